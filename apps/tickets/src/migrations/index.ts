import { infrastructureMigrations, type Migration } from '@charter/database';
import { accessProjectionMigration, charterProjectionMigration } from '@charter/subgraph';
import { AttestAcquired1780200000260 } from './attest-acquired.js';
import { BackfillTold1780200000250 } from './backfill-told.js';
import { CorrectTime1780200000061 } from './correct-time.js';
import { CountByOne1780200000007 } from './count-by-one.js';
import { CreateAcquiredVersions1780200000175 } from './create-acquired-versions.js';
import { CreateApprovals1780200000003 } from './create-approvals.js';
import { CreateCannedReplies1780200000090 } from './create-canned-replies.js';
import { CreateCustomerCalendars1780200000130 } from './create-customer-calendars.js';
import { CreateFollowUps1780200000171 } from './create-follow-ups.js';
import { CreateProjections1780200000001 } from './create-projections.js';
import { CreateTeams1780200000165 } from './create-teams.js';
import { CreateTicketClocks1780200000070 } from './create-ticket-clocks.js';
import { CreateTicketLinks1780200000162 } from './create-ticket-links.js';
import { CreateTickets1780200000002 } from './create-tickets.js';
import { DateCalendars1780200000220 } from './date-calendars.js';
import { EscalateByClock1780200000110 } from './escalate-by-clock.js';
import { EraseMessages1780200000006 } from './erase-messages.js';
import { EraseReasons1780200000192 } from './erase-reasons.js';
import { IndexClocks1780200000160 } from './index-clocks.js';
import { IndexLists1780200000150 } from './index-lists.js';
import { IndexEscalations1780200000182 } from './index-escalations.js';
import { IndexRefusals1780200000181 } from './index-refusals.js';
import { KeepToldTerms1780200000200 } from './keep-told-terms.js';
import { KeepToldWindows1780200000210 } from './keep-told-windows.js';
import { KnowMergedProblems1780200000270 } from './know-merged-problems.js';
import { GiveOverTold1780200000275 } from './give-over-told.js';
import { MoveRequests1780200000191 } from './move-requests.js';
import { MoveTickets1780200000163 } from './move-tickets.js';
import { QueueByDeadline1780200000172 } from './queue-by-deadline.js';
import { QueueOfTeams1780200000190 } from './queue-of-teams.js';
import { RecallVersions1780200000240 } from './recall-versions.js';
import { TellOfProblems1780200000230 } from './tell-of-problems.js';

export const migrations: Migration[] = [
  ...infrastructureMigrations,
  accessProjectionMigration,
  charterProjectionMigration,
  CreateProjections1780200000001,
  CreateTickets1780200000002,
  CreateApprovals1780200000003,
  EraseMessages1780200000006,
  CountByOne1780200000007,
  CorrectTime1780200000061,
  CreateTicketClocks1780200000070,
  CreateCustomerCalendars1780200000130,
  CreateCannedReplies1780200000090,
  EscalateByClock1780200000110,
  IndexLists1780200000150,
  CreateTicketLinks1780200000162,
  IndexClocks1780200000160,
  MoveTickets1780200000163,
  CreateFollowUps1780200000171,
  QueueByDeadline1780200000172,
  CreateAcquiredVersions1780200000175,
  CreateTeams1780200000165,
  IndexRefusals1780200000181,
  IndexEscalations1780200000182,
  QueueOfTeams1780200000190,
  MoveRequests1780200000191,
  EraseReasons1780200000192,
  KeepToldTerms1780200000200,
  KeepToldWindows1780200000210,
  DateCalendars1780200000220,
  TellOfProblems1780200000230,
  RecallVersions1780200000240,
  BackfillTold1780200000250,
  AttestAcquired1780200000260,
  KnowMergedProblems1780200000270,
  GiveOverTold1780200000275,
];
