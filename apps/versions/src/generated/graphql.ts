import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ProductEntity } from '../product/product.entity.js';
import type { LineRule } from '../charter/domain/life-policy.js';
import type { ProductVersionEntity } from '../product-version/product-version.entity.js';
import type { VersionSupportAnswer } from '../product-version/version-support.js';
import type { SupportExceptionEntity } from '../product-version/support-exception.entity.js';
import type { ReleaseStepEntity } from '../product-version/release-step.entity.js';
import type { FixAnswer } from '../product-version/version-fixes.js';
import type { LifeChange, LifeView } from '../product/domain/life-change.js';
import type { LifecycleFeedEntity } from '../feed/lifecycle-feed.entity.js';
import type { Turn } from '../lifecycle/domain/turns.js';
import type { AffectedCustomerEntity } from '../installation/affected-customer.entity.js';
import type { ResellerReach } from '../impact/affected-resellers.js';
import type { CoveringContract, ImpactOf } from '../impact/impact.queries.js';
import type { ObsolescenceOf, Ending } from '../impact/obsolescence.js';
import type { ChangePreview, ActPreview } from '../impact/release-preview.js';
import type { InstallationEntity } from '../installation/installation.entity.js';
import type { InstallationRunEntity } from '../installation/installation-run.entity.js';
import type { AttestationStepEntity } from '../installation/attestation-step.entity.js';
import type { InstallationImportEntity } from '../installation-import/installation-import.entity.js';
import type { ImportLineEntity } from '../installation-import/import-line.entity.js';
import type { DownloadEntity } from '../download/download.entity.js';
import type { VersionNoticeEntity } from '../version-notice/version-notice.entity.js';
import type { ProblemEntity, ProblemStepEntity } from '../problem/problem.entity.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
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

/** How a customer came to an installation. */
export type Acquisition =
  /** Installed again, or elsewhere, under a right held before: as long as by `UPGRADE`. */
  | 'EXISTING_RIGHT'
  /** Newly bought: refused once the version is withdrawn from sale. */
  | 'PURCHASE'
  /** Moved to under annual maintenance: until the version is obsolete, or, of what came out later, its extension ends. */
  | 'UPGRADE';

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

/** A customer who runs a version. */
export type AffectedOrganization = {
  __typename?: 'AffectedOrganization';
  /** How many installations it runs. */
  installations: Scalars['Int']['output'];
  /** Its name, as known here. */
  name?: Maybe<Scalars['String']['output']>;
  /** The customer. */
  organization?: Maybe<Organization>;
};

