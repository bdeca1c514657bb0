import { invalidInput } from '@charter/subgraph';

/** What is wrong with an interruption as it was given. */
export const outageRefusals = {
  incident: () =>
    invalidInput('kind', 'An incident cannot be announced.', 'Un incident ne s’annonce pas.'),
  announcedLate: () =>
    invalidInput(
      'startsAt',
      'An interruption is announced before it starts.',
      'Une interruption s’annonce avant son début.',
    ),
  notBegun: () =>
    invalidInput(
      'startsAt',
      'What has not begun is announced, not recorded.',
      'Ce qui n’a pas commencé s’annonce et ne s’enregistre pas.',
    ),
  lasting: () =>
    invalidInput(
      'endsAt',
      'An outage that lasts is recorded without its end.',
      'Une interruption qui dure s’enregistre sans sa fin.',
    ),
  cancelled: () =>
    invalidInput(
      'outageId',
      'This interruption was called off.',
      'Cette interruption a été annulée.',
    ),
  endsLater: () =>
    invalidInput(
      'endsAt',
      'An outage ends now or before.',
      'Une interruption finit maintenant ou avant.',
    ),
  begun: () =>
    invalidInput(
      'outageId',
      'An interruption is called off before it starts.',
      'Une interruption s’annule avant son début.',
    ),
  summary: () =>
    invalidInput(
      'summary',
      'A summary has 1 to 2,000 characters.',
      'Un résumé compte de 1 à 2 000 caractères.',
    ),
  endsBeforeStart: () =>
    invalidInput(
      'endsAt',
      'An interruption ends after it starts.',
      'Une interruption finit après son début.',
    ),
};
