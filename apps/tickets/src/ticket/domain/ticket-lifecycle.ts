/** The states of a ticket, as a table first. To close a ticket is to enter RESOLVED. */
const lifecycle = {
  NEW: { to: ['IN_PROGRESS', 'CANCELLED'] },
  IN_PROGRESS: { to: ['WAITING_CUSTOMER', 'WAITING_THIRD_PARTY', 'RESOLVED', 'CANCELLED'] },
  WAITING_CUSTOMER: { to: ['IN_PROGRESS', 'RESOLVED', 'CANCELLED'] },
  WAITING_THIRD_PARTY: { to: ['IN_PROGRESS', 'RESOLVED', 'CANCELLED'] },
  RESOLVED: { to: ['IN_PROGRESS', 'VALIDATED'] },
  VALIDATED: { to: ['ARCHIVED'] },
  ARCHIVED: { to: [] },
  CANCELLED: { to: [] },
} as const satisfies Record<string, { to: readonly string[] }>;

export type TicketState = keyof typeof lifecycle;

export const ticketStates = Object.keys(lifecycle) as TicketState[];

/** States in which work on the ticket can still be due. */
export const openStates = [
  'NEW',
  'IN_PROGRESS',
  'WAITING_CUSTOMER',
  'WAITING_THIRD_PARTY',
] as const satisfies readonly TicketState[];

export type OpenState = (typeof openStates)[number];

export function isOpen(state: TicketState): state is OpenState {
  return (openStates as readonly TicketState[]).includes(state);
}

/** Whether nothing can become of it any more. */
export function hasEnded(state: TicketState): boolean {
  return lifecycle[state].to.length === 0;
}

export function mayMove(from: TicketState, to: TicketState): boolean {
  return (lifecycle[from].to as readonly TicketState[]).includes(to);
}
