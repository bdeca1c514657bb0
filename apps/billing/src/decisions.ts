import { anyCustomer, anyStaff, defineActions, defineDecisions } from '@charter/subgraph';

/** Who may do what in billing; towards a customer where the action concerns one. */
export const decisions = defineDecisions('billing', {
  publishTariff: ['admin', 'billing'],
  requestQuoteOptions: [...anyCustomer, ...anyStaff],
  acceptQuote: anyCustomer,
  declineQuote: anyCustomer,
  completeLegalProfile: ['admin', 'billing', 'administrativeUser'],
  issueCreditNote: ['admin', 'billing'],
  recordPayment: ['admin', 'billing'],
});

/** What the viewer may do with an entity now. */
export const actions = defineActions(decisions);
