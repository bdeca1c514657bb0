// What scripts/bench/tickets.js measures, in one module, so that every part knows the same entities.
export { loadCharter } from '@charter/charter';
export { encodeId, migrate, newId } from '@charter/database';
export { ClockQueriesResolver } from '../clock/clock-queries.resolver.js';
export { migrations } from '../migrations/index.js';
export { TicketQueriesResolver } from '../ticket/ticket-queries.resolver.js';
export { openTicketStage } from './ticket-stage.js';