/** A page of customers who run a version. */
export type AffectedOrganizationConnection = {
  __typename?: 'AffectedOrganizationConnection';
  /** The same with their cursors. */
  edges: Array<AffectedOrganizationEdge>;
  /** The customers of the page. */
  nodes: Array<AffectedOrganization>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of customers who run a version. */
export type AffectedOrganizationConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** A customer who runs a version, with its cursor. */
export type AffectedOrganizationEdge = {
  __typename?: 'AffectedOrganizationEdge';
  /** Where it lies in the list. */
  cursor: Scalars['String']['output'];
  /** The customer. */
  node: AffectedOrganization;
};

/** A reseller whose customers run a version. */
export type AffectedReseller = {
  __typename?: 'AffectedReseller';
  /** Installations that they run. */
  installations: Scalars['Int']['output'];
  /** Its name, as known here. */
  name?: Maybe<Scalars['String']['output']>;
  /** Customers who delegate to it now and run the version. */
  organizations: Scalars['Int']['output'];
  /** The reseller. */
  reseller?: Maybe<Organization>;
};

/** A page of resellers whose customers run a version. */
export type AffectedResellerConnection = {
  __typename?: 'AffectedResellerConnection';
  /** The same with their cursors. */
  edges: Array<AffectedResellerEdge>;
  /** The resellers of the page. */
  nodes: Array<AffectedReseller>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of resellers whose customers run a version. */
export type AffectedResellerConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** A reseller whose customers run a version, with its cursor. */
export type AffectedResellerEdge = {
  __typename?: 'AffectedResellerEdge';
  /** Where it lies in the list. */
  cursor: Scalars['String']['output'];
  /** The reseller. */
  node: AffectedReseller;
};

/** An installation whose right is confirmed. */
export type AttestInstallationInput = {
  /** Version of the installation that the caller has seen: nobody confirms what the customer said meanwhile. */
  expectedVersion: Scalars['Int']['input'];
  /** Repeating a call with the same key and input has no further effect. */
  idempotencyKey: Scalars['String']['input'];
  /** Installation. */
  installationId: Scalars['ID']['input'];
  /** Why, such as the invoice on which it rests; not empty where it is given. Kept in `attestationSteps`, if it changes something. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `attestInstallation`. */
export type AttestInstallationPayload = {
  __typename?: 'AttestInstallationPayload';
  /** Why it was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** The installation; null where it was refused. */
  installation?: Maybe<Installation>;
};

/** Who stands for a customer's right to a version that it runs, strongest first. */
export type Attestation =
  /** Nobody but the customer itself: a record for support and notices, which gives no download and no included support. */
  | 'DECLARED'
  /** Annual maintenance of the product was in force when the customer declared it, and gives the version. */
  | 'MAINTENANCE'
  /** The provider: its staff or one of its programs recorded or confirmed it. */
  | 'PROVIDER'
  /** A reseller to which the customer delegated recorded or confirmed it. */
  | 'RESELLER';

/** In whose name something is said of a right to a version; the customer's, a reseller's and the provider's programs included. */
export type AttestationParty =
  /** The customer's own. */
  | 'CUSTOMER'
  /** The provider's. */
  | 'PROVIDER'
  /** That of a reseller to which the customer delegated. */
  | 'RESELLER';

/** One entry of the history of rights to versions; it is never changed. */
export type AttestationStep = {
  __typename?: 'AttestationStep';
  /** How the customer is said to have come to it. */
  acquisition: Acquisition;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who stands for it from then on. */
  attestation: Attestation;
  /** Who stood for the right until then; null where the installation came to the version. */
  attestationBefore?: Maybe<Attestation>;
  /** Program that did it, `cli_…`; null where a person did. Of what was done in the provider's name: staff only. */
  clientId?: Maybe<Scalars['ID']['output']>;
  /**
   * In whose name it was done. A customer that carries over a right which the provider attested elsewhere is CUSTOMER, while
   * `attestation` is PROVIDER.
   */
  inNameOf: AttestationParty;
  /** What happened. */
  kind: AttestationStepKind;
  /** Who did it; null where a program did. Of what was done in the provider's name: staff only. */
  person?: Maybe<Person>;
  /** Version to which the right is. */
  productVersion: ProductVersion;
  /**
   * Why it was attested or taken back, where a reason was given by somebody who is not erased. Of what was done in the
   * provider's name: staff only.
   */
  reason?: Maybe<Scalars['String']['output']>;
  /** Day since which it is said to run it, in the provider's zone. */
  since: Scalars['Date']['output'];
};

/** A page of what was said of rights. */
export type AttestationStepConnection = {
  __typename?: 'AttestationStepConnection';
  /** The same with their cursors. */
  edges: Array<AttestationStepEdge>;
  /** The entries of the page. */
  nodes: Array<AttestationStep>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of what was said of rights. */
export type AttestationStepConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** An entry of the history of rights, with its cursor. */
export type AttestationStepEdge = {
  __typename?: 'AttestationStepEdge';
  /** Where it lies in the list. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: AttestationStep;
};

/** What happened to the right to a version. */
export type AttestationStepKind =
  /** A stronger one stands for the same claim: by `attestInstallation`, or whoever recorded the same once more. */
  | 'ATTESTED'
  /** The installation came to the version: its first record, or a move. */
  | 'RECORDED'
  /** It is said to have come to it in another way, or from another day on: another claim, which is judged anew. */
  | 'RESTATED'
  /** Neither the provider nor a reseller stands for it any more, by `retractAttestation`: one entry for each such run. */
  | 'RETRACTED';

/** How a bulk input is applied. */
export type BulkMode =
  /** One wrong item refuses all. */
  | 'ALL_OR_NOTHING'
  /** Valid items are applied, wrong ones reported. */
  | 'VALID_ITEMS';

/** An import to end. */
export type CancelInstallationImportInput = {
  /** Id of its job, `job_…`. Repeating the call has no further effect. */
  installationImportId: Scalars['ID']['input'];
};

/** Answer of `cancelInstallationImport`. */
export type CancelInstallationImportPayload = {
  __typename?: 'CancelInstallationImportPayload';
  /** Why it was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** The import as it ended; null where that was refused. */
  installationImport?: Maybe<InstallationImport>;
};

/** A plan to take back. */
export type CancelReleaseInput = {
  /** Repeating a call with the same key and input has no further effect. */
  idempotencyKey: Scalars['String']['input'];
  /** The planned version. */
  productVersionId: Scalars['ID']['input'];
  /** Why. Staff only. */
  reason: Scalars['String']['input'];
};

/** Answer of `cancelRelease`. */
export type CancelReleasePayload = {
  __typename?: 'CancelReleasePayload';
  /** Why it was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** How what is expected changes, judged on the day that was planned, the version itself first; no fact. */
  expectedChanges: Array<VersionChange>;
  /** The version whose plan was taken back; null where it was refused. */
  productVersion?: Maybe<ProductVersion>;
};

/** Answer of `cancelRelease`. */
export type CancelReleasePayloadExpectedChangesArgs = {
  first?: Scalars['Int']['input'];
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

/** A contract; belongs to another service. */
export type Contract = {
  __typename?: 'Contract';
  /** Typed id, `con_…`. */
  id: Scalars['ID']['output'];
};

/** A contract whose customer runs one of the versions. */
export type ContractAtRisk = {
  __typename?: 'ContractAtRisk';
  /** The contract. */
  contract?: Maybe<Contract>;
  /** Name of the customer, as known here. */
  name?: Maybe<Scalars['String']['output']>;
  /** Its customer. */
  organization?: Maybe<Organization>;
  /** Its reference; null while it has not been told here. */
  reference?: Maybe<Scalars['String']['output']>;
  /** Its yearly fee, without tax. */
  yearly: Money;
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

/** A file of installations to come. */
export type CreateInstallationImportInput = {
  /** Size of the file in bytes, at most 104857600. */
  bytes: Scalars['Int']['input'];
  /** Only judge, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Repeating a call with the same key and input has no further effect. */
  idempotencyKey: Scalars['String']['input'];
  /** How wrong lines are treated; with ALL_OR_NOTHING a file has 5,000 lines at most, written in one transaction. */
  mode?: BulkMode;
};

/** Answer of `createInstallationImport`. */
export type CreateInstallationImportPayload = {
  __typename?: 'CreateInstallationImportPayload';
  /** Why it was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** The import, with the address for its file; null where it was refused. */
  installationImport?: Maybe<InstallationImport>;
};

/** A feed to open. */
export type CreateLifecycleFeedInput = {
  /** Repeating a call with the same key and input has no further effect. */
  idempotencyKey: Scalars['String']['input'];
  /** Whether to tell of planned releases, too: staff only. */
  includePlanned?: Scalars['Boolean']['input'];
  /** Language of its texts. */
  language: Language;
  /** Name, at most 100 characters. */
  name: Scalars['String']['input'];
  /** Only what this customer runs; has to be given outside the staff. */
  organizationId?: InputMaybe<Scalars['ID']['input']>;
  /** Only these products, at most 100; left out: all. */
  productIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Answer of `createLifecycleFeed`. */
export type CreateLifecycleFeedPayload = {
  __typename?: 'CreateLifecycleFeedPayload';
  /** Its addresses, told this once; null where the call was repeated or refused. */
  addresses?: Maybe<LifecycleFeedAddresses>;
  /** Why it was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** The feed; null where it was refused. */
  lifecycleFeed?: Maybe<LifecycleFeed>;
};

/** A product to create. */
export type CreateProductInput = {
  /** Id in the caller's own system. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Repeating a call with the same key and input has no further effect. */
  idempotencyKey: Scalars['String']['input'];
  /** Stable key: small letters, digits and hyphens, unique per provider. */
  key: Scalars['String']['input'];
  /** Lines with their own successor rules. Left out: one line, `main`, and the lines of the charter, by its rules. */
  lines?: InputMaybe<Array<ProductLineInput>>;
  /** Name. */
  name: Scalars['String']['input'];
  /** How its labels are ordered; it never changes. */
  scheme?: VersionScheme;
};

/** Answer of `createProduct`. */
export type CreateProductPayload = {
  __typename?: 'CreateProductPayload';
  /** Why it was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** The product; null where it was refused. */
  product?: Maybe<Product>;
};

/** A range of instants: from gte on, before lt. */
export type DateTimeRange = {
  /** At or after. */
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before. */
  lt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Words for a problem. */
export type DescribeProblemInput = {
  /** Its version as it was read; CONFLICT if it changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Repeating a call with the same key and input has no further effect. */
  idempotencyKey: Scalars['String']['input'];
  /** Problem. */
  problemId: Scalars['ID']['input'];
  /** What is wrong or wished, in a line of 1 to 200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** How to do without the correction; null takes it back. */
  workaround?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `describeProblem`. */
export type DescribeProblemPayload = {
  __typename?: 'DescribeProblemPayload';
  /** Why it was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** The problem as it is now; null where it was refused. */
  problem?: Maybe<Problem>;
};

/** A recorded request for a version. */
export type Download = {
  __typename?: 'Download';
  /** Clause that the right comes from. */
  clause?: Maybe<ClauseRef>;
  /** Id of the request. */
  id: Scalars['ID']['output'];
  /** Installation for which it was; null where none was named. */
  installation?: Maybe<Installation>;
  /** Customer for whom it was. */
  organization?: Maybe<Organization>;
  /** Version. */
  productVersion: ProductVersion;
  /** When. */
  requestedAt: Scalars['DateTime']['output'];
  /** Who asked; null where a program did. */
  requestedBy?: Maybe<Person>;
  /** Program that asked, `cli_…`; null where a person did, or before it was kept. */
  requestedByClientId?: Maybe<Scalars['ID']['output']>;
  /** By what right. */
  right: DownloadRight;
};

/** A page of requests for a version. */
export type DownloadConnection = {
  __typename?: 'DownloadConnection';
  /** The same with their cursors. */
  edges: Array<DownloadEdge>;
  /** The requests of the page. */
  nodes: Array<Download>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of requests for a version. */
export type DownloadConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** A request with its cursor. */
export type DownloadEdge = {
  __typename?: 'DownloadEdge';
  /** Where it lies in the list. */
  cursor: Scalars['String']['output'];
  /** The request. */
  node: Download;
};

/** Why a customer may download a version. */
export type DownloadRight =
  /** The customer runs or ran the version, and the right to it is attested. */
  | 'EXISTING_RIGHT'
  /** Annual maintenance of the product was in force. */
  | 'MAINTENANCE';

/** Whether corrections of a version may be published, by the rule that `publishRelease` applies. */
export type FixEligibility = {
  __typename?: 'FixEligibility';
  /** Whether they may. */
  allowed: Scalars['Boolean']['output'];
  /** Clause that says so; null where the charter says nothing of versions. */
  clause?: Maybe<ClauseRef>;
  /** The reason in a sentence. */
  explanation: Scalars['String']['output'];
  /** Until when they may, exclusive; null where no end is set, or where they may not. */
  until?: Maybe<Scalars['DateTime']['output']>;
};

/** Whether corrections of a version may be published, by the rule that `publishRelease` applies. */
export type FixEligibilityExplanationArgs = {
  language?: InputMaybe<Language>;
};

/** Publications of the past. */
export type ImportReleasesInput = {
  /** Only judge, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Repeating a call with the same key and input has no further effect. */
  idempotencyKey: Scalars['String']['input'];
  /** How wrong items are treated. */
  mode?: BulkMode;
  /** Product. */
  productId: Scalars['ID']['input'];
  /** Why they are recorded only now. */
  reason: Scalars['String']['input'];
  /** The publications, at most 500. */
  releases: Array<ImportedReleaseInput>;
};

/** Answer of `importReleases`. */
export type ImportReleasesPayload = {
  __typename?: 'ImportReleasesPayload';
  /** Why all was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** The product with its versions; null where all was refused. */
  product?: Maybe<Product>;
  /** One result per item, by index. */
  results: Array<ImportedRelease>;
};

/** What became of one item. */
export type ImportedRelease = {
  __typename?: 'ImportedRelease';
  /** Why it was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** Index of the item in the input, from 0. */
  index: Scalars['Int']['output'];
  /** The version recorded; null where it was not, or only judged. */
  productVersion?: Maybe<ProductVersion>;
};

/** A publication of the past. */
export type ImportedReleaseInput = {
  /** Generation of a NAMED version: several names may be of one. Left out: that of its plan, else one of its own. Not for numbers. */
  generation?: InputMaybe<Scalars['String']['input']>;
  /** Label, such as `5.0`. */
  label: Scalars['String']['input'];
  /** Line in which it succeeds others. */
  line?: Scalars['String']['input'];
  /** Day of publication in the provider's zone, today at the latest; it counts from that day's start. */
  releasedOn: Scalars['Date']['input'];
};

/** A customer runs a version. */
export type Installation = {
  __typename?: 'Installation';
  /** How the customer came to it. */
  acquisition: Acquisition;
  /** What the viewer may do with it now, by the same rules as the mutations. */
  actions: Array<Action>;
  /**
   * Who stands for the right to the version [S4.21]. What the customer declares itself is DECLARED, unless maintenance is in
   * force at that moment, whatever day it gives, or the right is attested on another installation, or an earlier run.
   */
  attestation: Attestation;
  /**
   * Who said what of its right to the versions that it runs and ran, and when, the latest first: recorded, said otherwise,
   * attested, taken back [S4.21]. What changes nothing leaves no entry. What was said before this history was kept left no
   * trace: of such an installation it begins with what is said next, and may be empty.
   */
  attestationSteps: AttestationStepConnection;
  /** Where it runs, such as `production`. */
  environment: Scalars['String']['output'];
  /** Id in the system of the integration that recorded it. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** What it runs and what it ran before, newest first. */
  history: InstallationRunConnection;
  /** Typed id, `ins_…`. */
  id: Scalars['ID']['output'];
  /** Customer who runs it. */
  organization?: Maybe<Organization>;
  /** Version that it runs. */
  productVersion: ProductVersion;
  /** Day since which it runs, in the provider's zone. */
  since: Scalars['Date']['output'];
  /** What support it gets now, extensions for this customer included, and why. */
  support: VersionSupport;
  /** Day from which it is not run any more, exclusive; null while it is. */
  until?: Maybe<Scalars['Date']['output']>;
  /** Raised by every change; `expectedVersion` of a mutation. */
  version: Scalars['Int']['output'];
};

/** A customer runs a version. */
export type InstallationAttestationStepsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A customer runs a version. */
export type InstallationHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of installations. */
export type InstallationConnection = {
  __typename?: 'InstallationConnection';
  /** The same with their cursors. */
  edges: Array<InstallationEdge>;
  /** The installations of the page. */
  nodes: Array<Installation>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of installations. */
export type InstallationConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** How many installations are in a group. */
export type InstallationCount = {
  __typename?: 'InstallationCount';
  /** How many. */
  count: Scalars['Int']['output'];
  /** Key of the group, a typed id for what has one; null for those in none. */
  key?: Maybe<Scalars['String']['output']>;
};

/** Counts of installations. */
export type InstallationCounts = {
  __typename?: 'InstallationCounts';
  /** When they were counted. */
  asOf: Scalars['DateTime']['output'];
  /** One count per group that has any, largest first. */
  groups: Array<InstallationCount>;
};

/** An installation with its cursor. */
export type InstallationEdge = {
  __typename?: 'InstallationEdge';
  /** Where it lies in the list. */
  cursor: Scalars['String']['output'];
  /** The installation. */
  node: Installation;
};

/** Which installations; fields are ANDed, lists mean one of. */
export type InstallationFilter = {
  /** Who stands for the right to what they run. */
  attestations?: InputMaybe<Array<Attestation>>;
  /** Environments. */
  environments?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Typed ids. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Customers. */
  organizationIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Products. */
  productIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Versions. */
  productVersionIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only those that are run (false), or not any more (true). */
  retired?: InputMaybe<Scalars['Boolean']['input']>;
  /** States in which their versions are now. */
  versionStates?: InputMaybe<Array<ProductVersionState>>;
};

/** What installations are counted by. */
export type InstallationGrouping =
  /** How the customer came to it. */
  | 'ACQUISITION'
  /** Environment. */
  | 'ENVIRONMENT'
  /** Typed id of the product. */
  | 'PRODUCT'
  /** Typed id of a reseller to which the customer delegates now: counted in the group of each such reseller, or in none. */
  | 'RESELLER'
  /** Typed id of the version. */
  | 'VERSION'
  /** State in which the version is now. */
  | 'VERSION_STATE';

/** An import of installations by a file. */
export type InstallationImport = {
  __typename?: 'InstallationImport';
  /** Size of the file in bytes, as it was declared. */
  bytes: Scalars['Int']['output'];
  /** When it was cancelled; null where nobody did. */
  cancelledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who cancelled it; null where a program did, or nobody. */
  cancelledBy?: Maybe<Person>;
  /** Program that cancelled it, `cli_…`; null where a person did, or nobody. */
  cancelledByClientId?: Maybe<Scalars['ID']['output']>;
  /** What became of the lines so far, or would with `dryRun`. */
  counts: InstallationImportCounts;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** In whose name it is done; null where a program created it. */
  createdBy?: Maybe<Person>;
  /** Whether nothing is recorded. */
  dryRun: Scalars['Boolean']['output'];
  /** Id of its job, `job_…`. */
  id: Scalars['ID']['output'];
  /** Where it stands: QUEUED until the file is there, then line by line. */
  job: Job;
  /** The lines, by their place in the file, for 30 days. */
  lines: InstallationImportLineConnection;
  /** How wrong lines are treated. */
  mode: BulkMode;
  /** The lines with what became of each as CSV; null until the file is there, and once the lines are deleted. */
  report?: Maybe<InstallationImportAddress>;
  /** Where the file is sent, for whoever created it; null once it is there or the import is cancelled, and when the address is over. */
  upload?: Maybe<InstallationImportAddress>;
};

/** An import of installations by a file. */
export type InstallationImportLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InstallationImportLineFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** An address that opens without sign-in until it is over: not to be passed on. */
export type InstallationImportAddress = {
  __typename?: 'InstallationImportAddress';
  /** When it is over, machine time. */
  expiresAt: Scalars['DateTime']['output'];
  /** Path below the gateway's own address. */
  url: Scalars['String']['output'];
};

/** A page of imports. */
export type InstallationImportConnection = {
  __typename?: 'InstallationImportConnection';
  /** The same with their cursors. */
  edges: Array<InstallationImportEdge>;
  /** The imports of the page. */
  nodes: Array<InstallationImport>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of imports. */
export type InstallationImportConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** What became of the lines of an import. */
export type InstallationImportCounts = {
  __typename?: 'InstallationImportCounts';
  /** Installations changed. */
  changed: Scalars['Int']['output'];
  /** Installations created. */
  created: Scalars['Int']['output'];
  /** Lines in order that are left out, since another one is refused. */
  leftOut: Scalars['Int']['output'];
  /** Lines that are not done any more, since the import was cancelled. */
  notDone: Scalars['Int']['output'];
  /** Lines refused. */
  refused: Scalars['Int']['output'];
  /** Lines equal to what was known. */
  unchanged: Scalars['Int']['output'];
};

/** An import with its cursor. */
export type InstallationImportEdge = {
  __typename?: 'InstallationImportEdge';
  /** Where it lies in the list. */
  cursor: Scalars['String']['output'];
  /** The import. */
  node: InstallationImport;
};

/** A line of a file. */
export type InstallationImportLine = {
  __typename?: 'InstallationImportLine';
  /** Why it was refused, with the column as path; empty where it was not. */
  errors: Array<MutationError>;
  /** What it gives as external id. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** The installation; null where there is none. */
  installation?: Maybe<Installation>;
  /** Line of the file on which it begins; the header is 1. */
  line: Scalars['Int']['output'];
  /** What became of it. */
  outcome: InstallationImportOutcome;
};

/** A page of lines. */
export type InstallationImportLineConnection = {
  __typename?: 'InstallationImportLineConnection';
  /** The same with their cursors. */
  edges: Array<InstallationImportLineEdge>;
  /** The lines of the page. */
  nodes: Array<InstallationImportLine>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of lines. */
export type InstallationImportLineConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** A line with its cursor. */
export type InstallationImportLineEdge = {
  __typename?: 'InstallationImportLineEdge';
  /** Where it lies in the list. */
  cursor: Scalars['String']['output'];
  /** The line. */
  node: InstallationImportLine;
};

/** Which lines; fields are ANDed, lists mean one of. */
export type InstallationImportLineFilter = {
  /** What became of them. */
  outcomes?: InputMaybe<Array<InstallationImportOutcome>>;
};

/** What became of a line. */
export type InstallationImportOutcome =
  /** An installation was changed, or would be. */
  | 'CHANGED'
  /** An installation was created, or would be. */
  | 'CREATED'
  /** It is in order, but another line is not, and refuses all. */
  | 'LEFT_OUT'
  /** The import was cancelled before it was done. */
  | 'NOT_DONE'
  /** Not done yet. */
  | 'PENDING'
  /** It was refused. */
  | 'REFUSED'
  /** It is equal to what was known. */
  | 'UNCHANGED';

/** One installation of a bulk input. */
export type InstallationItemInput = {
  /** How the customer came to this version. */
  acquisition: Acquisition;
  /** Where it runs. */
  environment?: Scalars['String']['input'];
  /** Id in the caller's own system: it finds the installation to change. */
  externalId: Scalars['String']['input'];
  /** Customer who runs it; it cannot change. */
  organizationId: Scalars['ID']['input'];
  /** Version that it runs. */
  productVersionId: Scalars['ID']['input'];
  /** Day since which it runs this version; today unless told. */
  since?: InputMaybe<Scalars['Date']['input']>;
  /** Day from which it is not run any more, exclusive, today at the latest; left out: it is run. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** What became of one item. */
export type InstallationResult = {
  __typename?: 'InstallationResult';
  /** Whether it was created by this call. */
  created: Scalars['Boolean']['output'];
  /** Why it was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** Index of the item in the input, from 0. */
  index: Scalars['Int']['output'];
  /** The installation; null where it was refused, or only judged. */
  installation?: Maybe<Installation>;
};

/** A time in which an installation ran, or runs, one version. */
export type InstallationRun = {
  __typename?: 'InstallationRun';
  /** How the customer came to the version. */
  acquisition: Acquisition;
  /** Who stands for the right to it. */
  attestation: Attestation;
  /** Where it ran. */
  environment: Scalars['String']['output'];
  /** The installation; null where the viewer does not see it. */
  installation?: Maybe<Installation>;
  /** Version that it ran. */
  productVersion: ProductVersion;
  /** Day since which it ran the version, in the provider's zone. */
  since: Scalars['Date']['output'];
  /** Day from which it did not run it any more, exclusive; null while it does. */
  until?: Maybe<Scalars['Date']['output']>;
};

/** A page of what installations ran. */
export type InstallationRunConnection = {
  __typename?: 'InstallationRunConnection';
  /** The same with their cursors. */
  edges: Array<InstallationRunEdge>;
  /** The times of the page. */
  nodes: Array<InstallationRun>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of what installations ran. */
export type InstallationRunConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** What an installation ran, with its cursor. */
export type InstallationRunEdge = {
  __typename?: 'InstallationRunEdge';
  /** Where it lies in the list. */
  cursor: Scalars['String']['output'];
  /** What it ran. */
  node: InstallationRun;
};

/** Orders of a list of installations. */
export type InstallationSort =
  /** Oldest first. */
  | 'SINCE_ASC'
  /** Newest first. */
  | 'SINCE_DESC';

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

/** A page of turns in the life of versions. */
export type LifecycleConnection = {
  __typename?: 'LifecycleConnection';
  /** The same with their cursors. */
  edges: Array<LifecycleEdge>;
  /** The turns of the page, by time. */
  nodes: Array<LifecycleEvent>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of turns in the life of versions. */
export type LifecycleConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** A turn with its cursor. */
export type LifecycleEdge = {
  __typename?: 'LifecycleEdge';
  /** Where it lies in the list. */
  cursor: Scalars['String']['output'];
  /** The turn. */
  node: LifecycleEvent;
};

/** A turn in the life of a version. */
export type LifecycleEvent = {
  __typename?: 'LifecycleEvent';
  /** When it happens. */
  at: Scalars['DateTime']['output'];
  /** Clause that it follows from; null for a release or a recall. */
  clause?: Maybe<ClauseRef>;
  /** Whether only a plan makes it so: it moves with the plan, and nothing but display rests on it. */
  expected: Scalars['Boolean']['output'];
  /** What happens. */
  kind: LifecycleEventKind;
  /** Version that it happens to. */
  productVersion: ProductVersion;
  /** Where the version stands from then on. */
  state: ProductVersionState;
  /** Extension that ends; null for all other kinds. */
  supportException?: Maybe<SupportException>;
};

/** Kinds of turns in the life of a version. */
export type LifecycleEventKind =
  /** A recorded extension of its support is over. */
  | 'END_OF_EXTENSION'
  /** Its window of support is over. */
  | 'END_OF_SUPPORT'
  /** Its publication is taken back. */
  | 'RECALL'
  /** It is published. */
  | 'RELEASE'
  /** Its successor is published, and it is not sold any more. */
  | 'WITHDRAWAL';

/** A revocable address of lifecycle events. The same facts stand there as a calendar and as JSON. */
export type LifecycleFeed = {
  __typename?: 'LifecycleFeed';
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who created it; null where a program did. */
  createdBy?: Maybe<Person>;
  /** Whether whoever reads it sees what staff may see. */
  forStaff: Scalars['Boolean']['output'];
  /** Typed id, `fed_…`. */
  id: Scalars['ID']['output'];
  /** Whether it tells of planned releases and what would follow from them, as expected. */
  includesPlanned: Scalars['Boolean']['output'];
  /** Language of its texts. */
  language: Language;
  /** Name, also of the calendar. */
  name: Scalars['String']['output'];
  /** Customer whose installations it is about; null: all versions. */
  organization?: Maybe<Organization>;
  /** Products that it is about; null: all. Without those that the viewer does not see. */
  products?: Maybe<Array<Product>>;
  /** When its addresses were closed; null while they are open. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Raised by every change; `expectedVersion` of a mutation. */
  version: Scalars['Int']['output'];
};

/** Addresses of a feed, each of which can be read by whoever has it. Paths at the gateway. */
export type LifecycleFeedAddresses = {
  __typename?: 'LifecycleFeedAddresses';
  /** Where `all.json` and `{product}.json` stand, as under endoflife.date's `/api/`. */
  base: Scalars['String']['output'];
  /** iCalendar (RFC 5545), to subscribe to: `/feeds/….ics`. */
  calendar: Scalars['String']['output'];
  /** JSON, for all products: cycles by product key, each as endoflife.date's API v0 has it. */
  json: Scalars['String']['output'];
};

/** A page of feeds. */
export type LifecycleFeedConnection = {
  __typename?: 'LifecycleFeedConnection';
  /** The same with their cursors. */
  edges: Array<LifecycleFeedEdge>;
  /** The feeds of the page. */
  nodes: Array<LifecycleFeed>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of feeds. */
export type LifecycleFeedConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** A feed with its cursor. */
export type LifecycleFeedEdge = {
  __typename?: 'LifecycleFeedEdge';
  /** Where it lies in the list. */
  cursor: Scalars['String']['output'];
  /** The feed. */
  node: LifecycleFeed;
};

/** Which feeds; fields are ANDed, lists mean one of. */
export type LifecycleFeedFilter = {
  /** Typed ids. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Customers that they are about. */
  organizationIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only those that are open (false), or revoked (true). */
  revoked?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A ticket for a problem. */
export type LinkTicketToProblemInput = {
  /** Its version as it was read; CONFLICT if it changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Repeating a call with the same key and input has no further effect. */
  idempotencyKey: Scalars['String']['input'];
  /** Problem. */
  problemId: Scalars['ID']['input'];
  /** Ticket. */
  ticketId: Scalars['ID']['input'];
};

/** Answer of `linkTicketToProblem`. */
export type LinkTicketToProblemPayload = {
  __typename?: 'LinkTicketToProblemPayload';
  /** Why it was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** The problem as it is now; null where it was refused. */
  problem?: Maybe<Problem>;
};

/** Which versions correct a problem. */
export type MarkProblemFixedInput = {
  /** Its version as it was read; CONFLICT if it changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Versions, published or planned, at most 500. */
  fixedInVersionIds: Array<Scalars['ID']['input']>;
  /** Repeating a call with the same key and input has no further effect. */
  idempotencyKey: Scalars['String']['input'];
  /** Problem. */
  problemId: Scalars['ID']['input'];
};

/** Answer of `markProblemFixed`. */
export type MarkProblemFixedPayload = {
  __typename?: 'MarkProblemFixedPayload';
  /** Why it was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** The problem as it is now; null where it was refused. */
  problem?: Maybe<Problem>;
};

/** Two problems that are one. */
export type MergeProblemsInput = {
  /** Problem that is merged into it. */
  duplicateId: Scalars['ID']['input'];
  /** Its version as it was read; CONFLICT if it changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Repeating a call with the same key and input has no further effect. */
  idempotencyKey: Scalars['String']['input'];
  /** Problem that stays. */
  problemId: Scalars['ID']['input'];
};

/** Answer of `mergeProblems`. */
export type MergeProblemsPayload = {
  __typename?: 'MergeProblemsPayload';
  /** Why it was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** The problem that stays, as it is now; null where it was refused. */
  problem?: Maybe<Problem>;
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

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Confirms that a customer has a right to the version that an installation runs, or ran last: from then on the right counts
   * for downloads and support [S4.21]. What is attested by a stronger one stays so; what it ran before stays as it was told.
   * Who: admin, manager, agent of the provider; resellers to which the customer delegated.
   * Errors: FORBIDDEN, NOT_FOUND, INVALID_ID, INVALID_INPUT, REASON_REQUIRED, CONFLICT, IDEMPOTENCY_KEY_REUSED.
   * Emits `installation.changed` if it changes; `attestationSteps` keeps who did it.
   */
  attestInstallation: AttestInstallationPayload;
  /**
   * Ends the work on a file for good, wherever it stands. Lines that are written stay; those that are not done are told as
   * NOT_DONE, in `lines` and in the report. Waits for the lines that are just being done (500, or all of ALL_OR_NOTHING); the address
   * for the file is closed. Who: whoever created it; admin, manager, agent, billing of the provider.
   * Errors: FORBIDDEN, NOT_FOUND, INVALID_ID, IMPORT_DONE. Emits nothing.
   */
  cancelInstallationImport: CancelInstallationImportPayload;
  /**
   * Takes the plan of a release back, with a reason; the version may be planned or published later all the same.
   * Who: admin, manager of the provider.
   * Errors: FORBIDDEN, NOT_FOUND, NOT_YET_KNOWN, INVALID_INPUT, INVALID_ID, REASON_REQUIRED, RELEASE_NOT_PLANNED, CONFLICT,
   * IDEMPOTENCY_KEY_REUSED. Emits nothing.
   */
  cancelRelease: CancelReleasePayload;
  /**
   * Announces a CSV file of installations, of 100 MiB and 1,000,000 lines at most, and gives the address to which it is PUT
   * as `text/csv`, once. It is done in the background like `upsertInstallations`, in the caller's name, by the rights that
   * the caller has then. Columns, in any order: `external_id`, `customer` (typed id), `product` (key), `line`, `version`
   * (label), `environment`, `acquisition`, `since`, `until`; `line`, `environment`, `since` and `until` may be left out.
   * Comma, semicolon or tab; UTF-8, or UTF-16 with its byte order mark. Who: as `registerInstallation`, judged per line.
   * Errors: FORBIDDEN, INVALID_INPUT, TOO_MANY_IMPORTS, IDEMPOTENCY_KEY_REUSED. Emits `installation.changed` per line that
   * changes something.
   */
  createInstallationImport: CreateInstallationImportPayload;
  /**
   * Opens an address at which programs and calendars read the life of versions, without signing in: whoever has it reads
   * what its creator may see at that time. It is told once. Who: admin, manager of the provider; for a customer also its
   * administrative users and delegated resellers.
   * Errors: FORBIDDEN, NOT_FOUND, NOT_YET_KNOWN, INVALID_INPUT, INVALID_ID, PLANS_FOR_STAFF_ONLY,
   * IDEMPOTENCY_KEY_REUSED. Emits nothing.
   */
  createLifecycleFeed: CreateLifecycleFeedPayload;
  /**
   * Creates a product. Who: admin, manager of the provider.
   * Errors: FORBIDDEN, NOT_YET_KNOWN, INVALID_INPUT, KEY_TAKEN, EXTERNAL_ID_TAKEN, IDEMPOTENCY_KEY_REUSED. Emits `product.changed`.
   */
  createProduct: CreateProductPayload;
  /**
   * Words a problem: title and workaround; an absent field stays, a workaround of null is taken back. Customers read it:
   * who is behind the problem at once, everybody in the notes of the version that corrects it. Who is behind it is told
   * once that there is a workaround. Who: admin, manager, agent of the provider.
   * Errors: FORBIDDEN, NOT_FOUND, INVALID_INPUT, INVALID_ID, PROBLEM_WITHDRAWN, CONFLICT, IDEMPOTENCY_KEY_REUSED.
   * Emits `problem.changed`.
   */
  describeProblem: DescribeProblemPayload;
  /**
   * Records publications of the past at their dates, with a reason; the instant at which they became known is kept, and
   * what was decided before stays. Judged as one set, whatever the order. Who: admin of the provider.
   * Errors: FORBIDDEN, NOT_FOUND, INVALID_INPUT, INVALID_ID, REASON_REQUIRED, TOO_MANY_ITEMS, IDEMPOTENCY_KEY_REUSED; of
   * an item: INVALID_INPUT, UNKNOWN_LINE, LABEL_NOT_IN_SCHEME, DUPLICATE_VERSION, VERSION_ALREADY_RELEASED,
   * RELEASED_BEFORE_PREDECESSOR, GENERATION_ALREADY_SUCCEEDED, RELEASED_IN_FUTURE. Emits
   * `product-version.window-changed` for every version whose window changes.
   */
  importReleases: ImportReleasesPayload;
  /**
   * Puts a ticket behind a problem: one about its product, and about a version that it affects. Its customer sees the
   * problem from then on. Who: admin, manager, agent of the provider.
   * Errors: FORBIDDEN, NOT_FOUND, NOT_YET_KNOWN, INVALID_ID, TICKET_HAS_PROBLEM, TICKET_OF_OTHER_PRODUCT,
   * TICKET_OF_OTHER_VERSION, PROBLEM_HAS_TOO_MANY_TICKETS, PROBLEM_WITHDRAWN, CONFLICT, IDEMPOTENCY_KEY_REUSED.
   * Emits `problem.changed`.
   */
  linkTicketToProblem: LinkTicketToProblemPayload;
  /**
   * Marks versions as correcting a problem: it is corrected while one of them is published and not recalled, planned
   * for those that are planned. Who is behind it is told of each as it comes out [S4.17]. A release names what it
   * corrects itself (`publishRelease`, `fixedProblemIds`). Who: admin, manager of the provider.
   * Errors: FORBIDDEN, NOT_FOUND, INVALID_ID, VERSION_OF_OTHER_PRODUCT, VERSION_AFFECTED, VERSION_CORRECTS_NOTHING,
   * PROBLEM_WITHDRAWN, CONFLICT, TOO_MANY_ITEMS, IDEMPOTENCY_KEY_REUSED. Emits `problem.changed`.
   */
  markProblemFixed: MarkProblemFixedPayload;
  /**
   * Merges a problem into another that is the same: its tickets and versions go over, it is withdrawn. Who: admin,
   * manager of the provider.
   * Errors: FORBIDDEN, NOT_FOUND, INVALID_ID, PROBLEMS_DIFFER, PROBLEMS_CONTRADICT, PROBLEM_HAS_TOO_MANY_TICKETS,
   * PROBLEM_WITHDRAWN, CONFLICT, IDEMPOTENCY_KEY_REUSED. Emits `problem.changed` for both.
   */
  mergeProblems: MergeProblemsPayload;
  /**
   * Plans a release for a day. A plan is the staff's alone; it never publishes itself, and no rule but what is shown as
   * expected rests on it. Who: admin, manager of the provider.
   * Errors: FORBIDDEN, NOT_FOUND, NOT_YET_KNOWN, INVALID_INPUT, INVALID_ID, UNKNOWN_LINE, LABEL_NOT_IN_SCHEME,
   * VERSION_ALREADY_PLANNED, VERSION_ALREADY_RELEASED, PLANNED_IN_PAST, RELEASED_BEFORE_PREDECESSOR,
   * GENERATION_ALREADY_SUCCEEDED, REASON_REQUIRED, IDEMPOTENCY_KEY_REUSED. Emits nothing.
   */
  planRelease: PlanReleasePayload;
  /**
   * Publishes a version now, a planned or a new one. Its line's previous generation is withdrawn from sale at this very
   * instant and its window of support begins. A correction of a superseded generation goes on under the extensions of it
   * that are in force [S4.24]. Who: admin, manager of the provider.
   * Errors: FORBIDDEN, NOT_FOUND, NOT_YET_KNOWN, INVALID_INPUT, INVALID_ID, UNKNOWN_LINE, LABEL_NOT_IN_SCHEME,
   * VERSION_ALREADY_RELEASED, RELEASED_BEFORE_PREDECESSOR, GENERATION_ALREADY_SUCCEEDED, RELEASE_DAY_NOT_TODAY,
   * GENERATION_OBSOLETE, TOO_MANY_ITEMS, PROBLEM_WITHDRAWN, PROBLEM_OF_OTHER_PRODUCT, VERSION_AFFECTED, CONFLICT,
   * IDEMPOTENCY_KEY_REUSED. Emits `product-version.window-changed` for every version whose window changes,
   * `problem.changed` for every problem that it corrects, and `notice.requested`.
   */
  publishRelease: PublishReleasePayload;
  /**
   * Takes a publication back, with a reason. From now on all other versions stand as if it had never been: what it
   * withdrew is on sale again. The recalled version is neither sold, installed nor downloaded any more; who runs it is
   * supported like its generation. Its label is not used again. Who: admin, manager of the provider.
   * Errors: FORBIDDEN, NOT_FOUND, NOT_YET_KNOWN, INVALID_INPUT, INVALID_ID, REASON_REQUIRED, RECALL_OF_UNPUBLISHED,
   * VERSION_ALREADY_RECALLED, RECALL_BUILT_UPON, CONFLICT, IDEMPOTENCY_KEY_REUSED.
   * Emits `product-version.window-changed` for it and for every version whose window changes.
   */
  recallRelease: RecallReleasePayload;
  /**
   * Enters a malfunction or a feature request in the database of problems. A ticket whose outcome enters problems by
   * the charter [S4.16] [S4.17] does so by itself. Who: admin, manager, agent of the provider.
   * Errors: FORBIDDEN, NOT_FOUND, NOT_YET_KNOWN, INVALID_INPUT, INVALID_ID, VERSION_OF_OTHER_PRODUCT,
   * VERSION_AFFECTED, VERSION_CORRECTS_NOTHING, TICKET_HAS_PROBLEM, TICKET_OF_OTHER_PRODUCT, TICKET_OF_OTHER_VERSION,
   * TOO_MANY_ITEMS, IDEMPOTENCY_KEY_REUSED. Emits `problem.changed`.
   */
  recordProblem: RecordProblemPayload;
  /**
   * Records the decision to support an obsolete version further, or to fix it. Who: admin, manager of the provider.
   * Errors: FORBIDDEN, NOT_FOUND, NOT_YET_KNOWN, INVALID_INPUT, INVALID_ID, REASON_REQUIRED, VERSION_HAS_NO_END,
   * EXTENSION_ENDS_BEFORE_IT_STARTS, EXTENSION_WITHIN_WINDOW, EXTENSION_TOO_LONG, IDEMPOTENCY_KEY_REUSED.
   * Emits `product-version.window-changed`.
   */
  recordSupportException: RecordSupportExceptionPayload;
  /**
   * Moves a planned release to another day, with a reason; as often as need be. Who: admin, manager of the provider.
   * Errors: FORBIDDEN, NOT_FOUND, NOT_YET_KNOWN, INVALID_INPUT, INVALID_ID, REASON_REQUIRED, RELEASE_NOT_PLANNED,
   * PLANNED_IN_PAST, RELEASED_BEFORE_PREDECESSOR, GENERATION_ALREADY_SUCCEEDED, CONFLICT, IDEMPOTENCY_KEY_REUSED.
   * Emits nothing.
   */
  redateRelease: RedateReleasePayload;
  /**
   * Records that a customer runs a version. What the customer or its programs record is only declared: see `attestation`.
   * Who: admin, manager, agent of the provider; administrative users of the customer; resellers to which it delegated.
   * Errors: FORBIDDEN, NOT_FOUND, NOT_YET_KNOWN, INVALID_INPUT, INVALID_ID, VERSION_NOT_RELEASED,
   * INSTALLED_BEFORE_RELEASE, VERSION_WITHDRAWN_FROM_SALE, VERSION_OBSOLETE, VERSION_RECALLED, MAINTENANCE_REQUIRED,
   * EXTERNAL_ID_TAKEN, INSTALLATION_RETIRED, IDEMPOTENCY_KEY_REUSED.
   * Emits `installation.changed`.
   */
  registerInstallation: RegisterInstallationPayload;
  /**
   * Gives the provider's address of a version to a customer who is entitled to it, and records the request. Entitled is who
   * has annual maintenance of the product in force, or runs or ran the version by a right that is attested [S4.21]: what the
   * customer alone declared entitles to nothing. Who: admin, manager, agent of the provider; administrative users of the
   * customer; resellers to which it delegated.
   * Errors: FORBIDDEN, NOT_FOUND, NOT_YET_KNOWN, INVALID_ID, VERSION_NOT_RELEASED, VERSION_OBSOLETE, VERSION_RECALLED,
   * DOWNLOAD_NOT_ENTITLED, DOWNLOAD_NOT_ATTESTED, DOWNLOAD_NOT_PROVIDED, IDEMPOTENCY_KEY_REUSED. Emits nothing.
   */
  requestDownload: RequestDownloadPayload;
  /**
   * Records that an installation is not run any more. Who: as `registerInstallation`.
   * Errors: FORBIDDEN, NOT_FOUND, INVALID_INPUT, INVALID_ID, INSTALLATION_RETIRED, RETIRED_BEFORE_START, CONFLICT,
   * IDEMPOTENCY_KEY_REUSED. Emits `installation.changed`.
   */
  retireInstallation: RetireInstallationPayload;
  /**
   * Takes back that the provider or a reseller stands for a right, where that was recorded or confirmed wrongly: from then on
   * the right is MAINTENANCE where maintenance is in force or was when it was recorded, else DECLARED [S4.21]. Each
   * installation stands for itself; what was downloaded stays on record. Who: admin, manager, agent of the provider.
   * Errors: FORBIDDEN, NOT_FOUND, INVALID_ID, INVALID_INPUT, REASON_REQUIRED, CONFLICT, IDEMPOTENCY_KEY_REUSED.
   * Emits `installation.changed` if it changes, of each version that the installation ran, what it runs last;
   * `attestationSteps` keeps who did it.
   */
  retractAttestation: RetractAttestationPayload;
  /**
   * Closes the addresses of a feed for good. To change them, revoke and create. Who: as createLifecycleFeed.
   * Errors: FORBIDDEN, NOT_FOUND, INVALID_ID, CONFLICT. Emits nothing.
   */
  revokeLifecycleFeed: RevokeLifecycleFeedPayload;
  /**
   * Says which versions a problem affects, in place of those named before. Who: admin, manager of the provider.
   * Errors: FORBIDDEN, NOT_FOUND, INVALID_ID, VERSION_OF_OTHER_PRODUCT, VERSION_AFFECTED, PROBLEM_WITHDRAWN, CONFLICT,
   * TOO_MANY_ITEMS, IDEMPOTENCY_KEY_REUSED. Emits `problem.changed`.
   */
  setAffectedVersions: SetAffectedVersionsPayload;
  /**
   * Sets where a version is downloaded, or takes the address away. Who: admin, manager of the provider.
   * Errors: FORBIDDEN, NOT_FOUND, INVALID_INPUT, INVALID_ID, IDEMPOTENCY_KEY_REUSED. Emits nothing.
   */
  setDownloadAddress: SetDownloadAddressPayload;
  /**
   * Takes a ticket from a problem, which its customer does not see by it any more; one that nobody worded and no other
   * ticket is behind is withdrawn. Who: admin, manager, agent of the provider.
   * Errors: FORBIDDEN, NOT_FOUND, INVALID_ID, TICKET_NOT_BEHIND_PROBLEM, PROBLEM_WITHDRAWN, CONFLICT,
   * IDEMPOTENCY_KEY_REUSED. Emits `problem.changed`.
   */
  unlinkTicketFromProblem: UnlinkTicketFromProblemPayload;
  /**
   * Takes back that a version corrects a problem; whoever was told so is told again. Without effect where nobody said
   * so. Who: admin, manager of the provider.
   * Errors: FORBIDDEN, NOT_FOUND, INVALID_ID, PROBLEM_WITHDRAWN, CONFLICT, IDEMPOTENCY_KEY_REUSED.
   * Emits `problem.changed`.
   */
  unmarkProblemFixed: UnmarkProblemFixedPayload;
  /**
   * Moves an installation to another version of its product from a day on; what it ran before stays in its `history`.
   * Judged as a new installation of that version would be. A newer version takes annual maintenance, unless it is bought or
   * the customer has an attested right to it; an older one, to undo an upgrade, is installed by a right held before while it
   * is not obsolete. Who: as `registerInstallation`.
   * Errors: FORBIDDEN, NOT_FOUND, NOT_YET_KNOWN, INVALID_INPUT, INVALID_ID, INSTALLATION_RETIRED, VERSION_RUN_ALREADY,
   * VERSION_OF_OTHER_PRODUCT, MOVED_BEFORE_START, DOWNGRADE_IS_NO_UPGRADE, VERSION_NOT_RELEASED, INSTALLED_BEFORE_RELEASE,
   * VERSION_WITHDRAWN_FROM_SALE, VERSION_OBSOLETE, VERSION_RECALLED, MAINTENANCE_REQUIRED, CONFLICT,
   * IDEMPOTENCY_KEY_REUSED. Emits `installation.changed`.
   */
  upgradeInstallation: UpgradeInstallationPayload;
  /**
   * Creates or changes up to 500 installations by their `externalId`. An item equal to what is known changes nothing; one
   * with another version of the product moves the installation, as `upgradeInstallation` does. Repeated with its key, the
   * call changes nothing and tells of the installations as they are. Who: as `registerInstallation`, judged per item.
   * Errors: TOO_MANY_ITEMS, IDEMPOTENCY_KEY_REUSED; of an item: those of `registerInstallation`, DUPLICATE_EXTERNAL_ID,
   * VERSION_OF_OTHER_PRODUCT, MOVED_BEFORE_START, DOWNGRADE_IS_NO_UPGRADE, RETIRED_BEFORE_START.
   * Emits `installation.changed` per item that changes.
   */
  upsertInstallations: UpsertInstallationsPayload;
};

export type MutationAttestInstallationArgs = {
  input: AttestInstallationInput;
};

export type MutationCancelInstallationImportArgs = {
  input: CancelInstallationImportInput;
};

export type MutationCancelReleaseArgs = {
  input: CancelReleaseInput;
};

export type MutationCreateInstallationImportArgs = {
  input: CreateInstallationImportInput;
};

export type MutationCreateLifecycleFeedArgs = {
  input: CreateLifecycleFeedInput;
};

export type MutationCreateProductArgs = {
  input: CreateProductInput;
};

export type MutationDescribeProblemArgs = {
  input: DescribeProblemInput;
};

export type MutationImportReleasesArgs = {
  input: ImportReleasesInput;
};

export type MutationLinkTicketToProblemArgs = {
  input: LinkTicketToProblemInput;
};

export type MutationMarkProblemFixedArgs = {
  input: MarkProblemFixedInput;
};

export type MutationMergeProblemsArgs = {
  input: MergeProblemsInput;
};

export type MutationPlanReleaseArgs = {
  input: PlanReleaseInput;
};

export type MutationPublishReleaseArgs = {
  input: PublishReleaseInput;
};

export type MutationRecallReleaseArgs = {
  input: RecallReleaseInput;
};

export type MutationRecordProblemArgs = {
  input: RecordProblemInput;
};

export type MutationRecordSupportExceptionArgs = {
  input: RecordSupportExceptionInput;
};

export type MutationRedateReleaseArgs = {
  input: RedateReleaseInput;
};

export type MutationRegisterInstallationArgs = {
  input: RegisterInstallationInput;
};

export type MutationRequestDownloadArgs = {
  input: RequestDownloadInput;
};

export type MutationRetireInstallationArgs = {
  input: RetireInstallationInput;
};

export type MutationRetractAttestationArgs = {
  input: RetractAttestationInput;
};

export type MutationRevokeLifecycleFeedArgs = {
  input: RevokeLifecycleFeedInput;
};

export type MutationSetAffectedVersionsArgs = {
  input: SetAffectedVersionsInput;
};

export type MutationSetDownloadAddressArgs = {
  input: SetDownloadAddressInput;
};

export type MutationUnlinkTicketFromProblemArgs = {
  input: UnlinkTicketFromProblemInput;
};

export type MutationUnmarkProblemFixedArgs = {
  input: UnmarkProblemFixedInput;
};

export type MutationUpgradeInstallationArgs = {
  input: UpgradeInstallationInput;
};

export type MutationUpsertInstallationsArgs = {
  input: UpsertInstallationsInput;
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
  /** Somebody else changed it meanwhile; the current state is returned. */
  | 'CONFLICT'
  /** Maintenance gives newer versions, not older ones. */
  | 'DOWNGRADE_IS_NO_UPGRADE'
  /** The customer alone says that it has a right to the version. */
  | 'DOWNLOAD_NOT_ATTESTED'
  /** The customer has no right to download the version. */
  | 'DOWNLOAD_NOT_ENTITLED'
  /** The provider has given no address of the version. */
  | 'DOWNLOAD_NOT_PROVIDED'
  /** The external id appears twice in one input. */
  | 'DUPLICATE_EXTERNAL_ID'
  /** One input names a version twice. */
  | 'DUPLICATE_VERSION'
  /** The extension would end before it starts. */
  | 'EXTENSION_ENDS_BEFORE_IT_STARTS'
  /** The extension is longer than ten years. */
  | 'EXTENSION_TOO_LONG'
  /** The extension would end within the window of support. */
  | 'EXTENSION_WITHIN_WINDOW'
  /** The external id is that of another thing of this caller. */
  | 'EXTERNAL_ID_TAKEN'
  /** The viewer may not do this. */
  | 'FORBIDDEN'
  /** A generation would come back after another has succeeded it. */
  | 'GENERATION_ALREADY_SUCCEEDED'
  /** The generation that the release would correct is obsolete. */
  | 'GENERATION_OBSOLETE'
  /** The idempotency key was used with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The import is done: there is nothing left to cancel. */
  | 'IMPORT_DONE'
  /** The installation is retired already. */
  | 'INSTALLATION_RETIRED'
  /** The installation would be older than the version. */
  | 'INSTALLED_BEFORE_RELEASE'
  /** The id is not one of the expected type. */
  | 'INVALID_ID'
  /** A value of the input is wrong. */
  | 'INVALID_INPUT'
  /** The key is that of another product. */
  | 'KEY_TAKEN'
  /** The label is no number of the product's scheme. */
  | 'LABEL_NOT_IN_SCHEME'
  /** An upgrade takes annual maintenance that is not in force. */
  | 'MAINTENANCE_REQUIRED'
  /** The installation would run a version from before it came to the one that it leaves. */
  | 'MOVED_BEFORE_START'
  /** There is no such thing, or the viewer does not see it. */
  | 'NOT_FOUND'
  /** Another service has not told of it yet; try again in a moment. */
  | 'NOT_YET_KNOWN'
  /** A release is planned for today or later. */
  | 'PLANNED_IN_PAST'
  /** A feed tells of plans to staff alone. */
  | 'PLANS_FOR_STAFF_ONLY'
  /** A version would both be affected by the merged problem and correct it. */
  | 'PROBLEMS_CONTRADICT'
  /** The problems are one, or of different kinds or products. */
  | 'PROBLEMS_DIFFER'
  /** No further ticket can be put behind the problem. */
  | 'PROBLEM_HAS_TOO_MANY_TICKETS'
  /** The problem is one of another product. */
  | 'PROBLEM_OF_OTHER_PRODUCT'
  /** The problem was withdrawn. */
  | 'PROBLEM_WITHDRAWN'
  /** A reason has to be given. */
  | 'REASON_REQUIRED'
  /** A later version is built upon the one to be recalled. */
  | 'RECALL_BUILT_UPON'
  /** What is not published cannot be recalled. */
  | 'RECALL_OF_UNPUBLISHED'
  /** A release would be dated before its predecessor. */
  | 'RELEASED_BEFORE_PREDECESSOR'
  /** A past publication cannot lie in the future. */
  | 'RELEASED_IN_FUTURE'
  /** A release is published now; one of the past is imported. */
  | 'RELEASE_DAY_NOT_TODAY'
  /** No release of the version is planned. */
  | 'RELEASE_NOT_PLANNED'
  /** The installation would end before it began. */
  | 'RETIRED_BEFORE_START'
  /** The ticket is behind another problem already. */
  | 'TICKET_HAS_PROBLEM'
  /** The ticket is not behind the problem. */
  | 'TICKET_NOT_BEHIND_PROBLEM'
  /** The ticket is about another product than the problem. */
  | 'TICKET_OF_OTHER_PRODUCT'
  /** The ticket is about a version that the problem is not known to affect. */
  | 'TICKET_OF_OTHER_VERSION'
  /** The caller has too many imports that are not done. */
  | 'TOO_MANY_IMPORTS'
  /** More items than one call may bring. */
  | 'TOO_MANY_ITEMS'
  /** The product has no such line. */
  | 'UNKNOWN_LINE'
  /** The version is affected by the problem. */
  | 'VERSION_AFFECTED'
  /** The version is planned already. */
  | 'VERSION_ALREADY_PLANNED'
  /** The version is recalled already. */
  | 'VERSION_ALREADY_RECALLED'
  /** The version is released already. */
  | 'VERSION_ALREADY_RELEASED'
  /** The version was recalled, or its plan taken back. */
  | 'VERSION_CORRECTS_NOTHING'
  /** The version has no end of support yet, so that there is nothing to extend. */
  | 'VERSION_HAS_NO_END'
  /** The version is not published yet. */
  | 'VERSION_NOT_RELEASED'
  /** The version is obsolete. */
  | 'VERSION_OBSOLETE'
  /** The version belongs to another product. */
  | 'VERSION_OF_OTHER_PRODUCT'
  /** The version was recalled. */
  | 'VERSION_RECALLED'
  /** The installation runs this version already. */
  | 'VERSION_RUN_ALREADY'
  /** The version is not sold any more. */
  | 'VERSION_WITHDRAWN_FROM_SALE';

/** What becomes obsolete in a time. */
export type Obsolescence = {
  __typename?: 'Obsolescence';
  /** Versions without an end yet whose support ends in this time if releases come out on their planned days, by that end; no fact, and not in `impact`. */
  expected: Array<ObsolescentVersion>;
  /** From this instant on. */
  from: Scalars['DateTime']['output'];
  /** What hangs on all the versions whose support ends in this time, each installation, ticket and contract once. */
  impact: VersionImpact;
  /** Zone in which days of support are counted. */
  timeZone: Scalars['String']['output'];
  /** Before this instant. */
  to: Scalars['DateTime']['output'];
  /** Versions whose support ends in this time, by that end. */
  versions: ObsolescentVersionConnection;
};

/** What becomes obsolete in a time. */
export type ObsolescenceExpectedArgs = {
  first?: Scalars['Int']['input'];
};

/** What becomes obsolete in a time. */
export type ObsolescenceVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A version whose support ends. */
export type ObsolescentVersion = {
  __typename?: 'ObsolescentVersion';
  /** What hangs on it. */
  impact: VersionImpact;
  /** From when it is not supported any more. */
  obsoleteFrom: Scalars['DateTime']['output'];
  /** The version. */
  productVersion: ProductVersion;
  /** Last day of support, inclusive, in the provider's zone. */
  supportedThrough: Scalars['Date']['output'];
};

/** A page of versions whose support ends. */
export type ObsolescentVersionConnection = {
  __typename?: 'ObsolescentVersionConnection';
  /** The same with their cursors. */
  edges: Array<ObsolescentVersionEdge>;
  /** The versions of the page. */
  nodes: Array<ObsolescentVersion>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of versions whose support ends. */
export type ObsolescentVersionConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** A version whose support ends, with its cursor. */
export type ObsolescentVersionEdge = {
  __typename?: 'ObsolescentVersionEdge';
  /** Where it lies in the list. */
  cursor: Scalars['String']['output'];
  /** The version. */
  node: ObsolescentVersion;
};

/** What the charter offers instead of what it refuses. */
export type Offer = {
  __typename?: 'Offer';
  /** Clause that offers it. */
  clause?: Maybe<ClauseRef>;
  /** On what terms. */
  terms: CoverageTerms;
};

/** A customer, as far as its installations go. */
export type Organization = {
  __typename?: 'Organization';
  /** Typed id, `org_…`. */
  id: Scalars['ID']['output'];
  /** Installations of this customer, as far as the viewer sees. */
  installations?: Maybe<InstallationConnection>;
  /** What a customer or a reseller was told of versions, newest first, as far as the viewer sees. */
  versionNotices?: Maybe<VersionNoticeConnection>;
};

/** A customer, as far as its installations go. */
export type OrganizationInstallationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InstallationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<InstallationSort>;
};

/** A customer, as far as its installations go. */
export type OrganizationVersionNoticesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<VersionNoticeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
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

/** A person; belongs to another service. */
export type Person = {
  __typename?: 'Person';
  /** Typed id, `per_…`. */
  id: Scalars['ID']['output'];
};

/** A release to plan. */
export type PlanReleaseInput = {
  /** Generation of a NAMED version: several names may be of one. Left out: one of its own. Not for numbers. */
  generation?: InputMaybe<Scalars['String']['input']>;
  /** Repeating a call with the same key and input has no further effect. */
  idempotencyKey: Scalars['String']['input'];
  /** Label, such as `5.0`. */
  label: Scalars['String']['input'];
  /** Line in which it succeeds others. */
  line?: Scalars['String']['input'];
  /** Planned day in the provider's zone, today at the earliest. */
  plannedOn: Scalars['Date']['input'];
  /** Product. */
  productId: Scalars['ID']['input'];
  /** Why then. Staff only. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `planRelease`. */
export type PlanReleasePayload = {
  __typename?: 'PlanReleasePayload';
  /** Why it was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** What is expected to change, judged on the planned day, the version itself first; no fact. */
  expectedChanges: Array<VersionChange>;
  /** The planned version; null where it was refused. */
  productVersion?: Maybe<ProductVersion>;
};

/** Answer of `planRelease`. */
export type PlanReleasePayloadExpectedChangesArgs = {
  first?: Scalars['Int']['input'];
};

/** Answer of `previewRecall`. */
export type PreviewRecallPayload = {
  __typename?: 'PreviewRecallPayload';
  /** Why it would be refused; empty where it would not. */
  errors: Array<MutationError>;
  /** What it would come to; null where it would be refused. */
  preview?: Maybe<ReleasePreview>;
};

/** A release to look at before it is done, named by `productVersionId` (a planned one), or by product, line and label. */
export type PreviewReleaseInput = {
  /** Generation of a NAMED version: several names may be of one. Left out: that of its plan, else one of its own. Not for numbers. */
  generation?: InputMaybe<Scalars['String']['input']>;
  /** Label, such as `5.0`. */
  label?: InputMaybe<Scalars['String']['input']>;
  /** Line in which it succeeds others. */
  line?: Scalars['String']['input'];
  /** Product. */
  productId?: InputMaybe<Scalars['ID']['input']>;
  /** Planned version. */
  productVersionId?: InputMaybe<Scalars['ID']['input']>;
  /** Day of release in the provider's zone: today, or left out, for publishing now; later for a plan. Not in the past. */
  releasedOn?: InputMaybe<Scalars['Date']['input']>;
};

/** Answer of `previewRelease`. */
export type PreviewReleasePayload = {
  __typename?: 'PreviewReleasePayload';
  /** Why it would be refused; empty where it would not. */
  errors: Array<MutationError>;
  /** What it would come to; null where it would be refused. */
  preview?: Maybe<ReleasePreview>;
};

/** What an act would change about one version. */
export type PreviewedChange = {
  __typename?: 'PreviewedChange';
  /** Where it would stand. */
  after: VersionDates;
  /** Where it stands. */
  before: VersionDates;
  /** What hangs on it now. */
  impact: VersionImpact;
  /** Its label. */
  label: Scalars['String']['output'];
  /** Key of its line. */
  line: Scalars['String']['output'];
  /** The version; null where the act would record it. */
  productVersion?: Maybe<ProductVersion>;
};

/** Notices that an act would have sent to customers who run a version, and to resellers to which they delegate: one each per version. */
export type PreviewedNotices = {
  __typename?: 'PreviewedNotices';
  /** Of a successor, or of an end of support that comes closer or is there. */
  announced: Scalars['Int']['output'];
  /** That an end told before does not hold any more. */
  corrected: Scalars['Int']['output'];
  /** Of the recall itself. */
  recalled: Scalars['Int']['output'];
};

/** A known error or a wish, with the versions it affects. */
export type Problem = {
  __typename?: 'Problem';
  /** Versions that it affects; published ones only for all but staff. */
  affectedVersions: Array<ProductVersion>;
  /** When the first version that corrects it came out; null while none is out. */
  fixedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Versions that correct it, published and not recalled. */
  fixedInVersions: Array<ProductVersion>;
  /** Who changed what when, the latest first; for staff, empty for all others. */
  history: ProblemStepConnection;
  /** Typed id, `prb_…`. */
  id: Scalars['ID']['output'];
  /** What it is. */
  kind: ProblemKind;
  /** Problem into which it was merged; null where it was not. */
  mergedInto?: Maybe<Problem>;
  /** Planned versions that are to correct it; for staff, empty for all others. */
  plannedFor: Array<ProductVersion>;
  /** Product; null where the ticket behind it names none. */
  product?: Maybe<Product>;
  /** When it was entered. */
  recordedAt: Scalars['DateTime']['output'];
  /** For people; unique per provider, such as `PRB-000012`. */
  reference: Scalars['String']['output'];
  /**
   * All tickets behind it, as far as the viewer sees.
   * @deprecated Use ticketsBehind. Removed after 2027-06-30.
   */
  tickets: Array<ProblemTicket>;
  /** Tickets behind it, as far as the viewer sees, those opened first first. */
  ticketsBehind: ProblemTicketConnection;
  /** What is wrong or wished, in a line; null while it stands as a ticket brought it and staff has not worded it. */
  title?: Maybe<Scalars['String']['output']>;
  /** Raised by every change. */
  version: Scalars['Int']['output'];
  /** When it was withdrawn, since the outcome that entered it was wrong or it was merged; null while it stands. Lists leave out what was withdrawn. */
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
  /** How to do without the correction; null where none is known. */
  workaround?: Maybe<Scalars['String']['output']>;
};

/** A known error or a wish, with the versions it affects. */
export type ProblemHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A known error or a wish, with the versions it affects. */
export type ProblemTicketsBehindArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of problems. */
export type ProblemConnection = {
  __typename?: 'ProblemConnection';
  /** The same with their cursors. */
  edges: Array<ProblemEdge>;
  /** The problems of the page. */
  nodes: Array<Problem>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of problems. */
export type ProblemConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** A problem with its cursor. */
export type ProblemEdge = {
  __typename?: 'ProblemEdge';
  /** Where it lies in the list. */
  cursor: Scalars['String']['output'];
  /** The problem. */
  node: Problem;
};

/** Which problems; fields are ANDed, lists mean one of. */
export type ProblemFilter = {
  /** Versions that they affect. */
  affectedVersionIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whether a version that corrects them is out. */
  fixed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Typed ids. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Kinds. */
  kinds?: InputMaybe<Array<ProblemKind>>;
  /** Products. */
  productIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /**
   * Words, 1 to 10 of them: with each of them a word of the reference, the title or the workaround begins. Accents,
   * capitals and order make no difference.
   */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** What a problem is. */
export type ProblemKind =
  /** A wish for a possible future version. */
  | 'FEATURE_REQUEST'
  /** Something does not work as it should: to be corrected. */
  | 'MALFUNCTION';

/** Orders of a list of problems. */
export type ProblemSort =
  /** Newest first. */
  'RECORDED_AT_DESC';

/** Something that was done to a problem. */
export type ProblemStep = {
  __typename?: 'ProblemStep';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Program that did it, `cli_…`; null where a person did, it followed from something, or before it was kept. */
  clientId?: Maybe<Scalars['ID']['output']>;
  /** What. */
  kind: ProblemStepKind;
  /** By whom; null where a program did it, or it followed from a ticket, a release or a recall. */
  person?: Maybe<Person>;
  /** Ticket that it is about; null where it is about none. */
  ticket?: Maybe<Ticket>;
  /** Title until then, where it was worded; null where there was none. */
  titleBefore?: Maybe<Scalars['String']['output']>;
  /** Versions that it is about. */
  versions: Array<ProductVersion>;
  /** Workaround until then, where it was worded; null where there was none. */
  workaroundBefore?: Maybe<Scalars['String']['output']>;
};

/** A page of what was done to a problem. */
export type ProblemStepConnection = {
  __typename?: 'ProblemStepConnection';
  /** The same with their cursors. */
  edges: Array<ProblemStepEdge>;
  /** What was done, on this page. */
  nodes: Array<ProblemStep>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How much there is in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of what was done to a problem. */
export type ProblemStepConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** Something that was done, with its cursor. */
export type ProblemStepEdge = {
  __typename?: 'ProblemStepEdge';
  /** Where it lies in the list. */
  cursor: Scalars['String']['output'];
  /** What was done. */
  node: ProblemStep;
};

/** What was done to a problem. */
export type ProblemStepKind =
  /** The versions that it affects were said. */
  | 'AFFECTED_VERSIONS_SET'
  /** It was worded. */
  | 'DESCRIBED'
  /** Another one was merged into it. */
  | 'DUPLICATE_MERGED'
  /** It was entered. */
  | 'ENTERED'
  /** Versions were marked as correcting it. */
  | 'FIX_MARKED'
  /** A version that corrected it was recalled. */
  | 'FIX_RECALLED'
  /** A version that corrects it came out. */
  | 'FIX_RELEASED'
  /** A version corrects it no more, since that was a mistake. */
  | 'FIX_UNMARKED'
  /** It became of another kind, as the outcome of its ticket was corrected. */
  | 'KIND_CHANGED'
  /** It was merged into another. */
  | 'MERGED'
  /** It stands again. */
  | 'REINSTATED'
  /** A ticket was put behind it. */
  | 'TICKET_LINKED'
  /** A ticket was taken from it. */
  | 'TICKET_UNLINKED'
  /** It was withdrawn with the last ticket behind it. */
  | 'WITHDRAWN';

/** A ticket behind a problem. */
export type ProblemTicket = {
  __typename?: 'ProblemTicket';
  /** The ticket. */
  ticket?: Maybe<Ticket>;
};

/** A page of tickets behind a problem. */
export type ProblemTicketConnection = {
  __typename?: 'ProblemTicketConnection';
  /** The same with their cursors. */
  edges: Array<ProblemTicketEdge>;
  /** The tickets of the page. */
  nodes: Array<ProblemTicket>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of tickets behind a problem. */
export type ProblemTicketConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** A ticket behind a problem, with its cursor. */
export type ProblemTicketEdge = {
  __typename?: 'ProblemTicketEdge';
  /** Where it lies in the list. */
  cursor: Scalars['String']['output'];
  /** The ticket. */
  node: ProblemTicket;
};

/** What the provider sells and supports, in versions. */
export type Product = {
  __typename?: 'Product';
  /** What the viewer may do with it now, by the same rules as the mutations. */
  actions: Array<Action>;
  /** The version on sale in the line `main`, the newest one; null before the first release. */
  currentVersion?: Maybe<ProductVersion>;
  /** Id in the system of the integration that created it. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** Typed id, `prd_…`. */
  id: Scalars['ID']['output'];
  /** Stable key, unique per provider. */
  key: Scalars['String']['output'];
  /** Lines whose versions succeed each other, each by a rule of its own. */
  lines: Array<ProductLine>;
  /** Name. */
  name: Scalars['String']['output'];
  /** How its labels are ordered. */
  scheme: VersionScheme;
  /** Raised by every change of the product itself. */
  version: Scalars['Int']['output'];
  /** Its versions. */
  versions: ProductVersionConnection;
};

/** What the provider sells and supports, in versions. */
export type ProductVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductVersionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ProductVersionSort>;
};

/** A page of products. */
export type ProductConnection = {
  __typename?: 'ProductConnection';
  /** The same with their cursors. */
  edges: Array<ProductEdge>;
  /** The products of the page. */
  nodes: Array<Product>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of products. */
export type ProductConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** A product with its cursor. */
export type ProductEdge = {
  __typename?: 'ProductEdge';
  /** Where it lies in the list. */
  cursor: Scalars['String']['output'];
  /** The product. */
  node: Product;
};

/** Which products; fields are ANDed, lists mean one of. */
export type ProductFilter = {
  /** Typed ids. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Keys. */
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Versions that succeed each other, such as an edition or a long-term branch. */
export type ProductLine = {
  __typename?: 'ProductLine';
  /** Clause of the charter that this rule came from; null where the product sets its own. */
  clause?: Maybe<ClauseRef>;
  /** Its key; `main` where a product has one line only. */
  key: Scalars['String']['output'];
  /** Which new version makes the previous one old. */
  successor: SuccessorRule;
};

/** A line of a product. */
export type ProductLineInput = {
  /** Its key. */
  key: Scalars['String']['input'];
  /** Which new version makes the previous one old. */
  successor: SuccessorRule;
};

/** Orders of a list of products. */
export type ProductSort =
  /** By key. */
  'KEY_ASC';

/** A version of a product, with the dates that follow from the releases and the charter. */
export type ProductVersion = {
  __typename?: 'ProductVersion';
  /** What the viewer may do with it now, by the same rules as the mutations. */
  actions: Array<Action>;
  /** Customers who run it now, as far as the viewer sees. */
  affectedOrganizations: AffectedOrganizationConnection;
  /** Resellers to which customers who run it delegate now: staff see all, a reseller itself, customers none. */
  affectedResellers: AffectedResellerConnection;
  /** Where it is downloaded. Staff only: others get it with `requestDownload`. */
  downloadUrl?: Maybe<Scalars['String']['output']>;
  /** Requests for it, newest first, as far as the viewer sees their customers. */
  downloads: DownloadConnection;
  /** Recorded decisions to support it beyond its end, newest first: staff see all, customers those that hold for them. */
  exceptions: SupportExceptionConnection;
  /** Whether corrections of it may be published now, and why. */
  fixEligibility: FixEligibility;
  /**
   * Problems that it corrects, worded by the provider: its release notes. For staff, of a planned version also what it is
   * to correct, and of a recalled one what it corrected. Those entered last first.
   */
  fixedProblems: ProblemConnection;
  /** Generation that a NAMED version states; null where it is one of its own, or a number tells it. */
  generation?: Maybe<Scalars['String']['output']>;
  /** Typed id, `ver_…`. */
  id: Scalars['ID']['output'];
  /** Why it was imported; null where it was published here. Staff only. */
  importReason?: Maybe<Scalars['String']['output']>;
  /** Where it is installed, as far as the viewer sees. */
  installations: InstallationConnection;
  /** Known problems that affect it, those entered last first. */
  knownProblems: ProblemConnection;
  /** Label, such as `4.2`. */
  label: Scalars['String']['output'];
  /** Key of the line in which it succeeds others. */
  line: Scalars['String']['output'];
  /**
   * Who was told what of it and when, newest first: of its successor, 90 and 30 calendar days before the end of support, at
   * the end, of a recall, and that an end told before does not hold. Staff see all; others what was told to their
   * organizations and customers.
   */
  notices: VersionNoticeConnection;
  /** From when it is not supported any more; null while there is no successor. */
  obsoleteFrom?: Maybe<Scalars['DateTime']['output']>;
  /** Day for which its publication is planned, in `timeZone`; null once it is published or cancelled. Staff only. */
  plannedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * All known problems that affect it.
   * @deprecated Use knownProblems. Removed after 2027-06-30.
   */
  problems: Array<Problem>;
  /** Its product. */
  product: Product;
  /** From when its publication is taken back: neither sold, installed nor downloaded since; null while it stands. */
  recalledAt?: Maybe<Scalars['DateTime']['output']>;
  /** When its publication became known here: later than `releasedAt` for an imported one. */
  recordedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was published; null while planned. */
  releasedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who ran it on a day, as far as the viewer sees, those who ran it longest last: the past included. */
  runs: InstallationRunConnection;
  /** Where it stands now. */
  state: ProductVersionState;
  /** All that happened to its publication, in the order in which it was recorded. Staff only; empty for others. */
  steps: ReleaseStepConnection;
  /** Version whose release withdrew it. */
  successor?: Maybe<ProductVersion>;
  /** What support it gets, and why. For past instants by what was known then, unless `knownAt` says otherwise. */
  support: VersionSupport;
  /**
   * All recorded decisions to support it beyond its end, newest first: staff see all, customers those that hold for them.
   * @deprecated Use exceptions. Removed after 2027-06-30.
   */
  supportExceptions: Array<SupportException>;
  /** Last day of support, inclusive, in `timeZone`. */
  supportedThrough?: Maybe<Scalars['Date']['output']>;
  /** Zone in which days of support are counted. */
  timeZone: Scalars['String']['output'];
  /** Raised by every change. */
  version: Scalars['Int']['output'];
  /** From when it is not sold any more: the instant of its successor's release; null while there is none. */
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A version of a product, with the dates that follow from the releases and the charter. */
export type ProductVersionAffectedOrganizationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A version of a product, with the dates that follow from the releases and the charter. */
export type ProductVersionAffectedResellersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A version of a product, with the dates that follow from the releases and the charter. */
export type ProductVersionDownloadsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A version of a product, with the dates that follow from the releases and the charter. */
export type ProductVersionExceptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A version of a product, with the dates that follow from the releases and the charter. */
export type ProductVersionFixedProblemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A version of a product, with the dates that follow from the releases and the charter. */
export type ProductVersionInstallationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InstallationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<InstallationSort>;
};

/** A version of a product, with the dates that follow from the releases and the charter. */
export type ProductVersionKnownProblemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A version of a product, with the dates that follow from the releases and the charter. */
export type ProductVersionNoticesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<VersionNoticeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A version of a product, with the dates that follow from the releases and the charter. */
export type ProductVersionRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on: Scalars['Date']['input'];
};

/** A version of a product, with the dates that follow from the releases and the charter. */
export type ProductVersionStepsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A version of a product, with the dates that follow from the releases and the charter. */
export type ProductVersionSupportArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  organizationId?: InputMaybe<Scalars['ID']['input']>;
};

/** A page of versions. */
export type ProductVersionConnection = {
  __typename?: 'ProductVersionConnection';
  /** The same with their cursors. */
  edges: Array<ProductVersionEdge>;
  /** The versions of the page. */
  nodes: Array<ProductVersion>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of versions. */
export type ProductVersionConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** A version with its cursor. */
export type ProductVersionEdge = {
  __typename?: 'ProductVersionEdge';
  /** Where it lies in the list. */
  cursor: Scalars['String']['output'];
  /** The version. */
  node: ProductVersion;
};

/** Which versions; fields are ANDed, lists mean one of. */
export type ProductVersionFilter = {
  /** Typed ids. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Lines. */
  lines?: InputMaybe<Array<Scalars['String']['input']>>;
  /** When their support ends. */
  obsoleteFrom?: InputMaybe<DateTimeRange>;
  /** Products. */
  productIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** States in which they are now. */
  states?: InputMaybe<Array<ProductVersionState>>;
};

/** Names a version by its product and label. */
export type ProductVersionLabel = {
  /** Label; 5.0 also finds v5. */
  label: Scalars['String']['input'];
  /** Line; `main` unless told. */
  line?: Scalars['String']['input'];
  /** Key of the product. */
  productKey: Scalars['String']['input'];
};

/** Orders of a list of versions. */
export type ProductVersionSort =
  /** Oldest release first. */
  | 'RELEASED_AT_ASC'
  /** Newest release first. */
  | 'RELEASED_AT_DESC';

/** Where a version stands in its life. From its publication on, each state begins at its instant, by itself. */
export type ProductVersionState =
  /** Its plan was taken back; it may be planned or published again. Staff only. */
  | 'CANCELLED'
  /** On sale and supported. */
  | 'CURRENT'
  /** No longer supported nor installable; professional services can be bought. */
  | 'OBSOLETE'
  /** Not published yet. Staff only. */
  | 'PLANNED'
  /** Taken back after its publication: neither sold, installed nor downloaded. Who runs it is supported like its generation. */
  | 'RECALLED'
  /** No longer sold; still supported, and installable by those entitled. */
  | 'WITHDRAWN';

/** A version to publish now, named by `productVersionId` (a planned one), or by product, line and label. */
export type PublishReleaseInput = {
  /** Problems that it corrects, beside those that its plan was marked with; at most 500. Who is behind them is told. */
  fixedProblemIds?: Array<Scalars['ID']['input']>;
  /** Generation of a NAMED version: several names may be of one. Left out: that of its plan, else one of its own. Not for numbers. */
  generation?: InputMaybe<Scalars['String']['input']>;
  /** Repeating a call with the same key and input has no further effect. */
  idempotencyKey: Scalars['String']['input'];
  /** Label, such as `5.0`. */
  label?: InputMaybe<Scalars['String']['input']>;
  /** Line in which it succeeds others. */
  line?: Scalars['String']['input'];
  /** Product. */
  productId?: InputMaybe<Scalars['ID']['input']>;
  /** Planned version. */
  productVersionId?: InputMaybe<Scalars['ID']['input']>;
  /** Declared day of release, a check only: it has to be today in the provider's zone. */
  releasedOn?: InputMaybe<Scalars['Date']['input']>;
};

/** Answer of `publishRelease`. */
export type PublishReleasePayload = {
  __typename?: 'PublishReleasePayload';
  /** How many versions it changed; null where it was refused. */
  changeCount?: Maybe<Scalars['Int']['output']>;
  /** What the release changed, in the instant of it, the version itself first. */
  changes: Array<VersionChange>;
  /** Why it was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** The version; null where it was refused. */
  productVersion?: Maybe<ProductVersion>;
  /** Versions that this release withdrew from sale. */
  withdrawn: Array<ProductVersion>;
};

/** Answer of `publishRelease`. */
export type PublishReleasePayloadChangesArgs = {
  first?: Scalars['Int']['input'];
};

export type Query = {
  __typename?: 'Query';
  /** One installation, by exactly one of its names; null where there is none or the viewer does not see it. */
  installation?: Maybe<Installation>;
  /** Installations counted by group, as far as the viewer sees: staff all of the provider's, others those of their organizations and customers. */
  installationCounts?: Maybe<InstallationCounts>;
  /** One import of installations; null where there is none or the viewer does not see it. */
  installationImport?: Maybe<InstallationImport>;
  /** Imports of installations, newest first: staff see all of the provider's, others their own. */
  installationImports?: Maybe<InstallationImportConnection>;
  /** Installations that the viewer sees: staff all of the provider's, others those of their organizations and customers. */
  installations?: Maybe<InstallationConnection>;
  /** Everything that happens to versions in a time, past or to come: releases, withdrawals from sale, ends of support and of its extensions, recalls; for staff also what plans let expect. */
  lifecycle?: Maybe<LifecycleConnection>;
  /** One feed of lifecycle events; null where there is none or the viewer does not see it. */
  lifecycleFeed?: Maybe<LifecycleFeed>;
  /** Feeds of lifecycle events that the viewer sees, newest first: staff all, others those of their customers that were not made by staff. */
  lifecycleFeeds?: Maybe<LifecycleFeedConnection>;
  /** What becomes obsolete in a time, and what hangs on it. For staff of the provider; null for others. */
  obsolescence?: Maybe<Obsolescence>;
  /**
   * What recalling a version now would change, before it is done: by the rules of `recallRelease`, which refuse it in the
   * same words. Nothing is written. Who: admin, manager of the provider.
   * Errors: FORBIDDEN, NOT_FOUND, NOT_YET_KNOWN, INVALID_ID, RECALL_OF_UNPUBLISHED, VERSION_ALREADY_RECALLED,
   * RECALL_BUILT_UPON.
   */
  previewRecall?: Maybe<PreviewRecallPayload>;
  /**
   * What publishing a version now would change, or for a day to come what planning or moving its release would let
   * expect, before it is done: by the rules of `publishRelease`, `planRelease` and `redateRelease`, which refuse it in
   * the same words. Nothing is written. Who: admin, manager of the provider.
   * Errors: FORBIDDEN, NOT_FOUND, NOT_YET_KNOWN, INVALID_INPUT, INVALID_ID, UNKNOWN_LINE, LABEL_NOT_IN_SCHEME,
   * VERSION_ALREADY_RELEASED, RELEASED_BEFORE_PREDECESSOR, GENERATION_ALREADY_SUCCEEDED, RELEASE_DAY_NOT_TODAY,
   * GENERATION_OBSOLETE.
   */
  previewRelease?: Maybe<PreviewReleasePayload>;
  /** One known problem, by exactly one of its names; null where there is none or the viewer does not see it. */
  problem?: Maybe<Problem>;
  /** Known problems. */
  problems?: Maybe<ProblemConnection>;
  /** One product, by exactly one of its names; null where there is none or the viewer does not see it. */
  product?: Maybe<Product>;
  /** One version of a product, by exactly one of id or product and label; null where there is none or the viewer does not see it. */
  productVersion?: Maybe<ProductVersion>;
  /** Versions of the provider's products. */
  productVersions?: Maybe<ProductVersionConnection>;
  /** Products of the provider. */
  products?: Maybe<ProductConnection>;
  /** Open tickets counted by what they are about, as far as the viewer sees. A ticket is open until it is resolved or cancelled. */
  versionTicketCounts?: Maybe<VersionTicketCounts>;
};

export type QueryInstallationArgs = {
  externalId?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
};

export type QueryInstallationCountsArgs = {
  filter?: InputMaybe<InstallationFilter>;
  groupBy: InstallationGrouping;
};

export type QueryInstallationImportArgs = {
  id: Scalars['ID']['input'];
};

export type QueryInstallationImportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryInstallationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InstallationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<InstallationSort>;
};

export type QueryLifecycleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['DateTime']['input'];
  kinds?: InputMaybe<Array<LifecycleEventKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  productIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  to: Scalars['DateTime']['input'];
};

export type QueryLifecycleFeedArgs = {
  id: Scalars['ID']['input'];
};

export type QueryLifecycleFeedsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LifecycleFeedFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryObsolescenceArgs = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

export type QueryPreviewRecallArgs = {
  productVersionId: Scalars['ID']['input'];
};

export type QueryPreviewReleaseArgs = {
  input: PreviewReleaseInput;
};

export type QueryProblemArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  reference?: InputMaybe<Scalars['String']['input']>;
};

export type QueryProblemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProblemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ProblemSort>;
};

export type QueryProductArgs = {
  externalId?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  key?: InputMaybe<Scalars['String']['input']>;
};

export type QueryProductVersionArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  label?: InputMaybe<ProductVersionLabel>;
};

export type QueryProductVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductVersionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ProductVersionSort>;
};

export type QueryProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ProductSort>;
};

export type QueryVersionTicketCountsArgs = {
  filter?: InputMaybe<VersionTicketFilter>;
  groupBy: VersionTicketGrouping;
};

/** A publication to take back. */
export type RecallReleaseInput = {
  /** Repeating a call with the same key and input has no further effect. */
  idempotencyKey: Scalars['String']['input'];
  /** The published version. */
  productVersionId: Scalars['ID']['input'];
  /** Why. Staff only. */
  reason: Scalars['String']['input'];
};

/** Answer of `recallRelease`. */
export type RecallReleasePayload = {
  __typename?: 'RecallReleasePayload';
  /** How many versions it changed; null where it was refused. */
  changeCount?: Maybe<Scalars['Int']['output']>;
  /** What the recall changed, in the instant of it, the version itself first. */
  changes: Array<VersionChange>;
  /** Why it was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** The recalled version; null where it was refused. */
  productVersion?: Maybe<ProductVersion>;
};

/** Answer of `recallRelease`. */
export type RecallReleasePayloadChangesArgs = {
  first?: Scalars['Int']['input'];
};

/** A problem to enter. */
export type RecordProblemInput = {
  /** Versions that it affects, at most 500. */
  affectedVersionIds?: Array<Scalars['ID']['input']>;
  /** Versions in which it is corrected, at most 500. */
  fixedInVersionIds?: Array<Scalars['ID']['input']>;
  /** Repeating a call with the same key and input has no further effect. */
  idempotencyKey: Scalars['String']['input'];
  /** What it is. */
  kind: ProblemKind;
  /** Product. */
  productId: Scalars['ID']['input'];
  /** Tickets behind it, at most 500. */
  ticketIds?: Array<Scalars['ID']['input']>;
  /** What is wrong or wished, in a line. */
  title: Scalars['String']['input'];
  /** How to do without the correction. */
  workaround?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `recordProblem`. */
export type RecordProblemPayload = {
  __typename?: 'RecordProblemPayload';
  /** Why it was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** The problem; null where it was refused. */
  problem?: Maybe<Problem>;
};

/** A decision to support a version beyond its end. */
export type RecordSupportExceptionInput = {
  /** Repeating a call with the same key and input has no further effect. */
  idempotencyKey: Scalars['String']['input'];
  /** Customer for which it holds; left out: everybody. */
  organizationId?: InputMaybe<Scalars['ID']['input']>;
  /** Price agreed for it; left out: none. */
  price?: InputMaybe<MoneyInput>;
  /** Version to be supported further. */
  productVersionId: Scalars['ID']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
  /** Last day of support, inclusive, in the provider's zone; at most ten years away. */
  supportedThrough: Scalars['Date']['input'];
};

/** Answer of `recordSupportException`. */
export type RecordSupportExceptionPayload = {
  __typename?: 'RecordSupportExceptionPayload';
  /** Why it was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** The version with it; null where it was refused. */
  productVersion?: Maybe<ProductVersion>;
  /** The decision; null where it was refused. */
  supportException?: Maybe<SupportException>;
};

/** A planned release to move. */
export type RedateReleaseInput = {
  /** Repeating a call with the same key and input has no further effect. */
  idempotencyKey: Scalars['String']['input'];
  /** New day in the provider's zone, today at the earliest. */
  plannedOn: Scalars['Date']['input'];
  /** The planned version. */
  productVersionId: Scalars['ID']['input'];
  /** Why it moves. Staff only. */
  reason: Scalars['String']['input'];
};

/** Answer of `redateRelease`. */
export type RedateReleasePayload = {
  __typename?: 'RedateReleasePayload';
  /** Why it was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** How what is expected changes, judged on the earlier of both days, the version itself first; no fact. */
  expectedChanges: Array<VersionChange>;
  /** The planned version; null where it was refused. */
  productVersion?: Maybe<ProductVersion>;
};

/** Answer of `redateRelease`. */
export type RedateReleasePayloadExpectedChangesArgs = {
  first?: Scalars['Int']['input'];
};

/** An installation to record. */
export type RegisterInstallationInput = {
  /** How the customer came to it. */
  acquisition: Acquisition;
  /** Where it runs. */
  environment?: Scalars['String']['input'];
  /** Id in the caller's own system, unique per caller. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Repeating a call with the same key and input has no further effect. */
  idempotencyKey: Scalars['String']['input'];
  /** Customer who runs it. */
  organizationId: Scalars['ID']['input'];
  /** Version that it runs. */
  productVersionId: Scalars['ID']['input'];
  /** Day since which it runs; today unless told. Before the version's withdrawal it is always recorded. */
  since?: InputMaybe<Scalars['Date']['input']>;
};

/** Answer of `registerInstallation`. */
export type RegisterInstallationPayload = {
  __typename?: 'RegisterInstallationPayload';
  /** Why it was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** The installation; null where it was refused. */
  installation?: Maybe<Installation>;
};

/** What an act on a release would change, and what hangs on it. Staff only. */
export type ReleasePreview = {
  __typename?: 'ReleasePreview';
  /** Instant as of which it was judged and counted. */
  asOf: Scalars['DateTime']['output'];
  /** How many versions it would change. */
  changeCount: Scalars['Int']['output'];
  /**
   * Versions that would stand otherwise, the released or recalled one first: at `asOf`, or for a plan at the start of the
   * earlier of its days.
   */
  changes: Array<PreviewedChange>;
  /** What hangs on all of these versions now, each installation, ticket and contract once. */
  impact: VersionImpact;
  /** Notices that it would have sent by itself: now, or for a plan on its day. */
  notices: PreviewedNotices;
  /** Day to come on which the release would be, in the provider's zone; null for an act now. */
  plannedOn?: Maybe<Scalars['Date']['output']>;
};

/** What an act on a release would change, and what hangs on it. Staff only. */
export type ReleasePreviewChangesArgs = {
  first?: Scalars['Int']['input'];
};

/** One entry of the history of a release; it is never changed. */
export type ReleaseStep = {
  __typename?: 'ReleaseStep';
  /** When: of an imported publication, its day's start. */
  at: Scalars['DateTime']['output'];
  /** Id of the entry, `rel_…`. */
  id: Scalars['ID']['output'];
  /** What happened. */
  kind: ReleaseStepKind;
  /** Planned day from here on; null for what is no plan. */
  plannedOn?: Maybe<Scalars['Date']['output']>;
  /** Why, where a reason was given by somebody who is not erased. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When it became known here. */
  recordedAt: Scalars['DateTime']['output'];
  /** Who did it; null where a program did. */
  recordedBy?: Maybe<Person>;
  /** Program that did it, `cli_…`; null where a person did, or before it was kept. */
  recordedByClientId?: Maybe<Scalars['ID']['output']>;
};

/** A page of the history of a release. */
export type ReleaseStepConnection = {
  __typename?: 'ReleaseStepConnection';
  /** The same with their cursors. */
  edges: Array<ReleaseStepEdge>;
  /** The entries of the page. */
  nodes: Array<ReleaseStep>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of the history of a release. */
export type ReleaseStepConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** One entry of the history of a release, with its cursor. */
export type ReleaseStepEdge = {
  __typename?: 'ReleaseStepEdge';
  /** Where it lies in the list. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: ReleaseStep;
};

/** What may happen to the publication of a version. */
export type ReleaseStepKind =
  /** The plan was taken back. */
  | 'CANCELLED'
  /** A publication of the past was recorded. */
  | 'IMPORTED'
  /** A release was planned. */
  | 'PLANNED'
  /** It was published. */
  | 'PUBLISHED'
  /** The publication was taken back. */
  | 'RECALLED'
  /** The plan was moved. */
  | 'REDATED';

/** A version to download. */
export type RequestDownloadInput = {
  /** Repeating a call with the same key and input records no further request. */
  idempotencyKey: Scalars['String']['input'];
  /** Installation of the customer for which it is; left out: none yet. */
  installationId?: InputMaybe<Scalars['ID']['input']>;
  /** Customer for whom it is. */
  organizationId: Scalars['ID']['input'];
  /** Version. */
  productVersionId: Scalars['ID']['input'];
};

/** Answer of `requestDownload`. */
export type RequestDownloadPayload = {
  __typename?: 'RequestDownloadPayload';
  /** The request; null where it was refused. */
  download?: Maybe<Download>;
  /** Why it was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** Where the version is downloaded; null where it was refused. For whoever asked, not to be passed on. */
  url?: Maybe<Scalars['String']['output']>;
};

/** An installation that is not run any more. */
export type RetireInstallationInput = {
  /** Version of the installation that the caller has seen. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Repeating a call with the same key and input has no further effect. */
  idempotencyKey: Scalars['String']['input'];
  /** Installation. */
  installationId: Scalars['ID']['input'];
  /** Day from which it is not run any more; today unless told. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** Answer of `retireInstallation`. */
export type RetireInstallationPayload = {
  __typename?: 'RetireInstallationPayload';
  /** Why it was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** The installation; null where it was refused. */
  installation?: Maybe<Installation>;
};

/** A right that nobody but the customer stands for any more. */
export type RetractAttestationInput = {
  /** Version of the installation that the caller has seen. */
  expectedVersion: Scalars['Int']['input'];
  /** Repeating a call with the same key and input has no further effect. */
  idempotencyKey: Scalars['String']['input'];
  /** Installation. */
  installationId: Scalars['ID']['input'];
  /** To which version there is no such right, one that it runs or ran; what it runs, or ran last, unless told. */
  productVersionId?: InputMaybe<Scalars['ID']['input']>;
  /** Why; not empty where it is given. Kept in `attestationSteps`, if it changes something. Staff only. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `retractAttestation`. */
export type RetractAttestationPayload = {
  __typename?: 'RetractAttestationPayload';
  /** Why it was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** The installation; null where it was refused. */
  installation?: Maybe<Installation>;
};

/** A feed to close. */
export type RevokeLifecycleFeedInput = {
  /** Version on which this is based; left out: whichever there is. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The feed. */
  feedId: Scalars['ID']['input'];
};

/** Answer of `revokeLifecycleFeed`. */
export type RevokeLifecycleFeedPayload = {
  __typename?: 'RevokeLifecycleFeedPayload';
  /** Why it was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** The feed; null where it was refused. */
  lifecycleFeed?: Maybe<LifecycleFeed>;
};

/** Which versions a problem affects. */
export type SetAffectedVersionsInput = {
  /** All versions that it affects, at most 500. */
  affectedVersionIds: Array<Scalars['ID']['input']>;
  /** Its version as it was read; CONFLICT if it changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Repeating a call with the same key and input has no further effect. */
  idempotencyKey: Scalars['String']['input'];
  /** Problem. */
  problemId: Scalars['ID']['input'];
};

/** Answer of `setAffectedVersions`. */
export type SetAffectedVersionsPayload = {
  __typename?: 'SetAffectedVersionsPayload';
  /** Why it was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** The problem as it is now; null where it was refused. */
  problem?: Maybe<Problem>;
};

/** Where a version is downloaded. */
export type SetDownloadAddressInput = {
  /** Repeating a call with the same key and input has no further effect. */
  idempotencyKey: Scalars['String']['input'];
  /** Version. */
  productVersionId: Scalars['ID']['input'];
  /** Address, https only; null takes it away. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `setDownloadAddress`. */
export type SetDownloadAddressPayload = {
  __typename?: 'SetDownloadAddressPayload';
  /** Why it was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** The version; null where it was refused. */
  productVersion?: Maybe<ProductVersion>;
};

/** Which difference in number makes a version the successor of another. */
export type SuccessorRule =
  /** Any new version: 4.2.1 succeeds 4.2. */
  | 'ANY'
  /** A new major version: 5 succeeds 4. */
  | 'MAJOR'
  /** A new minor version: 4.3 succeeds 4.2. */
  | 'MINOR';

/** A recorded decision to support a version beyond its end. */
export type SupportException = {
  __typename?: 'SupportException';
  /** Clause that allows it. */
  clause?: Maybe<ClauseRef>;
  /** Who decided. Staff only; null where a program recorded it. */
  decidedBy?: Maybe<Person>;
  /** Program that recorded it, `cli_…`. Staff only; null where a person did, or before it was kept. */
  decidedByClientId?: Maybe<Scalars['ID']['output']>;
  /** Whether it holds for everybody. */
  forEverybody: Scalars['Boolean']['output'];
  /** Id of the decision, `sup_…`. */
  id: Scalars['ID']['output'];
  /** Customer for which it holds; null: everybody. */
  organization?: Maybe<Organization>;
  /** Price agreed for it; null where none is asked. Of a decision for everybody: staff only. */
  price?: Maybe<Money>;
  /** Why. Staff only. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When it was recorded; it holds from here on. */
  recordedAt: Scalars['DateTime']['output'];
  /** Until when it holds, exclusive. */
  until: Scalars['DateTime']['output'];
};

/** A page of decisions to support a version beyond its end. */
export type SupportExceptionConnection = {
  __typename?: 'SupportExceptionConnection';
  /** The same with their cursors. */
  edges: Array<SupportExceptionEdge>;
  /** The decisions of the page. */
  nodes: Array<SupportException>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of decisions to support a version beyond its end. */
export type SupportExceptionConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** A decision to support a version beyond its end, with its cursor. */
export type SupportExceptionEdge = {
  __typename?: 'SupportExceptionEdge';
  /** Where it lies in the list. */
  cursor: Scalars['String']['output'];
  /** The decision. */
  node: SupportException;
};

/** A ticket, as far as versions and problems go. */
export type Ticket = {
  __typename?: 'Ticket';
  /** Typed id, `tkt_…`. */
  id: Scalars['ID']['output'];
  /** Problem that it led to; null where it led to none. */
  problem?: Maybe<Problem>;
  /** What support the version it is about gets now, and why; PENDING until the ticket is known here. */
  versionSupport?: Maybe<VersionSupport>;
};

/** A count that stops counting at a limit. */
export type TotalCount = {
  __typename?: 'TotalCount';
  /** Whether there are more than the limit. */
  capped: Scalars['Boolean']['output'];
  /** The count, at most the limit. */
  value: Scalars['Int']['output'];
};

/** A ticket that has nothing to do with a problem. */
export type UnlinkTicketFromProblemInput = {
  /** Its version as it was read; CONFLICT if it changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Repeating a call with the same key and input has no further effect. */
  idempotencyKey: Scalars['String']['input'];
  /** Problem. */
  problemId: Scalars['ID']['input'];
  /** Ticket. */
  ticketId: Scalars['ID']['input'];
};

/** Answer of `unlinkTicketFromProblem`. */
export type UnlinkTicketFromProblemPayload = {
  __typename?: 'UnlinkTicketFromProblemPayload';
  /** Why it was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** The problem as it is now; null where it was refused. */
  problem?: Maybe<Problem>;
};

/** Which version does not correct a problem. */
export type UnmarkProblemFixedInput = {
  /** Its version as it was read; CONFLICT if it changed since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Repeating a call with the same key and input has no further effect. */
  idempotencyKey: Scalars['String']['input'];
  /** Problem. */
  problemId: Scalars['ID']['input'];
  /** Version. */
  productVersionId: Scalars['ID']['input'];
};

/** Answer of `unmarkProblemFixed`. */
export type UnmarkProblemFixedPayload = {
  __typename?: 'UnmarkProblemFixedPayload';
  /** Why it was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** The problem as it is now; null where it was refused. */
  problem?: Maybe<Problem>;
};

/** An installation that goes on to another version. */
export type UpgradeInstallationInput = {
  /** How the customer comes to the version; UPGRADE to a newer one, EXISTING_RIGHT to an older one unless told. */
  acquisition?: InputMaybe<Acquisition>;
  /** Version of the installation that the caller has seen. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Repeating a call with the same key and input has no further effect. */
  idempotencyKey: Scalars['String']['input'];
  /** Installation. */
  installationId: Scalars['ID']['input'];
  /** Version that it runs from then on, of the same product. */
  productVersionId: Scalars['ID']['input'];
  /** Day from which it runs the version; today unless told. Not before it came to the version that it leaves. */
  since?: InputMaybe<Scalars['Date']['input']>;
};

/** Answer of `upgradeInstallation`. */
export type UpgradeInstallationPayload = {
  __typename?: 'UpgradeInstallationPayload';
  /** Why it was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** The installation; null where it was refused. */
  installation?: Maybe<Installation>;
};

/** Installations to create or change. */
export type UpsertInstallationsInput = {
  /** Only judge, record nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Repeating a call with the same key and input has no further effect. */
  idempotencyKey: Scalars['String']['input'];
  /** The installations, at most 500. */
  installations: Array<InstallationItemInput>;
  /** How wrong items are treated. */
  mode?: BulkMode;
};

/** Answer of `upsertInstallations`. */
export type UpsertInstallationsPayload = {
  __typename?: 'UpsertInstallationsPayload';
  /** Why all was refused; empty where it was not. */
  errors: Array<MutationError>;
  /** One result per item, by index. */
  results: Array<InstallationResult>;
};

/** What an act changes about one version. */
export type VersionChange = {
  __typename?: 'VersionChange';
  /** Where it stands by the act. */
  after: VersionDates;
  /** Where it stood. */
  before: VersionDates;
  /** The version. */
  productVersion: ProductVersion;
};

/** Where a version stands at one instant, with the dates that it follows from. */
export type VersionDates = {
  __typename?: 'VersionDates';
  /** From when it is not supported any more; null while it has no successor. */
  obsoleteFrom?: Maybe<Scalars['DateTime']['output']>;
  /** Its state. */
  state: ProductVersionState;
  /** Last day of support, inclusive, in the provider's zone; null while it has no successor. */
  supportedThrough?: Maybe<Scalars['Date']['output']>;
  /** From when it is not sold any more; null while it has no successor. */
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What hangs on some versions now. Staff only. */
export type VersionImpact = {
  __typename?: 'VersionImpact';
  /** Instant as of which this was counted, from what the other services had told by then. */
  asOf: Scalars['DateTime']['output'];
  /** Contracts behind `revenue`, those with the largest yearly figure first. */
  contracts: Array<ContractAtRisk>;
  /** Installations that are run. */
  installations: Scalars['Int']['output'];
  /** Tickets on them that are neither resolved nor cancelled. */
  openTickets: Scalars['Int']['output'];
  /** Customers who run any. */
  organizations: Scalars['Int']['output'];
  /**
   * Yearly fees without tax of the contracts in force that cover the product, of customers who run one of the versions,
   * per currency. A contract without products covers all; each contract counts once; a monthly fee counts twelve times.
   */
  revenue: Array<YearlyRevenue>;
};

/** What hangs on some versions now. Staff only. */
export type VersionImpactContractsArgs = {
  first?: Scalars['Int']['input'];
};

/** What was told of a version to a customer who ran it, or to a reseller to whom such customers delegated. */
export type VersionNotice = {
  __typename?: 'VersionNotice';
  /** Notice that a correction is about. */
  corrects?: Maybe<VersionNotice>;
  /** Customers of the reseller who ran the version then; null for a customer. */
  customers?: Maybe<Scalars['Int']['output']>;
  /** Typed id, `vnt_…`. */
  id: Scalars['ID']['output'];
  /** Its name, as known here. */
  name?: Maybe<Scalars['String']['output']>;
  /** From when it was told not to be supported; null where no end was set. */
  obsoleteFrom?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was told. */
  occasion: VersionNoticeOccasion;
  /** The customer or reseller; its contacts for releases were written to, each in the own language. */
  organization?: Maybe<Organization>;
  /** The version. */
  productVersion: ProductVersion;
  /** Last day of support that was told, inclusive, in the provider's zone; null where none was set. */
  supportedThrough?: Maybe<Scalars['Date']['output']>;
  /** When it was told. */
  toldAt: Scalars['DateTime']['output'];
};

/** A page of what was told of versions. */
export type VersionNoticeConnection = {
  __typename?: 'VersionNoticeConnection';
  /** The same with their cursors. */
  edges: Array<VersionNoticeEdge>;
  /** The notices of the page. */
  nodes: Array<VersionNotice>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: TotalCount;
};

/** A page of what was told of versions. */
export type VersionNoticeConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** What was told, with its cursor. */
export type VersionNoticeEdge = {
  __typename?: 'VersionNoticeEdge';
  /** Where it lies in the list. */
  cursor: Scalars['String']['output'];
  /** The notice. */
  node: VersionNotice;
};

/** Which notices; fields are ANDed, lists mean one of. */
export type VersionNoticeFilter = {
  /** Occasions. */
  occasions?: InputMaybe<Array<VersionNoticeOccasion>>;
  /** Customers or resellers who were told. */
  organizationIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Why somebody was told of a version. */
export type VersionNoticeOccasion =
  /** An end that was told before does not hold: a release was recalled or recorded, or support extended. */
  | 'CORRECTION'
  /** Its support has ended. */
  | 'END'
  /** It was recalled. */
  | 'RECALLED'
  /** Its successor is out: it is withdrawn from sale, and its support has an end. */
  | 'RELEASE'
  /** Its support ends in 30 calendar days of the provider's zone. */
  | 'WARNING_30'
  /** Its support ends in 90 calendar days of the provider's zone. */
  | 'WARNING_90';

/** How the labels of a product's versions are ordered. */
export type VersionScheme =
  /** Names without order: by their publication. */
  | 'NAMED'
  /** By their numbers: 4.9 before 4.10. */
  | 'NUMBERED';

/** What support a version gets at an instant, and why. */
export type VersionSupport = {
  __typename?: 'VersionSupport';
  /** Instant for which this was judged. */
  at: Scalars['DateTime']['output'];
  /** Clause that says so; null where the charter says nothing of versions. */
  clause?: Maybe<ClauseRef>;
  /** Recorded extension on which it rests; null without one. */
  exception?: Maybe<SupportException>;
  /** The reason in a sentence. */
  explanation: Scalars['String']['output'];
  /** Version meant; null where none is. */
  productVersion?: Maybe<ProductVersion>;
  /** What support. */
  state: VersionSupportState;
  /** Last day of this support, inclusive, in `timeZone`; null where no end is set. */
  supportedThrough?: Maybe<Scalars['Date']['output']>;
  /** Zone in which days of support are counted. */
  timeZone?: Maybe<Scalars['String']['output']>;
  /** Until when this support lasts, exclusive; null where no end is set. */
  until?: Maybe<Scalars['DateTime']['output']>;
  /** Where the version stood in its life; null where no version is meant or known. */
  versionState?: Maybe<ProductVersionState>;
};

/** What support a version gets at an instant, and why. */
export type VersionSupportExplanationArgs = {
  language?: InputMaybe<Language>;
};

/** What support a version gets. */
export type VersionSupportState =
  /** Obsolete: professional services only. */
  | 'DISCONTINUED'
  /** Withdrawn from sale and still supported, or obsolete under an extension. */
  | 'GRACE'
  /** Told by another service and not arrived here yet. */
  | 'PENDING'
  /** The current version, or a recalled one of a generation that has no successor. */
  | 'SUPPORTED'
  /** No version was named, or it was not known at the time. */
  | 'UNKNOWN';

/** How many open tickets are in a group. */
export type VersionTicketCount = {
  __typename?: 'VersionTicketCount';
  /** How many. */
  count: Scalars['Int']['output'];
  /** Key of the group, a typed id for what has one; null for those in none. */
  key?: Maybe<Scalars['String']['output']>;
};

/** Counts of open tickets. */
export type VersionTicketCounts = {
  __typename?: 'VersionTicketCounts';
  /** When they were counted. */
  asOf: Scalars['DateTime']['output'];
  /** One count per group that has any, largest first. */
  groups: Array<VersionTicketCount>;
};

/** Which open tickets; fields are ANDed, lists mean one of. */
export type VersionTicketFilter = {
  /** Customers. */
  organizationIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Products. */
  productIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Versions. */
  productVersionIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** States in which their versions are now. */
  versionStates?: InputMaybe<Array<ProductVersionState>>;
};

/** What open tickets are counted by. */
export type VersionTicketGrouping =
  /** Typed id of the customer. */
  | 'CUSTOMER'
  /** Typed id of the product; none where the ticket names no product. */
  | 'PRODUCT'
  /** Typed id of a reseller to which the customer delegates now: counted in the group of each such reseller, or in none. */
  | 'RESELLER'
  /** Typed id of the version; none where the ticket names no version. */
  | 'VERSION'
  /** State in which the version is now; none where the ticket names no version. */
  | 'VERSION_STATE';

/** Yearly fees in one currency. */
export type YearlyRevenue = {
  __typename?: 'YearlyRevenue';
  /** Contracts that it comes from. */
  contracts: Scalars['Int']['output'];
  /** Their sum, without tax. */
  yearly: Money;
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
  Installation: Installation;
  Organization: Organization;
  Problem: Problem;
  Product: Product;
  ProductVersion: ProductVersion;
  Ticket: Ticket;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Installation: { __typename: 'Installation' } & GraphQLRecursivePick<
    FederationTypes['Installation'],
    { id: true }
  >;
  Organization: { __typename: 'Organization' } & GraphQLRecursivePick<
    FederationTypes['Organization'],
    { id: true }
  >;
  Problem: { __typename: 'Problem' } & GraphQLRecursivePick<
    FederationTypes['Problem'],
    { id: true }
  >;
  Product: { __typename: 'Product' } & GraphQLRecursivePick<
    FederationTypes['Product'],
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
  Acquisition: Acquisition;
  Action: ResolverTypeWrapper<Action>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AffectedOrganization: ResolverTypeWrapper<AffectedCustomerEntity>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AffectedOrganizationConnection: ResolverTypeWrapper<
    Omit<AffectedOrganizationConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['AffectedOrganizationEdge']>;
      nodes: Array<ResolversTypes['AffectedOrganization']>;
    }
  >;
  AffectedOrganizationEdge: ResolverTypeWrapper<
    Omit<AffectedOrganizationEdge, 'node'> & { node: ResolversTypes['AffectedOrganization'] }
  >;
  AffectedReseller: ResolverTypeWrapper<ResellerReach>;
  AffectedResellerConnection: ResolverTypeWrapper<
    Omit<AffectedResellerConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['AffectedResellerEdge']>;
      nodes: Array<ResolversTypes['AffectedReseller']>;
    }
  >;
  AffectedResellerEdge: ResolverTypeWrapper<
    Omit<AffectedResellerEdge, 'node'> & { node: ResolversTypes['AffectedReseller'] }
  >;
  AttestInstallationInput: AttestInstallationInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AttestInstallationPayload: ResolverTypeWrapper<
    Omit<AttestInstallationPayload, 'installation'> & {
      installation?: Maybe<ResolversTypes['Installation']>;
    }
  >;
  Attestation: Attestation;
  AttestationParty: AttestationParty;
  AttestationStep: ResolverTypeWrapper<AttestationStepEntity>;
  AttestationStepConnection: ResolverTypeWrapper<
    Omit<AttestationStepConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['AttestationStepEdge']>;
      nodes: Array<ResolversTypes['AttestationStep']>;
    }
  >;
  AttestationStepEdge: ResolverTypeWrapper<
    Omit<AttestationStepEdge, 'node'> & { node: ResolversTypes['AttestationStep'] }
  >;
  AttestationStepKind: AttestationStepKind;
  BulkMode: BulkMode;
  CancelInstallationImportInput: CancelInstallationImportInput;
  CancelInstallationImportPayload: ResolverTypeWrapper<
    Omit<CancelInstallationImportPayload, 'installationImport'> & {
      installationImport?: Maybe<ResolversTypes['InstallationImport']>;
    }
  >;
  CancelReleaseInput: CancelReleaseInput;
  CancelReleasePayload: ResolverTypeWrapper<
    Omit<CancelReleasePayload, 'expectedChanges' | 'productVersion'> & {
      expectedChanges: Array<ResolversTypes['VersionChange']>;
      productVersion?: Maybe<ResolversTypes['ProductVersion']>;
    }
  >;
  ClauseRef: ResolverTypeWrapper<ClauseRef>;
  Contract: ResolverTypeWrapper<Contract>;
  ContractAtRisk: ResolverTypeWrapper<CoveringContract>;
  CoverageTerms: CoverageTerms;
  CreateInstallationImportInput: CreateInstallationImportInput;
  CreateInstallationImportPayload: ResolverTypeWrapper<
    Omit<CreateInstallationImportPayload, 'installationImport'> & {
      installationImport?: Maybe<ResolversTypes['InstallationImport']>;
    }
  >;
  CreateLifecycleFeedInput: CreateLifecycleFeedInput;
  CreateLifecycleFeedPayload: ResolverTypeWrapper<
    Omit<CreateLifecycleFeedPayload, 'lifecycleFeed'> & {
      lifecycleFeed?: Maybe<ResolversTypes['LifecycleFeed']>;
    }
  >;
  CreateProductInput: CreateProductInput;
  CreateProductPayload: ResolverTypeWrapper<
    Omit<CreateProductPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }
  >;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  DescribeProblemInput: DescribeProblemInput;
  DescribeProblemPayload: ResolverTypeWrapper<
    Omit<DescribeProblemPayload, 'problem'> & { problem?: Maybe<ResolversTypes['Problem']> }
  >;
  Download: ResolverTypeWrapper<DownloadEntity>;
  DownloadConnection: ResolverTypeWrapper<
    Omit<DownloadConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['DownloadEdge']>;
      nodes: Array<ResolversTypes['Download']>;
    }
  >;
  DownloadEdge: ResolverTypeWrapper<
    Omit<DownloadEdge, 'node'> & { node: ResolversTypes['Download'] }
  >;
  DownloadRight: DownloadRight;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  FixEligibility: ResolverTypeWrapper<FixAnswer>;
  ImportReleasesInput: ImportReleasesInput;
  ImportReleasesPayload: ResolverTypeWrapper<
    Omit<ImportReleasesPayload, 'product' | 'results'> & {
      product?: Maybe<ResolversTypes['Product']>;
      results: Array<ResolversTypes['ImportedRelease']>;
    }
  >;
  ImportedRelease: ResolverTypeWrapper<
    Omit<ImportedRelease, 'productVersion'> & {
      productVersion?: Maybe<ResolversTypes['ProductVersion']>;
    }
  >;
  ImportedReleaseInput: ImportedReleaseInput;
  Installation: ResolverTypeWrapper<InstallationEntity>;
  InstallationConnection: ResolverTypeWrapper<
    Omit<InstallationConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['InstallationEdge']>;
      nodes: Array<ResolversTypes['Installation']>;
    }
  >;
  InstallationCount: ResolverTypeWrapper<InstallationCount>;
  InstallationCounts: ResolverTypeWrapper<InstallationCounts>;
  InstallationEdge: ResolverTypeWrapper<
    Omit<InstallationEdge, 'node'> & { node: ResolversTypes['Installation'] }
  >;
  InstallationFilter: InstallationFilter;
  InstallationGrouping: InstallationGrouping;
  InstallationImport: ResolverTypeWrapper<InstallationImportEntity>;
  InstallationImportAddress: ResolverTypeWrapper<InstallationImportAddress>;
  InstallationImportConnection: ResolverTypeWrapper<
    Omit<InstallationImportConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['InstallationImportEdge']>;
      nodes: Array<ResolversTypes['InstallationImport']>;
    }
  >;
  InstallationImportCounts: ResolverTypeWrapper<InstallationImportCounts>;
  InstallationImportEdge: ResolverTypeWrapper<
    Omit<InstallationImportEdge, 'node'> & { node: ResolversTypes['InstallationImport'] }
  >;
  InstallationImportLine: ResolverTypeWrapper<ImportLineEntity>;
  InstallationImportLineConnection: ResolverTypeWrapper<
    Omit<InstallationImportLineConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['InstallationImportLineEdge']>;
      nodes: Array<ResolversTypes['InstallationImportLine']>;
    }
  >;
  InstallationImportLineEdge: ResolverTypeWrapper<
    Omit<InstallationImportLineEdge, 'node'> & { node: ResolversTypes['InstallationImportLine'] }
  >;
  InstallationImportLineFilter: InstallationImportLineFilter;
  InstallationImportOutcome: InstallationImportOutcome;
  InstallationItemInput: InstallationItemInput;
  InstallationResult: ResolverTypeWrapper<
    Omit<InstallationResult, 'installation'> & {
      installation?: Maybe<ResolversTypes['Installation']>;
    }
  >;
  InstallationRun: ResolverTypeWrapper<InstallationRunEntity>;
  InstallationRunConnection: ResolverTypeWrapper<
    Omit<InstallationRunConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['InstallationRunEdge']>;
      nodes: Array<ResolversTypes['InstallationRun']>;
    }
  >;
  InstallationRunEdge: ResolverTypeWrapper<
    Omit<InstallationRunEdge, 'node'> & { node: ResolversTypes['InstallationRun'] }
  >;
  InstallationSort: InstallationSort;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Job: ResolverTypeWrapper<Job>;
  JobState: JobState;
  Label: ResolverTypeWrapper<Label>;
  Language: Language;
  LifecycleConnection: ResolverTypeWrapper<
    Omit<LifecycleConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['LifecycleEdge']>;
      nodes: Array<ResolversTypes['LifecycleEvent']>;
    }
  >;
  LifecycleEdge: ResolverTypeWrapper<
    Omit<LifecycleEdge, 'node'> & { node: ResolversTypes['LifecycleEvent'] }
  >;
  LifecycleEvent: ResolverTypeWrapper<Turn>;
  LifecycleEventKind: LifecycleEventKind;
  LifecycleFeed: ResolverTypeWrapper<LifecycleFeedEntity>;
  LifecycleFeedAddresses: ResolverTypeWrapper<LifecycleFeedAddresses>;
  LifecycleFeedConnection: ResolverTypeWrapper<
    Omit<LifecycleFeedConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['LifecycleFeedEdge']>;
      nodes: Array<ResolversTypes['LifecycleFeed']>;
    }
  >;
  LifecycleFeedEdge: ResolverTypeWrapper<
    Omit<LifecycleFeedEdge, 'node'> & { node: ResolversTypes['LifecycleFeed'] }
  >;
  LifecycleFeedFilter: LifecycleFeedFilter;
  LinkTicketToProblemInput: LinkTicketToProblemInput;
  LinkTicketToProblemPayload: ResolverTypeWrapper<
    Omit<LinkTicketToProblemPayload, 'problem'> & { problem?: Maybe<ResolversTypes['Problem']> }
  >;
  MarkProblemFixedInput: MarkProblemFixedInput;
  MarkProblemFixedPayload: ResolverTypeWrapper<
    Omit<MarkProblemFixedPayload, 'problem'> & { problem?: Maybe<ResolversTypes['Problem']> }
  >;
  MergeProblemsInput: MergeProblemsInput;
  MergeProblemsPayload: ResolverTypeWrapper<
    Omit<MergeProblemsPayload, 'problem'> & { problem?: Maybe<ResolversTypes['Problem']> }
  >;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  MutationError: ResolverTypeWrapper<MutationError>;
  MutationErrorCode: MutationErrorCode;
  Obsolescence: ResolverTypeWrapper<ObsolescenceOf>;
  ObsolescentVersion: ResolverTypeWrapper<Ending>;
  ObsolescentVersionConnection: ResolverTypeWrapper<
    Omit<ObsolescentVersionConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['ObsolescentVersionEdge']>;
      nodes: Array<ResolversTypes['ObsolescentVersion']>;
    }
  >;
  ObsolescentVersionEdge: ResolverTypeWrapper<
    Omit<ObsolescentVersionEdge, 'node'> & { node: ResolversTypes['ObsolescentVersion'] }
  >;
  Offer: ResolverTypeWrapper<Offer>;
  Organization: ResolverTypeWrapper<
    Omit<Organization, 'installations' | 'versionNotices'> & {
      installations?: Maybe<ResolversTypes['InstallationConnection']>;
      versionNotices?: Maybe<ResolversTypes['VersionNoticeConnection']>;
    }
  >;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Person: ResolverTypeWrapper<Person>;
  PlanReleaseInput: PlanReleaseInput;
  PlanReleasePayload: ResolverTypeWrapper<
    Omit<PlanReleasePayload, 'expectedChanges' | 'productVersion'> & {
      expectedChanges: Array<ResolversTypes['VersionChange']>;
      productVersion?: Maybe<ResolversTypes['ProductVersion']>;
    }
  >;
  PreviewRecallPayload: ResolverTypeWrapper<
    Omit<PreviewRecallPayload, 'preview'> & { preview?: Maybe<ResolversTypes['ReleasePreview']> }
  >;
  PreviewReleaseInput: PreviewReleaseInput;
  PreviewReleasePayload: ResolverTypeWrapper<
    Omit<PreviewReleasePayload, 'preview'> & { preview?: Maybe<ResolversTypes['ReleasePreview']> }
  >;
  PreviewedChange: ResolverTypeWrapper<ChangePreview>;
  PreviewedNotices: ResolverTypeWrapper<PreviewedNotices>;
  Problem: ResolverTypeWrapper<ProblemEntity>;
  ProblemConnection: ResolverTypeWrapper<
    Omit<ProblemConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['ProblemEdge']>;
      nodes: Array<ResolversTypes['Problem']>;
    }
  >;
  ProblemEdge: ResolverTypeWrapper<Omit<ProblemEdge, 'node'> & { node: ResolversTypes['Problem'] }>;
  ProblemFilter: ProblemFilter;
  ProblemKind: ProblemKind;
  ProblemSort: ProblemSort;
  ProblemStep: ResolverTypeWrapper<ProblemStepEntity>;
  ProblemStepConnection: ResolverTypeWrapper<
    Omit<ProblemStepConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['ProblemStepEdge']>;
      nodes: Array<ResolversTypes['ProblemStep']>;
    }
  >;
  ProblemStepEdge: ResolverTypeWrapper<
    Omit<ProblemStepEdge, 'node'> & { node: ResolversTypes['ProblemStep'] }
  >;
  ProblemStepKind: ProblemStepKind;
  ProblemTicket: ResolverTypeWrapper<TicketEntity>;
  ProblemTicketConnection: ResolverTypeWrapper<
    Omit<ProblemTicketConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['ProblemTicketEdge']>;
      nodes: Array<ResolversTypes['ProblemTicket']>;
    }
  >;
  ProblemTicketEdge: ResolverTypeWrapper<
    Omit<ProblemTicketEdge, 'node'> & { node: ResolversTypes['ProblemTicket'] }
  >;
  Product: ResolverTypeWrapper<ProductEntity>;
  ProductConnection: ResolverTypeWrapper<
    Omit<ProductConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['ProductEdge']>;
      nodes: Array<ResolversTypes['Product']>;
    }
  >;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ProductFilter: ProductFilter;
  ProductLine: ResolverTypeWrapper<LineRule>;
  ProductLineInput: ProductLineInput;
  ProductSort: ProductSort;
  ProductVersion: ResolverTypeWrapper<ProductVersionEntity>;
  ProductVersionConnection: ResolverTypeWrapper<
    Omit<ProductVersionConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['ProductVersionEdge']>;
      nodes: Array<ResolversTypes['ProductVersion']>;
    }
  >;
  ProductVersionEdge: ResolverTypeWrapper<
    Omit<ProductVersionEdge, 'node'> & { node: ResolversTypes['ProductVersion'] }
  >;
  ProductVersionFilter: ProductVersionFilter;
  ProductVersionLabel: ProductVersionLabel;
  ProductVersionSort: ProductVersionSort;
  ProductVersionState: ProductVersionState;
  PublishReleaseInput: PublishReleaseInput;
  PublishReleasePayload: ResolverTypeWrapper<
    Omit<PublishReleasePayload, 'changes' | 'productVersion' | 'withdrawn'> & {
      changes: Array<ResolversTypes['VersionChange']>;
      productVersion?: Maybe<ResolversTypes['ProductVersion']>;
      withdrawn: Array<ResolversTypes['ProductVersion']>;
    }
  >;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecallReleaseInput: RecallReleaseInput;
  RecallReleasePayload: ResolverTypeWrapper<
    Omit<RecallReleasePayload, 'changes' | 'productVersion'> & {
      changes: Array<ResolversTypes['VersionChange']>;
      productVersion?: Maybe<ResolversTypes['ProductVersion']>;
    }
  >;
  RecordProblemInput: RecordProblemInput;
  RecordProblemPayload: ResolverTypeWrapper<
    Omit<RecordProblemPayload, 'problem'> & { problem?: Maybe<ResolversTypes['Problem']> }
  >;
  RecordSupportExceptionInput: RecordSupportExceptionInput;
  RecordSupportExceptionPayload: ResolverTypeWrapper<
    Omit<RecordSupportExceptionPayload, 'productVersion' | 'supportException'> & {
      productVersion?: Maybe<ResolversTypes['ProductVersion']>;
      supportException?: Maybe<ResolversTypes['SupportException']>;
    }
  >;
  RedateReleaseInput: RedateReleaseInput;
  RedateReleasePayload: ResolverTypeWrapper<
    Omit<RedateReleasePayload, 'expectedChanges' | 'productVersion'> & {
      expectedChanges: Array<ResolversTypes['VersionChange']>;
      productVersion?: Maybe<ResolversTypes['ProductVersion']>;
    }
  >;
  RegisterInstallationInput: RegisterInstallationInput;
  RegisterInstallationPayload: ResolverTypeWrapper<
    Omit<RegisterInstallationPayload, 'installation'> & {
      installation?: Maybe<ResolversTypes['Installation']>;
    }
  >;
  ReleasePreview: ResolverTypeWrapper<ActPreview>;
  ReleaseStep: ResolverTypeWrapper<ReleaseStepEntity>;
  ReleaseStepConnection: ResolverTypeWrapper<
    Omit<ReleaseStepConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['ReleaseStepEdge']>;
      nodes: Array<ResolversTypes['ReleaseStep']>;
    }
  >;
  ReleaseStepEdge: ResolverTypeWrapper<
    Omit<ReleaseStepEdge, 'node'> & { node: ResolversTypes['ReleaseStep'] }
  >;
  ReleaseStepKind: ReleaseStepKind;
  RequestDownloadInput: RequestDownloadInput;
  RequestDownloadPayload: ResolverTypeWrapper<
    Omit<RequestDownloadPayload, 'download'> & { download?: Maybe<ResolversTypes['Download']> }
  >;
  RetireInstallationInput: RetireInstallationInput;
  RetireInstallationPayload: ResolverTypeWrapper<
    Omit<RetireInstallationPayload, 'installation'> & {
      installation?: Maybe<ResolversTypes['Installation']>;
    }
  >;
  RetractAttestationInput: RetractAttestationInput;
  RetractAttestationPayload: ResolverTypeWrapper<
    Omit<RetractAttestationPayload, 'installation'> & {
      installation?: Maybe<ResolversTypes['Installation']>;
    }
  >;
  RevokeLifecycleFeedInput: RevokeLifecycleFeedInput;
  RevokeLifecycleFeedPayload: ResolverTypeWrapper<
    Omit<RevokeLifecycleFeedPayload, 'lifecycleFeed'> & {
      lifecycleFeed?: Maybe<ResolversTypes['LifecycleFeed']>;
    }
  >;
  SetAffectedVersionsInput: SetAffectedVersionsInput;
  SetAffectedVersionsPayload: ResolverTypeWrapper<
    Omit<SetAffectedVersionsPayload, 'problem'> & { problem?: Maybe<ResolversTypes['Problem']> }
  >;
  SetDownloadAddressInput: SetDownloadAddressInput;
  SetDownloadAddressPayload: ResolverTypeWrapper<
    Omit<SetDownloadAddressPayload, 'productVersion'> & {
      productVersion?: Maybe<ResolversTypes['ProductVersion']>;
    }
  >;
  SuccessorRule: SuccessorRule;
  SupportException: ResolverTypeWrapper<SupportExceptionEntity>;
  SupportExceptionConnection: ResolverTypeWrapper<
    Omit<SupportExceptionConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['SupportExceptionEdge']>;
      nodes: Array<ResolversTypes['SupportException']>;
    }
  >;
  SupportExceptionEdge: ResolverTypeWrapper<
    Omit<SupportExceptionEdge, 'node'> & { node: ResolversTypes['SupportException'] }
  >;
  Ticket: ResolverTypeWrapper<
    Omit<Ticket, 'problem' | 'versionSupport'> & {
      problem?: Maybe<ResolversTypes['Problem']>;
      versionSupport?: Maybe<ResolversTypes['VersionSupport']>;
    }
  >;
  TotalCount: ResolverTypeWrapper<TotalCount>;
  UnlinkTicketFromProblemInput: UnlinkTicketFromProblemInput;
  UnlinkTicketFromProblemPayload: ResolverTypeWrapper<
    Omit<UnlinkTicketFromProblemPayload, 'problem'> & { problem?: Maybe<ResolversTypes['Problem']> }
  >;
  UnmarkProblemFixedInput: UnmarkProblemFixedInput;
  UnmarkProblemFixedPayload: ResolverTypeWrapper<
    Omit<UnmarkProblemFixedPayload, 'problem'> & { problem?: Maybe<ResolversTypes['Problem']> }
  >;
  UpgradeInstallationInput: UpgradeInstallationInput;
  UpgradeInstallationPayload: ResolverTypeWrapper<
    Omit<UpgradeInstallationPayload, 'installation'> & {
      installation?: Maybe<ResolversTypes['Installation']>;
    }
  >;
  UpsertInstallationsInput: UpsertInstallationsInput;
  UpsertInstallationsPayload: ResolverTypeWrapper<
    Omit<UpsertInstallationsPayload, 'results'> & {
      results: Array<ResolversTypes['InstallationResult']>;
    }
  >;
  VersionChange: ResolverTypeWrapper<LifeChange>;
  VersionDates: ResolverTypeWrapper<LifeView>;
  VersionImpact: ResolverTypeWrapper<ImpactOf>;
  VersionNotice: ResolverTypeWrapper<VersionNoticeEntity>;
  VersionNoticeConnection: ResolverTypeWrapper<
    Omit<VersionNoticeConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['VersionNoticeEdge']>;
      nodes: Array<ResolversTypes['VersionNotice']>;
    }
  >;
  VersionNoticeEdge: ResolverTypeWrapper<
    Omit<VersionNoticeEdge, 'node'> & { node: ResolversTypes['VersionNotice'] }
  >;
  VersionNoticeFilter: VersionNoticeFilter;
  VersionNoticeOccasion: VersionNoticeOccasion;
  VersionScheme: VersionScheme;
  VersionSupport: ResolverTypeWrapper<VersionSupportAnswer>;
  VersionSupportState: VersionSupportState;
  VersionTicketCount: ResolverTypeWrapper<VersionTicketCount>;
  VersionTicketCounts: ResolverTypeWrapper<VersionTicketCounts>;
  VersionTicketFilter: VersionTicketFilter;
  VersionTicketGrouping: VersionTicketGrouping;
  YearlyRevenue: ResolverTypeWrapper<YearlyRevenue>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Action: Action;
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
  AffectedOrganization: AffectedCustomerEntity;
  Int: Scalars['Int']['output'];
  AffectedOrganizationConnection: Omit<AffectedOrganizationConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['AffectedOrganizationEdge']>;
    nodes: Array<ResolversParentTypes['AffectedOrganization']>;
  };
  AffectedOrganizationEdge: Omit<AffectedOrganizationEdge, 'node'> & {
    node: ResolversParentTypes['AffectedOrganization'];
  };
  AffectedReseller: ResellerReach;
  AffectedResellerConnection: Omit<AffectedResellerConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['AffectedResellerEdge']>;
    nodes: Array<ResolversParentTypes['AffectedReseller']>;
  };
  AffectedResellerEdge: Omit<AffectedResellerEdge, 'node'> & {
    node: ResolversParentTypes['AffectedReseller'];
  };
  AttestInstallationInput: AttestInstallationInput;
  ID: Scalars['ID']['output'];
  AttestInstallationPayload: Omit<AttestInstallationPayload, 'installation'> & {
    installation?: Maybe<ResolversParentTypes['Installation']>;
  };
  AttestationStep: AttestationStepEntity;
  AttestationStepConnection: Omit<AttestationStepConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['AttestationStepEdge']>;
    nodes: Array<ResolversParentTypes['AttestationStep']>;
  };
  AttestationStepEdge: Omit<AttestationStepEdge, 'node'> & {
    node: ResolversParentTypes['AttestationStep'];
  };
  CancelInstallationImportInput: CancelInstallationImportInput;
  CancelInstallationImportPayload: Omit<CancelInstallationImportPayload, 'installationImport'> & {
    installationImport?: Maybe<ResolversParentTypes['InstallationImport']>;
  };
  CancelReleaseInput: CancelReleaseInput;
  CancelReleasePayload: Omit<CancelReleasePayload, 'expectedChanges' | 'productVersion'> & {
    expectedChanges: Array<ResolversParentTypes['VersionChange']>;
    productVersion?: Maybe<ResolversParentTypes['ProductVersion']>;
  };
  ClauseRef: ClauseRef;
  Contract: Contract;
  ContractAtRisk: CoveringContract;
  CreateInstallationImportInput: CreateInstallationImportInput;
  CreateInstallationImportPayload: Omit<CreateInstallationImportPayload, 'installationImport'> & {
    installationImport?: Maybe<ResolversParentTypes['InstallationImport']>;
  };
  CreateLifecycleFeedInput: CreateLifecycleFeedInput;
  CreateLifecycleFeedPayload: Omit<CreateLifecycleFeedPayload, 'lifecycleFeed'> & {
    lifecycleFeed?: Maybe<ResolversParentTypes['LifecycleFeed']>;
  };
  CreateProductInput: CreateProductInput;
  CreateProductPayload: Omit<CreateProductPayload, 'product'> & {
    product?: Maybe<ResolversParentTypes['Product']>;
  };
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  DescribeProblemInput: DescribeProblemInput;
  DescribeProblemPayload: Omit<DescribeProblemPayload, 'problem'> & {
    problem?: Maybe<ResolversParentTypes['Problem']>;
  };
  Download: DownloadEntity;
  DownloadConnection: Omit<DownloadConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['DownloadEdge']>;
    nodes: Array<ResolversParentTypes['Download']>;
  };
  DownloadEdge: Omit<DownloadEdge, 'node'> & { node: ResolversParentTypes['Download'] };
  Duration: Scalars['Duration']['output'];
  FixEligibility: FixAnswer;
  ImportReleasesInput: ImportReleasesInput;
  ImportReleasesPayload: Omit<ImportReleasesPayload, 'product' | 'results'> & {
    product?: Maybe<ResolversParentTypes['Product']>;
    results: Array<ResolversParentTypes['ImportedRelease']>;
  };
  ImportedRelease: Omit<ImportedRelease, 'productVersion'> & {
    productVersion?: Maybe<ResolversParentTypes['ProductVersion']>;
  };
  ImportedReleaseInput: ImportedReleaseInput;
  Installation: InstallationEntity;
  InstallationConnection: Omit<InstallationConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['InstallationEdge']>;
    nodes: Array<ResolversParentTypes['Installation']>;
  };
  InstallationCount: InstallationCount;
  InstallationCounts: InstallationCounts;
  InstallationEdge: Omit<InstallationEdge, 'node'> & { node: ResolversParentTypes['Installation'] };
  InstallationFilter: InstallationFilter;
  InstallationImport: InstallationImportEntity;
  InstallationImportAddress: InstallationImportAddress;
  InstallationImportConnection: Omit<InstallationImportConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['InstallationImportEdge']>;
    nodes: Array<ResolversParentTypes['InstallationImport']>;
  };
  InstallationImportCounts: InstallationImportCounts;
  InstallationImportEdge: Omit<InstallationImportEdge, 'node'> & {
    node: ResolversParentTypes['InstallationImport'];
  };
  InstallationImportLine: ImportLineEntity;
  InstallationImportLineConnection: Omit<InstallationImportLineConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['InstallationImportLineEdge']>;
    nodes: Array<ResolversParentTypes['InstallationImportLine']>;
  };
  InstallationImportLineEdge: Omit<InstallationImportLineEdge, 'node'> & {
    node: ResolversParentTypes['InstallationImportLine'];
  };
  InstallationImportLineFilter: InstallationImportLineFilter;
  InstallationItemInput: InstallationItemInput;
  InstallationResult: Omit<InstallationResult, 'installation'> & {
    installation?: Maybe<ResolversParentTypes['Installation']>;
  };
  InstallationRun: InstallationRunEntity;
  InstallationRunConnection: Omit<InstallationRunConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['InstallationRunEdge']>;
    nodes: Array<ResolversParentTypes['InstallationRun']>;
  };
  InstallationRunEdge: Omit<InstallationRunEdge, 'node'> & {
    node: ResolversParentTypes['InstallationRun'];
  };
  JSON: Scalars['JSON']['output'];
  Job: Job;
  Label: Label;
  LifecycleConnection: Omit<LifecycleConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['LifecycleEdge']>;
    nodes: Array<ResolversParentTypes['LifecycleEvent']>;
  };
  LifecycleEdge: Omit<LifecycleEdge, 'node'> & { node: ResolversParentTypes['LifecycleEvent'] };
  LifecycleEvent: Turn;
  LifecycleFeed: LifecycleFeedEntity;
  LifecycleFeedAddresses: LifecycleFeedAddresses;
  LifecycleFeedConnection: Omit<LifecycleFeedConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['LifecycleFeedEdge']>;
    nodes: Array<ResolversParentTypes['LifecycleFeed']>;
  };
  LifecycleFeedEdge: Omit<LifecycleFeedEdge, 'node'> & {
    node: ResolversParentTypes['LifecycleFeed'];
  };
  LifecycleFeedFilter: LifecycleFeedFilter;
  LinkTicketToProblemInput: LinkTicketToProblemInput;
  LinkTicketToProblemPayload: Omit<LinkTicketToProblemPayload, 'problem'> & {
    problem?: Maybe<ResolversParentTypes['Problem']>;
  };
  MarkProblemFixedInput: MarkProblemFixedInput;
  MarkProblemFixedPayload: Omit<MarkProblemFixedPayload, 'problem'> & {
    problem?: Maybe<ResolversParentTypes['Problem']>;
  };
  MergeProblemsInput: MergeProblemsInput;
  MergeProblemsPayload: Omit<MergeProblemsPayload, 'problem'> & {
    problem?: Maybe<ResolversParentTypes['Problem']>;
  };
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  MutationError: MutationError;
  Obsolescence: ObsolescenceOf;
  ObsolescentVersion: Ending;
  ObsolescentVersionConnection: Omit<ObsolescentVersionConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['ObsolescentVersionEdge']>;
    nodes: Array<ResolversParentTypes['ObsolescentVersion']>;
  };
  ObsolescentVersionEdge: Omit<ObsolescentVersionEdge, 'node'> & {
    node: ResolversParentTypes['ObsolescentVersion'];
  };
  Offer: Offer;
  Organization:
    | (Omit<Organization, 'installations' | 'versionNotices'> & {
        installations?: Maybe<ResolversParentTypes['InstallationConnection']>;
        versionNotices?: Maybe<ResolversParentTypes['VersionNoticeConnection']>;
      })
    | FederationReferenceTypes['Organization'];
  PageInfo: PageInfo;
  Person: Person;
  PlanReleaseInput: PlanReleaseInput;
  PlanReleasePayload: Omit<PlanReleasePayload, 'expectedChanges' | 'productVersion'> & {
    expectedChanges: Array<ResolversParentTypes['VersionChange']>;
    productVersion?: Maybe<ResolversParentTypes['ProductVersion']>;
  };
  PreviewRecallPayload: Omit<PreviewRecallPayload, 'preview'> & {
    preview?: Maybe<ResolversParentTypes['ReleasePreview']>;
  };
  PreviewReleaseInput: PreviewReleaseInput;
  PreviewReleasePayload: Omit<PreviewReleasePayload, 'preview'> & {
    preview?: Maybe<ResolversParentTypes['ReleasePreview']>;
  };
  PreviewedChange: ChangePreview;
  PreviewedNotices: PreviewedNotices;
  Problem: ProblemEntity;
  ProblemConnection: Omit<ProblemConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['ProblemEdge']>;
    nodes: Array<ResolversParentTypes['Problem']>;
  };
  ProblemEdge: Omit<ProblemEdge, 'node'> & { node: ResolversParentTypes['Problem'] };
  ProblemFilter: ProblemFilter;
  ProblemStep: ProblemStepEntity;
  ProblemStepConnection: Omit<ProblemStepConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['ProblemStepEdge']>;
    nodes: Array<ResolversParentTypes['ProblemStep']>;
  };
  ProblemStepEdge: Omit<ProblemStepEdge, 'node'> & { node: ResolversParentTypes['ProblemStep'] };
  ProblemTicket: TicketEntity;
  ProblemTicketConnection: Omit<ProblemTicketConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['ProblemTicketEdge']>;
    nodes: Array<ResolversParentTypes['ProblemTicket']>;
  };
  ProblemTicketEdge: Omit<ProblemTicketEdge, 'node'> & {
    node: ResolversParentTypes['ProblemTicket'];
  };
  Product: ProductEntity;
  ProductConnection: Omit<ProductConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['ProductEdge']>;
    nodes: Array<ResolversParentTypes['Product']>;
  };
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductFilter: ProductFilter;
  ProductLine: LineRule;
  ProductLineInput: ProductLineInput;
  ProductVersion: ProductVersionEntity;
  ProductVersionConnection: Omit<ProductVersionConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['ProductVersionEdge']>;
    nodes: Array<ResolversParentTypes['ProductVersion']>;
  };
  ProductVersionEdge: Omit<ProductVersionEdge, 'node'> & {
    node: ResolversParentTypes['ProductVersion'];
  };
  ProductVersionFilter: ProductVersionFilter;
  ProductVersionLabel: ProductVersionLabel;
  PublishReleaseInput: PublishReleaseInput;
  PublishReleasePayload: Omit<PublishReleasePayload, 'changes' | 'productVersion' | 'withdrawn'> & {
    changes: Array<ResolversParentTypes['VersionChange']>;
    productVersion?: Maybe<ResolversParentTypes['ProductVersion']>;
    withdrawn: Array<ResolversParentTypes['ProductVersion']>;
  };
  Query: Record<PropertyKey, never>;
  RecallReleaseInput: RecallReleaseInput;
  RecallReleasePayload: Omit<RecallReleasePayload, 'changes' | 'productVersion'> & {
    changes: Array<ResolversParentTypes['VersionChange']>;
    productVersion?: Maybe<ResolversParentTypes['ProductVersion']>;
  };
  RecordProblemInput: RecordProblemInput;
  RecordProblemPayload: Omit<RecordProblemPayload, 'problem'> & {
    problem?: Maybe<ResolversParentTypes['Problem']>;
  };
  RecordSupportExceptionInput: RecordSupportExceptionInput;
  RecordSupportExceptionPayload: Omit<
    RecordSupportExceptionPayload,
    'productVersion' | 'supportException'
  > & {
    productVersion?: Maybe<ResolversParentTypes['ProductVersion']>;
    supportException?: Maybe<ResolversParentTypes['SupportException']>;
  };
  RedateReleaseInput: RedateReleaseInput;
  RedateReleasePayload: Omit<RedateReleasePayload, 'expectedChanges' | 'productVersion'> & {
    expectedChanges: Array<ResolversParentTypes['VersionChange']>;
    productVersion?: Maybe<ResolversParentTypes['ProductVersion']>;
  };
  RegisterInstallationInput: RegisterInstallationInput;
  RegisterInstallationPayload: Omit<RegisterInstallationPayload, 'installation'> & {
    installation?: Maybe<ResolversParentTypes['Installation']>;
  };
  ReleasePreview: ActPreview;
  ReleaseStep: ReleaseStepEntity;
  ReleaseStepConnection: Omit<ReleaseStepConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['ReleaseStepEdge']>;
    nodes: Array<ResolversParentTypes['ReleaseStep']>;
  };
  ReleaseStepEdge: Omit<ReleaseStepEdge, 'node'> & { node: ResolversParentTypes['ReleaseStep'] };
  RequestDownloadInput: RequestDownloadInput;
  RequestDownloadPayload: Omit<RequestDownloadPayload, 'download'> & {
    download?: Maybe<ResolversParentTypes['Download']>;
  };
  RetireInstallationInput: RetireInstallationInput;
  RetireInstallationPayload: Omit<RetireInstallationPayload, 'installation'> & {
    installation?: Maybe<ResolversParentTypes['Installation']>;
  };
  RetractAttestationInput: RetractAttestationInput;
  RetractAttestationPayload: Omit<RetractAttestationPayload, 'installation'> & {
    installation?: Maybe<ResolversParentTypes['Installation']>;
  };
  RevokeLifecycleFeedInput: RevokeLifecycleFeedInput;
  RevokeLifecycleFeedPayload: Omit<RevokeLifecycleFeedPayload, 'lifecycleFeed'> & {
    lifecycleFeed?: Maybe<ResolversParentTypes['LifecycleFeed']>;
  };
  SetAffectedVersionsInput: SetAffectedVersionsInput;
  SetAffectedVersionsPayload: Omit<SetAffectedVersionsPayload, 'problem'> & {
    problem?: Maybe<ResolversParentTypes['Problem']>;
  };
  SetDownloadAddressInput: SetDownloadAddressInput;
  SetDownloadAddressPayload: Omit<SetDownloadAddressPayload, 'productVersion'> & {
    productVersion?: Maybe<ResolversParentTypes['ProductVersion']>;
  };
  SupportException: SupportExceptionEntity;
  SupportExceptionConnection: Omit<SupportExceptionConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['SupportExceptionEdge']>;
    nodes: Array<ResolversParentTypes['SupportException']>;
  };
  SupportExceptionEdge: Omit<SupportExceptionEdge, 'node'> & {
    node: ResolversParentTypes['SupportException'];
  };
  Ticket:
    | (Omit<Ticket, 'problem' | 'versionSupport'> & {
        problem?: Maybe<ResolversParentTypes['Problem']>;
        versionSupport?: Maybe<ResolversParentTypes['VersionSupport']>;
      })
    | FederationReferenceTypes['Ticket'];
  TotalCount: TotalCount;
  UnlinkTicketFromProblemInput: UnlinkTicketFromProblemInput;
  UnlinkTicketFromProblemPayload: Omit<UnlinkTicketFromProblemPayload, 'problem'> & {
    problem?: Maybe<ResolversParentTypes['Problem']>;
  };
  UnmarkProblemFixedInput: UnmarkProblemFixedInput;
  UnmarkProblemFixedPayload: Omit<UnmarkProblemFixedPayload, 'problem'> & {
    problem?: Maybe<ResolversParentTypes['Problem']>;
  };
  UpgradeInstallationInput: UpgradeInstallationInput;
  UpgradeInstallationPayload: Omit<UpgradeInstallationPayload, 'installation'> & {
    installation?: Maybe<ResolversParentTypes['Installation']>;
  };
  UpsertInstallationsInput: UpsertInstallationsInput;
  UpsertInstallationsPayload: Omit<UpsertInstallationsPayload, 'results'> & {
    results: Array<ResolversParentTypes['InstallationResult']>;
  };
  VersionChange: LifeChange;
  VersionDates: LifeView;
  VersionImpact: ImpactOf;
  VersionNotice: VersionNoticeEntity;
  VersionNoticeConnection: Omit<VersionNoticeConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['VersionNoticeEdge']>;
    nodes: Array<ResolversParentTypes['VersionNotice']>;
  };
  VersionNoticeEdge: Omit<VersionNoticeEdge, 'node'> & {
    node: ResolversParentTypes['VersionNotice'];
  };
  VersionNoticeFilter: VersionNoticeFilter;
  VersionSupport: VersionSupportAnswer;
  VersionTicketCount: VersionTicketCount;
  VersionTicketCounts: VersionTicketCounts;
  VersionTicketFilter: VersionTicketFilter;
  YearlyRevenue: YearlyRevenue;
};

