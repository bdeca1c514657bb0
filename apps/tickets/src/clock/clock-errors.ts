import type { ErrorKind } from '@charter/subgraph';

/** What the clocks of a ticket refuse. */
export const clockErrors = {
  CLOCK_UNKNOWN: {
    message: {
      en: 'The ticket has no clock “{clock}”.',
      fr: 'Le ticket n’a pas d’échéance « {clock} ».',
    },
    remedy: { en: 'Choose one of: {clocks}.', fr: 'Choisissez parmi : {clocks}.' },
  },
  CLOCK_NOT_BREACHED: {
    message: {
      en: 'The clock “{clock}” has not been breached.',
      fr: 'L’échéance « {clock} » n’a pas été manquée.',
    },
    remedy: {
      en: 'Only a breach is excused: read `breachedAt` of the ticket’s clocks.',
      fr: 'On n’excuse qu’une échéance manquée : lisez `breachedAt` des échéances du ticket.',
    },
  },
  BREACH_EXCUSED: {
    message: {
      en: 'The breach of “{clock}” was excused before.',
      fr: 'Le manquement à « {clock} » est déjà excusé.',
    },
    remedy: {
      en: 'Read `excuse` of the clock: it stays as it is.',
      fr: 'Lisez `excuse` de l’échéance : elle reste telle quelle.',
    },
  },
} satisfies Record<string, ErrorKind>;
