import { invalidInput, type Refused } from '@charter/subgraph';
import type { WaitProblem } from './domain/imagined-ticket.js';

const waits: Record<WaitProblem['reason'], { en: string; fr: string }> = {
  ENDS_BEFORE_IT_BEGINS: {
    en: 'A pause ends after it begins.',
    fr: 'Une pause finit après son début.',
  },
  BEFORE_RECEIPT: {
    en: 'A pause begins at the receipt or later.',
    fr: 'Une pause commence à la réception ou plus tard.',
  },
  DURING_ANOTHER: {
    en: 'A ticket waits for one at a time: this pause overlaps another.',
    fr: 'Un ticket n’attend qu’une chose à la fois : cette pause en chevauche une autre.',
  },
};

/** What is wrong with a ticket that is only imagined. */
export const previewRefusals = {
  wait: ({ index, reason }: WaitProblem): Refused =>
    invalidInput(['input', 'pauses', String(index)], waits[reason].en, waits[reason].fr),
  tooManyWaits: (most: number) =>
    invalidInput('pauses', `Give ${most} pauses at most.`, `Donnez ${most} pauses au plus.`),
  unknown: (field: string, key: string, keys: readonly string[]) =>
    invalidInput(
      field,
      `The charter has no “${key}” here; choose one of: ${keys.join(', ') || '—'}.`,
      `La charte n’a pas de « ${key} » ici ; choisissez parmi : ${keys.join(', ') || '—'}.`,
    ),
  version: (version: string) =>
    invalidInput(
      'charterVersion',
      `No version ${version} of the charter is published.`,
      `Aucune version ${version} de la charte n’est publiée.`,
    ),
  plan: () =>
    invalidInput(
      'planKey',
      'Name a customer or a plan: one of them says what is promised.',
      'Nommez un client ou une formule : l’un des deux dit ce qui est promis.',
    ),
  bothPriorities: () =>
    invalidInput(
      'priority',
      'Give a priority, or what it derives from, not both.',
      'Donnez une priorité, ou ce dont elle découle, pas les deux.',
    ),
  far: (place: string | readonly string[]) =>
    invalidInput(
      place,
      'Give an instant within ten years from now.',
      'Donnez un instant à moins de dix ans d’ici.',
    ),
};