export type ActionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Action'] = ResolversParentTypes['Action'],
> = {
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['MutationError']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AffectedOrganizationResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['AffectedOrganization'] =
    ResolversParentTypes['AffectedOrganization'],
> = {
  installations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
};

export type AffectedOrganizationConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['AffectedOrganizationConnection'] =
    ResolversParentTypes['AffectedOrganizationConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['AffectedOrganizationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AffectedOrganization']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<AffectedOrganizationConnectionTotalCountArgs, 'upTo'>
  >;
};

export type AffectedOrganizationEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['AffectedOrganizationEdge'] =
    ResolversParentTypes['AffectedOrganizationEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AffectedOrganization'], ParentType, ContextType>;
};

export type AffectedResellerResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['AffectedReseller'] =
    ResolversParentTypes['AffectedReseller'],
> = {
  installations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organizations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reseller?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
};

export type AffectedResellerConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['AffectedResellerConnection'] =
    ResolversParentTypes['AffectedResellerConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['AffectedResellerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AffectedReseller']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<AffectedResellerConnectionTotalCountArgs, 'upTo'>
  >;
};

export type AffectedResellerEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['AffectedResellerEdge'] =
    ResolversParentTypes['AffectedResellerEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AffectedReseller'], ParentType, ContextType>;
};

