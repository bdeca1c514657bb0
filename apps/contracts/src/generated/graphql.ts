import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { OrganizationEntity } from '../organization/organization.entity.js';
import type { PersonEntity } from '../person/person.entity.js';
import type { MembershipEntity } from '../person/membership.entity.js';
import type { DelegationEntity } from '../delegation/delegation.entity.js';
import type { ApiClientEntity } from '../api-client/api-client.entity.js';
import type { CharterEntity } from '../charter/charter.entity.js';
import type { CharterVersionEntity } from '../charter/charter-version.entity.js';
import type { ShownClause } from '../charter/domain/shown-clauses.js';
import type { ContractEntity } from '../contract/contract.entity.js';
import type { CustomerCalendarEntity } from '../calendar/customer-calendar.entity.js';
import type { OutageEntity } from '../outage/outage.entity.js';
import type { NoticeEntity } from '../notice/notice.entity.js';
import type {
  OutageAnnouncementEntity,
  OutageCorrectionEntity,
  StatedOutage,
} from '../outage/outage-history.entity.js';
import type { ContractAmendmentEntity } from '../contract/amendment.entity.js';
import type { ShownTerms } from '../contract/shown-terms.js';
import type { PackEntity } from '../pack/pack.entity.js';
import type { DeliverableEntity } from '../deliverable/deliverable.entity.js';
import type { DeliverableStepEntity } from '../deliverable/deliverable-step.entity.js';
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

/** The signature of a contract. */
export type ActivateContractInput = {
  /** Contract to activate. */
  contractId: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Day of signature, today or before. */
  signedOn: Scalars['Date']['input'];
};

/** Result of activateContract. */
export type ActivateContractPayload = {
  __typename?: 'ActivateContractPayload';
  /** The contract. */
  contract?: Maybe<Contract>;
  /** Why it was not activated. */
  errors: Array<MutationError>;
};

