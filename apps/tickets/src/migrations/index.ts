import { infrastructureMigrations, type Migration } from '@charter/database';
import { accessProjectionMigration, charterProjectionMigration } from '@charter/subgraph';
import { CountByOne1780200000007 } from './count-by-one.js';
import { CreateApprovals1780200000003 } from './create-approvals.js';
import { CreateCannedReplies1780200000090 } from './create-canned-replies.js';
import { CreateProjections1780200000001 } from './create-projections.js';
import { CreateTickets1780200000002 } from './create-tickets.js';
import { EraseMessages1780200000006 } from './erase-messages.js';
import { CreateTicketClocks1780200000070 } from './create-ticket-clocks.js';

export const migrations: Migration[] = [
  ...infrastructureMigrations,
  accessProjectionMigration,
  charterProjectionMigration,
  CreateProjections1780200000001,
  CreateTickets1780200000002,
  CreateApprovals1780200000003,
  EraseMessages1780200000006,
  CountByOne1780200000007,
  CreateTicketClocks1780200000070,
  CreateCannedReplies1780200000090,
];
