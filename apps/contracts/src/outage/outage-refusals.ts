import { invalidInput, type Refused } from '@charter/subgraph';
import { contractsErrors } from '../errors.js';
import type { Hindrance } from './domain/steps.js';

interface Times {
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant | null;
}

/** A step that an interruption does not allow, as the mutation and `actions` say it. */
export function refusedStep(
  hindrance: Hindrance,
  { startsAt, endsAt }: Times,
  path: readonly string[] = ['input', 'outageId'],
): Refused {
  const params = { startsAt: `${startsAt}`, endsAt: `${endsAt}` };
  const code = {
    BEGUN: 'INTERRUPTION_BEGUN',
    TO_COME: 'INTERRUPTION_TO_COME',
    CALLED_OFF: 'INTERRUPTION_CALLED_OFF',
    ENDED: 'OUTAGE_ENDED',
  } as const;
  return contractsErrors.refused(code[hindrance], { path, params });
}

/** Refuses an end that does not come after the start. */
export function refuseInverted({ startsAt, endsAt }: Times): void {
  if (endsAt === null || Temporal.Instant.compare(endsAt, startsAt) > 0) return;
  throw contractsErrors.refused('PERIOD_ENDS_BEFORE_START', {
    path: ['input', 'endsAt'],
    params: { start: `${startsAt}`, end: `${endsAt}` },
  });
}

/** What is wrong with an interruption as it was given. */
export const outageRefusals = {
  incident: () =>
    invalidInput('kind', 'An incident cannot be announced.', 'Un incident ne s’annonce pas.'),
  announcedLate: (times: Times) => refusedStep('BEGUN', times, ['input', 'startsAt']),
  notBegun: () =>
    invalidInput(
      'startsAt',
      'What has not begun is announced, not recorded: use announceInterruption.',
      'Ce qui n’a pas commencé s’annonce et ne s’enregistre pas : utilisez announceInterruption.',
    ),
  lasting: () =>
    invalidInput(
      'endsAt',
      'An outage ends now or before; while it lasts it has no end.',
      'Une interruption finit maintenant ou avant ; tant qu’elle dure, elle n’a pas de fin.',
    ),
  otherOfThisId: (externalId: string) =>
    invalidInput(
      'externalId',
      `“${externalId}” names another interruption, announced or recorded: give this one an id of its own.`,
      `« ${externalId} » désigne une autre interruption, annoncée ou enregistrée : donnez à celle-ci son propre identifiant.`,
    ),
  unchanged: () =>
    invalidInput(
      'outageId',
      'Everything is so already; give what is to be corrected.',
      'Tout est déjà ainsi ; indiquez ce qu’il faut corriger.',
    ),
};