/** A person to be added to an organization. */
export type AddPersonInput = {
  /** Functions given by the provider. */
  functions?: InputMaybe<Array<StaffFunction>>;
  /** Makes repetition safe; kept 30 days. */
  idempotencyKey: Scalars['String']['input'];
  /** Organization to add the person to. */
  organizationId: Scalars['ID']['input'];
  /** Who. */
  person: PersonInput;
  /** As what. */
  role: MembershipRole;
  /** Skills, for the choice of the best agent. */
  skills?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Result of addPerson. */
export type AddPersonPayload = {
  __typename?: 'AddPersonPayload';
  /** Why the person was not added. */
  errors: Array<MutationError>;
  /** The new membership. */
  membership?: Maybe<Membership>;
};

/** How far to advance domain time. */
export type AdvanceTimeInput = {
  /** Span to advance by, instead of an instant. */
  by?: InputMaybe<Scalars['Duration']['input']>;
  /** Whether time stands still afterwards, until the next advance; unchanged if absent. */
  frozen?: InputMaybe<Scalars['Boolean']['input']>;
  /** Makes repetition safe; kept 30 days. */
  idempotencyKey: Scalars['String']['input'];
  /** Calendar months to advance by in the zone of the chosen provider, instead of an instant. */
  months?: InputMaybe<Scalars['Int']['input']>;
  /** Instant to advance to, later than now. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
  /** Services that are away and left behind: they are neither asked nor told, and catch up when they start again. None if absent. */
  without?: InputMaybe<Array<TravellingService>>;
};

/** Result of advanceTime. */
export type AdvanceTimePayload = {
  __typename?: 'AdvanceTimePayload';
  /** Why time does not advance. */
  errors: Array<MutationError>;
  /** The work of getting there, in order, each thing once. */
  job?: Maybe<Job>;
};

/** A change of terms from a day on. A field left out stays as it is, null clears it. */
export type AmendContractInput = {
  /** Contract to amend. */
  contractId: Scalars['ID']['input'];
  /** Day from which it holds, in the provider's zone: today, which means at once, or later. */
  effectiveOn: Scalars['Date']['input'];
  /** Another end, after effectiveOn; null for none. It takes the place of a termination to come. */
  endsBefore?: InputMaybe<Scalars['Date']['input']>;
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Another recurring fee; null for none. What was invoiced stays: it is asked for from the period on that is invoiced next, which may be the running month, in whole. */
  fee?: InputMaybe<MoneyInput>;
  /** Another period of the fee. */
  feePeriod?: InputMaybe<FeePeriod>;
  /** Makes repetition safe; kept 30 days. */
  idempotencyKey: Scalars['String']['input'];
  /** Other options: keys of those that the charter sells with the plan. What the contract has stays while its plan and charter do. */
  options?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Another charter version to pin; null for the one in force. */
  pinnedCharterVersion?: InputMaybe<Scalars['String']['input']>;
  /** Another plan of the charter, which is the pinned one or else the one in force. */
  planKey?: InputMaybe<Scalars['String']['input']>;
  /** Other products, of the provider's own; empty means all of them. */
  productIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Why. */
  reason: Scalars['String']['input'];
  /** Other terms of renewal; null for none. */
  renewal?: InputMaybe<RenewalInput>;
  /** Another customer-success manager. */
  successManagerId?: InputMaybe<Scalars['ID']['input']>;
};

/** Result of amendContract. */
export type AmendContractPayload = {
  __typename?: 'AmendContractPayload';
  /** The contract, as it is now. */
  contract?: Maybe<Contract>;
  /** Why it was not amended. */
  errors: Array<MutationError>;
};

/** An interruption to come. */
export type AnnounceInterruptionInput = {
  /** Customers hit; absent or empty means everybody. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** End. */
  endsAt: Scalars['DateTime']['input'];
  /** Id of the caller's system, unique per caller; told again, it answers the same outage as it stands. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Makes repetition safe; kept 30 days. */
  idempotencyKey: Scalars['String']['input'];
  /** What kind of interruption; an incident cannot be announced. */
  kind: OutageKind;
  /** Product hit, one of the provider's own; absent means all of them. */
  productId?: InputMaybe<Scalars['ID']['input']>;
  /** Start, in the future. */
  startsAt: Scalars['DateTime']['input'];
  /** What customers are told. */
  summary: Scalars['String']['input'];
};

/** Result of announceInterruption. */
export type AnnounceInterruptionPayload = {
  __typename?: 'AnnounceInterruptionPayload';
  /** Why it was not announced. */
  errors: Array<MutationError>;
  /** The announced interruption. */
  outage?: Maybe<Outage>;
};

/** A program that calls the graph with client credentials. */
export type ApiClient = {
  __typename?: 'ApiClient';
  /** Whether it may call. */
  active: Scalars['Boolean']['output'];
  /** Id, cli_…, which is its client_id at /oauth/token. */
  id: Scalars['ID']['output'];
  /** What it is for. */
  name: Scalars['String']['output'];
  /** Organization that it acts for. */
  organization?: Maybe<Organization>;
  /** Scopes, such as tickets:read and tickets:write. */
  scopes: Array<Scalars['String']['output']>;
};

/** Availability over several months. */
export type AvailabilityHistory = {
  __typename?: 'AvailabilityHistory';
  /** Months whose threshold is kept, the running one included. */
  kept: Scalars['Int']['output'];
  /** Months whose threshold is missed. */
  missed: Scalars['Int']['output'];
  /** Each month that has begun, the oldest first. */
  months: Array<AvailabilityReport>;
};

/** How binding a threshold is. */
export type AvailabilityNature =
  /** A commitment of result. */
  | 'COMMITMENT'
  /** An obligation of effort: no credit follows from a miss [S3.16]. */
  | 'EFFORT';

/** Availability of one calendar month in the provider's zone, to the second, compared before rounding. */
export type AvailabilityReport = {
  __typename?: 'AvailabilityReport';
  /** Seconds that it may be down without missing the threshold, rounded down; null without promise. */
  allowedSeconds?: Maybe<Scalars['Int']['output']>;
  /** Instant up to which it was computed. */
  asOf: Scalars['DateTime']['output'];
  /** Clause of the threshold. */
  clause?: Maybe<ClauseRef>;
  /** Seconds of counted unavailability; overlapping outages count once. */
  downSeconds: Scalars['Int']['output'];
  /** Whether the month is over; until then the figures can still change by what happens. */
  final: Scalars['Boolean']['output'];
  /** The same with what of each lies in this month up to now, and whether and why that counts. */
  interruptions: Array<MonthlyInterruption>;
  /** Whether the threshold is kept so far, compared exactly; null without promise, or if nothing is measured. */
  kept?: Maybe<Scalars['Boolean']['output']>;
  /** Seconds that the promise is measured over: the month's, or those within the customer's contracts where the charter says so [S0.7]. */
  measuredSeconds: Scalars['Int']['output'];
  /** First day of the month. */
  month: Scalars['Date']['output'];
  /** Length of the month in seconds, DST included. */
  monthSeconds: Scalars['Int']['output'];
  /** How binding it is; null if there is none. */
  nature?: Maybe<AvailabilityNature>;
  /** Interruptions of the month, counted or not. */
  outages: Array<Outage>;
  /** Availability in percent of what is measured, rounded down to four decimals for display. */
  percent: Scalars['String']['output'];
  /** Threshold of the charter in percent; null if it promises none. */
  threshold?: Maybe<Scalars['String']['output']>;
  /** Zone of the month. */
  timeZone: Scalars['String']['output'];
};

/** How a bulk input is applied. */
export type BulkMode =
  /** One wrong item refuses all. */
  | 'ALL_OR_NOTHING'
  /** Valid items are applied, wrong ones reported. */
  | 'VALID_ITEMS';

/** Open time of some days of the week, [opens, closes). */
export type CalendarBand = {
  __typename?: 'CalendarBand';
  /** Local time, HH:MM, 24:00 for midnight; at or before the opening it is one of the next day. */
  closes: Scalars['String']['output'];
  /** Days on which it starts. */
  days: Array<Weekday>;
  /** Local time, HH:MM. */
  opens: Scalars['String']['output'];
};

/** Open time of some days of the week, [opens, closes). */
export type CalendarBandInput = {
  /** Local time, HH:MM, 24:00 for midnight; before the opening it is one of the next day. */
  closes: Scalars['String']['input'];
  /** Days on which it starts. */
  days: Array<Weekday>;
  /** Local time, HH:MM. */
  opens: Scalars['String']['input'];
};

/** Public holidays of a country. */
export type CalendarHolidays = {
  __typename?: 'CalendarHolidays';
  /** ISO 3166-1 code. */
  country: Scalars['String']['output'];
  /** Their dates as they were known when the hours were set, in order; later years are looked up. */
  dates: Array<Scalars['Date']['output']>;
  /** Region, where holidays differ within the country: ENG, QC. */
  region?: Maybe<Scalars['String']['output']>;
};

/** Public holidays of a country. */
export type CalendarHolidaysInput = {
  /** ISO 3166-1 code. */
  country: Scalars['String']['input'];
  /** Region, where holidays differ within the country: ENG, QC. */
  region?: InputMaybe<Scalars['String']['input']>;
};

/** Hours of a calendar from a day on; they stand until others do. */
export type CalendarHours = {
  __typename?: 'CalendarHours';
  /** Open times of the week. */
  bands: Array<CalendarBand>;
  /** Further days on which it is closed. */
  closedDays: Array<Scalars['Date']['output']>;
  /** First day that goes by them, in the calendar's zone. A band belongs to the day on which it starts. */
  effectiveFrom: Scalars['Date']['output'];
  /** Public holidays on which it is closed. */
  holidays?: Maybe<CalendarHolidays>;
  /** Days with hours of their own, holidays and closed days included. */
  openings: Array<CalendarOpening>;
  /** Why they were set; empty once who set them was erased. */
  reason: Scalars['String']['output'];
  /** When they were set. */
  setAt: Scalars['DateTime']['output'];
  /** Who set them; null for a program, or a person that the viewer does not see. */
  setBy?: Maybe<Person>;
  /** Whether others were set for the same day later: then these never count. */
  superseded: Scalars['Boolean']['output'];
};

/** Hours of a single day. */
export type CalendarOpening = {
  __typename?: 'CalendarOpening';
  /** Local time, HH:MM. */
  closes: Scalars['String']['output'];
  /** The day. */
  date: Scalars['Date']['output'];
  /** Local time, HH:MM. */
  opens: Scalars['String']['output'];
};

/** Hours of a single day, in place of its usual ones. */
export type CalendarOpeningInput = {
  /** Local time, HH:MM. */
  closes: Scalars['String']['input'];
  /** The day. */
  date: Scalars['Date']['input'];
  /** Local time, HH:MM. */
  opens: Scalars['String']['input'];
};

/** An announced interruption that will not take place. */
export type CancelInterruptionInput = {
  /** Interruption to call off, before its start. */
  outageId: Scalars['ID']['input'];
};

/** Result of cancelInterruption. */
export type CancelInterruptionPayload = {
  __typename?: 'CancelInterruptionPayload';
  /** Why it was not called off. */
  errors: Array<MutationError>;
  /** The cancelled interruption. */
  outage?: Maybe<Outage>;
};

/** A provider's support charter: published in versions that never change. */
export type Charter = {
  __typename?: 'Charter';
  /** What the viewer may do with it now. */
  actions: Array<Action>;
  /** Id, chr_… */
  id: Scalars['ID']['output'];
  /** Version in force at an instant; null before the first. */
  inForce?: Maybe<CharterVersion>;
  /** Short name, as in its file. */
  key: Scalars['String']['output'];
  /** Whose promises it holds. */
  provider?: Maybe<Organization>;
  /** Raised with every publication. */
  version: Scalars['Int']['output'];
  /** All published versions, the latest to take effect first. */
  versions: CharterVersionConnection;
};

/** A provider's support charter: published in versions that never change. */
export type CharterInForceArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A provider's support charter: published in versions that never change. */
export type CharterVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A clause of a charter version. */
export type CharterClause = {
  __typename?: 'CharterClause';
  /** Id of the clause, such as S4.19. */
  id: Scalars['String']['output'];
  /** How it is kept. */
  keeping: ClauseKeeping;
  /** Rules of the document that keep it; empty for a declared one. */
  rules: Array<CharterRule>;
  /** Its text. */
  text: Scalars['String']['output'];
};

/** A clause of a charter version. */
export type CharterClauseTextArgs = {
  language?: InputMaybe<Language>;
};

/** Which clauses to show; fields are ANDed, lists mean IN. */
export type CharterClauseFilter = {
  /** These clauses, such as S4.19. */
  clauses?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Text that holds this, in either language, whatever the case. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Kept in these ways. */
  keeping?: InputMaybe<Array<ClauseKeeping>>;
};

/** What changed between two charter versions. */
export type CharterComparison = {
  __typename?: 'CharterComparison';
  /** The version compared to. */
  after?: Maybe<CharterVersion>;
  /** The version compared from. */
  before?: Maybe<CharterVersion>;
  /** Every difference of content, by path. */
  differences: Array<CharterDifference>;
};

/** A page of charters. */
export type CharterConnection = {
  __typename?: 'CharterConnection';
  /** Elements with their cursors. */
  edges: Array<CharterEdge>;
  /** Elements of the page. */
  nodes: Array<Charter>;
  /** Place of the page. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of charters. */
export type CharterConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** A difference of content. Elements of lists are matched by their key. */
export type CharterDifference = {
  __typename?: 'CharterDifference';
  /** What stands there; null if it was removed. */
  after?: Maybe<Scalars['JSON']['output']>;
  /** What stood there; null if it was added. */
  before?: Maybe<Scalars['JSON']['output']>;
  /** The clause that the rule cites; null where there is none. */
  clause?: Maybe<ClauseRef>;
  /** Where it is, such as clocks.first-response.levels.1.amount. */
  path: Scalars['String']['output'];
};

/** A charter with its cursor. */
export type CharterEdge = {
  __typename?: 'CharterEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The charter. */
  node: Charter;
};

/** Which charters to list. */
export type CharterFilter = {
  /** These ids. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** A rule of a charter document, by its place. */
export type CharterRule = {
  __typename?: 'CharterRule';
  /** Where it stands in the document, such as clocks.first-response.levels.0. */
  path: Scalars['String']['output'];
  /** Whether the text is silent or ambiguous there, and this is how it is read. */
  reading: Scalars['Boolean']['output'];
};

/** Orders of charters. */
export type CharterSort =
  /** By short name, A first. */
  'KEY';

/** A published version of a charter: what the provider promises from an instant on. Immutable. */
export type CharterVersion = {
  __typename?: 'CharterVersion';
  /** Channels, the closed ones included. */
  channels: Array<Label>;
  /** The charter it is a version of. */
  charter?: Maybe<Charter>;
  /** Its version, as every decision by it names it. */
  charterVersion: Scalars['String']['output'];
  /** Its clauses, in the order of the text. */
  clauses: Array<CharterClause>;
  /** Date that the document bears [S0.22]. */
  date: Scalars['Date']['output'];
  /** The whole document, as the charter schema defines it. */
  document: Scalars['JSON']['output'];
  /** First instant of its validity. */
  effectiveFrom: Scalars['DateTime']['output'];
  /** SHA-256 of its content, in hexadecimal. */
  hash: Scalars['String']['output'];
  /** Id, chv_… */
  id: Scalars['ID']['output'];
  /** What a resolution may say. */
  outcomes: Array<Label>;
  /** Plans in order of favour, the best first. */
  plans: Array<Label>;
  /** Priorities, the most urgent first; empty where the charter has none. */
  priorities: Array<Label>;
  /** When it was published. */
  publishedAt: Scalars['DateTime']['output'];
};

/** A published version of a charter: what the provider promises from an instant on. Immutable. */
export type CharterVersionClausesArgs = {
  filter?: InputMaybe<CharterClauseFilter>;
};

/** A page of charter versions. */
export type CharterVersionConnection = {
  __typename?: 'CharterVersionConnection';
  /** Elements with their cursors. */
  edges: Array<CharterVersionEdge>;
  /** Elements of the page. */
  nodes: Array<CharterVersion>;
  /** Place of the page. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of charter versions. */
export type CharterVersionConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** A charter version with its cursor. */
export type CharterVersionEdge = {
  __typename?: 'CharterVersionEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The charter version. */
  node: CharterVersion;
};

/** How a clause is kept. */
export type ClauseKeeping =
  /** Declared: shown to whoever asks. */
  | 'DECLARED'
  /** Enforced or computed by the software. */
  | 'ENFORCED'
  /** Both enforced and measured. */
  | 'ENFORCED_AND_MEASURED'
  /** Measured and reported from what really happened. */
  | 'MEASURED';

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

/** Records of a topic that a consumer group has not passed yet. */
export type ConsumerLag = {
  __typename?: 'ConsumerLag';
  /** The group, such as tickets.projector. */
  group: Scalars['String']['output'];
  /** How many. */
  records: Scalars['Int']['output'];
  /** The topic. */
  topic: Scalars['String']['output'];
};

/** A customer holds a plan for products from a date until before another, in the provider's zone. */
export type Contract = {
  __typename?: 'Contract';
  /** What the viewer may do with it now. */
  actions: Array<Action>;
  /** What changed its terms or will, by number. */
  amendments: ContractAmendmentConnection;
  /** Availability of a month for its customer and products, by the charter that it pins, or the one in force; null for a month that has not begun. */
  availability?: Maybe<AvailabilityReport>;
  /** Whose it is. */
  customer?: Maybe<Organization>;
  /** Deliverables handed over under it, the newest first [S0.16]. */
  deliverables: DeliverableConnection;
  /** Instant before which it ends. */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Day before which it ends; null if it has no end. */
  endsBefore?: Maybe<Scalars['Date']['output']>;
  /** Id of the caller's system. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** Recurring fee [S0.4]. */
  fee?: Maybe<Money>;
  /** Period of the fee. */
  feePeriod?: Maybe<FeePeriod>;
  /** Id, con_… */
  id: Scalars['ID']['output'];
  /** Whether payments are late: a flag for staff, which alone takes nothing away [S4.9]. */
  inArrears: Scalars['Boolean']['output'];
  /** Whether it gives what it promises now: active, signed and within its period [S4.9]. */
  inForce: Scalars['Boolean']['output'];
  /** Support or maintenance. */
  kind: ContractKind;
  /** Options bought with it [S2.21]. */
  options: Array<Scalars['String']['output']>;
  /** Prepaid minutes sold under it, by first day. */
  packs: PackConnection;
  /** Charter version that it pins; null for the one in force. */
  pinnedCharterVersion?: Maybe<Scalars['String']['output']>;
  /** Plan of the charter; null for maintenance. */
  plan?: Maybe<Label>;
  /** Products it covers; empty means all of the provider's. */
  products: Array<ContractProduct>;
  /** Reference for people, unique per provider. */
  reference: Scalars['String']['output'];
  /** How it goes on after its end. */
  renewal: ContractRenewal;
  /** Day of signature; null while unsigned. */
  signedOn?: Maybe<Scalars['Date']['output']>;
  /** First instant, in UTC. */
  startsAt: Scalars['DateTime']['output'];
  /** First day. */
  startsOn: Scalars['Date']['output'];
  /** Where it stands in its life. */
  state: ContractState;
  /** Named customer-success manager [S3.26]. */
  successManager?: Maybe<Person>;
  /** Its terms at an instant, past or to come, by its amendments. */
  termsAt: ContractTerms;
  /** Zone in which its days are counted. */
  timeZone: Scalars['String']['output'];
  /** Raised with every change. */
  version: Scalars['Int']['output'];
};

/** A customer holds a plan for products from a date until before another, in the provider's zone. */
export type ContractAmendmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A customer holds a plan for products from a date until before another, in the provider's zone. */
export type ContractAvailabilityArgs = {
  month: Scalars['Date']['input'];
};

/** A customer holds a plan for products from a date until before another, in the provider's zone. */
export type ContractDeliverablesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A customer holds a plan for products from a date until before another, in the provider's zone. */
export type ContractPacksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A customer holds a plan for products from a date until before another, in the provider's zone. */
export type ContractTermsAtArgs = {
  at: Scalars['DateTime']['input'];
};

/** A dated change of a contract's terms; it stays, whatever becomes of it. */
export type ContractAmendment = {
  __typename?: 'ContractAmendment';
  /** What it changes. */
  changes: Array<ContractTermChange>;
  /** When it was withdrawn or lapsed. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Instant from which it holds: the day's start, or when it was made if that was later. */
  effectiveAt: Scalars['DateTime']['output'];
  /** Day from which it holds, in the provider's zone. */
  effectiveOn: Scalars['Date']['output'];
  /** Id, amd_… */
  id: Scalars['ID']['output'];
  /** What it comes from. */
  kind: ContractAmendmentKind;
  /** When it was made. */
  madeAt: Scalars['DateTime']['output'];
  /** Who made it; null for a program and for what comes by itself. */
  madeBy?: Maybe<Person>;
  /** Number within the contract, from 1. */
  number: Scalars['Int']['output'];
  /** Why; null for a renewal or an end without one, and once who made it was erased. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Where it stands in its life. */
  state: ContractAmendmentState;
};

/** A page of amendments. */
export type ContractAmendmentConnection = {
  __typename?: 'ContractAmendmentConnection';
  /** Elements with their cursors. */
  edges: Array<ContractAmendmentEdge>;
  /** Elements of the page. */
  nodes: Array<ContractAmendment>;
  /** Place of the page. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of amendments. */
export type ContractAmendmentConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** An amendment with its cursor. */
export type ContractAmendmentEdge = {
  __typename?: 'ContractAmendmentEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The amendment. */
  node: ContractAmendment;
};

/** What changed an agreed contract. */
export type ContractAmendmentKind =
  /** Agreed by hand. */
  | 'AMENDMENT'
  /** Prolonged for a term. */
  | 'RENEWAL'
  /** An earlier end was set. */
  | 'TERMINATION';

/** Life of an amendment. */
export type ContractAmendmentState =
  /** Has taken effect. */
  | 'EFFECTIVE'
  /** Never took effect: the contract ended before, or otherwise. */
  | 'LAPSED'
  /** Takes effect on a day to come. */
  | 'SCHEDULED'
  /** Was taken back before it took effect. */
  | 'WITHDRAWN';

/** A page of contracts. */
export type ContractConnection = {
  __typename?: 'ContractConnection';
  /** Elements with their cursors. */
  edges: Array<ContractEdge>;
  /** Elements of the page. */
  nodes: Array<Contract>;
  /** Place of the page. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of contracts. */
export type ContractConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** A contract with its cursor. */
export type ContractEdge = {
  __typename?: 'ContractEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The contract. */
  node: Contract;
};

/** Which contracts to list; fields are ANDed, lists mean IN. */
export type ContractFilter = {
  /** Of these customers. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** With an end in this range of days: endsBefore at or after gte, before lt. */
  endsBefore?: InputMaybe<DateRange>;
  /** These ids. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Of these kinds. */
  kinds?: InputMaybe<Array<ContractKind>>;
  /** With these plans: keys of the charter. */
  planKeys?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whose renewal somebody has to decide on before this day: by notice where it is tacit, by agreement where it is explicit. */
  renewalDueBefore?: InputMaybe<Scalars['Date']['input']>;
  /** In these states. */
  states?: InputMaybe<Array<ContractState>>;
};

/** Kind of a contract. */
export type ContractKind =
  /** Annual maintenance: new versions and their support [S4.21]. */
  | 'MAINTENANCE'
  /** A support plan of the charter. */
  | 'SUPPORT';

/** A product that a contract covers. */
export type ContractProduct = {
  __typename?: 'ContractProduct';
  /** The product; null while its service is away. */
  product?: Maybe<Product>;
};

/** Terms of renewal, with what they come to for the running term. Days are the provider's. */
export type ContractRenewal = {
  __typename?: 'ContractRenewal';
  /** How the contract goes on. */
  kind: RenewalKind;
  /** Day at whose start notice begins to be too late; null unless the renewal is tacit. */
  noticeBefore?: Maybe<Scalars['Date']['output']>;
  /** The same as an instant. */
  noticeBeforeAt?: Maybe<Scalars['DateTime']['output']>;
  /** Calendar days before the end from which notice comes too late. */
  noticeDays?: Maybe<Scalars['Int']['output']>;
  /** When notice of non-renewal of the running term was given. */
  noticeGivenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who gave it. */
  noticeGivenBy?: Maybe<ContractSide>;
  /** Why, where that was said, until who gave it is erased. */
  noticeReason?: Maybe<Scalars['String']['output']>;
  /** Calendar months by which it is prolonged; month ends are clamped. */
  periodMonths?: Maybe<Scalars['Int']['output']>;
  /** Calendar days ahead on which people are reminded. */
  remindDays?: Maybe<Scalars['Int']['output']>;
  /** How often it was renewed since its end was last agreed. */
  renewals: Scalars['Int']['output'];
  /** Day on which it is renewed by itself as things stand. */
  renewsOn?: Maybe<Scalars['Date']['output']>;
};

/** Who gave notice. */
export type ContractSide =
  /** The customer. */
  | 'CUSTOMER'
  /** The provider's staff. */
  | 'PROVIDER';

/** Orders of contracts. */
export type ContractSort =
  /** By end, the next first; those without an end are not listed. */
  | 'ENDING_SOONEST'
  /** By first day, the newest first. */
  | 'NEWEST'
  /** By the day on which their renewal has to be decided, the next first; only those that wait for it. */
  | 'RENEWAL_DUE';

/** Life of a contract. */
export type ContractState =
  /** Signed; in force within its period. */
  | 'ACTIVE'
  /** Being prepared; gives nothing. */
  | 'DRAFT'
  /** Its period is over. */
  | 'EXPIRED'
  /** Gives nothing for a time. */
  | 'SUSPENDED'
  /** Ended before its period was over. */
  | 'TERMINATED';

/** A term that an amendment may change. */
export type ContractTerm =
  /** Day before which it ends. */
  | 'ENDS_BEFORE'
  /** Recurring fee. */
  | 'FEE'
  /** Period of the fee. */
  | 'FEE_PERIOD'
  /** Options bought. */
  | 'OPTIONS'
  /** Charter version that it pins. */
  | 'PINNED_CHARTER_VERSION'
  /** The support plan. */
  | 'PLAN'
  /** Products covered. */
  | 'PRODUCTS'
  /** Terms of renewal. */
  | 'RENEWAL'
  /** Named customer-success manager. */
  | 'SUCCESS_MANAGER';

/** One changed term. Values are keys, ids, ISO dates and amounts with their currency; null for none. */
export type ContractTermChange = {
  __typename?: 'ContractTermChange';
  /** What it is from then on. */
  after?: Maybe<Scalars['String']['output']>;
  /** What it was; null too while the amendment has not taken effect. */
  before?: Maybe<Scalars['String']['output']>;
  /** Which term. */
  term: ContractTerm;
};

/** What a contract says at an instant. */
export type ContractTerms = {
  __typename?: 'ContractTerms';
  /** The instant. */
  at: Scalars['DateTime']['output'];
  /** Day before which it ends; null if it has no end. */
  endsBefore?: Maybe<Scalars['Date']['output']>;
  /** Recurring fee. */
  fee?: Maybe<Money>;
  /** Period of the fee. */
  feePeriod?: Maybe<FeePeriod>;
  /** Whether the instant is to come, so that amendments may still change it. */
  foreseen: Scalars['Boolean']['output'];
  /** Options bought with it. */
  options: Array<Scalars['String']['output']>;
  /** Charter version that it pins. */
  pinnedCharterVersion?: Maybe<Scalars['String']['output']>;
  /** Plan of the charter; null for maintenance. */
  plan?: Maybe<Label>;
  /** Products covered; empty means all of the provider's. */
  products: Array<ContractProduct>;
  /** How it goes on after its end. */
  renewalKind: RenewalKind;
  /** Named customer-success manager. */
  successManager?: Maybe<Person>;
  /** Whether it lies within the contract's period as these terms have it. */
  withinPeriod: Scalars['Boolean']['output'];
};

/** What was wrong about an outage that has begun; absent fields stay. */
export type CorrectOutageInput = {
  /** true: it never took place; false: it did. */
  cancelled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Customers that were really hit; null or empty means everybody. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Real end, now or before; null: it lasts. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Version that was read; CONFLICT if it is another by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes repetition safe; kept 30 days. */
  idempotencyKey: Scalars['String']['input'];
  /** Right kind. */
  kind?: InputMaybe<OutageKind>;
  /** Outage to correct. */
  outageId: Scalars['ID']['input'];
  /** Product that was really hit; null means all. */
  productId?: InputMaybe<Scalars['ID']['input']>;
  /** Why; 1 to 2,000 characters, kept until whoever writes it is erased. */
  reason: Scalars['String']['input'];
  /** Real start, now or before. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Right summary. */
  summary?: InputMaybe<Scalars['String']['input']>;
};

/** Result of correctOutage. */
export type CorrectOutagePayload = {
  __typename?: 'CorrectOutagePayload';
  /** Why it was not corrected. */
  errors: Array<MutationError>;
  /** The corrected outage. */
  outage?: Maybe<Outage>;
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

/** A program to be let in. */
export type CreateApiClientInput = {
  /** Makes repetition safe; kept 30 days. A repetition does not tell the secret again. */
  idempotencyKey: Scalars['String']['input'];
  /** What it is for. */
  name: Scalars['String']['input'];
  /** Organization that it acts for. */
  organizationId: Scalars['ID']['input'];
  /** Scopes: tickets, contracts, billing or versions, each with :read or :write, which includes reading. A program gives no more than it has. */
  scopes: Array<Scalars['String']['input']>;
};

/** Result of createApiClient. */
export type CreateApiClientPayload = {
  __typename?: 'CreateApiClientPayload';
  /** The new client. */
  apiClient?: Maybe<ApiClient>;
  /** Why it was not created. */
  errors: Array<MutationError>;
  /** Its secret, told this once; null on repetition. */
  secret?: Maybe<Scalars['String']['output']>;
};

/** A new customer or reseller of the provider. */
export type CreateOrganizationInput = {
  /** ISO 3166-1 country; the provider's if absent. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** Id of the caller's system. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Makes repetition safe; kept 30 days. */
  idempotencyKey: Scalars['String']['input'];
  /** CUSTOMER or RESELLER. */
  kind: OrganizationKind;
  /** Language in which it is written to; the provider's if absent. */
  language?: InputMaybe<Language>;
  /** Name as it stands on documents. */
  name: Scalars['String']['input'];
  /** IANA zone; the provider's if absent. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** Result of createOrganization. */
export type CreateOrganizationPayload = {
  __typename?: 'CreateOrganizationPayload';
  /** Why it was not created. */
  errors: Array<MutationError>;
  /** The new organization. */
  organization?: Maybe<Organization>;
};

/** A new provider and its first administrator. */
export type CreateProviderInput = {
  /** Its first administrator. */
  administrator: PersonInput;
  /** ISO 3166-1 country, such as CA. */
  country: Scalars['String']['input'];
  /** Makes repetition safe; kept 30 days. */
  idempotencyKey: Scalars['String']['input'];
  /** Short name for headers and files: lower case letters, digits and hyphens. */
  key: Scalars['String']['input'];
  /** Language in which it works first. */
  language: Language;
  /** Name as it stands on documents. */
  name: Scalars['String']['input'];
  /** IANA zone, such as America/Toronto. */
  timeZone: Scalars['String']['input'];
};

/** Result of createProvider. */
export type CreateProviderPayload = {
  __typename?: 'CreateProviderPayload';
  /** Why it was not created. */
  errors: Array<MutationError>;
  /** The new provider. */
  provider?: Maybe<Organization>;
};

/** A customer's own calendar, which stands in for one of the charter's: its tickets are counted by it. */
export type CustomerCalendar = {
  __typename?: 'CustomerCalendar';
  /** What the viewer may do with it now. */
  actions: Array<Action>;
  /** Key of the calendar of the charter that it stands in for. */
  calendarKey: Scalars['String']['output'];
  /** Whose it is. */
  customer?: Maybe<Organization>;
  /** Instant before which it ends. */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Day before which it ends, in its zone; from then on the charter's own counts again. Null without end. */
  endsBefore?: Maybe<Scalars['Date']['output']>;
  /** Its hours, in the order in which they were set: at most 100, and none is ever taken away. */
  hours: Array<CalendarHours>;
  /** Id, cal_… */
  id: Scalars['ID']['output'];
  /** First instant, in UTC. */
  startsAt: Scalars['DateTime']['output'];
  /** First day, in its zone. */
  startsOn: Scalars['Date']['output'];
  /** IANA zone in which its bands and days are read. */
  timeZone: Scalars['String']['output'];
  /** Raised with every change. */
  version: Scalars['Int']['output'];
};

/** A page of customers' calendars. */
export type CustomerCalendarConnection = {
  __typename?: 'CustomerCalendarConnection';
  /** Elements with their cursors. */
  edges: Array<CustomerCalendarEdge>;
  /** Elements of the page. */
  nodes: Array<CustomerCalendar>;
  /** Place of the page. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of customers' calendars. */
export type CustomerCalendarConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** A customer's calendar with its cursor. */
export type CustomerCalendarEdge = {
  __typename?: 'CustomerCalendarEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The calendar. */
  node: CustomerCalendar;
};

/** A range of days; half-open. */
export type DateRange = {
  /** On or after. */
  gte?: InputMaybe<Scalars['Date']['input']>;
  /** Before. */
  lt?: InputMaybe<Scalars['Date']['input']>;
};

/** A range of instants: from gte on, before lt. */
export type DateTimeRange = {
  /** At or after. */
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before. */
  lt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An event that a consumer could not handle, work that could not be done when it was due, or an event that the bus refused. */
export type DeadLetter = {
  __typename?: 'DeadLetter';
  /** Typed id of the aggregate, as the rest of the graph has it; null where the topic has none. */
  aggregateId?: Maybe<Scalars['ID']['output']>;
  /** Version of the aggregate that it tells of; null if it bears none. */
  aggregateVersion?: Maybe<Scalars['Int']['output']>;
  /** How often it was tried. */
  attempts: Scalars['Int']['output'];
  /** The consumer, such as tickets.projector; tickets.due for due work, tickets.relay for what the bus refused. */
  consumer: Scalars['String']['output'];
  /** What the event says; text if it is no JSON. Null where it says nothing, and where it is withheld. */
  data?: Maybe<Scalars['JSON']['output']>;
  /** Version of its schema; null if it bears none. */
  dataVersion?: Maybe<Scalars['Int']['output']>;
  /** Id of the event, a UUID; null if it has none that can be read. */
  eventId?: Maybe<Scalars['ID']['output']>;
  /** Id, dlt_… */
  id: Scalars['ID']['output'];
  /** Key of the record: the id of the aggregate, without type. */
  key: Scalars['String']['output'];
  /** Later events of the same aggregate that wait behind it. */
  parkedBehind: Scalars['Int']['output'];
  /** The provider that it concerns, org_…; null if it concerns none. */
  providerId?: Maybe<Scalars['ID']['output']>;
  /** What went wrong the last time; on topics with personal data, without what it quotes. */
  reason: Scalars['String']['output'];
  /** The service in which it stands. */
  service: OperatedService;
  /** Machine time at which it was set aside. */
  since: Scalars['DateTime']['output'];
  /** Why it stands here. */
  state: DeadLetterState;
  /** Its topic; of due work, due: and its kind. */
  topic: Scalars['String']['output'];
  /** Type of the event; of due work, due: and its kind. */
  type: Scalars['String']['output'];
  /** Why the data are not shown; null if they are. */
  withheld?: Maybe<DeadLetterDataWithheld>;
};

/** What somebody did with a dead letter; nobody can change it. */
export type DeadLetterAct = {
  __typename?: 'DeadLetterAct';
  /** What was done. */
  act: DeadLetterActKind;
  /** Who did it: issuer and subject of the sign-in. */
  actor: Scalars['String']['output'];
  /** Version of the aggregate that it told of; null if it bore none. */
  aggregateVersion?: Maybe<Scalars['Int']['output']>;
  /** Machine time. */
  at: Scalars['DateTime']['output'];
  /** The consumer it stood with. */
  consumer: Scalars['String']['output'];
  /** Id of the event, a UUID; null if it has none that can be read. */
  eventId?: Maybe<Scalars['ID']['output']>;
  /** Id, dla_… */
  id: Scalars['ID']['output'];
  /** Key of the record: the id of the aggregate, without type. */
  key: Scalars['String']['output'];
  /** Id of the dead letter, dlt_… */
  letterId: Scalars['ID']['output'];
  /** What came of it. */
  outcome: DeadLetterOutcome;
  /** Why it was dismissed, or failed again; null if neither. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The service in which it was done. */
  service: OperatedService;
  /** Its topic; of due work, due: and its kind. */
  topic: Scalars['String']['output'];
  /** Type of the event; of due work, due: and its kind. */
  type: Scalars['String']['output'];
};

/** A page of acts. */
export type DeadLetterActConnection = {
  __typename?: 'DeadLetterActConnection';
  /** Elements with their cursors. */
  edges: Array<DeadLetterActEdge>;
  /** Elements of the page. */
  nodes: Array<DeadLetterAct>;
  /** Place of the page. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of acts. */
export type DeadLetterActConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** An act with its cursor. */
export type DeadLetterActEdge = {
  __typename?: 'DeadLetterActEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The act. */
  node: DeadLetterAct;
};

/** What can be done with a dead letter. */
export type DeadLetterActKind =
  /** Given up. */
  | 'DISMISSED'
  /** Handled once more. */
  | 'REPLAYED';

/** A page of dead letters. */
export type DeadLetterConnection = {
  __typename?: 'DeadLetterConnection';
  /** Elements with their cursors. */
  edges: Array<DeadLetterEdge>;
  /** Elements of the page. */
  nodes: Array<DeadLetter>;
  /** Place of the page. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of dead letters. */
export type DeadLetterConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** How many dead letters of one kind there are. */
export type DeadLetterCount = {
  __typename?: 'DeadLetterCount';
  /** The consumer that could not handle them. */
  consumer: Scalars['String']['output'];
  /** How many. */
  count: Scalars['Int']['output'];
  /** In what state they are. */
  state: DeadLetterState;
  /** Type of the event; of due work, due: and its kind. */
  type: Scalars['String']['output'];
};

/** Why what an event says is not shown. */
export type DeadLetterDataWithheld =
  /** It is longer than 65,536 characters. */
  | 'LONG'
  /** Its topic carries names and texts of persons; nobody is shown them here. */
  | 'PERSONAL';

/** A dead letter with its cursor. */
export type DeadLetterEdge = {
  __typename?: 'DeadLetterEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The dead letter. */
  node: DeadLetter;
};

/** Which dead letters of a service: all fields together, any value of a field. */
export type DeadLetterFilter = {
  /** Consumers. */
  consumer?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Aggregates, by typed id or by the key of the record. */
  key?: InputMaybe<Array<Scalars['String']['input']>>;
  /** States. */
  state?: InputMaybe<Array<DeadLetterState>>;
  /** Topics. */
  topic?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Types of events; of due work, due: and its kind. */
  type?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What came of a dead letter. */
export type DeadLetterOutcome =
  /** It is given up: it, and copies of it, have no effect. */
  | 'DISMISSED'
  /** It failed again and stands where it stood. */
  | 'FAILED'
  /** Nothing: it stood there no longer. */
  | 'GONE'
  /** It has had its effect. */
  | 'HANDLED'
  /** Nothing: it still stands behind another one. */
  | 'PARKED'
  /** It is back where it came from: due work is due again, an event is in the outbox again. */
  | 'RETURNED';

/** What came of one dead letter. */
export type DeadLetterResult = {
  __typename?: 'DeadLetterResult';
  /** The consumer it stands or stood with; null if it was gone before. */
  consumer?: Maybe<Scalars['String']['output']>;
  /** Id, dlt_… */
  id: Scalars['ID']['output'];
  /** Key of the record; null if it was gone before. */
  key?: Maybe<Scalars['String']['output']>;
  /** What came of it; in a dry run what would, null where that shows only when it is tried. */
  outcome?: Maybe<DeadLetterOutcome>;
  /** Why it failed again, or was dismissed; null if neither. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Its topic; null if it was gone before. */
  topic?: Maybe<Scalars['String']['output']>;
  /** Type of the event; null if it was gone before. */
  type?: Maybe<Scalars['String']['output']>;
};

/** What one call did with dead letters; after a dry run, what it would do with those asked for. */
export type DeadLetterRun = {
  __typename?: 'DeadLetterRun';
  /** How many of those asked for it did not come to; the same call again goes on with them. */
  left: Scalars['Int']['output'];
  /** One by one, those that went on because of it included. */
  results: Array<DeadLetterResult>;
  /** The service in which they stand or stood. */
  service: OperatedService;
};

/** Why a dead letter stands where it is. */
export type DeadLetterState =
  /** Its handling failed for good. */
  | 'FAILED'
  /** An earlier event of the same aggregate stands here; it goes on when that one is gone. */
  | 'PARKED'
  /** A newer producer wrote it; it is tried again at each start of the service. */
  | 'UNKNOWN';

/** A customer's leave for a reseller to act for it [S1.22]. */
export type Delegation = {
  __typename?: 'Delegation';
  /** For whom. */
  customer?: Maybe<Organization>;
  /** Until before this; null if it has no end. */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Id, dlg_… */
  id: Scalars['ID']['output'];
  /** Whether the reseller may act now. */
  inForce: Scalars['Boolean']['output'];
  /** Who may act. */
  reseller?: Maybe<Organization>;
  /** When it was taken back; null if it was not. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** From here on. */
  startsAt: Scalars['DateTime']['output'];
};

/** A page of delegations. */
export type DelegationConnection = {
  __typename?: 'DelegationConnection';
  /** Elements with their cursors. */
  edges: Array<DelegationEdge>;
  /** Elements of the page. */
  nodes: Array<Delegation>;
  /** Place of the page. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of delegations. */
export type DelegationConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** A delegation with its cursor. */
export type DelegationEdge = {
  __typename?: 'DelegationEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The delegation. */
  node: Delegation;
};

/** What is handed over under a contract and awaits the customer's validation [S0.16]. */
export type Deliverable = {
  __typename?: 'Deliverable';
  /** What the viewer may do with it now. */
  actions: Array<Action>;
  /** Clause by which the customer validates and is reminded, in the charter version of this round; null without. */
  clause?: Maybe<ClauseRef>;
  /** Contract under which it is handed over. */
  contract?: Maybe<Contract>;
  /** Customer who validates it. */
  customer?: Maybe<Organization>;
  /** Description and links of the present round; null if its author was erased. */
  description?: Maybe<Scalars['String']['output']>;
  /** Day by whose end an answer is awaited, in the provider's zone; null if none was given. */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** Id of the caller's system; null for deliverables that another caller named. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** Everything that happened to it, in order; never changed. */
  history: Array<DeliverableStep>;
  /** Id, dlv_… */
  id: Scalars['ID']['output'];
  /** When the next one is due; null once it has answered or got as many as the charter says. */
  nextReminderAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether that day is over without an answer. */
  overdue: Scalars['Boolean']['output'];
  /** Reference for people, unique per provider. */
  reference: Scalars['String']['output'];
  /** Reminders of this round that the customer got. */
  remindersGiven: Scalars['Int']['output'];
  /** Counts the submissions; an answer names the round that it is about. */
  round: Scalars['Int']['output'];
  /** Where it stands. */
  state: DeliverableState;
  /** When this round was submitted. */
  submittedAt: Scalars['DateTime']['output'];
  /** Who submitted it; null for a program, or a person that the viewer does not see. */
  submittedBy?: Maybe<Person>;
  /** What it is. */
  title: Scalars['String']['output'];
  /** Raised with every change. */
  version: Scalars['Int']['output'];
};

/** A page of deliverables. */
export type DeliverableConnection = {
  __typename?: 'DeliverableConnection';
  /** Elements with their cursors. */
  edges: Array<DeliverableEdge>;
  /** Elements of the page. */
  nodes: Array<Deliverable>;
  /** Place of the page. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of deliverables. */
export type DeliverableConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** A deliverable with its cursor. */
export type DeliverableEdge = {
  __typename?: 'DeliverableEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The deliverable. */
  node: Deliverable;
};

/** Which deliverables to list; fields are ANDed, lists mean IN. */
export type DeliverableFilter = {
  /** Under these contracts. */
  contractIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Of these customers. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whose answer is awaited by a day before this one. */
  dueBefore?: InputMaybe<Scalars['Date']['input']>;
  /** These ids. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** In these states. */
  states?: InputMaybe<Array<DeliverableState>>;
};

/** Orders of deliverables. */
export type DeliverableSort =
  /** By submission of the present round, the newest first. */
  | 'NEWEST'
  /** By submission of the present round, the oldest first: who waits longest. */
  | 'OLDEST';

/** Where a deliverable stands. */
export type DeliverableState =
  /** The customer asks for changes; the provider submits it again. */
  | 'CHANGES_REQUESTED'
  /** Awaits the customer's answer, who is reminded of it. */
  | 'SUBMITTED'
  /** The customer has validated it. */
  | 'VALIDATED'
  /** The provider took it back. */
  | 'WITHDRAWN';

/** One thing that happened to a deliverable. */
export type DeliverableStep = {
  __typename?: 'DeliverableStep';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who did it; null for a program, the system, or a person that the viewer does not see. */
  by?: Maybe<Person>;
  /** What. */
  kind: DeliverableStepKind;
  /** In which round. */
  round: Scalars['Int']['output'];
  /** Description, comment or reason; null if there was none, or its author was erased. */
  text?: Maybe<Scalars['String']['output']>;
};

/** What happened to a deliverable. */
export type DeliverableStepKind =
  /** The customer asked for changes. */
  | 'CHANGES_REQUESTED'
  /** The customer was reminded. */
  | 'REMINDED'
  /** It was submitted, or submitted again. */
  | 'SUBMITTED'
  /** The customer validated it. */
  | 'VALIDATED'
  /** The provider took it back. */
  | 'WITHDRAWN';

/** Dead letters to be given up: either ids or a filter. */
export type DismissDeadLettersInput = {
  /** Only judge, dismiss nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** By kind, with at least one field; what is set aside after the call is not meant. */
  filter?: InputMaybe<DeadLetterFilter>;
  /** Makes repetition safe; kept 30 days. */
  idempotencyKey: Scalars['String']['input'];
  /** One by one, at most 500. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Why, for the record; 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
  /** The service in which they stand. */
  service: OperatedService;
};

/** Result of dismissDeadLetters. */
export type DismissDeadLettersPayload = {
  __typename?: 'DismissDeadLettersPayload';
  /** Why nothing was. */
  errors: Array<MutationError>;
  /** What was done. */
  run?: Maybe<DeadLetterRun>;
};

/** A contract to be prepared. */
export type DraftContractInput = {
  /** Whose it is to be. */
  customerId: Scalars['ID']['input'];
  /** Day before which it ends; absent if it has no end. */
  endsBefore?: InputMaybe<Scalars['Date']['input']>;
  /** Id of the caller's system. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Recurring fee. */
  fee?: InputMaybe<MoneyInput>;
  /** Period of the fee. */
  feePeriod?: InputMaybe<FeePeriod>;
  /** Makes repetition safe; kept 30 days. */
  idempotencyKey: Scalars['String']['input'];
  /** Support or maintenance. */
  kind: ContractKind;
  /** Options bought with it: keys of those that the charter sells with the plan [S2.21]. A charter without options sells none. */
  options?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Charter version to pin. */
  pinnedCharterVersion?: InputMaybe<Scalars['String']['input']>;
  /** Plan of the charter in force; required for support, absent for maintenance. */
  planKey?: InputMaybe<Scalars['String']['input']>;
  /** Products it covers, of the provider's own; absent or empty means all of them. */
  productIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** How it goes on after its end; absent: it ends. */
  renewal?: InputMaybe<RenewalInput>;
  /** First day, in the provider's zone. */
  startsOn: Scalars['Date']['input'];
  /** Named customer-success manager [S3.26]. */
  successManagerId?: InputMaybe<Scalars['ID']['input']>;
};

/** Result of draftContract. */
export type DraftContractPayload = {
  __typename?: 'DraftContractPayload';
  /** The new draft. */
  contract?: Maybe<Contract>;
  /** Why it was not drafted. */
  errors: Array<MutationError>;
};

/** The end of a customer's own calendar. */
export type EndCustomerCalendarInput = {
  /** Calendar to end. */
  calendarId: Scalars['ID']['input'];
  /** Day before which it ends, in its zone: today of the provider or later. Its first day calls it off. */
  endsBefore: Scalars['Date']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
};

/** Result of endCustomerCalendar. */
export type EndCustomerCalendarPayload = {
  __typename?: 'EndCustomerCalendarPayload';
  /** The calendar. */
  calendar?: Maybe<CustomerCalendar>;
  /** Why it was not ended. */
  errors: Array<MutationError>;
};

/** The membership to be ended. */
export type EndMembershipInput = {
  /** Membership to end. */
  membershipId: Scalars['ID']['input'];
};

/** Result of endMembership. */
export type EndMembershipPayload = {
  __typename?: 'EndMembershipPayload';
  /** Why it was not ended. */
  errors: Array<MutationError>;
  /** The ended membership. */
  membership?: Maybe<Membership>;
};

/** The end of an interruption. */
export type EndOutageInput = {
  /** When it ended; now if absent. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Outage that is over. */
  outageId: Scalars['ID']['input'];
};

/** Result of endOutage. */
export type EndOutagePayload = {
  __typename?: 'EndOutagePayload';
  /** Why it was not ended. */
  errors: Array<MutationError>;
  /** The ended outage. */
  outage?: Maybe<Outage>;
};

/** The person to be erased. */
export type ErasePersonInput = {
  /** Person to erase, per_… */
  personId: Scalars['ID']['input'];
};

/** Result of erasePerson. */
export type ErasePersonPayload = {
  __typename?: 'ErasePersonPayload';
  /** Why the person was not erased. */
  errors: Array<MutationError>;
  /** The person, of whom only the id is left. */
  person?: Maybe<Person>;
};

/** Period of a recurring fee. */
export type FeePeriod =
  /** Each month. */
  | 'MONTH'
  /** Each year. */
  | 'YEAR';

/** Notice that a contract is not to be renewed by itself. */
export type GiveNoticeOfNonRenewalInput = {
  /** Contract to let end. */
  contractId: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Makes repetition safe; kept 30 days. */
  idempotencyKey: Scalars['String']['input'];
  /** Why, if somebody wants to say so. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Result of giveNoticeOfNonRenewal. */
export type GiveNoticeOfNonRenewalPayload = {
  __typename?: 'GiveNoticeOfNonRenewalPayload';
  /** The contract. */
  contract?: Maybe<Contract>;
  /** Why notice was not taken. */
  errors: Array<MutationError>;
};

/** A delegation to be given. */
export type GrantDelegationInput = {
  /** For whom. */
  customerId: Scalars['ID']['input'];
  /** Until before this; without end if absent. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Makes repetition safe; kept 30 days. */
  idempotencyKey: Scalars['String']['input'];
  /** Who may act. */
  resellerId: Scalars['ID']['input'];
  /** From here on; now if absent. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Result of grantDelegation. */
export type GrantDelegationPayload = {
  __typename?: 'GrantDelegationPayload';
  /** The new delegation. */
  delegation?: Maybe<Delegation>;
  /** Why it was not given. */
  errors: Array<MutationError>;
};

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

/** The notice that was read. */
export type MarkNoticeReadInput = {
  /** Notice of the viewer. */
  noticeId: Scalars['ID']['input'];
};

/** Result of markNoticeRead. */
export type MarkNoticeReadPayload = {
  __typename?: 'MarkNoticeReadPayload';
  /** Why it was not marked. */
  errors: Array<MutationError>;
  /** The notice. */
  notice?: Maybe<Notice>;
};

/** A person's place in an organization. */
export type Membership = {
  __typename?: 'Membership';
  /** Whether it still holds. */
  active: Scalars['Boolean']['output'];
  /** Functions given by the provider. */
  functions: Array<StaffFunction>;
  /** Id, mem_… */
  id: Scalars['ID']['output'];
  /** Where. */
  organization?: Maybe<Organization>;
  /** Who. */
  person?: Maybe<Person>;
  /** As what. */
  role: MembershipRole;
  /** Skills, for the choice of the best agent [S1.27]. */
  skills: Array<Scalars['String']['output']>;
};

/** A page of memberships. */
export type MembershipConnection = {
  __typename?: 'MembershipConnection';
  /** Elements with their cursors. */
  edges: Array<MembershipEdge>;
  /** Elements of the page. */
  nodes: Array<Membership>;
  /** Place of the page. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of memberships. */
export type MembershipConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** A membership with its cursor. */
export type MembershipEdge = {
  __typename?: 'MembershipEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The membership. */
  node: Membership;
};

/** What a person is in an organization. */
export type MembershipRole =
  /** Staff: runs the provider's settings, charter and people. */
  | 'ADMIN'
  /** Of a customer: sees all its tickets and speaks for it. */
  | 'ADMINISTRATIVE_USER'
  /** Staff: works on tickets. */
  | 'AGENT'
  /** Staff: prices, invoices and payments. */
  | 'BILLING'
  /** Staff: directs support and contracts. */
  | 'MANAGER'
  /** Acts for the customers that delegated to the reseller. */
  | 'RESELLER'
  /** Of a customer: sees his own tickets. */
  | 'USER';

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

/** An interruption as one month's figure takes it. */
export type MonthlyInterruption = {
  __typename?: 'MonthlyInterruption';
  /** The interruption. */
  outage: Outage;
  /** What of it lies in the month up to now, in order of time; empty while it is still to come. */
  stretches: Array<OutageStretch>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Records the signature; from its first day on the contract is in due form [S4.9]. By the provider's administrators and managers. Errors: FORBIDDEN, NOT_FOUND, INVALID_ID, INVALID_INPUT, CONTRACT_STATE, CONFLICT. Emits contract.changed. */
  activateContract: ActivateContractPayload;
  /** Adds a person to the provider, a reseller or a customer. By the provider's administrators, who alone add staff, and managers; by a customer's administrative users for their own organization. Errors: FORBIDDEN, NOT_FOUND, INVALID_INPUT, INVALID_ID, IDEMPOTENCY_KEY_REUSED. Emits person.changed, membership.changed. */
  addPerson: AddPersonPayload;
  /** Advances domain time in every service, step by step through all that falls due. By anybody, in development mode only. Errors: FORBIDDEN, INVALID_INPUT, TRAVEL_IN_PROGRESS, IDEMPOTENCY_KEY_REUSED. Emits nothing of its own. */
  advanceTime: AdvanceTimePayload;
  /** Changes the terms of a signed contract from a day on, never in the past; a later day's amendment can be withdrawn until then. By the provider's administrators and managers. Errors: FORBIDDEN, NOT_FOUND, NOT_YET_KNOWN, INVALID_INPUT, INVALID_ID, CONTRACT_STATE, CONFLICT, AMENDMENT_IN_PAST, PERIOD_INVOICED, PERIOD_ENDS_BEFORE_START, PLAN_UNKNOWN, UNKNOWN_OPTION, CHARTER_MISSING, IDEMPOTENCY_KEY_REUSED. Emits contract.changed when it takes effect. */
  amendContract: AmendContractPayload;
  /** Announces an interruption before it starts and tells those it will hit; only announced ones can be excluded from availability [S0.5]. By the provider's administrators and managers. Errors: FORBIDDEN, NOT_FOUND, NOT_YET_KNOWN, INVALID_INPUT, INVALID_ID, INTERRUPTION_BEGUN, PERIOD_ENDS_BEFORE_START, IDEMPOTENCY_KEY_REUSED. Emits outage.changed and notice.requested. */
  announceInterruption: AnnounceInterruptionPayload;
  /** Calls an announced interruption off before it starts and tells those it would have hit. By the provider's administrators and managers. Errors: FORBIDDEN, NOT_FOUND, INVALID_ID, INTERRUPTION_BEGUN. Emits outage.changed and notice.requested. */
  cancelInterruption: CancelInterruptionPayload;
  /** Corrects what is known of an outage that has begun: times, kind, product, customers, or that it took place at all. Corrections are recorded with their reason. By the provider's staff and programs. Errors: FORBIDDEN, NOT_FOUND, NOT_YET_KNOWN, INVALID_INPUT, INVALID_ID, INTERRUPTION_TO_COME, PERIOD_ENDS_BEFORE_START, CONFLICT, IDEMPOTENCY_KEY_REUSED. Emits outage.changed. */
  correctOutage: CorrectOutagePayload;
  /** Lets a program in, with a secret that is told once. By the provider's administrators, or an administrative user for his organization. Errors: FORBIDDEN, NOT_FOUND, INVALID_INPUT, INVALID_ID, IDEMPOTENCY_KEY_REUSED. Emits api-client.changed. */
  createApiClient: CreateApiClientPayload;
  /** Creates a customer or a reseller of the provider. By its administrators and managers. Errors: FORBIDDEN, INVALID_INPUT, IDEMPOTENCY_KEY_REUSED. Emits organization.changed. */
  createOrganization: CreateOrganizationPayload;
  /** Creates a provider, a tenant of its own. By the platform's operator. Errors: FORBIDDEN, INVALID_INPUT, IDEMPOTENCY_KEY_REUSED. Emits organization.changed, person.changed, membership.changed. */
  createProvider: CreateProviderPayload;
  /** Gives dead letters up, at most 500 in one call: they have no effect, and what is parked behind them goes on. By platform operators. Errors: FORBIDDEN, INVALID_INPUT, INVALID_ID, IDEMPOTENCY_KEY_REUSED. Emits what the events parked behind them lead to. */
  dismissDeadLetters: DismissDeadLettersPayload;
  /** Prepares a contract; it gives nothing before it is activated. By the provider's administrators and managers. Errors: FORBIDDEN, NOT_FOUND, NOT_YET_KNOWN, INVALID_INPUT, INVALID_ID, PERIOD_ENDS_BEFORE_START, PLAN_UNKNOWN, UNKNOWN_OPTION, CHARTER_MISSING, IDEMPOTENCY_KEY_REUSED. Emits contract.changed. */
  draftContract: DraftContractPayload;
  /** Ends a customer's own calendar before a day: from then on the charter's counts again. By the provider's administrators and managers. Errors: FORBIDDEN, NOT_FOUND, INVALID_ID, INVALID_INPUT, CONFLICT. Emits customer-calendar.changed. */
  endCustomerCalendar: EndCustomerCalendarPayload;
  /** Ends a membership at once, in every service. By the provider's administrators, who alone end those of staff, and managers; by a customer's administrative users for their own organization. Errors: FORBIDDEN, NOT_FOUND, INVALID_ID. Emits membership.changed. */
  endMembership: EndMembershipPayload;
  /** Records the end of an interruption, once. By the provider's staff and programs. Errors: FORBIDDEN, NOT_FOUND, INVALID_INPUT, INVALID_ID, INTERRUPTION_TO_COME, INTERRUPTION_CALLED_OFF, OUTAGE_ENDED, PERIOD_ENDS_BEFORE_START. Emits outage.changed. */
  endOutage: EndOutagePayload;
  /** Erases a person for good: name, address, sign-in, notices and messages go from every service and from the bus, memberships end. The id stays, so that history holds, and so do texts that are the organization's: subjects and answers of tickets, notes on work, reasons, documents. Repeating it changes nothing. By the provider's administrators and by operators of the platform. Errors: FORBIDDEN, NOT_FOUND, INVALID_ID. Emits person.erased, membership.changed. */
  erasePerson: ErasePersonPayload;
  /** Keeps a contract of TACIT renewal from being renewed at its end; in time only. By the provider's administrators and managers, and by the customer's administrative users. Errors: FORBIDDEN, NOT_FOUND, INVALID_ID, INVALID_INPUT, CONTRACT_STATE, CONFLICT, RENEWAL_KIND, NOTICE_GIVEN, NOTICE_TOO_LATE, IDEMPOTENCY_KEY_REUSED. Emits contract.changed. */
  giveNoticeOfNonRenewal: GiveNoticeOfNonRenewalPayload;
  /** Lets a reseller act for a customer [S1.22]. By an administrative user of the customer, or the provider's administrators and managers on its written request. Errors: DELEGATION_OVERLAPS, FORBIDDEN, NOT_FOUND, INVALID_INPUT, INVALID_ID, IDEMPOTENCY_KEY_REUSED. Emits delegation.changed. */
  grantDelegation: GrantDelegationPayload;
  /** Marks a notice as read. By its recipient. Errors: NOT_FOUND, INVALID_ID. Emits nothing. */
  markNoticeRead: MarkNoticeReadPayload;
  /** Publishes a version of the provider's charter, which never changes; the same content under the same version answers the version that stands. By the provider's administrators. Errors: FORBIDDEN, CHARTER_INVALID, CHARTER_VERSION_NOT_RAISED, CHARTER_EFFECTIVE_FROM, CONFLICT, IDEMPOTENCY_KEY_REUSED. Emits charter.published. */
  publishCharter: PublishCharterPayload;
  /** Records an interruption that nobody announced [S0.7]. By the provider's staff and programs. Errors: FORBIDDEN, NOT_FOUND, NOT_YET_KNOWN, INVALID_INPUT, INVALID_ID, PERIOD_ENDS_BEFORE_START, IDEMPOTENCY_KEY_REUSED. Emits outage.changed. */
  recordOutage: RecordOutagePayload;
  /** Prolongs by one term a contract of EXPLICIT renewal, or one of TACIT renewal that notice was given of. By the provider's administrators and managers. Errors: FORBIDDEN, NOT_FOUND, INVALID_ID, INVALID_INPUT, CONTRACT_STATE, CONFLICT, RENEWAL_KIND, IDEMPOTENCY_KEY_REUSED. Emits contract.changed. */
  renewContract: RenewContractPayload;
  /** Handles dead letters once more, in the order of their aggregates, at most 500 in one call; what is parked behind them goes on. Each has its effect once, however often and by whomever it is asked. By platform operators. Errors: FORBIDDEN, INVALID_INPUT, INVALID_ID, IDEMPOTENCY_KEY_REUSED. Emits what the handled events lead to. */
  replayDeadLetters: ReplayDeadLettersPayload;
  /** Asks for changes to a deliverable; reminders end until it is submitted again [S0.16]. By the customer's administrative users and resellers that act for it, never by the provider. Errors: FORBIDDEN, NOT_FOUND, INVALID_INPUT, INVALID_ID, DELIVERABLE_STATE, CONFLICT, IDEMPOTENCY_KEY_REUSED. Emits deliverable.changed and notice.requested. */
  requestDeliverableChanges: RequestDeliverableChangesPayload;
  /** Moves an announced interruption before it starts and announces it anew; what was announced stays on record. By the provider's administrators and managers. Errors: FORBIDDEN, NOT_FOUND, INVALID_ID, INTERRUPTION_BEGUN, INTERRUPTION_CALLED_OFF, PERIOD_ENDS_BEFORE_START, IDEMPOTENCY_KEY_REUSED. Emits outage.changed and notice.requested. */
  rescheduleInterruption: RescheduleInterruptionPayload;
  /** Submits a deliverable again, in a new round, after changes were asked for. By the provider's administrators, managers and agents. Errors: FORBIDDEN, NOT_FOUND, INVALID_INPUT, INVALID_ID, DELIVERABLE_STATE, IDEMPOTENCY_KEY_REUSED. Emits deliverable.changed and notice.requested. */
  resubmitDeliverable: ResubmitDeliverablePayload;
  /** Ends a suspension. By the provider's administrators and managers. Errors: FORBIDDEN, NOT_FOUND, INVALID_ID, CONTRACT_STATE, CONFLICT. Emits contract.changed. */
  resumeContract: ResumeContractPayload;
  /** Shuts a program out at once, in every service. By the provider's administrators, or an administrative user for his organization. Errors: FORBIDDEN, NOT_FOUND, INVALID_ID. Emits api-client.changed. */
  revokeApiClient: RevokeApiClientPayload;
  /** Takes a delegation back at once, in every service. By an administrative user of the customer, or the provider's administrators and managers. Errors: FORBIDDEN, NOT_FOUND, INVALID_ID. Emits delegation.changed. */
  revokeDelegation: RevokeDelegationPayload;
  /** Sells prepaid minutes under a contract; several may overlap. By the provider's administrators and managers. Errors: FORBIDDEN, NOT_FOUND, INVALID_ID, INVALID_INPUT, CONTRACT_STATE, CHARTER_MISSING, CONFLICT, IDEMPOTENCY_KEY_REUSED. Emits pack.changed, once the contract is signed. */
  sellPack: SellPackPayload;
  /** Sets the hours of a customer's own calendar from a day on, public holidays resolved; they join the calendar in force on that day, or the one that begins next, else they make one. Tickets opened while it is in force are counted by it, those that run already follow the charter. By the provider's administrators and managers. Errors: FORBIDDEN, NOT_FOUND, INVALID_ID, INVALID_INPUT, CALENDAR_INVALID, CALENDAR_UNKNOWN, CHARTER_MISSING, CONFLICT, IDEMPOTENCY_KEY_REUSED. Emits customer-calendar.changed. */
  setCustomerCalendar: SetCustomerCalendarPayload;
  /** Says in which language a person is written to [S4.11]. By the person, by staff, and by administrative users for their own organization. Errors: FORBIDDEN, NOT_FOUND, INVALID_ID. Emits person.changed. */
  setPersonLanguage: SetPersonLanguagePayload;
  /** Says what somebody of the staff knows, for the choice of the best agent [S1.27]. By the provider's administrators and managers. Errors: FORBIDDEN, NOT_FOUND, INVALID_INPUT, INVALID_ID. Emits membership.changed. */
  setSkills: SetSkillsPayload;
  /** Says how technical replies to a person may be [S1.25]; they forget it with the person. By the person, by staff, and by administrative users for their own organization. Errors: FORBIDDEN, NOT_FOUND, INVALID_ID. Emits person.changed. */
  setTechnicalLevel: SetTechnicalLevelPayload;
  /** Hands a deliverable over and tells the customer, who is reminded at the charter's intervals until it answers [S0.16]. By the provider's administrators, managers and agents. Errors: FORBIDDEN, NOT_FOUND, INVALID_INPUT, INVALID_ID, CONTRACT_STATE, IDEMPOTENCY_KEY_REUSED. Emits deliverable.changed and notice.requested. */
  submitDeliverable: SubmitDeliverablePayload;
  /** Takes away for a time what a contract gives. By the provider's administrators and managers. Errors: FORBIDDEN, NOT_FOUND, INVALID_ID, CONTRACT_STATE, CONFLICT. Emits contract.changed. */
  suspendContract: SuspendContractPayload;
  /** Ends a contract before its time. By the provider's administrators and managers. Errors: FORBIDDEN, NOT_FOUND, INVALID_ID, INVALID_INPUT, CONTRACT_STATE, CONFLICT. Emits contract.changed. */
  terminateContract: TerminateContractPayload;
  /** Checks a charter document and changes nothing. By the provider's administrators. Errors: FORBIDDEN, CHARTER_INVALID. Emits nothing. */
  validateCharter: ValidateCharterPayload;
  /** Validates a deliverable; reminders end [S0.16]. By the customer's administrative users and resellers that act for it, never by the provider. Errors: FORBIDDEN, NOT_FOUND, INVALID_INPUT, INVALID_ID, DELIVERABLE_STATE, CONFLICT, IDEMPOTENCY_KEY_REUSED. Emits deliverable.changed and notice.requested. */
  validateDeliverable: ValidateDeliverablePayload;
  /** Takes an amendment back that has not taken effect. By the provider's administrators and managers. Errors: FORBIDDEN, NOT_FOUND, INVALID_ID, INVALID_INPUT, CONTRACT_STATE, CONFLICT, AMENDMENT_NOT_PENDING, IDEMPOTENCY_KEY_REUSED. Emits nothing. */
  withdrawAmendment: WithdrawAmendmentPayload;
  /** Takes back a deliverable that is not validated. By the provider's administrators, managers and agents. Errors: FORBIDDEN, NOT_FOUND, INVALID_INPUT, INVALID_ID, DELIVERABLE_STATE, IDEMPOTENCY_KEY_REUSED. Emits deliverable.changed and notice.requested. */
  withdrawDeliverable: WithdrawDeliverablePayload;
};

export type MutationActivateContractArgs = {
  input: ActivateContractInput;
};

export type MutationAddPersonArgs = {
  input: AddPersonInput;
};

export type MutationAdvanceTimeArgs = {
  input: AdvanceTimeInput;
};

export type MutationAmendContractArgs = {
  input: AmendContractInput;
};

export type MutationAnnounceInterruptionArgs = {
  input: AnnounceInterruptionInput;
};

export type MutationCancelInterruptionArgs = {
  input: CancelInterruptionInput;
};

export type MutationCorrectOutageArgs = {
  input: CorrectOutageInput;
};

export type MutationCreateApiClientArgs = {
  input: CreateApiClientInput;
};

export type MutationCreateOrganizationArgs = {
  input: CreateOrganizationInput;
};

export type MutationCreateProviderArgs = {
  input: CreateProviderInput;
};

export type MutationDismissDeadLettersArgs = {
  input: DismissDeadLettersInput;
};

export type MutationDraftContractArgs = {
  input: DraftContractInput;
};

export type MutationEndCustomerCalendarArgs = {
  input: EndCustomerCalendarInput;
};

export type MutationEndMembershipArgs = {
  input: EndMembershipInput;
};

export type MutationEndOutageArgs = {
  input: EndOutageInput;
};

export type MutationErasePersonArgs = {
  input: ErasePersonInput;
};

export type MutationGiveNoticeOfNonRenewalArgs = {
  input: GiveNoticeOfNonRenewalInput;
};

export type MutationGrantDelegationArgs = {
  input: GrantDelegationInput;
};

export type MutationMarkNoticeReadArgs = {
  input: MarkNoticeReadInput;
};

export type MutationPublishCharterArgs = {
  input: PublishCharterInput;
};

export type MutationRecordOutageArgs = {
  input: RecordOutageInput;
};

export type MutationRenewContractArgs = {
  input: RenewContractInput;
};

export type MutationReplayDeadLettersArgs = {
  input: ReplayDeadLettersInput;
};

export type MutationRequestDeliverableChangesArgs = {
  input: RequestDeliverableChangesInput;
};

export type MutationRescheduleInterruptionArgs = {
  input: RescheduleInterruptionInput;
};

export type MutationResubmitDeliverableArgs = {
  input: ResubmitDeliverableInput;
};

export type MutationResumeContractArgs = {
  input: ResumeContractInput;
};

export type MutationRevokeApiClientArgs = {
  input: RevokeApiClientInput;
};

export type MutationRevokeDelegationArgs = {
  input: RevokeDelegationInput;
};

export type MutationSellPackArgs = {
  input: SellPackInput;
};

export type MutationSetCustomerCalendarArgs = {
  input: SetCustomerCalendarInput;
};

export type MutationSetPersonLanguageArgs = {
  input: SetPersonLanguageInput;
};

export type MutationSetSkillsArgs = {
  input: SetSkillsInput;
};

export type MutationSetTechnicalLevelArgs = {
  input: SetTechnicalLevelInput;
};

export type MutationSubmitDeliverableArgs = {
  input: SubmitDeliverableInput;
};

export type MutationSuspendContractArgs = {
  input: SuspendContractInput;
};

export type MutationTerminateContractArgs = {
  input: TerminateContractInput;
};

export type MutationValidateCharterArgs = {
  input: ValidateCharterInput;
};

export type MutationValidateDeliverableArgs = {
  input: ValidateDeliverableInput;
};

export type MutationWithdrawAmendmentArgs = {
  input: WithdrawAmendmentInput;
};

export type MutationWithdrawDeliverableArgs = {
  input: WithdrawDeliverableInput;
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
  /** An amendment would take effect in the past. */
  | 'AMENDMENT_IN_PAST'
  /** The amendment does not wait to take effect. */
  | 'AMENDMENT_NOT_PENDING'
  /** The calendar is wrong. */
  | 'CALENDAR_INVALID'
  /** The charter has no calendar of this key. */
  | 'CALENDAR_UNKNOWN'
  /** A charter version cannot take effect at this instant. */
  | 'CHARTER_EFFECTIVE_FROM'
  /** The charter document is wrong. */
  | 'CHARTER_INVALID'
  /** The provider has no charter in force. */
  | 'CHARTER_MISSING'
  /** Content changed under a version that is published already. */
  | 'CHARTER_VERSION_NOT_RAISED'
  /** Somebody else changed it meanwhile; the current state is returned. */
  | 'CONFLICT'
  /** The contract's state does not allow the step. */
  | 'CONTRACT_STATE'
  /** The reseller has a delegation of this customer in that time already. */
  | 'DELEGATION_OVERLAPS'
  /** The deliverable's state does not allow this. */
  | 'DELIVERABLE_STATE'
  /** The viewer may not do this. */
  | 'FORBIDDEN'
  /** The idempotency key was used with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** What has begun is neither announced, moved nor called off. */
  | 'INTERRUPTION_BEGUN'
  /** The interruption was called off. */
  | 'INTERRUPTION_CALLED_OFF'
  /** What has not begun is neither ended nor corrected. */
  | 'INTERRUPTION_TO_COME'
  /** The id is not one of the expected type. */
  | 'INVALID_ID'
  /** A value of the input is wrong. */
  | 'INVALID_INPUT'
  /** Notice of non-renewal was given already. */
  | 'NOTICE_GIVEN'
  /** Notice of non-renewal comes too late for this term. */
  | 'NOTICE_TOO_LATE'
  /** There is no such thing, or the viewer does not see it. */
  | 'NOT_FOUND'
  /** Another service has not told of it yet; try again in a moment. */
  | 'NOT_YET_KNOWN'
  /** The outage has its end already. */
  | 'OUTAGE_ENDED'
  /** The end of a period does not come after its start. */
  | 'PERIOD_ENDS_BEFORE_START'
  /** An amendment would take effect in a past that an invoice has asked for. */
  | 'PERIOD_INVOICED'
  /** The charter has no such plan to be contracted. */
  | 'PLAN_UNKNOWN'
  /** The contract's kind of renewal does not allow the act. */
  | 'RENEWAL_KIND'
  /** Time is already being advanced. */
  | 'TRAVEL_IN_PROGRESS'
  /** The charter knows no such option for this plan. */
  | 'UNKNOWN_OPTION';

/** A message that the system owed somebody and gave. */
export type Notice = {
  __typename?: 'Notice';
  /** When it was given. */
  createdAt: Scalars['DateTime']['output'];
  /** Id, ntc_… */
  id: Scalars['ID']['output'];
  /** When the recipient read it; null if unread. */
  readAt?: Maybe<Scalars['DateTime']['output']>;
  /** Subject line in the recipient's language. */
  subject: Scalars['String']['output'];
  /** Template of the message, such as ticket.acknowledged. */
  template: Scalars['String']['output'];
  /** Text in the recipient's language. */
  text: Scalars['String']['output'];
};

/** A page of notices. */
export type NoticeConnection = {
  __typename?: 'NoticeConnection';
  /** Elements with their cursors. */
  edges: Array<NoticeEdge>;
  /** Elements of the page. */
  nodes: Array<Notice>;
  /** Place of the page. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of notices. */
export type NoticeConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** A notice with its cursor. */
export type NoticeEdge = {
  __typename?: 'NoticeEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The notice. */
  node: Notice;
};

/** What the charter offers instead of what it refuses. */
export type Offer = {
  __typename?: 'Offer';
  /** Clause that offers it. */
  clause?: Maybe<ClauseRef>;
  /** On what terms. */
  terms: CoverageTerms;
};

/** A service that keeps its own outbox, dead letters and record of acts. */
export type OperatedService =
  /** Quotes, rating and invoices. */
  | 'BILLING'
  /** Organizations, people, charters, contracts, notices; domain time. */
  | 'CONTRACTS'
  /** Tickets, their clocks and coverage. */
  | 'TICKETS'
  /** Products, releases and installations. */
  | 'VERSIONS';

/** A provider, one of its resellers or one of its customers. */
export type Organization = {
  __typename?: 'Organization';
  /** What the viewer may do with it now. */
  actions: Array<Action>;
  /** Whether it is in business with the provider. */
  active: Scalars['Boolean']['output'];
  /** Calendars of a customer's own, the newest first. */
  calendars: CustomerCalendarConnection;
  /** Contracts of a customer, the newest first. */
  contracts: ContractConnection;
  /** ISO 3166-1 country. */
  country: Scalars['String']['output'];
  /** Delegations given by a customer or received by a reseller, the ended ones included [S1.22]. */
  delegations: DelegationConnection;
  /** Id of the caller's system, if it synchronizes this organization. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** Id, org_… */
  id: Scalars['ID']['output'];
  /** Short name of a provider in headers; null for others. */
  key?: Maybe<Scalars['String']['output']>;
  /** What kind of organization it is. */
  kind: OrganizationKind;
  /** Language in which it is written to. */
  language: Language;
  /** People of the organization. */
  memberships: MembershipConnection;
  /** Name as it stands on documents. */
  name: Scalars['String']['output'];
  /** IANA zone. */
  timeZone: Scalars['String']['output'];
  /** Raised with every change. */
  version: Scalars['Int']['output'];
};

/** A provider, one of its resellers or one of its customers. */
export type OrganizationCalendarsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A provider, one of its resellers or one of its customers. */
export type OrganizationContractsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A provider, one of its resellers or one of its customers. */
export type OrganizationDelegationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A provider, one of its resellers or one of its customers. */
export type OrganizationMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of organizations. */
export type OrganizationConnection = {
  __typename?: 'OrganizationConnection';
  /** Elements with their cursors. */
  edges: Array<OrganizationEdge>;
  /** Elements of the page. */
  nodes: Array<Organization>;
  /** Place of the page. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of organizations. */
export type OrganizationConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** An organization with its cursor. */
export type OrganizationEdge = {
  __typename?: 'OrganizationEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The organization. */
  node: Organization;
};

/** Which organizations to list; fields are ANDed, lists mean IN. */
export type OrganizationFilter = {
  /** Active ones or ended ones only. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** These ids. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** These kinds. */
  kinds?: InputMaybe<Array<OrganizationKind>>;
  /** Name begins with this, whatever the case. */
  nameStartsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Kind of an organization. */
export type OrganizationKind =
  /** Uses a provider's products. */
  | 'CUSTOMER'
  /** A software vendor that runs its support here: a tenant. */
  | 'PROVIDER'
  /** Sells a provider's products and acts for the customers that delegated to it. */
  | 'RESELLER';

/** Orders of organizations. */
export type OrganizationSort =
  /** By name, A first. */
  'NAME';

/** A time in which a hosted service was, or will be, unavailable. */
export type Outage = {
  __typename?: 'Outage';
  /** What the viewer may do with it now. */
  actions: Array<Action>;
  /** When it was last announced; null if it never was. */
  announcedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Every announcement in the order in which it was made: what was announced when stays on record. */
  announcements: Array<OutageAnnouncement>;
  /** Whether it was called off, or corrected to have never been. */
  cancelled: Scalars['Boolean']['output'];
  /** Corrections in the order in which they were made. */
  corrections: Array<OutageCorrection>;
  /** Whether it counts as unavailability towards all whom it hit, under the charter that judges the month of its start; null without promise. */
  counted?: Maybe<OutageJudgement>;
  /** Customers hit; empty means everybody. A customer sees itself at most. */
  customers: Array<Organization>;
  /** Until before this; null while it lasts. Of a window, the announced end until another is recorded. */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Id of the caller's system; null for outages that another caller named. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** Id, out_… */
  id: Scalars['ID']['output'];
  /** What kind of interruption. */
  kind: OutageKind;
  /** Product hit; null means all of the provider's, or that its service is away. */
  product?: Maybe<Product>;
  /** From here on. */
  startsAt: Scalars['DateTime']['output'];
  /** What was said about it. */
  summary: Scalars['String']['output'];
  /** Raised with every change. */
  version: Scalars['Int']['output'];
};

/** What was announced of an outage. */
export type OutageAnnouncement = {
  __typename?: 'OutageAnnouncement';
  /** When. */
  announcedAt: Scalars['DateTime']['output'];
  /** Customers told; empty means everybody. A customer sees itself at most. */
  customers: Array<Organization>;
  /** Announced end; null where it was called off. */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Kind that was announced. */
  kind: OutageKind;
  /** Announced start; null where it was called off. */
  startsAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of outages. */
export type OutageConnection = {
  __typename?: 'OutageConnection';
  /** Elements with their cursors. */
  edges: Array<OutageEdge>;
  /** Elements of the page. */
  nodes: Array<Outage>;
  /** Place of the page. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of outages. */
export type OutageConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** A correction of what is known of an outage; nothing is erased. */
export type OutageCorrection = {
  __typename?: 'OutageCorrection';
  /** What it is taken for since. */
  after: OutageFacts;
  /** What it was taken for before. */
  before: OutageFacts;
  /** Who corrected it; null for a program, or a person that the viewer does not see. */
  by?: Maybe<Person>;
  /** When. */
  correctedAt: Scalars['DateTime']['output'];
  /** Why; empty once who said so was erased. */
  reason: Scalars['String']['output'];
};

/** An outage with its cursor. */
export type OutageEdge = {
  __typename?: 'OutageEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The outage. */
  node: Outage;
};

/** What a correction of an outage may change. */
export type OutageFacts = {
  __typename?: 'OutageFacts';
  /** Whether it is taken to have never been. */
  cancelled: Scalars['Boolean']['output'];
  /** Customers hit; empty means everybody. A customer sees itself at most. */
  customers: Array<Organization>;
  /** Until before this; null while it lasted. */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** What kind of interruption. */
  kind: OutageKind;
  /** Product hit; null means all, or that its service is away. */
  product?: Maybe<Product>;
  /** From here on. */
  startsAt: Scalars['DateTime']['output'];
  /** What was said about it. */
  summary: Scalars['String']['output'];
};

/** Which outages to list; fields are ANDed, lists mean IN. */
export type OutageFilter = {
  /** Announced or not. */
  announced?: InputMaybe<Scalars['Boolean']['input']>;
  /** Called off or not. */
  cancelled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Hitting one of these customers, by name or because they hit everybody. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Touching this range. */
  during?: InputMaybe<DateTimeRange>;
  /** These ids. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Of these kinds. */
  kinds?: InputMaybe<Array<OutageKind>>;
  /** true: without end yet, the forgotten ones included (with startsAt: those older than…). */
  open?: InputMaybe<Scalars['Boolean']['input']>;
  /** Hitting one of these products, by name or because they hit all. */
  productIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Starting in this range. */
  startsAt?: InputMaybe<DateTimeRange>;
};

/** Whether an interruption counts as unavailability. */
export type OutageJudgement = {
  __typename?: 'OutageJudgement';
  /** Clause of the first stretch that counts, else of the first. */
  clause?: Maybe<ClauseRef>;
  /** Whether any of it counts. */
  counts: Scalars['Boolean']['output'];
  /** The whole of it in order of time, each part with its answer. */
  stretches: Array<OutageStretch>;
};

/** Kind of an interruption. */
export type OutageKind =
  /** An intervention that corrects a fault; it counts even if announced [S0.5]. */
  | 'CORRECTIVE_INTERVENTION'
  /** Something broke. */
  | 'INCIDENT'
  /** Needed for operation: backup, batch [S0.5]. */
  | 'OPERATION'
  /** Usual preventive maintenance [S0.5]. */
  | 'PREVENTIVE_MAINTENANCE';

/** Why a stretch counts as unavailability, or does not. */
export type OutageReason =
  /** Counts: it exceeds the time that was announced. */
  | 'BEYOND_ANNOUNCEMENT'
  /** Does not count: it was called off. */
  | 'CALLED_OFF'
  /** Counts: the charter excludes no interruption of its kind. */
  | 'COUNTED_KIND'
  /** Does not count: the charter excludes its kind. */
  | 'EXCLUDED_KIND'
  /** Does not count: the rate is of what hit every customer. */
  | 'HIT_SOME_ALONE'
  /** Counts: its kind is excluded only if announced before it began, to this customer, and it was not. */
  | 'NOT_ANNOUNCED'
  /** Does not count: the customer held no contract at the time. */
  | 'OUTSIDE_CONTRACT';

/** Orders of outages. */
export type OutageSort =
  /** By start, the newest first. */
  | 'NEWEST'
  /** By start, the oldest first. */
  | 'OLDEST';

/** A part of an interruption with one answer. */
export type OutageStretch = {
  __typename?: 'OutageStretch';
  /** Clause that says so; null without promise. */
  clause?: Maybe<ClauseRef>;
  /** Whether it counts as unavailability. */
  counts: Scalars['Boolean']['output'];
  /** Until before this; null while it lasts. */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why. */
  reason: OutageReason;
  /** Length in whole seconds, rounded down; null while it lasts. */
  seconds?: Maybe<Scalars['Int']['output']>;
  /** From here on. */
  startsAt: Scalars['DateTime']['output'];
};

/** Events of a service that wait to be sent to the bus. */
export type OutboxDepth = {
  __typename?: 'OutboxDepth';
  /** Machine time at which the oldest was made; null if there is none. */
  oldest?: Maybe<Scalars['DateTime']['output']>;
  /** How many. */
  rows: Scalars['Int']['output'];
};

/** Prepaid minutes, sold with a contract or added to it. */
export type Pack = {
  __typename?: 'Pack';
  /** Contract that it is sold under. */
  contract?: Maybe<Contract>;
  /** Which of the contract's packs is drawn first. */
  drawOrder: PackDrawOrder;
  /** Instant at which they expire. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Day before which they expire; null if never. */
  expiresBefore?: Maybe<Scalars['Date']['output']>;
  /** Id of the caller's system. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** Id, pak_… */
  id: Scalars['ID']['output'];
  /** Minutes of work that it grants. */
  minutes: Scalars['Int']['output'];
  /** What follows when all are used up. */
  overdraft: PackOverdraft;
  /** What it was sold for, without tax; null if that is part of the fee. */
  price?: Maybe<Money>;
  /** When it was sold. */
  soldAt: Scalars['DateTime']['output'];
  /** Whether it counts. */
  state: PackState;
  /** First day on which they can be used, in the provider's zone. */
  validFrom: Scalars['Date']['output'];
  /** First instant, in UTC. */
  validFromAt: Scalars['DateTime']['output'];
};

/** A page of packs. */
export type PackConnection = {
  __typename?: 'PackConnection';
  /** Elements with their cursors. */
  edges: Array<PackEdge>;
  /** Elements of the page. */
  nodes: Array<Pack>;
  /** Place of the page. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of packs. */
export type PackConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** Which of a contract's packs is drawn first. */
export type PackDrawOrder =
  /** The one that expires first; those without an end last. */
  | 'EXPIRY_FIRST'
  /** The one sold first. */
  | 'OLDEST_FIRST';

/** A pack with its cursor. */
export type PackEdge = {
  __typename?: 'PackEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The pack. */
  node: Pack;
};

/** What follows when the minutes of all packs are used up. */
export type PackOverdraft =
  /** Work goes on and the balance falls below zero. */
  | 'ALLOW'
  /** Work needs another pack. */
  | 'BLOCK'
  /** Work goes on and is billed at the tariff. */
  | 'CONVERT';

/** Whether a pack counts. */
export type PackState =
  /** Can be drawn within its validity. */
  | 'GRANTED'
  /** Waits for the signature of its contract. */
  | 'PENDING';

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

/** A person: staff of the provider, of a reseller or of a customer. */
export type Person = {
  __typename?: 'Person';
  /** Name as shown to others; a neutral label once the person is erased. */
  displayName: Scalars['String']['output'];
  /** Address for notices; null unless the viewer is staff, of the same organization, or the person. Null once the person is erased. */
  email?: Maybe<Scalars['String']['output']>;
  /** Domain time at which name, address, sign-in, notices and messages of the person were erased; null for everybody else. */
  erasedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Id, per_… */
  id: Scalars['ID']['output'];
  /** Language in which the person is written to. */
  language: Language;
  /** How technical replies may be; null where nobody has said [S1.25]. */
  technicalLevel?: Maybe<TechnicalLevel>;
};

/** A person to be added. */
export type PersonInput = {
  /** Name as shown to others. */
  displayName: Scalars['String']['input'];
  /** Address for notices. */
  email: Scalars['String']['input'];
  /** OIDC issuer of the person's sign-in; absent if the person does not sign in. */
  issuer?: InputMaybe<Scalars['String']['input']>;
  /** Language in which the person is written to; the organization's if absent. */
  language?: InputMaybe<Language>;
  /** Subject at that issuer. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** How technical replies may be [S1.25]. */
  technicalLevel?: InputMaybe<TechnicalLevel>;
};

/** A product of the provider. */
export type Product = {
  __typename?: 'Product';
  /** Id, prd_… */
  id: Scalars['ID']['output'];
};

/** A charter version to be published. */
export type PublishCharterInput = {
  /** The document, in YAML or JSON. The status of clauses is not published. */
  document: Scalars['String']['input'];
  /** First instant of its validity. The first version may start in the past, a later one never before its publication. */
  effectiveFrom: Scalars['DateTime']['input'];
  /** Version of the charter that was read; refused if others have published since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes repetition safe; kept 30 days. */
  idempotencyKey: Scalars['String']['input'];
};

/** Result of publishCharter. */
export type PublishCharterPayload = {
  __typename?: 'PublishCharterPayload';
  /** The published version. */
  charterVersion?: Maybe<CharterVersion>;
  /** Why it was not published. */
  errors: Array<MutationError>;
};

export type Query = {
  __typename?: 'Query';
  /** Availability of a month, as one customer had it [S0.6, S3.15]; null for a customer that the viewer does not see, and for a month that has not begun. */
  availability?: Maybe<AvailabilityReport>;
  /** Availability over up to 24 months with the outages behind each figure, as one customer had them [S0.7]; null for a customer that the viewer does not see. */
  availabilityHistory?: Maybe<AvailabilityHistory>;
  /** One charter of the provider; exactly one argument. For everybody who acts in the provider. */
  charter?: Maybe<Charter>;
  /** One version of the provider's charter, as a decision names it; exactly one argument. */
  charterVersion?: Maybe<CharterVersion>;
  /** Charters of the provider. */
  charters?: Maybe<CharterConnection>;
  /** What changed from one version of the provider's charter to another; null if the viewer does not see both. */
  compareCharterVersions?: Maybe<CharterComparison>;
  /** One contract that the viewer sees; exactly one argument. */
  contract?: Maybe<Contract>;
  /** Contracts that the viewer sees. */
  contracts?: Maybe<ContractConnection>;
  /** A customer's own calendar, if the viewer sees it. */
  customerCalendar?: Maybe<CustomerCalendar>;
  /** What was done with dead letters of a service, the newest first. Null for all but a platform operator. */
  deadLetterActs?: Maybe<DeadLetterActConnection>;
  /** Dead letters of a service, the oldest first. Null for all but a platform operator. */
  deadLetters?: Maybe<DeadLetterConnection>;
  /** One deliverable that the viewer sees; exactly one argument. */
  deliverable?: Maybe<Deliverable>;
  /** Deliverables that the viewer sees. */
  deliverables?: Maybe<DeliverableConnection>;
  /** How events flow, service by service; one that is away is shown as away. Null for all but a platform operator. */
  messaging?: Maybe<Array<ServiceMessaging>>;
  /** One organization that the viewer sees; exactly one argument. */
  organization?: Maybe<Organization>;
  /** Organizations that the viewer sees. */
  organizations?: Maybe<OrganizationConnection>;
  /** One outage that the viewer sees; exactly one argument. */
  outage?: Maybe<Outage>;
  /** Interruptions that hit the viewer. */
  outages?: Maybe<OutageConnection>;
  /** One person that the viewer sees. */
  person?: Maybe<Person>;
  /** Domain time. */
  serverTime?: Maybe<ServerTime>;
  /** An advance of time, while it goes on and after. */
  timeTravel?: Maybe<Job>;
  /** Who is calling. */
  viewer?: Maybe<Viewer>;
};

export type QueryAvailabilityArgs = {
  customerId?: InputMaybe<Scalars['ID']['input']>;
  month: Scalars['Date']['input'];
  productId?: InputMaybe<Scalars['ID']['input']>;
};

export type QueryAvailabilityHistoryArgs = {
  customerId?: InputMaybe<Scalars['ID']['input']>;
  from: Scalars['Date']['input'];
  productId?: InputMaybe<Scalars['ID']['input']>;
  to: Scalars['Date']['input'];
};

export type QueryCharterArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  key?: InputMaybe<Scalars['String']['input']>;
};

export type QueryCharterVersionArgs = {
  charterVersion?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
};

export type QueryChartersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CharterFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: CharterSort;
};

export type QueryCompareCharterVersionsArgs = {
  afterId: Scalars['ID']['input'];
  beforeId: Scalars['ID']['input'];
};

export type QueryContractArgs = {
  externalId?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  reference?: InputMaybe<Scalars['String']['input']>;
};

export type QueryContractsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContractFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: ContractSort;
};

export type QueryCustomerCalendarArgs = {
  id: Scalars['ID']['input'];
};

export type QueryDeadLetterActsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  service: OperatedService;
};

export type QueryDeadLettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DeadLetterFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  service: OperatedService;
};

export type QueryDeliverableArgs = {
  externalId?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  reference?: InputMaybe<Scalars['String']['input']>;
};

export type QueryDeliverablesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DeliverableFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: DeliverableSort;
};

export type QueryOrganizationArgs = {
  externalId?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  key?: InputMaybe<Scalars['String']['input']>;
};

export type QueryOrganizationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrganizationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: OrganizationSort;
};

export type QueryOutageArgs = {
  externalId?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
};

export type QueryOutagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OutageFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: OutageSort;
  startsAt?: InputMaybe<DateTimeRange>;
};

export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};

export type QueryTimeTravelArgs = {
  id: Scalars['ID']['input'];
};

/** An interruption that has begun. */
export type RecordOutageInput = {
  /** Customers hit; absent or empty means everybody. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** End, now or before; absent while it lasts. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the caller's system, unique per caller; told again, it answers the same outage as it stands. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Makes repetition safe; kept 30 days. */
  idempotencyKey: Scalars['String']['input'];
  /** What kind of interruption. */
  kind: OutageKind;
  /** Product hit, one of the provider's own; absent means all of them. */
  productId?: InputMaybe<Scalars['ID']['input']>;
  /** Start, now or before. */
  startsAt: Scalars['DateTime']['input'];
  /** What was said about it. */
  summary: Scalars['String']['input'];
};

/** Result of recordOutage. */
export type RecordOutagePayload = {
  __typename?: 'RecordOutagePayload';
  /** Why it was not recorded. */
  errors: Array<MutationError>;
  /** The recorded outage. */
  outage?: Maybe<Outage>;
};

/** The renewal of a contract for one more term. */
export type RenewContractInput = {
  /** Contract to renew. */
  contractId: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Makes repetition safe; kept 30 days. */
  idempotencyKey: Scalars['String']['input'];
  /** What was agreed, for the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Result of renewContract. */
export type RenewContractPayload = {
  __typename?: 'RenewContractPayload';
  /** The contract. */
  contract?: Maybe<Contract>;
  /** Why it was not renewed. */
  errors: Array<MutationError>;
};

/** Agreed terms of renewal. */
export type RenewalInput = {
  /** How the contract goes on. */
  kind: RenewalKind;
  /** Calendar days before the end from which notice comes too late; 0 if absent. */
  noticeDays?: InputMaybe<Scalars['Int']['input']>;
  /** Calendar months by which it is prolonged, 1 to 120; required unless NONE. */
  periodMonths?: InputMaybe<Scalars['Int']['input']>;
  /** Calendar days ahead on which people are reminded of notice and end; 30 if absent. */
  remindDays?: InputMaybe<Scalars['Int']['input']>;
};

/** How a contract goes on after its end. */
export type RenewalKind =
  /** It is prolonged where that is agreed before its end. */
  | 'EXPLICIT'
  /** It ends. */
  | 'NONE'
  /** It is prolonged by itself unless notice is given in time. */
  | 'TACIT';

/** Dead letters to be handled once more: either ids or a filter. */
export type ReplayDeadLettersInput = {
  /** Only judge, handle nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** By kind, with at least one field; what is set aside after the call is not meant. */
  filter?: InputMaybe<DeadLetterFilter>;
  /** Makes repetition safe; kept 30 days. */
  idempotencyKey: Scalars['String']['input'];
  /** One by one, at most 500. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The service in which they stand. */
  service: OperatedService;
};

/** Result of replayDeadLetters. */
export type ReplayDeadLettersPayload = {
  __typename?: 'ReplayDeadLettersPayload';
  /** Why nothing was. */
  errors: Array<MutationError>;
  /** What was done. */
  run?: Maybe<DeadLetterRun>;
};

/** The customer's not yet. */
export type RequestDeliverableChangesInput = {
  /** What has to change; 1 to 5,000 characters. */
  comment: Scalars['String']['input'];
  /** Deliverable to change. */
  deliverableId: Scalars['ID']['input'];
  /** Makes repetition safe; kept 30 days. */
  idempotencyKey: Scalars['String']['input'];
  /** Round that was read; CONFLICT if it was submitted anew since. */
  round: Scalars['Int']['input'];
};

/** Result of requestDeliverableChanges. */
export type RequestDeliverableChangesPayload = {
  __typename?: 'RequestDeliverableChangesPayload';
  /** The deliverable. */
  deliverable?: Maybe<Deliverable>;
  /** Why no changes were asked for. */
  errors: Array<MutationError>;
};

/** Other times of an announced interruption. */
export type RescheduleInterruptionInput = {
  /** New end. */
  endsAt: Scalars['DateTime']['input'];
  /** Makes repetition safe; kept 30 days. */
  idempotencyKey: Scalars['String']['input'];
  /** Interruption to move, before its start. */
  outageId: Scalars['ID']['input'];
  /** New start, in the future. */
  startsAt: Scalars['DateTime']['input'];
};

/** Result of rescheduleInterruption. */
export type RescheduleInterruptionPayload = {
  __typename?: 'RescheduleInterruptionPayload';
  /** Why it was not moved. */
  errors: Array<MutationError>;
  /** The moved interruption. */
  outage?: Maybe<Outage>;
};

/** A deliverable after the changes that were asked for. */
export type ResubmitDeliverableInput = {
  /** Deliverable to submit again. */
  deliverableId: Scalars['ID']['input'];
  /** What was changed, and links to it; 1 to 10,000 characters. */
  description: Scalars['String']['input'];
  /** Day by whose end an answer is awaited, today or later in the provider's zone. */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** Makes repetition safe; kept 30 days. */
  idempotencyKey: Scalars['String']['input'];
};

/** Result of resubmitDeliverable. */
export type ResubmitDeliverablePayload = {
  __typename?: 'ResubmitDeliverablePayload';
  /** The deliverable. */
  deliverable?: Maybe<Deliverable>;
  /** Why it was not submitted again. */
  errors: Array<MutationError>;
};

/** The end of a suspension. */
export type ResumeContractInput = {
  /** Contract to resume. */
  contractId: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
};

/** Result of resumeContract. */
export type ResumeContractPayload = {
  __typename?: 'ResumeContractPayload';
  /** The contract. */
  contract?: Maybe<Contract>;
  /** Why it was not resumed. */
  errors: Array<MutationError>;
};

/** The program to be shut out. */
export type RevokeApiClientInput = {
  /** Client to shut out. */
  apiClientId: Scalars['ID']['input'];
};

/** Result of revokeApiClient. */
export type RevokeApiClientPayload = {
  __typename?: 'RevokeApiClientPayload';
  /** The revoked client. */
  apiClient?: Maybe<ApiClient>;
  /** Why it was not revoked. */
  errors: Array<MutationError>;
};

/** The delegation to be taken back. */
export type RevokeDelegationInput = {
  /** Delegation to take back. */
  delegationId: Scalars['ID']['input'];
};

/** Result of revokeDelegation. */
export type RevokeDelegationPayload = {
  __typename?: 'RevokeDelegationPayload';
  /** The revoked delegation. */
  delegation?: Maybe<Delegation>;
  /** Why it was not taken back. */
  errors: Array<MutationError>;
};

/** Minutes to be sold in advance. */
export type SellPackInput = {
  /** Contract that they are sold under; before its signature they are sold with it. */
  contractId: Scalars['ID']['input'];
  /** Which of the contract's packs is drawn first; alike for those not expired. */
  drawOrder?: PackDrawOrder;
  /** Version of the contract that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Day before which they expire; without it and validMonths they never do. */
  expiresBefore?: InputMaybe<Scalars['Date']['input']>;
  /** Id of the caller's system. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Makes repetition safe; kept 30 days. */
  idempotencyKey: Scalars['String']['input'];
  /** Minutes of work, at least 1. */
  minutes: Scalars['Int']['input'];
  /** What follows when all are used up; alike for those not expired. */
  overdraft: PackOverdraft;
  /** What they are sold for, without tax; absent if that is part of the fee. */
  price?: InputMaybe<MoneyInput>;
  /** First day, in the provider's zone; today or the contract's first day if absent. */
  validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Calendar months of validity, month end clamped; or give expiresBefore. */
  validMonths?: InputMaybe<Scalars['Int']['input']>;
};

/** Result of sellPack. */
export type SellPackPayload = {
  __typename?: 'SellPackPayload';
  /** Why it was not sold. */
  errors: Array<MutationError>;
  /** The pack. */
  pack?: Maybe<Pack>;
};

/** Domain time, by which all rules go. */
export type ServerTime = {
  __typename?: 'ServerTime';
  /** Whether domain time stands between advances. */
  frozen: Scalars['Boolean']['output'];
  /** The earliest instant at which something is due in any service; null if nothing is, or in production. */
  nextDue?: Maybe<Scalars['DateTime']['output']>;
  /** Domain time of this operation. */
  now: Scalars['DateTime']['output'];
  /** Whether domain time differs from machine time. */
  travelling: Scalars['Boolean']['output'];
};

/** How events flow in one service, as it tells at this moment. */
export type ServiceMessaging = {
  __typename?: 'ServiceMessaging';
  /** Why it does not answer; null while it does. */
  awayBecause?: Maybe<Scalars['String']['output']>;
  /** Its dead letters, counted; null while it is away. */
  deadLetters?: Maybe<Array<DeadLetterCount>>;
  /** What its consumers have not passed yet; null while the bus or the service is away. */
  lag?: Maybe<Array<ConsumerLag>>;
  /** Events that wait to be sent; null while it is away. */
  outbox?: Maybe<OutboxDepth>;
  /** Whether it answers. */
  reachable: Scalars['Boolean']['output'];
  /** Why events do not flow in it; empty while they do, or while it is away. */
  reasons: Array<Scalars['String']['output']>;
  /** Which service. */
  service: OperatedService;
};

/** Hours of a customer from a day on. They are said anew: nothing is taken over from those before. */
export type SetCustomerCalendarInput = {
  /** Open times of the week, at most 50. */
  bands: Array<CalendarBandInput>;
  /** Key of the calendar of the charter that they stand in for. */
  calendarKey: Scalars['String']['input'];
  /** Further days on which it is closed, at most 400. */
  closedDays?: InputMaybe<Array<Scalars['Date']['input']>>;
  /** Whose hours. */
  customerId: Scalars['ID']['input'];
  /** First day that goes by them, in the calendar's zone: today of the provider or later, within ten years. */
  effectiveFrom: Scalars['Date']['input'];
  /** Version that was read; absent where the customer has no such calendar yet. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Public holidays on which it is closed; absent: on none. */
  holidays?: InputMaybe<CalendarHolidaysInput>;
  /** Makes repetition safe; kept 30 days. */
  idempotencyKey: Scalars['String']['input'];
  /** Days with hours of their own, at most 400. */
  openings?: InputMaybe<Array<CalendarOpeningInput>>;
  /** Why, 1 to 500 characters; the customer reads it. */
  reason: Scalars['String']['input'];
  /** IANA zone; a calendar keeps the one that it began with. */
  timeZone: Scalars['String']['input'];
};

/** Result of setCustomerCalendar. */
export type SetCustomerCalendarPayload = {
  __typename?: 'SetCustomerCalendarPayload';
  /** The calendar with all of its hours. */
  calendar?: Maybe<CustomerCalendar>;
  /** Why they were not set. */
  errors: Array<MutationError>;
};

/** Input of setPersonLanguage. */
export type SetPersonLanguageInput = {
  /** Language in which the person is written to from now on. */
  language: Language;
  /** The person. */
  personId: Scalars['ID']['input'];
};

/** Result of setPersonLanguage. */
export type SetPersonLanguagePayload = {
  __typename?: 'SetPersonLanguagePayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The person as it is now; null where it was refused. */
  person?: Maybe<Person>;
};

/** Input of setSkills. */
export type SetSkillsInput = {
  /** Membership of somebody of the provider's staff. */
  membershipId: Scalars['ID']['input'];
  /** All skills of the person from now on: keys of the provider's vocabulary, at most 50. `fr` and `en` are languages spoken besides one's own. */
  skills: Array<Scalars['String']['input']>;
};

/** Result of setSkills. */
export type SetSkillsPayload = {
  __typename?: 'SetSkillsPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The membership as it is now; null where it was refused. */
  membership?: Maybe<Membership>;
};

/** Input of setTechnicalLevel. */
export type SetTechnicalLevelInput = {
  /** The person. */
  personId: Scalars['ID']['input'];
  /** How technical replies may be; null takes back what was said. */
  technicalLevel?: InputMaybe<TechnicalLevel>;
};

/** Result of setTechnicalLevel. */
export type SetTechnicalLevelPayload = {
  __typename?: 'SetTechnicalLevelPayload';
  /** Why it was refused; empty where it was done. */
  errors: Array<MutationError>;
  /** The person as it is now; null where it was refused. */
  person?: Maybe<Person>;
};

/** A function that a provider gives to some of its people. */
export type StaffFunction =
  /** Director of customer service [S4.14]. */
  | 'DIRECTOR'
  /** Senior resource for complex problems [S4.12]. */
  | 'SENIOR'
  /** Customer-success manager [S3.26]. */
  | 'SUCCESS_MANAGER';

/** A deliverable to be handed over. */
export type SubmitDeliverableInput = {
  /** Contract under which it is handed over; a draft owes none. */
  contractId: Scalars['ID']['input'];
  /** What was done, and links to it; 1 to 10,000 characters. */
  description: Scalars['String']['input'];
  /** Day by whose end an answer is awaited, today or later in the provider's zone. */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** Id of the caller's system, unique per caller; told again, it answers the same deliverable as it stands. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Makes repetition safe; kept 30 days. */
  idempotencyKey: Scalars['String']['input'];
  /** What it is; 1 to 200 characters. */
  title: Scalars['String']['input'];
};

/** Result of submitDeliverable. */
export type SubmitDeliverablePayload = {
  __typename?: 'SubmitDeliverablePayload';
  /** The new deliverable. */
  deliverable?: Maybe<Deliverable>;
  /** Why it was not submitted. */
  errors: Array<MutationError>;
};

/** The suspension of a contract. */
export type SuspendContractInput = {
  /** Contract to suspend. */
  contractId: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
};

/** Result of suspendContract. */
export type SuspendContractPayload = {
  __typename?: 'SuspendContractPayload';
  /** The contract. */
  contract?: Maybe<Contract>;
  /** Why it was not suspended. */
  errors: Array<MutationError>;
};

/** How technical replies to a person may be [S1.25]. */
export type TechnicalLevel =
  /** Terms are explained. */
  | 'BEGINNER'
  /** Speaks to peers. */
  | 'EXPERT'
  /** Common terms are known. */
  | 'INTERMEDIATE';

/** The end of a contract before its time. */
export type TerminateContractInput = {
  /** Contract to end. */
  contractId: Scalars['ID']['input'];
  /** Day before which it ends now, today or later. */
  endsBefore: Scalars['Date']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
};

/** Result of terminateContract. */
export type TerminateContractPayload = {
  __typename?: 'TerminateContractPayload';
  /** The contract. */
  contract?: Maybe<Contract>;
  /** Why it was not ended. */
  errors: Array<MutationError>;
};

/** A count that stops counting at a limit. */
export type TotalCount = {
  __typename?: 'TotalCount';
  /** Whether there are more than the limit. */
  capped: Scalars['Boolean']['output'];
  /** The count, at most the limit. */
  value: Scalars['Int']['output'];
};

/** A service that goes along with an advance of time, or is left behind by it; contracts is neither, for it keeps the time. */
export type TravellingService =
  /** Quotes, rating and invoices. */
  | 'BILLING'
  /** Tickets, their clocks and coverage. */
  | 'TICKETS'
  /** Releases, windows of support and problems. */
  | 'VERSIONS';

/** A charter document that may be published. */
export type ValidCharter = {
  __typename?: 'ValidCharter';
  /** Its version. */
  charterVersion: Scalars['String']['output'];
  /** What it changes from the version in force; null if there is none. */
  differences?: Maybe<Array<CharterDifference>>;
  /** SHA-256 of its content, in hexadecimal. */
  hash: Scalars['String']['output'];
  /** Its short name. */
  key: Scalars['String']['output'];
};

/** A charter document to be checked. */
export type ValidateCharterInput = {
  /** The document, in YAML or JSON. */
  document: Scalars['String']['input'];
};

/** Result of validateCharter. */
export type ValidateCharterPayload = {
  __typename?: 'ValidateCharterPayload';
  /** What was understood; null if the document is wrong. */
  charter?: Maybe<ValidCharter>;
  /** Every problem, with its path in the document, the reason and the clause. */
  errors: Array<MutationError>;
};

/** The customer's yes. */
export type ValidateDeliverableInput = {
  /** A word with it; at most 5,000 characters. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** Deliverable to validate. */
  deliverableId: Scalars['ID']['input'];
  /** Makes repetition safe; kept 30 days. */
  idempotencyKey: Scalars['String']['input'];
  /** Round that was read; CONFLICT if it was submitted anew since. */
  round: Scalars['Int']['input'];
};

/** Result of validateDeliverable. */
export type ValidateDeliverablePayload = {
  __typename?: 'ValidateDeliverablePayload';
  /** The deliverable. */
  deliverable?: Maybe<Deliverable>;
  /** Why it was not validated. */
  errors: Array<MutationError>;
};

/** Who is calling, and what for. */
export type Viewer = {
  __typename?: 'Viewer';
  /** What the viewer may do in this provider, apart from any one thing. */
  actions: Array<Action>;
  /** The program; null for a person. */
  apiClient?: Maybe<ApiClient>;
  /** The caller's memberships with this provider. */
  memberships: Array<Membership>;
  /** Messages that the system sent the viewer, the newest first. */
  notices: NoticeConnection;
  /** The person; null for a program. */
  person?: Maybe<Person>;
  /** Provider that the request acts in; null for the platform's operator. */
  provider?: Maybe<Organization>;
};

/** Who is calling, and what for. */
export type ViewerNoticesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A day of the week. */
export type Weekday =
  /** Friday. */
  | 'FRI'
  /** Monday. */
  | 'MON'
  /** Saturday. */
  | 'SAT'
  /** Sunday. */
  | 'SUN'
  /** Thursday. */
  | 'THU'
  /** Tuesday. */
  | 'TUE'
  /** Wednesday. */
  | 'WED';

/** The withdrawal of an amendment to come. */
export type WithdrawAmendmentInput = {
  /** Contract that it would change. */
  contractId: Scalars['ID']['input'];
  /** Version of the contract that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Makes repetition safe; kept 30 days. */
  idempotencyKey: Scalars['String']['input'];
  /** Number of the amendment. */
  number: Scalars['Int']['input'];
};

/** Result of withdrawAmendment. */
export type WithdrawAmendmentPayload = {
  __typename?: 'WithdrawAmendmentPayload';
  /** The contract. */
  contract?: Maybe<Contract>;
  /** Why it was not withdrawn. */
  errors: Array<MutationError>;
};

/** A deliverable to take back. */
export type WithdrawDeliverableInput = {
  /** Deliverable to withdraw. */
  deliverableId: Scalars['ID']['input'];
  /** Makes repetition safe; kept 30 days. */
  idempotencyKey: Scalars['String']['input'];
  /** Why; 1 to 2,000 characters. */
  reason: Scalars['String']['input'];
};

/** Result of withdrawDeliverable. */
export type WithdrawDeliverablePayload = {
  __typename?: 'WithdrawDeliverablePayload';
  /** The deliverable. */
  deliverable?: Maybe<Deliverable>;
  /** Why it was not withdrawn. */
  errors: Array<MutationError>;
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
  Charter: Charter;
  CharterVersion: CharterVersion;
  Contract: Contract;
  CustomerCalendar: CustomerCalendar;
  Organization: Organization;
  Pack: Pack;
  Person: Person;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Charter: { __typename: 'Charter' } & GraphQLRecursivePick<
    FederationTypes['Charter'],
    { id: true }
  >;
  CharterVersion: { __typename: 'CharterVersion' } & GraphQLRecursivePick<
    FederationTypes['CharterVersion'],
    { id: true }
  >;
  Contract: { __typename: 'Contract' } & GraphQLRecursivePick<
    FederationTypes['Contract'],
    { id: true }
  >;
  CustomerCalendar: { __typename: 'CustomerCalendar' } & GraphQLRecursivePick<
    FederationTypes['CustomerCalendar'],
    { id: true }
  >;
  Organization: { __typename: 'Organization' } & GraphQLRecursivePick<
    FederationTypes['Organization'],
    { id: true }
  >;
  Pack: { __typename: 'Pack' } & GraphQLRecursivePick<FederationTypes['Pack'], { id: true }>;
  Person: { __typename: 'Person' } & GraphQLRecursivePick<FederationTypes['Person'], { id: true }>;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Action: ResolverTypeWrapper<Action>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ActivateContractInput: ActivateContractInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ActivateContractPayload: ResolverTypeWrapper<
    Omit<ActivateContractPayload, 'contract'> & { contract?: Maybe<ResolversTypes['Contract']> }
  >;
  AddPersonInput: AddPersonInput;
  AddPersonPayload: ResolverTypeWrapper<
    Omit<AddPersonPayload, 'membership'> & { membership?: Maybe<ResolversTypes['Membership']> }
  >;
  AdvanceTimeInput: AdvanceTimeInput;
  AdvanceTimePayload: ResolverTypeWrapper<AdvanceTimePayload>;
  AmendContractInput: AmendContractInput;
  AmendContractPayload: ResolverTypeWrapper<
    Omit<AmendContractPayload, 'contract'> & { contract?: Maybe<ResolversTypes['Contract']> }
  >;
  AnnounceInterruptionInput: AnnounceInterruptionInput;
  AnnounceInterruptionPayload: ResolverTypeWrapper<
    Omit<AnnounceInterruptionPayload, 'outage'> & { outage?: Maybe<ResolversTypes['Outage']> }
  >;
  ApiClient: ResolverTypeWrapper<ApiClientEntity>;
  AvailabilityHistory: ResolverTypeWrapper<
    Omit<AvailabilityHistory, 'months'> & { months: Array<ResolversTypes['AvailabilityReport']> }
  >;
  AvailabilityNature: AvailabilityNature;
  AvailabilityReport: ResolverTypeWrapper<
    Omit<AvailabilityReport, 'interruptions' | 'outages'> & {
      interruptions: Array<ResolversTypes['MonthlyInterruption']>;
      outages: Array<ResolversTypes['Outage']>;
    }
  >;
  BulkMode: BulkMode;
  CalendarBand: ResolverTypeWrapper<CalendarBand>;
  CalendarBandInput: CalendarBandInput;
  CalendarHolidays: ResolverTypeWrapper<CalendarHolidays>;
  CalendarHolidaysInput: CalendarHolidaysInput;
  CalendarHours: ResolverTypeWrapper<
    Omit<CalendarHours, 'setBy'> & { setBy?: Maybe<ResolversTypes['Person']> }
  >;
  CalendarOpening: ResolverTypeWrapper<CalendarOpening>;
  CalendarOpeningInput: CalendarOpeningInput;
  CancelInterruptionInput: CancelInterruptionInput;
  CancelInterruptionPayload: ResolverTypeWrapper<
    Omit<CancelInterruptionPayload, 'outage'> & { outage?: Maybe<ResolversTypes['Outage']> }
  >;
  Charter: ResolverTypeWrapper<CharterEntity>;
  CharterClause: ResolverTypeWrapper<ShownClause>;
  CharterClauseFilter: CharterClauseFilter;
  CharterComparison: ResolverTypeWrapper<
    Omit<CharterComparison, 'after' | 'before'> & {
      after?: Maybe<ResolversTypes['CharterVersion']>;
      before?: Maybe<ResolversTypes['CharterVersion']>;
    }
  >;
  CharterConnection: ResolverTypeWrapper<
    Omit<CharterConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['CharterEdge']>;
      nodes: Array<ResolversTypes['Charter']>;
    }
  >;
  CharterDifference: ResolverTypeWrapper<CharterDifference>;
  CharterEdge: ResolverTypeWrapper<Omit<CharterEdge, 'node'> & { node: ResolversTypes['Charter'] }>;
  CharterFilter: CharterFilter;
  CharterRule: ResolverTypeWrapper<CharterRule>;
  CharterSort: CharterSort;
  CharterVersion: ResolverTypeWrapper<CharterVersionEntity>;
  CharterVersionConnection: ResolverTypeWrapper<
    Omit<CharterVersionConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['CharterVersionEdge']>;
      nodes: Array<ResolversTypes['CharterVersion']>;
    }
  >;
  CharterVersionEdge: ResolverTypeWrapper<
    Omit<CharterVersionEdge, 'node'> & { node: ResolversTypes['CharterVersion'] }
  >;
  ClauseKeeping: ClauseKeeping;
  ClauseRef: ResolverTypeWrapper<ClauseRef>;
  ConsumerLag: ResolverTypeWrapper<ConsumerLag>;
  Contract: ResolverTypeWrapper<ContractEntity>;
  ContractAmendment: ResolverTypeWrapper<ContractAmendmentEntity>;
  ContractAmendmentConnection: ResolverTypeWrapper<
    Omit<ContractAmendmentConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['ContractAmendmentEdge']>;
      nodes: Array<ResolversTypes['ContractAmendment']>;
    }
  >;
  ContractAmendmentEdge: ResolverTypeWrapper<
    Omit<ContractAmendmentEdge, 'node'> & { node: ResolversTypes['ContractAmendment'] }
  >;
  ContractAmendmentKind: ContractAmendmentKind;
  ContractAmendmentState: ContractAmendmentState;
  ContractConnection: ResolverTypeWrapper<
    Omit<ContractConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['ContractEdge']>;
      nodes: Array<ResolversTypes['Contract']>;
    }
  >;
  ContractEdge: ResolverTypeWrapper<
    Omit<ContractEdge, 'node'> & { node: ResolversTypes['Contract'] }
  >;
  ContractFilter: ContractFilter;
  ContractKind: ContractKind;
  ContractProduct: ResolverTypeWrapper<ContractProduct>;
  ContractRenewal: ResolverTypeWrapper<ContractRenewal>;
  ContractSide: ContractSide;
  ContractSort: ContractSort;
  ContractState: ContractState;
  ContractTerm: ContractTerm;
  ContractTermChange: ResolverTypeWrapper<ContractTermChange>;
  ContractTerms: ResolverTypeWrapper<ShownTerms>;
  CorrectOutageInput: CorrectOutageInput;
  CorrectOutagePayload: ResolverTypeWrapper<
    Omit<CorrectOutagePayload, 'outage'> & { outage?: Maybe<ResolversTypes['Outage']> }
  >;
  CoverageTerms: CoverageTerms;
  CreateApiClientInput: CreateApiClientInput;
  CreateApiClientPayload: ResolverTypeWrapper<
    Omit<CreateApiClientPayload, 'apiClient'> & { apiClient?: Maybe<ResolversTypes['ApiClient']> }
  >;
  CreateOrganizationInput: CreateOrganizationInput;
  CreateOrganizationPayload: ResolverTypeWrapper<
    Omit<CreateOrganizationPayload, 'organization'> & {
      organization?: Maybe<ResolversTypes['Organization']>;
    }
  >;
  CreateProviderInput: CreateProviderInput;
  CreateProviderPayload: ResolverTypeWrapper<
    Omit<CreateProviderPayload, 'provider'> & { provider?: Maybe<ResolversTypes['Organization']> }
  >;
  CustomerCalendar: ResolverTypeWrapper<CustomerCalendarEntity>;
  CustomerCalendarConnection: ResolverTypeWrapper<
    Omit<CustomerCalendarConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['CustomerCalendarEdge']>;
      nodes: Array<ResolversTypes['CustomerCalendar']>;
    }
  >;
  CustomerCalendarEdge: ResolverTypeWrapper<
    Omit<CustomerCalendarEdge, 'node'> & { node: ResolversTypes['CustomerCalendar'] }
  >;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  DeadLetter: ResolverTypeWrapper<DeadLetter>;
  DeadLetterAct: ResolverTypeWrapper<DeadLetterAct>;
  DeadLetterActConnection: ResolverTypeWrapper<DeadLetterActConnection>;
  DeadLetterActEdge: ResolverTypeWrapper<DeadLetterActEdge>;
  DeadLetterActKind: DeadLetterActKind;
  DeadLetterConnection: ResolverTypeWrapper<DeadLetterConnection>;
  DeadLetterCount: ResolverTypeWrapper<DeadLetterCount>;
  DeadLetterDataWithheld: DeadLetterDataWithheld;
  DeadLetterEdge: ResolverTypeWrapper<DeadLetterEdge>;
  DeadLetterFilter: DeadLetterFilter;
  DeadLetterOutcome: DeadLetterOutcome;
  DeadLetterResult: ResolverTypeWrapper<DeadLetterResult>;
  DeadLetterRun: ResolverTypeWrapper<DeadLetterRun>;
  DeadLetterState: DeadLetterState;
  Delegation: ResolverTypeWrapper<DelegationEntity>;
  DelegationConnection: ResolverTypeWrapper<
    Omit<DelegationConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['DelegationEdge']>;
      nodes: Array<ResolversTypes['Delegation']>;
    }
  >;
  DelegationEdge: ResolverTypeWrapper<
    Omit<DelegationEdge, 'node'> & { node: ResolversTypes['Delegation'] }
  >;
  Deliverable: ResolverTypeWrapper<DeliverableEntity>;
  DeliverableConnection: ResolverTypeWrapper<
    Omit<DeliverableConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['DeliverableEdge']>;
      nodes: Array<ResolversTypes['Deliverable']>;
    }
  >;
  DeliverableEdge: ResolverTypeWrapper<
    Omit<DeliverableEdge, 'node'> & { node: ResolversTypes['Deliverable'] }
  >;
  DeliverableFilter: DeliverableFilter;
  DeliverableSort: DeliverableSort;
  DeliverableState: DeliverableState;
  DeliverableStep: ResolverTypeWrapper<DeliverableStepEntity>;
  DeliverableStepKind: DeliverableStepKind;
  DismissDeadLettersInput: DismissDeadLettersInput;
  DismissDeadLettersPayload: ResolverTypeWrapper<DismissDeadLettersPayload>;
  DraftContractInput: DraftContractInput;
  DraftContractPayload: ResolverTypeWrapper<
    Omit<DraftContractPayload, 'contract'> & { contract?: Maybe<ResolversTypes['Contract']> }
  >;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  EndCustomerCalendarInput: EndCustomerCalendarInput;
  EndCustomerCalendarPayload: ResolverTypeWrapper<
    Omit<EndCustomerCalendarPayload, 'calendar'> & {
      calendar?: Maybe<ResolversTypes['CustomerCalendar']>;
    }
  >;
  EndMembershipInput: EndMembershipInput;
  EndMembershipPayload: ResolverTypeWrapper<
    Omit<EndMembershipPayload, 'membership'> & { membership?: Maybe<ResolversTypes['Membership']> }
  >;
  EndOutageInput: EndOutageInput;
  EndOutagePayload: ResolverTypeWrapper<
    Omit<EndOutagePayload, 'outage'> & { outage?: Maybe<ResolversTypes['Outage']> }
  >;
  ErasePersonInput: ErasePersonInput;
  ErasePersonPayload: ResolverTypeWrapper<
    Omit<ErasePersonPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }
  >;
  FeePeriod: FeePeriod;
  GiveNoticeOfNonRenewalInput: GiveNoticeOfNonRenewalInput;
  GiveNoticeOfNonRenewalPayload: ResolverTypeWrapper<
    Omit<GiveNoticeOfNonRenewalPayload, 'contract'> & {
      contract?: Maybe<ResolversTypes['Contract']>;
    }
  >;
  GrantDelegationInput: GrantDelegationInput;
  GrantDelegationPayload: ResolverTypeWrapper<
    Omit<GrantDelegationPayload, 'delegation'> & {
      delegation?: Maybe<ResolversTypes['Delegation']>;
    }
  >;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Job: ResolverTypeWrapper<Job>;
  JobState: JobState;
  Label: ResolverTypeWrapper<Label>;
  Language: Language;
  MarkNoticeReadInput: MarkNoticeReadInput;
  MarkNoticeReadPayload: ResolverTypeWrapper<
    Omit<MarkNoticeReadPayload, 'notice'> & { notice?: Maybe<ResolversTypes['Notice']> }
  >;
  Membership: ResolverTypeWrapper<MembershipEntity>;
  MembershipConnection: ResolverTypeWrapper<
    Omit<MembershipConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['MembershipEdge']>;
      nodes: Array<ResolversTypes['Membership']>;
    }
  >;
  MembershipEdge: ResolverTypeWrapper<
    Omit<MembershipEdge, 'node'> & { node: ResolversTypes['Membership'] }
  >;
  MembershipRole: MembershipRole;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  MonthlyInterruption: ResolverTypeWrapper<
    Omit<MonthlyInterruption, 'outage'> & { outage: ResolversTypes['Outage'] }
  >;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  MutationError: ResolverTypeWrapper<MutationError>;
  MutationErrorCode: MutationErrorCode;
  Notice: ResolverTypeWrapper<NoticeEntity>;
  NoticeConnection: ResolverTypeWrapper<
    Omit<NoticeConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['NoticeEdge']>;
      nodes: Array<ResolversTypes['Notice']>;
    }
  >;
  NoticeEdge: ResolverTypeWrapper<Omit<NoticeEdge, 'node'> & { node: ResolversTypes['Notice'] }>;
  Offer: ResolverTypeWrapper<Offer>;
  OperatedService: OperatedService;
  Organization: ResolverTypeWrapper<OrganizationEntity>;
  OrganizationConnection: ResolverTypeWrapper<
    Omit<OrganizationConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['OrganizationEdge']>;
      nodes: Array<ResolversTypes['Organization']>;
    }
  >;
  OrganizationEdge: ResolverTypeWrapper<
    Omit<OrganizationEdge, 'node'> & { node: ResolversTypes['Organization'] }
  >;
  OrganizationFilter: OrganizationFilter;
  OrganizationKind: OrganizationKind;
  OrganizationSort: OrganizationSort;
  Outage: ResolverTypeWrapper<OutageEntity>;
  OutageAnnouncement: ResolverTypeWrapper<OutageAnnouncementEntity>;
  OutageConnection: ResolverTypeWrapper<
    Omit<OutageConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['OutageEdge']>;
      nodes: Array<ResolversTypes['Outage']>;
    }
  >;
  OutageCorrection: ResolverTypeWrapper<OutageCorrectionEntity>;
  OutageEdge: ResolverTypeWrapper<Omit<OutageEdge, 'node'> & { node: ResolversTypes['Outage'] }>;
  OutageFacts: ResolverTypeWrapper<StatedOutage>;
  OutageFilter: OutageFilter;
  OutageJudgement: ResolverTypeWrapper<OutageJudgement>;
  OutageKind: OutageKind;
  OutageReason: OutageReason;
  OutageSort: OutageSort;
  OutageStretch: ResolverTypeWrapper<OutageStretch>;
  OutboxDepth: ResolverTypeWrapper<OutboxDepth>;
  Pack: ResolverTypeWrapper<PackEntity>;
  PackConnection: ResolverTypeWrapper<
    Omit<PackConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['PackEdge']>;
      nodes: Array<ResolversTypes['Pack']>;
    }
  >;
  PackDrawOrder: PackDrawOrder;
  PackEdge: ResolverTypeWrapper<Omit<PackEdge, 'node'> & { node: ResolversTypes['Pack'] }>;
  PackOverdraft: PackOverdraft;
  PackState: PackState;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Person: ResolverTypeWrapper<PersonEntity>;
  PersonInput: PersonInput;
  Product: ResolverTypeWrapper<Product>;
  PublishCharterInput: PublishCharterInput;
  PublishCharterPayload: ResolverTypeWrapper<
    Omit<PublishCharterPayload, 'charterVersion'> & {
      charterVersion?: Maybe<ResolversTypes['CharterVersion']>;
    }
  >;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordOutageInput: RecordOutageInput;
  RecordOutagePayload: ResolverTypeWrapper<
    Omit<RecordOutagePayload, 'outage'> & { outage?: Maybe<ResolversTypes['Outage']> }
  >;
  RenewContractInput: RenewContractInput;
  RenewContractPayload: ResolverTypeWrapper<
    Omit<RenewContractPayload, 'contract'> & { contract?: Maybe<ResolversTypes['Contract']> }
  >;
  RenewalInput: RenewalInput;
  RenewalKind: RenewalKind;
  ReplayDeadLettersInput: ReplayDeadLettersInput;
  ReplayDeadLettersPayload: ResolverTypeWrapper<ReplayDeadLettersPayload>;
  RequestDeliverableChangesInput: RequestDeliverableChangesInput;
  RequestDeliverableChangesPayload: ResolverTypeWrapper<
    Omit<RequestDeliverableChangesPayload, 'deliverable'> & {
      deliverable?: Maybe<ResolversTypes['Deliverable']>;
    }
  >;
  RescheduleInterruptionInput: RescheduleInterruptionInput;
  RescheduleInterruptionPayload: ResolverTypeWrapper<
    Omit<RescheduleInterruptionPayload, 'outage'> & { outage?: Maybe<ResolversTypes['Outage']> }
  >;
  ResubmitDeliverableInput: ResubmitDeliverableInput;
  ResubmitDeliverablePayload: ResolverTypeWrapper<
    Omit<ResubmitDeliverablePayload, 'deliverable'> & {
      deliverable?: Maybe<ResolversTypes['Deliverable']>;
    }
  >;
  ResumeContractInput: ResumeContractInput;
  ResumeContractPayload: ResolverTypeWrapper<
    Omit<ResumeContractPayload, 'contract'> & { contract?: Maybe<ResolversTypes['Contract']> }
  >;
  RevokeApiClientInput: RevokeApiClientInput;
  RevokeApiClientPayload: ResolverTypeWrapper<
    Omit<RevokeApiClientPayload, 'apiClient'> & { apiClient?: Maybe<ResolversTypes['ApiClient']> }
  >;
  RevokeDelegationInput: RevokeDelegationInput;
  RevokeDelegationPayload: ResolverTypeWrapper<
    Omit<RevokeDelegationPayload, 'delegation'> & {
      delegation?: Maybe<ResolversTypes['Delegation']>;
    }
  >;
  SellPackInput: SellPackInput;
  SellPackPayload: ResolverTypeWrapper<
    Omit<SellPackPayload, 'pack'> & { pack?: Maybe<ResolversTypes['Pack']> }
  >;
  ServerTime: ResolverTypeWrapper<ServerTime>;
  ServiceMessaging: ResolverTypeWrapper<ServiceMessaging>;
  SetCustomerCalendarInput: SetCustomerCalendarInput;
  SetCustomerCalendarPayload: ResolverTypeWrapper<
    Omit<SetCustomerCalendarPayload, 'calendar'> & {
      calendar?: Maybe<ResolversTypes['CustomerCalendar']>;
    }
  >;
  SetPersonLanguageInput: SetPersonLanguageInput;
  SetPersonLanguagePayload: ResolverTypeWrapper<
    Omit<SetPersonLanguagePayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }
  >;
  SetSkillsInput: SetSkillsInput;
  SetSkillsPayload: ResolverTypeWrapper<
    Omit<SetSkillsPayload, 'membership'> & { membership?: Maybe<ResolversTypes['Membership']> }
  >;
  SetTechnicalLevelInput: SetTechnicalLevelInput;
  SetTechnicalLevelPayload: ResolverTypeWrapper<
    Omit<SetTechnicalLevelPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }
  >;
  StaffFunction: StaffFunction;
  SubmitDeliverableInput: SubmitDeliverableInput;
  SubmitDeliverablePayload: ResolverTypeWrapper<
    Omit<SubmitDeliverablePayload, 'deliverable'> & {
      deliverable?: Maybe<ResolversTypes['Deliverable']>;
    }
  >;
  SuspendContractInput: SuspendContractInput;
  SuspendContractPayload: ResolverTypeWrapper<
    Omit<SuspendContractPayload, 'contract'> & { contract?: Maybe<ResolversTypes['Contract']> }
  >;
  TechnicalLevel: TechnicalLevel;
  TerminateContractInput: TerminateContractInput;
  TerminateContractPayload: ResolverTypeWrapper<
    Omit<TerminateContractPayload, 'contract'> & { contract?: Maybe<ResolversTypes['Contract']> }
  >;
  TotalCount: ResolverTypeWrapper<TotalCount>;
  TravellingService: TravellingService;
  ValidCharter: ResolverTypeWrapper<ValidCharter>;
  ValidateCharterInput: ValidateCharterInput;
  ValidateCharterPayload: ResolverTypeWrapper<ValidateCharterPayload>;
  ValidateDeliverableInput: ValidateDeliverableInput;
  ValidateDeliverablePayload: ResolverTypeWrapper<
    Omit<ValidateDeliverablePayload, 'deliverable'> & {
      deliverable?: Maybe<ResolversTypes['Deliverable']>;
    }
  >;
  Viewer: ResolverTypeWrapper<
    Omit<Viewer, 'apiClient' | 'memberships' | 'notices' | 'person' | 'provider'> & {
      apiClient?: Maybe<ResolversTypes['ApiClient']>;
      memberships: Array<ResolversTypes['Membership']>;
      notices: ResolversTypes['NoticeConnection'];
      person?: Maybe<ResolversTypes['Person']>;
      provider?: Maybe<ResolversTypes['Organization']>;
    }
  >;
  Weekday: Weekday;
  WithdrawAmendmentInput: WithdrawAmendmentInput;
  WithdrawAmendmentPayload: ResolverTypeWrapper<
    Omit<WithdrawAmendmentPayload, 'contract'> & { contract?: Maybe<ResolversTypes['Contract']> }
  >;
  WithdrawDeliverableInput: WithdrawDeliverableInput;
  WithdrawDeliverablePayload: ResolverTypeWrapper<
    Omit<WithdrawDeliverablePayload, 'deliverable'> & {
      deliverable?: Maybe<ResolversTypes['Deliverable']>;
    }
  >;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Action: Action;
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
  ActivateContractInput: ActivateContractInput;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  ActivateContractPayload: Omit<ActivateContractPayload, 'contract'> & {
    contract?: Maybe<ResolversParentTypes['Contract']>;
  };
  AddPersonInput: AddPersonInput;
  AddPersonPayload: Omit<AddPersonPayload, 'membership'> & {
    membership?: Maybe<ResolversParentTypes['Membership']>;
  };
  AdvanceTimeInput: AdvanceTimeInput;
  AdvanceTimePayload: AdvanceTimePayload;
  AmendContractInput: AmendContractInput;
  AmendContractPayload: Omit<AmendContractPayload, 'contract'> & {
    contract?: Maybe<ResolversParentTypes['Contract']>;
  };
  AnnounceInterruptionInput: AnnounceInterruptionInput;
  AnnounceInterruptionPayload: Omit<AnnounceInterruptionPayload, 'outage'> & {
    outage?: Maybe<ResolversParentTypes['Outage']>;
  };
  ApiClient: ApiClientEntity;
  AvailabilityHistory: Omit<AvailabilityHistory, 'months'> & {
    months: Array<ResolversParentTypes['AvailabilityReport']>;
  };
  AvailabilityReport: Omit<AvailabilityReport, 'interruptions' | 'outages'> & {
    interruptions: Array<ResolversParentTypes['MonthlyInterruption']>;
    outages: Array<ResolversParentTypes['Outage']>;
  };
  CalendarBand: CalendarBand;
  CalendarBandInput: CalendarBandInput;
  CalendarHolidays: CalendarHolidays;
  CalendarHolidaysInput: CalendarHolidaysInput;
  CalendarHours: Omit<CalendarHours, 'setBy'> & { setBy?: Maybe<ResolversParentTypes['Person']> };
  CalendarOpening: CalendarOpening;
  CalendarOpeningInput: CalendarOpeningInput;
  CancelInterruptionInput: CancelInterruptionInput;
  CancelInterruptionPayload: Omit<CancelInterruptionPayload, 'outage'> & {
    outage?: Maybe<ResolversParentTypes['Outage']>;
  };
  Charter: CharterEntity;
  CharterClause: ShownClause;
  CharterClauseFilter: CharterClauseFilter;
  CharterComparison: Omit<CharterComparison, 'after' | 'before'> & {
    after?: Maybe<ResolversParentTypes['CharterVersion']>;
    before?: Maybe<ResolversParentTypes['CharterVersion']>;
  };
  CharterConnection: Omit<CharterConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['CharterEdge']>;
    nodes: Array<ResolversParentTypes['Charter']>;
  };
  CharterDifference: CharterDifference;
  CharterEdge: Omit<CharterEdge, 'node'> & { node: ResolversParentTypes['Charter'] };
  CharterFilter: CharterFilter;
  CharterRule: CharterRule;
  CharterVersion: CharterVersionEntity;
  CharterVersionConnection: Omit<CharterVersionConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['CharterVersionEdge']>;
    nodes: Array<ResolversParentTypes['CharterVersion']>;
  };
  CharterVersionEdge: Omit<CharterVersionEdge, 'node'> & {
    node: ResolversParentTypes['CharterVersion'];
  };
  ClauseRef: ClauseRef;
  ConsumerLag: ConsumerLag;
  Contract: ContractEntity;
  ContractAmendment: ContractAmendmentEntity;
  ContractAmendmentConnection: Omit<ContractAmendmentConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['ContractAmendmentEdge']>;
    nodes: Array<ResolversParentTypes['ContractAmendment']>;
  };
  ContractAmendmentEdge: Omit<ContractAmendmentEdge, 'node'> & {
    node: ResolversParentTypes['ContractAmendment'];
  };
  ContractConnection: Omit<ContractConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['ContractEdge']>;
    nodes: Array<ResolversParentTypes['Contract']>;
  };
  ContractEdge: Omit<ContractEdge, 'node'> & { node: ResolversParentTypes['Contract'] };
  ContractFilter: ContractFilter;
  ContractProduct: ContractProduct;
  ContractRenewal: ContractRenewal;
  ContractTermChange: ContractTermChange;
  ContractTerms: ShownTerms;
  CorrectOutageInput: CorrectOutageInput;
  CorrectOutagePayload: Omit<CorrectOutagePayload, 'outage'> & {
    outage?: Maybe<ResolversParentTypes['Outage']>;
  };
  CreateApiClientInput: CreateApiClientInput;
  CreateApiClientPayload: Omit<CreateApiClientPayload, 'apiClient'> & {
    apiClient?: Maybe<ResolversParentTypes['ApiClient']>;
  };
  CreateOrganizationInput: CreateOrganizationInput;
  CreateOrganizationPayload: Omit<CreateOrganizationPayload, 'organization'> & {
    organization?: Maybe<ResolversParentTypes['Organization']>;
  };
  CreateProviderInput: CreateProviderInput;
  CreateProviderPayload: Omit<CreateProviderPayload, 'provider'> & {
    provider?: Maybe<ResolversParentTypes['Organization']>;
  };
  CustomerCalendar: CustomerCalendarEntity;
  CustomerCalendarConnection: Omit<CustomerCalendarConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['CustomerCalendarEdge']>;
    nodes: Array<ResolversParentTypes['CustomerCalendar']>;
  };
  CustomerCalendarEdge: Omit<CustomerCalendarEdge, 'node'> & {
    node: ResolversParentTypes['CustomerCalendar'];
  };
  Date: Scalars['Date']['output'];
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  DeadLetter: DeadLetter;
  DeadLetterAct: DeadLetterAct;
  DeadLetterActConnection: DeadLetterActConnection;
  DeadLetterActEdge: DeadLetterActEdge;
  DeadLetterConnection: DeadLetterConnection;
  DeadLetterCount: DeadLetterCount;
  DeadLetterEdge: DeadLetterEdge;
  DeadLetterFilter: DeadLetterFilter;
  DeadLetterResult: DeadLetterResult;
  DeadLetterRun: DeadLetterRun;
  Delegation: DelegationEntity;
  DelegationConnection: Omit<DelegationConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['DelegationEdge']>;
    nodes: Array<ResolversParentTypes['Delegation']>;
  };
  DelegationEdge: Omit<DelegationEdge, 'node'> & { node: ResolversParentTypes['Delegation'] };
  Deliverable: DeliverableEntity;
  DeliverableConnection: Omit<DeliverableConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['DeliverableEdge']>;
    nodes: Array<ResolversParentTypes['Deliverable']>;
  };
  DeliverableEdge: Omit<DeliverableEdge, 'node'> & { node: ResolversParentTypes['Deliverable'] };
  DeliverableFilter: DeliverableFilter;
  DeliverableStep: DeliverableStepEntity;
  DismissDeadLettersInput: DismissDeadLettersInput;
  DismissDeadLettersPayload: DismissDeadLettersPayload;
  DraftContractInput: DraftContractInput;
  DraftContractPayload: Omit<DraftContractPayload, 'contract'> & {
    contract?: Maybe<ResolversParentTypes['Contract']>;
  };
  Duration: Scalars['Duration']['output'];
  EndCustomerCalendarInput: EndCustomerCalendarInput;
  EndCustomerCalendarPayload: Omit<EndCustomerCalendarPayload, 'calendar'> & {
    calendar?: Maybe<ResolversParentTypes['CustomerCalendar']>;
  };
  EndMembershipInput: EndMembershipInput;
  EndMembershipPayload: Omit<EndMembershipPayload, 'membership'> & {
    membership?: Maybe<ResolversParentTypes['Membership']>;
  };
  EndOutageInput: EndOutageInput;
  EndOutagePayload: Omit<EndOutagePayload, 'outage'> & {
    outage?: Maybe<ResolversParentTypes['Outage']>;
  };
  ErasePersonInput: ErasePersonInput;
  ErasePersonPayload: Omit<ErasePersonPayload, 'person'> & {
    person?: Maybe<ResolversParentTypes['Person']>;
  };
  GiveNoticeOfNonRenewalInput: GiveNoticeOfNonRenewalInput;
  GiveNoticeOfNonRenewalPayload: Omit<GiveNoticeOfNonRenewalPayload, 'contract'> & {
    contract?: Maybe<ResolversParentTypes['Contract']>;
  };
  GrantDelegationInput: GrantDelegationInput;
  GrantDelegationPayload: Omit<GrantDelegationPayload, 'delegation'> & {
    delegation?: Maybe<ResolversParentTypes['Delegation']>;
  };
  JSON: Scalars['JSON']['output'];
  Job: Job;
  Label: Label;
  MarkNoticeReadInput: MarkNoticeReadInput;
  MarkNoticeReadPayload: Omit<MarkNoticeReadPayload, 'notice'> & {
    notice?: Maybe<ResolversParentTypes['Notice']>;
  };
  Membership: MembershipEntity;
  MembershipConnection: Omit<MembershipConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['MembershipEdge']>;
    nodes: Array<ResolversParentTypes['Membership']>;
  };
  MembershipEdge: Omit<MembershipEdge, 'node'> & { node: ResolversParentTypes['Membership'] };
  Money: Money;
  MoneyInput: MoneyInput;
  MonthlyInterruption: Omit<MonthlyInterruption, 'outage'> & {
    outage: ResolversParentTypes['Outage'];
  };
  Mutation: Record<PropertyKey, never>;
  MutationError: MutationError;
  Notice: NoticeEntity;
  NoticeConnection: Omit<NoticeConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['NoticeEdge']>;
    nodes: Array<ResolversParentTypes['Notice']>;
  };
  NoticeEdge: Omit<NoticeEdge, 'node'> & { node: ResolversParentTypes['Notice'] };
  Offer: Offer;
  Organization: OrganizationEntity;
  OrganizationConnection: Omit<OrganizationConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['OrganizationEdge']>;
    nodes: Array<ResolversParentTypes['Organization']>;
  };
  OrganizationEdge: Omit<OrganizationEdge, 'node'> & { node: ResolversParentTypes['Organization'] };
  OrganizationFilter: OrganizationFilter;
  Outage: OutageEntity;
  OutageAnnouncement: OutageAnnouncementEntity;
  OutageConnection: Omit<OutageConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['OutageEdge']>;
    nodes: Array<ResolversParentTypes['Outage']>;
  };
  OutageCorrection: OutageCorrectionEntity;
  OutageEdge: Omit<OutageEdge, 'node'> & { node: ResolversParentTypes['Outage'] };
  OutageFacts: StatedOutage;
  OutageFilter: OutageFilter;
  OutageJudgement: OutageJudgement;
  OutageStretch: OutageStretch;
  OutboxDepth: OutboxDepth;
  Pack: PackEntity;
  PackConnection: Omit<PackConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['PackEdge']>;
    nodes: Array<ResolversParentTypes['Pack']>;
  };
  PackEdge: Omit<PackEdge, 'node'> & { node: ResolversParentTypes['Pack'] };
  PageInfo: PageInfo;
  Person: PersonEntity;
  PersonInput: PersonInput;
  Product: Product;
  PublishCharterInput: PublishCharterInput;
  PublishCharterPayload: Omit<PublishCharterPayload, 'charterVersion'> & {
    charterVersion?: Maybe<ResolversParentTypes['CharterVersion']>;
  };
  Query: Record<PropertyKey, never>;
  RecordOutageInput: RecordOutageInput;
  RecordOutagePayload: Omit<RecordOutagePayload, 'outage'> & {
    outage?: Maybe<ResolversParentTypes['Outage']>;
  };
  RenewContractInput: RenewContractInput;
  RenewContractPayload: Omit<RenewContractPayload, 'contract'> & {
    contract?: Maybe<ResolversParentTypes['Contract']>;
  };
  RenewalInput: RenewalInput;
  ReplayDeadLettersInput: ReplayDeadLettersInput;
  ReplayDeadLettersPayload: ReplayDeadLettersPayload;
  RequestDeliverableChangesInput: RequestDeliverableChangesInput;
  RequestDeliverableChangesPayload: Omit<RequestDeliverableChangesPayload, 'deliverable'> & {
    deliverable?: Maybe<ResolversParentTypes['Deliverable']>;
  };
  RescheduleInterruptionInput: RescheduleInterruptionInput;
  RescheduleInterruptionPayload: Omit<RescheduleInterruptionPayload, 'outage'> & {
    outage?: Maybe<ResolversParentTypes['Outage']>;
  };
  ResubmitDeliverableInput: ResubmitDeliverableInput;
  ResubmitDeliverablePayload: Omit<ResubmitDeliverablePayload, 'deliverable'> & {
    deliverable?: Maybe<ResolversParentTypes['Deliverable']>;
  };
  ResumeContractInput: ResumeContractInput;
  ResumeContractPayload: Omit<ResumeContractPayload, 'contract'> & {
    contract?: Maybe<ResolversParentTypes['Contract']>;
  };
  RevokeApiClientInput: RevokeApiClientInput;
  RevokeApiClientPayload: Omit<RevokeApiClientPayload, 'apiClient'> & {
    apiClient?: Maybe<ResolversParentTypes['ApiClient']>;
  };
  RevokeDelegationInput: RevokeDelegationInput;
  RevokeDelegationPayload: Omit<RevokeDelegationPayload, 'delegation'> & {
    delegation?: Maybe<ResolversParentTypes['Delegation']>;
  };
  SellPackInput: SellPackInput;
  SellPackPayload: Omit<SellPackPayload, 'pack'> & { pack?: Maybe<ResolversParentTypes['Pack']> };
  ServerTime: ServerTime;
  ServiceMessaging: ServiceMessaging;
  SetCustomerCalendarInput: SetCustomerCalendarInput;
  SetCustomerCalendarPayload: Omit<SetCustomerCalendarPayload, 'calendar'> & {
    calendar?: Maybe<ResolversParentTypes['CustomerCalendar']>;
  };
  SetPersonLanguageInput: SetPersonLanguageInput;
  SetPersonLanguagePayload: Omit<SetPersonLanguagePayload, 'person'> & {
    person?: Maybe<ResolversParentTypes['Person']>;
  };
  SetSkillsInput: SetSkillsInput;
  SetSkillsPayload: Omit<SetSkillsPayload, 'membership'> & {
    membership?: Maybe<ResolversParentTypes['Membership']>;
  };
  SetTechnicalLevelInput: SetTechnicalLevelInput;
  SetTechnicalLevelPayload: Omit<SetTechnicalLevelPayload, 'person'> & {
    person?: Maybe<ResolversParentTypes['Person']>;
  };
  SubmitDeliverableInput: SubmitDeliverableInput;
  SubmitDeliverablePayload: Omit<SubmitDeliverablePayload, 'deliverable'> & {
    deliverable?: Maybe<ResolversParentTypes['Deliverable']>;
  };
  SuspendContractInput: SuspendContractInput;
  SuspendContractPayload: Omit<SuspendContractPayload, 'contract'> & {
    contract?: Maybe<ResolversParentTypes['Contract']>;
  };
  TerminateContractInput: TerminateContractInput;
  TerminateContractPayload: Omit<TerminateContractPayload, 'contract'> & {
    contract?: Maybe<ResolversParentTypes['Contract']>;
  };
  TotalCount: TotalCount;
  ValidCharter: ValidCharter;
  ValidateCharterInput: ValidateCharterInput;
  ValidateCharterPayload: ValidateCharterPayload;
  ValidateDeliverableInput: ValidateDeliverableInput;
  ValidateDeliverablePayload: Omit<ValidateDeliverablePayload, 'deliverable'> & {
    deliverable?: Maybe<ResolversParentTypes['Deliverable']>;
  };
  Viewer: Omit<Viewer, 'apiClient' | 'memberships' | 'notices' | 'person' | 'provider'> & {
    apiClient?: Maybe<ResolversParentTypes['ApiClient']>;
    memberships: Array<ResolversParentTypes['Membership']>;
    notices: ResolversParentTypes['NoticeConnection'];
    person?: Maybe<ResolversParentTypes['Person']>;
    provider?: Maybe<ResolversParentTypes['Organization']>;
  };
  WithdrawAmendmentInput: WithdrawAmendmentInput;
  WithdrawAmendmentPayload: Omit<WithdrawAmendmentPayload, 'contract'> & {
    contract?: Maybe<ResolversParentTypes['Contract']>;
  };
  WithdrawDeliverableInput: WithdrawDeliverableInput;
  WithdrawDeliverablePayload: Omit<WithdrawDeliverablePayload, 'deliverable'> & {
    deliverable?: Maybe<ResolversParentTypes['Deliverable']>;
  };
};

