import { anyCustomer, anyStaff, defineDecisions } from '@charter/subgraph';

const agents = ['admin', 'manager', 'agent'] as const;

/** Who may do what in tickets, towards the customer whose ticket it is. */
export const decisions = defineDecisions('tickets', {
  openTicket: [...anyStaff, ...anyCustomer],
  ticketIntake: [...anyStaff, ...anyCustomer],
  replyToTicket: [...anyStaff, ...anyCustomer],
  addInternalNote: anyStaff,
  askApproval: agents,
  answerApproval: anyCustomer,
  takeOverTicket: agents,
  assignTicket: agents,
  waitForCustomer: agents,
  waitForThirdParty: agents,
  resumeTicket: agents,
  logTime: agents,
  correctTime: agents,
  withdrawTime: agents,
  setTicketPriority: agents,
  escalateTicket: agents,
  excuseBreach: ['admin', 'manager'],
  previewTicketChange: agents,
  resolveTicket: agents,
  reopenTicket: [...agents, ...anyCustomer],
  validateTicket: anyCustomer,
  archiveTicket: agents,
  cancelTicket: [...agents, ...anyCustomer],
  mergeTickets: agents,
  linkTickets: agents,
  unlinkTickets: agents,
  refusals: anyStaff,
  cannedReplies: anyStaff,
  createCannedReply: agents,
  changeCannedReply: agents,
});
