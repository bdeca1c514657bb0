import { momentOf } from './dates.js';

// What a timeline can do, by name: the mutation with its input, beside the ticket's id and a key.
const actions = {
  takeOver: () => ['takeOverTicket', {}],
  reply: ({ text }) => ['replyToTicket', { body: text }],
  message: ({ text }) => ['replyToTicket', { body: text }],
  note: ({ text }) => ['addInternalNote', { body: text }],
  waitCustomer: () => ['waitForCustomer', {}],
  waitThirdParty: () => ['waitForThirdParty', {}],
  resolve: ({ outcome, cause, fix }) => ['resolveTicket', { outcome, cause, fix }],
  validate: () => ['validateTicket', {}],
  archive: () => ['archiveTicket', {}],
  reopen: ({ text }) => ['reopenTicket', { reason: text }],
  cancel: ({ reason }) => ['cancelTicket', { reason }],
};
