import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import type { MessageEntity } from '../message/message.entity.js';
import type {
  CannedReplyEntity,
  CannedReplyRevisionEntity,
} from '../canned-reply/canned-reply.entity.js';
import type { TeamEntity } from '../team/team.entity.js';
import type { SkillEntity } from '../skill/skill.entity.js';
import type { AgentState } from '../agent/domain/agent-state.js';
import type { ShownApproval } from '../approval/approval.loaders.js';
import type { ShownLink } from '../link/link.loaders.js';
import type { TimeEntryEntity } from '../time-entry/time-entry.entity.js';
import type { EscalationEntity } from '../escalation/escalation.entity.js';
import type { FollowUpEntity } from '../follow-up/follow-up.entity.js';
import type { RefusalEntity } from '../refusal/refusal.entity.js';
import type { TimelineRow } from '../timeline/timeline.queries.js';
import type { ShownClock } from '../clock/shown-clock.js';
import type { ImaginedDeadlines } from '../clock/imagined-deadlines.js';
import type { ConsideredContract } from '../ticket/domain/support-contract.js';
import type { Report, ShownFigures, ShownIndicator } from '../compliance/shown-report.js';
import type { ShownCoverage } from '../ticket/shown-coverage.js';
import type { IntakeDraft } from '../intake/intake-draft.js';
import type { GraphContext } from '@charter/subgraph';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  /** A calendar date without zone, ISO 8601, of the years 1900 to 2999. */
  Date: { input: Temporal.PlainDate; output: Temporal.PlainDate };
  /** An instant in RFC 3339, of the years 1900 to 2999; any offset is taken, UTC is given. */
  DateTime: { input: Temporal.Instant; output: Temporal.Instant };
  /** An exact span of time, ISO 8601 (PT2H30M), not negative, at most a century; a day is 24 hours. Targets of a charter are not durations: see Target. */
  Duration: { input: Temporal.Duration; output: Temporal.Duration };
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown };
  _FieldSet: { input: string; output: string };
};

/** Whether the viewer may do something now, by the same rule that the mutation applies. */
export type Action = {
  __typename?: 'Action';
  /** Whether it would be accepted now. */
  allowed: Scalars['Boolean']['output'];
  /** Why not; null if allowed. */
  error?: Maybe<MutationError>;
  /** Name of the mutation. */
  key: Scalars['String']['output'];
};