export type AttestInstallationPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['AttestInstallationPayload'] =
    ResolversParentTypes['AttestInstallationPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  installation?: Resolver<Maybe<ResolversTypes['Installation']>, ParentType, ContextType>;
};

export type AttestationStepResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['AttestationStep'] =
    ResolversParentTypes['AttestationStep'],
> = {
  acquisition?: Resolver<ResolversTypes['Acquisition'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attestation?: Resolver<ResolversTypes['Attestation'], ParentType, ContextType>;
  attestationBefore?: Resolver<Maybe<ResolversTypes['Attestation']>, ParentType, ContextType>;
  clientId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  inNameOf?: Resolver<ResolversTypes['AttestationParty'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AttestationStepKind'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  productVersion?: Resolver<ResolversTypes['ProductVersion'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type AttestationStepConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['AttestationStepConnection'] =
    ResolversParentTypes['AttestationStepConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['AttestationStepEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AttestationStep']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<AttestationStepConnectionTotalCountArgs, 'upTo'>
  >;
};

export type AttestationStepEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['AttestationStepEdge'] =
    ResolversParentTypes['AttestationStepEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AttestationStep'], ParentType, ContextType>;
};

export type CancelInstallationImportPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CancelInstallationImportPayload'] =
    ResolversParentTypes['CancelInstallationImportPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  installationImport?: Resolver<
    Maybe<ResolversTypes['InstallationImport']>,
    ParentType,
    ContextType
  >;
};

export type CancelReleasePayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CancelReleasePayload'] =
    ResolversParentTypes['CancelReleasePayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  expectedChanges?: Resolver<
    Array<ResolversTypes['VersionChange']>,
    ParentType,
    ContextType,
    RequireFields<CancelReleasePayloadExpectedChangesArgs, 'first'>
  >;
  productVersion?: Resolver<Maybe<ResolversTypes['ProductVersion']>, ParentType, ContextType>;
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

export type ContractResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Contract'] = ResolversParentTypes['Contract'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ContractAtRiskResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ContractAtRisk'] =
    ResolversParentTypes['ContractAtRisk'],
> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  yearly?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type CreateInstallationImportPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CreateInstallationImportPayload'] =
    ResolversParentTypes['CreateInstallationImportPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  installationImport?: Resolver<
    Maybe<ResolversTypes['InstallationImport']>,
    ParentType,
    ContextType
  >;
};

export type CreateLifecycleFeedPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CreateLifecycleFeedPayload'] =
    ResolversParentTypes['CreateLifecycleFeedPayload'],
> = {
  addresses?: Resolver<Maybe<ResolversTypes['LifecycleFeedAddresses']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  lifecycleFeed?: Resolver<Maybe<ResolversTypes['LifecycleFeed']>, ParentType, ContextType>;
};

export type CreateProductPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CreateProductPayload'] =
    ResolversParentTypes['CreateProductPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
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

export type DescribeProblemPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['DescribeProblemPayload'] =
    ResolversParentTypes['DescribeProblemPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type DownloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Download'] = ResolversParentTypes['Download'],
> = {
  clause?: Resolver<Maybe<ResolversTypes['ClauseRef']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  installation?: Resolver<Maybe<ResolversTypes['Installation']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  productVersion?: Resolver<ResolversTypes['ProductVersion'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  requestedByClientId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  right?: Resolver<ResolversTypes['DownloadRight'], ParentType, ContextType>;
};

export type DownloadConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['DownloadConnection'] =
    ResolversParentTypes['DownloadConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['DownloadEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Download']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<DownloadConnectionTotalCountArgs, 'upTo'>
  >;
};

export type DownloadEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['DownloadEdge'] = ResolversParentTypes['DownloadEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Download'], ParentType, ContextType>;
};

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes['Duration'],
  any
> {
  name: 'Duration';
}

export type FixEligibilityResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['FixEligibility'] =
    ResolversParentTypes['FixEligibility'],
> = {
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['ClauseRef']>, ParentType, ContextType>;
  explanation?: Resolver<
    ResolversTypes['String'],
    ParentType,
    ContextType,
    Partial<FixEligibilityExplanationArgs>
  >;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ImportReleasesPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ImportReleasesPayload'] =
    ResolversParentTypes['ImportReleasesPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['ImportedRelease']>, ParentType, ContextType>;
};

export type ImportedReleaseResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ImportedRelease'] =
    ResolversParentTypes['ImportedRelease'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  productVersion?: Resolver<Maybe<ResolversTypes['ProductVersion']>, ParentType, ContextType>;
};

export type InstallationResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Installation'] = ResolversParentTypes['Installation'],
  FederationReferenceType extends FederationReferenceTypes['Installation'] =
    FederationReferenceTypes['Installation'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Installation']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  acquisition?: Resolver<ResolversTypes['Acquisition'], ParentType, ContextType>;
  actions?: Resolver<Array<ResolversTypes['Action']>, ParentType, ContextType>;
  attestation?: Resolver<ResolversTypes['Attestation'], ParentType, ContextType>;
  attestationSteps?: Resolver<
    ResolversTypes['AttestationStepConnection'],
    ParentType,
    ContextType,
    Partial<InstallationAttestationStepsArgs>
  >;
  environment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<
    ResolversTypes['InstallationRunConnection'],
    ParentType,
    ContextType,
    Partial<InstallationHistoryArgs>
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  productVersion?: Resolver<ResolversTypes['ProductVersion'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  support?: Resolver<ResolversTypes['VersionSupport'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InstallationConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['InstallationConnection'] =
    ResolversParentTypes['InstallationConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['InstallationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Installation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<InstallationConnectionTotalCountArgs, 'upTo'>
  >;
};

export type InstallationCountResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['InstallationCount'] =
    ResolversParentTypes['InstallationCount'],
> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InstallationCountsResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['InstallationCounts'] =
    ResolversParentTypes['InstallationCounts'],
> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['InstallationCount']>, ParentType, ContextType>;
};

export type InstallationEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['InstallationEdge'] =
    ResolversParentTypes['InstallationEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Installation'], ParentType, ContextType>;
};

export type InstallationImportResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['InstallationImport'] =
    ResolversParentTypes['InstallationImport'],
> = {
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cancelledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  cancelledBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  cancelledByClientId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['InstallationImportCounts'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  job?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
  lines?: Resolver<
    ResolversTypes['InstallationImportLineConnection'],
    ParentType,
    ContextType,
    Partial<InstallationImportLinesArgs>
  >;
  mode?: Resolver<ResolversTypes['BulkMode'], ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['InstallationImportAddress']>, ParentType, ContextType>;
  upload?: Resolver<Maybe<ResolversTypes['InstallationImportAddress']>, ParentType, ContextType>;
};

export type InstallationImportAddressResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['InstallationImportAddress'] =
    ResolversParentTypes['InstallationImportAddress'],
> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InstallationImportConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['InstallationImportConnection'] =
    ResolversParentTypes['InstallationImportConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['InstallationImportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['InstallationImport']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<InstallationImportConnectionTotalCountArgs, 'upTo'>
  >;
};

export type InstallationImportCountsResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['InstallationImportCounts'] =
    ResolversParentTypes['InstallationImportCounts'],
> = {
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leftOut?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notDone?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InstallationImportEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['InstallationImportEdge'] =
    ResolversParentTypes['InstallationImportEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['InstallationImport'], ParentType, ContextType>;
};

export type InstallationImportLineResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['InstallationImportLine'] =
    ResolversParentTypes['InstallationImportLine'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  installation?: Resolver<Maybe<ResolversTypes['Installation']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['InstallationImportOutcome'], ParentType, ContextType>;
};

export type InstallationImportLineConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['InstallationImportLineConnection'] =
    ResolversParentTypes['InstallationImportLineConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['InstallationImportLineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['InstallationImportLine']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<InstallationImportLineConnectionTotalCountArgs, 'upTo'>
  >;
};

export type InstallationImportLineEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['InstallationImportLineEdge'] =
    ResolversParentTypes['InstallationImportLineEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['InstallationImportLine'], ParentType, ContextType>;
};

export type InstallationResultResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['InstallationResult'] =
    ResolversParentTypes['InstallationResult'],
> = {
  created?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  installation?: Resolver<Maybe<ResolversTypes['Installation']>, ParentType, ContextType>;
};

export type InstallationRunResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['InstallationRun'] =
    ResolversParentTypes['InstallationRun'],
> = {
  acquisition?: Resolver<ResolversTypes['Acquisition'], ParentType, ContextType>;
  attestation?: Resolver<ResolversTypes['Attestation'], ParentType, ContextType>;
  environment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  installation?: Resolver<Maybe<ResolversTypes['Installation']>, ParentType, ContextType>;
  productVersion?: Resolver<ResolversTypes['ProductVersion'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type InstallationRunConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['InstallationRunConnection'] =
    ResolversParentTypes['InstallationRunConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['InstallationRunEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['InstallationRun']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<InstallationRunConnectionTotalCountArgs, 'upTo'>
  >;
};

export type InstallationRunEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['InstallationRunEdge'] =
    ResolversParentTypes['InstallationRunEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['InstallationRun'], ParentType, ContextType>;
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

export type LifecycleConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['LifecycleConnection'] =
    ResolversParentTypes['LifecycleConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['LifecycleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['LifecycleEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<LifecycleConnectionTotalCountArgs, 'upTo'>
  >;
};

export type LifecycleEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['LifecycleEdge'] = ResolversParentTypes['LifecycleEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LifecycleEvent'], ParentType, ContextType>;
};

export type LifecycleEventResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['LifecycleEvent'] =
    ResolversParentTypes['LifecycleEvent'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['ClauseRef']>, ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LifecycleEventKind'], ParentType, ContextType>;
  productVersion?: Resolver<ResolversTypes['ProductVersion'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ProductVersionState'], ParentType, ContextType>;
  supportException?: Resolver<Maybe<ResolversTypes['SupportException']>, ParentType, ContextType>;
};

export type LifecycleFeedResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['LifecycleFeed'] = ResolversParentTypes['LifecycleFeed'],
> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  forStaff?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  includesPlanned?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  products?: Resolver<Maybe<Array<ResolversTypes['Product']>>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LifecycleFeedAddressesResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['LifecycleFeedAddresses'] =
    ResolversParentTypes['LifecycleFeedAddresses'],
> = {
  base?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  calendar?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  json?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LifecycleFeedConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['LifecycleFeedConnection'] =
    ResolversParentTypes['LifecycleFeedConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['LifecycleFeedEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['LifecycleFeed']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<LifecycleFeedConnectionTotalCountArgs, 'upTo'>
  >;
};

export type LifecycleFeedEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['LifecycleFeedEdge'] =
    ResolversParentTypes['LifecycleFeedEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LifecycleFeed'], ParentType, ContextType>;
};

export type LinkTicketToProblemPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['LinkTicketToProblemPayload'] =
    ResolversParentTypes['LinkTicketToProblemPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type MarkProblemFixedPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['MarkProblemFixedPayload'] =
    ResolversParentTypes['MarkProblemFixedPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type MergeProblemsPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['MergeProblemsPayload'] =
    ResolversParentTypes['MergeProblemsPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type MoneyResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money'],
> = {
  amount?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation'],
> = {
  attestInstallation?: Resolver<
    ResolversTypes['AttestInstallationPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationAttestInstallationArgs, 'input'>
  >;
  cancelInstallationImport?: Resolver<
    ResolversTypes['CancelInstallationImportPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCancelInstallationImportArgs, 'input'>
  >;
  cancelRelease?: Resolver<
    ResolversTypes['CancelReleasePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCancelReleaseArgs, 'input'>
  >;
  createInstallationImport?: Resolver<
    ResolversTypes['CreateInstallationImportPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCreateInstallationImportArgs, 'input'>
  >;
  createLifecycleFeed?: Resolver<
    ResolversTypes['CreateLifecycleFeedPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCreateLifecycleFeedArgs, 'input'>
  >;
  createProduct?: Resolver<
    ResolversTypes['CreateProductPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCreateProductArgs, 'input'>
  >;
  describeProblem?: Resolver<
    ResolversTypes['DescribeProblemPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDescribeProblemArgs, 'input'>
  >;
  importReleases?: Resolver<
    ResolversTypes['ImportReleasesPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationImportReleasesArgs, 'input'>
  >;
  linkTicketToProblem?: Resolver<
    ResolversTypes['LinkTicketToProblemPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationLinkTicketToProblemArgs, 'input'>
  >;
  markProblemFixed?: Resolver<
    ResolversTypes['MarkProblemFixedPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationMarkProblemFixedArgs, 'input'>
  >;
  mergeProblems?: Resolver<
    ResolversTypes['MergeProblemsPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationMergeProblemsArgs, 'input'>
  >;
  planRelease?: Resolver<
    ResolversTypes['PlanReleasePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationPlanReleaseArgs, 'input'>
  >;
  publishRelease?: Resolver<
    ResolversTypes['PublishReleasePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationPublishReleaseArgs, 'input'>
  >;
  recallRelease?: Resolver<
    ResolversTypes['RecallReleasePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRecallReleaseArgs, 'input'>
  >;
  recordProblem?: Resolver<
    ResolversTypes['RecordProblemPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRecordProblemArgs, 'input'>
  >;
  recordSupportException?: Resolver<
    ResolversTypes['RecordSupportExceptionPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRecordSupportExceptionArgs, 'input'>
  >;
  redateRelease?: Resolver<
    ResolversTypes['RedateReleasePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRedateReleaseArgs, 'input'>
  >;
  registerInstallation?: Resolver<
    ResolversTypes['RegisterInstallationPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRegisterInstallationArgs, 'input'>
  >;
  requestDownload?: Resolver<
    ResolversTypes['RequestDownloadPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRequestDownloadArgs, 'input'>
  >;
  retireInstallation?: Resolver<
    ResolversTypes['RetireInstallationPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRetireInstallationArgs, 'input'>
  >;
  retractAttestation?: Resolver<
    ResolversTypes['RetractAttestationPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRetractAttestationArgs, 'input'>
  >;
  revokeLifecycleFeed?: Resolver<
    ResolversTypes['RevokeLifecycleFeedPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRevokeLifecycleFeedArgs, 'input'>
  >;
  setAffectedVersions?: Resolver<
    ResolversTypes['SetAffectedVersionsPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationSetAffectedVersionsArgs, 'input'>
  >;
  setDownloadAddress?: Resolver<
    ResolversTypes['SetDownloadAddressPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationSetDownloadAddressArgs, 'input'>
  >;
  unlinkTicketFromProblem?: Resolver<
    ResolversTypes['UnlinkTicketFromProblemPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationUnlinkTicketFromProblemArgs, 'input'>
  >;
  unmarkProblemFixed?: Resolver<
    ResolversTypes['UnmarkProblemFixedPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationUnmarkProblemFixedArgs, 'input'>
  >;
  upgradeInstallation?: Resolver<
    ResolversTypes['UpgradeInstallationPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationUpgradeInstallationArgs, 'input'>
  >;
  upsertInstallations?: Resolver<
    ResolversTypes['UpsertInstallationsPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationUpsertInstallationsArgs, 'input'>
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

export type ObsolescenceResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Obsolescence'] = ResolversParentTypes['Obsolescence'],
> = {
  expected?: Resolver<
    Array<ResolversTypes['ObsolescentVersion']>,
    ParentType,
    ContextType,
    RequireFields<ObsolescenceExpectedArgs, 'first'>
  >;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  impact?: Resolver<ResolversTypes['VersionImpact'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  versions?: Resolver<
    ResolversTypes['ObsolescentVersionConnection'],
    ParentType,
    ContextType,
    Partial<ObsolescenceVersionsArgs>
  >;
};

export type ObsolescentVersionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ObsolescentVersion'] =
    ResolversParentTypes['ObsolescentVersion'],
> = {
  impact?: Resolver<ResolversTypes['VersionImpact'], ParentType, ContextType>;
  obsoleteFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  productVersion?: Resolver<ResolversTypes['ProductVersion'], ParentType, ContextType>;
  supportedThrough?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type ObsolescentVersionConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ObsolescentVersionConnection'] =
    ResolversParentTypes['ObsolescentVersionConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['ObsolescentVersionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ObsolescentVersion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<ObsolescentVersionConnectionTotalCountArgs, 'upTo'>
  >;
};

export type ObsolescentVersionEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ObsolescentVersionEdge'] =
    ResolversParentTypes['ObsolescentVersionEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ObsolescentVersion'], ParentType, ContextType>;
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
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  installations?: Resolver<
    Maybe<ResolversTypes['InstallationConnection']>,
    ParentType,
    ContextType,
    RequireFields<OrganizationInstallationsArgs, 'sort'>
  >;
  versionNotices?: Resolver<
    Maybe<ResolversTypes['VersionNoticeConnection']>,
    ParentType,
    ContextType,
    Partial<OrganizationVersionNoticesArgs>
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

export type PlanReleasePayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['PlanReleasePayload'] =
    ResolversParentTypes['PlanReleasePayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  expectedChanges?: Resolver<
    Array<ResolversTypes['VersionChange']>,
    ParentType,
    ContextType,
    RequireFields<PlanReleasePayloadExpectedChangesArgs, 'first'>
  >;
  productVersion?: Resolver<Maybe<ResolversTypes['ProductVersion']>, ParentType, ContextType>;
};

export type PreviewRecallPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['PreviewRecallPayload'] =
    ResolversParentTypes['PreviewRecallPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['ReleasePreview']>, ParentType, ContextType>;
};

export type PreviewReleasePayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['PreviewReleasePayload'] =
    ResolversParentTypes['PreviewReleasePayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['ReleasePreview']>, ParentType, ContextType>;
};

export type PreviewedChangeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['PreviewedChange'] =
    ResolversParentTypes['PreviewedChange'],
> = {
  after?: Resolver<ResolversTypes['VersionDates'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['VersionDates'], ParentType, ContextType>;
  impact?: Resolver<ResolversTypes['VersionImpact'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  productVersion?: Resolver<Maybe<ResolversTypes['ProductVersion']>, ParentType, ContextType>;
};

export type PreviewedNoticesResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['PreviewedNotices'] =
    ResolversParentTypes['PreviewedNotices'],
> = {
  announced?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  corrected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recalled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProblemResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem'],
  FederationReferenceType extends FederationReferenceTypes['Problem'] =
    FederationReferenceTypes['Problem'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Problem']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  affectedVersions?: Resolver<Array<ResolversTypes['ProductVersion']>, ParentType, ContextType>;
  fixedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fixedInVersions?: Resolver<Array<ResolversTypes['ProductVersion']>, ParentType, ContextType>;
  history?: Resolver<
    ResolversTypes['ProblemStepConnection'],
    ParentType,
    ContextType,
    Partial<ProblemHistoryArgs>
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ProblemKind'], ParentType, ContextType>;
  mergedInto?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
  plannedFor?: Resolver<Array<ResolversTypes['ProductVersion']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tickets?: Resolver<Array<ResolversTypes['ProblemTicket']>, ParentType, ContextType>;
  ticketsBehind?: Resolver<
    ResolversTypes['ProblemTicketConnection'],
    ParentType,
    ContextType,
    Partial<ProblemTicketsBehindArgs>
  >;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  workaround?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProblemConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ProblemConnection'] =
    ResolversParentTypes['ProblemConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['ProblemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<ProblemConnectionTotalCountArgs, 'upTo'>
  >;
};

export type ProblemEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ProblemEdge'] = ResolversParentTypes['ProblemEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Problem'], ParentType, ContextType>;
};

export type ProblemStepResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ProblemStep'] = ResolversParentTypes['ProblemStep'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  clientId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ProblemStepKind'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  titleBefore?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions?: Resolver<Array<ResolversTypes['ProductVersion']>, ParentType, ContextType>;
  workaroundBefore?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProblemStepConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ProblemStepConnection'] =
    ResolversParentTypes['ProblemStepConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['ProblemStepEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ProblemStep']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<ProblemStepConnectionTotalCountArgs, 'upTo'>
  >;
};

export type ProblemStepEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ProblemStepEdge'] =
    ResolversParentTypes['ProblemStepEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProblemStep'], ParentType, ContextType>;
};

export type ProblemTicketResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ProblemTicket'] = ResolversParentTypes['ProblemTicket'],
> = {
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type ProblemTicketConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ProblemTicketConnection'] =
    ResolversParentTypes['ProblemTicketConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['ProblemTicketEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ProblemTicket']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<ProblemTicketConnectionTotalCountArgs, 'upTo'>
  >;
};

export type ProblemTicketEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ProblemTicketEdge'] =
    ResolversParentTypes['ProblemTicketEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProblemTicket'], ParentType, ContextType>;
};

export type ProductResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'],
  FederationReferenceType extends FederationReferenceTypes['Product'] =
    FederationReferenceTypes['Product'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Product']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  actions?: Resolver<Array<ResolversTypes['Action']>, ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['ProductVersion']>, ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['ProductLine']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scheme?: Resolver<ResolversTypes['VersionScheme'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<
    ResolversTypes['ProductVersionConnection'],
    ParentType,
    ContextType,
    RequireFields<ProductVersionsArgs, 'sort'>
  >;
};

export type ProductConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ProductConnection'] =
    ResolversParentTypes['ProductConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Product']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<ProductConnectionTotalCountArgs, 'upTo'>
  >;
};

export type ProductEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type ProductLineResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ProductLine'] = ResolversParentTypes['ProductLine'],
> = {
  clause?: Resolver<Maybe<ResolversTypes['ClauseRef']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  successor?: Resolver<ResolversTypes['SuccessorRule'], ParentType, ContextType>;
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
  actions?: Resolver<Array<ResolversTypes['Action']>, ParentType, ContextType>;
  affectedOrganizations?: Resolver<
    ResolversTypes['AffectedOrganizationConnection'],
    ParentType,
    ContextType,
    Partial<ProductVersionAffectedOrganizationsArgs>
  >;
  affectedResellers?: Resolver<
    ResolversTypes['AffectedResellerConnection'],
    ParentType,
    ContextType,
    Partial<ProductVersionAffectedResellersArgs>
  >;
  downloadUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  downloads?: Resolver<
    ResolversTypes['DownloadConnection'],
    ParentType,
    ContextType,
    Partial<ProductVersionDownloadsArgs>
  >;
  exceptions?: Resolver<
    ResolversTypes['SupportExceptionConnection'],
    ParentType,
    ContextType,
    Partial<ProductVersionExceptionsArgs>
  >;
  fixEligibility?: Resolver<ResolversTypes['FixEligibility'], ParentType, ContextType>;
  fixedProblems?: Resolver<
    ResolversTypes['ProblemConnection'],
    ParentType,
    ContextType,
    Partial<ProductVersionFixedProblemsArgs>
  >;
  generation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  importReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  installations?: Resolver<
    ResolversTypes['InstallationConnection'],
    ParentType,
    ContextType,
    RequireFields<ProductVersionInstallationsArgs, 'sort'>
  >;
  knownProblems?: Resolver<
    ResolversTypes['ProblemConnection'],
    ParentType,
    ContextType,
    Partial<ProductVersionKnownProblemsArgs>
  >;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notices?: Resolver<
    ResolversTypes['VersionNoticeConnection'],
    ParentType,
    ContextType,
    Partial<ProductVersionNoticesArgs>
  >;
  obsoleteFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  plannedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  recalledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  releasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  runs?: Resolver<
    ResolversTypes['InstallationRunConnection'],
    ParentType,
    ContextType,
    RequireFields<ProductVersionRunsArgs, 'on'>
  >;
  state?: Resolver<ResolversTypes['ProductVersionState'], ParentType, ContextType>;
  steps?: Resolver<
    ResolversTypes['ReleaseStepConnection'],
    ParentType,
    ContextType,
    Partial<ProductVersionStepsArgs>
  >;
  successor?: Resolver<Maybe<ResolversTypes['ProductVersion']>, ParentType, ContextType>;
  support?: Resolver<
    ResolversTypes['VersionSupport'],
    ParentType,
    ContextType,
    Partial<ProductVersionSupportArgs>
  >;
  supportExceptions?: Resolver<Array<ResolversTypes['SupportException']>, ParentType, ContextType>;
  supportedThrough?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ProductVersionConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ProductVersionConnection'] =
    ResolversParentTypes['ProductVersionConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['ProductVersionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ProductVersion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<ProductVersionConnectionTotalCountArgs, 'upTo'>
  >;
};

export type ProductVersionEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ProductVersionEdge'] =
    ResolversParentTypes['ProductVersionEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProductVersion'], ParentType, ContextType>;
};

export type PublishReleasePayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['PublishReleasePayload'] =
    ResolversParentTypes['PublishReleasePayload'],
> = {
  changeCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  changes?: Resolver<
    Array<ResolversTypes['VersionChange']>,
    ParentType,
    ContextType,
    RequireFields<PublishReleasePayloadChangesArgs, 'first'>
  >;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  productVersion?: Resolver<Maybe<ResolversTypes['ProductVersion']>, ParentType, ContextType>;
  withdrawn?: Resolver<Array<ResolversTypes['ProductVersion']>, ParentType, ContextType>;
};

export type QueryResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  installation?: Resolver<
    Maybe<ResolversTypes['Installation']>,
    ParentType,
    ContextType,
    Partial<QueryInstallationArgs>
  >;
  installationCounts?: Resolver<
    Maybe<ResolversTypes['InstallationCounts']>,
    ParentType,
    ContextType,
    RequireFields<QueryInstallationCountsArgs, 'groupBy'>
  >;
  installationImport?: Resolver<
    Maybe<ResolversTypes['InstallationImport']>,
    ParentType,
    ContextType,
    RequireFields<QueryInstallationImportArgs, 'id'>
  >;
  installationImports?: Resolver<
    Maybe<ResolversTypes['InstallationImportConnection']>,
    ParentType,
    ContextType,
    Partial<QueryInstallationImportsArgs>
  >;
  installations?: Resolver<
    Maybe<ResolversTypes['InstallationConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryInstallationsArgs, 'sort'>
  >;
  lifecycle?: Resolver<
    Maybe<ResolversTypes['LifecycleConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryLifecycleArgs, 'from' | 'to'>
  >;
  lifecycleFeed?: Resolver<
    Maybe<ResolversTypes['LifecycleFeed']>,
    ParentType,
    ContextType,
    RequireFields<QueryLifecycleFeedArgs, 'id'>
  >;
  lifecycleFeeds?: Resolver<
    Maybe<ResolversTypes['LifecycleFeedConnection']>,
    ParentType,
    ContextType,
    Partial<QueryLifecycleFeedsArgs>
  >;
  obsolescence?: Resolver<
    Maybe<ResolversTypes['Obsolescence']>,
    ParentType,
    ContextType,
    Partial<QueryObsolescenceArgs>
  >;
  previewRecall?: Resolver<
    Maybe<ResolversTypes['PreviewRecallPayload']>,
    ParentType,
    ContextType,
    RequireFields<QueryPreviewRecallArgs, 'productVersionId'>
  >;
  previewRelease?: Resolver<
    Maybe<ResolversTypes['PreviewReleasePayload']>,
    ParentType,
    ContextType,
    RequireFields<QueryPreviewReleaseArgs, 'input'>
  >;
  problem?: Resolver<
    Maybe<ResolversTypes['Problem']>,
    ParentType,
    ContextType,
    Partial<QueryProblemArgs>
  >;
  problems?: Resolver<
    Maybe<ResolversTypes['ProblemConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryProblemsArgs, 'sort'>
  >;
  product?: Resolver<
    Maybe<ResolversTypes['Product']>,
    ParentType,
    ContextType,
    Partial<QueryProductArgs>
  >;
  productVersion?: Resolver<
    Maybe<ResolversTypes['ProductVersion']>,
    ParentType,
    ContextType,
    Partial<QueryProductVersionArgs>
  >;
  productVersions?: Resolver<
    Maybe<ResolversTypes['ProductVersionConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryProductVersionsArgs, 'sort'>
  >;
  products?: Resolver<
    Maybe<ResolversTypes['ProductConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryProductsArgs, 'sort'>
  >;
  versionTicketCounts?: Resolver<
    Maybe<ResolversTypes['VersionTicketCounts']>,
    ParentType,
    ContextType,
    RequireFields<QueryVersionTicketCountsArgs, 'groupBy'>
  >;
};

export type RecallReleasePayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['RecallReleasePayload'] =
    ResolversParentTypes['RecallReleasePayload'],
> = {
  changeCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  changes?: Resolver<
    Array<ResolversTypes['VersionChange']>,
    ParentType,
    ContextType,
    RequireFields<RecallReleasePayloadChangesArgs, 'first'>
  >;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  productVersion?: Resolver<Maybe<ResolversTypes['ProductVersion']>, ParentType, ContextType>;
};

export type RecordProblemPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['RecordProblemPayload'] =
    ResolversParentTypes['RecordProblemPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type RecordSupportExceptionPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['RecordSupportExceptionPayload'] =
    ResolversParentTypes['RecordSupportExceptionPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  productVersion?: Resolver<Maybe<ResolversTypes['ProductVersion']>, ParentType, ContextType>;
  supportException?: Resolver<Maybe<ResolversTypes['SupportException']>, ParentType, ContextType>;
};

export type RedateReleasePayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['RedateReleasePayload'] =
    ResolversParentTypes['RedateReleasePayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  expectedChanges?: Resolver<
    Array<ResolversTypes['VersionChange']>,
    ParentType,
    ContextType,
    RequireFields<RedateReleasePayloadExpectedChangesArgs, 'first'>
  >;
  productVersion?: Resolver<Maybe<ResolversTypes['ProductVersion']>, ParentType, ContextType>;
};

export type RegisterInstallationPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['RegisterInstallationPayload'] =
    ResolversParentTypes['RegisterInstallationPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  installation?: Resolver<Maybe<ResolversTypes['Installation']>, ParentType, ContextType>;
};

export type ReleasePreviewResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ReleasePreview'] =
    ResolversParentTypes['ReleasePreview'],
> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changes?: Resolver<
    Array<ResolversTypes['PreviewedChange']>,
    ParentType,
    ContextType,
    RequireFields<ReleasePreviewChangesArgs, 'first'>
  >;
  impact?: Resolver<ResolversTypes['VersionImpact'], ParentType, ContextType>;
  notices?: Resolver<ResolversTypes['PreviewedNotices'], ParentType, ContextType>;
  plannedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ReleaseStepResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ReleaseStep'] = ResolversParentTypes['ReleaseStep'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ReleaseStepKind'], ParentType, ContextType>;
  plannedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  recordedByClientId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ReleaseStepConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ReleaseStepConnection'] =
    ResolversParentTypes['ReleaseStepConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['ReleaseStepEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ReleaseStep']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<ReleaseStepConnectionTotalCountArgs, 'upTo'>
  >;
};

export type ReleaseStepEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ReleaseStepEdge'] =
    ResolversParentTypes['ReleaseStepEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReleaseStep'], ParentType, ContextType>;
};

export type RequestDownloadPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['RequestDownloadPayload'] =
    ResolversParentTypes['RequestDownloadPayload'],
> = {
  download?: Resolver<Maybe<ResolversTypes['Download']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RetireInstallationPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['RetireInstallationPayload'] =
    ResolversParentTypes['RetireInstallationPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  installation?: Resolver<Maybe<ResolversTypes['Installation']>, ParentType, ContextType>;
};

export type RetractAttestationPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['RetractAttestationPayload'] =
    ResolversParentTypes['RetractAttestationPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  installation?: Resolver<Maybe<ResolversTypes['Installation']>, ParentType, ContextType>;
};

export type RevokeLifecycleFeedPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['RevokeLifecycleFeedPayload'] =
    ResolversParentTypes['RevokeLifecycleFeedPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  lifecycleFeed?: Resolver<Maybe<ResolversTypes['LifecycleFeed']>, ParentType, ContextType>;
};

export type SetAffectedVersionsPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['SetAffectedVersionsPayload'] =
    ResolversParentTypes['SetAffectedVersionsPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type SetDownloadAddressPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['SetDownloadAddressPayload'] =
    ResolversParentTypes['SetDownloadAddressPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  productVersion?: Resolver<Maybe<ResolversTypes['ProductVersion']>, ParentType, ContextType>;
};

export type SupportExceptionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['SupportException'] =
    ResolversParentTypes['SupportException'],
> = {
  clause?: Resolver<Maybe<ResolversTypes['ClauseRef']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  decidedByClientId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  forEverybody?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SupportExceptionConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['SupportExceptionConnection'] =
    ResolversParentTypes['SupportExceptionConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['SupportExceptionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SupportException']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<SupportExceptionConnectionTotalCountArgs, 'upTo'>
  >;
};

export type SupportExceptionEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['SupportExceptionEdge'] =
    ResolversParentTypes['SupportExceptionEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SupportException'], ParentType, ContextType>;
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
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
  versionSupport?: Resolver<Maybe<ResolversTypes['VersionSupport']>, ParentType, ContextType>;
};

export type TotalCountResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TotalCount'] = ResolversParentTypes['TotalCount'],
> = {
  capped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UnlinkTicketFromProblemPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['UnlinkTicketFromProblemPayload'] =
    ResolversParentTypes['UnlinkTicketFromProblemPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type UnmarkProblemFixedPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['UnmarkProblemFixedPayload'] =
    ResolversParentTypes['UnmarkProblemFixedPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type UpgradeInstallationPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['UpgradeInstallationPayload'] =
    ResolversParentTypes['UpgradeInstallationPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  installation?: Resolver<Maybe<ResolversTypes['Installation']>, ParentType, ContextType>;
};

export type UpsertInstallationsPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['UpsertInstallationsPayload'] =
    ResolversParentTypes['UpsertInstallationsPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['InstallationResult']>, ParentType, ContextType>;
};

export type VersionChangeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['VersionChange'] = ResolversParentTypes['VersionChange'],
> = {
  after?: Resolver<ResolversTypes['VersionDates'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['VersionDates'], ParentType, ContextType>;
  productVersion?: Resolver<ResolversTypes['ProductVersion'], ParentType, ContextType>;
};

export type VersionDatesResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['VersionDates'] = ResolversParentTypes['VersionDates'],
> = {
  obsoleteFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ProductVersionState'], ParentType, ContextType>;
  supportedThrough?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type VersionImpactResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['VersionImpact'] = ResolversParentTypes['VersionImpact'],
> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  contracts?: Resolver<
    Array<ResolversTypes['ContractAtRisk']>,
    ParentType,
    ContextType,
    RequireFields<VersionImpactContractsArgs, 'first'>
  >;
  installations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openTickets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  organizations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revenue?: Resolver<Array<ResolversTypes['YearlyRevenue']>, ParentType, ContextType>;
};

export type VersionNoticeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['VersionNotice'] = ResolversParentTypes['VersionNotice'],
> = {
  corrects?: Resolver<Maybe<ResolversTypes['VersionNotice']>, ParentType, ContextType>;
  customers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  obsoleteFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  occasion?: Resolver<ResolversTypes['VersionNoticeOccasion'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  productVersion?: Resolver<ResolversTypes['ProductVersion'], ParentType, ContextType>;
  supportedThrough?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  toldAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type VersionNoticeConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['VersionNoticeConnection'] =
    ResolversParentTypes['VersionNoticeConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['VersionNoticeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['VersionNotice']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<VersionNoticeConnectionTotalCountArgs, 'upTo'>
  >;
};

export type VersionNoticeEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['VersionNoticeEdge'] =
    ResolversParentTypes['VersionNoticeEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['VersionNotice'], ParentType, ContextType>;
};

export type VersionSupportResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['VersionSupport'] =
    ResolversParentTypes['VersionSupport'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['ClauseRef']>, ParentType, ContextType>;
  exception?: Resolver<Maybe<ResolversTypes['SupportException']>, ParentType, ContextType>;
  explanation?: Resolver<
    ResolversTypes['String'],
    ParentType,
    ContextType,
    Partial<VersionSupportExplanationArgs>
  >;
  productVersion?: Resolver<Maybe<ResolversTypes['ProductVersion']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['VersionSupportState'], ParentType, ContextType>;
  supportedThrough?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  timeZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  versionState?: Resolver<Maybe<ResolversTypes['ProductVersionState']>, ParentType, ContextType>;
};

export type VersionTicketCountResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['VersionTicketCount'] =
    ResolversParentTypes['VersionTicketCount'],
> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VersionTicketCountsResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['VersionTicketCounts'] =
    ResolversParentTypes['VersionTicketCounts'],
> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['VersionTicketCount']>, ParentType, ContextType>;
};

export type YearlyRevenueResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['YearlyRevenue'] = ResolversParentTypes['YearlyRevenue'],
> = {
  contracts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  yearly?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type Resolvers<ContextType = GraphContext> = {
  Action?: ActionResolvers<ContextType>;
  AffectedOrganization?: AffectedOrganizationResolvers<ContextType>;
  AffectedOrganizationConnection?: AffectedOrganizationConnectionResolvers<ContextType>;
  AffectedOrganizationEdge?: AffectedOrganizationEdgeResolvers<ContextType>;
  AffectedReseller?: AffectedResellerResolvers<ContextType>;
  AffectedResellerConnection?: AffectedResellerConnectionResolvers<ContextType>;
  AffectedResellerEdge?: AffectedResellerEdgeResolvers<ContextType>;
  AttestInstallationPayload?: AttestInstallationPayloadResolvers<ContextType>;
  AttestationStep?: AttestationStepResolvers<ContextType>;
  AttestationStepConnection?: AttestationStepConnectionResolvers<ContextType>;
  AttestationStepEdge?: AttestationStepEdgeResolvers<ContextType>;
  CancelInstallationImportPayload?: CancelInstallationImportPayloadResolvers<ContextType>;
  CancelReleasePayload?: CancelReleasePayloadResolvers<ContextType>;
  ClauseRef?: ClauseRefResolvers<ContextType>;
  Contract?: ContractResolvers<ContextType>;
  ContractAtRisk?: ContractAtRiskResolvers<ContextType>;
  CreateInstallationImportPayload?: CreateInstallationImportPayloadResolvers<ContextType>;
  CreateLifecycleFeedPayload?: CreateLifecycleFeedPayloadResolvers<ContextType>;
  CreateProductPayload?: CreateProductPayloadResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DescribeProblemPayload?: DescribeProblemPayloadResolvers<ContextType>;
  Download?: DownloadResolvers<ContextType>;
  DownloadConnection?: DownloadConnectionResolvers<ContextType>;
  DownloadEdge?: DownloadEdgeResolvers<ContextType>;
  Duration?: GraphQLScalarType;
  FixEligibility?: FixEligibilityResolvers<ContextType>;
  ImportReleasesPayload?: ImportReleasesPayloadResolvers<ContextType>;
  ImportedRelease?: ImportedReleaseResolvers<ContextType>;
  Installation?: InstallationResolvers<ContextType>;
  InstallationConnection?: InstallationConnectionResolvers<ContextType>;
  InstallationCount?: InstallationCountResolvers<ContextType>;
  InstallationCounts?: InstallationCountsResolvers<ContextType>;
  InstallationEdge?: InstallationEdgeResolvers<ContextType>;
  InstallationImport?: InstallationImportResolvers<ContextType>;
  InstallationImportAddress?: InstallationImportAddressResolvers<ContextType>;
  InstallationImportConnection?: InstallationImportConnectionResolvers<ContextType>;
  InstallationImportCounts?: InstallationImportCountsResolvers<ContextType>;
  InstallationImportEdge?: InstallationImportEdgeResolvers<ContextType>;
  InstallationImportLine?: InstallationImportLineResolvers<ContextType>;
  InstallationImportLineConnection?: InstallationImportLineConnectionResolvers<ContextType>;
  InstallationImportLineEdge?: InstallationImportLineEdgeResolvers<ContextType>;
  InstallationResult?: InstallationResultResolvers<ContextType>;
  InstallationRun?: InstallationRunResolvers<ContextType>;
  InstallationRunConnection?: InstallationRunConnectionResolvers<ContextType>;
  InstallationRunEdge?: InstallationRunEdgeResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Job?: JobResolvers<ContextType>;
  Label?: LabelResolvers<ContextType>;
  LifecycleConnection?: LifecycleConnectionResolvers<ContextType>;
  LifecycleEdge?: LifecycleEdgeResolvers<ContextType>;
  LifecycleEvent?: LifecycleEventResolvers<ContextType>;
  LifecycleFeed?: LifecycleFeedResolvers<ContextType>;
  LifecycleFeedAddresses?: LifecycleFeedAddressesResolvers<ContextType>;
  LifecycleFeedConnection?: LifecycleFeedConnectionResolvers<ContextType>;
  LifecycleFeedEdge?: LifecycleFeedEdgeResolvers<ContextType>;
  LinkTicketToProblemPayload?: LinkTicketToProblemPayloadResolvers<ContextType>;
  MarkProblemFixedPayload?: MarkProblemFixedPayloadResolvers<ContextType>;
  MergeProblemsPayload?: MergeProblemsPayloadResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  MutationError?: MutationErrorResolvers<ContextType>;
  Obsolescence?: ObsolescenceResolvers<ContextType>;
  ObsolescentVersion?: ObsolescentVersionResolvers<ContextType>;
  ObsolescentVersionConnection?: ObsolescentVersionConnectionResolvers<ContextType>;
  ObsolescentVersionEdge?: ObsolescentVersionEdgeResolvers<ContextType>;
  Offer?: OfferResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PlanReleasePayload?: PlanReleasePayloadResolvers<ContextType>;
  PreviewRecallPayload?: PreviewRecallPayloadResolvers<ContextType>;
  PreviewReleasePayload?: PreviewReleasePayloadResolvers<ContextType>;
  PreviewedChange?: PreviewedChangeResolvers<ContextType>;
  PreviewedNotices?: PreviewedNoticesResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  ProblemConnection?: ProblemConnectionResolvers<ContextType>;
  ProblemEdge?: ProblemEdgeResolvers<ContextType>;
  ProblemStep?: ProblemStepResolvers<ContextType>;
  ProblemStepConnection?: ProblemStepConnectionResolvers<ContextType>;
  ProblemStepEdge?: ProblemStepEdgeResolvers<ContextType>;
  ProblemTicket?: ProblemTicketResolvers<ContextType>;
  ProblemTicketConnection?: ProblemTicketConnectionResolvers<ContextType>;
  ProblemTicketEdge?: ProblemTicketEdgeResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductLine?: ProductLineResolvers<ContextType>;
  ProductVersion?: ProductVersionResolvers<ContextType>;
  ProductVersionConnection?: ProductVersionConnectionResolvers<ContextType>;
  ProductVersionEdge?: ProductVersionEdgeResolvers<ContextType>;
  PublishReleasePayload?: PublishReleasePayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecallReleasePayload?: RecallReleasePayloadResolvers<ContextType>;
  RecordProblemPayload?: RecordProblemPayloadResolvers<ContextType>;
  RecordSupportExceptionPayload?: RecordSupportExceptionPayloadResolvers<ContextType>;
  RedateReleasePayload?: RedateReleasePayloadResolvers<ContextType>;
  RegisterInstallationPayload?: RegisterInstallationPayloadResolvers<ContextType>;
  ReleasePreview?: ReleasePreviewResolvers<ContextType>;
  ReleaseStep?: ReleaseStepResolvers<ContextType>;
  ReleaseStepConnection?: ReleaseStepConnectionResolvers<ContextType>;
  ReleaseStepEdge?: ReleaseStepEdgeResolvers<ContextType>;
  RequestDownloadPayload?: RequestDownloadPayloadResolvers<ContextType>;
  RetireInstallationPayload?: RetireInstallationPayloadResolvers<ContextType>;
  RetractAttestationPayload?: RetractAttestationPayloadResolvers<ContextType>;
  RevokeLifecycleFeedPayload?: RevokeLifecycleFeedPayloadResolvers<ContextType>;
  SetAffectedVersionsPayload?: SetAffectedVersionsPayloadResolvers<ContextType>;
  SetDownloadAddressPayload?: SetDownloadAddressPayloadResolvers<ContextType>;
  SupportException?: SupportExceptionResolvers<ContextType>;
  SupportExceptionConnection?: SupportExceptionConnectionResolvers<ContextType>;
  SupportExceptionEdge?: SupportExceptionEdgeResolvers<ContextType>;
  Ticket?: TicketResolvers<ContextType>;
  TotalCount?: TotalCountResolvers<ContextType>;
  UnlinkTicketFromProblemPayload?: UnlinkTicketFromProblemPayloadResolvers<ContextType>;
  UnmarkProblemFixedPayload?: UnmarkProblemFixedPayloadResolvers<ContextType>;
  UpgradeInstallationPayload?: UpgradeInstallationPayloadResolvers<ContextType>;
  UpsertInstallationsPayload?: UpsertInstallationsPayloadResolvers<ContextType>;
  VersionChange?: VersionChangeResolvers<ContextType>;
  VersionDates?: VersionDatesResolvers<ContextType>;
  VersionImpact?: VersionImpactResolvers<ContextType>;
  VersionNotice?: VersionNoticeResolvers<ContextType>;
  VersionNoticeConnection?: VersionNoticeConnectionResolvers<ContextType>;
  VersionNoticeEdge?: VersionNoticeEdgeResolvers<ContextType>;
  VersionSupport?: VersionSupportResolvers<ContextType>;
  VersionTicketCount?: VersionTicketCountResolvers<ContextType>;
  VersionTicketCounts?: VersionTicketCountsResolvers<ContextType>;
  YearlyRevenue?: YearlyRevenueResolvers<ContextType>;
};
