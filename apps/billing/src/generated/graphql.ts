import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as ExactMoney } from '@charter/money';
import type { TariffEntity } from '../tariff/tariff.entity.js';
import type { QuoteEntity } from '../quote/quote.entity.js';
import type { ChargeEntity } from '../charge/charge.entity.js';
import type { InvoiceEntity } from '../invoice/invoice.entity.js';
import type { LegalProfileEntity } from '../legal-profile/legal-profile.entity.js';
import type { AccountView, Recurring } from '../account/account.queries.js';
import type { DocumentLine, Party } from '../invoice/domain/document.js';
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

/** Acceptance of a quote. */
export type AcceptQuoteInput = {
  /** Repeats are answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** The quote. */
  quoteId: Scalars['ID']['input'];
  /** `shownHash` of what was shown. */
  shownHash: Scalars['String']['input'];
};

/** Result of `acceptQuote`. */
export type AcceptQuotePayload = {
  __typename?: 'AcceptQuotePayload';
  /** Why it was not accepted. */
  errors: Array<MutationError>;
  /** The quote. */
  quote?: Maybe<Quote>;
};

/** What a customer owes and will be asked for [S1.3]. */
export type Account = {
  __typename?: 'Account';
  /** Instant for which it holds. */
  asOf: Scalars['DateTime']['output'];
  /** What issued invoices leave to pay, tax included. */
  balance: Money;
  /** Whose it is. */
  customer?: Maybe<Organization>;
  /** Typed id, `acc_…`. */
  id: Scalars['ID']['output'];
  /** Whether nothing is overdue: a flag, which alone takes no right away [S4.9]. */
  inGoodStanding: Scalars['Boolean']['output'];
  /** What of it is overdue. */
  overdue: Money;
  /** Recurring costs of the contracts in force [S0.4]. */
  recurring: Array<RecurringFee>;
  /** One-off costs that were rated and not asked for yet, without tax. */
  unbilled: Money;
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

/** How a bulk input is applied. */
export type BulkMode =
  /** One wrong item refuses all. */
  | 'ALL_OR_NOTHING'
  /** Valid items are applied, wrong ones reported. */
  | 'VALID_ITEMS';

/** A rated request, with all that its value comes from [S2.13-S2.21]. */
export type Charge = {
  __typename?: 'Charge';
  /** Minutes worked. */
  actualMinutes: Scalars['Int']['output'];
  /** Minutes billed: the actual ones, or the minimum. */
  billedMinutes: Scalars['Int']['output'];
  /** Contract under which the work was done; null without one. */
  contract?: Maybe<Contract>;
  /** Who pays. */
  customer?: Maybe<Organization>;
  /** Minutes worked outside the hours that count once, since nobody took the option for them. */
  flaggedMinutesOutside: Scalars['Int']['output'];
  /** Typed id, `chg_…`. */
  id: Scalars['ID']['output'];
  /** Invoice that asks for it; null until there is one. */
  invoice?: Maybe<Invoice>;
  /** What it is made of. */
  lines: Array<ChargeLine>;
  /** Clause of the minimum; null where there is none. */
  minimumClause?: Maybe<ClauseRef>;
  /** Minimum that was applied. */
  minimumMinutes: Scalars['Int']['output'];
  /** Quote that was accepted; null where a signed contract is the consent. */
  quote?: Maybe<Quote>;
  /** When it was rated. */
  ratedAt: Scalars['DateTime']['output'];
  /** Whether it was asked for. */
  state: ChargeState;
  /** Tariff that was applied. */
  tariff?: Maybe<Tariff>;
  /** Request that was rated. */
  ticket?: Maybe<Ticket>;
  /** Sum of the lines, without tax. */
  total: Money;
};

/** One line of a charge, rounded once, half away from zero. */
export type ChargeLine = {
  __typename?: 'ChargeLine';
  /** Amount without tax. */
  amount: Money;
  /** Clause that it comes from; null where the charter names none. */
  clause?: Maybe<ClauseRef>;
  /** What the rate was multiplied by. */
  coefficients: Array<PriceCoefficient>;
  /** In which part of the hours. */
  hours: PricedHours;
  /** What it is for. */
  kind: ChargeLineKind;
  /** Minutes or visits, exact; a fraction such as 75/7 where a minimum was spread pro rata. */
  quantity: Scalars['String']['output'];
  /** Price of an hour or a visit, coefficients included, without tax. */
  unitPrice: Money;
};

/** What a line of a charge is for. */
export type ChargeLineKind =
  /** Visits, outside the product of coefficients [S2.14, S2.15]. */
  | 'TRAVEL'
  /** Minutes of work. */
  | 'WORK';

/** Whether a charge has been asked for. */
export type ChargeState =
  /** On an invoice. */
  | 'INVOICED'
  /** Rated; the next invoice asks for it. */
  | 'RATED';

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

/** What to complete; absent fields stay as they are, null clears. */
export type CompleteLegalProfileInput = {
  /** Street and number. */
  addressLine?: InputMaybe<Scalars['String']['input']>;
  /** City. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** Country, ISO 3166-1. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** Account that is paid to. */
  iban?: InputMaybe<Scalars['String']['input']>;
  /** Repeats are answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** Legal name. */
  legalName?: InputMaybe<Scalars['String']['input']>;
  /** The provider or customer that it is about. */
  organizationId: Scalars['ID']['input'];
  /** Postal code. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** Number in the register of companies. */
  registrationNumber?: InputMaybe<Scalars['String']['input']>;
  /** Tax numbers, all of them. */
  taxNumbers?: InputMaybe<Array<TaxNumberInput>>;
};

/** Result of `completeLegalProfile`. */
export type CompleteLegalProfilePayload = {
  __typename?: 'CompleteLegalProfilePayload';
  /** Why nothing was changed. */
  errors: Array<MutationError>;
  /** The profile. */
  legalProfile?: Maybe<LegalProfile>;
};

/** A contract of a customer. */
export type Contract = {
  __typename?: 'Contract';
  /** What it costs; null while it is not known here. */
  fees?: Maybe<ContractFees>;
  /** Typed id, `con_…`. */
  id: Scalars['ID']['output'];
};

/** Costs of a contract, recurring and one-off apart [S0.4]. */
export type ContractFees = {
  __typename?: 'ContractFees';
  /** Instant for which it holds. */
  asOf: Scalars['DateTime']['output'];
  /** What was rated under it so far, without tax. */
  oneOff: Money;
  /** Fee of a period; null where there is none. */
  recurring?: Maybe<RecurringFee>;
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

/** Takes back an issued invoice. */
export type CreditNote = {
  __typename?: 'CreditNote';
  /** What is taken back, tax included; negative. */
  gross: Money;
  /** Typed id, `crn_…`. */
  id: Scalars['ID']['output'];
  /** Invoice that it takes back. */
  invoice: Invoice;
  /** Date of the document, in the provider's zone. */
  issuedOn: Scalars['Date']['output'];
  /** Lines of the invoice, mirrored. */
  lines: Array<InvoiceLine>;
  /** Number, without gaps in its series. */
  number: Scalars['String']['output'];
  /** The document as a PDF. */
  pdf?: Maybe<DocumentLink>;
  /** Why. */
  reason: Scalars['String']['output'];
};

/** A range of instants: from gte on, before lt. */
export type DateTimeRange = {
  /** At or after. */
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before. */
  lt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Refusal of a quote by the customer. */
export type DeclineQuoteInput = {
  /** The quote. */
  quoteId: Scalars['ID']['input'];
};

/** Result of `declineQuote`. */
export type DeclineQuotePayload = {
  __typename?: 'DeclineQuotePayload';
  /** Why it was not declined. */
  errors: Array<MutationError>;
  /** The quote. */
  quote?: Maybe<Quote>;
};

/** A printable document behind a link that expires. */
export type DocumentLink = {
  __typename?: 'DocumentLink';
  /** Machine time at which the link ends. */
  expiresAt: Scalars['DateTime']['output'];
  /** Where to get it, on the gateway's address. */
  url: Scalars['String']['output'];
};

/** A party as the document names it. */
export type DocumentParty = {
  __typename?: 'DocumentParty';
  /** Address, line by line. */
  address: Array<Scalars['String']['output']>;
  /** Country, ISO 3166-1. */
  country: Scalars['String']['output'];
  /** Account that is paid to; null for buyers. */
  iban?: Maybe<Scalars['String']['output']>;
  /** Legal name. */
  legalName: Scalars['String']['output'];
  /** Number in the register of companies. */
  registrationNumber?: Maybe<Scalars['String']['output']>;
  /** Tax numbers. */
  taxNumbers: Array<TaxNumber>;
};

/** The price of work in one part of the hours, without tax. */
export type HourPrice = {
  __typename?: 'HourPrice';
  /** What the rate is multiplied by; factors multiply each other [S2.20]. */
  coefficients: Array<PriceCoefficient>;
  /** Price of an hour, coefficients included. */
  hourly: Money;
  /** Which part. */
  hours: PricedHours;
  /** What is billed at least. */
  least: Money;
};

/** What a customer is asked to pay. */
export type Invoice = {
  __typename?: 'Invoice';
  /** What the viewer may do with it now. */
  actions: Array<Action>;
  /** What keeps it from being issued; empty once issued. */
  blockedBy: Array<InvoiceBlock>;
  /** Customer as named; null while blocked. */
  buyer?: Maybe<DocumentParty>;
  /** Credit notes that take something of it back. */
  creditNotes: Array<CreditNote>;
  /** Who pays. */
  customer?: Maybe<Organization>;
  /** Last day to pay, in the provider's zone: thirty days after `issuedOn`; null while blocked. */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** What is to be paid, tax included. */
  gross: Money;
  /** SHA-256 of the document and of the hash before; null while blocked. */
  hash?: Maybe<Scalars['String']['output']>;
  /** Typed id, `inv_…`. */
  id: Scalars['ID']['output'];
  /** Date of the document, in the provider's zone; null while blocked. */
  issuedOn?: Maybe<Scalars['Date']['output']>;
  /** Lines, recurring ones first [S0.4]. */
  lines: Array<InvoiceLine>;
  /** Sum of the lines, without tax. */
  net: Money;
  /** Number, without gaps in its series; null while blocked. */
  number?: Maybe<Scalars['String']['output']>;
  /** Sum of the one-off lines, without tax. */
  oneOff: Money;
  /** What is still to be paid, after payments and credit notes, tax included; negative where more was paid than is owed. */
  outstanding: Money;
  /** The document as a PDF [S1.4]; null while blocked. */
  pdf?: Maybe<DocumentLink>;
  /** Hash of the document before it in the series; null for the first. */
  previousHash?: Maybe<Scalars['String']['output']>;
  /** Sum of the recurring lines, without tax. */
  recurring: Money;
  /** Provider as named; null while blocked. */
  seller?: Maybe<DocumentParty>;
  /** Whether it has gone out. */
  state: InvoiceState;
  /** Sum of taxes. */
  tax: Money;
  /** Taxes, each once on its summed base. */
  taxes: Array<TaxTotal>;
  /** Raised with every change. */
  version: Scalars['Int']['output'];
};

/** What keeps an invoice from being issued. */
export type InvoiceBlock = {
  __typename?: 'InvoiceBlock';
  /** Fields of `completeLegalProfile` that are missing. */
  missing: Array<Scalars['String']['output']>;
  /** Whose profile lacks something. */
  party: InvoiceParty;
};

/** A page of invoices. */
export type InvoiceConnection = {
  __typename?: 'InvoiceConnection';
  /** The same with their cursors. */
  edges: Array<InvoiceEdge>;
  /** The invoices of the page. */
  nodes: Array<Invoice>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: TotalCount;
};

/** A page of invoices. */
export type InvoiceConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** An invoice with its cursor. */
export type InvoiceEdge = {
  __typename?: 'InvoiceEdge';
  /** Where it lies in the list. */
  cursor: Scalars['String']['output'];
  /** The invoice. */
  node: Invoice;
};

/** Which invoices; fields are ANDed, lists mean one of. */
export type InvoiceFilter = {
  /** Customers. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Typed ids. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** States. */
  states?: InputMaybe<Array<InvoiceState>>;
};

/** One line of an invoice or credit note. */
export type InvoiceLine = {
  __typename?: 'InvoiceLine';
  /** Factors in the price, in words. */
  coefficients: Array<Scalars['String']['output']>;
  /** What it is for, in the language of the document. */
  description: Scalars['String']['output'];
  /** Amount without tax. */
  net: Money;
  /** How much of it: `16 min`, or a number of visits or periods. */
  quantity: Scalars['String']['output'];
  /** Whether it comes back each period; one-off costs do not [S0.4]. */
  recurring: Scalars['Boolean']['output'];
  /** What it is about: reference of the ticket or contract. */
  subject: Scalars['String']['output'];
  /** Price of an hour, a visit or a period, coefficients included, without tax. */
  unitPrice: Money;
};

/** Party of an invoice. */
export type InvoiceParty =
  /** The customer. */
  | 'BUYER'
  /** The provider. */
  | 'SELLER';

/** Orders of a list of invoices. */
export type InvoiceSort =
  /** Oldest first. */
  | 'CREATED_AT_ASC'
  /** Latest first, blocked ones before. */
  | 'CREATED_AT_DESC';

/** Whether an invoice has gone out. */
export type InvoiceState =
  /** Waits for legal profiles; it has no number yet. */
  | 'BLOCKED'
  /** Issued; it never changes any more. */
  | 'ISSUED';

/** What is to be credited. */
export type IssueCreditNoteInput = {
  /** Version of the invoice that was seen. */
  expectedVersion: Scalars['Int']['input'];
  /** Repeats are answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** The issued invoice; all of it is taken back, and what was paid of it becomes a credit of the customer's. */
  invoiceId: Scalars['ID']['input'];
  /** Why, for the document. */
  reason: Scalars['String']['input'];
};

/** Result of `issueCreditNote`. */
export type IssueCreditNotePayload = {
  __typename?: 'IssueCreditNotePayload';
  /** The credit note. */
  creditNote?: Maybe<CreditNote>;
  /** Why there is none. */
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

/** What the law wants to read on invoices about an organization. */
export type LegalProfile = {
  __typename?: 'LegalProfile';
  /** Street and number. */
  addressLine?: Maybe<Scalars['String']['output']>;
  /** City. */
  city?: Maybe<Scalars['String']['output']>;
  /** Country, ISO 3166-1. */
  country?: Maybe<Scalars['String']['output']>;
  /** Account that is paid to. */
  iban?: Maybe<Scalars['String']['output']>;
  /** Legal name. */
  legalName?: Maybe<Scalars['String']['output']>;
  /** What invoices still lack; empty if nothing is issued without delay. */
  missing: Array<Scalars['String']['output']>;
  /** Postal code. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** Number in the register of companies. */
  registrationNumber?: Maybe<Scalars['String']['output']>;
  /** Tax numbers. */
  taxNumbers: Array<TaxNumber>;
  /** Raised with every change. */
  version: Scalars['Int']['output'];
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
  /** Accepts a price, so that work may start [S2.12]. By the customer's users and resellers that it delegated to. Errors: FORBIDDEN, NOT_FOUND, INVALID_ID, QUOTE_NOT_OPEN, QUOTE_EXPIRED, SHOWN_HASH_MISMATCH, OPTION_IN_USE, IDEMPOTENCY_KEY_REUSED. Emits quote.changed. */
  acceptQuote: AcceptQuotePayload;
  /** Completes what the law wants on invoices, and issues what was blocked for lack of it. By the provider's administrators and billing staff; by a customer's administrative users for their own organization. Errors: FORBIDDEN, NOT_FOUND, NOT_YET_KNOWN, INVALID_ID, INVALID_INPUT, IDEMPOTENCY_KEY_REUSED. Emits invoice.issued for each document that it sets free. */
  completeLegalProfile: CompleteLegalProfilePayload;
  /** Declines a price: nobody works on the ticket. By the customer's users and resellers that it delegated to. Errors: FORBIDDEN, NOT_FOUND, INVALID_ID, QUOTE_NOT_OPEN, QUOTE_EXPIRED. Emits quote.changed. */
  declineQuote: DeclineQuotePayload;
  /** Takes an issued invoice back; issued documents never change. By the provider's administrators and billing staff. Errors: FORBIDDEN, NOT_FOUND, INVALID_ID, INVALID_INPUT, NOT_ISSUED, ALREADY_CREDITED, CONFLICT, IDEMPOTENCY_KEY_REUSED. Emits invoice.issued. */
  issueCreditNote: IssueCreditNotePayload;
  /** Sets rates from a date on; accepted quotes keep theirs. By the provider's administrators and billing staff. Errors: FORBIDDEN, INVALID_INPUT, TARIFF_EXISTS, IDEMPOTENCY_KEY_REUSED. Emits nothing. */
  publishTariff: PublishTariffPayload;
  /** Records money that came in for an invoice. By the provider's administrators and billing staff. Errors: FORBIDDEN, NOT_FOUND, INVALID_ID, INVALID_INPUT, NOT_ISSUED, OVERPAID, CARD_NUMBER, IDEMPOTENCY_KEY_REUSED. Emits account.changed. */
  recordPayment: RecordPaymentPayload;
  /** Asks for the price with other options: immediate handling, out of hours [S2.19, S2.20]. By the customer's users, resellers that it delegated to, and staff. Errors: FORBIDDEN, NOT_FOUND, NOT_YET_KNOWN, INVALID_ID, TICKET_OVER, UNKNOWN_OPTION, NO_TARIFF, IDEMPOTENCY_KEY_REUSED. Emits quote.changed. */
  requestQuoteOptions: RequestQuoteOptionsPayload;
};

export type MutationAcceptQuoteArgs = {
  input: AcceptQuoteInput;
};

export type MutationCompleteLegalProfileArgs = {
  input: CompleteLegalProfileInput;
};

export type MutationDeclineQuoteArgs = {
  input: DeclineQuoteInput;
};

export type MutationIssueCreditNoteArgs = {
  input: IssueCreditNoteInput;
};

export type MutationPublishTariffArgs = {
  input: PublishTariffInput;
};

export type MutationRecordPaymentArgs = {
  input: RecordPaymentInput;
};

export type MutationRequestQuoteOptionsArgs = {
  input: RequestQuoteOptionsInput;
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
  /** Nothing of the invoice is left to credit. */
  | 'ALREADY_CREDITED'
  /** A card number was given where none may be kept [S1.7]. */
  | 'CARD_NUMBER'
  /** Somebody else changed it meanwhile; the current state is returned. */
  | 'CONFLICT'
  /** The viewer may not do this. */
  | 'FORBIDDEN'
  /** The idempotency key was used with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The id is not one of the expected type. */
  | 'INVALID_ID'
  /** A value of the input is wrong. */
  | 'INVALID_INPUT'
  /** There is no such thing, or the viewer does not see it. */
  | 'NOT_FOUND'
  /** Only issued invoices can be credited. */
  | 'NOT_ISSUED'
  /** Another service has not told of it yet; try again in a moment. */
  | 'NOT_YET_KNOWN'
  /** No tariff is in force for this work and currency. */
  | 'NO_TARIFF'
  /** Work has begun under an option that the price leaves out. */
  | 'OPTION_IN_USE'
  /** The payment is larger than what is outstanding. */
  | 'OVERPAID'
  /** The quote was open for a time that is over. */
  | 'QUOTE_EXPIRED'
  /** The quote was decided already, or another took its place. */
  | 'QUOTE_NOT_OPEN'
  /** What is accepted is not what the quote shows now. */
  | 'SHOWN_HASH_MISMATCH'
  /** A tariff of this kind starts on this date already. */
  | 'TARIFF_EXISTS'
  /** The request is archived or cancelled. */
  | 'TICKET_OVER'
  /** The charter knows no such option for this plan. */
  | 'UNKNOWN_OPTION';

/** What the charter offers instead of what it refuses. */
export type Offer = {
  __typename?: 'Offer';
  /** Clause that offers it. */
  clause?: Maybe<ClauseRef>;
  /** On what terms. */
  terms: CoverageTerms;
};

/** A provider, reseller or customer. */
export type Organization = {
  __typename?: 'Organization';
  /** What it owes, as a customer; null where it is none, or the viewer does not see it. */
  account?: Maybe<Account>;
  /** Typed id, `org_…`. */
  id: Scalars['ID']['output'];
  /** Its invoices; null where the viewer does not see them [S1.2]. */
  invoices?: Maybe<InvoiceConnection>;
  /** What the law wants to read on invoices about it; null where nothing is known, or the viewer does not see it. */
  legalProfile?: Maybe<LegalProfile>;
};

/** A provider, reseller or customer. */
export type OrganizationInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<InvoiceSort>;
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

/** A person. */
export type Person = {
  __typename?: 'Person';
  /** Typed id, `per_…`. */
  id: Scalars['ID']['output'];
};

/** A factor of the price. */
export type PriceCoefficient = {
  __typename?: 'PriceCoefficient';
  /** Clause that sets it. */
  clause: ClauseRef;
  /** The factor, a decimal number. */
  factor: Scalars['String']['output'];
  /** Key of the option or plan. */
  key: Scalars['String']['output'];
  /** Its name in the viewer's language. */
  label: Scalars['String']['output'];
};

/** What a request costs, by charter and tariff, without tax. */
export type PriceTerms = {
  __typename?: 'PriceTerms';
  /** What so many minutes of work would cost, the minimum applied, without travel and tax. */
  amountFor?: Maybe<Money>;
  /** Clause that sets the minimum; null where there is none. */
  minimumClause?: Maybe<ClauseRef>;
  /** Minutes billed at least, for the whole request [S2.6, S2.17]. */
  minimumMinutes: Scalars['Int']['output'];
  /** Options that the price holds: keys of the charter. */
  options: Array<Scalars['String']['output']>;
  /** Prices of work. */
  prices: Array<HourPrice>;
  /** Whether this price has to be accepted before anybody works [S2.12]. */
  quoteRequired: Scalars['Boolean']['output'];
  /** Price of an hour before coefficients. */
  rate: Money;
  /** Travel; null where it is not charged. */
  travel?: Maybe<TravelPrice>;
};

/** What a request costs, by charter and tariff, without tax. */
export type PriceTermsAmountForArgs = {
  minutes: Scalars['Int']['input'];
  minutesOutside?: InputMaybe<Scalars['Int']['input']>;
};

/** In which part of the plan's hours minutes lie. */
export type PricedHours =
  /** It makes no difference. */
  | 'ALL'
  /** Inside the hours. */
  | 'INSIDE'
  /** Outside the hours, public holidays included. */
  | 'OUTSIDE';

/** New rates. */
export type PublishTariffInput = {
  /** Whether it only serves as an example. */
  example?: InputMaybe<Scalars['Boolean']['input']>;
  /** Price of an hour before coefficients, in the currency of the charter. */
  hourly: MoneyInput;
  /** Repeats are answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** What the hours are sold as. */
  kind: TariffKind;
  /** Price of travel, by visit. */
  travel: MoneyInput;
  /** First date of work that it prices. */
  validFrom: Scalars['Date']['input'];
};

/** Result of `publishTariff`. */
export type PublishTariffPayload = {
  __typename?: 'PublishTariffPayload';
  /** Why there is none. */
  errors: Array<MutationError>;
  /** The tariff. */
  tariff?: Maybe<Tariff>;
};

export type Query = {
  __typename?: 'Query';
  /** One charge; null where there is none or the viewer does not see it. */
  charge?: Maybe<Charge>;
  /** One credit note; null where there is none or the viewer does not see it. */
  creditNote?: Maybe<CreditNote>;
  /** One invoice, by id or number; null where there is none or the viewer does not see it. */
  invoice?: Maybe<Invoice>;
  /** Invoices that the viewer sees: staff all of the provider's, administrative users their organization's [S1.2]. */
  invoices?: Maybe<InvoiceConnection>;
  /** One quote; null where there is none or the viewer does not see it. */
  quote?: Maybe<Quote>;
  /** Tariffs of the provider, the latest first. */
  tariffs?: Maybe<Array<Tariff>>;
};

export type QueryChargeArgs = {
  id: Scalars['ID']['input'];
};

export type QueryCreditNoteArgs = {
  id: Scalars['ID']['input'];
};

export type QueryInvoiceArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
};

export type QueryInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InvoiceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<InvoiceSort>;
};

export type QueryQuoteArgs = {
  id: Scalars['ID']['input'];
};

/** A price that a customer accepts before anybody works [S2.12]. */
export type Quote = {
  __typename?: 'Quote';
  /** What the viewer may do with it now. */
  actions: Array<Action>;
  /** Customer who decides. */
  customer?: Maybe<Organization>;
  /** When it was decided; null while open. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who decided; null while open, and where a program did. */
  decidedBy?: Maybe<Person>;
  /** When it ends if nobody decides. */
  expiresAt: Scalars['DateTime']['output'];
  /** Typed id, `quo_…`. */
  id: Scalars['ID']['output'];
  /** When it was offered. */
  offeredAt: Scalars['DateTime']['output'];
  /** SHA-256 of what is offered: who accepts repeats it. */
  shownHash: Scalars['String']['output'];
  /** Where it stands in its life. */
  state: QuoteState;
  /** What is offered; it never changes, and pins the tariff. */
  terms: PriceTerms;
  /** Ticket that it is for. */
  ticket?: Maybe<Ticket>;
};

/** Life of a quote. */
export type QuoteState =
  /** Accepted: work may start, and is billed by it. */
  | 'ACCEPTED'
  /** Declined by the customer. */
  | 'DECLINED'
  /** Nobody decided in time. */
  | 'EXPIRED'
  /** Waits for the customer's decision. */
  | 'OFFERED'
  /** Another took its place. */
  | 'SUPERSEDED';

/** A payment that has come in. */
export type RecordPaymentInput = {
  /** How much. */
  amount: MoneyInput;
  /** Reference on the bank's statement; never a card number [S1.7]. */
  bankReference?: InputMaybe<Scalars['String']['input']>;
  /** Repeats are answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** Invoice that it settles. */
  invoiceId: Scalars['ID']['input'];
  /** Day on which it arrived. */
  receivedOn: Scalars['Date']['input'];
};

/** Result of `recordPayment`. */
export type RecordPaymentPayload = {
  __typename?: 'RecordPaymentPayload';
  /** Why the payment was not recorded. */
  errors: Array<MutationError>;
  /** The invoice. */
  invoice?: Maybe<Invoice>;
};

/** A fee that comes back each period [S0.4]. */
export type RecurringFee = {
  __typename?: 'RecurringFee';
  /** Amount of a period, without tax. */
  amount: Money;
  /** Contract that it is for. */
  contract?: Maybe<Contract>;
  /** Length of the period in months. */
  months: Scalars['Int']['output'];
};

/** Options wanted on a ticket. */
export type RequestQuoteOptionsInput = {
  /** Repeats are answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** All options wanted, keys of the charter; none for the plain price. */
  options: Array<Scalars['String']['input']>;
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** Result of `requestQuoteOptions`. */
export type RequestQuoteOptionsPayload = {
  __typename?: 'RequestQuoteOptionsPayload';
  /** Why there is none. */
  errors: Array<MutationError>;
  /** The new quote. */
  quote?: Maybe<Quote>;
};

/** Rates of a provider from a date on, without tax. The charters give none: those of demo data are examples. */
export type Tariff = {
  __typename?: 'Tariff';
  /** Whether it only serves as an example. */
  example: Scalars['Boolean']['output'];
  /** Price of an hour before coefficients. */
  hourly: Money;
  /** Typed id, `trf_…`. */
  id: Scalars['ID']['output'];
  /** What its hours are sold as. */
  kind: TariffKind;
  /** Price of travel, by visit [S2.14]. */
  travel: Money;
  /** First date of work that it prices. */
  validFrom: Scalars['Date']['output'];
};

/** What hours of a tariff are sold as. */
export type TariffKind =
  /** Professional services, such as fixes of discontinued versions [S4.25]. */
  | 'PROFESSIONAL_SERVICES'
  /** Requests for support. */
  | 'SUPPORT';

/** A number that a tax authority gave. */
export type TaxNumber = {
  __typename?: 'TaxNumber';
  /** Key of the tax in the charter, such as vat. */
  key: Scalars['String']['output'];
  /** The number. */
  number: Scalars['String']['output'];
};

/** A number that a tax authority gave. */
export type TaxNumberInput = {
  /** Key of the tax in the charter, such as vat. */
  key: Scalars['String']['input'];
  /** The number. */
  number: Scalars['String']['input'];
};

/** One tax of a document, on the sum of its lines. */
export type TaxTotal = {
  __typename?: 'TaxTotal';
  /** How much it is. */
  amount: Money;
  /** What it is taken of. */
  base: Money;
  /** Key of the tax in the charter. */
  key: Scalars['String']['output'];
  /** Rate in percent. */
  percent: Scalars['String']['output'];
};

/** A request for support. */
export type Ticket = {
  __typename?: 'Ticket';
  /** What it cost so far; empty until it is archived. */
  charges?: Maybe<Array<Charge>>;
  /** Typed id, `tkt_…`. */
  id: Scalars['ID']['output'];
  /** The quote to decide on, else the accepted one, else the last; null where none was needed, and for a moment after opening. */
  quote?: Maybe<Quote>;
};

/** What would happen if a ticket were opened so. */
export type TicketIntake = {
  __typename?: 'TicketIntake';
  /** The question, encoded and signed by `tickets`. */
  key: Scalars['ID']['output'];
  /** What it would cost; null where nothing would be billed, or no tariff is in force. */
  priceTerms?: Maybe<PriceTerms>;
};

/** A count that stops counting at a limit. */
export type TotalCount = {
  __typename?: 'TotalCount';
  /** Whether there are more than the limit. */
  capped: Scalars['Boolean']['output'];
  /** The count, at most the limit. */
  value: Scalars['Int']['output'];
};

/** Travel, charged on top of everything [S2.14, S2.15]. */
export type TravelPrice = {
  __typename?: 'TravelPrice';
  /** Clause by which it is charged. */
  clause: ClauseRef;
  /** Price of one visit, without tax. */
  perVisit: Money;
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
  Account: Account;
  Charge: Charge;
  Contract: Contract;
  CreditNote: CreditNote;
  Invoice: Invoice;
  Organization: Organization;
  Quote: Quote;
  Tariff: Tariff;
  Ticket: Ticket;
  TicketIntake: TicketIntake;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Account: { __typename: 'Account' } & GraphQLRecursivePick<
    FederationTypes['Account'],
    { id: true }
  >;
  Charge: { __typename: 'Charge' } & GraphQLRecursivePick<FederationTypes['Charge'], { id: true }>;
  Contract: { __typename: 'Contract' } & GraphQLRecursivePick<
    FederationTypes['Contract'],
    { id: true }
  >;
  CreditNote: { __typename: 'CreditNote' } & GraphQLRecursivePick<
    FederationTypes['CreditNote'],
    { id: true }
  >;
  Invoice: { __typename: 'Invoice' } & GraphQLRecursivePick<
    FederationTypes['Invoice'],
    { id: true }
  >;
  Organization: { __typename: 'Organization' } & GraphQLRecursivePick<
    FederationTypes['Organization'],
    { id: true }
  >;
  Quote: { __typename: 'Quote' } & GraphQLRecursivePick<FederationTypes['Quote'], { id: true }>;
  Tariff: { __typename: 'Tariff' } & GraphQLRecursivePick<FederationTypes['Tariff'], { id: true }>;
  Ticket: { __typename: 'Ticket' } & GraphQLRecursivePick<FederationTypes['Ticket'], { id: true }>;
  TicketIntake: { __typename: 'TicketIntake' } & GraphQLRecursivePick<
    FederationTypes['TicketIntake'],
    { key: true }
  >;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptQuoteInput: AcceptQuoteInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AcceptQuotePayload: ResolverTypeWrapper<
    Omit<AcceptQuotePayload, 'quote'> & { quote?: Maybe<ResolversTypes['Quote']> }
  >;
  Account: ResolverTypeWrapper<AccountView>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Action: ResolverTypeWrapper<Action>;
  BulkMode: BulkMode;
  Charge: ResolverTypeWrapper<ChargeEntity>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ChargeLine: ResolverTypeWrapper<
    Omit<ChargeLine, 'amount' | 'unitPrice'> & {
      amount: ResolversTypes['Money'];
      unitPrice: ResolversTypes['Money'];
    }
  >;
  ChargeLineKind: ChargeLineKind;
  ChargeState: ChargeState;
  ClauseRef: ResolverTypeWrapper<ClauseRef>;
  CompleteLegalProfileInput: CompleteLegalProfileInput;
  CompleteLegalProfilePayload: ResolverTypeWrapper<
    Omit<CompleteLegalProfilePayload, 'legalProfile'> & {
      legalProfile?: Maybe<ResolversTypes['LegalProfile']>;
    }
  >;
  Contract: ResolverTypeWrapper<
    Omit<Contract, 'fees'> & { fees?: Maybe<ResolversTypes['ContractFees']> }
  >;
  ContractFees: ResolverTypeWrapper<
    Omit<ContractFees, 'oneOff' | 'recurring'> & {
      oneOff: ResolversTypes['Money'];
      recurring?: Maybe<ResolversTypes['RecurringFee']>;
    }
  >;
  CoverageTerms: CoverageTerms;
  CreditNote: ResolverTypeWrapper<InvoiceEntity>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  DeclineQuoteInput: DeclineQuoteInput;
  DeclineQuotePayload: ResolverTypeWrapper<
    Omit<DeclineQuotePayload, 'quote'> & { quote?: Maybe<ResolversTypes['Quote']> }
  >;
  DocumentLink: ResolverTypeWrapper<DocumentLink>;
  DocumentParty: ResolverTypeWrapper<Party>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  HourPrice: ResolverTypeWrapper<
    Omit<HourPrice, 'hourly' | 'least'> & {
      hourly: ResolversTypes['Money'];
      least: ResolversTypes['Money'];
    }
  >;
  Invoice: ResolverTypeWrapper<InvoiceEntity>;
  InvoiceBlock: ResolverTypeWrapper<InvoiceBlock>;
  InvoiceConnection: ResolverTypeWrapper<
    Omit<InvoiceConnection, 'edges' | 'nodes'> & {
      edges: Array<ResolversTypes['InvoiceEdge']>;
      nodes: Array<ResolversTypes['Invoice']>;
    }
  >;
  InvoiceEdge: ResolverTypeWrapper<Omit<InvoiceEdge, 'node'> & { node: ResolversTypes['Invoice'] }>;
  InvoiceFilter: InvoiceFilter;
  InvoiceLine: ResolverTypeWrapper<DocumentLine>;
  InvoiceParty: InvoiceParty;
  InvoiceSort: InvoiceSort;
  InvoiceState: InvoiceState;
  IssueCreditNoteInput: IssueCreditNoteInput;
  IssueCreditNotePayload: ResolverTypeWrapper<
    Omit<IssueCreditNotePayload, 'creditNote'> & {
      creditNote?: Maybe<ResolversTypes['CreditNote']>;
    }
  >;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Job: ResolverTypeWrapper<Job>;
  JobState: JobState;
  Label: ResolverTypeWrapper<Label>;
  Language: Language;
  LegalProfile: ResolverTypeWrapper<LegalProfileEntity>;
  Money: ResolverTypeWrapper<ExactMoney>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  MutationError: ResolverTypeWrapper<MutationError>;
  MutationErrorCode: MutationErrorCode;
  Offer: ResolverTypeWrapper<Offer>;
  Organization: ResolverTypeWrapper<
    Omit<Organization, 'account' | 'invoices' | 'legalProfile'> & {
      account?: Maybe<ResolversTypes['Account']>;
      invoices?: Maybe<ResolversTypes['InvoiceConnection']>;
      legalProfile?: Maybe<ResolversTypes['LegalProfile']>;
    }
  >;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Person: ResolverTypeWrapper<Person>;
  PriceCoefficient: ResolverTypeWrapper<PriceCoefficient>;
  PriceTerms: ResolverTypeWrapper<
    Omit<PriceTerms, 'amountFor' | 'prices' | 'rate' | 'travel'> & {
      amountFor?: Maybe<ResolversTypes['Money']>;
      prices: Array<ResolversTypes['HourPrice']>;
      rate: ResolversTypes['Money'];
      travel?: Maybe<ResolversTypes['TravelPrice']>;
    }
  >;
  PricedHours: PricedHours;
  PublishTariffInput: PublishTariffInput;
  PublishTariffPayload: ResolverTypeWrapper<
    Omit<PublishTariffPayload, 'tariff'> & { tariff?: Maybe<ResolversTypes['Tariff']> }
  >;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Quote: ResolverTypeWrapper<QuoteEntity>;
  QuoteState: QuoteState;
  RecordPaymentInput: RecordPaymentInput;
  RecordPaymentPayload: ResolverTypeWrapper<
    Omit<RecordPaymentPayload, 'invoice'> & { invoice?: Maybe<ResolversTypes['Invoice']> }
  >;
  RecurringFee: ResolverTypeWrapper<Recurring>;
  RequestQuoteOptionsInput: RequestQuoteOptionsInput;
  RequestQuoteOptionsPayload: ResolverTypeWrapper<
    Omit<RequestQuoteOptionsPayload, 'quote'> & { quote?: Maybe<ResolversTypes['Quote']> }
  >;
  Tariff: ResolverTypeWrapper<TariffEntity>;
  TariffKind: TariffKind;
  TaxNumber: ResolverTypeWrapper<TaxNumber>;
  TaxNumberInput: TaxNumberInput;
  TaxTotal: ResolverTypeWrapper<
    Omit<TaxTotal, 'amount' | 'base'> & {
      amount: ResolversTypes['Money'];
      base: ResolversTypes['Money'];
    }
  >;
  Ticket: ResolverTypeWrapper<
    Omit<Ticket, 'charges' | 'quote'> & {
      charges?: Maybe<Array<ResolversTypes['Charge']>>;
      quote?: Maybe<ResolversTypes['Quote']>;
    }
  >;
  TicketIntake: ResolverTypeWrapper<
    Omit<TicketIntake, 'priceTerms'> & { priceTerms?: Maybe<ResolversTypes['PriceTerms']> }
  >;
  TotalCount: ResolverTypeWrapper<TotalCount>;
  TravelPrice: ResolverTypeWrapper<
    Omit<TravelPrice, 'perVisit'> & { perVisit: ResolversTypes['Money'] }
  >;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptQuoteInput: AcceptQuoteInput;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  AcceptQuotePayload: Omit<AcceptQuotePayload, 'quote'> & {
    quote?: Maybe<ResolversParentTypes['Quote']>;
  };
  Account: AccountView;
  Boolean: Scalars['Boolean']['output'];
  Action: Action;
  Charge: ChargeEntity;
  Int: Scalars['Int']['output'];
  ChargeLine: Omit<ChargeLine, 'amount' | 'unitPrice'> & {
    amount: ResolversParentTypes['Money'];
    unitPrice: ResolversParentTypes['Money'];
  };
  ClauseRef: ClauseRef;
  CompleteLegalProfileInput: CompleteLegalProfileInput;
  CompleteLegalProfilePayload: Omit<CompleteLegalProfilePayload, 'legalProfile'> & {
    legalProfile?: Maybe<ResolversParentTypes['LegalProfile']>;
  };
  Contract:
    | (Omit<Contract, 'fees'> & { fees?: Maybe<ResolversParentTypes['ContractFees']> })
    | FederationReferenceTypes['Contract'];
  ContractFees: Omit<ContractFees, 'oneOff' | 'recurring'> & {
    oneOff: ResolversParentTypes['Money'];
    recurring?: Maybe<ResolversParentTypes['RecurringFee']>;
  };
  CreditNote: InvoiceEntity;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  DeclineQuoteInput: DeclineQuoteInput;
  DeclineQuotePayload: Omit<DeclineQuotePayload, 'quote'> & {
    quote?: Maybe<ResolversParentTypes['Quote']>;
  };
  DocumentLink: DocumentLink;
  DocumentParty: Party;
  Duration: Scalars['Duration']['output'];
  HourPrice: Omit<HourPrice, 'hourly' | 'least'> & {
    hourly: ResolversParentTypes['Money'];
    least: ResolversParentTypes['Money'];
  };
  Invoice: InvoiceEntity;
  InvoiceBlock: InvoiceBlock;
  InvoiceConnection: Omit<InvoiceConnection, 'edges' | 'nodes'> & {
    edges: Array<ResolversParentTypes['InvoiceEdge']>;
    nodes: Array<ResolversParentTypes['Invoice']>;
  };
  InvoiceEdge: Omit<InvoiceEdge, 'node'> & { node: ResolversParentTypes['Invoice'] };
  InvoiceFilter: InvoiceFilter;
  InvoiceLine: DocumentLine;
  IssueCreditNoteInput: IssueCreditNoteInput;
  IssueCreditNotePayload: Omit<IssueCreditNotePayload, 'creditNote'> & {
    creditNote?: Maybe<ResolversParentTypes['CreditNote']>;
  };
  JSON: Scalars['JSON']['output'];
  Job: Job;
  Label: Label;
  LegalProfile: LegalProfileEntity;
  Money: ExactMoney;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  MutationError: MutationError;
  Offer: Offer;
  Organization:
    | (Omit<Organization, 'account' | 'invoices' | 'legalProfile'> & {
        account?: Maybe<ResolversParentTypes['Account']>;
        invoices?: Maybe<ResolversParentTypes['InvoiceConnection']>;
        legalProfile?: Maybe<ResolversParentTypes['LegalProfile']>;
      })
    | FederationReferenceTypes['Organization'];
  PageInfo: PageInfo;
  Person: Person;
  PriceCoefficient: PriceCoefficient;
  PriceTerms: Omit<PriceTerms, 'amountFor' | 'prices' | 'rate' | 'travel'> & {
    amountFor?: Maybe<ResolversParentTypes['Money']>;
    prices: Array<ResolversParentTypes['HourPrice']>;
    rate: ResolversParentTypes['Money'];
    travel?: Maybe<ResolversParentTypes['TravelPrice']>;
  };
  PublishTariffInput: PublishTariffInput;
  PublishTariffPayload: Omit<PublishTariffPayload, 'tariff'> & {
    tariff?: Maybe<ResolversParentTypes['Tariff']>;
  };
  Query: Record<PropertyKey, never>;
  Quote: QuoteEntity;
  RecordPaymentInput: RecordPaymentInput;
  RecordPaymentPayload: Omit<RecordPaymentPayload, 'invoice'> & {
    invoice?: Maybe<ResolversParentTypes['Invoice']>;
  };
  RecurringFee: Recurring;
  RequestQuoteOptionsInput: RequestQuoteOptionsInput;
  RequestQuoteOptionsPayload: Omit<RequestQuoteOptionsPayload, 'quote'> & {
    quote?: Maybe<ResolversParentTypes['Quote']>;
  };
  Tariff: TariffEntity;
  TaxNumber: TaxNumber;
  TaxNumberInput: TaxNumberInput;
  TaxTotal: Omit<TaxTotal, 'amount' | 'base'> & {
    amount: ResolversParentTypes['Money'];
    base: ResolversParentTypes['Money'];
  };
  Ticket:
    | (Omit<Ticket, 'charges' | 'quote'> & {
        charges?: Maybe<Array<ResolversParentTypes['Charge']>>;
        quote?: Maybe<ResolversParentTypes['Quote']>;
      })
    | FederationReferenceTypes['Ticket'];
  TicketIntake:
    | (Omit<TicketIntake, 'priceTerms'> & {
        priceTerms?: Maybe<ResolversParentTypes['PriceTerms']>;
      })
    | FederationReferenceTypes['TicketIntake'];
  TotalCount: TotalCount;
  TravelPrice: Omit<TravelPrice, 'perVisit'> & { perVisit: ResolversParentTypes['Money'] };
};

export type AcceptQuotePayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['AcceptQuotePayload'] =
    ResolversParentTypes['AcceptQuotePayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  quote?: Resolver<Maybe<ResolversTypes['Quote']>, ParentType, ContextType>;
};

export type AccountResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account'],
  FederationReferenceType extends FederationReferenceTypes['Account'] =
    FederationReferenceTypes['Account'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Account']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inGoodStanding?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  recurring?: Resolver<Array<ResolversTypes['RecurringFee']>, ParentType, ContextType>;
  unbilled?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ActionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Action'] = ResolversParentTypes['Action'],
> = {
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['MutationError']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChargeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Charge'] = ResolversParentTypes['Charge'],
  FederationReferenceType extends FederationReferenceTypes['Charge'] =
    FederationReferenceTypes['Charge'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Charge']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  actualMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  billedMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  flaggedMinutesOutside?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['ChargeLine']>, ParentType, ContextType>;
  minimumClause?: Resolver<Maybe<ResolversTypes['ClauseRef']>, ParentType, ContextType>;
  minimumMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quote?: Resolver<Maybe<ResolversTypes['Quote']>, ParentType, ContextType>;
  ratedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ChargeState'], ParentType, ContextType>;
  tariff?: Resolver<Maybe<ResolversTypes['Tariff']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ChargeLineResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ChargeLine'] = ResolversParentTypes['ChargeLine'],
> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['ClauseRef']>, ParentType, ContextType>;
  coefficients?: Resolver<Array<ResolversTypes['PriceCoefficient']>, ParentType, ContextType>;
  hours?: Resolver<ResolversTypes['PricedHours'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChargeLineKind'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
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

export type CompleteLegalProfilePayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CompleteLegalProfilePayload'] =
    ResolversParentTypes['CompleteLegalProfilePayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  legalProfile?: Resolver<Maybe<ResolversTypes['LegalProfile']>, ParentType, ContextType>;
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
  fees?: Resolver<Maybe<ResolversTypes['ContractFees']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ContractFeesResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['ContractFees'] = ResolversParentTypes['ContractFees'],
> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  oneOff?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  recurring?: Resolver<Maybe<ResolversTypes['RecurringFee']>, ParentType, ContextType>;
};

export type CreditNoteResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['CreditNote'] = ResolversParentTypes['CreditNote'],
  FederationReferenceType extends FederationReferenceTypes['CreditNote'] =
    FederationReferenceTypes['CreditNote'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['CreditNote']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoice?: Resolver<ResolversTypes['Invoice'], ParentType, ContextType>;
  issuedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['InvoiceLine']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pdf?: Resolver<Maybe<ResolversTypes['DocumentLink']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type DeclineQuotePayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['DeclineQuotePayload'] =
    ResolversParentTypes['DeclineQuotePayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  quote?: Resolver<Maybe<ResolversTypes['Quote']>, ParentType, ContextType>;
};

export type DocumentLinkResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['DocumentLink'] = ResolversParentTypes['DocumentLink'],
> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DocumentPartyResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['DocumentParty'] = ResolversParentTypes['DocumentParty'],
> = {
  address?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  iban?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  registrationNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taxNumbers?: Resolver<Array<ResolversTypes['TaxNumber']>, ParentType, ContextType>;
};

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes['Duration'],
  any
> {
  name: 'Duration';
}

export type HourPriceResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['HourPrice'] = ResolversParentTypes['HourPrice'],
> = {
  coefficients?: Resolver<Array<ResolversTypes['PriceCoefficient']>, ParentType, ContextType>;
  hourly?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  hours?: Resolver<ResolversTypes['PricedHours'], ParentType, ContextType>;
  least?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type InvoiceResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Invoice'] = ResolversParentTypes['Invoice'],
  FederationReferenceType extends FederationReferenceTypes['Invoice'] =
    FederationReferenceTypes['Invoice'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Invoice']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  actions?: Resolver<Array<ResolversTypes['Action']>, ParentType, ContextType>;
  blockedBy?: Resolver<Array<ResolversTypes['InvoiceBlock']>, ParentType, ContextType>;
  buyer?: Resolver<Maybe<ResolversTypes['DocumentParty']>, ParentType, ContextType>;
  creditNotes?: Resolver<Array<ResolversTypes['CreditNote']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  hash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['InvoiceLine']>, ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  oneOff?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  outstanding?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  pdf?: Resolver<Maybe<ResolversTypes['DocumentLink']>, ParentType, ContextType>;
  previousHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recurring?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['DocumentParty']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['InvoiceState'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxes?: Resolver<Array<ResolversTypes['TaxTotal']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InvoiceBlockResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['InvoiceBlock'] = ResolversParentTypes['InvoiceBlock'],
> = {
  missing?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  party?: Resolver<ResolversTypes['InvoiceParty'], ParentType, ContextType>;
};

export type InvoiceConnectionResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['InvoiceConnection'] =
    ResolversParentTypes['InvoiceConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['InvoiceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Invoice']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<
    ResolversTypes['TotalCount'],
    ParentType,
    ContextType,
    RequireFields<InvoiceConnectionTotalCountArgs, 'upTo'>
  >;
};

export type InvoiceEdgeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['InvoiceEdge'] = ResolversParentTypes['InvoiceEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Invoice'], ParentType, ContextType>;
};

export type InvoiceLineResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['InvoiceLine'] = ResolversParentTypes['InvoiceLine'],
> = {
  coefficients?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recurring?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type IssueCreditNotePayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['IssueCreditNotePayload'] =
    ResolversParentTypes['IssueCreditNotePayload'],
> = {
  creditNote?: Resolver<Maybe<ResolversTypes['CreditNote']>, ParentType, ContextType>;
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

export type LegalProfileResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['LegalProfile'] = ResolversParentTypes['LegalProfile'],
> = {
  addressLine?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  iban?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registrationNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taxNumbers?: Resolver<Array<ResolversTypes['TaxNumber']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  acceptQuote?: Resolver<
    ResolversTypes['AcceptQuotePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationAcceptQuoteArgs, 'input'>
  >;
  completeLegalProfile?: Resolver<
    ResolversTypes['CompleteLegalProfilePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCompleteLegalProfileArgs, 'input'>
  >;
  declineQuote?: Resolver<
    ResolversTypes['DeclineQuotePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDeclineQuoteArgs, 'input'>
  >;
  issueCreditNote?: Resolver<
    ResolversTypes['IssueCreditNotePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationIssueCreditNoteArgs, 'input'>
  >;
  publishTariff?: Resolver<
    ResolversTypes['PublishTariffPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationPublishTariffArgs, 'input'>
  >;
  recordPayment?: Resolver<
    ResolversTypes['RecordPaymentPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRecordPaymentArgs, 'input'>
  >;
  requestQuoteOptions?: Resolver<
    ResolversTypes['RequestQuoteOptionsPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRequestQuoteOptionsArgs, 'input'>
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
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoices?: Resolver<
    Maybe<ResolversTypes['InvoiceConnection']>,
    ParentType,
    ContextType,
    RequireFields<OrganizationInvoicesArgs, 'sort'>
  >;
  legalProfile?: Resolver<Maybe<ResolversTypes['LegalProfile']>, ParentType, ContextType>;
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

export type PriceCoefficientResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['PriceCoefficient'] =
    ResolversParentTypes['PriceCoefficient'],
> = {
  clause?: Resolver<ResolversTypes['ClauseRef'], ParentType, ContextType>;
  factor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PriceTermsResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['PriceTerms'] = ResolversParentTypes['PriceTerms'],
> = {
  amountFor?: Resolver<
    Maybe<ResolversTypes['Money']>,
    ParentType,
    ContextType,
    RequireFields<PriceTermsAmountForArgs, 'minutes' | 'minutesOutside'>
  >;
  minimumClause?: Resolver<Maybe<ResolversTypes['ClauseRef']>, ParentType, ContextType>;
  minimumMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  prices?: Resolver<Array<ResolversTypes['HourPrice']>, ParentType, ContextType>;
  quoteRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  travel?: Resolver<Maybe<ResolversTypes['TravelPrice']>, ParentType, ContextType>;
};

export type PublishTariffPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['PublishTariffPayload'] =
    ResolversParentTypes['PublishTariffPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  tariff?: Resolver<Maybe<ResolversTypes['Tariff']>, ParentType, ContextType>;
};

export type QueryResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  charge?: Resolver<
    Maybe<ResolversTypes['Charge']>,
    ParentType,
    ContextType,
    RequireFields<QueryChargeArgs, 'id'>
  >;
  creditNote?: Resolver<
    Maybe<ResolversTypes['CreditNote']>,
    ParentType,
    ContextType,
    RequireFields<QueryCreditNoteArgs, 'id'>
  >;
  invoice?: Resolver<
    Maybe<ResolversTypes['Invoice']>,
    ParentType,
    ContextType,
    Partial<QueryInvoiceArgs>
  >;
  invoices?: Resolver<
    Maybe<ResolversTypes['InvoiceConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryInvoicesArgs, 'sort'>
  >;
  quote?: Resolver<
    Maybe<ResolversTypes['Quote']>,
    ParentType,
    ContextType,
    RequireFields<QueryQuoteArgs, 'id'>
  >;
  tariffs?: Resolver<Maybe<Array<ResolversTypes['Tariff']>>, ParentType, ContextType>;
};

export type QuoteResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Quote'] = ResolversParentTypes['Quote'],
  FederationReferenceType extends FederationReferenceTypes['Quote'] =
    FederationReferenceTypes['Quote'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Quote']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  actions?: Resolver<Array<ResolversTypes['Action']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  offeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  shownHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['QuoteState'], ParentType, ContextType>;
  terms?: Resolver<ResolversTypes['PriceTerms'], ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type RecordPaymentPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['RecordPaymentPayload'] =
    ResolversParentTypes['RecordPaymentPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
};

export type RecurringFeeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['RecurringFee'] = ResolversParentTypes['RecurringFee'],
> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  months?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RequestQuoteOptionsPayloadResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['RequestQuoteOptionsPayload'] =
    ResolversParentTypes['RequestQuoteOptionsPayload'],
> = {
  errors?: Resolver<Array<ResolversTypes['MutationError']>, ParentType, ContextType>;
  quote?: Resolver<Maybe<ResolversTypes['Quote']>, ParentType, ContextType>;
};

export type TariffResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['Tariff'] = ResolversParentTypes['Tariff'],
  FederationReferenceType extends FederationReferenceTypes['Tariff'] =
    FederationReferenceTypes['Tariff'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Tariff']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hourly?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TariffKind'], ParentType, ContextType>;
  travel?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type TaxNumberResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TaxNumber'] = ResolversParentTypes['TaxNumber'],
> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TaxTotalResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TaxTotal'] = ResolversParentTypes['TaxTotal'],
> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  base?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  percent?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  charges?: Resolver<Maybe<Array<ResolversTypes['Charge']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quote?: Resolver<Maybe<ResolversTypes['Quote']>, ParentType, ContextType>;
};

export type TicketIntakeResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TicketIntake'] = ResolversParentTypes['TicketIntake'],
  FederationReferenceType extends FederationReferenceTypes['TicketIntake'] =
    FederationReferenceTypes['TicketIntake'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['TicketIntake']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  priceTerms?: Resolver<Maybe<ResolversTypes['PriceTerms']>, ParentType, ContextType>;
};

export type TotalCountResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TotalCount'] = ResolversParentTypes['TotalCount'],
> = {
  capped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TravelPriceResolvers<
  ContextType = GraphContext,
  ParentType extends ResolversParentTypes['TravelPrice'] = ResolversParentTypes['TravelPrice'],
> = {
  clause?: Resolver<ResolversTypes['ClauseRef'], ParentType, ContextType>;
  perVisit?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type Resolvers<ContextType = GraphContext> = {
  AcceptQuotePayload?: AcceptQuotePayloadResolvers<ContextType>;
  Account?: AccountResolvers<ContextType>;
  Action?: ActionResolvers<ContextType>;
  Charge?: ChargeResolvers<ContextType>;
  ChargeLine?: ChargeLineResolvers<ContextType>;
  ClauseRef?: ClauseRefResolvers<ContextType>;
  CompleteLegalProfilePayload?: CompleteLegalProfilePayloadResolvers<ContextType>;
  Contract?: ContractResolvers<ContextType>;
  ContractFees?: ContractFeesResolvers<ContextType>;
  CreditNote?: CreditNoteResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeclineQuotePayload?: DeclineQuotePayloadResolvers<ContextType>;
  DocumentLink?: DocumentLinkResolvers<ContextType>;
  DocumentParty?: DocumentPartyResolvers<ContextType>;
  Duration?: GraphQLScalarType;
  HourPrice?: HourPriceResolvers<ContextType>;
  Invoice?: InvoiceResolvers<ContextType>;
  InvoiceBlock?: InvoiceBlockResolvers<ContextType>;
  InvoiceConnection?: InvoiceConnectionResolvers<ContextType>;
  InvoiceEdge?: InvoiceEdgeResolvers<ContextType>;
  InvoiceLine?: InvoiceLineResolvers<ContextType>;
  IssueCreditNotePayload?: IssueCreditNotePayloadResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Job?: JobResolvers<ContextType>;
  Label?: LabelResolvers<ContextType>;
  LegalProfile?: LegalProfileResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  MutationError?: MutationErrorResolvers<ContextType>;
  Offer?: OfferResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PriceCoefficient?: PriceCoefficientResolvers<ContextType>;
  PriceTerms?: PriceTermsResolvers<ContextType>;
  PublishTariffPayload?: PublishTariffPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Quote?: QuoteResolvers<ContextType>;
  RecordPaymentPayload?: RecordPaymentPayloadResolvers<ContextType>;
  RecurringFee?: RecurringFeeResolvers<ContextType>;
  RequestQuoteOptionsPayload?: RequestQuoteOptionsPayloadResolvers<ContextType>;
  Tariff?: TariffResolvers<ContextType>;
  TaxNumber?: TaxNumberResolvers<ContextType>;
  TaxTotal?: TaxTotalResolvers<ContextType>;
  Ticket?: TicketResolvers<ContextType>;
  TicketIntake?: TicketIntakeResolvers<ContextType>;
  TotalCount?: TotalCountResolvers<ContextType>;
  TravelPrice?: TravelPriceResolvers<ContextType>;
};
