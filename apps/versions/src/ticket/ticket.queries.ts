/** SQL: states in which work on a ticket can still be due. */
export const OPEN_STATES = `'NEW', 'IN_PROGRESS', 'WAITING_CUSTOMER', 'WAITING_THIRD_PARTY'`;