export type ActionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Action'] = ResolversParentTypes['Action'],
> = {
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['MutationError']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ActivateContractPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ActivateContractPayload'] =
    ResolversParentTypes['ActivateContractPayload'],
> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type AddPersonPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['AddPersonPayload'] =
    ResolversParentTypes['AddPersonPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  membership?: Resolver<Maybe<ResolversTypes['Membership']>, ParentType, ContextType>;
};

export type AdvanceTimePayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['AdvanceTimePayload'] =
    ResolversParentTypes['AdvanceTimePayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
};

export type AmendContractPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['AmendContractPayload'] =
    ResolversParentTypes['AmendContractPayload'],
> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type AnnounceInterruptionPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['AnnounceInterruptionPayload'] =
    ResolversParentTypes['AnnounceInterruptionPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  outage?: Resolver<Maybe<ResolversTypes['Outage']>, ParentType, ContextType>;
};

export type ApiClientResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ApiClient'] = ResolversParentTypes['ApiClient'],
> = {
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AvailabilityHistoryResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['AvailabilityHistory'] =
    ResolversParentTypes['AvailabilityHistory'],
> = {
  kept?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  missed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  months?: Resolver<Array<ResolversTypes['AvailabilityReport']>, ParentType, ContextType>;
};

export type AvailabilityReportResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['AvailabilityReport'] =
    ResolversParentTypes['AvailabilityReport'],
> = {
  allowedSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['ClauseRef']>, ParentType, ContextType>;
  downSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  final?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  interruptions?: Resolver<Array<ResolversTypes['MonthlyInterruption']>, ParentType, ContextType>;
  kept?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  measuredSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  month?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  monthSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nature?: Resolver<Maybe<ResolversTypes['AvailabilityNature']>, ParentType, ContextType>;
  outages?: Resolver<Array<ResolversTypes['Outage']>, ParentType, ContextType>;
  percent?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  threshold?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CalendarBandResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CalendarBand'] = ResolversParentTypes['CalendarBand'],
> = {
  closes?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  days?: Resolver<Array<ResolversTypes['Weekday']>, ParentType, ContextType>;
  opens?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CalendarHolidaysResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CalendarHolidays'] =
    ResolversParentTypes['CalendarHolidays'],
> = {
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dates?: Resolver<Array<ResolversTypes['Date']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CalendarHoursResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CalendarHours'] = ResolversParentTypes['CalendarHours'],
> = {
  bands?: Resolver<Array<ResolversTypes['CalendarBand']>, ParentType, ContextType>;
  closedDays?: Resolver<Array<ResolversTypes['Date']>, ParentType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  holidays?: Resolver<Maybe<ResolversTypes['CalendarHolidays']>, ParentType, ContextType>;
  openings?: Resolver<Array<ResolversTypes['CalendarOpening']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  setAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  setBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  superseded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CalendarOpeningResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CalendarOpening'] =
    ResolversParentTypes['CalendarOpening'],
> = {
  closes?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  opens?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CancelInterruptionPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CancelInterruptionPayload'] =
    ResolversParentTypes['CancelInterruptionPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  outage?: Resolver<Maybe<ResolversTypes['Outage']>, ParentType, ContextType>;
};

export type CharterResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Charter'] = ResolversParentTypes['Charter'],
  FederationReferenceType extends FederationReferenceTypes['Charter'] =
    FederationReferenceTypes['Charter'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Charter']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  actions?: Resolver<Array<ResolversTypes['Action']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inForce?: Resolver<
    Maybe<ResolversTypes['CharterVersion']>,
    ParentType,
    ContextType,
    Partial<CharterInForceArgs>
  >;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<
    ResolversTypes['CharterVersionConnection'],
    ParentType,
    ContextType,
    Partial<CharterVersionsArgs>
  >;
};

export type CharterClauseResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CharterClause'] = ResolversParentTypes['CharterClause'],
> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  keeping?: Resolver<ResolversTypes['ClauseKeeping'], ParentType, ContextType>;
  rules?: Resolver<Array<ResolversTypes['CharterRule']>, ParentType, ContextType>;
  text?: Resolver<
    ResolversTypes['String'],
    ParentType,
    ContextType,
    Partial<CharterClauseTextArgs>
  >;
};

export type CharterComparisonResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CharterComparison'] =
    ResolversParentTypes['CharterComparison'],
> = {
  after?: Resolver<Maybe<ResolversTypes['CharterVersion']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['CharterVersion']>, ParentType, ContextType>;
  differences?: Resolver<Array<ResolversTypes['CharterDifference']>, ParentType, ContextType>;
};

export type CharterConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CharterConnection'] =
    ResolversParentTypes['CharterConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['CharterEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Charter']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<CharterConnectionTotalCountArgs, 'upTo'>
  >;
};

export type CharterDifferenceResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CharterDifference'] =
    ResolversParentTypes['CharterDifference'],
> = {
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['ClauseRef']>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CharterEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CharterEdge'] = ResolversParentTypes['CharterEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Charter'], ParentType, ContextType>;
};

export type CharterRuleResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CharterRule'] = ResolversParentTypes['CharterRule'],
> = {
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reading?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CharterVersionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CharterVersion'] =
    ResolversParentTypes['CharterVersion'],
  FederationReferenceType extends FederationReferenceTypes['CharterVersion'] =
    FederationReferenceTypes['CharterVersion'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['CharterVersion']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  channels?: Resolver<Array<ResolversTypes['Label']>, ParentType, ContextType>;
  charter?: Resolver<Maybe<ResolversTypes['Charter']>, ParentType, ContextType>;
  charterVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  clauses?: Resolver<
    Array<ResolversTypes['CharterClause']>,
    ParentType,
    ContextType,
    Partial<CharterVersionClausesArgs>
  >;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  document?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcomes?: Resolver<Array<ResolversTypes['Label']>, ParentType, ContextType>;
  plans?: Resolver<Array<ResolversTypes['Label']>, ParentType, ContextType>;
  priorities?: Resolver<Array<ResolversTypes['Label']>, ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CharterVersionConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CharterVersionConnection'] =
    ResolversParentTypes['CharterVersionConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['CharterVersionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CharterVersion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<CharterVersionConnectionTotalCountArgs, 'upTo'>
  >;
};

export type CharterVersionEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CharterVersionEdge'] =
    ResolversParentTypes['CharterVersionEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CharterVersion'], ParentType, ContextType>;
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

export type ConsumerLagResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ConsumerLag'] = ResolversParentTypes['ConsumerLag'],
> = {
  group?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  actions?: Resolver<Array<ResolversTypes['Action']>, ParentType, ContextType>;
  amendments?: Resolver<
    ResolversTypes['ContractAmendmentConnection'],
    ParentType,
    ContextType,
    Partial<ContractAmendmentsArgs>
  >;
  availability?: Resolver<
    Maybe<ResolversTypes['AvailabilityReport']>,
    ParentType,
    ContextType,
    RequireFields<ContractAvailabilityArgs, 'month'>
  >;
  customer?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  deliverables?: Resolver<
    ResolversTypes['DeliverableConnection'],
    ParentType,
    ContextType,
    Partial<ContractDeliverablesArgs>
  >;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endsBefore?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fee?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  feePeriod?: Resolver<Maybe<ResolversTypes['FeePeriod']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inArrears?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  inForce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ContractKind'], ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  packs?: Resolver<
    ResolversTypes['PackConnection'],
    ParentType,
    ContextType,
    Partial<ContractPacksArgs>
  >;
  pinnedCharterVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['Label']>, ParentType, ContextType>;
  products?: Resolver<Array<ResolversTypes['ContractProduct']>, ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  renewal?: Resolver<ResolversTypes['ContractRenewal'], ParentType, ContextType>;
  signedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ContractState'], ParentType, ContextType>;
  successManager?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  termsAt?: Resolver<
    ResolversTypes['ContractTerms'],
    ParentType,
    ContextType,
    RequireFields<ContractTermsAtArgs, 'at'>
  >;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContractAmendmentResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ContractAmendment'] =
    ResolversParentTypes['ContractAmendment'],
> = {
  changes?: Resolver<Array<ResolversTypes['ContractTermChange']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  effectiveAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  effectiveOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ContractAmendmentKind'], ParentType, ContextType>;
  madeAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  madeBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ContractAmendmentState'], ParentType, ContextType>;
};

export type ContractAmendmentConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ContractAmendmentConnection'] =
    ResolversParentTypes['ContractAmendmentConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['ContractAmendmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ContractAmendment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<ContractAmendmentConnectionTotalCountArgs, 'upTo'>
  >;
};

export type ContractAmendmentEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ContractAmendmentEdge'] =
    ResolversParentTypes['ContractAmendmentEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ContractAmendment'], ParentType, ContextType>;
};

export type ContractConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ContractConnection'] =
    ResolversParentTypes['ContractConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['ContractEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Contract']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<ContractConnectionTotalCountArgs, 'upTo'>
  >;
};

export type ContractEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ContractEdge'] = ResolversParentTypes['ContractEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contract'], ParentType, ContextType>;
};

export type ContractProductResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ContractProduct'] =
    ResolversParentTypes['ContractProduct'],
> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
};

export type ContractRenewalResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ContractRenewal'] =
    ResolversParentTypes['ContractRenewal'],
> = {
  kind?: Resolver<ResolversTypes['RenewalKind'], ParentType, ContextType>;
  noticeBefore?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  noticeBeforeAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  noticeDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  noticeGivenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  noticeGivenBy?: Resolver<Maybe<ResolversTypes['ContractSide']>, ParentType, ContextType>;
  noticeReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  periodMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  remindDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  renewals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  renewsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ContractTermChangeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ContractTermChange'] =
    ResolversParentTypes['ContractTermChange'],
> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  term?: Resolver<ResolversTypes['ContractTerm'], ParentType, ContextType>;
};

export type ContractTermsResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ContractTerms'] = ResolversParentTypes['ContractTerms'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsBefore?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  fee?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  feePeriod?: Resolver<Maybe<ResolversTypes['FeePeriod']>, ParentType, ContextType>;
  foreseen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  pinnedCharterVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['Label']>, ParentType, ContextType>;
  products?: Resolver<Array<ResolversTypes['ContractProduct']>, ParentType, ContextType>;
  renewalKind?: Resolver<ResolversTypes['RenewalKind'], ParentType, ContextType>;
  successManager?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  withinPeriod?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CorrectOutagePayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CorrectOutagePayload'] =
    ResolversParentTypes['CorrectOutagePayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  outage?: Resolver<Maybe<ResolversTypes['Outage']>, ParentType, ContextType>;
};

export type CreateApiClientPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CreateApiClientPayload'] =
    ResolversParentTypes['CreateApiClientPayload'],
> = {
  apiClient?: Resolver<Maybe<ResolversTypes['ApiClient']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CreateOrganizationPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CreateOrganizationPayload'] =
    ResolversParentTypes['CreateOrganizationPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
};

export type CreateProviderPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CreateProviderPayload'] =
    ResolversParentTypes['CreateProviderPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
};

export type CustomerCalendarResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CustomerCalendar'] =
    ResolversParentTypes['CustomerCalendar'],
  FederationReferenceType extends FederationReferenceTypes['CustomerCalendar'] =
    FederationReferenceTypes['CustomerCalendar'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['CustomerCalendar']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  actions?: Resolver<Array<ResolversTypes['Action']>, ParentType, ContextType>;
  calendarKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endsBefore?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  hours?: Resolver<Array<ResolversTypes['CalendarHours']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerCalendarConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CustomerCalendarConnection'] =
    ResolversParentTypes['CustomerCalendarConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['CustomerCalendarEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CustomerCalendar']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<CustomerCalendarConnectionTotalCountArgs, 'upTo'>
  >;
};

export type CustomerCalendarEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CustomerCalendarEdge'] =
    ResolversParentTypes['CustomerCalendarEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CustomerCalendar'], ParentType, ContextType>;
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

export type DeadLetterResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['DeadLetter'] = ResolversParentTypes['DeadLetter'],
> = {
  aggregateId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  aggregateVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  consumer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  dataVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  eventId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parkedBehind?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  providerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['OperatedService'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DeadLetterState'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  withheld?: Resolver<Maybe<ResolversTypes['DeadLetterDataWithheld']>, ParentType, ContextType>;
};

export type DeadLetterActResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['DeadLetterAct'] = ResolversParentTypes['DeadLetterAct'],
> = {
  act?: Resolver<ResolversTypes['DeadLetterActKind'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aggregateVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  consumer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  eventId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  letterId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DeadLetterOutcome'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['OperatedService'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DeadLetterActConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['DeadLetterActConnection'] =
    ResolversParentTypes['DeadLetterActConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['DeadLetterActEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DeadLetterAct']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<DeadLetterActConnectionTotalCountArgs, 'upTo'>
  >;
};

export type DeadLetterActEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['DeadLetterActEdge'] =
    ResolversParentTypes['DeadLetterActEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeadLetterAct'], ParentType, ContextType>;
};

export type DeadLetterConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['DeadLetterConnection'] =
    ResolversParentTypes['DeadLetterConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['DeadLetterEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DeadLetter']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<DeadLetterConnectionTotalCountArgs, 'upTo'>
  >;
};

export type DeadLetterCountResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['DeadLetterCount'] =
    ResolversParentTypes['DeadLetterCount'],
> = {
  consumer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DeadLetterState'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DeadLetterEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['DeadLetterEdge'] =
    ResolversParentTypes['DeadLetterEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeadLetter'], ParentType, ContextType>;
};

export type DeadLetterResultResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['DeadLetterResult'] =
    ResolversParentTypes['DeadLetterResult'],
> = {
  consumer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['DeadLetterOutcome']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topic?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeadLetterRunResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['DeadLetterRun'] = ResolversParentTypes['DeadLetterRun'],
> = {
  left?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['DeadLetterResult']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['OperatedService'], ParentType, ContextType>;
};

export type DelegationResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Delegation'] = ResolversParentTypes['Delegation'],
> = {
  customer?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inForce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reseller?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DelegationConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['DelegationConnection'] =
    ResolversParentTypes['DelegationConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['DelegationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Delegation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<DelegationConnectionTotalCountArgs, 'upTo'>
  >;
};

export type DelegationEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['DelegationEdge'] =
    ResolversParentTypes['DelegationEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Delegation'], ParentType, ContextType>;
};

export type DeliverableResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Deliverable'] = ResolversParentTypes['Deliverable'],
> = {
  actions?: Resolver<Array<ResolversTypes['Action']>, ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['ClauseRef']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['DeliverableStep']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nextReminderAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remindersGiven?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  round?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DeliverableState'], ParentType, ContextType>;
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  submittedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeliverableConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['DeliverableConnection'] =
    ResolversParentTypes['DeliverableConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['DeliverableEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Deliverable']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<DeliverableConnectionTotalCountArgs, 'upTo'>
  >;
};

export type DeliverableEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['DeliverableEdge'] =
    ResolversParentTypes['DeliverableEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Deliverable'], ParentType, ContextType>;
};

export type DeliverableStepResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['DeliverableStep'] =
    ResolversParentTypes['DeliverableStep'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DeliverableStepKind'], ParentType, ContextType>;
  round?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DismissDeadLettersPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['DismissDeadLettersPayload'] =
    ResolversParentTypes['DismissDeadLettersPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['DeadLetterRun']>, ParentType, ContextType>;
};

export type DraftContractPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['DraftContractPayload'] =
    ResolversParentTypes['DraftContractPayload'],
> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes['Duration'],
  any
> {
  name: 'Duration';
}

export type EndCustomerCalendarPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['EndCustomerCalendarPayload'] =
    ResolversParentTypes['EndCustomerCalendarPayload'],
> = {
  calendar?: Resolver<Maybe<ResolversTypes['CustomerCalendar']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type EndMembershipPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['EndMembershipPayload'] =
    ResolversParentTypes['EndMembershipPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  membership?: Resolver<Maybe<ResolversTypes['Membership']>, ParentType, ContextType>;
};

export type EndOutagePayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['EndOutagePayload'] =
    ResolversParentTypes['EndOutagePayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  outage?: Resolver<Maybe<ResolversTypes['Outage']>, ParentType, ContextType>;
};

export type ErasePersonPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ErasePersonPayload'] =
    ResolversParentTypes['ErasePersonPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type GiveNoticeOfNonRenewalPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['GiveNoticeOfNonRenewalPayload'] =
    ResolversParentTypes['GiveNoticeOfNonRenewalPayload'],
> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type GrantDelegationPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['GrantDelegationPayload'] =
    ResolversParentTypes['GrantDelegationPayload'],
> = {
  delegation?: Resolver<Maybe<ResolversTypes['Delegation']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
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

export type MarkNoticeReadPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['MarkNoticeReadPayload'] =
    ResolversParentTypes['MarkNoticeReadPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  notice?: Resolver<Maybe<ResolversTypes['Notice']>, ParentType, ContextType>;
};

export type MembershipResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership'],
> = {
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  functions?: Resolver<Array<ResolversTypes['StaffFunction']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['MembershipRole'], ParentType, ContextType>;
  skills?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MembershipConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['MembershipConnection'] =
    ResolversParentTypes['MembershipConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['MembershipEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Membership']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<MembershipConnectionTotalCountArgs, 'upTo'>
  >;
};

export type MembershipEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['MembershipEdge'] =
    ResolversParentTypes['MembershipEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
};

export type MoneyResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money'],
> = {
  amount?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MonthlyInterruptionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['MonthlyInterruption'] =
    ResolversParentTypes['MonthlyInterruption'],
> = {
  outage?: Resolver<ResolversTypes['Outage'], ParentType, ContextType>;
  stretches?: Resolver<Array<ResolversTypes['OutageStretch']>, ParentType, ContextType>;
};

export type MutationResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation'],
> = {
  activateContract?: Resolver<
    ResolversTypes['ActivateContractPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationActivateContractArgs, 'input'>
  >;
  addPerson?: Resolver<
    ResolversTypes['AddPersonPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationAddPersonArgs, 'input'>
  >;
  advanceTime?: Resolver<
    ResolversTypes['AdvanceTimePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationAdvanceTimeArgs, 'input'>
  >;
  amendContract?: Resolver<
    ResolversTypes['AmendContractPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationAmendContractArgs, 'input'>
  >;
  announceInterruption?: Resolver<
    ResolversTypes['AnnounceInterruptionPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationAnnounceInterruptionArgs, 'input'>
  >;
  cancelInterruption?: Resolver<
    ResolversTypes['CancelInterruptionPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCancelInterruptionArgs, 'input'>
  >;
  correctOutage?: Resolver<
    ResolversTypes['CorrectOutagePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCorrectOutageArgs, 'input'>
  >;
  createApiClient?: Resolver<
    ResolversTypes['CreateApiClientPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCreateApiClientArgs, 'input'>
  >;
  createOrganization?: Resolver<
    ResolversTypes['CreateOrganizationPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCreateOrganizationArgs, 'input'>
  >;
  createProvider?: Resolver<
    ResolversTypes['CreateProviderPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCreateProviderArgs, 'input'>
  >;
  dismissDeadLetters?: Resolver<
    ResolversTypes['DismissDeadLettersPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDismissDeadLettersArgs, 'input'>
  >;
  draftContract?: Resolver<
    ResolversTypes['DraftContractPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDraftContractArgs, 'input'>
  >;
  endCustomerCalendar?: Resolver<
    ResolversTypes['EndCustomerCalendarPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationEndCustomerCalendarArgs, 'input'>
  >;
  endMembership?: Resolver<
    ResolversTypes['EndMembershipPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationEndMembershipArgs, 'input'>
  >;
  endOutage?: Resolver<
    ResolversTypes['EndOutagePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationEndOutageArgs, 'input'>
  >;
  erasePerson?: Resolver<
    ResolversTypes['ErasePersonPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationErasePersonArgs, 'input'>
  >;
  giveNoticeOfNonRenewal?: Resolver<
    ResolversTypes['GiveNoticeOfNonRenewalPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationGiveNoticeOfNonRenewalArgs, 'input'>
  >;
  grantDelegation?: Resolver<
    ResolversTypes['GrantDelegationPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationGrantDelegationArgs, 'input'>
  >;
  markNoticeRead?: Resolver<
    ResolversTypes['MarkNoticeReadPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationMarkNoticeReadArgs, 'input'>
  >;
  publishCharter?: Resolver<
    ResolversTypes['PublishCharterPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationPublishCharterArgs, 'input'>
  >;
  recordOutage?: Resolver<
    ResolversTypes['RecordOutagePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRecordOutageArgs, 'input'>
  >;
  renewContract?: Resolver<
    ResolversTypes['RenewContractPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRenewContractArgs, 'input'>
  >;
  replayDeadLetters?: Resolver<
    ResolversTypes['ReplayDeadLettersPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationReplayDeadLettersArgs, 'input'>
  >;
  requestDeliverableChanges?: Resolver<
    ResolversTypes['RequestDeliverableChangesPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRequestDeliverableChangesArgs, 'input'>
  >;
  rescheduleInterruption?: Resolver<
    ResolversTypes['RescheduleInterruptionPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRescheduleInterruptionArgs, 'input'>
  >;
  resubmitDeliverable?: Resolver<
    ResolversTypes['ResubmitDeliverablePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationResubmitDeliverableArgs, 'input'>
  >;
  resumeContract?: Resolver<
    ResolversTypes['ResumeContractPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationResumeContractArgs, 'input'>
  >;
  revokeApiClient?: Resolver<
    ResolversTypes['RevokeApiClientPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRevokeApiClientArgs, 'input'>
  >;
  revokeDelegation?: Resolver<
    ResolversTypes['RevokeDelegationPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRevokeDelegationArgs, 'input'>
  >;
  sellPack?: Resolver<
    ResolversTypes['SellPackPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationSellPackArgs, 'input'>
  >;
  setCustomerCalendar?: Resolver<
    ResolversTypes['SetCustomerCalendarPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationSetCustomerCalendarArgs, 'input'>
  >;
  setPersonLanguage?: Resolver<
    ResolversTypes['SetPersonLanguagePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationSetPersonLanguageArgs, 'input'>
  >;
  setSkills?: Resolver<
    ResolversTypes['SetSkillsPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationSetSkillsArgs, 'input'>
  >;
  setTechnicalLevel?: Resolver<
    ResolversTypes['SetTechnicalLevelPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationSetTechnicalLevelArgs, 'input'>
  >;
  submitDeliverable?: Resolver<
    ResolversTypes['SubmitDeliverablePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationSubmitDeliverableArgs, 'input'>
  >;
  suspendContract?: Resolver<
    ResolversTypes['SuspendContractPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationSuspendContractArgs, 'input'>
  >;
  terminateContract?: Resolver<
    ResolversTypes['TerminateContractPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationTerminateContractArgs, 'input'>
  >;
  validateCharter?: Resolver<
    ResolversTypes['ValidateCharterPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationValidateCharterArgs, 'input'>
  >;
  validateDeliverable?: Resolver<
    ResolversTypes['ValidateDeliverablePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationValidateDeliverableArgs, 'input'>
  >;
  withdrawAmendment?: Resolver<
    ResolversTypes['WithdrawAmendmentPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationWithdrawAmendmentArgs, 'input'>
  >;
  withdrawDeliverable?: Resolver<
    ResolversTypes['WithdrawDeliverablePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationWithdrawDeliverableArgs, 'input'>
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

export type NoticeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Notice'] = ResolversParentTypes['Notice'],
> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  template?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NoticeConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['NoticeConnection'] =
    ResolversParentTypes['NoticeConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['NoticeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Notice']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<NoticeConnectionTotalCountArgs, 'upTo'>
  >;
};

export type NoticeEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['NoticeEdge'] = ResolversParentTypes['NoticeEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Notice'], ParentType, ContextType>;
};

export type OfferResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Offer'] = ResolversParentTypes['Offer'],
> = {
  clause?: Resolver<Maybe<ResolversTypes['ClauseRef']>, ParentType, ContextType>;
  terms?: Resolver<ResolversTypes['CoverageTerms'], ParentType, ContextType>;
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
  actions?: Resolver<Array<ResolversTypes['Action']>, ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  calendars?: Resolver<
    ResolversTypes['CustomerCalendarConnection'],
    ParentType,
    ContextType,
    Partial<OrganizationCalendarsArgs>
  >;
  contracts?: Resolver<
    ResolversTypes['ContractConnection'],
    ParentType,
    ContextType,
    Partial<OrganizationContractsArgs>
  >;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  delegations?: Resolver<
    ResolversTypes['DelegationConnection'],
    ParentType,
    ContextType,
    Partial<OrganizationDelegationsArgs>
  >;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrganizationKind'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  memberships?: Resolver<
    ResolversTypes['MembershipConnection'],
    ParentType,
    ContextType,
    Partial<OrganizationMembershipsArgs>
  >;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganizationConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['OrganizationConnection'] =
    ResolversParentTypes['OrganizationConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['OrganizationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Organization']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<OrganizationConnectionTotalCountArgs, 'upTo'>
  >;
};

export type OrganizationEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['OrganizationEdge'] =
    ResolversParentTypes['OrganizationEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
};

export type OutageResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Outage'] = ResolversParentTypes['Outage'],
> = {
  actions?: Resolver<Array<ResolversTypes['Action']>, ParentType, ContextType>;
  announcedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  announcements?: Resolver<Array<ResolversTypes['OutageAnnouncement']>, ParentType, ContextType>;
  cancelled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  corrections?: Resolver<Array<ResolversTypes['OutageCorrection']>, ParentType, ContextType>;
  counted?: Resolver<Maybe<ResolversTypes['OutageJudgement']>, ParentType, ContextType>;
  customers?: Resolver<Array<ResolversTypes['Organization']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OutageKind'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OutageAnnouncementResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['OutageAnnouncement'] =
    ResolversParentTypes['OutageAnnouncement'],
> = {
  announcedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customers?: Resolver<Array<ResolversTypes['Organization']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OutageKind'], ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type OutageConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['OutageConnection'] =
    ResolversParentTypes['OutageConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['OutageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Outage']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<OutageConnectionTotalCountArgs, 'upTo'>
  >;
};

export type OutageCorrectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['OutageCorrection'] =
    ResolversParentTypes['OutageCorrection'],
> = {
  after?: Resolver<ResolversTypes['OutageFacts'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['OutageFacts'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  correctedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OutageEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['OutageEdge'] = ResolversParentTypes['OutageEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Outage'], ParentType, ContextType>;
};

export type OutageFactsResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['OutageFacts'] = ResolversParentTypes['OutageFacts'],
> = {
  cancelled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  customers?: Resolver<Array<ResolversTypes['Organization']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OutageKind'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OutageJudgementResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['OutageJudgement'] =
    ResolversParentTypes['OutageJudgement'],
> = {
  clause?: Resolver<Maybe<ResolversTypes['ClauseRef']>, ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  stretches?: Resolver<Array<ResolversTypes['OutageStretch']>, ParentType, ContextType>;
};

export type OutageStretchResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['OutageStretch'] = ResolversParentTypes['OutageStretch'],
> = {
  clause?: Resolver<Maybe<ResolversTypes['ClauseRef']>, ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['OutageReason'], ParentType, ContextType>;
  seconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OutboxDepthResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['OutboxDepth'] = ResolversParentTypes['OutboxDepth'],
> = {
  oldest?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PackResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Pack'] = ResolversParentTypes['Pack'],
  FederationReferenceType extends FederationReferenceTypes['Pack'] =
    FederationReferenceTypes['Pack'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Pack']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  drawOrder?: Resolver<ResolversTypes['PackDrawOrder'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresBefore?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdraft?: Resolver<ResolversTypes['PackOverdraft'], ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  soldAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PackState'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validFromAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PackConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['PackConnection'] =
    ResolversParentTypes['PackConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['PackEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Pack']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<PackConnectionTotalCountArgs, 'upTo'>
  >;
};

export type PackEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['PackEdge'] = ResolversParentTypes['PackEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Pack'], ParentType, ContextType>;
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
  FederationReferenceType extends FederationReferenceTypes['Person'] =
    FederationReferenceTypes['Person'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Person']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  erasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  technicalLevel?: Resolver<Maybe<ResolversTypes['TechnicalLevel']>, ParentType, ContextType>;
};

export type ProductResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PublishCharterPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['PublishCharterPayload'] =
    ResolversParentTypes['PublishCharterPayload'],
> = {
  charterVersion?: Resolver<Maybe<ResolversTypes['CharterVersion']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type QueryResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  availability?: Resolver<
    Maybe<ResolversTypes['AvailabilityReport']>,
    ParentType,
    ContextType,
    RequireFields<QueryAvailabilityArgs, 'month'>
  >;
  availabilityHistory?: Resolver<
    Maybe<ResolversTypes['AvailabilityHistory']>,
    ParentType,
    ContextType,
    RequireFields<QueryAvailabilityHistoryArgs, 'from' | 'to'>
  >;
  charter?: Resolver<
    Maybe<ResolversTypes['Charter']>,
    ParentType,
    ContextType,
    Partial<QueryCharterArgs>
  >;
  charterVersion?: Resolver<
    Maybe<ResolversTypes['CharterVersion']>,
    ParentType,
    ContextType,
    Partial<QueryCharterVersionArgs>
  >;
  charters?: Resolver<
    Maybe<ResolversTypes['CharterConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryChartersArgs, 'sort'>
  >;
  compareCharterVersions?: Resolver<
    Maybe<ResolversTypes['CharterComparison']>,
    ParentType,
    ContextType,
    RequireFields<QueryCompareCharterVersionsArgs, 'afterId' | 'beforeId'>
  >;
  contract?: Resolver<
    Maybe<ResolversTypes['Contract']>,
    ParentType,
    ContextType,
    Partial<QueryContractArgs>
  >;
  contracts?: Resolver<
    Maybe<ResolversTypes['ContractConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryContractsArgs, 'sort'>
  >;
  customerCalendar?: Resolver<
    Maybe<ResolversTypes['CustomerCalendar']>,
    ParentType,
    ContextType,
    RequireFields<QueryCustomerCalendarArgs, 'id'>
  >;
  deadLetterActs?: Resolver<
    Maybe<ResolversTypes['DeadLetterActConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryDeadLetterActsArgs, 'service'>
  >;
  deadLetters?: Resolver<
    Maybe<ResolversTypes['DeadLetterConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryDeadLettersArgs, 'service'>
  >;
  deliverable?: Resolver<
    Maybe<ResolversTypes['Deliverable']>,
    ParentType,
    ContextType,
    Partial<QueryDeliverableArgs>
  >;
  deliverables?: Resolver<
    Maybe<ResolversTypes['DeliverableConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryDeliverablesArgs, 'sort'>
  >;
  messaging?: Resolver<Maybe<Array<ResolversTypes['ServiceMessaging']>>, ParentType, ContextType>;
  organization?: Resolver<
    Maybe<ResolversTypes['Organization']>,
    ParentType,
    ContextType,
    Partial<QueryOrganizationArgs>
  >;
  organizations?: Resolver<
    Maybe<ResolversTypes['OrganizationConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryOrganizationsArgs, 'sort'>
  >;
  outage?: Resolver<
    Maybe<ResolversTypes['Outage']>,
    ParentType,
    ContextType,
    Partial<QueryOutageArgs>
  >;
  outages?: Resolver<
    Maybe<ResolversTypes['OutageConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryOutagesArgs, 'sort'>
  >;
  person?: Resolver<
    Maybe<ResolversTypes['Person']>,
    ParentType,
    ContextType,
    RequireFields<QueryPersonArgs, 'id'>
  >;
  serverTime?: Resolver<Maybe<ResolversTypes['ServerTime']>, ParentType, ContextType>;
  timeTravel?: Resolver<
    Maybe<ResolversTypes['Job']>,
    ParentType,
    ContextType,
    RequireFields<QueryTimeTravelArgs, 'id'>
  >;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type RecordOutagePayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['RecordOutagePayload'] =
    ResolversParentTypes['RecordOutagePayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  outage?: Resolver<Maybe<ResolversTypes['Outage']>, ParentType, ContextType>;
};

export type RenewContractPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['RenewContractPayload'] =
    ResolversParentTypes['RenewContractPayload'],
> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type ReplayDeadLettersPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ReplayDeadLettersPayload'] =
    ResolversParentTypes['ReplayDeadLettersPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['DeadLetterRun']>, ParentType, ContextType>;
};

export type RequestDeliverableChangesPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['RequestDeliverableChangesPayload'] =
    ResolversParentTypes['RequestDeliverableChangesPayload'],
> = {
  deliverable?: Resolver<Maybe<ResolversTypes['Deliverable']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type RescheduleInterruptionPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['RescheduleInterruptionPayload'] =
    ResolversParentTypes['RescheduleInterruptionPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  outage?: Resolver<Maybe<ResolversTypes['Outage']>, ParentType, ContextType>;
};

export type ResubmitDeliverablePayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ResubmitDeliverablePayload'] =
    ResolversParentTypes['ResubmitDeliverablePayload'],
> = {
  deliverable?: Resolver<Maybe<ResolversTypes['Deliverable']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type ResumeContractPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ResumeContractPayload'] =
    ResolversParentTypes['ResumeContractPayload'],
> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type RevokeApiClientPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['RevokeApiClientPayload'] =
    ResolversParentTypes['RevokeApiClientPayload'],
> = {
  apiClient?: Resolver<Maybe<ResolversTypes['ApiClient']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type RevokeDelegationPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['RevokeDelegationPayload'] =
    ResolversParentTypes['RevokeDelegationPayload'],
> = {
  delegation?: Resolver<Maybe<ResolversTypes['Delegation']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type SellPackPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['SellPackPayload'] =
    ResolversParentTypes['SellPackPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  pack?: Resolver<Maybe<ResolversTypes['Pack']>, ParentType, ContextType>;
};

export type ServerTimeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ServerTime'] = ResolversParentTypes['ServerTime'],
> = {
  frozen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nextDue?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  now?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  travelling?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ServiceMessagingResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ServiceMessaging'] =
    ResolversParentTypes['ServiceMessaging'],
> = {
  awayBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deadLetters?: Resolver<Maybe<Array<ResolversTypes['DeadLetterCount']>>, ParentType, ContextType>;
  lag?: Resolver<Maybe<Array<ResolversTypes['ConsumerLag']>>, ParentType, ContextType>;
  outbox?: Resolver<Maybe<ResolversTypes['OutboxDepth']>, ParentType, ContextType>;
  reachable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['OperatedService'], ParentType, ContextType>;
};

export type SetCustomerCalendarPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['SetCustomerCalendarPayload'] =
    ResolversParentTypes['SetCustomerCalendarPayload'],
> = {
  calendar?: Resolver<Maybe<ResolversTypes['CustomerCalendar']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type SetPersonLanguagePayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['SetPersonLanguagePayload'] =
    ResolversParentTypes['SetPersonLanguagePayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type SetSkillsPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['SetSkillsPayload'] =
    ResolversParentTypes['SetSkillsPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  membership?: Resolver<Maybe<ResolversTypes['Membership']>, ParentType, ContextType>;
};

export type SetTechnicalLevelPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['SetTechnicalLevelPayload'] =
    ResolversParentTypes['SetTechnicalLevelPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type SubmitDeliverablePayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['SubmitDeliverablePayload'] =
    ResolversParentTypes['SubmitDeliverablePayload'],
> = {
  deliverable?: Resolver<Maybe<ResolversTypes['Deliverable']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type SuspendContractPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['SuspendContractPayload'] =
    ResolversParentTypes['SuspendContractPayload'],
> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type TerminateContractPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TerminateContractPayload'] =
    ResolversParentTypes['TerminateContractPayload'],
> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type TotalCountResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TotalCount'] = ResolversParentTypes['TotalCount'],
> = {
  capped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ValidCharterResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ValidCharter'] = ResolversParentTypes['ValidCharter'],
> = {
  charterVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  differences?: Resolver<
    Maybe<Array<ResolversTypes['CharterDifference']>>,
    ParentType,
    ContextType
  >;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ValidateCharterPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ValidateCharterPayload'] =
    ResolversParentTypes['ValidateCharterPayload'],
> = {
  charter?: Resolver<Maybe<ResolversTypes['ValidCharter']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type ValidateDeliverablePayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ValidateDeliverablePayload'] =
    ResolversParentTypes['ValidateDeliverablePayload'],
> = {
  deliverable?: Resolver<Maybe<ResolversTypes['Deliverable']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type ViewerResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'],
> = {
  actions?: Resolver<Array<ResolversTypes['Action']>, ParentType, ContextType>;
  apiClient?: Resolver<Maybe<ResolversTypes['ApiClient']>, ParentType, ContextType>;
  memberships?: Resolver<Array<ResolversTypes['Membership']>, ParentType, ContextType>;
  notices?: Resolver<
    ResolversTypes['NoticeConnection'],
    ParentType,
    ContextType,
    Partial<ViewerNoticesArgs>
  >;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
};

export type WithdrawAmendmentPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['WithdrawAmendmentPayload'] =
    ResolversParentTypes['WithdrawAmendmentPayload'],
> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type WithdrawDeliverablePayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['WithdrawDeliverablePayload'] =
    ResolversParentTypes['WithdrawDeliverablePayload'],
> = {
  deliverable?: Resolver<Maybe<ResolversTypes['Deliverable']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = GraphContext> = {
  Action?: ActionResolvers<ContextType>;
  ActivateContractPayload?: ActivateContractPayloadResolvers<ContextType>;
  AddPersonPayload?: AddPersonPayloadResolvers<ContextType>;
  AdvanceTimePayload?: AdvanceTimePayloadResolvers<ContextType>;
  AmendContractPayload?: AmendContractPayloadResolvers<ContextType>;
  AnnounceInterruptionPayload?: AnnounceInterruptionPayloadResolvers<ContextType>;
  ApiClient?: ApiClientResolvers<ContextType>;
  AvailabilityHistory?: AvailabilityHistoryResolvers<ContextType>;
  AvailabilityReport?: AvailabilityReportResolvers<ContextType>;
  CalendarBand?: CalendarBandResolvers<ContextType>;
  CalendarHolidays?: CalendarHolidaysResolvers<ContextType>;
  CalendarHours?: CalendarHoursResolvers<ContextType>;
  CalendarOpening?: CalendarOpeningResolvers<ContextType>;
  CancelInterruptionPayload?: CancelInterruptionPayloadResolvers<ContextType>;
  Charter?: CharterResolvers<ContextType>;
  CharterClause?: CharterClauseResolvers<ContextType>;
  CharterComparison?: CharterComparisonResolvers<ContextType>;
  CharterConnection?: CharterConnectionResolvers<ContextType>;
  CharterDifference?: CharterDifferenceResolvers<ContextType>;
  CharterEdge?: CharterEdgeResolvers<ContextType>;
  CharterRule?: CharterRuleResolvers<ContextType>;
  CharterVersion?: CharterVersionResolvers<ContextType>;
  CharterVersionConnection?: CharterVersionConnectionResolvers<ContextType>;
  CharterVersionEdge?: CharterVersionEdgeResolvers<ContextType>;
  ClauseRef?: ClauseRefResolvers<ContextType>;
  ConsumerLag?: ConsumerLagResolvers<ContextType>;
  Contract?: ContractResolvers<ContextType>;
  ContractAmendment?: ContractAmendmentResolvers<ContextType>;
  ContractAmendmentConnection?: ContractAmendmentConnectionResolvers<ContextType>;
  ContractAmendmentEdge?: ContractAmendmentEdgeResolvers<ContextType>;
  ContractConnection?: ContractConnectionResolvers<ContextType>;
  ContractEdge?: ContractEdgeResolvers<ContextType>;
  ContractProduct?: ContractProductResolvers<ContextType>;
  ContractRenewal?: ContractRenewalResolvers<ContextType>;
  ContractTermChange?: ContractTermChangeResolvers<ContextType>;
  ContractTerms?: ContractTermsResolvers<ContextType>;
  CorrectOutagePayload?: CorrectOutagePayloadResolvers<ContextType>;
  CreateApiClientPayload?: CreateApiClientPayloadResolvers<ContextType>;
  CreateOrganizationPayload?: CreateOrganizationPayloadResolvers<ContextType>;
  CreateProviderPayload?: CreateProviderPayloadResolvers<ContextType>;
  CustomerCalendar?: CustomerCalendarResolvers<ContextType>;
  CustomerCalendarConnection?: CustomerCalendarConnectionResolvers<ContextType>;
  CustomerCalendarEdge?: CustomerCalendarEdgeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeadLetter?: DeadLetterResolvers<ContextType>;
  DeadLetterAct?: DeadLetterActResolvers<ContextType>;
  DeadLetterActConnection?: DeadLetterActConnectionResolvers<ContextType>;
  DeadLetterActEdge?: DeadLetterActEdgeResolvers<ContextType>;
  DeadLetterConnection?: DeadLetterConnectionResolvers<ContextType>;
  DeadLetterCount?: DeadLetterCountResolvers<ContextType>;
  DeadLetterEdge?: DeadLetterEdgeResolvers<ContextType>;
  DeadLetterResult?: DeadLetterResultResolvers<ContextType>;
  DeadLetterRun?: DeadLetterRunResolvers<ContextType>;
  Delegation?: DelegationResolvers<ContextType>;
  DelegationConnection?: DelegationConnectionResolvers<ContextType>;
  DelegationEdge?: DelegationEdgeResolvers<ContextType>;
  Deliverable?: DeliverableResolvers<ContextType>;
  DeliverableConnection?: DeliverableConnectionResolvers<ContextType>;
  DeliverableEdge?: DeliverableEdgeResolvers<ContextType>;
  DeliverableStep?: DeliverableStepResolvers<ContextType>;
  DismissDeadLettersPayload?: DismissDeadLettersPayloadResolvers<ContextType>;
  DraftContractPayload?: DraftContractPayloadResolvers<ContextType>;
  Duration?: GraphQLScalarType;
  EndCustomerCalendarPayload?: EndCustomerCalendarPayloadResolvers<ContextType>;
  EndMembershipPayload?: EndMembershipPayloadResolvers<ContextType>;
  EndOutagePayload?: EndOutagePayloadResolvers<ContextType>;
  ErasePersonPayload?: ErasePersonPayloadResolvers<ContextType>;
  GiveNoticeOfNonRenewalPayload?: GiveNoticeOfNonRenewalPayloadResolvers<ContextType>;
  GrantDelegationPayload?: GrantDelegationPayloadResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Job?: JobResolvers<ContextType>;
  Label?: LabelResolvers<ContextType>;
  MarkNoticeReadPayload?: MarkNoticeReadPayloadResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  MembershipConnection?: MembershipConnectionResolvers<ContextType>;
  MembershipEdge?: MembershipEdgeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  MonthlyInterruption?: MonthlyInterruptionResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  MutationError?: MutationErrorResolvers<ContextType>;
  Notice?: NoticeResolvers<ContextType>;
  NoticeConnection?: NoticeConnectionResolvers<ContextType>;
  NoticeEdge?: NoticeEdgeResolvers<ContextType>;
  Offer?: OfferResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OrganizationConnection?: OrganizationConnectionResolvers<ContextType>;
  OrganizationEdge?: OrganizationEdgeResolvers<ContextType>;
  Outage?: OutageResolvers<ContextType>;
  OutageAnnouncement?: OutageAnnouncementResolvers<ContextType>;
  OutageConnection?: OutageConnectionResolvers<ContextType>;
  OutageCorrection?: OutageCorrectionResolvers<ContextType>;
  OutageEdge?: OutageEdgeResolvers<ContextType>;
  OutageFacts?: OutageFactsResolvers<ContextType>;
  OutageJudgement?: OutageJudgementResolvers<ContextType>;
  OutageStretch?: OutageStretchResolvers<ContextType>;
  OutboxDepth?: OutboxDepthResolvers<ContextType>;
  Pack?: PackResolvers<ContextType>;
  PackConnection?: PackConnectionResolvers<ContextType>;
  PackEdge?: PackEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  PublishCharterPayload?: PublishCharterPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordOutagePayload?: RecordOutagePayloadResolvers<ContextType>;
  RenewContractPayload?: RenewContractPayloadResolvers<ContextType>;
  ReplayDeadLettersPayload?: ReplayDeadLettersPayloadResolvers<ContextType>;
  RequestDeliverableChangesPayload?: RequestDeliverableChangesPayloadResolvers<ContextType>;
  RescheduleInterruptionPayload?: RescheduleInterruptionPayloadResolvers<ContextType>;
  ResubmitDeliverablePayload?: ResubmitDeliverablePayloadResolvers<ContextType>;
  ResumeContractPayload?: ResumeContractPayloadResolvers<ContextType>;
  RevokeApiClientPayload?: RevokeApiClientPayloadResolvers<ContextType>;
  RevokeDelegationPayload?: RevokeDelegationPayloadResolvers<ContextType>;
  SellPackPayload?: SellPackPayloadResolvers<ContextType>;
  ServerTime?: ServerTimeResolvers<ContextType>;
  ServiceMessaging?: ServiceMessagingResolvers<ContextType>;
  SetCustomerCalendarPayload?: SetCustomerCalendarPayloadResolvers<ContextType>;
  SetPersonLanguagePayload?: SetPersonLanguagePayloadResolvers<ContextType>;
  SetSkillsPayload?: SetSkillsPayloadResolvers<ContextType>;
  SetTechnicalLevelPayload?: SetTechnicalLevelPayloadResolvers<ContextType>;
  SubmitDeliverablePayload?: SubmitDeliverablePayloadResolvers<ContextType>;
  SuspendContractPayload?: SuspendContractPayloadResolvers<ContextType>;
  TerminateContractPayload?: TerminateContractPayloadResolvers<ContextType>;
  TotalCount?: TotalCountResolvers<ContextType>;
  ValidCharter?: ValidCharterResolvers<ContextType>;
  ValidateCharterPayload?: ValidateCharterPayloadResolvers<ContextType>;
  ValidateDeliverablePayload?: ValidateDeliverablePayloadResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  WithdrawAmendmentPayload?: WithdrawAmendmentPayloadResolvers<ContextType>;
  WithdrawDeliverablePayload?: WithdrawDeliverablePayloadResolvers<ContextType>;
};
