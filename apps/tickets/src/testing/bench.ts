// What scripts/bench/tickets.js measures, in one module, so that every part knows the same entities.
import type { RoleUrls } from '@charter/database';
import { openTicketStage } from './ticket-stage.js';

export { loadCharter } from '@charter/charter';
export { encodeId, migrate, newId } from '@charter/database';
export { ClockQueriesResolver } from '../clock/clock-queries.resolver.js';
export { migrations } from '../migrations/index.js';
export { TicketQueriesResolver } from '../ticket/ticket-queries.resolver.js';

/** The service in a database that is there and stays. */
export const openStage = (database: RoleUrls & { readonly admin: string }) =>
  openTicketStage(async () => ({ ...database, drop: async () => {} }));
