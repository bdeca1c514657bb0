import { encodeId } from '@charter/database';
import type { InstallationImportEntity } from './installation-import.entity.js';

const AWAITED = {
  en: 'The file is awaited at its address.',
  fr: 'Le fichier est attendu à son adresse.',
};
const LAPSED = {
  en: 'No file came before the address was over: create an import anew.',
  fr: 'Aucun fichier n’est venu avant l’expiration de l’adresse : créez un nouvel import.',
};

const CANCELLED = {
  en: 'It was cancelled: what was done by then stays, the rest is not done.',
  fr: 'Il a été annulé : ce qui était fait le reste, le reste ne se fait pas.',
};

/** Where an import stands, as the graph tells of long work. */
export function jobOf(
  entity: InstallationImportEntity,
  language: 'fr' | 'en',
  errorsUrl: string | null,
) {
  const { id, state, done, total, uploadFailure } = entity;
  const isAwaited = state === 'AWAITED' || state === 'UPLOADING';
  const job = { id: encodeId('job', id), done, total, errorsUrl };
  if (state === 'CANCELLED') return { ...job, state, reason: CANCELLED[language] };
  if (!isAwaited) return { ...job, state, reason: null };
  const lapsed = hasLapsed(entity);
  const reason = (lapsed ? LAPSED : (uploadFailure ?? AWAITED))[language];
  return { ...job, state: lapsed ? 'FAILED' : 'QUEUED', reason };
}

/** No file can come any more: the address is over, and so is a sending that was under way, or its process. */
function hasLapsed({ state, uploadUntil, attemptUntil }: InstallationImportEntity): boolean {
  const isOver = (until: Temporal.Instant | null) =>
    !until || until.epochMilliseconds <= Date.now();
  return isOver(uploadUntil) && (state !== 'UPLOADING' || isOver(attemptUntil));
}
