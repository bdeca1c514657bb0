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

/** Where an import stands, as the graph tells of long work. */
export function jobOf(
  { id, state, done, total, uploadUntil, uploadFailure }: InstallationImportEntity,
  language: 'fr' | 'en',
  errorsUrl: string | null,
) {
  const isAwaited = state === 'AWAITED' || state === 'UPLOADING';
  const job = { id: encodeId('job', id), done, total, errorsUrl };
  if (!isAwaited) return { ...job, state, reason: null };
  const lapsed = state === 'AWAITED' && uploadUntil.epochMilliseconds <= Date.now();
  const reason = (lapsed ? LAPSED : (uploadFailure ?? AWAITED))[language];
  return { ...job, state: lapsed ? 'FAILED' : 'QUEUED', reason };
}