/** Input of addInternalNote. */
export type AddInternalNoteInput = {
  /** The text. */
  body: Scalars['String']['input'];
  /** Repeats are answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** Result of addInternalNote. */
export type AddInternalNotePayload = {
  __typename?: 'AddInternalNotePayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The note. */
  message?: Maybe<Message>;
  /** The ticket as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
};

/** Whether a request is admitted. */
export type Admission =
  /** A ticket is opened. */
  | 'ADMITTED'
  /** No ticket is opened; the first reason names the clause. */
  | 'REFUSED';

/** Input of answerApproval. */
export type AnswerApprovalInput = {
  /** Id of the approval, that of the message that asks for it. */
  approvalId: Scalars['ID']['input'];
  /** Whether it is given. */
  granted: Scalars['Boolean']['input'];
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** Result of answerApproval. */
export type AnswerApprovalPayload = {
  __typename?: 'AnswerApprovalPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The ticket as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
};

/** An answer to a question of the charter. */
export type AnswerInput = {
  /** Key of the question. */
  key: Scalars['String']['input'];
  /** The answer: a text, the key of a choice, or YES or NO. */
  value: Scalars['String']['input'];
};

/** A permission asked and given in a ticket. */
export type Approval = {
  __typename?: 'Approval';
  /** When it was answered. */
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who answered. */
  answeredBy?: Maybe<Person>;
  /** When it was asked. */
  askedAt: Scalars['DateTime']['output'];
  /** Who asked. */
  askedBy?: Maybe<Person>;
  /** Whether it was given; null while nobody answered. */
  granted?: Maybe<Scalars['Boolean']['output']>;
  /** Id of the message that asks for it, `msg_…`. */
  id: Scalars['ID']['output'];
  /** What was asked; null once it was erased. */
  request?: Maybe<Scalars['String']['output']>;
};

/** Input of archiveTicket. */
export type ArchiveTicketInput = {
  /** Version that the caller has seen. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** Result of archiveTicket. */
export type ArchiveTicketPayload = {
  __typename?: 'ArchiveTicketPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The ticket as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
};

/** Input of askApproval. */
export type AskApprovalInput = {
  /** Repeats are answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** What the permission is for. */
  request: Scalars['String']['input'];
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** Result of askApproval. */
export type AskApprovalPayload = {
  __typename?: 'AskApprovalPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The ticket as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
};

/** Input of assignTicket. */
export type AssignTicketInput = {
  /** The agent; null takes it from everybody. */
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** Version that the caller has seen. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** Result of assignTicket. */
export type AssignTicketPayload = {
  __typename?: 'AssignTicketPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The ticket as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
};

/** How a bulk input is applied. */
export type BulkMode =
  /** One wrong item refuses all. */
  | 'ALL_OR_NOTHING'
  /** Valid items are applied, wrong ones reported. */
  | 'VALID_ITEMS';

/** Input of cancelTicket. */
export type CancelTicketInput = {
  /** Version that the caller has seen. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; staff has to say. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** Result of cancelTicket. */
export type CancelTicketPayload = {
  __typename?: 'CancelTicketPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The ticket as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
};

/** A text that the provider has ready for its agents. Sent as it stands it answers nobody: it stops no response clock [S1.28]. */
export type CannedReply = {
  __typename?: 'CannedReply';
  /** Typed id, `can_…`. */
  id: Scalars['ID']['output'];
  /** Short name, unique per provider. */
  key: Scalars['String']['output'];
  /** Whether it is offered to nobody any more. */
  retired: Scalars['Boolean']['output'];
  /** Every form that it had, oldest first, with who gave it. */
  revisions: Array<CannedReplyRevision>;
  /** The text in each language that it has; `{reference}` and `{subject}` stand for the ticket's. */
  texts: Array<CannedText>;
  /** Raised by every change; `expectedVersion` of a mutation. */
  version: Scalars['Int']['output'];
};

/** A page of canned replies. */
export type CannedReplyConnection = {
  __typename?: 'CannedReplyConnection';
  /** The same with their cursors. */
  edges: Array<CannedReplyEdge>;
  /** The canned replies of the page. */
  nodes: Array<CannedReply>;
  /** Place of the page. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of canned replies. */
export type CannedReplyConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** A canned reply with its cursor. */
export type CannedReplyEdge = {
  __typename?: 'CannedReplyEdge';
  /** Where it lies in the list. */
  cursor: Scalars['String']['output'];
  /** The canned reply. */
  node: CannedReply;
};

/** A canned reply as it was after one change. */
export type CannedReplyRevision = {
  __typename?: 'CannedReplyRevision';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who changed it; null where a program did. */
  person?: Maybe<Person>;
  /** Whether it was retired from then on. */
  retired: Scalars['Boolean']['output'];
  /** The texts that it had from then on. */
  texts: Array<CannedText>;
  /** Which change, from 1. */
  version: Scalars['Int']['output'];
};

/** A canned text in one language. */
export type CannedText = {
  __typename?: 'CannedText';
  /** The language. */
  language: Language;
  /** The text. */
  text: Scalars['String']['output'];
};

/** A canned text in one language, as it is to be. */
export type CannedTextInput = {
  /** The language; the last one counts where it is given twice. */
  language: Language;
  /** The text, at most 20,000 characters; `{reference}` and `{subject}` stand for the ticket's. */
  text: Scalars['String']['input'];
};

/** The clause of a charter that a decision comes from. */
export type ClauseRef = {
  __typename?: 'ClauseRef';
  /** Version of the charter that was applied. */
  charterVersion: Scalars['String']['output'];
  /** Id of the clause, such as S4.19. */
  id: Scalars['String']['output'];
  /** Text of the clause in the asked language, else the viewer's; null if this service does not hold it. */
  text?: Maybe<Scalars['String']['output']>;
};

/** The clause of a charter that a decision comes from. */
export type ClauseRefTextArgs = {
  language?: InputMaybe<Language>;
};

/** How many clocks are in a group. */
export type ClockCount = {
  __typename?: 'ClockCount';
  /** How many. */
  count: Scalars['Int']['output'];
  /** Key of the group, a typed id for customers and contracts; null for those in none. */
  key?: Maybe<Scalars['String']['output']>;
};

/** Counts of clocks. */
export type ClockCounts = {
  __typename?: 'ClockCounts';
  /** When they were counted. */
  asOf: Scalars['DateTime']['output'];
  /** One count per group that has any, largest first. */
  groups: Array<ClockCount>;
};

/** Why a missed deadline is not held against anybody; the breach itself stays. */
export type ClockExcuse = {
  __typename?: 'ClockExcuse';
  /** When a manager excused it. */
  at: Scalars['DateTime']['output'];
  /** The manager. */
  by?: Maybe<Person>;
  /** What the manager wrote; for staff, null for others and once the manager has been erased. */
  reason?: Maybe<Scalars['String']['output']>;
};

/** How a due instant comes about. */
export type ClockExplanation = {
  __typename?: 'ClockExplanation';
  /** Key of the charter's calendar by which it counts. */
  calendar: Scalars['String']['output'];
  /** Version of the charter. */
  charterVersion: Scalars['String']['output'];
  /** Clause of the charter that promises it. */
  clause: ClauseRef;
  /** Stretches of time counted so far. */
  counted: Array<ClockInterval>;
  /** Closed holidays between start and due. */
  holidays: Array<ClockHoliday>;
  /** All its time, from what started it until it stopped or is due, without a gap. */
  intervals: Array<ClockTime>;
  /** Pauses that stopped the count. */
  pauses: Array<ClockPause>;
  /** One sentence in the viewer's language. */
  text: Scalars['String']['output'];
};

/** Which clocks; fields are ANDed, lists mean one of. What clocks are is told as of the last thing that happened to their tickets; a breach is recorded within a moment. */
export type ClockFilter = {
  /** Agents who answer for their tickets. */
  assigneeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only breached ones (true), or all others (false). */
  breached?: InputMaybe<Scalars['Boolean']['input']>;
  /** Contracts under which they count. */
  contractIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Customers. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Due at this instant or later. */
  dueAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** Due before this instant; a paused clock never is. */
  dueBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only those whose breach is excused (true), or all others (false). */
  excused?: InputMaybe<Scalars['Boolean']['input']>;
  /** What they measure. */
  kinds?: InputMaybe<Array<ClockKind>>;
  /** How binding they are. */
  levels?: InputMaybe<Array<ClockLevel>>;
  /** Keys of the plans whose promise they are. */
  plans?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Keys of the priorities whose promise they are. */
  priorities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Started in this range. */
  startedAt?: InputMaybe<DateTimeRange>;
  /** How they stand. */
  states?: InputMaybe<Array<ClockState>>;
  /** Only those of tickets that nobody answers for (true), or somebody does (false). */
  unassigned?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What clocks are counted by. */
export type ClockGrouping =
  /** By contract. */
  | 'CONTRACT'
  /** By customer. */
  | 'CUSTOMER'
  /** By what they measure. */
  | 'KIND'
  /** By how binding they are. */
  | 'LEVEL'
  /** By plan. */
  | 'PLAN'
  /** By priority. */
  | 'PRIORITY'
  /** By how they stand. */
  | 'STATE';

/** A closed day of a calendar. */
export type ClockHoliday = {
  __typename?: 'ClockHoliday';
  /** Its local date. */
  date: Scalars['Date']['output'];
  /** Whether it is a public holiday (true) or the provider's own closed day (false). */
  publicHoliday: Scalars['Boolean']['output'];
};

/** A stretch of time, [start, end). */
export type ClockInterval = {
  __typename?: 'ClockInterval';
  /** First instant after it. */
  end: Scalars['DateTime']['output'];
  /** First instant in it. */
  start: Scalars['DateTime']['output'];
};

/** What a clock measures. */
export type ClockKind =
  /** Until the receipt is acknowledged. */
  | 'ACKNOWLEDGEMENT'
  /** Until the first answer written by a person. */
  | 'FIRST_RESPONSE'
  /** Until the next answer written by a person. */
  | 'NEXT_UPDATE'
  /** Until the ticket is resolved. */
  | 'RESOLUTION'
  /** Until an agent takes the ticket over. */
  | 'TAKE_OVER';

/** How binding a clock's level is. */
export type ClockLevel =
  /** Promised. */
  | 'GUARANTEE'
  /** Aimed at. */
  | 'TARGET';

/** A pause of a clock. */
export type ClockPause = {
  __typename?: 'ClockPause';
  /** First instant after it; null while it lasts. */
  end?: Maybe<Scalars['DateTime']['output']>;
  /** Why the clock stands. */
  reason: PauseReason;
  /** First instant of it. */
  start: Scalars['DateTime']['output'];
};

/** Orders of a list of clocks. */
export type ClockSort =
  /** Breached clocks alone, the latest breach first. */
  | 'BREACHED_AT'
  /** Running and paused clocks alone, by their due instant; paused ones last. */
  | 'DUE_AT'
  /** All clocks, the latest start first. */
  | 'STARTED_AT';

/** How a clock stands. */
export type ClockState =
  /** Not stopped in time; a breach never vanishes. */
  | 'BREACHED'
  /** The ticket was cancelled, or archived, before it stopped. */
  | 'CANCELLED'
  /** Stopped in time. */
  | 'MET'
  /** A pause stops the count; the due instant is the one if it went on now. */
  | 'PAUSED'
  /** Time is counted towards the due instant. */
  | 'RUNNING';

/** What a charter promises or aims at. */
export type ClockTarget = {
  __typename?: 'ClockTarget';
  /** How many units; 1 for the same day. */
  amount: Scalars['Int']['output'];
  /** What is counted. */
  unit: TargetUnit;
};

/** A stretch of a clock's time, [from, to). */
export type ClockTime = {
  __typename?: 'ClockTime';
  /** Whether it counts towards the target. */
  counted: Scalars['Boolean']['output'];
  /** First instant in it. */
  from: Scalars['DateTime']['output'];
  /** Why it does, or does not. */
  reason: ClockTimeReason;
  /** First instant after it. */
  to: Scalars['DateTime']['output'];
};

/** What a stretch of a clock's time is. */
export type ClockTimeReason =
  /** Before a change of terms that set the clock back. */
  | 'BEFORE_CHANGE'
  /** Outside the hours of the calendar. */
  | 'CLOSED'
  /** A day on which the provider is closed. */
  | 'CLOSED_DAY'
  /** A public holiday. */
  | 'HOLIDAY'
  /** Open, and counted. */
  | 'OPEN'
  /** The customer had not accepted the quote yet. */
  | 'QUOTE_PENDING'
  /** The ticket was resolved, and reopened afterwards. */
  | 'RESOLVED'
  /** The date of the start: days are counted from the next one on. */
  | 'START_DATE'
  /** The customer had to answer or do something; a day at whose close it had does not count. */
  | 'WAITING_CUSTOMER'
  /** A third party had to answer or do something. */
  | 'WAITING_THIRD_PARTY';

/** A clock for which the charter sets no deadline: it neither warns nor is breached. */
export type ClockWithoutDeadline = {
  __typename?: 'ClockWithoutDeadline';
  /** Clause that sets no deadline. */
  clause: ClauseRef;
  /** What it measures. */
  kind: ClockKind;
};

/** How the clocks of one kind and level did. */
export type ComplianceFigures = {
  __typename?: 'ComplianceFigures';
  /** Not stopped in time, excused ones included: an excuse takes no breach away. */
  breached: Scalars['Int']['output'];
  /** The same for each priority; clocks of tickets without one are in the whole alone. */
  byPriority: Array<ComplianceFigures>;
  /** Ended by the ticket's cancellation; they count for nothing. */
  cancelled: Scalars['Int']['output'];
  /** The clocks behind the figures, the latest start first. */
  clocks: TicketClockConnection;
  /** Breached ones that a manager excused. */
  excused: Scalars['Int']['output'];
  /** What they measure. */
  kind: ClockKind;
  /** How binding they are. */
  level: ClockLevel;
  /** Stopped in time. */
  met: Scalars['Int']['output'];
  /** Median of the open time counted from start to stop, late ones included: by nearest rank, the smallest time that at least half of the stopped clocks do not pass. Null while none has stopped. */
  p50?: Maybe<Scalars['Duration']['output']>;
  /** The same of nine in ten. */
  p90?: Maybe<Scalars['Duration']['output']>;
  /** The same of nineteen in twenty. */
  p95?: Maybe<Scalars['Duration']['output']>;
  /** Standing still. */
  paused: Scalars['Int']['output'];
  /** Priority whose promise they are; null for all together. */
  priority?: Maybe<Label>;
  /** Still running. */
  running: Scalars['Int']['output'];
  /** Met ones among met and breached ones; null while there is none. */
  share?: Maybe<ComplianceShare>;
  /** The same, leaving excused breaches out of the whole. */
  shareWithoutExcused?: Maybe<ComplianceShare>;
};

/** How the clocks of one kind and level did. */
export type ComplianceFiguresClocksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  excused?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  states?: InputMaybe<Array<ClockState>>;
};

/** What a report is about; fields are ANDed, lists mean one of. */
export type ComplianceFilter = {
  /** Contracts. */
  contractIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Customers. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** A figure that the charter speaks of without promising it, computed from what really happened. */
export type ComplianceIndicator = {
  __typename?: 'ComplianceIndicator';
  /** Clause that speaks of it. */
  clause: ClauseRef;
  /** What it measures. */
  measures: ComplianceMeasure;
  /** Minutes of RESOLVED_WITHIN; null for the others. */
  minutes?: Maybe<Scalars['Int']['output']>;
  /** The share of the period; null while nothing counts. */
  share?: Maybe<ComplianceShare>;
  /** The tickets behind it, newest first; null for CONTRACT_COMPLIANCE, which counts clocks. */
  tickets?: Maybe<TicketConnection>;
  /** What the charter says is usual, in percent; null where it gives no number. Beside the share, never instead of it. */
  usualPercent?: Maybe<Scalars['String']['output']>;
};

/** A figure that the charter speaks of without promising it, computed from what really happened. */
export type ComplianceIndicatorTicketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asHoped: Scalars['Boolean']['input'];
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What a charter may report of itself. */
export type ComplianceMeasure =
  /** Guaranteed clocks that were met, among those met and breached. */
  | 'CONTRACT_COMPLIANCE'
  /** Tickets whose last resolution came in less than so many minutes around the clock after they reached the provider. Of all that were resolved, or wait for so long already; cancelled ones do not count. */
  | 'RESOLVED_WITHIN'
  /** Tickets taken over on the civil day, in the provider's zone, on which they reached it. Of all that were taken over, or whose day is over while they wait; cancelled ones that nobody had taken over do not count. */
  | 'TAKEN_OVER_SAME_DAY';

/** How promises were kept. A clock counts in the period in which it started, whenever it ends; a ticket in the one in which it was opened. What has ended never changes afterwards. */
export type ComplianceReport = {
  __typename?: 'ComplianceReport';
  /** When it was computed. */
  asOf: Scalars['DateTime']['output'];
  /** Version of the charter whose indicators these are. */
  charterVersion: Scalars['String']['output'];
  /** Figures of each kind of clock and level that has any. */
  clocks: Array<ComplianceFigures>;
  /** What the charter in force reports of itself. */
  indicators: Array<ComplianceIndicator>;
  /** How many tickets were opened in the period. */
  opened: Scalars['Int']['output'];
  /** Openings refused to these customers in the period, by code, most first. */
  refusals: Array<RefusalCount>;
  /** Tickets opened in the period, newest first. */
  tickets: TicketConnection;
};

/** How promises were kept. A clock counts in the period in which it started, whenever it ends; a ticket in the one in which it was opened. What has ended never changes afterwards. */
export type ComplianceReportTicketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** How many of how many. */
export type ComplianceShare = {
  __typename?: 'ComplianceShare';
  /** How many. */
  part: Scalars['Int']['output'];
  /** The same in percent with two digits, half away from zero. */
  percent: Scalars['String']['output'];
  /** Of how many; never 0. */
  whole: Scalars['Int']['output'];
};

/** A contract of a customer. */
export type Contract = {
  __typename?: 'Contract';
  /** How its promises were kept in a period, from what really happened [S0.15]; null where the viewer does not see it. */
  complianceReport?: Maybe<ComplianceReport>;
  /** Id, con_… */
  id: Scalars['ID']['output'];
  /**
   * How its promises were kept, measured on what really happened [S0.15].
   * @deprecated Use complianceReport. Removed after 2027-06-30.
   */
  slaReport?: Maybe<SlaReport>;
};

/** A contract of a customer. */
export type ContractComplianceReportArgs = {
  period: DateTimeRange;
};

/** A contract of a customer. */
export type ContractSlaReportArgs = {
  period?: InputMaybe<DateTimeRange>;
};

/** A contract of the customer, as a candidate for a request. */
export type ContractChoice = {
  __typename?: 'ContractChoice';
  /** Whether its plan and clocks count. Rights of the others in force are held beside them. */
  applied: Scalars['Boolean']['output'];
  /** The contract; null while its service is away. */
  contract?: Maybe<Contract>;
  /** Why, or what stands in the way. */
  reason: ContractChoiceReason;
};

/** Why the clocks of a contract count for a request, or what stands in the way. */
export type ContractChoiceReason =
  /** It is the best support contract in due form: its plan and clocks count. */
  | 'APPLIED'
  /** Another one of an equal plan ends later. */
  | 'EARLIER_END'
  /** Another one of an equal plan and end was drafted first. */
  | 'LATER_ID'
  /** It is for maintenance, which gives versions and rank, but no clocks [S4.21]. */
  | 'MAINTENANCE'
  /** Its period has not begun. */
  | 'NOT_BEGUN'
  /** It is not signed [S4.9]. */
  | 'NOT_SIGNED'
  /** It does not cover the product. */
  | 'OTHER_PRODUCT'
  /** Its period is over. */
  | 'OVER'
  /** It is suspended. */
  | 'SUSPENDED'
  /** Another one has a plan that the charter favours. */
  | 'WORSE_PLAN';

/** Input of correctOutcome. */
export type CorrectOutcomeInput = {
  /** Cause, where the charter has the outcome state it. */
  cause?: InputMaybe<Scalars['String']['input']>;
  /** Version that the caller has seen. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Correction, where the charter has the outcome state it. */
  fix?: InputMaybe<Scalars['String']['input']>;
  /** Repeats are answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** What the customer is told. */
  message: Scalars['String']['input'];
  /** Key of the right outcome. */
  outcome: Scalars['String']['input'];
  /** Why the former outcome was wrong; staff only reads it, the customer reads `message`. */
  reason: Scalars['String']['input'];
  /** The ticket, closed with the wrong outcome. */
  ticketId: Scalars['ID']['input'];
};

/** Result of correctOutcome. */
export type CorrectOutcomePayload = {
  __typename?: 'CorrectOutcomePayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The ticket as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
};

/** Input of correctTime: what is absent stays as it was. */
export type CorrectTimeInput = {
  /** Agent who worked; managers only name another. */
  agentId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether the agent really did other work at the same time. */
  allowOverlap?: InputMaybe<Scalars['Boolean']['input']>;
  /** Version of the entry that the caller has seen. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Repeats are answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** How the work was done. */
  kind?: InputMaybe<WorkKind>;
  /** Whole minutes. */
  minutes?: InputMaybe<Scalars['Int']['input']>;
  /** What was done; null clears it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why; the customer reads it. */
  reason: Scalars['String']['input'];
  /** Start, on a whole minute. */
  startedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The entry. */
  timeEntryId: Scalars['ID']['input'];
  /** Whether there was travel to the customer. */
  travelled?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Result of correctTime. */
export type CorrectTimePayload = {
  __typename?: 'CorrectTimePayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The ticket as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
  /** The entry as it is said now. */
  timeEntry?: Maybe<TimeEntry>;
};

/** One coverage decision with all its reasons. */
export type Coverage = {
  __typename?: 'Coverage';
  /** Whether a ticket is opened. */
  admission: Admission;
  /** Instant for which it was judged. */
  asOf: Scalars['DateTime']['output'];
  /** Which of the customer's contracts was chosen and why, the chosen one first; empty for decisions older than this field. */
  contractChoice: Array<ContractChoice>;
  /** End of the version's support, where one is set. */
  graceUntil?: Maybe<Scalars['DateTime']['output']>;
  /** All reasons, in the order in which they were judged; the first refusal decides. */
  reasons: Array<CoverageReason>;
  /** On what terms. */
  terms: CoverageTerms;
  /** How the version stands. */
  versionState: VersionState;
};

/** Why a coverage decision is as it is. */
export type CoverageReason = {
  __typename?: 'CoverageReason';
  /** Clause of the charter that says so, if one does. */
  clause?: Maybe<ClauseRef>;
  /** What the reason is. */
  code: Scalars['String']['output'];
  /** The reason in the viewer's language. */
  message: Scalars['String']['output'];
};

/** On what terms an admitted request is handled. */
export type CoverageTerms =
  /** Billed by the terms that the customer has signed. */
  | 'BILLABLE'
  /** Covered by the contract or plan, without a price. */
  | 'INCLUDED'
  /** Sold as a professional service, once its quote is accepted. */
  | 'PROFESSIONAL_SERVICES'
  /** Handled once the customer has accepted a quote. */
  | 'QUOTE_REQUIRED';

/** Input of createCannedReply. */
export type CreateCannedReplyInput = {
  /** Repeats are answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** Short name, unique per provider: lower-case letters, digits and hyphens. */
  key: Scalars['String']['input'];
  /** The text in one language at least. */
  texts: Array<CannedTextInput>;
};

/** Result of createCannedReply. */
export type CreateCannedReplyPayload = {
  __typename?: 'CreateCannedReplyPayload';
  /** The canned reply; null where it was refused. */
  cannedReply?: Maybe<CannedReply>;
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
};

/** Input of createSkill. */
export type CreateSkillInput = {
  /** Repeats are answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** Its key, unique per provider: lower-case letters, digits and hyphens. */
  key: Scalars['String']['input'];
  /** Its name in English, at most 100 characters. */
  labelEn: Scalars['String']['input'];
  /** Its name in French, at most 100 characters. */
  labelFr: Scalars['String']['input'];
  /** Keys of priorities whose requests ask for it. */
  priorities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Products whose requests ask for it. */
  productIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Words and phrases of requests that ask for it. */
  words?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Result of createSkill. */
export type CreateSkillPayload = {
  __typename?: 'CreateSkillPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The skill; null where it was refused. */
  skill?: Maybe<Skill>;
};

/** Input of createTeam. */
export type CreateTeamInput = {
  /** Repeats are answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** Agents who belong to it, at most 200. */
  memberIds: Array<Scalars['ID']['input']>;
  /** Its name, at most 100 characters. */
  name: Scalars['String']['input'];
};

/** Result of createTeam. */
export type CreateTeamPayload = {
  __typename?: 'CreateTeamPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The team; null where it was refused. */
  team?: Maybe<Team>;
};

/** A range of instants: from gte on, before lt. */
export type DateTimeRange = {
  /** At or after. */
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before. */
  lt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The deadlines that a ticket would have if nobody answered it. */
export type DeadlinePreview = {
  __typename?: 'DeadlinePreview';
  /** Version of the charter that would govern it. */
  charterVersion: Scalars['String']['output'];
  /** Deadlines of the clocks that would start with it, in the charter's order. */
  deadlines: Array<PreviewedDeadline>;
  /** Plan whose promises count. */
  plan: Label;
  /** Priority; null where the charter knows none. */
  priority?: Maybe<Label>;
  /** When it would be received. */
  receivedAt: Scalars['DateTime']['output'];
};

/** Input of discussAlternatives. */
export type DiscussAlternativesInput = {
  /** When the customer was contacted; now unless told. */
  contactedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Version that the caller has seen. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The same key records it once. */
  idempotencyKey: Scalars['String']['input'];
  /** What was said; only staff sees it. */
  summary: Scalars['String']['input'];
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** Result of discussAlternatives. */
export type DiscussAlternativesPayload = {
  __typename?: 'DiscussAlternativesPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The ticket as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
};

/** What to read before asking. */
export type Documentation = {
  __typename?: 'Documentation';
  /** Whether the viewer may read it. */
  allowed: Scalars['Boolean']['output'];
  /** Clause that speaks of it. */
  clause: ClauseRef;
  /** Why not, and what to do, in the viewer's language; null where it may. */
  hint?: Maybe<Scalars['String']['output']>;
  /** Where to read; empty where the viewer may not. */
  resources: Array<DocumentationResource>;
};

/** A place to read in before asking. */
export type DocumentationResource = {
  __typename?: 'DocumentationResource';
  /** Its key in the charter. */
  key: Scalars['String']['output'];
  /** Its name in the viewer's language. */
  label: Scalars['String']['output'];
  /** Its address; null where it has none of its own. */
  url?: Maybe<Scalars['String']['output']>;
  /** How to get there, in the viewer's language. */
  where: Scalars['String']['output'];
};

/** A right that contracts in force give, beyond what everybody has. */
export type Entitlement = {
  __typename?: 'Entitlement';
  /** The channel that it opens; null for the other kinds. */
  channel?: Maybe<Label>;
  /** Clause of the charter that it rests on. */
  clause: ClauseRef;
  /** Contracts in force through which the plan is held. */
  givenBy: Array<EntitlementSource>;
  /** What it is. */
  kind: EntitlementKind;
  /** Plan that gives it. */
  plan: Label;
};

/** What a contract may give beyond what everybody has. */
export type EntitlementKind =
  /** A channel that is open to some plans only, such as the telephone. */
  | 'CHANNEL'
  /** Handling outside the opening hours. */
  | 'OUT_OF_HOURS'
  /** Senior resources for complex problems. */
  | 'SENIOR'
  /** A named success manager as the point of escalation. */
  | 'SUCCESS_MANAGER';

/** A contract that gives a right. */
export type EntitlementSource = {
  __typename?: 'EntitlementSource';
  /** The contract. */
  contract?: Maybe<Contract>;
  /** The success manager whom it names; null where it names none, or gives no such right. */
  successManager?: Maybe<Person>;
};

/** Input of escalateTicket. */
export type EscalateTicketInput = {
  /** Key of the charter's escalation. */
  escalation: Scalars['String']['input'];
  /** Repeats are answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** Result of escalateTicket. */
export type EscalateTicketPayload = {
  __typename?: 'EscalateTicketPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The ticket as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
};

/** A ticket handed to somebody above. */
export type Escalation = {
  __typename?: 'Escalation';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Clause that asks for it; null where staff decided. */
  clause?: Maybe<ClauseRef>;
  /** Whether that contact is still owed. */
  contactOwed: Scalars['Boolean']['output'];
  /** When the customer was contacted to discuss the alternatives; null while nobody recorded it, or none are to be discussed [S4.14]. */
  contactedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Function to which it went; null for those recorded before it was kept. */
  function?: Maybe<EscalationFunction>;
  /** Typed id, `esc_…`. */
  id: Scalars['ID']['output'];
  /** Key of the charter's escalation. */
  key: Scalars['String']['output'];
  /** Its name in the viewer's language. */
  label: Scalars['String']['output'];
  /** Person it went to; null where the function is vacant. */
  person?: Maybe<Person>;
  /** Why, in the words of whoever escalated; for staff, null for others. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The ticket. */
  ticket?: Maybe<Ticket>;
};

/** A page of escalations. */
export type EscalationConnection = {
  __typename?: 'EscalationConnection';
  /** Elements with their cursors. */
  edges: Array<EscalationEdge>;
  /** Elements of the page. */
  nodes: Array<Escalation>;
  /** Place of the page. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of escalations. */
export type EscalationConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** An escalation with its cursor. */
export type EscalationEdge = {
  __typename?: 'EscalationEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The escalation. */
  node: Escalation;
};

/** Which escalations; fields are ANDed, lists mean one of. */
export type EscalationFilter = {
  /** Escalated in this range. */
  at?: InputMaybe<DateTimeRange>;
  /** Functions they went to. */
  functions?: InputMaybe<Array<EscalationFunction>>;
  /** People they went to. */
  personIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only those that went to a vacant function (true), or to somebody (false). */
  vacant?: InputMaybe<Scalars['Boolean']['input']>;
};

/** To whom the charter has a ticket escalated. */
export type EscalationFunction =
  /** The customer-service director. */
  | 'DIRECTOR'
  /** A manager. */
  | 'MANAGER'
  /** A senior resource. */
  | 'SENIOR'
  /** The success manager whom the contract names, else one of the provider's. */
  | 'SUCCESS_MANAGER';

/** Input of excuseBreach. */
export type ExcuseBreachInput = {
  /** Key of the breached clock. */
  clockKey: Scalars['String']['input'];
  /** Version that the caller has seen. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why nobody is to blame. */
  reason: Scalars['String']['input'];
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** Result of excuseBreach. */
export type ExcuseBreachPayload = {
  __typename?: 'ExcuseBreachPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The ticket as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
};

/** The question whether the customer is satisfied, owed after some outcomes [S4.18]. */
export type FollowUp = {
  __typename?: 'FollowUp';
  /** Clause that asks for it. */
  clause: ClauseRef;
  /** When the customer was asked; null while it was not. */
  doneAt?: Maybe<Scalars['DateTime']['output']>;
  /** By when the customer is to be asked; exactly then it is in time. */
  dueAt: Scalars['DateTime']['output'];
  /** Typed id, `flw_…`. */
  id: Scalars['ID']['output'];
  /** What the customer answered, for staff only; null where nothing was noted. */
  note?: Maybe<Scalars['String']['output']>;
  /** Outcome after which it is owed. */
  outcome?: Maybe<Label>;
  /** Since when it is owed: the resolution. */
  owedSince: Scalars['DateTime']['output'];
  /** Who asked; null while nobody did. */
  person?: Maybe<Person>;
  /** How often staff was reminded. */
  reminders: Scalars['Int']['output'];
  /** Whether the customer is satisfied; null while it was not asked. */
  satisfied?: Maybe<Scalars['Boolean']['output']>;
  /** Where it stands now. */
  state: FollowUpState;
  /** The closed request that it is about. */
  ticket?: Maybe<Ticket>;
};

/** A page of follow-ups. */
export type FollowUpConnection = {
  __typename?: 'FollowUpConnection';
  /** Elements with their cursors. */
  edges: Array<FollowUpEdge>;
  /** Elements of the page. */
  nodes: Array<FollowUp>;
  /** Place of the page. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of follow-ups. */
export type FollowUpConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** A follow-up with its cursor. */
export type FollowUpEdge = {
  __typename?: 'FollowUpEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The follow-up. */
  node: FollowUp;
};

/** Which follow-ups; fields are ANDed, lists mean one of. */
export type FollowUpFilter = {
  /** Customers. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only those due before this instant. */
  dueBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only those of satisfied (true) or of dissatisfied customers (false). */
  satisfied?: InputMaybe<Scalars['Boolean']['input']>;
  /** States, as they stand now. */
  states?: InputMaybe<Array<FollowUpState>>;
};

/** How far a satisfaction follow-up has come. */
export type FollowUpState =
  /** The customer was asked. */
  | 'DONE'
  /** Staff has still to ask the customer, and should have by now. */
  | 'OVERDUE'
  /** Staff has still to ask the customer, and is in time. */
  | 'OWED'
  /** The ticket was reopened or its outcome corrected, so that there was nothing to ask. */
  | 'WITHDRAWN';

/** Something the customer is told before opening. */
export type IntakeAdvice = {
  __typename?: 'IntakeAdvice';
  /** Clause that asks for it, if one does. */
  clause?: Maybe<ClauseRef>;
  /** What it is about. */
  code: Scalars['String']['output'];
  /** The text. */
  text: Scalars['String']['output'];
};

/** A channel of the charter, and whether it is open to this customer. */
export type IntakeChannel = {
  __typename?: 'IntakeChannel';
  /** Number or address; null where there is none. */
  address?: Maybe<Scalars['String']['output']>;
  /** Whether a ticket may be opened through it. */
  allowed: Scalars['Boolean']['output'];
  /** Why not; null where it is allowed. */
  error?: Maybe<MutationError>;
  /** Its key in the charter. */
  key: Scalars['String']['output'];
  /** Its name in the viewer's language. */
  label: Scalars['String']['output'];
};

/** An answer to choose. */
export type IntakeChoice = {
  __typename?: 'IntakeChoice';
  /** Its key. */
  key: Scalars['String']['output'];
  /** Its text in the viewer's language. */
  label: Scalars['String']['output'];
};

/** A factor of the price. */
export type IntakeCoefficient = {
  __typename?: 'IntakeCoefficient';
  /** Clause that sets it. */
  clause: ClauseRef;
  /** The factor, a decimal number. */
  factor: Scalars['String']['output'];
  /** Key of the option or circumstance. */
  key: Scalars['String']['output'];
  /** Its name in the viewer's language. */
  label: Scalars['String']['output'];
};

/** A deadline that a ticket opened now would have. */
export type IntakeDeadline = {
  __typename?: 'IntakeDeadline';
  /** Clause of the charter that it comes from. */
  clause: ClauseRef;
  /** When it would be due. */
  dueAt: Scalars['DateTime']['output'];
  /** What it measures. */
  kind: ClockKind;
  /** How binding it is. */
  level: ClockLevel;
  /** The charter's target. */
  target: ClockTarget;
  /** Zone of the calendar by which it counts. */
  timeZone: Scalars['String']['output'];
};

/** Something that the form has to ask. */
export type IntakeQuestion = {
  __typename?: 'IntakeQuestion';
  /** Answers to choose from; empty for free text. */
  choices: Array<IntakeChoice>;
  /** Clause that asks for it. */
  clause?: Maybe<ClauseRef>;
  /** Field of the input of `openTicket` and `ticketIntake` that takes the answer, such as `impact`; null where it goes into `answers`. */
  inputField?: Maybe<Scalars['String']['output']>;
  /** Its key: of the answer in `answers` of `openTicket`, or the name of `inputField`. */
  key: Scalars['String']['output'];
  /** The question in the viewer's language. */
  label: Scalars['String']['output'];
  /** Whether an answer is needed. */
  required: Scalars['Boolean']['output'];
};

/** Terms of billing that the charter sets, without prices. */
export type IntakeTerms = {
  __typename?: 'IntakeTerms';
  /** Factors by which the price is multiplied. */
  coefficients: Array<IntakeCoefficient>;
  /** Minutes billed at least. */
  minimumMinutes: Scalars['Int']['output'];
  /** Whether a quote has to be accepted before work starts. */
  quoteRequired: Scalars['Boolean']['output'];
  /** Whether travel is charged on top. */
  travelCharged: Scalars['Boolean']['output'];
};

/** Somebody who has to do with a ticket. */
export type InvolvedPerson = {
  __typename?: 'InvolvedPerson';
  /** When the person last did something on it; null for who did nothing yet. */
  lastActiveAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who. */
  person?: Maybe<Person>;
  /** As what. */
  roles: Array<Involvement>;
  /** On which side. */
  side: InvolvedSide;
  /** Teams of the provider to which the person belongs. */
  teams: Array<Team>;
};

/** Side on which somebody stands. */
export type InvolvedSide =
  /** The customer's, its reseller's included. */
  | 'CUSTOMER'
  /** The provider's. */
  | 'STAFF';

/** What somebody has to do with a ticket. */
export type Involvement =
  /** Asked for a permission, or gave or denied it. */
  | 'APPROVAL'
  /** Answers for it. */
  | 'ASSIGNEE'
  /** Did anything else to it, such as moving it on. */
  | 'DECIDED'
  /** Got it by an escalation. */
  | 'ESCALATION'
  /** Answered for it before. */
  | 'FORMER_ASSIGNEE'
  /** Made notes among staff. */
  | 'NOTED'
  /** Opened it, for oneself or for the requester. */
  | 'OPENER'
  /** Asked. */
  | 'REQUESTER'
  /** Is the contract's success manager. */
  | 'SUCCESS_MANAGER'
  /** Worked on it. */
  | 'WORKED'
  /** Wrote to the other side. */
  | 'WROTE';

/** Long work that goes on after the answer. */
export type Job = {
  __typename?: 'Job';
  /** Steps done so far. */
  done: Scalars['Int']['output'];
  /** Where a report of errors can be fetched; null if there are none. */
  errorsUrl?: Maybe<Scalars['String']['output']>;
  /** Id of the job. */
  id: Scalars['ID']['output'];
  /** What it waits for, or why it failed or was cancelled; null while nothing is in its way. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  state: JobState;
  /** Steps in all; null while unknown. */
  total?: Maybe<Scalars['Int']['output']>;
};

/** Where long work stands. */
export type JobState =
  /** Ended by somebody; what was done until then stays. */
  | 'CANCELLED'
  /** Finished. */
  | 'DONE'
  /** Ended by an error. */
  | 'FAILED'
  /** Waiting to begin. */
  | 'QUEUED'
  /** At work. */
  | 'RUNNING';

/** A value that a charter defines: inputs take its key, people read its label. */
export type Label = {
  __typename?: 'Label';
  /** Stable key. */
  key: Scalars['String']['output'];
  /** Text in the asked language, else the viewer's. */
  label: Scalars['String']['output'];
  /** Place in the charter's order, from 1; null where there is none. */
  rank?: Maybe<Scalars['Int']['output']>;
};

/** A value that a charter defines: inputs take its key, people read its label. */
export type LabelLabelArgs = {
  language?: InputMaybe<Language>;
};

/** A language in which Charter speaks. */
export type Language =
  /** English. */
  | 'EN'
  /** French. */
  | 'FR';

/** Input of linkTickets. */
export type LinkTicketsInput = {
  /** The ticket of which the kind is said. */
  fromId: Scalars['ID']['input'];
  /** Repeats are answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** What the first has to do with the other. */
  kind: TicketLinkKind;
  /** Why; staff only reads it. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The other ticket. */
  toId: Scalars['ID']['input'];
};

/** Result of linkTickets. */
export type LinkTicketsPayload = {
  __typename?: 'LinkTicketsPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The link, as seen from it. */
  link?: Maybe<TicketLink>;
  /** The first ticket as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
};

/** Input of logTime. */
export type LogTimeInput = {
  /** Whether the agent really did other work at the same time. */
  allowOverlap?: InputMaybe<Scalars['Boolean']['input']>;
  /** Repeats are answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** How the work was done. */
  kind: WorkKind;
  /** Whole minutes. */
  minutes: Scalars['Int']['input'];
  /** What was done. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Start, on a whole minute. */
  startedAt: Scalars['DateTime']['input'];
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
  /** Whether there was travel to the customer. */
  travelled?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Result of logTime. */
export type LogTimePayload = {
  __typename?: 'LogTimePayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The ticket as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
  /** The entry. */
  timeEntry?: Maybe<TimeEntry>;
};

/** Input of mergeTickets. */
export type MergeTicketsInput = {
  /** The duplicate: it is cancelled, and stays readable. */
  duplicateId: Scalars['ID']['input'];
  /** Repeats are answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** The ticket that goes on. */
  intoId: Scalars['ID']['input'];
  /** Why they are the same; staff only reads it. */
  reason: Scalars['String']['input'];
};

/** Result of mergeTickets. */
export type MergeTicketsPayload = {
  __typename?: 'MergeTicketsPayload';
  /** The duplicate as it is now; null where it was refused. */
  duplicate?: Maybe<Ticket>;
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The ticket that goes on, as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
};

/** Something said on a ticket. */
export type Message = {
  __typename?: 'Message';
  /** When it was written. */
  at: Scalars['DateTime']['output'];
  /** On whose side it was written. */
  author: MessageAuthor;
  /** Automatic and canned texts never stop a response clock. */
  automatic: Scalars['Boolean']['output'];
  /** The text; null once it was erased. */
  body?: Maybe<Scalars['String']['output']>;
  /** Typed id, `msg_…`. */
  id: Scalars['ID']['output'];
  /** Only staff sees it. */
  internal: Scalars['Boolean']['output'];
  /** Person who wrote it; null for the system and programs. */
  person?: Maybe<Person>;
};

/** Who wrote a message. */
export type MessageAuthor =
  /** Somebody of the customer, or acting for it. */
  | 'CUSTOMER'
  /** Somebody of the provider. */
  | 'STAFF'
  /** The system. */
  | 'SYSTEM';

/** A page of messages. */
export type MessageConnection = {
  __typename?: 'MessageConnection';
  /** The same with their cursors. */
  edges: Array<MessageEdge>;
  /** The messages of the page. */
  nodes: Array<Message>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** A message with its cursor. */
export type MessageEdge = {
  __typename?: 'MessageEdge';
  /** Where it lies in the list. */
  cursor: Scalars['String']['output'];
  /** The message. */
  node: Message;
};

/** An exact amount of money. */
export type Money = {
  __typename?: 'Money';
  /** Decimal number as text with all digits of the currency, such as 192.00. */
  amount: Scalars['String']['output'];
  /** ISO 4217 code. */
  currency: Scalars['String']['output'];
};

/** An exact amount of money. */
export type MoneyInput = {
  /** Decimal number as text, such as 192.00. */
  amount: Scalars['String']['input'];
  /** ISO 4217 code. */
  currency: Scalars['String']['input'];
};

/** Input of moveTicketToCustomer. */
export type MoveTicketToCustomerInput = {
  /** The right customer. */
  customerId: Scalars['ID']['input'];
  /** Version that the caller has seen. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Repeats are answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** Why; staff only reads it. */
  reason: Scalars['String']['input'];
  /** Contact of the right customer for whom it is. */
  requesterId?: InputMaybe<Scalars['ID']['input']>;
  /** The ticket, opened for the wrong customer. */
  ticketId: Scalars['ID']['input'];
};

/** Result of moveTicketToCustomer. */
export type MoveTicketToCustomerPayload = {
  __typename?: 'MoveTicketToCustomerPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The ticket as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Writes a note that only staff sees. For staff. Errors: STATE_FORBIDS, CARD_NUMBER, INVALID_INPUT, FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT, IDEMPOTENCY_KEY_REUSED. */
  addInternalNote: AddInternalNotePayload;
  /** Gives or denies a permission; the first answer counts. For the customer. Errors: STATE_FORBIDS, APPROVAL_ANSWERED, FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT. */
  answerApproval: AnswerApprovalPayload;
  /** Archives a validated ticket. For agents. Event: ticket.archived. Errors: STATE_FORBIDS, FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT. */
  archiveTicket: ArchiveTicketPayload;
  /** Asks the customer for a permission, such as to log in to a server. For agents. Errors: STATE_FORBIDS, CARD_NUMBER, INVALID_INPUT, FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT, IDEMPOTENCY_KEY_REUSED. */
  askApproval: AskApprovalPayload;
  /** Hands a ticket to an agent, or to nobody. For agents. Errors: STATE_FORBIDS, FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT. */
  assignTicket: AssignTicketPayload;
  /** Withdraws a ticket. For the customer; for agents with a reason, a duplicate or a mistake. Event: ticket.state-changed. Errors: STATE_FORBIDS, REASON_REQUIRED, FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT. */
  cancelTicket: CancelTicketPayload;
  /** Puts right with what a ticket was closed, as of when it was closed and by the rules of resolveTicket, until it is archived. Follow-up and problem of the wrong outcome give way to those of the right one; the customer has the time to validate anew. For agents. Event: ticket.outcome-corrected. Errors: STATE_FORBIDS, OUTCOME_UNKNOWN, CLOSING_NEEDS_ALTERNATIVE, ALTERNATIVES_NOT_DISCUSSED, CAUSE_AND_FIX_REQUIRED, INVALID_INPUT, CARD_NUMBER, FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT, IDEMPOTENCY_KEY_REUSED. */
  correctOutcome: CorrectOutcomePayload;
  /** Puts logged work right, by the rules of logTime; what it said before stays on record. For the agent who worked, and managers. Event: ticket.time-corrected. Errors: WORK_RATED, TIME_OF_ANOTHER, TIME_WITHDRAWN, TIME_OVERLAPS, TIME_NOT_POSSIBLE, WORK_OUT_OF_HOURS, INVALID_INPUT, CARD_NUMBER, FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT, IDEMPOTENCY_KEY_REUSED. */
  correctTime: CorrectTimePayload;
  /** Adds a canned reply. For agents. Errors: CARD_NUMBER, INVALID_INPUT, FORBIDDEN, IDEMPOTENCY_KEY_REUSED. */
  createCannedReply: CreateCannedReplyPayload;
  /** Adds a skill to the vocabulary. For managers. Errors: INVALID_INPUT, FORBIDDEN, INVALID_ID, IDEMPOTENCY_KEY_REUSED. */
  createSkill: CreateSkillPayload;
  /** Makes a team. For managers. Errors: INVALID_INPUT, FORBIDDEN, NOT_FOUND, INVALID_ID, IDEMPOTENCY_KEY_REUSED. */
  createTeam: CreateTeamPayload;
  /** Records that whoever an unresolved ticket was escalated to has contacted the customer and discussed the alternatives, without which it closes by none of them [S4.14]. For that person, and managers. Errors: STATE_FORBIDS, DISCUSSION_NOT_DUE, DISCUSSION_OF_HOLDER, DISCUSSION_TIME, CARD_NUMBER, INVALID_INPUT, FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT, IDEMPOTENCY_KEY_REUSED. */
  discussAlternatives: DiscussAlternativesPayload;
  /** Hands a ticket to somebody above, as the charter names it. For agents. Event: ticket.escalated. Errors: STATE_FORBIDS, ESCALATION_UNKNOWN, ESCALATION_NOT_PROVIDED, ESCALATION_NOT_ENTITLED, REASON_REQUIRED, FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT, IDEMPOTENCY_KEY_REUSED. */
  escalateTicket: EscalateTicketPayload;
  /** Excuses the breach of a clock, which stays a breach. For managers. Errors: STATE_FORBIDS, CLOCK_UNKNOWN, CLOCK_NOT_BREACHED, BREACH_EXCUSED, CARD_NUMBER, INVALID_INPUT, FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT. */
  excuseBreach: ExcuseBreachPayload;
  /** Links two tickets, of different customers too; a link that is there is answered as it is. For agents. Errors: LINK_BY_MERGE, LINK_CONTRADICTS, INVALID_INPUT, CARD_NUMBER, FORBIDDEN, NOT_FOUND, INVALID_ID, IDEMPOTENCY_KEY_REUSED. */
  linkTickets: LinkTicketsPayload;
  /** Logs work. For agents. Event: ticket.time-logged. Errors: STATE_FORBIDS, NOT_TAKEN_OVER, QUOTE_NOT_ACCEPTED, TIME_NOT_POSSIBLE, WORK_OUT_OF_HOURS, TIME_OVERLAPS, FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT, IDEMPOTENCY_KEY_REUSED. */
  logTime: LogTimePayload;
  /** Cancels an open ticket as a duplicate of another of the same customer; its work goes over to that one, its messages stay readable from it. For agents. Event: ticket.state-changed, ticket.time-corrected, ticket.time-logged. Errors: STATE_FORBIDS, MERGED_ALREADY, MERGE_OTHER_CUSTOMER, MERGE_PRICE_ACCEPTED, MERGE_INTO_LATER, MERGE_TERMS_DIFFER, QUOTE_NOT_ACCEPTED, INVALID_INPUT, CARD_NUMBER, FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT, IDEMPOTENCY_KEY_REUSED. */
  mergeTickets: MergeTicketsPayload;
  /** Gives a ticket that was opened for the wrong customer to the right one, and judges it as if it had been opened for that one: contract, coverage, terms and clocks. The former customer sees it no longer. For managers. Event: ticket.customer-changed. Errors: STATE_FORBIDS, MOVE_CUSTOMER_WROTE, MOVE_PRICE_ACCEPTED, MOVE_MERGED, MOVE_WORK_WITHOUT_CONSENT, ADMINISTRATIVE_USER_REQUIRED, ACCOUNT_REQUIRED, PLAN_ADMITS_NOTHING, CHANNEL_UNKNOWN, CHANNEL_NOT_OFFERED, CHANNEL_NOT_IN_PLAN, ANSWER_EXCLUDES, VERSION_DISCONTINUED, VERSION_NOT_RELEASED, CHARTER_MISSING, INVALID_INPUT, CARD_NUMBER, FORBIDDEN, NOT_FOUND, NOT_YET_KNOWN, INVALID_ID, CONFLICT, IDEMPOTENCY_KEY_REUSED. */
  moveTicketToCustomer: MoveTicketToCustomerPayload;
  /** Opens a ticket, or keeps a refusal. For the customer’s people, resellers with a delegation, staff and programs. Event: ticket.opened or opening.refused. Errors: ADMINISTRATIVE_USER_REQUIRED, ACCOUNT_REQUIRED, PLAN_ADMITS_NOTHING, CHANNEL_UNKNOWN, CHANNEL_NOT_OFFERED, CHANNEL_NOT_IN_PLAN, CHANNEL_NOT_FOR_INCIDENT, OUT_OF_HOURS_NOT_COVERED, ANSWER_EXCLUDES, ANSWER_UNKNOWN, ANSWER_NOT_A_CHOICE, ANSWER_TWICE, ANSWERS_REQUIRED, PRODUCT_REQUIRED, VERSION_DISCONTINUED, VERSION_NOT_RELEASED, OPTION_NOT_SOLD, IMPACT_AND_USERS_REQUIRED, RECEIVED_AT_STAFF_ONLY, RECEIVED_AT_IN_FUTURE, CUSTOMER_REQUIRED, CHARTER_MISSING, CARD_NUMBER, INVALID_INPUT, FORBIDDEN, NOT_FOUND, NOT_YET_KNOWN, IDEMPOTENCY_KEY_REUSED. */
  openTicket: OpenTicketPayload;
  /** Records what the customer answered when asked whether it is satisfied; management is told of one who is not. For agents. Errors: STATE_FORBIDS, FOLLOW_UP_NOT_OWED, CARD_NUMBER, INVALID_INPUT, FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT, IDEMPOTENCY_KEY_REUSED. */
  recordFollowUp: RecordFollowUpPayload;
  /** Changes a skill of the vocabulary. For managers. Errors: INVALID_INPUT, FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT. */
  redefineSkill: RedefineSkillPayload;
  /** Takes a resolution back. For the customer and agents. Event: ticket.state-changed. Errors: STATE_FORBIDS, REASON_REQUIRED, FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT. */
  reopenTicket: ReopenTicketPayload;
  /** Changes a team, or retires it. For managers. Errors: INVALID_INPUT, FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT. */
  reorganizeTeam: ReorganizeTeamPayload;
  /** Writes to the other side. For whoever sees the ticket. A customer’s reply ends the wait for the customer. Errors: STATE_FORBIDS, CARD_NUMBER, INVALID_INPUT, FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT, IDEMPOTENCY_KEY_REUSED. */
  replyToTicket: ReplyToTicketPayload;
  /** Closes a ticket with an outcome and a text to the customer. For agents. Event: ticket.state-changed. Errors: STATE_FORBIDS, OUTCOME_UNKNOWN, CLOSING_NEEDS_ALTERNATIVE, ALTERNATIVES_NOT_DISCUSSED, CAUSE_AND_FIX_REQUIRED, CARD_NUMBER, INVALID_INPUT, FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT. */
  resolveTicket: ResolveTicketPayload;
  /** Ends a wait. For agents. Event: ticket.state-changed. Errors: STATE_FORBIDS, FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT. */
  resumeTicket: ResumeTicketPayload;
  /** Changes a canned reply or retires it; what was sent before stays as it was. For agents. Errors: CARD_NUMBER, INVALID_INPUT, FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT. */
  reviseCannedReply: ReviseCannedReplyPayload;
  /** Derives the priority anew from impact and users as an agent found them, or sets another one, with a reason [S3.25]. For agents. Errors: STATE_FORBIDS, PRIORITY_UNKNOWN, IMPACT_AND_USERS_REQUIRED, INVALID_INPUT, CARD_NUMBER, FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT. */
  setTicketPriority: SetTicketPriorityPayload;
  /** Says which version of a product an open ticket is about. Its live coverage, contract and plan are judged by it from now on, its deadlines by what the charter makes of a change of plan; the decision at opening stays. Naming the version that it has changes nothing. For agents. Event: ticket.version-changed. Errors: STATE_FORBIDS, VERSION_NOT_RELEASED, CARD_NUMBER, INVALID_INPUT, NOT_YET_KNOWN, FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT. */
  setTicketVersion: SetTicketVersionPayload;
  /** Says whether an agent is there to answer. For agents of themselves, for managers of everybody. Errors: INVALID_INPUT, FORBIDDEN, NOT_FOUND, INVALID_ID. */
  setWorkingState: SetWorkingStatePayload;
  /** Takes a ticket over; the first agent has it. For agents. Event: ticket.taken-over. Errors: STATE_FORBIDS, ALREADY_TAKEN_OVER, QUOTE_NOT_ACCEPTED, FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT. */
  takeOverTicket: TakeOverTicketPayload;
  /** Hands a ticket to the agent or team best able to answer, with all that was said and done on it [S1.26, S1.27]; both sides are told. For agents. Errors: STATE_FORBIDS, ALREADY_THEIRS, CARD_NUMBER, INVALID_INPUT, FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT, IDEMPOTENCY_KEY_REUSED. */
  transferTicket: TransferTicketPayload;
  /** Takes a link back; that it was there stays on record. For agents. Errors: MERGE_STAYS, INVALID_INPUT, CARD_NUMBER, FORBIDDEN, NOT_FOUND, INVALID_ID. */
  unlinkTickets: UnlinkTicketsPayload;
  /** Accepts a resolution. For the customer. Event: ticket.state-changed. Errors: STATE_FORBIDS, FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT. */
  validateTicket: ValidateTicketPayload;
  /** Notes that the customer has to act. For agents. Event: ticket.state-changed. Errors: STATE_FORBIDS, FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT. */
  waitForCustomer: WaitForCustomerPayload;
  /** Notes that a third party has to act. For agents. Event: ticket.state-changed. Errors: STATE_FORBIDS, FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT. */
  waitForThirdParty: WaitForThirdPartyPayload;
  /** Takes logged work back; it stays on record and counts for nothing. Repeated, it changes nothing. For the agent who worked, and managers. Event: ticket.time-corrected. Errors: WORK_RATED, TIME_OF_ANOTHER, INVALID_INPUT, CARD_NUMBER, FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT. */
  withdrawTime: WithdrawTimePayload;
};

export type MutationAddInternalNoteArgs = {
  input: AddInternalNoteInput;
};

export type MutationAnswerApprovalArgs = {
  input: AnswerApprovalInput;
};

export type MutationArchiveTicketArgs = {
  input: ArchiveTicketInput;
};

export type MutationAskApprovalArgs = {
  input: AskApprovalInput;
};

export type MutationAssignTicketArgs = {
  input: AssignTicketInput;
};

export type MutationCancelTicketArgs = {
  input: CancelTicketInput;
};

export type MutationCorrectOutcomeArgs = {
  input: CorrectOutcomeInput;
};

export type MutationCorrectTimeArgs = {
  input: CorrectTimeInput;
};

export type MutationCreateCannedReplyArgs = {
  input: CreateCannedReplyInput;
};

export type MutationCreateSkillArgs = {
  input: CreateSkillInput;
};

export type MutationCreateTeamArgs = {
  input: CreateTeamInput;
};

export type MutationDiscussAlternativesArgs = {
  input: DiscussAlternativesInput;
};

export type MutationEscalateTicketArgs = {
  input: EscalateTicketInput;
};

export type MutationExcuseBreachArgs = {
  input: ExcuseBreachInput;
};

export type MutationLinkTicketsArgs = {
  input: LinkTicketsInput;
};

export type MutationLogTimeArgs = {
  input: LogTimeInput;
};

export type MutationMergeTicketsArgs = {
  input: MergeTicketsInput;
};

export type MutationMoveTicketToCustomerArgs = {
  input: MoveTicketToCustomerInput;
};

export type MutationOpenTicketArgs = {
  input: OpenTicketInput;
};

export type MutationRecordFollowUpArgs = {
  input: RecordFollowUpInput;
};

export type MutationRedefineSkillArgs = {
  input: RedefineSkillInput;
};

export type MutationReopenTicketArgs = {
  input: ReopenTicketInput;
};

export type MutationReorganizeTeamArgs = {
  input: ReorganizeTeamInput;
};

export type MutationReplyToTicketArgs = {
  input: ReplyToTicketInput;
};

export type MutationResolveTicketArgs = {
  input: ResolveTicketInput;
};

export type MutationResumeTicketArgs = {
  input: ResumeTicketInput;
};

export type MutationReviseCannedReplyArgs = {
  input: ReviseCannedReplyInput;
};

export type MutationSetTicketPriorityArgs = {
  input: SetTicketPriorityInput;
};

export type MutationSetTicketVersionArgs = {
  input: SetTicketVersionInput;
};

export type MutationSetWorkingStateArgs = {
  input: SetWorkingStateInput;
};

export type MutationTakeOverTicketArgs = {
  input: TakeOverTicketInput;
};

export type MutationTransferTicketArgs = {
  input: TransferTicketInput;
};

export type MutationUnlinkTicketsArgs = {
  input: UnlinkTicketsInput;
};

export type MutationValidateTicketArgs = {
  input: ValidateTicketInput;
};

export type MutationWaitForCustomerArgs = {
  input: WaitForCustomerInput;
};

export type MutationWaitForThirdPartyArgs = {
  input: WaitForThirdPartyInput;
};

export type MutationWithdrawTimeArgs = {
  input: WithdrawTimeInput;
};

/** Why a mutation did not happen, or not wholly. */
export type MutationError = {
  __typename?: 'MutationError';
  /** The charter's clause behind a refusal; null if it is not the charter's doing. */
  clause?: Maybe<ClauseRef>;
  /** Stable code, to be handled by programs. */
  code: MutationErrorCode;
  /** What is wrong, in the viewer's language. */
  message: Scalars['String']['output'];
  /** What can be had instead; null where the charter offers nothing. */
  offer?: Maybe<Offer>;
  /** Where in the input, such as input.ticketId; empty if the whole is meant. */
  path: Array<Scalars['String']['output']>;
  /** What to do about it, in the viewer's language. */
  remedy: Scalars['String']['output'];
  /** Whether the same call may succeed later without change. */
  retryable: Scalars['Boolean']['output'];
};

/** Codes of refusals; every mutation lists its own. */
export type MutationErrorCode =
  /** Only the customer's own account opens a ticket. */
  | 'ACCOUNT_REQUIRED'
  /** Only an administrative user of the customer opens a ticket. */
  | 'ADMINISTRATIVE_USER_REQUIRED'
  /** Another agent has taken it over. */
  | 'ALREADY_TAKEN_OVER'
  /** It is with this agent or team already. */
  | 'ALREADY_THEIRS'
  /** Nobody has discussed the alternatives with the customer yet. */
  | 'ALTERNATIVES_NOT_DISCUSSED'
  /** Questions of the charter have no answer yet. */
  | 'ANSWERS_REQUIRED'
  /** An answer excludes the request. */
  | 'ANSWER_EXCLUDES'
  /** The answer is none of the choices. */
  | 'ANSWER_NOT_A_CHOICE'
  /** The question is answered twice. */
  | 'ANSWER_TWICE'
  /** The charter asks no such question. */
  | 'ANSWER_UNKNOWN'
  /** The permission was answered otherwise before. */
  | 'APPROVAL_ANSWERED'
  /** The breach was excused before. */
  | 'BREACH_EXCUSED'
  /** The text looks like a card number; such numbers are never stored. */
  | 'CARD_NUMBER'
  /** The outcome has to state cause and fix. */
  | 'CAUSE_AND_FIX_REQUIRED'
  /** The charter does not take incidents through this channel. */
  | 'CHANNEL_NOT_FOR_INCIDENT'
  /** The customer's plan does not open this channel. */
  | 'CHANNEL_NOT_IN_PLAN'
  /** The charter closes this channel to everybody. */
  | 'CHANNEL_NOT_OFFERED'
  /** The charter has no such channel. */
  | 'CHANNEL_UNKNOWN'
  /** No charter is in force. */
  | 'CHARTER_MISSING'
  /** The clock has not been breached. */
  | 'CLOCK_NOT_BREACHED'
  /** The ticket has no clock of this key. */
  | 'CLOCK_UNKNOWN'
  /** Past its escalation, an unresolved ticket closes only by one of the alternatives. */
  | 'CLOSING_NEEDS_ALTERNATIVE'
  /** Somebody else changed it meanwhile; the current state is returned. */
  | 'CONFLICT'
  /** Several customers are possible; name one. */
  | 'CUSTOMER_REQUIRED'
  /** The ticket was not escalated for being unresolved. */
  | 'DISCUSSION_NOT_DUE'
  /** Only whoever it was escalated to, or a manager, records the discussion. */
  | 'DISCUSSION_OF_HOLDER'
  /** The discussion lies between the escalation and now. */
  | 'DISCUSSION_TIME'
  /** No contract in force gives the customer this escalation. */
  | 'ESCALATION_NOT_ENTITLED'
  /** The charter provides no escalation at all. */
  | 'ESCALATION_NOT_PROVIDED'
  /** The charter has no such escalation for this plan. */
  | 'ESCALATION_UNKNOWN'
  /** No follow-up is owed for the ticket. */
  | 'FOLLOW_UP_NOT_OWED'
  /** The viewer may not do this. */
  | 'FORBIDDEN'
  /** The idempotency key was used with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The charter derives the priority from impact and affected users. */
  | 'IMPACT_AND_USERS_REQUIRED'
  /** The id is not one of the expected type. */
  | 'INVALID_ID'
  /** A value of the input is wrong. */
  | 'INVALID_INPUT'
  /** Duplicates are linked by merging them. */
  | 'LINK_BY_MERGE'
  /** The contrary is linked already. */
  | 'LINK_CONTRADICTS'
  /** The ticket is no more: it was merged into another. */
  | 'MERGED_ALREADY'
  /** The duplicate arrived before the other, so that the other is merged into it. */
  | 'MERGE_INTO_LATER'
  /** Tickets of different customers are never merged. */
  | 'MERGE_OTHER_CUSTOMER'
  /** A price was accepted for the duplicate. */
  | 'MERGE_PRICE_ACCEPTED'
  /** What was merged stays merged. */
  | 'MERGE_STAYS'
  /** Work on the duplicate was done under other terms. */
  | 'MERGE_TERMS_DIFFER'
  /** The customer's own people wrote in the ticket, which no other customer reads [S0.11]. */
  | 'MOVE_CUSTOMER_WROTE'
  /** Duplicates were merged into the ticket. */
  | 'MOVE_MERGED'
  /** A price was accepted for the ticket. */
  | 'MOVE_PRICE_ACCEPTED'
  /** Work was logged, and the right customer has to accept a price before any. */
  | 'MOVE_WORK_WITHOUT_CONSENT'
  /** There is no such thing, or the viewer does not see it. */
  | 'NOT_FOUND'
  /** Nobody has taken it over yet. */
  | 'NOT_TAKEN_OVER'
  /** Another service has not told of it yet; try again in a moment. */
  | 'NOT_YET_KNOWN'
  /** The charter does not sell this option under the plan. */
  | 'OPTION_NOT_SOLD'
  /** The charter has no such outcome. */
  | 'OUTCOME_UNKNOWN'
  /** A call outside the opening hours needs the right to it. */
  | 'OUT_OF_HOURS_NOT_COVERED'
  /** Without a contract no request is taken. */
  | 'PLAN_ADMITS_NOTHING'
  /** The charter has no such priority. */
  | 'PRIORITY_UNKNOWN'
  /** The request has to name a product version. */
  | 'PRODUCT_REQUIRED'
  /** The price was not accepted yet. */
  | 'QUOTE_NOT_ACCEPTED'
  /** A reason has to be given. */
  | 'REASON_REQUIRED'
  /** A call or mail cannot be received in the future. */
  | 'RECEIVED_AT_IN_FUTURE'
  /** Only staff records when a call or mail was received. */
  | 'RECEIVED_AT_STAFF_ONLY'
  /** The ticket's state does not allow it. */
  | 'STATE_FORBIDS'
  /** Work is whole minutes of the past, from a whole minute, at most a day. */
  | 'TIME_NOT_POSSIBLE'
  /** Agents correct their own work only. */
  | 'TIME_OF_ANOTHER'
  /** The agent has other work at that time. */
  | 'TIME_OVERLAPS'
  /** The entry was withdrawn. */
  | 'TIME_WITHDRAWN'
  /** The version is obsolete; professional services can be bought. */
  | 'VERSION_DISCONTINUED'
  /** The version is not published yet. */
  | 'VERSION_NOT_RELEASED'
  /** Work outside the opening hours needs the customer's right to it. */
  | 'WORK_OUT_OF_HOURS'
  /** The ticket is over and its work rated: a credit note puts the amount right. */
  | 'WORK_RATED';

/** What the charter offers instead of what it refuses. */
export type Offer = {
  __typename?: 'Offer';
  /** Clause that offers it. */
  clause?: Maybe<ClauseRef>;
  /** On what terms. */
  terms: CoverageTerms;
};

/** Input of openTicket. */
export type OpenTicketInput = {
  /** Key of how many users are affected, where the charter derives priorities. */
  affectedUsers?: InputMaybe<Scalars['String']['input']>;
  /** Answers to the charter's questions. */
  answers?: InputMaybe<Array<AnswerInput>>;
  /** Key of the channel; the portal for people and `api` for programs unless told. */
  channel?: InputMaybe<Scalars['String']['input']>;
  /** Customer; the viewer's own unless told. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** The request itself. */
  description: Scalars['String']['input'];
  /** Id in the caller's own system; unique per client. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Ticket that this one follows up. */
  followUpOfId?: InputMaybe<Scalars['ID']['input']>;
  /** Repeats are answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** Key of the impact, where the charter derives priorities. */
  impact?: InputMaybe<Scalars['String']['input']>;
  /** Whether it only asks for information. */
  informationOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Options wanted, such as immediate handling: keys of the charter. */
  options?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the product that it is about. */
  productVersionId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether professional services are asked for. */
  professionalServices?: InputMaybe<Scalars['Boolean']['input']>;
  /** When a call or mail was received, not after now; staff only. */
  receivedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Contact of the customer for whom staff opens it. */
  requesterId?: InputMaybe<Scalars['ID']['input']>;
  /** What it is about, at most 200 characters. */
  subject: Scalars['String']['input'];
  /** How help would be given; remotely unless told. */
  workKind?: InputMaybe<WorkKind>;
};

/** Result of openTicket. */
export type OpenTicketPayload = {
  __typename?: 'OpenTicketPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The stored refusal, where the opening was refused. */
  refusal?: Maybe<Refusal>;
  /** The ticket as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
};

/** A provider, reseller or customer. */
export type Organization = {
  __typename?: 'Organization';
  /** Rights that its contracts in force give, all of them together, each with its clause; null where the viewer does not see the organization [S3.12, S3.19, S3.26, S4.2, S4.9, S4.12]. */
  entitlements?: Maybe<Array<Entitlement>>;
  /** Id, org_… */
  id: Scalars['ID']['output'];
  /** Name as it stands on documents. */
  name?: Maybe<Scalars['String']['output']>;
  /** Its tickets that the viewer sees, newest first. */
  tickets?: Maybe<TicketConnection>;
};

/** A provider, reseller or customer. */
export type OrganizationEntitlementsArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  productVersionId?: InputMaybe<Scalars['ID']['input']>;
};

/** A provider, reseller or customer. */
export type OrganizationTicketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TicketFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: TicketSort;
};

/** Place of a page in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last element; null if the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there is more after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether there is more before this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first element; null if the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** Why a clock stands still. */
export type PauseReason =
  /** The customer has not accepted the quote yet. */
  | 'QUOTE_PENDING'
  /** It was resolved, and reopened afterwards. */
  | 'RESOLVED'
  /** The customer has to answer or do something. */
  | 'WAITING_CUSTOMER'
  /** A third party has to answer or do something. */
  | 'WAITING_THIRD_PARTY';

/** A human being. */
export type Person = {
  __typename?: 'Person';
  /** Id, per_… */
  id: Scalars['ID']['output'];
};

/** A ticket that is not opened. */
export type PreviewDeadlinesInput = {
  /** Key of how many users are affected. */
  affectedUsers?: InputMaybe<Scalars['String']['input']>;
  /** Key of a calendar of the charter that would count for every clock, in place of each one's own. */
  calendarKey?: InputMaybe<Scalars['String']['input']>;
  /** Key of the channel; it must be one of the charter's. */
  channel?: InputMaybe<Scalars['String']['input']>;
  /** Published version of the charter; the one that would govern it unless told. */
  charterVersion?: InputMaybe<Scalars['String']['input']>;
  /** Customer whose contracts and calendars count; the viewer's own unless told. Staff may leave it out with a plan. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Key of the impact. */
  impact?: InputMaybe<Scalars['String']['input']>;
  /** Whether it only asks for information. */
  informationOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** When it would wait, at most 50 times, one at a time. */
  pauses?: InputMaybe<Array<WaitInput>>;
  /** Plan of the charter; the one that the customer holds at the receipt unless told. */
  planKey?: InputMaybe<Scalars['String']['input']>;
  /** Key of the priority; or else impact and users affected, from which the charter derives it. */
  priority?: InputMaybe<Scalars['String']['input']>;
  /** Version of the product that it would be about: contracts may cover some products alone. */
  productVersionId?: InputMaybe<Scalars['ID']['input']>;
  /** When it would be received, at most ten years from now; now unless told. */
  receivedAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Result of previewDeadlines. */
export type PreviewDeadlinesPayload = {
  __typename?: 'PreviewDeadlinesPayload';
  /** Why there are none. */
  errors: Array<MutationError>;
  /** The deadlines. */
  preview?: Maybe<DeadlinePreview>;
};

/** A change of a ticket's terms to be tried: what is absent stays. */
export type PreviewTicketChangeInput = {
  /** Key of how many users are affected. */
  affectedUsers?: InputMaybe<Scalars['String']['input']>;
  /** Another version of the charter. */
  charterVersion?: InputMaybe<Scalars['String']['input']>;
  /** A contract of the customer, with the plan and version that it brings. */
  contractId?: InputMaybe<Scalars['ID']['input']>;
  /** Key of the impact. */
  impact?: InputMaybe<Scalars['String']['input']>;
  /** Whether it asks for information only. */
  informationOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Key of another plan of the charter. */
  plan?: InputMaybe<Scalars['String']['input']>;
  /** Key of another priority; without it impact and users give one. */
  priority?: InputMaybe<Scalars['String']['input']>;
  /** Another version of a product, with the contract that covers it. */
  productVersionId?: InputMaybe<Scalars['ID']['input']>;
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** Result of previewTicketChange. */
export type PreviewTicketChangePayload = {
  __typename?: 'PreviewTicketChangePayload';
  /** Why it cannot be tried; empty where it was. */
  errors: Array<MutationError>;
  /** What it would come to; null where it cannot be tried. */
  preview?: Maybe<TicketChangePreview>;
};

/** A deadline that a ticket would have. */
export type PreviewedDeadline = {
  __typename?: 'PreviewedDeadline';
  /** Key of the calendar by which it counts. */
  calendarKey: Scalars['String']['output'];
  /** Clause of the charter that it comes from. */
  clause: ClauseRef;
  /** When it would be due. */
  dueAt: Scalars['DateTime']['output'];
  /** How the due instant comes about: everything that counts from the receipt to it. */
  explanation: ClockExplanation;
  /** What it measures. */
  kind: ClockKind;
  /** How binding it is. */
  level: ClockLevel;
  /** Whether an answer exactly at the due instant would be late already. */
  strict: Scalars['Boolean']['output'];
  /** The charter's target. */
  target: ClockTarget;
  /** Zone of that calendar. */
  timeZone: Scalars['String']['output'];
};

/** A known problem; belongs to another service. */
export type Problem = {
  __typename?: 'Problem';
  /** Typed id, `prb_…`. */
  id: Scalars['ID']['output'];
};

/** A version of a product. */
export type ProductVersion = {
  __typename?: 'ProductVersion';
  /** Id, ver_… */
  id: Scalars['ID']['output'];
  /** Its label, such as 4.2. */
  label?: Maybe<Scalars['String']['output']>;
  /** Tickets about it that the viewer sees, newest first. */
  tickets?: Maybe<TicketConnection>;
};

/** A version of a product. */
export type ProductVersionTicketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TicketFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: TicketSort;
};

/** One reason of a proposal. */
export type ProposalReason = {
  __typename?: 'ProposalReason';
  /** What it is. */
  code: ProposalReasonCode;
  /** What it adds to the score. */
  points: Scalars['Int']['output'];
  /** The same in the viewer's language. */
  text: Scalars['String']['output'];
};

/** Why somebody is proposed. */
export type ProposalReasonCode =
  /** Speaks the customer's language. */
  | 'LANGUAGE'
  /** Has tickets at hand already. */
  | 'LOAD'
  /** Does not speak the customer's language. */
  | 'OTHER_LANGUAGE'
  /** Is a senior resource, for a customer who is an expert. */
  | 'SENIOR'
  /** Has a skill that the request asks for. */
  | 'SKILL'
  /** Lacks a skill that the request asks for. */
  | 'SKILL_MISSING'
  /** Is of the team that has the ticket. */
  | 'TEAM';

/** An agent who may answer a ticket. */
export type ProposedAgent = {
  __typename?: 'ProposedAgent';
  /** Who. */
  agent?: Maybe<Person>;
  /** Tickets at hand, new or in progress. */
  load: Scalars['Int']['output'];
  /** What speaks for and against. */
  reasons: Array<ProposalReason>;
  /** The sum of the reasons' points. */
  score: Scalars['Int']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** The provider's canned replies by key, retired ones included; staff only. */
  cannedReplies?: Maybe<CannedReplyConnection>;
  /** How many clocks there are, by group. Its cost grows with the clocks that are counted: name states, customers or a range of starts. */
  clockCounts?: Maybe<ClockCounts>;
  /** Clocks of all tickets that the viewer sees: the breach radar. A list costs the same however many tickets there are for each order, and for each order with `customerIds` or, by start, `contractIds`; customers and resellers walk their own alone. With `assigneeIds` it grows with the tickets of these agents. Whatever else is asked is looked at on the way. */
  clocks?: Maybe<TicketClockConnection>;
  /** How promises were kept in a period: for staff over all customers or some, for others over what they see. Null where the provider has no charter yet. Its cost grows with the clocks and tickets of the period; statements are as many however many these are. */
  complianceReport?: Maybe<ComplianceReport>;
  /** Escalations of all tickets, newest first; staff only. */
  escalations?: Maybe<EscalationConnection>;
  /** Satisfaction follow-ups, the first due first; staff only. */
  followUps?: Maybe<FollowUpConnection>;
  /** The deadlines that a ticket would have, without a ticket and leaving no trace, by the very rules that count a real one's. By whoever may open one. Errors: FORBIDDEN, NOT_FOUND, NOT_YET_KNOWN, INVALID_ID, INVALID_INPUT, CUSTOMER_REQUIRED, VERSION_NOT_RELEASED, CHARTER_MISSING, CHANNEL_UNKNOWN, IMPACT_AND_USERS_REQUIRED. */
  previewDeadlines?: Maybe<PreviewDeadlinesPayload>;
  /** What a change of priority, plan, contract or version of the charter would make of an open ticket's clocks. For staff. Errors: STATE_FORBIDS, VERSION_NOT_RELEASED, PRIORITY_UNKNOWN, IMPACT_AND_USERS_REQUIRED, CHARTER_MISSING, INVALID_INPUT, FORBIDDEN, NOT_FOUND, INVALID_ID. */
  previewTicketChange?: Maybe<PreviewTicketChangePayload>;
  /** How many openings were refused, by group; staff only. */
  refusalCounts?: Maybe<RefusalCounts>;
  /** Refused openings, newest first; staff only. */
  refusals?: Maybe<RefusalConnection>;
  /** The provider's vocabulary of skills, by key; staff only. */
  skills?: Maybe<SkillConnection>;
  /** The provider's teams by name, retired ones included; staff only. */
  teams?: Maybe<TeamConnection>;
  /** One ticket, by exactly one of its names; null where there is none or the viewer does not see it. */
  ticket?: Maybe<Ticket>;
  /** How many tickets there are, by group. Its cost grows with the tickets that are counted: name states, customers or a range of openings. */
  ticketCounts?: Maybe<TicketCounts>;
  /** What opening a ticket would come to, before it is opened. */
  ticketIntake?: Maybe<TicketIntake>;
  /** Tickets that the viewer sees: staff all of the provider's, administrative users their organization's, users their own. A page costs the same however many tickets there are: by NEWEST and OLDEST without filter or with `states`, `openedAt` and one of `customerIds`, `assigneeIds`, `teamIds`, `unassigned: true`, `contractIds`, `productVersionIds`, `breached: true`, `coverageChanged: true`, `priorities` and `queueRanks`; by QUEUE and DUE_AT without filter, with `dueBefore` (DUE_AT), or, where `states` names open states alone, with one of `customerIds`, `assigneeIds`, `teamIds` and `unassigned: true`. Customers and resellers walk their own tickets alone. Of further fields the first in this order is walked, the others are looked at on the way. */
  tickets?: Maybe<TicketConnection>;
};

export type QueryCannedRepliesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryClockCountsArgs = {
  filter?: InputMaybe<ClockFilter>;
  groupBy: ClockGrouping;
};

export type QueryClocksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClockFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: ClockSort;
};

export type QueryComplianceReportArgs = {
  filter?: InputMaybe<ComplianceFilter>;
  period: DateTimeRange;
};

export type QueryEscalationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EscalationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryFollowUpsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FollowUpFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryPreviewDeadlinesArgs = {
  input: PreviewDeadlinesInput;
};

export type QueryPreviewTicketChangeArgs = {
  input: PreviewTicketChangeInput;
};

export type QueryRefusalCountsArgs = {
  filter?: InputMaybe<RefusalFilter>;
  groupBy: RefusalGrouping;
};

export type QueryRefusalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RefusalFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type QuerySkillsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryTeamsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryTicketArgs = {
  externalId?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  reference?: InputMaybe<Scalars['String']['input']>;
};

export type QueryTicketCountsArgs = {
  filter?: InputMaybe<TicketFilter>;
  groupBy: TicketGrouping;
};

export type QueryTicketIntakeArgs = {
  input: TicketIntakeInput;
};

export type QueryTicketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TicketFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: TicketSort;
};

/** Place in the provider's queue: a lower rank is served first. */
export type QueueRank = {
  __typename?: 'QueueRank';
  /** Clause that gives the rank. */
  clause: ClauseRef;
  /** Its key in the charter. */
  key: Scalars['String']['output'];
  /** Its name in the asked language, else the viewer's. */
  label: Scalars['String']['output'];
  /** 1 is served first. */
  rank: Scalars['Int']['output'];
};

/** Place in the provider's queue: a lower rank is served first. */
export type QueueRankLabelArgs = {
  language?: InputMaybe<Language>;
};

/** Input of recordFollowUp. */
export type RecordFollowUpInput = {
  /** Version that the caller has seen. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The same key records it once. */
  idempotencyKey: Scalars['String']['input'];
  /** What the customer answered; only staff sees it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Whether the customer is satisfied. */
  satisfied: Scalars['Boolean']['input'];
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** Result of recordFollowUp. */
export type RecordFollowUpPayload = {
  __typename?: 'RecordFollowUpPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The ticket as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
};

/** Input of redefineSkill; what is absent stays. */
export type RedefineSkillInput = {
  /** Version that the caller has seen. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Its name in English from now on. */
  labelEn?: InputMaybe<Scalars['String']['input']>;
  /** Its name in French from now on. */
  labelFr?: InputMaybe<Scalars['String']['input']>;
  /** All keys of priorities whose requests ask for it from now on. */
  priorities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** All products whose requests ask for it from now on. */
  productIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The skill. */
  skillId: Scalars['ID']['input'];
  /** All words and phrases of requests that ask for it from now on. */
  words?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Result of redefineSkill. */
export type RedefineSkillPayload = {
  __typename?: 'RedefineSkillPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The skill as it is now; null where it was refused. */
  skill?: Maybe<Skill>;
};

/** An opening that was refused: no ticket, but kept and counted. */
export type Refusal = {
  __typename?: 'Refusal';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Key of the channel used. */
  channelKey: Scalars['String']['output'];
  /** Clause of the charter that says so, if one does. */
  clause?: Maybe<ClauseRef>;
  /** Code of the first refusal. */
  code: Scalars['String']['output'];
  /** The whole decision. */
  coverage: Coverage;
  /** Typed id, `ref_…`. */
  id: Scalars['ID']['output'];
  /** The refusal in the viewer's language. */
  message: Scalars['String']['output'];
  /** Customer for which the ticket was to be opened. */
  organization?: Maybe<Organization>;
  /** Person who asked; null where a program did. */
  person?: Maybe<Person>;
};

/** A page of refusals. */
export type RefusalConnection = {
  __typename?: 'RefusalConnection';
  /** The same with their cursors. */
  edges: Array<RefusalEdge>;
  /** The refusals of the page. */
  nodes: Array<Refusal>;
  /** Place of the page. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of refusals. */
export type RefusalConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** How many openings were refused for one reason. */
export type RefusalCount = {
  __typename?: 'RefusalCount';
  /** Code of the first reason of the refusal. */
  code: Scalars['String']['output'];
  /** How many. */
  count: Scalars['Int']['output'];
};

/** Counts of refusals. */
export type RefusalCounts = {
  __typename?: 'RefusalCounts';
  /** When they were counted. */
  asOf: Scalars['DateTime']['output'];
  /** One count per group that has any: the largest first, months in their order. */
  groups: Array<RefusalGroup>;
};

/** A refusal with its cursor. */
export type RefusalEdge = {
  __typename?: 'RefusalEdge';
  /** Where it lies in the list. */
  cursor: Scalars['String']['output'];
  /** The refusal. */
  node: Refusal;
};

/** Which refusals; fields are ANDed, lists mean one of. */
export type RefusalFilter = {
  /** Refused in this range. */
  at?: InputMaybe<DateTimeRange>;
  /** Keys of the channels used. */
  channels?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Ids of the clauses that refused, such as S4.9. */
  clauses?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Codes of the first refusal. */
  codes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Customers for which a ticket was to be opened. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** How many refusals are in a group. */
export type RefusalGroup = {
  __typename?: 'RefusalGroup';
  /** How many. */
  count: Scalars['Int']['output'];
  /** Key of the group, a typed id for customers; null where no clause refused. */
  key?: Maybe<Scalars['String']['output']>;
};

/** What refusals are counted by. */
export type RefusalGrouping =
  /** By the channel used. */
  | 'CHANNEL'
  /** By the clause that refused. */
  | 'CLAUSE'
  /** By the code of the first refusal. */
  | 'CODE'
  /** By customer. */
  | 'CUSTOMER'
  /** By month in the provider's zone, such as 2026-03. */
  | 'MONTH';

/** Input of reopenTicket. */
export type ReopenTicketInput = {
  /** Version that the caller has seen. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why. */
  reason: Scalars['String']['input'];
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** Result of reopenTicket. */
export type ReopenTicketPayload = {
  __typename?: 'ReopenTicketPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The ticket as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
};

/** Input of reorganizeTeam; what is absent stays. */
export type ReorganizeTeamInput = {
  /** Version that the caller has seen. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** All agents who belong to it from now on. */
  memberIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Its name from now on. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Whether it gets no more tickets; those that it has stay with it. */
  retired?: InputMaybe<Scalars['Boolean']['input']>;
  /** The team. */
  teamId: Scalars['ID']['input'];
};

/** Result of reorganizeTeam. */
export type ReorganizeTeamPayload = {
  __typename?: 'ReorganizeTeamPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The team as it is now; null where it was refused. */
  team?: Maybe<Team>;
};

/** Input of replyToTicket. */
export type ReplyToTicketInput = {
  /** Whether the text is automatic: such never stops a response clock. A canned text as it stands and what a program sends count as automatic whatever is said here. */
  automatic?: InputMaybe<Scalars['Boolean']['input']>;
  /** The text; the canned reply's, in the customer's language, where it is absent. */
  body?: InputMaybe<Scalars['String']['input']>;
  /** Canned reply that the text comes from; staff only. Sent as it stands it never stops a response clock; with one word changed it is a person's own [S1.28]. */
  cannedReplyId?: InputMaybe<Scalars['ID']['input']>;
  /** Repeats are answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** Result of replyToTicket. */
export type ReplyToTicketPayload = {
  __typename?: 'ReplyToTicketPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The message. */
  message?: Maybe<Message>;
  /** The ticket as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
};

/** Input of resolveTicket. */
export type ResolveTicketInput = {
  /** What caused it, where the charter asks for it. */
  cause?: InputMaybe<Scalars['String']['input']>;
  /** Version that the caller has seen. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What fixed it, where the charter asks for it. */
  fix?: InputMaybe<Scalars['String']['input']>;
  /** What the customer is told, written by a person. */
  message: Scalars['String']['input'];
  /** Key of the charter's outcome. */
  outcome: Scalars['String']['input'];
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** Result of resolveTicket. */
export type ResolveTicketPayload = {
  __typename?: 'ResolveTicketPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The ticket as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
};

/** Input of resumeTicket. */
export type ResumeTicketInput = {
  /** Version that the caller has seen. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** Result of resumeTicket. */
export type ResumeTicketPayload = {
  __typename?: 'ResumeTicketPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The ticket as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
};

/** Input of reviseCannedReply; what is absent stays. */
export type ReviseCannedReplyInput = {
  /** The canned reply. */
  cannedReplyId: Scalars['ID']['input'];
  /** Version that the caller has seen. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it is offered to nobody any more. */
  retired?: InputMaybe<Scalars['Boolean']['input']>;
  /** All its texts from now on. */
  texts?: InputMaybe<Array<CannedTextInput>>;
};

/** Result of reviseCannedReply. */
export type ReviseCannedReplyPayload = {
  __typename?: 'ReviseCannedReplyPayload';
  /** The canned reply as it is now; null where it was refused. */
  cannedReply?: Maybe<CannedReply>;
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
};

/** Input of setTicketPriority. */
export type SetTicketPriorityInput = {
  /** Key of how many users are affected. */
  affectedUsers?: InputMaybe<Scalars['String']['input']>;
  /** Version that the caller has seen. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of the impact, from which and the users the charter's definitions derive the priority [S3.25]. */
  impact?: InputMaybe<Scalars['String']['input']>;
  /** Whether it asks for information only, which is a priority of its own. */
  informationOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Key of a priority that the agent sets, whatever impact and users come to. */
  priority?: InputMaybe<Scalars['String']['input']>;
  /** Why. */
  reason: Scalars['String']['input'];
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** Result of setTicketPriority. */
export type SetTicketPriorityPayload = {
  __typename?: 'SetTicketPriorityPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The ticket as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
};

/** Input of setTicketVersion. */
export type SetTicketVersionInput = {
  /** Version that the caller has seen. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The version that it is about, `ver_…`. */
  productVersionId: Scalars['ID']['input'];
  /** Why: it was named wrongly, was not known, or the customer upgraded; staff only reads it. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The ticket, still open. */
  ticketId: Scalars['ID']['input'];
};

/** Result of setTicketVersion. */
export type SetTicketVersionPayload = {
  __typename?: 'SetTicketVersionPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The ticket as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
};

/** Input of setWorkingState. */
export type SetWorkingStateInput = {
  /** The agent; the viewer unless told. */
  agentId?: InputMaybe<Scalars['ID']['input']>;
  /** Until when the agent is away, where that is known. */
  awayUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether the agent is there to answer. */
  working: Scalars['Boolean']['input'];
};

/** Result of setWorkingState. */
export type SetWorkingStatePayload = {
  __typename?: 'SetWorkingStatePayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** As it is now; null where it was refused. */
  workingState?: Maybe<WorkingState>;
};

/** A past ticket of the same kind. */
export type SimilarTicket = {
  __typename?: 'SimilarTicket';
  /** Why. */
  reasons: Array<SimilarityReason>;
  /** The ticket. */
  ticket?: Maybe<Ticket>;
};

/** Why a past ticket is of the same kind. */
export type SimilarityReason =
  /** About the same product. */
  | 'SAME_PRODUCT'
  /** About the same version. */
  | 'SAME_VERSION'
  /** Its subject shares words. */
  | 'SIMILAR_SUBJECT';

/** What agents may know, and which requests ask for it; a membership's `skills` are such keys [S1.27]. `fr` and `en` are languages. */
export type Skill = {
  __typename?: 'Skill';
  /** Typed id, `skl_…`. */
  id: Scalars['ID']['output'];
  /** Its key, unique per provider. */
  key: Scalars['String']['output'];
  /** Its name in the asked language, else the viewer's. */
  label: Scalars['String']['output'];
  /** Keys of priorities: requests of them ask for it. */
  priorities: Array<Scalars['String']['output']>;
  /** Typed ids of products: requests about them ask for it. */
  productIds: Array<Scalars['ID']['output']>;
  /** Raised by every change; `expectedVersion` of a mutation. */
  version: Scalars['Int']['output'];
  /** Words and phrases: requests with one of them in subject or answers ask for it. */
  words: Array<Scalars['String']['output']>;
};

/** What agents may know, and which requests ask for it; a membership's `skills` are such keys [S1.27]. `fr` and `en` are languages. */
export type SkillLabelArgs = {
  language?: InputMaybe<Language>;
};

/** A page of skills. */
export type SkillConnection = {
  __typename?: 'SkillConnection';
  /** The same with their cursors. */
  edges: Array<SkillEdge>;
  /** The skills of the page. */
  nodes: Array<Skill>;
  /** Place of the page. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of skills. */
export type SkillConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** A skill with its cursor. */
export type SkillEdge = {
  __typename?: 'SkillEdge';
  /** Where it lies in the list. */
  cursor: Scalars['String']['output'];
  /** The skill. */
  node: Skill;
};

/** How the promises of a contract were kept. */
export type SlaReport = {
  __typename?: 'SlaReport';
  /** When it was measured. */
  asOf: Scalars['DateTime']['output'];
  /** Clocks that did not. */
  breached: Scalars['Int']['output'];
  /** Clocks that stopped in time. */
  met: Scalars['Int']['output'];
  /** Share of met among met and breached in percent, two digits; null where there is none. */
  metPercent?: Maybe<Scalars['String']['output']>;
  /** Clocks that still run or stand. */
  open: Scalars['Int']['output'];
  /** Tickets opened under the contract. */
  tickets: Scalars['Int']['output'];
};

/** Input of takeOverTicket. */
export type TakeOverTicketInput = {
  /** Version that the caller has seen. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** Result of takeOverTicket. */
export type TakeOverTicketPayload = {
  __typename?: 'TakeOverTicketPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The ticket as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
};

/** What an amount of a target counts. */
export type TargetUnit =
  /** Working days after the day of start, due at the close of the last. */
  | 'BUSINESS_DAY'
  /** Open hours of the calendar. */
  | 'BUSINESS_HOUR'
  /** Hours around the clock. */
  | 'HOUR'
  /** Minutes around the clock. */
  | 'MINUTE'
  /** The day of start while some of its hours are to come, else the next working day. */
  | 'SAME_BUSINESS_DAY';

/** Agents to whom a ticket can be handed together; staff only. */
export type Team = {
  __typename?: 'Team';
  /** Typed id, `tea_…`. */
  id: Scalars['ID']['output'];
  /** Who belongs to it. */
  members: Array<TeamMember>;
  /** Its name. */
  name: Scalars['String']['output'];
  /** Whether it gets no more tickets. */
  retired: Scalars['Boolean']['output'];
  /** Raised by every change; `expectedVersion` of a mutation. */
  version: Scalars['Int']['output'];
};

/** A page of teams. */
export type TeamConnection = {
  __typename?: 'TeamConnection';
  /** The same with their cursors. */
  edges: Array<TeamEdge>;
  /** The teams of the page. */
  nodes: Array<Team>;
  /** Place of the page. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of teams. */
export type TeamConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** A team with its cursor. */
export type TeamEdge = {
  __typename?: 'TeamEdge';
  /** Where it lies in the list. */
  cursor: Scalars['String']['output'];
  /** The team. */
  node: Team;
};

/** Somebody of a team. */
export type TeamMember = {
  __typename?: 'TeamMember';
  /** Who. */
  person?: Maybe<Person>;
};

/** How technical replies to a person may be [S1.25]. */
export type TechnicalLevel =
  /** Terms are explained. */
  | 'BEGINNER'
  /** Speaks to peers. */
  | 'EXPERT'
  /** Common terms are known. */
  | 'INTERMEDIATE';

/** A request for support, its clocks, coverage and history. */
export type Ticket = {
  __typename?: 'Ticket';
  /** When the receipt was acknowledged. */
  acknowledgedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the viewer may do with it now, by the same rules as the mutations. */
  actions: Array<Action>;
  /** Permissions asked and given in it: proof for both sides. */
  approvals: Array<Approval>;
  /** Agent who answers for it; null while nobody does. */
  assignee?: Maybe<Person>;
  /** The agents best able to answer it, best first, with reasons: skills, language, team, load [S1.27]. Null for all but staff. */
  bestAgents?: Maybe<Array<ProposedAgent>>;
  /** What staff has to know first; null for all but staff. */
  brief?: Maybe<TicketBrief>;
  /** How it reached the provider. */
  channel: Label;
  /** Version of the charter that governs it. */
  charterVersion: Scalars['String']['output'];
  /** Every deadline that runs or ran on it. */
  clocks: Array<TicketClock>;
  /** Contract that gave the plan; null without one. */
  contract?: Maybe<Contract>;
  /** Which of the customer's contracts counts now and why, the chosen one first; as at opening: coverage.atOpening. */
  contractChoice: Array<ContractChoice>;
  /** Whether the customer is covered for it, and why. */
  coverage: TicketCoverage;
  /** Rights that the customer's contracts give for its product, judged at this instant and not frozen at opening. */
  entitlements: Array<Entitlement>;
  /** Escalations, oldest first. */
  escalations: Array<Escalation>;
  /** Id in the system of the integration that opened it; only integrations set it. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** The latest satisfaction follow-up; null where none was ever owed [S4.18]. */
  followUp?: Maybe<FollowUp>;
  /** Ticket that this one follows up. */
  followUpOf?: Maybe<Ticket>;
  /** Everything that happened to it that the viewer may see, oldest first; `last: 10` gives the latest. A deadline comes after what set or stopped it at the same instant. */
  history: TimelineConnection;
  /** Typed id, `tkt_…`. */
  id: Scalars['ID']['output'];
  /** What it has to do with other tickets, oldest first; customers see links whose both ends they see [S0.11]. */
  links: Array<TicketLink>;
  /** Duplicates that were merged into it, oldest first: what was said and permitted on them is read there. */
  mergedFrom: Array<Ticket>;
  /** Ticket that it is a duplicate of, and was merged into. */
  mergedInto?: Maybe<Ticket>;
  /** What was said on it, oldest first; internal notes for staff only. */
  messages: MessageConnection;
  /** The running clock that is due next. */
  nextClock?: Maybe<TicketClock>;
  /** When it was opened. */
  openedAt: Scalars['DateTime']['output'];
  /** Person who opened it; null where a program did. */
  openedBy?: Maybe<Person>;
  /** Customer for which it was opened. */
  organization?: Maybe<Organization>;
  /** How it was resolved, as the charter names it; null while it is not. */
  outcome?: Maybe<Label>;
  /** Support plan that governs it. */
  plan: Label;
  /** Priority by the charter; null where the charter or plan knows none. */
  priority?: Maybe<Label>;
  /** Version of the product that it is about; null where none was named. */
  productVersion?: Maybe<ProductVersion>;
  /** Place in the provider's queue; null where the charter ranks none. */
  queueRank?: Maybe<QueueRank>;
  /** When it reached the provider; clocks start here. Before `openedAt` only for calls and mails that staff recorded. */
  receivedAt: Scalars['DateTime']['output'];
  /** For people; unique per provider, such as `TEC-2026-000123`. */
  reference: Scalars['String']['output'];
  /** When it was last resolved. */
  resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands in its life. */
  state: TicketState;
  /** What it is about, in the words of whoever opened it. */
  subject: Scalars['String']['output'];
  /** When an agent first took it over. */
  takenOverAt?: Maybe<Scalars['DateTime']['output']>;
  /** Team that it was handed to; null without one, and for all but staff. */
  team?: Maybe<Team>;
  /** Work logged on it, by start. */
  timeEntries: Array<TimeEntry>;
  /**
   * Everything that happened to it, oldest first.
   * @deprecated Use history. Removed after 2027-06-01.
   */
  timeline: Array<TimelineEntry>;
  /** Raised by every change; `expectedVersion` of a mutation. */
  version: Scalars['Int']['output'];
  /** Work that was withdrawn, by start; staff only, since it may have been meant for another ticket [S0.11]. */
  withdrawnTimeEntries: Array<TimeEntry>;
  /** What has no deadline, and the clause that sets none [S2.11, S3.24, S4.6]. */
  withoutDeadline: Array<ClockWithoutDeadline>;
};

/** A request for support, its clocks, coverage and history. */
export type TicketBestAgentsArgs = {
  first?: Scalars['Int']['input'];
};

/** A request for support, its clocks, coverage and history. */
export type TicketEntitlementsArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A request for support, its clocks, coverage and history. */
export type TicketHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  topics?: InputMaybe<Array<TimelineTopic>>;
};

/** A request for support, its clocks, coverage and history. */
export type TicketMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What whoever of the staff opens a ticket has to know first [S1.19, S1.25, S1.26]; beside it stand the ticket's `entitlements`, `coverage` and `nextClock`. */
export type TicketBrief = {
  __typename?: 'TicketBrief';
  /** Who put it there; null for the system and programs. */
  by?: Maybe<Person>;
  /** For whom replies are written. */
  contact: TicketContact;
  /** The last that was said on it, notes included. */
  lastMessage?: Maybe<Message>;
  /** All other tickets of the customer, newest first, with all that was said on them: nobody need repeat himself. */
  pastTickets: TicketConnection;
  /** Everybody who has to do with it, across departments, the last active first. */
  people: Array<InvolvedPerson>;
  /** Past tickets of the same customer that are of the same kind, likest first, among its latest 200. */
  similar: Array<SimilarTicket>;
  /** Since when. */
  since: Scalars['DateTime']['output'];
  /** Where the ticket stands. */
  state: TicketState;
};

/** What whoever of the staff opens a ticket has to know first [S1.19, S1.25, S1.26]; beside it stand the ticket's `entitlements`, `coverage` and `nextClock`. */
export type TicketBriefPastTicketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What whoever of the staff opens a ticket has to know first [S1.19, S1.25, S1.26]; beside it stand the ticket's `entitlements`, `coverage` and `nextClock`. */
export type TicketBriefSimilarArgs = {
  first?: Scalars['Int']['input'];
};

/** What a change would make of a ticket's clocks. Nothing is written. */
export type TicketChangePreview = {
  __typename?: 'TicketChangePreview';
  /** The clocks as they would be if it were changed at this instant. */
  after: Array<TicketClock>;
  /** The clocks as they are. */
  before: Array<TicketClock>;
};

/** A deadline of a ticket, derived from its history and the charter. */
export type TicketClock = {
  __typename?: 'TicketClock';
  /** When it was breached; null where it was not. */
  breachedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Clause of the charter that it comes from. */
  clause: ClauseRef;
  /** When it is due; while it is paused, when it would be if it went on now. */
  dueAt: Scalars['DateTime']['output'];
  /** That a manager excused the breach; null where none did. */
  excuse?: Maybe<ClockExcuse>;
  /** How the due instant comes about. */
  explanation: ClockExplanation;
  /** Names it for good: kind, level and round. */
  key: Scalars['String']['output'];
  /** What it measures. */
  kind: ClockKind;
  /** How binding it is. */
  level: ClockLevel;
  /** Why it stands still; null unless it does. */
  pausedBy?: Maybe<PauseReason>;
  /** Time left, counted by its calendar: none once it is late, null once it has ended. */
  remaining?: Maybe<Scalars['Duration']['output']>;
  /** Which start of it this is, from 1. */
  round: Scalars['Int']['output'];
  /** When it started. */
  startedAt: Scalars['DateTime']['output'];
  /** How it stands. */
  state: ClockState;
  /** When it stopped; null while it runs. */
  stoppedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether stopping exactly at the due instant is already late. */
  strict: Scalars['Boolean']['output'];
  /** The charter's target. */
  target: ClockTarget;
  /** The ticket whose clock it is; null in a preview. */
  ticket?: Maybe<Ticket>;
  /** Zone of the calendar by which it counts. */
  timeZone: Scalars['String']['output'];
};

/** A page of clocks. */
export type TicketClockConnection = {
  __typename?: 'TicketClockConnection';
  /** Clocks with their cursors. */
  edges: Array<TicketClockEdge>;
  /** Clocks of the page. */
  nodes: Array<TicketClock>;
  /** Place of the page. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of clocks. */
export type TicketClockConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** A clock with its cursor. */
export type TicketClockEdge = {
  __typename?: 'TicketClockEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The clock. */
  node: TicketClock;
};

/** A page of tickets. */
export type TicketConnection = {
  __typename?: 'TicketConnection';
  /** Elements with their cursors. */
  edges: Array<TicketEdge>;
  /** Elements of the page. */
  nodes: Array<Ticket>;
  /** Place of the page. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of tickets. */
export type TicketConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** For whom replies are written. */
export type TicketContact = {
  __typename?: 'TicketContact';
  /** Language in which the customer is written and spoken to. */
  language: Language;
  /** Who asked; null where nobody in particular did. */
  person?: Maybe<Person>;
  /** How technical replies may be; null where nobody has said [S1.25]. */
  technicalLevel?: Maybe<TechnicalLevel>;
};

/** How many tickets are in a group. */
export type TicketCount = {
  __typename?: 'TicketCount';
  /** How many. */
  count: Scalars['Int']['output'];
  /** Key of the group, a typed id for people and organizations; null for those in none. */
  key?: Maybe<Scalars['String']['output']>;
};

/** Counts of tickets. */
export type TicketCounts = {
  __typename?: 'TicketCounts';
  /** When they were counted. */
  asOf: Scalars['DateTime']['output'];
  /** One count per group that has any, largest first. */
  groups: Array<TicketCount>;
};

/** Coverage of a ticket: frozen at opening, and beside it as it would be judged now. */
export type TicketCoverage = {
  __typename?: 'TicketCoverage';
  /** As at opening: whether a ticket is opened. */
  admission: Admission;
  /** The decision at opening; it never changes. */
  atOpening: Coverage;
  /** Whether the two differ. */
  changed: Scalars['Boolean']['output'];
  /** The same question asked now. */
  live: Coverage;
  /** As at opening: all reasons, in the order in which they were judged. */
  reasons: Array<CoverageReason>;
  /** As at opening: on what terms. */
  terms: CoverageTerms;
  /** As at opening: how the version stood. */
  versionState: VersionState;
};

/** A ticket with its cursor. */
export type TicketEdge = {
  __typename?: 'TicketEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The ticket. */
  node: Ticket;
};

/** Which tickets; fields are ANDed, lists mean one of. */
export type TicketFilter = {
  /** Agents who answer for them. */
  assigneeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only those with a breached clock (true), or without (false). */
  breached?: InputMaybe<Scalars['Boolean']['input']>;
  /** Contracts that gave their plans. */
  contractIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only those whose coverage has changed since opening (true), or has not (false). */
  coverageChanged?: InputMaybe<Scalars['Boolean']['input']>;
  /** Customers. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only those whose next deadline is before this instant. */
  dueBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Typed ids. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Opened in this range. */
  openedAt?: InputMaybe<DateTimeRange>;
  /** Keys of priorities. */
  priorities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Product versions. */
  productVersionIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Keys of queue ranks. */
  queueRanks?: InputMaybe<Array<Scalars['String']['input']>>;
  /** States. */
  states?: InputMaybe<Array<TicketState>>;
  /** Teams that they were handed to; staff only, others find none. */
  teamIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only those that nobody answers for (true), or somebody does (false). */
  unassigned?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What tickets are counted by. */
export type TicketGrouping =
  /** By agent. */
  | 'ASSIGNEE'
  /** By channel. */
  | 'CHANNEL'
  /** By customer. */
  | 'CUSTOMER'
  /** By plan. */
  | 'PLAN'
  /** By priority. */
  | 'PRIORITY'
  /** By version of the product. */
  | 'PRODUCT_VERSION'
  /** By place in the queue. */
  | 'QUEUE_RANK'
  /** By state. */
  | 'STATE'
  /** By how their version stands for their customer now, extensions of support included: SUPPORTED, GRACE, DISCONTINUED, UNKNOWN. */
  | 'VERSION_STATE';

/** What would happen if a ticket were opened so: the same rules as `openTicket`. */
export type TicketIntake = {
  __typename?: 'TicketIntake';
  /** What the customer is told before opening, in the viewer's language. */
  advice: Array<IntakeAdvice>;
  /** Every channel of the charter, the refused ones with their reason. */
  channels: Array<IntakeChannel>;
  /** The coverage decision. */
  coverage: Coverage;
  /** Deadlines that a ticket opened now would have. */
  deadlines: Array<IntakeDeadline>;
  /** What to read before asking; null where the charter has none [S3.8]. */
  documentation?: Maybe<Documentation>;
  /** The question itself, encoded and signed; `billing` prices the same one. */
  key: Scalars['ID']['output'];
  /** Everything for which `openTicket` would refuse it as it stands, the deciding one first; empty where it would be opened. */
  obstacles: Array<MutationError>;
  /** Priority that the answers give; null where the charter or plan knows none. */
  priority?: Maybe<Label>;
  /** What the form has to ask. */
  questions: Array<IntakeQuestion>;
  /** Place in the queue; null where the charter ranks none. */
  queueRank?: Maybe<QueueRank>;
  /** What would be billed, by the charter; null where nothing would. */
  terms?: Maybe<IntakeTerms>;
};

/** What a form for a new ticket starts from. */
export type TicketIntakeInput = {
  /** Key of how many users are affected, where the charter derives priorities. */
  affectedUsers?: InputMaybe<Scalars['String']['input']>;
  /** Answers given so far to the charter's questions. */
  answers?: InputMaybe<Array<AnswerInput>>;
  /** Key of the channel to judge; the portal unless told. */
  channel?: InputMaybe<Scalars['String']['input']>;
  /** Customer for which it would be opened; the viewer's own unless told. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Key of the impact, where the charter derives priorities. */
  impact?: InputMaybe<Scalars['String']['input']>;
  /** Whether it only asks for information. */
  informationOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Options wanted, such as immediate handling: keys of the charter. */
  options?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the product that it would be about. */
  productVersionId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether professional services are asked for. */
  professionalServices?: InputMaybe<Scalars['Boolean']['input']>;
  /** How help would be given. */
  workKind?: InputMaybe<WorkKind>;
};

/** A link of a ticket, as seen from it. */
export type TicketLink = {
  __typename?: 'TicketLink';
  /** Typed id, `lnk_…`. */
  id: Scalars['ID']['output'];
  /** What the ticket has to do with the other, or the other with it. */
  kind: TicketLinkKind;
  /** When they were linked. */
  linkedAt: Scalars['DateTime']['output'];
  /** Who linked them; null where a program did. */
  linkedBy?: Maybe<Person>;
  /** The ticket at the other end. */
  other?: Maybe<Ticket>;
  /** Whether the kind is said of this ticket towards the other, rather than the other way round. */
  outgoing: Scalars['Boolean']['output'];
  /** Why; for staff only. */
  reason?: Maybe<Scalars['String']['output']>;
};

/** What one ticket has to do with another. */
export type TicketLinkKind =
  /** The other is its cause. */
  | 'CAUSED_BY'
  /** It was merged into the other (`mergeTickets`). */
  | 'DUPLICATE_OF'
  /** It goes on where the other ended; `followUpOf` says what was so at opening. */
  | 'FOLLOWS_UP'
  /** They have something in common. */
  | 'RELATES_TO';

/** Orders of a list of tickets. */
export type TicketSort =
  /** By the next deadline, those without last. */
  | 'DUE_AT'
  /** Newest first. */
  | 'NEWEST'
  /** Oldest first. */
  | 'OLDEST'
  /** By the provider's queue: rank, then the earliest deadline of what is still owed (past ones first, those without last), then oldest first [S4.3-S4.5]. */
  | 'QUEUE';

/** Where a ticket stands in its life. */
export type TicketState =
  /** Over; a follow-up ticket may link to it. */
  | 'ARCHIVED'
  /** Withdrawn by the customer, or by staff as a duplicate or mistake. */
  | 'CANCELLED'
  /** Somebody of staff works on it. */
  | 'IN_PROGRESS'
  /** Opened; nobody has started on it. */
  | 'NEW'
  /** Closed with an outcome; the customer has not validated it yet. */
  | 'RESOLVED'
  /** The customer, or silence for the charter's time, has validated it. */
  | 'VALIDATED'
  /** The customer has to answer or do something. */
  | 'WAITING_CUSTOMER'
  /** A third party has to answer or do something. */
  | 'WAITING_THIRD_PARTY';

/** A correction of logged work: what was said until then, and why it is said no longer. */
export type TimeCorrection = {
  __typename?: 'TimeCorrection';
  /** When it was corrected. */
  at: Scalars['DateTime']['output'];
  /** Who corrected it; null where a program did. */
  by?: Maybe<Person>;
  /** Agent who was said to have worked. */
  formerAgent?: Maybe<Person>;
  /** How the work was said to have been done. */
  formerKind: WorkKind;
  /** Whole minutes that were given. */
  formerMinutes: Scalars['Int']['output'];
  /** Note that was given; for staff only, since it may have been meant for another ticket [S0.11]. */
  formerNote?: Maybe<Scalars['String']['output']>;
  /** Start that was given. */
  formerStartedAt: Scalars['DateTime']['output'];
  /** Whether travel was given. */
  formerTravelled: Scalars['Boolean']['output'];
  /** Why; whoever sees the entry reads it. */
  reason: Scalars['String']['output'];
  /** Whether the entry was withdrawn by it. */
  withdrawn: Scalars['Boolean']['output'];
};

/** Work logged on a ticket, as it is said now. */
export type TimeEntry = {
  __typename?: 'TimeEntry';
  /** Agent who worked. */
  agent?: Maybe<Person>;
  /** How it was corrected, oldest first: what it said before, and why it no longer does. */
  corrections: Array<TimeCorrection>;
  /** Typed id, `tim_…`; a correction keeps it. */
  id: Scalars['ID']['output'];
  /** How the work was done. */
  kind: WorkKind;
  /** When it was first logged. */
  loggedAt: Scalars['DateTime']['output'];
  /** Whole minutes of work. */
  minutes: Scalars['Int']['output'];
  /** What was done, in the agent's words. */
  note?: Maybe<Scalars['String']['output']>;
  /** Start, on a whole minute. */
  startedAt: Scalars['DateTime']['output'];
  /** Whether there was travel to the customer. */
  travelled: Scalars['Boolean']['output'];
  /** Raised by every correction; `expectedVersion` of a mutation. */
  version: Scalars['Int']['output'];
  /** When it was withdrawn, so that it counts for nothing; null while it stands. */
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of a ticket's timeline. */
export type TimelineConnection = {
  __typename?: 'TimelineConnection';
  /** The same with their cursors. */
  edges: Array<TimelineEdge>;
  /** The entries of the page. */
  nodes: Array<TimelineEntry>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** An entry of a timeline with its cursor. */
export type TimelineEdge = {
  __typename?: 'TimelineEdge';
  /** Where it lies in the list. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: TimelineEntry;
};

/** Something that happened to a ticket. */
export type TimelineEntry = {
  __typename?: 'TimelineEntry';
  /** Agent to whom it went; null where the entry tells of none. */
  agent?: Maybe<Person>;
  /** The permission that it tells of. */
  approval?: Maybe<Approval>;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** The deadline that it tells of, as it stands now. */
  clock?: Maybe<TicketClock>;
  /** What happened, such as `taken-over`. */
  kind: Scalars['String']['output'];
  /** The message that it tells of. */
  message?: Maybe<Message>;
  /** Who did it; null for the system and programs. */
  person?: Maybe<Person>;
  /** The problem that it tells of. */
  problem?: Maybe<Problem>;
  /** Why, in the words of whoever did it; staff only. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Team to which it went; staff only. */
  team?: Maybe<Team>;
  /** What happened, in the viewer's language. */
  text: Scalars['String']['output'];
  /** The work that it tells of, as it is said now. */
  timeEntry?: Maybe<TimeEntry>;
  /** What it is about. */
  topic: TimelineTopic;
};

/** What an entry of a ticket's timeline is about. */
export type TimelineTopic =
  /** A permission asked or given. */
  | 'APPROVAL'
  /** Its priority, plan or coverage. */
  | 'CHANGE'
  /** A deadline set, near, kept or missed. */
  | 'CLOCK'
  /** Handed to somebody above. */
  | 'ESCALATION'
  /** A message to the other side. */
  | 'MESSAGE'
  /** A note among staff, which nobody else sees. */
  | 'NOTE'
  /** The problem behind it: corrected, or to be done without. */
  | 'PROBLEM'
  /** A quote awaited, accepted or declined. */
  | 'QUOTE'
  /** Where the ticket stands in its life. */
  | 'STATE'
  /** Work logged, corrected or withdrawn. */
  | 'TIME'
  /** Who answers for it. */
  | 'TRANSFER';

/** A count that stops counting at a limit. */
export type TotalCount = {
  __typename?: 'TotalCount';
  /** Whether there are more than the limit. */
  capped: Scalars['Boolean']['output'];
  /** The count, at most the limit. */
  value: Scalars['Int']['output'];
};

/** Input of transferTicket. */
export type TransferTicketInput = {
  /** Version that the caller has seen. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What whoever gets it should know: an internal note before the transfer. */
  handoverNote?: InputMaybe<Scalars['String']['input']>;
  /** Repeats are answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** Why, at most 1000 characters; staff sees it. */
  reason: Scalars['String']['input'];
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
  /** Agent who is to answer it; give this or `toTeamId`. */
  toAgentId?: InputMaybe<Scalars['ID']['input']>;
  /** Team that is to answer it; nobody in particular answers for it then. */
  toTeamId?: InputMaybe<Scalars['ID']['input']>;
};

/** Result of transferTicket. */
export type TransferTicketPayload = {
  __typename?: 'TransferTicketPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The ticket as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
};

/** Input of unlinkTickets. */
export type UnlinkTicketsInput = {
  /** The link. */
  linkId: Scalars['ID']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
};

/** Result of unlinkTickets. */
export type UnlinkTicketsPayload = {
  __typename?: 'UnlinkTicketsPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The link that was taken back. */
  link?: Maybe<TicketLink>;
  /** The first ticket as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
};

/** Input of validateTicket. */
export type ValidateTicketInput = {
  /** Version that the caller has seen. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** Result of validateTicket. */
export type ValidateTicketPayload = {
  __typename?: 'ValidateTicketPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The ticket as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
};

/** How the product version stands. */
export type VersionState =
  /** Obsolete: professional services only. */
  | 'DISCONTINUED'
  /** Withdrawn from sale and still supported, or obsolete under an extension. */
  | 'GRACE'
  /** The current version. */
  | 'SUPPORTED'
  /** No version was named, or it is not known. */
  | 'UNKNOWN';

/** Input of waitForCustomer. */
export type WaitForCustomerInput = {
  /** Version that the caller has seen. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** Result of waitForCustomer. */
export type WaitForCustomerPayload = {
  __typename?: 'WaitForCustomerPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The ticket as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
};

/** Input of waitForThirdParty. */
export type WaitForThirdPartyInput = {
  /** Version that the caller has seen. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** Result of waitForThirdParty. */
export type WaitForThirdPartyPayload = {
  __typename?: 'WaitForThirdPartyPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The ticket as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
};

/** A time, [from, to), in which somebody else would have to act. */
export type WaitInput = {
  /** First instant of it, at the receipt or later. */
  from: Scalars['DateTime']['input'];
  /** Whom it would wait for; the charter says which clocks that pauses. */
  kind?: WaitKind;
  /** First instant after it, at most ten years from now. */
  to: Scalars['DateTime']['input'];
};

/** What a ticket in waiting waits for. */
export type WaitKind =
  /** The customer has to answer or do something. */
  | 'WAITING_CUSTOMER'
  /** A third party has to answer or do something. */
  | 'WAITING_THIRD_PARTY';

/** Input of withdrawTime. */
export type WithdrawTimeInput = {
  /** Version of the entry that the caller has seen. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; the customer reads it. */
  reason: Scalars['String']['input'];
  /** The entry. */
  timeEntryId: Scalars['ID']['input'];
};

/** Result of withdrawTime. */
export type WithdrawTimePayload = {
  __typename?: 'WithdrawTimePayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The ticket as it is now; null where it was refused. */
  ticket?: Maybe<Ticket>;
  /** The entry, withdrawn. */
  timeEntry?: Maybe<TimeEntry>;
};

/** How work was done. */
export type WorkKind =
  /** In the provider's own rooms, without a session. */
  | 'OFFICE'
  /** At the customer's. */
  | 'ON_SITE'
  /** By remote session. */
  | 'REMOTE';

/** Whether an agent is there to answer. */
export type WorkingState = {
  __typename?: 'WorkingState';
  /** The agent. */
  agent?: Maybe<Person>;
  /** Until when not, where that is known. */
  awayUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the agent is there now. */
  working: Scalars['Boolean']['output'];
};

export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
  reference: TReference,
  context: TContext,
  info: GraphQLResolveInfo,
) => Promise<TResult> | TResult;

type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
type NullableCheck<T, S> =
  Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<
  TResult,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> =
  | ResolverFn<TResult, TParent, TContext, TArgs>
  | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<
  TResult,
  TKey extends string,
  TParent,
  TContext,
  TArgs,
> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<
  TResult,
  TKey extends string,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<
  TTypes,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo,
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<
  T = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<
  TResult = Record<PropertyKey, never>,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Contract: Contract;
  Organization: Organization;
  ProductVersion: ProductVersion;
  Ticket: Ticket;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Contract: { __typename: 'Contract' } & GraphQLRecursivePick<
    FederationTypes['Contract'],
    { id: true }
  >;
  Organization: { __typename: 'Organization' } & GraphQLRecursivePick<
    FederationTypes['Organization'],
    { id: true }
  >;
  ProductVersion: { __typename: 'ProductVersion' } & GraphQLRecursivePick<
    FederationTypes['ProductVersion'],
    { id: true }
  >;
  Ticket: { __typename: 'Ticket' } & GraphQLRecursivePick<FederationTypes['Ticket'], { id: true }>;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Action: ResolverTypeWrapper<Action>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AddInternalNoteInput: AddInternalNoteInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AddInternalNotePayload: ResolverTypeWrapper<
    Omit<AddInternalNotePayload, 'message' | 'ticket'> & {
      message?: Maybe<ResolversTypes['Message']>;
      ticket?: Maybe<ResolversTypes['Ticket']>;
    }
  >;
  Admission: Admission;
  AnswerApprovalInput: AnswerApprovalInput;
  AnswerApprovalPayload: ResolverTypeWrapper<
    Omit<AnswerApprovalPayload, 'ticket'> & { ticket?: Maybe<ResolversTypes['Ticket']> }
  >;
  AnswerInput: AnswerInput;
  Approval: ResolverTypeWrapper<ShownApproval>;
  ArchiveTicketInput: ArchiveTicketInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ArchiveTicketPayload: ResolverTypeWrapper<
    Omit<ArchiveTicketPayload, 'ticket'> & { ticket?: Maybe<ResolversTypes['Ticket']> }
  >;
  AskApprovalInput: AskApprovalInput;
  AskApprovalPayload: ResolverTypeWrapper<
    Omit<AskApprovalPayload, 'ticket'> & { ticket?: Maybe<ResolversTypes['Ticket']> }
  >;
  AssignTicketInput: AssignTicketInput;
  AssignTicketPayload: ResolverTypeWrapper<
    Omit<AssignTicketPayload, 'ticket'> & { ticket?: Maybe<ResolversTypes['Ticket']> }
  >;
  BulkMode: BulkMode;
  CancelTicketInput: CancelTicketInput;
  CancelTicketPayload: ResolverTypeWrapper<
    Omit<CancelTicketPayload, 'ticket'> & { ticket?: Maybe<ResolversTypes['Ticket']> }
  >;
  CannedReply: ResolverTypeWrapper<CannedReplyEntity>;
  CannedReplyConnection: ResolverTypeWrapper<
    Omit<CannedReplyConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['CannedReplyEdge']>;
      nodes: Array<ResolversTypes['CannedReply']>;
    }
  >;
  CannedReplyEdge: ResolverTypeWrapper<
    Omit<CannedReplyEdge, 'node'> & { node: ResolversTypes['CannedReply'] }
  >;
  CannedReplyRevision: ResolverTypeWrapper<CannedReplyRevisionEntity>;
  CannedText: ResolverTypeWrapper<CannedText>;
  CannedTextInput: CannedTextInput;
  ClauseRef: ResolverTypeWrapper<ClauseRef>;
  ClockCount: ResolverTypeWrapper<ClockCount>;
  ClockCounts: ResolverTypeWrapper<ClockCounts>;
  ClockExcuse: ResolverTypeWrapper<ClockExcuse>;
  ClockExplanation: ResolverTypeWrapper<ClockExplanation>;
  ClockFilter: ClockFilter;
  ClockGrouping: ClockGrouping;
  ClockHoliday: ResolverTypeWrapper<ClockHoliday>;
  ClockInterval: ResolverTypeWrapper<ClockInterval>;
  ClockKind: ClockKind;
  ClockLevel: ClockLevel;
  ClockPause: ResolverTypeWrapper<ClockPause>;
  ClockSort: ClockSort;
  ClockState: ClockState;
  ClockTarget: ResolverTypeWrapper<ClockTarget>;
  ClockTime: ResolverTypeWrapper<ClockTime>;
  ClockTimeReason: ClockTimeReason;
  ClockWithoutDeadline: ResolverTypeWrapper<ClockWithoutDeadline>;
  ComplianceFigures: ResolverTypeWrapper<ShownFigures>;
  ComplianceFilter: ComplianceFilter;
  ComplianceIndicator: ResolverTypeWrapper<ShownIndicator>;
  ComplianceMeasure: ComplianceMeasure;
  ComplianceReport: ResolverTypeWrapper<Report>;
  ComplianceShare: ResolverTypeWrapper<ComplianceShare>;
  Contract: ResolverTypeWrapper<
    Omit<Contract, 'complianceReport'> & {
      complianceReport?: Maybe<ResolversTypes['ComplianceReport']>;
    }
  >;
  ContractChoice: ResolverTypeWrapper<ConsideredContract>;
  ContractChoiceReason: ContractChoiceReason;
  CorrectOutcomeInput: CorrectOutcomeInput;
  CorrectOutcomePayload: ResolverTypeWrapper<
    Omit<CorrectOutcomePayload, 'ticket'> & { ticket?: Maybe<ResolversTypes['Ticket']> }
  >;
  CorrectTimeInput: CorrectTimeInput;
  CorrectTimePayload: ResolverTypeWrapper<
    Omit<CorrectTimePayload, 'ticket' | 'timeEntry'> & {
      ticket?: Maybe<ResolversTypes['Ticket']>;
      timeEntry?: Maybe<ResolversTypes['TimeEntry']>;
    }
  >;
  Coverage: ResolverTypeWrapper<ShownCoverage>;
  CoverageReason: ResolverTypeWrapper<CoverageReason>;
  CoverageTerms: CoverageTerms;
  CreateCannedReplyInput: CreateCannedReplyInput;
  CreateCannedReplyPayload: ResolverTypeWrapper<
    Omit<CreateCannedReplyPayload, 'cannedReply'> & {
      cannedReply?: Maybe<ResolversTypes['CannedReply']>;
    }
  >;
  CreateSkillInput: CreateSkillInput;
  CreateSkillPayload: ResolverTypeWrapper<
    Omit<CreateSkillPayload, 'skill'> & { skill?: Maybe<ResolversTypes['Skill']> }
  >;
  CreateTeamInput: CreateTeamInput;
  CreateTeamPayload: ResolverTypeWrapper<
    Omit<CreateTeamPayload, 'team'> & { team?: Maybe<ResolversTypes['Team']> }
  >;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  DeadlinePreview: ResolverTypeWrapper<ImaginedDeadlines>;
  DiscussAlternativesInput: DiscussAlternativesInput;
  DiscussAlternativesPayload: ResolverTypeWrapper<
    Omit<DiscussAlternativesPayload, 'ticket'> & { ticket?: Maybe<ResolversTypes['Ticket']> }
  >;
  Documentation: ResolverTypeWrapper<Documentation>;
  DocumentationResource: ResolverTypeWrapper<DocumentationResource>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  Entitlement: ResolverTypeWrapper<
    Omit<Entitlement, 'givenBy'> & { givenBy: Array<ResolversTypes['EntitlementSource']> }
  >;
  EntitlementKind: EntitlementKind;
  EntitlementSource: ResolverTypeWrapper<
    Omit<EntitlementSource, 'contract'> & { contract?: Maybe<ResolversTypes['Contract']> }
  >;
  EscalateTicketInput: EscalateTicketInput;
  EscalateTicketPayload: ResolverTypeWrapper<
    Omit<EscalateTicketPayload, 'ticket'> & { ticket?: Maybe<ResolversTypes['Ticket']> }
  >;
  Escalation: ResolverTypeWrapper<EscalationEntity>;
  EscalationConnection: ResolverTypeWrapper<
    Omit<EscalationConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['EscalationEdge']>;
      nodes: Array<ResolversTypes['Escalation']>;
    }
  >;
  EscalationEdge: ResolverTypeWrapper<
    Omit<EscalationEdge, 'node'> & { node: ResolversTypes['Escalation'] }
  >;
  EscalationFilter: EscalationFilter;
  EscalationFunction: EscalationFunction;
  ExcuseBreachInput: ExcuseBreachInput;
  ExcuseBreachPayload: ResolverTypeWrapper<
    Omit<ExcuseBreachPayload, 'ticket'> & { ticket?: Maybe<ResolversTypes['Ticket']> }
  >;
  FollowUp: ResolverTypeWrapper<FollowUpEntity>;
  FollowUpConnection: ResolverTypeWrapper<
    Omit<FollowUpConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['FollowUpEdge']>;
      nodes: Array<ResolversTypes['FollowUp']>;
    }
  >;
  FollowUpEdge: ResolverTypeWrapper<
    Omit<FollowUpEdge, 'node'> & { node: ResolversTypes['FollowUp'] }
  >;
  FollowUpFilter: FollowUpFilter;
  FollowUpState: FollowUpState;
  IntakeAdvice: ResolverTypeWrapper<IntakeAdvice>;
  IntakeChannel: ResolverTypeWrapper<IntakeChannel>;
  IntakeChoice: ResolverTypeWrapper<IntakeChoice>;
  IntakeCoefficient: ResolverTypeWrapper<IntakeCoefficient>;
  IntakeDeadline: ResolverTypeWrapper<IntakeDeadline>;
  IntakeQuestion: ResolverTypeWrapper<IntakeQuestion>;
  IntakeTerms: ResolverTypeWrapper<IntakeTerms>;
  InvolvedPerson: ResolverTypeWrapper<
    Omit<InvolvedPerson, 'teams'> & { teams: Array<ResolversTypes['Team']> }
  >;
  InvolvedSide: InvolvedSide;
  Involvement: Involvement;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Job: ResolverTypeWrapper<Job>;
  JobState: JobState;
  Label: ResolverTypeWrapper<Label>;
  Language: Language;
  LinkTicketsInput: LinkTicketsInput;
  LinkTicketsPayload: ResolverTypeWrapper<
    Omit<LinkTicketsPayload, 'link' | 'ticket'> & {
      link?: Maybe<ResolversTypes['TicketLink']>;
      ticket?: Maybe<ResolversTypes['Ticket']>;
    }
  >;
  LogTimeInput: LogTimeInput;
  LogTimePayload: ResolverTypeWrapper<
    Omit<LogTimePayload, 'ticket' | 'timeEntry'> & {
      ticket?: Maybe<ResolversTypes['Ticket']>;
      timeEntry?: Maybe<ResolversTypes['TimeEntry']>;
    }
  >;
  MergeTicketsInput: MergeTicketsInput;
  MergeTicketsPayload: ResolverTypeWrapper<
    Omit<MergeTicketsPayload, 'duplicate' | 'ticket'> & {
      duplicate?: Maybe<ResolversTypes['Ticket']>;
      ticket?: Maybe<ResolversTypes['Ticket']>;
    }
  >;
  Message: ResolverTypeWrapper<MessageEntity>;
  MessageAuthor: MessageAuthor;
  MessageConnection: ResolverTypeWrapper<
    Omit<MessageConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['MessageEdge']>;
      nodes: Array<ResolversTypes['Message']>;
    }
  >;
  MessageEdge: ResolverTypeWrapper<Omit<MessageEdge, 'node'> & { node: ResolversTypes['Message'] }>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  MoveTicketToCustomerInput: MoveTicketToCustomerInput;
  MoveTicketToCustomerPayload: ResolverTypeWrapper<
    Omit<MoveTicketToCustomerPayload, 'ticket'> & { ticket?: Maybe<ResolversTypes['Ticket']> }
  >;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  MutationError: ResolverTypeWrapper<MutationError>;
  MutationErrorCode: MutationErrorCode;
  Offer: ResolverTypeWrapper<Offer>;
  OpenTicketInput: OpenTicketInput;
  OpenTicketPayload: ResolverTypeWrapper<
    Omit<OpenTicketPayload, 'refusal' | 'ticket'> & {
      refusal?: Maybe<ResolversTypes['Refusal']>;
      ticket?: Maybe<ResolversTypes['Ticket']>;
    }
  >;
  Organization: ResolverTypeWrapper<
    Omit<Organization, 'entitlements' | 'tickets'> & {
      entitlements?: Maybe<Array<ResolversTypes['Entitlement']>>;
      tickets?: Maybe<ResolversTypes['TicketConnection']>;
    }
  >;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PauseReason: PauseReason;
  Person: ResolverTypeWrapper<Person>;
  PreviewDeadlinesInput: PreviewDeadlinesInput;
  PreviewDeadlinesPayload: ResolverTypeWrapper<
    Omit<PreviewDeadlinesPayload, 'preview'> & {
      preview?: Maybe<ResolversTypes['DeadlinePreview']>;
    }
  >;
  PreviewTicketChangeInput: PreviewTicketChangeInput;
  PreviewTicketChangePayload: ResolverTypeWrapper<
    Omit<PreviewTicketChangePayload, 'preview'> & {
      preview?: Maybe<ResolversTypes['TicketChangePreview']>;
    }
  >;
  PreviewedDeadline: ResolverTypeWrapper<PreviewedDeadline>;
  Problem: ResolverTypeWrapper<Problem>;
  ProductVersion: ResolverTypeWrapper<
    Omit<ProductVersion, 'tickets'> & { tickets?: Maybe<ResolversTypes['TicketConnection']> }
  >;
  ProposalReason: ResolverTypeWrapper<ProposalReason>;
  ProposalReasonCode: ProposalReasonCode;
  ProposedAgent: ResolverTypeWrapper<ProposedAgent>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QueueRank: ResolverTypeWrapper<QueueRank>;
  RecordFollowUpInput: RecordFollowUpInput;
  RecordFollowUpPayload: ResolverTypeWrapper<
    Omit<RecordFollowUpPayload, 'ticket'> & { ticket?: Maybe<ResolversTypes['Ticket']> }
  >;
  RedefineSkillInput: RedefineSkillInput;
  RedefineSkillPayload: ResolverTypeWrapper<
    Omit<RedefineSkillPayload, 'skill'> & { skill?: Maybe<ResolversTypes['Skill']> }
  >;
  Refusal: ResolverTypeWrapper<RefusalEntity>;
  RefusalConnection: ResolverTypeWrapper<
    Omit<RefusalConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['RefusalEdge']>;
      nodes: Array<ResolversTypes['Refusal']>;
    }
  >;
  RefusalCount: ResolverTypeWrapper<RefusalCount>;
  RefusalCounts: ResolverTypeWrapper<RefusalCounts>;
  RefusalEdge: ResolverTypeWrapper<Omit<RefusalEdge, 'node'> & { node: ResolversTypes['Refusal'] }>;
  RefusalFilter: RefusalFilter;
  RefusalGroup: ResolverTypeWrapper<RefusalGroup>;
  RefusalGrouping: RefusalGrouping;
  ReopenTicketInput: ReopenTicketInput;
  ReopenTicketPayload: ResolverTypeWrapper<
    Omit<ReopenTicketPayload, 'ticket'> & { ticket?: Maybe<ResolversTypes['Ticket']> }
  >;
  ReorganizeTeamInput: ReorganizeTeamInput;
  ReorganizeTeamPayload: ResolverTypeWrapper<
    Omit<ReorganizeTeamPayload, 'team'> & { team?: Maybe<ResolversTypes['Team']> }
  >;
  ReplyToTicketInput: ReplyToTicketInput;
  ReplyToTicketPayload: ResolverTypeWrapper<
    Omit<ReplyToTicketPayload, 'message' | 'ticket'> & {
      message?: Maybe<ResolversTypes['Message']>;
      ticket?: Maybe<ResolversTypes['Ticket']>;
    }
  >;
  ResolveTicketInput: ResolveTicketInput;
  ResolveTicketPayload: ResolverTypeWrapper<
    Omit<ResolveTicketPayload, 'ticket'> & { ticket?: Maybe<ResolversTypes['Ticket']> }
  >;
  ResumeTicketInput: ResumeTicketInput;
  ResumeTicketPayload: ResolverTypeWrapper<
    Omit<ResumeTicketPayload, 'ticket'> & { ticket?: Maybe<ResolversTypes['Ticket']> }
  >;
  ReviseCannedReplyInput: ReviseCannedReplyInput;
  ReviseCannedReplyPayload: ResolverTypeWrapper<
    Omit<ReviseCannedReplyPayload, 'cannedReply'> & {
      cannedReply?: Maybe<ResolversTypes['CannedReply']>;
    }
  >;
  SetTicketPriorityInput: SetTicketPriorityInput;
  SetTicketPriorityPayload: ResolverTypeWrapper<
    Omit<SetTicketPriorityPayload, 'ticket'> & { ticket?: Maybe<ResolversTypes['Ticket']> }
  >;
  SetTicketVersionInput: SetTicketVersionInput;
  SetTicketVersionPayload: ResolverTypeWrapper<
    Omit<SetTicketVersionPayload, 'ticket'> & { ticket?: Maybe<ResolversTypes['Ticket']> }
  >;
  SetWorkingStateInput: SetWorkingStateInput;
  SetWorkingStatePayload: ResolverTypeWrapper<
    Omit<SetWorkingStatePayload, 'workingState'> & {
      workingState?: Maybe<ResolversTypes['WorkingState']>;
    }
  >;
  SimilarTicket: ResolverTypeWrapper<
    Omit<SimilarTicket, 'ticket'> & { ticket?: Maybe<ResolversTypes['Ticket']> }
  >;
  SimilarityReason: SimilarityReason;
  Skill: ResolverTypeWrapper<SkillEntity>;
  SkillConnection: ResolverTypeWrapper<
    Omit<SkillConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['SkillEdge']>;
      nodes: Array<ResolversTypes['Skill']>;
    }
  >;
  SkillEdge: ResolverTypeWrapper<Omit<SkillEdge, 'node'> & { node: ResolversTypes['Skill'] }>;
  SlaReport: ResolverTypeWrapper<SlaReport>;
  TakeOverTicketInput: TakeOverTicketInput;
  TakeOverTicketPayload: ResolverTypeWrapper<
    Omit<TakeOverTicketPayload, 'ticket'> & { ticket?: Maybe<ResolversTypes['Ticket']> }
  >;
  TargetUnit: TargetUnit;
  Team: ResolverTypeWrapper<TeamEntity>;
  TeamConnection: ResolverTypeWrapper<
    Omit<TeamConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['TeamEdge']>;
      nodes: Array<ResolversTypes['Team']>;
    }
  >;
  TeamEdge: ResolverTypeWrapper<Omit<TeamEdge, 'node'> & { node: ResolversTypes['Team'] }>;
  TeamMember: ResolverTypeWrapper<TeamMember>;
  TechnicalLevel: TechnicalLevel;
  Ticket: ResolverTypeWrapper<TicketEntity>;
  TicketBrief: ResolverTypeWrapper<TicketEntity>;
  TicketChangePreview: ResolverTypeWrapper<
    Omit<TicketChangePreview, 'after' | 'before'> & {
      after: Array<ResolversTypes['TicketClock']>;
      before: Array<ResolversTypes['TicketClock']>;
    }
  >;
  TicketClock: ResolverTypeWrapper<ShownClock>;
  TicketClockConnection: ResolverTypeWrapper<
    Omit<TicketClockConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['TicketClockEdge']>;
      nodes: Array<ResolversTypes['TicketClock']>;
    }
  >;
  TicketClockEdge: ResolverTypeWrapper<
    Omit<TicketClockEdge, 'node'> & { node: ResolversTypes['TicketClock'] }
  >;
  TicketConnection: ResolverTypeWrapper<
    Omit<TicketConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['TicketEdge']>;
      nodes: Array<ResolversTypes['Ticket']>;
    }
  >;
  TicketContact: ResolverTypeWrapper<TicketContact>;
  TicketCount: ResolverTypeWrapper<TicketCount>;
  TicketCounts: ResolverTypeWrapper<TicketCounts>;
  TicketCoverage: ResolverTypeWrapper<TicketEntity>;
  TicketEdge: ResolverTypeWrapper<Omit<TicketEdge, 'node'> & { node: ResolversTypes['Ticket'] }>;
  TicketFilter: TicketFilter;
  TicketGrouping: TicketGrouping;
  TicketIntake: ResolverTypeWrapper<IntakeDraft>;
  TicketIntakeInput: TicketIntakeInput;
  TicketLink: ResolverTypeWrapper<ShownLink>;
  TicketLinkKind: TicketLinkKind;
  TicketSort: TicketSort;
  TicketState: TicketState;
  TimeCorrection: ResolverTypeWrapper<TimeCorrection>;
  TimeEntry: ResolverTypeWrapper<TimeEntryEntity>;
  TimelineConnection: ResolverTypeWrapper<
    Omit<TimelineConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['TimelineEdge']>;
      nodes: Array<ResolversTypes['TimelineEntry']>;
    }
  >;
  TimelineEdge: ResolverTypeWrapper<
    Omit<TimelineEdge, 'node'> & { node: ResolversTypes['TimelineEntry'] }
  >;
  TimelineEntry: ResolverTypeWrapper<TimelineRow>;
  TimelineTopic: TimelineTopic;
  TotalCount: ResolverTypeWrapper<TotalCount>;
  TransferTicketInput: TransferTicketInput;
  TransferTicketPayload: ResolverTypeWrapper<
    Omit<TransferTicketPayload, 'ticket'> & { ticket?: Maybe<ResolversTypes['Ticket']> }
  >;
  UnlinkTicketsInput: UnlinkTicketsInput;
  UnlinkTicketsPayload: ResolverTypeWrapper<
    Omit<UnlinkTicketsPayload, 'link' | 'ticket'> & {
      link?: Maybe<ResolversTypes['TicketLink']>;
      ticket?: Maybe<ResolversTypes['Ticket']>;
    }
  >;
  ValidateTicketInput: ValidateTicketInput;
  ValidateTicketPayload: ResolverTypeWrapper<
    Omit<ValidateTicketPayload, 'ticket'> & { ticket?: Maybe<ResolversTypes['Ticket']> }
  >;
  VersionState: VersionState;
  WaitForCustomerInput: WaitForCustomerInput;
  WaitForCustomerPayload: ResolverTypeWrapper<
    Omit<WaitForCustomerPayload, 'ticket'> & { ticket?: Maybe<ResolversTypes['Ticket']> }
  >;
  WaitForThirdPartyInput: WaitForThirdPartyInput;
  WaitForThirdPartyPayload: ResolverTypeWrapper<
    Omit<WaitForThirdPartyPayload, 'ticket'> & { ticket?: Maybe<ResolversTypes['Ticket']> }
  >;
  WaitInput: WaitInput;
  WaitKind: WaitKind;
  WithdrawTimeInput: WithdrawTimeInput;
  WithdrawTimePayload: ResolverTypeWrapper<
    Omit<WithdrawTimePayload, 'ticket' | 'timeEntry'> & {
      ticket?: Maybe<ResolversTypes['Ticket']>;
      timeEntry?: Maybe<ResolversTypes['TimeEntry']>;
    }
  >;
  WorkKind: WorkKind;
  WorkingState: ResolverTypeWrapper<AgentState>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Action: Action;
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
  AddInternalNoteInput: AddInternalNoteInput;
  ID: Scalars['ID']['output'];
  AddInternalNotePayload: Omit<AddInternalNotePayload, 'message' | 'ticket'> & {
    message?: Maybe<ResolversParentTypes['Message']>;
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
  };
  AnswerApprovalInput: AnswerApprovalInput;
  AnswerApprovalPayload: Omit<AnswerApprovalPayload, 'ticket'> & {
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
  };
  AnswerInput: AnswerInput;
  Approval: ShownApproval;
  ArchiveTicketInput: ArchiveTicketInput;
  Int: Scalars['Int']['output'];
  ArchiveTicketPayload: Omit<ArchiveTicketPayload, 'ticket'> & {
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
  };
  AskApprovalInput: AskApprovalInput;
  AskApprovalPayload: Omit<AskApprovalPayload, 'ticket'> & {
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
  };
  AssignTicketInput: AssignTicketInput;
  AssignTicketPayload: Omit<AssignTicketPayload, 'ticket'> & {
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
  };
  CancelTicketInput: CancelTicketInput;
  CancelTicketPayload: Omit<CancelTicketPayload, 'ticket'> & {
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
  };
  CannedReply: CannedReplyEntity;
  CannedReplyConnection: Omit<CannedReplyConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['CannedReplyEdge']>;
    nodes: Array<ResolversParentTypes['CannedReply']>;
  };
  CannedReplyEdge: Omit<CannedReplyEdge, 'node'> & { node: ResolversParentTypes['CannedReply'] };
  CannedReplyRevision: CannedReplyRevisionEntity;
  CannedText: CannedText;
  CannedTextInput: CannedTextInput;
  ClauseRef: ClauseRef;
  ClockCount: ClockCount;
  ClockCounts: ClockCounts;
  ClockExcuse: ClockExcuse;
  ClockExplanation: ClockExplanation;
  ClockFilter: ClockFilter;
  ClockHoliday: ClockHoliday;
  ClockInterval: ClockInterval;
  ClockPause: ClockPause;
  ClockTarget: ClockTarget;
  ClockTime: ClockTime;
  ClockWithoutDeadline: ClockWithoutDeadline;
  ComplianceFigures: ShownFigures;
  ComplianceFilter: ComplianceFilter;
  ComplianceIndicator: ShownIndicator;
  ComplianceReport: Report;
  ComplianceShare: ComplianceShare;
  Contract:
    | (Omit<Contract, 'complianceReport'> & {
        complianceReport?: Maybe<ResolversParentTypes['ComplianceReport']>;
      })
    | FederationReferenceTypes['Contract'];
  ContractChoice: ConsideredContract;
  CorrectOutcomeInput: CorrectOutcomeInput;
  CorrectOutcomePayload: Omit<CorrectOutcomePayload, 'ticket'> & {
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
  };
  CorrectTimeInput: CorrectTimeInput;
  CorrectTimePayload: Omit<CorrectTimePayload, 'ticket' | 'timeEntry'> & {
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
    timeEntry?: Maybe<ResolversParentTypes['TimeEntry']>;
  };
  Coverage: ShownCoverage;
  CoverageReason: CoverageReason;
  CreateCannedReplyInput: CreateCannedReplyInput;
  CreateCannedReplyPayload: Omit<CreateCannedReplyPayload, 'cannedReply'> & {
    cannedReply?: Maybe<ResolversParentTypes['CannedReply']>;
  };
  CreateSkillInput: CreateSkillInput;
  CreateSkillPayload: Omit<CreateSkillPayload, 'skill'> & {
    skill?: Maybe<ResolversParentTypes['Skill']>;
  };
  CreateTeamInput: CreateTeamInput;
  CreateTeamPayload: Omit<CreateTeamPayload, 'team'> & {
    team?: Maybe<ResolversParentTypes['Team']>;
  };
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  DeadlinePreview: ImaginedDeadlines;
  DiscussAlternativesInput: DiscussAlternativesInput;
  DiscussAlternativesPayload: Omit<DiscussAlternativesPayload, 'ticket'> & {
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
  };
  Documentation: Documentation;
  DocumentationResource: DocumentationResource;
  Duration: Scalars['Duration']['output'];
  Entitlement: Omit<Entitlement, 'givenBy'> & {
    givenBy: Array<ResolversParentTypes['EntitlementSource']>;
  };
  EntitlementSource: Omit<EntitlementSource, 'contract'> & {
    contract?: Maybe<ResolversParentTypes['Contract']>;
  };
  EscalateTicketInput: EscalateTicketInput;
  EscalateTicketPayload: Omit<EscalateTicketPayload, 'ticket'> & {
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
  };
  Escalation: EscalationEntity;
  EscalationConnection: Omit<EscalationConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['EscalationEdge']>;
    nodes: Array<ResolversParentTypes['Escalation']>;
  };
  EscalationEdge: Omit<EscalationEdge, 'node'> & { node: ResolversParentTypes['Escalation'] };
  EscalationFilter: EscalationFilter;
  ExcuseBreachInput: ExcuseBreachInput;
  ExcuseBreachPayload: Omit<ExcuseBreachPayload, 'ticket'> & {
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
  };
  FollowUp: FollowUpEntity;
  FollowUpConnection: Omit<FollowUpConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['FollowUpEdge']>;
    nodes: Array<ResolversParentTypes['FollowUp']>;
  };
  FollowUpEdge: Omit<FollowUpEdge, 'node'> & { node: ResolversParentTypes['FollowUp'] };
  FollowUpFilter: FollowUpFilter;
  IntakeAdvice: IntakeAdvice;
  IntakeChannel: IntakeChannel;
  IntakeChoice: IntakeChoice;
  IntakeCoefficient: IntakeCoefficient;
  IntakeDeadline: IntakeDeadline;
  IntakeQuestion: IntakeQuestion;
  IntakeTerms: IntakeTerms;
  InvolvedPerson: Omit<InvolvedPerson, 'teams'> & { teams: Array<ResolversParentTypes['Team']> };
  JSON: Scalars['JSON']['output'];
  Job: Job;
  Label: Label;
  LinkTicketsInput: LinkTicketsInput;
  LinkTicketsPayload: Omit<LinkTicketsPayload, 'link' | 'ticket'> & {
    link?: Maybe<ResolversParentTypes['TicketLink']>;
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
  };
  LogTimeInput: LogTimeInput;
  LogTimePayload: Omit<LogTimePayload, 'ticket' | 'timeEntry'> & {
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
    timeEntry?: Maybe<ResolversParentTypes['TimeEntry']>;
  };
  MergeTicketsInput: MergeTicketsInput;
  MergeTicketsPayload: Omit<MergeTicketsPayload, 'duplicate' | 'ticket'> & {
    duplicate?: Maybe<ResolversParentTypes['Ticket']>;
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
  };
  Message: MessageEntity;
  MessageConnection: Omit<MessageConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['MessageEdge']>;
    nodes: Array<ResolversParentTypes['Message']>;
  };
  MessageEdge: Omit<MessageEdge, 'node'> & { node: ResolversParentTypes['Message'] };
  Money: Money;
  MoneyInput: MoneyInput;
  MoveTicketToCustomerInput: MoveTicketToCustomerInput;
  MoveTicketToCustomerPayload: Omit<MoveTicketToCustomerPayload, 'ticket'> & {
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
  };
  Mutation: Record<PropertyKey, never>;
  MutationError: MutationError;
  Offer: Offer;
  OpenTicketInput: OpenTicketInput;
  OpenTicketPayload: Omit<OpenTicketPayload, 'refusal' | 'ticket'> & {
    refusal?: Maybe<ResolversParentTypes['Refusal']>;
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
  };
  Organization:
    | (Omit<Organization, 'entitlements' | 'tickets'> & {
        entitlements?: Maybe<Array<ResolversParentTypes['Entitlement']>>;
        tickets?: Maybe<ResolversParentTypes['TicketConnection']>;
      })
    | FederationReferenceTypes['Organization'];
  PageInfo: PageInfo;
  Person: Person;
  PreviewDeadlinesInput: PreviewDeadlinesInput;
  PreviewDeadlinesPayload: Omit<PreviewDeadlinesPayload, 'preview'> & {
    preview?: Maybe<ResolversParentTypes['DeadlinePreview']>;
  };
  PreviewTicketChangeInput: PreviewTicketChangeInput;
  PreviewTicketChangePayload: Omit<PreviewTicketChangePayload, 'preview'> & {
    preview?: Maybe<ResolversParentTypes['TicketChangePreview']>;
  };
  PreviewedDeadline: PreviewedDeadline;
  Problem: Problem;
  ProductVersion:
    | (Omit<ProductVersion, 'tickets'> & {
        tickets?: Maybe<ResolversParentTypes['TicketConnection']>;
      })
    | FederationReferenceTypes['ProductVersion'];
  ProposalReason: ProposalReason;
  ProposedAgent: ProposedAgent;
  Query: Record<PropertyKey, never>;
  QueueRank: QueueRank;
  RecordFollowUpInput: RecordFollowUpInput;
  RecordFollowUpPayload: Omit<RecordFollowUpPayload, 'ticket'> & {
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
  };
  RedefineSkillInput: RedefineSkillInput;
  RedefineSkillPayload: Omit<RedefineSkillPayload, 'skill'> & {
    skill?: Maybe<ResolversParentTypes['Skill']>;
  };
  Refusal: RefusalEntity;
  RefusalConnection: Omit<RefusalConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['RefusalEdge']>;
    nodes: Array<ResolversParentTypes['Refusal']>;
  };
  RefusalCount: RefusalCount;
  RefusalCounts: RefusalCounts;
  RefusalEdge: Omit<RefusalEdge, 'node'> & { node: ResolversParentTypes['Refusal'] };
  RefusalFilter: RefusalFilter;
  RefusalGroup: RefusalGroup;
  ReopenTicketInput: ReopenTicketInput;
  ReopenTicketPayload: Omit<ReopenTicketPayload, 'ticket'> & {
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
  };
  ReorganizeTeamInput: ReorganizeTeamInput;
  ReorganizeTeamPayload: Omit<ReorganizeTeamPayload, 'team'> & {
    team?: Maybe<ResolversParentTypes['Team']>;
  };
  ReplyToTicketInput: ReplyToTicketInput;
  ReplyToTicketPayload: Omit<ReplyToTicketPayload, 'message' | 'ticket'> & {
    message?: Maybe<ResolversParentTypes['Message']>;
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
  };
  ResolveTicketInput: ResolveTicketInput;
  ResolveTicketPayload: Omit<ResolveTicketPayload, 'ticket'> & {
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
  };
  ResumeTicketInput: ResumeTicketInput;
  ResumeTicketPayload: Omit<ResumeTicketPayload, 'ticket'> & {
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
  };
  ReviseCannedReplyInput: ReviseCannedReplyInput;
  ReviseCannedReplyPayload: Omit<ReviseCannedReplyPayload, 'cannedReply'> & {
    cannedReply?: Maybe<ResolversParentTypes['CannedReply']>;
  };
  SetTicketPriorityInput: SetTicketPriorityInput;
  SetTicketPriorityPayload: Omit<SetTicketPriorityPayload, 'ticket'> & {
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
  };
  SetTicketVersionInput: SetTicketVersionInput;
  SetTicketVersionPayload: Omit<SetTicketVersionPayload, 'ticket'> & {
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
  };
  SetWorkingStateInput: SetWorkingStateInput;
  SetWorkingStatePayload: Omit<SetWorkingStatePayload, 'workingState'> & {
    workingState?: Maybe<ResolversParentTypes['WorkingState']>;
  };
  SimilarTicket: Omit<SimilarTicket, 'ticket'> & { ticket?: Maybe<ResolversParentTypes['Ticket']> };
  Skill: SkillEntity;
  SkillConnection: Omit<SkillConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['SkillEdge']>;
    nodes: Array<ResolversParentTypes['Skill']>;
  };
  SkillEdge: Omit<SkillEdge, 'node'> & { node: ResolversParentTypes['Skill'] };
  SlaReport: SlaReport;
  TakeOverTicketInput: TakeOverTicketInput;
  TakeOverTicketPayload: Omit<TakeOverTicketPayload, 'ticket'> & {
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
  };
  Team: TeamEntity;
  TeamConnection: Omit<TeamConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['TeamEdge']>;
    nodes: Array<ResolversParentTypes['Team']>;
  };
  TeamEdge: Omit<TeamEdge, 'node'> & { node: ResolversParentTypes['Team'] };
  TeamMember: TeamMember;
  Ticket: TicketEntity;
  TicketBrief: TicketEntity;
  TicketChangePreview: Omit<TicketChangePreview, 'after' | 'before'> & {
    after: Array<ResolversParentTypes['TicketClock']>;
    before: Array<ResolversParentTypes['TicketClock']>;
  };
  TicketClock: ShownClock;
  TicketClockConnection: Omit<TicketClockConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['TicketClockEdge']>;
    nodes: Array<ResolversParentTypes['TicketClock']>;
  };
  TicketClockEdge: Omit<TicketClockEdge, 'node'> & { node: ResolversParentTypes['TicketClock'] };
  TicketConnection: Omit<TicketConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['TicketEdge']>;
    nodes: Array<ResolversParentTypes['Ticket']>;
  };
  TicketContact: TicketContact;
  TicketCount: TicketCount;
  TicketCounts: TicketCounts;
  TicketCoverage: TicketEntity;
  TicketEdge: Omit<TicketEdge, 'node'> & { node: ResolversParentTypes['Ticket'] };
  TicketFilter: TicketFilter;
  TicketIntake: IntakeDraft;
  TicketIntakeInput: TicketIntakeInput;
  TicketLink: ShownLink;
  TimeCorrection: TimeCorrection;
  TimeEntry: TimeEntryEntity;
  TimelineConnection: Omit<TimelineConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['TimelineEdge']>;
    nodes: Array<ResolversParentTypes['TimelineEntry']>;
  };
  TimelineEdge: Omit<TimelineEdge, 'node'> & { node: ResolversParentTypes['TimelineEntry'] };
  TimelineEntry: TimelineRow;
  TotalCount: TotalCount;
  TransferTicketInput: TransferTicketInput;
  TransferTicketPayload: Omit<TransferTicketPayload, 'ticket'> & {
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
  };
  UnlinkTicketsInput: UnlinkTicketsInput;
  UnlinkTicketsPayload: Omit<UnlinkTicketsPayload, 'link' | 'ticket'> & {
    link?: Maybe<ResolversParentTypes['TicketLink']>;
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
  };
  ValidateTicketInput: ValidateTicketInput;
  ValidateTicketPayload: Omit<ValidateTicketPayload, 'ticket'> & {
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
  };
  WaitForCustomerInput: WaitForCustomerInput;
  WaitForCustomerPayload: Omit<WaitForCustomerPayload, 'ticket'> & {
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
  };
  WaitForThirdPartyInput: WaitForThirdPartyInput;
  WaitForThirdPartyPayload: Omit<WaitForThirdPartyPayload, 'ticket'> & {
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
  };
  WaitInput: WaitInput;
  WithdrawTimeInput: WithdrawTimeInput;
  WithdrawTimePayload: Omit<WithdrawTimePayload, 'ticket' | 'timeEntry'> & {
    ticket?: Maybe<ResolversParentTypes['Ticket']>;
    timeEntry?: Maybe<ResolversParentTypes['TimeEntry']>;
  };
  WorkingState: AgentState;
};

export type ActionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Action'] = ResolversParentTypes['Action'],
> = {
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['MutationError']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AddInternalNotePayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['AddInternalNotePayload'] =
    ResolversParentTypes['AddInternalNotePayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type AnswerApprovalPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['AnswerApprovalPayload'] =
    ResolversParentTypes['AnswerApprovalPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type ApprovalResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Approval'] = ResolversParentTypes['Approval'],
> = {
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  answeredBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  askedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  granted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ArchiveTicketPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ArchiveTicketPayload'] =
    ResolversParentTypes['ArchiveTicketPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type AskApprovalPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['AskApprovalPayload'] =
    ResolversParentTypes['AskApprovalPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type AssignTicketPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['AssignTicketPayload'] =
    ResolversParentTypes['AssignTicketPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type CancelTicketPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CancelTicketPayload'] =
    ResolversParentTypes['CancelTicketPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type CannedReplyResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CannedReply'] = ResolversParentTypes['CannedReply'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revisions?: Resolver<Array<ResolversTypes['CannedReplyRevision']>, ParentType, ContextType>;
  texts?: Resolver<Array<ResolversTypes['CannedText']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CannedReplyConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CannedReplyConnection'] =
    ResolversParentTypes['CannedReplyConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['CannedReplyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CannedReply']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<CannedReplyConnectionTotalCountArgs, 'upTo'>
  >;
};

export type CannedReplyEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CannedReplyEdge'] =
    ResolversParentTypes['CannedReplyEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CannedReply'], ParentType, ContextType>;
};

export type CannedReplyRevisionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CannedReplyRevision'] =
    ResolversParentTypes['CannedReplyRevision'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  retired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  texts?: Resolver<Array<ResolversTypes['CannedText']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CannedTextResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CannedText'] = ResolversParentTypes['CannedText'],
> = {
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ClauseRefResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ClauseRef'] = ResolversParentTypes['ClauseRef'],
> = {
  charterVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<
    Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType,
    Partial<ClauseRefTextArgs>
  >;
};

export type ClockCountResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ClockCount'] = ResolversParentTypes['ClockCount'],
> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ClockCountsResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ClockCounts'] = ResolversParentTypes['ClockCounts'],
> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['ClockCount']>, ParentType, ContextType>;
};

export type ClockExcuseResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ClockExcuse'] = ResolversParentTypes['ClockExcuse'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ClockExplanationResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ClockExplanation'] =
    ResolversParentTypes['ClockExplanation'],
> = {
  calendar?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  charterVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  clause?: Resolver<ResolversTypes['ClauseRef'], ParentType, ContextType>;
  counted?: Resolver<Array<ResolversTypes['ClockInterval']>, ParentType, ContextType>;
  holidays?: Resolver<Array<ResolversTypes['ClockHoliday']>, ParentType, ContextType>;
  intervals?: Resolver<Array<ResolversTypes['ClockTime']>, ParentType, ContextType>;
  pauses?: Resolver<Array<ResolversTypes['ClockPause']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ClockHolidayResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ClockHoliday'] = ResolversParentTypes['ClockHoliday'],
> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  publicHoliday?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ClockIntervalResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ClockInterval'] = ResolversParentTypes['ClockInterval'],
> = {
  end?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ClockPauseResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ClockPause'] = ResolversParentTypes['ClockPause'],
> = {
  end?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['PauseReason'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ClockTargetResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ClockTarget'] = ResolversParentTypes['ClockTarget'],
> = {
  amount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['TargetUnit'], ParentType, ContextType>;
};

export type ClockTimeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ClockTime'] = ResolversParentTypes['ClockTime'],
> = {
  counted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ClockTimeReason'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ClockWithoutDeadlineResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ClockWithoutDeadline'] =
    ResolversParentTypes['ClockWithoutDeadline'],
> = {
  clause?: Resolver<ResolversTypes['ClauseRef'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ClockKind'], ParentType, ContextType>;
};

export type ComplianceFiguresResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ComplianceFigures'] =
    ResolversParentTypes['ComplianceFigures'],
> = {
  breached?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byPriority?: Resolver<Array<ResolversTypes['ComplianceFigures']>, ParentType, ContextType>;
  cancelled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  clocks?: Resolver<
    ResolversTypes['TicketClockConnection'],
    ParentType,
    ContextType,
    Partial<ComplianceFiguresClocksArgs>
  >;
  excused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ClockKind'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['ClockLevel'], ParentType, ContextType>;
  met?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  p50?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  p90?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  p95?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  paused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['Label']>, ParentType, ContextType>;
  running?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['ComplianceShare']>, ParentType, ContextType>;
  shareWithoutExcused?: Resolver<Maybe<ResolversTypes['ComplianceShare']>, ParentType, ContextType>;
};

export type ComplianceIndicatorResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ComplianceIndicator'] =
    ResolversParentTypes['ComplianceIndicator'],
> = {
  clause?: Resolver<ResolversTypes['ClauseRef'], ParentType, ContextType>;
  measures?: Resolver<ResolversTypes['ComplianceMeasure'], ParentType, ContextType>;
  minutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['ComplianceShare']>, ParentType, ContextType>;
  tickets?: Resolver<
    Maybe<ResolversTypes['TicketConnection']>,
    ParentType,
    ContextType,
    RequireFields<ComplianceIndicatorTicketsArgs, 'asHoped'>
  >;
  usualPercent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ComplianceReportResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ComplianceReport'] =
    ResolversParentTypes['ComplianceReport'],
> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  charterVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  clocks?: Resolver<Array<ResolversTypes['ComplianceFigures']>, ParentType, ContextType>;
  indicators?: Resolver<Array<ResolversTypes['ComplianceIndicator']>, ParentType, ContextType>;
  opened?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['RefusalCount']>, ParentType, ContextType>;
  tickets?: Resolver<
    ResolversTypes['TicketConnection'],
    ParentType,
    ContextType,
    Partial<ComplianceReportTicketsArgs>
  >;
};

export type ComplianceShareResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ComplianceShare'] =
    ResolversParentTypes['ComplianceShare'],
> = {
  part?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  percent?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whole?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContractResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Contract'] = ResolversParentTypes['Contract'],
  FederationReferenceType extends FederationReferenceTypes['Contract'] =
    FederationReferenceTypes['Contract'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Contract']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  complianceReport?: Resolver<
    Maybe<ResolversTypes['ComplianceReport']>,
    ParentType,
    ContextType,
    RequireFields<ContractComplianceReportArgs, 'period'>
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slaReport?: Resolver<
    Maybe<ResolversTypes['SlaReport']>,
    ParentType,
    ContextType,
    Partial<ContractSlaReportArgs>
  >;
};

export type ContractChoiceResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ContractChoice'] =
    ResolversParentTypes['ContractChoice'],
> = {
  applied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ContractChoiceReason'], ParentType, ContextType>;
};

export type CorrectOutcomePayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CorrectOutcomePayload'] =
    ResolversParentTypes['CorrectOutcomePayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type CorrectTimePayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CorrectTimePayload'] =
    ResolversParentTypes['CorrectTimePayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  timeEntry?: Resolver<Maybe<ResolversTypes['TimeEntry']>, ParentType, ContextType>;
};

export type CoverageResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage'],
> = {
  admission?: Resolver<ResolversTypes['Admission'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  contractChoice?: Resolver<Array<ResolversTypes['ContractChoice']>, ParentType, ContextType>;
  graceUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['CoverageReason']>, ParentType, ContextType>;
  terms?: Resolver<ResolversTypes['CoverageTerms'], ParentType, ContextType>;
  versionState?: Resolver<ResolversTypes['VersionState'], ParentType, ContextType>;
};

export type CoverageReasonResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CoverageReason'] =
    ResolversParentTypes['CoverageReason'],
> = {
  clause?: Resolver<Maybe<ResolversTypes['ClauseRef']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreateCannedReplyPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CreateCannedReplyPayload'] =
    ResolversParentTypes['CreateCannedReplyPayload'],
> = {
  cannedReply?: Resolver<Maybe<ResolversTypes['CannedReply']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type CreateSkillPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CreateSkillPayload'] =
    ResolversParentTypes['CreateSkillPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  skill?: Resolver<Maybe<ResolversTypes['Skill']>, ParentType, ContextType>;
};

export type CreateTeamPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CreateTeamPayload'] =
    ResolversParentTypes['CreateTeamPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes['DateTime'],
  any
> {
  name: 'DateTime';
}

export type DeadlinePreviewResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['DeadlinePreview'] =
    ResolversParentTypes['DeadlinePreview'],
> = {
  charterVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deadlines?: Resolver<Array<ResolversTypes['PreviewedDeadline']>, ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['Label'], ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['Label']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DiscussAlternativesPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['DiscussAlternativesPayload'] =
    ResolversParentTypes['DiscussAlternativesPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type DocumentationResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Documentation'] = ResolversParentTypes['Documentation'],
> = {
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  clause?: Resolver<ResolversTypes['ClauseRef'], ParentType, ContextType>;
  hint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resources?: Resolver<Array<ResolversTypes['DocumentationResource']>, ParentType, ContextType>;
};

export type DocumentationResourceResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['DocumentationResource'] =
    ResolversParentTypes['DocumentationResource'],
> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  where?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes['Duration'],
  any
> {
  name: 'Duration';
}

export type EntitlementResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Entitlement'] = ResolversParentTypes['Entitlement'],
> = {
  channel?: Resolver<Maybe<ResolversTypes['Label']>, ParentType, ContextType>;
  clause?: Resolver<ResolversTypes['ClauseRef'], ParentType, ContextType>;
  givenBy?: Resolver<Array<ResolversTypes['EntitlementSource']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntitlementKind'], ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['Label'], ParentType, ContextType>;
};

export type EntitlementSourceResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['EntitlementSource'] =
    ResolversParentTypes['EntitlementSource'],
> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  successManager?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type EscalateTicketPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['EscalateTicketPayload'] =
    ResolversParentTypes['EscalateTicketPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type EscalationResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Escalation'] = ResolversParentTypes['Escalation'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['ClauseRef']>, ParentType, ContextType>;
  contactOwed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  contactedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  function?: Resolver<Maybe<ResolversTypes['EscalationFunction']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type EscalationConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['EscalationConnection'] =
    ResolversParentTypes['EscalationConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['EscalationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Escalation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<EscalationConnectionTotalCountArgs, 'upTo'>
  >;
};

export type EscalationEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['EscalationEdge'] =
    ResolversParentTypes['EscalationEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Escalation'], ParentType, ContextType>;
};

export type ExcuseBreachPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ExcuseBreachPayload'] =
    ResolversParentTypes['ExcuseBreachPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type FollowUpResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['FollowUp'] = ResolversParentTypes['FollowUp'],
> = {
  clause?: Resolver<ResolversTypes['ClauseRef'], ParentType, ContextType>;
  doneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['Label']>, ParentType, ContextType>;
  owedSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  reminders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  satisfied?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['FollowUpState'], ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type FollowUpConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['FollowUpConnection'] =
    ResolversParentTypes['FollowUpConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['FollowUpEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['FollowUp']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<FollowUpConnectionTotalCountArgs, 'upTo'>
  >;
};

export type FollowUpEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['FollowUpEdge'] = ResolversParentTypes['FollowUpEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FollowUp'], ParentType, ContextType>;
};

export type IntakeAdviceResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['IntakeAdvice'] = ResolversParentTypes['IntakeAdvice'],
> = {
  clause?: Resolver<Maybe<ResolversTypes['ClauseRef']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IntakeChannelResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['IntakeChannel'] = ResolversParentTypes['IntakeChannel'],
> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['MutationError']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IntakeChoiceResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['IntakeChoice'] = ResolversParentTypes['IntakeChoice'],
> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IntakeCoefficientResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['IntakeCoefficient'] =
    ResolversParentTypes['IntakeCoefficient'],
> = {
  clause?: Resolver<ResolversTypes['ClauseRef'], ParentType, ContextType>;
  factor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IntakeDeadlineResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['IntakeDeadline'] =
    ResolversParentTypes['IntakeDeadline'],
> = {
  clause?: Resolver<ResolversTypes['ClauseRef'], ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ClockKind'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['ClockLevel'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['ClockTarget'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IntakeQuestionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['IntakeQuestion'] =
    ResolversParentTypes['IntakeQuestion'],
> = {
  choices?: Resolver<Array<ResolversTypes['IntakeChoice']>, ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['ClauseRef']>, ParentType, ContextType>;
  inputField?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type IntakeTermsResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['IntakeTerms'] = ResolversParentTypes['IntakeTerms'],
> = {
  coefficients?: Resolver<Array<ResolversTypes['IntakeCoefficient']>, ParentType, ContextType>;
  minimumMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quoteRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  travelCharged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type InvolvedPersonResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['InvolvedPerson'] =
    ResolversParentTypes['InvolvedPerson'],
> = {
  lastActiveAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Involvement']>, ParentType, ContextType>;
  side?: Resolver<ResolversTypes['InvolvedSide'], ParentType, ContextType>;
  teams?: Resolver<Array<ResolversTypes['Team']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type JobResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job'],
> = {
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  errorsUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['JobState'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LabelResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Label'] = ResolversParentTypes['Label'],
> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<LabelLabelArgs>>;
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LinkTicketsPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['LinkTicketsPayload'] =
    ResolversParentTypes['LinkTicketsPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['TicketLink']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type LogTimePayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['LogTimePayload'] =
    ResolversParentTypes['LogTimePayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  timeEntry?: Resolver<Maybe<ResolversTypes['TimeEntry']>, ParentType, ContextType>;
};

export type MergeTicketsPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['MergeTicketsPayload'] =
    ResolversParentTypes['MergeTicketsPayload'],
> = {
  duplicate?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type MessageResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['MessageAuthor'], ParentType, ContextType>;
  automatic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  internal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type MessageConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['MessageConnection'] =
    ResolversParentTypes['MessageConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['MessageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Message']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MessageEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['MessageEdge'] = ResolversParentTypes['MessageEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type MoneyResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money'],
> = {
  amount?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MoveTicketToCustomerPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['MoveTicketToCustomerPayload'] =
    ResolversParentTypes['MoveTicketToCustomerPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type MutationResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation'],
> = {
  addInternalNote?: Resolver<
    ResolversTypes['AddInternalNotePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationAddInternalNoteArgs, 'input'>
  >;
  answerApproval?: Resolver<
    ResolversTypes['AnswerApprovalPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationAnswerApprovalArgs, 'input'>
  >;
  archiveTicket?: Resolver<
    ResolversTypes['ArchiveTicketPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationArchiveTicketArgs, 'input'>
  >;
  askApproval?: Resolver<
    ResolversTypes['AskApprovalPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationAskApprovalArgs, 'input'>
  >;
  assignTicket?: Resolver<
    ResolversTypes['AssignTicketPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationAssignTicketArgs, 'input'>
  >;
  cancelTicket?: Resolver<
    ResolversTypes['CancelTicketPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCancelTicketArgs, 'input'>
  >;
  correctOutcome?: Resolver<
    ResolversTypes['CorrectOutcomePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCorrectOutcomeArgs, 'input'>
  >;
  correctTime?: Resolver<
    ResolversTypes['CorrectTimePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCorrectTimeArgs, 'input'>
  >;
  createCannedReply?: Resolver<
    ResolversTypes['CreateCannedReplyPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCreateCannedReplyArgs, 'input'>
  >;
  createSkill?: Resolver<
    ResolversTypes['CreateSkillPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCreateSkillArgs, 'input'>
  >;
  createTeam?: Resolver<
    ResolversTypes['CreateTeamPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCreateTeamArgs, 'input'>
  >;
  discussAlternatives?: Resolver<
    ResolversTypes['DiscussAlternativesPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDiscussAlternativesArgs, 'input'>
  >;
  escalateTicket?: Resolver<
    ResolversTypes['EscalateTicketPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationEscalateTicketArgs, 'input'>
  >;
  excuseBreach?: Resolver<
    ResolversTypes['ExcuseBreachPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationExcuseBreachArgs, 'input'>
  >;
  linkTickets?: Resolver<
    ResolversTypes['LinkTicketsPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationLinkTicketsArgs, 'input'>
  >;
  logTime?: Resolver<
    ResolversTypes['LogTimePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationLogTimeArgs, 'input'>
  >;
  mergeTickets?: Resolver<
    ResolversTypes['MergeTicketsPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationMergeTicketsArgs, 'input'>
  >;
  moveTicketToCustomer?: Resolver<
    ResolversTypes['MoveTicketToCustomerPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationMoveTicketToCustomerArgs, 'input'>
  >;
  openTicket?: Resolver<
    ResolversTypes['OpenTicketPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationOpenTicketArgs, 'input'>
  >;
  recordFollowUp?: Resolver<
    ResolversTypes['RecordFollowUpPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRecordFollowUpArgs, 'input'>
  >;
  redefineSkill?: Resolver<
    ResolversTypes['RedefineSkillPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRedefineSkillArgs, 'input'>
  >;
  reopenTicket?: Resolver<
    ResolversTypes['ReopenTicketPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationReopenTicketArgs, 'input'>
  >;
  reorganizeTeam?: Resolver<
    ResolversTypes['ReorganizeTeamPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationReorganizeTeamArgs, 'input'>
  >;
  replyToTicket?: Resolver<
    ResolversTypes['ReplyToTicketPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationReplyToTicketArgs, 'input'>
  >;
  resolveTicket?: Resolver<
    ResolversTypes['ResolveTicketPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationResolveTicketArgs, 'input'>
  >;
  resumeTicket?: Resolver<
    ResolversTypes['ResumeTicketPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationResumeTicketArgs, 'input'>
  >;
  reviseCannedReply?: Resolver<
    ResolversTypes['ReviseCannedReplyPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationReviseCannedReplyArgs, 'input'>
  >;
  setTicketPriority?: Resolver<
    ResolversTypes['SetTicketPriorityPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationSetTicketPriorityArgs, 'input'>
  >;
  setTicketVersion?: Resolver<
    ResolversTypes['SetTicketVersionPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationSetTicketVersionArgs, 'input'>
  >;
  setWorkingState?: Resolver<
    ResolversTypes['SetWorkingStatePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationSetWorkingStateArgs, 'input'>
  >;
  takeOverTicket?: Resolver<
    ResolversTypes['TakeOverTicketPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationTakeOverTicketArgs, 'input'>
  >;
  transferTicket?: Resolver<
    ResolversTypes['TransferTicketPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationTransferTicketArgs, 'input'>
  >;
  unlinkTickets?: Resolver<
    ResolversTypes['UnlinkTicketsPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationUnlinkTicketsArgs, 'input'>
  >;
  validateTicket?: Resolver<
    ResolversTypes['ValidateTicketPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationValidateTicketArgs, 'input'>
  >;
  waitForCustomer?: Resolver<
    ResolversTypes['WaitForCustomerPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationWaitForCustomerArgs, 'input'>
  >;
  waitForThirdParty?: Resolver<
    ResolversTypes['WaitForThirdPartyPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationWaitForThirdPartyArgs, 'input'>
  >;
  withdrawTime?: Resolver<
    ResolversTypes['WithdrawTimePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationWithdrawTimeArgs, 'input'>
  >;
};

export type MutationErrorResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['MutationError'] = ResolversParentTypes['MutationError'],
> = {
  clause?: Resolver<Maybe<ResolversTypes['ClauseRef']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['MutationErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  offer?: Resolver<Maybe<ResolversTypes['Offer']>, ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  remedy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OfferResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Offer'] = ResolversParentTypes['Offer'],
> = {
  clause?: Resolver<Maybe<ResolversTypes['ClauseRef']>, ParentType, ContextType>;
  terms?: Resolver<ResolversTypes['CoverageTerms'], ParentType, ContextType>;
};

export type OpenTicketPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['OpenTicketPayload'] =
    ResolversParentTypes['OpenTicketPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type OrganizationResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'],
  FederationReferenceType extends FederationReferenceTypes['Organization'] =
    FederationReferenceTypes['Organization'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Organization']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  entitlements?: Resolver<
    Maybe<Array<ResolversTypes['Entitlement']>>,
    ParentType,
    ContextType,
    Partial<OrganizationEntitlementsArgs>
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tickets?: Resolver<
    Maybe<ResolversTypes['TicketConnection']>,
    ParentType,
    ContextType,
    RequireFields<OrganizationTicketsArgs, 'sort'>
  >;
};

export type PageInfoResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo'],
> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PreviewDeadlinesPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['PreviewDeadlinesPayload'] =
    ResolversParentTypes['PreviewDeadlinesPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['DeadlinePreview']>, ParentType, ContextType>;
};

export type PreviewTicketChangePayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['PreviewTicketChangePayload'] =
    ResolversParentTypes['PreviewTicketChangePayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['TicketChangePreview']>, ParentType, ContextType>;
};

export type PreviewedDeadlineResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['PreviewedDeadline'] =
    ResolversParentTypes['PreviewedDeadline'],
> = {
  calendarKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  clause?: Resolver<ResolversTypes['ClauseRef'], ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['ClockExplanation'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ClockKind'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['ClockLevel'], ParentType, ContextType>;
  strict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['ClockTarget'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProblemResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProductVersionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ProductVersion'] =
    ResolversParentTypes['ProductVersion'],
  FederationReferenceType extends FederationReferenceTypes['ProductVersion'] =
    FederationReferenceTypes['ProductVersion'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['ProductVersion']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tickets?: Resolver<
    Maybe<ResolversTypes['TicketConnection']>,
    ParentType,
    ContextType,
    RequireFields<ProductVersionTicketsArgs, 'sort'>
  >;
};

export type ProposalReasonResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ProposalReason'] =
    ResolversParentTypes['ProposalReason'],
> = {
  code?: Resolver<ResolversTypes['ProposalReasonCode'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProposedAgentResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ProposedAgent'] = ResolversParentTypes['ProposedAgent'],
> = {
  agent?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  load?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['ProposalReason']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QueryResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  cannedReplies?: Resolver<
    Maybe<ResolversTypes['CannedReplyConnection']>,
    ParentType,
    ContextType,
    Partial<QueryCannedRepliesArgs>
  >;
  clockCounts?: Resolver<
    Maybe<ResolversTypes['ClockCounts']>,
    ParentType,
    ContextType,
    RequireFields<QueryClockCountsArgs, 'groupBy'>
  >;
  clocks?: Resolver<
    Maybe<ResolversTypes['TicketClockConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryClocksArgs, 'sort'>
  >;
  complianceReport?: Resolver<
    Maybe<ResolversTypes['ComplianceReport']>,
    ParentType,
    ContextType,
    RequireFields<QueryComplianceReportArgs, 'period'>
  >;
  escalations?: Resolver<
    Maybe<ResolversTypes['EscalationConnection']>,
    ParentType,
    ContextType,
    Partial<QueryEscalationsArgs>
  >;
  followUps?: Resolver<
    Maybe<ResolversTypes['FollowUpConnection']>,
    ParentType,
    ContextType,
    Partial<QueryFollowUpsArgs>
  >;
  previewDeadlines?: Resolver<
    Maybe<ResolversTypes['PreviewDeadlinesPayload']>,
    ParentType,
    ContextType,
    RequireFields<QueryPreviewDeadlinesArgs, 'input'>
  >;
  previewTicketChange?: Resolver<
    Maybe<ResolversTypes['PreviewTicketChangePayload']>,
    ParentType,
    ContextType,
    RequireFields<QueryPreviewTicketChangeArgs, 'input'>
  >;
  refusalCounts?: Resolver<
    Maybe<ResolversTypes['RefusalCounts']>,
    ParentType,
    ContextType,
    RequireFields<QueryRefusalCountsArgs, 'groupBy'>
  >;
  refusals?: Resolver<
    Maybe<ResolversTypes['RefusalConnection']>,
    ParentType,
    ContextType,
    Partial<QueryRefusalsArgs>
  >;
  skills?: Resolver<
    Maybe<ResolversTypes['SkillConnection']>,
    ParentType,
    ContextType,
    Partial<QuerySkillsArgs>
  >;
  teams?: Resolver<
    Maybe<ResolversTypes['TeamConnection']>,
    ParentType,
    ContextType,
    Partial<QueryTeamsArgs>
  >;
  ticket?: Resolver<
    Maybe<ResolversTypes['Ticket']>,
    ParentType,
    ContextType,
    Partial<QueryTicketArgs>
  >;
  ticketCounts?: Resolver<
    Maybe<ResolversTypes['TicketCounts']>,
    ParentType,
    ContextType,
    RequireFields<QueryTicketCountsArgs, 'groupBy'>
  >;
  ticketIntake?: Resolver<
    Maybe<ResolversTypes['TicketIntake']>,
    ParentType,
    ContextType,
    RequireFields<QueryTicketIntakeArgs, 'input'>
  >;
  tickets?: Resolver<
    Maybe<ResolversTypes['TicketConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryTicketsArgs, 'sort'>
  >;
};

export type QueueRankResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['QueueRank'] = ResolversParentTypes['QueueRank'],
> = {
  clause?: Resolver<ResolversTypes['ClauseRef'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<QueueRankLabelArgs>>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RecordFollowUpPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['RecordFollowUpPayload'] =
    ResolversParentTypes['RecordFollowUpPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type RedefineSkillPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['RedefineSkillPayload'] =
    ResolversParentTypes['RedefineSkillPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  skill?: Resolver<Maybe<ResolversTypes['Skill']>, ParentType, ContextType>;
};

export type RefusalResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  channelKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['ClauseRef']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type RefusalConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['RefusalConnection'] =
    ResolversParentTypes['RefusalConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['RefusalEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<RefusalConnectionTotalCountArgs, 'upTo'>
  >;
};

export type RefusalCountResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['RefusalCount'] = ResolversParentTypes['RefusalCount'],
> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RefusalCountsResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['RefusalCounts'] = ResolversParentTypes['RefusalCounts'],
> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['RefusalGroup']>, ParentType, ContextType>;
};

export type RefusalEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['RefusalEdge'] = ResolversParentTypes['RefusalEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Refusal'], ParentType, ContextType>;
};

export type RefusalGroupResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['RefusalGroup'] = ResolversParentTypes['RefusalGroup'],
> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReopenTicketPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ReopenTicketPayload'] =
    ResolversParentTypes['ReopenTicketPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type ReorganizeTeamPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ReorganizeTeamPayload'] =
    ResolversParentTypes['ReorganizeTeamPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
};

export type ReplyToTicketPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ReplyToTicketPayload'] =
    ResolversParentTypes['ReplyToTicketPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type ResolveTicketPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ResolveTicketPayload'] =
    ResolversParentTypes['ResolveTicketPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type ResumeTicketPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ResumeTicketPayload'] =
    ResolversParentTypes['ResumeTicketPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type ReviseCannedReplyPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ReviseCannedReplyPayload'] =
    ResolversParentTypes['ReviseCannedReplyPayload'],
> = {
  cannedReply?: Resolver<Maybe<ResolversTypes['CannedReply']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type SetTicketPriorityPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['SetTicketPriorityPayload'] =
    ResolversParentTypes['SetTicketPriorityPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type SetTicketVersionPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['SetTicketVersionPayload'] =
    ResolversParentTypes['SetTicketVersionPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type SetWorkingStatePayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['SetWorkingStatePayload'] =
    ResolversParentTypes['SetWorkingStatePayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  workingState?: Resolver<Maybe<ResolversTypes['WorkingState']>, ParentType, ContextType>;
};

export type SimilarTicketResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['SimilarTicket'] = ResolversParentTypes['SimilarTicket'],
> = {
  reasons?: Resolver<Array<ResolversTypes['SimilarityReason']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type SkillResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Skill'] = ResolversParentTypes['Skill'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<SkillLabelArgs>>;
  priorities?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  productIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  words?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SkillConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['SkillConnection'] =
    ResolversParentTypes['SkillConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['SkillEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Skill']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<SkillConnectionTotalCountArgs, 'upTo'>
  >;
};

export type SkillEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['SkillEdge'] = ResolversParentTypes['SkillEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Skill'], ParentType, ContextType>;
};

export type SlaReportResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['SlaReport'] = ResolversParentTypes['SlaReport'],
> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  breached?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  met?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  metPercent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tickets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TakeOverTicketPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TakeOverTicketPayload'] =
    ResolversParentTypes['TakeOverTicketPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type TeamResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['TeamMember']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TeamConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TeamConnection'] =
    ResolversParentTypes['TeamConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['TeamEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Team']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<TeamConnectionTotalCountArgs, 'upTo'>
  >;
};

export type TeamEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TeamEdge'] = ResolversParentTypes['TeamEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Team'], ParentType, ContextType>;
};

export type TeamMemberResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TeamMember'] = ResolversParentTypes['TeamMember'],
> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type TicketResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Ticket'] = ResolversParentTypes['Ticket'],
  FederationReferenceType extends FederationReferenceTypes['Ticket'] =
    FederationReferenceTypes['Ticket'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Ticket']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  actions?: Resolver<Array<ResolversTypes['Action']>, ParentType, ContextType>;
  approvals?: Resolver<Array<ResolversTypes['Approval']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  bestAgents?: Resolver<
    Maybe<Array<ResolversTypes['ProposedAgent']>>,
    ParentType,
    ContextType,
    RequireFields<TicketBestAgentsArgs, 'first'>
  >;
  brief?: Resolver<Maybe<ResolversTypes['TicketBrief']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['Label'], ParentType, ContextType>;
  charterVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  clocks?: Resolver<Array<ResolversTypes['TicketClock']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  contractChoice?: Resolver<Array<ResolversTypes['ContractChoice']>, ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['TicketCoverage'], ParentType, ContextType>;
  entitlements?: Resolver<
    Array<ResolversTypes['Entitlement']>,
    ParentType,
    ContextType,
    Partial<TicketEntitlementsArgs>
  >;
  escalations?: Resolver<Array<ResolversTypes['Escalation']>, ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  followUp?: Resolver<Maybe<ResolversTypes['FollowUp']>, ParentType, ContextType>;
  followUpOf?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  history?: Resolver<
    ResolversTypes['TimelineConnection'],
    ParentType,
    ContextType,
    Partial<TicketHistoryArgs>
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Array<ResolversTypes['TicketLink']>, ParentType, ContextType>;
  mergedFrom?: Resolver<Array<ResolversTypes['Ticket']>, ParentType, ContextType>;
  mergedInto?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  messages?: Resolver<
    ResolversTypes['MessageConnection'],
    ParentType,
    ContextType,
    Partial<TicketMessagesArgs>
  >;
  nextClock?: Resolver<Maybe<ResolversTypes['TicketClock']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  openedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['Label']>, ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['Label'], ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['Label']>, ParentType, ContextType>;
  productVersion?: Resolver<Maybe<ResolversTypes['ProductVersion']>, ParentType, ContextType>;
  queueRank?: Resolver<Maybe<ResolversTypes['QueueRank']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TicketState'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  takenOverAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  timeEntries?: Resolver<Array<ResolversTypes['TimeEntry']>, ParentType, ContextType>;
  timeline?: Resolver<Array<ResolversTypes['TimelineEntry']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawnTimeEntries?: Resolver<Array<ResolversTypes['TimeEntry']>, ParentType, ContextType>;
  withoutDeadline?: Resolver<
    Array<ResolversTypes['ClockWithoutDeadline']>,
    ParentType,
    ContextType
  >;
};

export type TicketBriefResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TicketBrief'] = ResolversParentTypes['TicketBrief'],
> = {
  by?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  contact?: Resolver<ResolversTypes['TicketContact'], ParentType, ContextType>;
  lastMessage?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  pastTickets?: Resolver<
    ResolversTypes['TicketConnection'],
    ParentType,
    ContextType,
    Partial<TicketBriefPastTicketsArgs>
  >;
  people?: Resolver<Array<ResolversTypes['InvolvedPerson']>, ParentType, ContextType>;
  similar?: Resolver<
    Array<ResolversTypes['SimilarTicket']>,
    ParentType,
    ContextType,
    RequireFields<TicketBriefSimilarArgs, 'first'>
  >;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TicketState'], ParentType, ContextType>;
};

export type TicketChangePreviewResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TicketChangePreview'] =
    ResolversParentTypes['TicketChangePreview'],
> = {
  after?: Resolver<Array<ResolversTypes['TicketClock']>, ParentType, ContextType>;
  before?: Resolver<Array<ResolversTypes['TicketClock']>, ParentType, ContextType>;
};

export type TicketClockResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TicketClock'] = ResolversParentTypes['TicketClock'],
> = {
  breachedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  clause?: Resolver<ResolversTypes['ClauseRef'], ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  excuse?: Resolver<Maybe<ResolversTypes['ClockExcuse']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['ClockExplanation'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ClockKind'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['ClockLevel'], ParentType, ContextType>;
  pausedBy?: Resolver<Maybe<ResolversTypes['PauseReason']>, ParentType, ContextType>;
  remaining?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  round?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ClockState'], ParentType, ContextType>;
  stoppedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  strict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['ClockTarget'], ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TicketClockConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TicketClockConnection'] =
    ResolversParentTypes['TicketClockConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['TicketClockEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TicketClock']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<TicketClockConnectionTotalCountArgs, 'upTo'>
  >;
};

export type TicketClockEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TicketClockEdge'] =
    ResolversParentTypes['TicketClockEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TicketClock'], ParentType, ContextType>;
};

export type TicketConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TicketConnection'] =
    ResolversParentTypes['TicketConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['TicketEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Ticket']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<TicketConnectionTotalCountArgs, 'upTo'>
  >;
};

export type TicketContactResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TicketContact'] = ResolversParentTypes['TicketContact'],
> = {
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  technicalLevel?: Resolver<Maybe<ResolversTypes['TechnicalLevel']>, ParentType, ContextType>;
};

export type TicketCountResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TicketCount'] = ResolversParentTypes['TicketCount'],
> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TicketCountsResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TicketCounts'] = ResolversParentTypes['TicketCounts'],
> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['TicketCount']>, ParentType, ContextType>;
};

export type TicketCoverageResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TicketCoverage'] =
    ResolversParentTypes['TicketCoverage'],
> = {
  admission?: Resolver<ResolversTypes['Admission'], ParentType, ContextType>;
  atOpening?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  live?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['CoverageReason']>, ParentType, ContextType>;
  terms?: Resolver<ResolversTypes['CoverageTerms'], ParentType, ContextType>;
  versionState?: Resolver<ResolversTypes['VersionState'], ParentType, ContextType>;
};

export type TicketEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TicketEdge'] = ResolversParentTypes['TicketEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Ticket'], ParentType, ContextType>;
};

export type TicketIntakeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TicketIntake'] = ResolversParentTypes['TicketIntake'],
> = {
  advice?: Resolver<Array<ResolversTypes['IntakeAdvice']>, ParentType, ContextType>;
  channels?: Resolver<Array<ResolversTypes['IntakeChannel']>, ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  deadlines?: Resolver<Array<ResolversTypes['IntakeDeadline']>, ParentType, ContextType>;
  documentation?: Resolver<Maybe<ResolversTypes['Documentation']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  obstacles?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['Label']>, ParentType, ContextType>;
  questions?: Resolver<Array<ResolversTypes['IntakeQuestion']>, ParentType, ContextType>;
  queueRank?: Resolver<Maybe<ResolversTypes['QueueRank']>, ParentType, ContextType>;
  terms?: Resolver<Maybe<ResolversTypes['IntakeTerms']>, ParentType, ContextType>;
};

export type TicketLinkResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TicketLink'] = ResolversParentTypes['TicketLink'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TicketLinkKind'], ParentType, ContextType>;
  linkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  linkedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  other?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  outgoing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TimeCorrectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TimeCorrection'] =
    ResolversParentTypes['TimeCorrection'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  formerAgent?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  formerKind?: Resolver<ResolversTypes['WorkKind'], ParentType, ContextType>;
  formerMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  formerNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  formerStartedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  formerTravelled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  withdrawn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type TimeEntryResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TimeEntry'] = ResolversParentTypes['TimeEntry'],
> = {
  agent?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  corrections?: Resolver<Array<ResolversTypes['TimeCorrection']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['WorkKind'], ParentType, ContextType>;
  loggedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  travelled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type TimelineConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TimelineConnection'] =
    ResolversParentTypes['TimelineConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['TimelineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TimelineEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TimelineEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TimelineEdge'] = ResolversParentTypes['TimelineEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TimelineEntry'], ParentType, ContextType>;
};

export type TimelineEntryResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TimelineEntry'] = ResolversParentTypes['TimelineEntry'],
> = {
  agent?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  approval?: Resolver<Maybe<ResolversTypes['Approval']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  clock?: Resolver<Maybe<ResolversTypes['TicketClock']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timeEntry?: Resolver<Maybe<ResolversTypes['TimeEntry']>, ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['TimelineTopic'], ParentType, ContextType>;
};

export type TotalCountResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TotalCount'] = ResolversParentTypes['TotalCount'],
> = {
  capped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TransferTicketPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TransferTicketPayload'] =
    ResolversParentTypes['TransferTicketPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type UnlinkTicketsPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['UnlinkTicketsPayload'] =
    ResolversParentTypes['UnlinkTicketsPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['TicketLink']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type ValidateTicketPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ValidateTicketPayload'] =
    ResolversParentTypes['ValidateTicketPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type WaitForCustomerPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['WaitForCustomerPayload'] =
    ResolversParentTypes['WaitForCustomerPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type WaitForThirdPartyPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['WaitForThirdPartyPayload'] =
    ResolversParentTypes['WaitForThirdPartyPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type WithdrawTimePayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['WithdrawTimePayload'] =
    ResolversParentTypes['WithdrawTimePayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  timeEntry?: Resolver<Maybe<ResolversTypes['TimeEntry']>, ParentType, ContextType>;
};

export type WorkingStateResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['WorkingState'] = ResolversParentTypes['WorkingState'],
> = {
  agent?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  awayUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  working?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type Resolvers<ContextType = GraphContext> = {
  Action?: ActionResolvers<ContextType>;
  AddInternalNotePayload?: AddInternalNotePayloadResolvers<ContextType>;
  AnswerApprovalPayload?: AnswerApprovalPayloadResolvers<ContextType>;
  Approval?: ApprovalResolvers<ContextType>;
  ArchiveTicketPayload?: ArchiveTicketPayloadResolvers<ContextType>;
  AskApprovalPayload?: AskApprovalPayloadResolvers<ContextType>;
  AssignTicketPayload?: AssignTicketPayloadResolvers<ContextType>;
  CancelTicketPayload?: CancelTicketPayloadResolvers<ContextType>;
  CannedReply?: CannedReplyResolvers<ContextType>;
  CannedReplyConnection?: CannedReplyConnectionResolvers<ContextType>;
  CannedReplyEdge?: CannedReplyEdgeResolvers<ContextType>;
  CannedReplyRevision?: CannedReplyRevisionResolvers<ContextType>;
  CannedText?: CannedTextResolvers<ContextType>;
  ClauseRef?: ClauseRefResolvers<ContextType>;
  ClockCount?: ClockCountResolvers<ContextType>;
  ClockCounts?: ClockCountsResolvers<ContextType>;
  ClockExcuse?: ClockExcuseResolvers<ContextType>;
  ClockExplanation?: ClockExplanationResolvers<ContextType>;
  ClockHoliday?: ClockHolidayResolvers<ContextType>;
  ClockInterval?: ClockIntervalResolvers<ContextType>;
  ClockPause?: ClockPauseResolvers<ContextType>;
  ClockTarget?: ClockTargetResolvers<ContextType>;
  ClockTime?: ClockTimeResolvers<ContextType>;
  ClockWithoutDeadline?: ClockWithoutDeadlineResolvers<ContextType>;
  ComplianceFigures?: ComplianceFiguresResolvers<ContextType>;
  ComplianceIndicator?: ComplianceIndicatorResolvers<ContextType>;
  ComplianceReport?: ComplianceReportResolvers<ContextType>;
  ComplianceShare?: ComplianceShareResolvers<ContextType>;
  Contract?: ContractResolvers<ContextType>;
  ContractChoice?: ContractChoiceResolvers<ContextType>;
  CorrectOutcomePayload?: CorrectOutcomePayloadResolvers<ContextType>;
  CorrectTimePayload?: CorrectTimePayloadResolvers<ContextType>;
  Coverage?: CoverageResolvers<ContextType>;
  CoverageReason?: CoverageReasonResolvers<ContextType>;
  CreateCannedReplyPayload?: CreateCannedReplyPayloadResolvers<ContextType>;
  CreateSkillPayload?: CreateSkillPayloadResolvers<ContextType>;
  CreateTeamPayload?: CreateTeamPayloadResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeadlinePreview?: DeadlinePreviewResolvers<ContextType>;
  DiscussAlternativesPayload?: DiscussAlternativesPayloadResolvers<ContextType>;
  Documentation?: DocumentationResolvers<ContextType>;
  DocumentationResource?: DocumentationResourceResolvers<ContextType>;
  Duration?: GraphQLScalarType;
  Entitlement?: EntitlementResolvers<ContextType>;
  EntitlementSource?: EntitlementSourceResolvers<ContextType>;
  EscalateTicketPayload?: EscalateTicketPayloadResolvers<ContextType>;
  Escalation?: EscalationResolvers<ContextType>;
  EscalationConnection?: EscalationConnectionResolvers<ContextType>;
  EscalationEdge?: EscalationEdgeResolvers<ContextType>;
  ExcuseBreachPayload?: ExcuseBreachPayloadResolvers<ContextType>;
  FollowUp?: FollowUpResolvers<ContextType>;
  FollowUpConnection?: FollowUpConnectionResolvers<ContextType>;
  FollowUpEdge?: FollowUpEdgeResolvers<ContextType>;
  IntakeAdvice?: IntakeAdviceResolvers<ContextType>;
  IntakeChannel?: IntakeChannelResolvers<ContextType>;
  IntakeChoice?: IntakeChoiceResolvers<ContextType>;
  IntakeCoefficient?: IntakeCoefficientResolvers<ContextType>;
  IntakeDeadline?: IntakeDeadlineResolvers<ContextType>;
  IntakeQuestion?: IntakeQuestionResolvers<ContextType>;
  IntakeTerms?: IntakeTermsResolvers<ContextType>;
  InvolvedPerson?: InvolvedPersonResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Job?: JobResolvers<ContextType>;
  Label?: LabelResolvers<ContextType>;
  LinkTicketsPayload?: LinkTicketsPayloadResolvers<ContextType>;
  LogTimePayload?: LogTimePayloadResolvers<ContextType>;
  MergeTicketsPayload?: MergeTicketsPayloadResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  MessageEdge?: MessageEdgeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  MoveTicketToCustomerPayload?: MoveTicketToCustomerPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  MutationError?: MutationErrorResolvers<ContextType>;
  Offer?: OfferResolvers<ContextType>;
  OpenTicketPayload?: OpenTicketPayloadResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PreviewDeadlinesPayload?: PreviewDeadlinesPayloadResolvers<ContextType>;
  PreviewTicketChangePayload?: PreviewTicketChangePayloadResolvers<ContextType>;
  PreviewedDeadline?: PreviewedDeadlineResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  ProductVersion?: ProductVersionResolvers<ContextType>;
  ProposalReason?: ProposalReasonResolvers<ContextType>;
  ProposedAgent?: ProposedAgentResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QueueRank?: QueueRankResolvers<ContextType>;
  RecordFollowUpPayload?: RecordFollowUpPayloadResolvers<ContextType>;
  RedefineSkillPayload?: RedefineSkillPayloadResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  RefusalConnection?: RefusalConnectionResolvers<ContextType>;
  RefusalCount?: RefusalCountResolvers<ContextType>;
  RefusalCounts?: RefusalCountsResolvers<ContextType>;
  RefusalEdge?: RefusalEdgeResolvers<ContextType>;
  RefusalGroup?: RefusalGroupResolvers<ContextType>;
  ReopenTicketPayload?: ReopenTicketPayloadResolvers<ContextType>;
  ReorganizeTeamPayload?: ReorganizeTeamPayloadResolvers<ContextType>;
  ReplyToTicketPayload?: ReplyToTicketPayloadResolvers<ContextType>;
  ResolveTicketPayload?: ResolveTicketPayloadResolvers<ContextType>;
  ResumeTicketPayload?: ResumeTicketPayloadResolvers<ContextType>;
  ReviseCannedReplyPayload?: ReviseCannedReplyPayloadResolvers<ContextType>;
  SetTicketPriorityPayload?: SetTicketPriorityPayloadResolvers<ContextType>;
  SetTicketVersionPayload?: SetTicketVersionPayloadResolvers<ContextType>;
  SetWorkingStatePayload?: SetWorkingStatePayloadResolvers<ContextType>;
  SimilarTicket?: SimilarTicketResolvers<ContextType>;
  Skill?: SkillResolvers<ContextType>;
  SkillConnection?: SkillConnectionResolvers<ContextType>;
  SkillEdge?: SkillEdgeResolvers<ContextType>;
  SlaReport?: SlaReportResolvers<ContextType>;
  TakeOverTicketPayload?: TakeOverTicketPayloadResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  TeamConnection?: TeamConnectionResolvers<ContextType>;
  TeamEdge?: TeamEdgeResolvers<ContextType>;
  TeamMember?: TeamMemberResolvers<ContextType>;
  Ticket?: TicketResolvers<ContextType>;
  TicketBrief?: TicketBriefResolvers<ContextType>;
  TicketChangePreview?: TicketChangePreviewResolvers<ContextType>;
  TicketClock?: TicketClockResolvers<ContextType>;
  TicketClockConnection?: TicketClockConnectionResolvers<ContextType>;
  TicketClockEdge?: TicketClockEdgeResolvers<ContextType>;
  TicketConnection?: TicketConnectionResolvers<ContextType>;
  TicketContact?: TicketContactResolvers<ContextType>;
  TicketCount?: TicketCountResolvers<ContextType>;
  TicketCounts?: TicketCountsResolvers<ContextType>;
  TicketCoverage?: TicketCoverageResolvers<ContextType>;
  TicketEdge?: TicketEdgeResolvers<ContextType>;
  TicketIntake?: TicketIntakeResolvers<ContextType>;
  TicketLink?: TicketLinkResolvers<ContextType>;
  TimeCorrection?: TimeCorrectionResolvers<ContextType>;
  TimeEntry?: TimeEntryResolvers<ContextType>;
  TimelineConnection?: TimelineConnectionResolvers<ContextType>;
  TimelineEdge?: TimelineEdgeResolvers<ContextType>;
  TimelineEntry?: TimelineEntryResolvers<ContextType>;
  TotalCount?: TotalCountResolvers<ContextType>;
  TransferTicketPayload?: TransferTicketPayloadResolvers<ContextType>;
  UnlinkTicketsPayload?: UnlinkTicketsPayloadResolvers<ContextType>;
  ValidateTicketPayload?: ValidateTicketPayloadResolvers<ContextType>;
  WaitForCustomerPayload?: WaitForCustomerPayloadResolvers<ContextType>;
  WaitForThirdPartyPayload?: WaitForThirdPartyPayloadResolvers<ContextType>;
  WithdrawTimePayload?: WithdrawTimePayloadResolvers<ContextType>;
  WorkingState?: WorkingStateResolvers<ContextType>;
};
