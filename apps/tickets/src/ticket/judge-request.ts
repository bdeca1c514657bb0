import { planOf, priorityOf, queueRank, type Charter, type Priority } from '@charter/charter';
import { decodeId, type ReadTransaction, type Viewer } from '@charter/database';
import { capacitiesOf, notSeen } from '@charter/subgraph';
import { charterFor } from '../calendar/calendar.queries.js';
import type { CalendarRefs } from '../calendar/domain/calendars.js';
import { charterAt, governingCharter } from '../charter/charters.js';
import { termsOfCustomers } from '../contract/contract.queries.js';
import { ticketErrors } from '../errors.js';
import { isNewVersion } from '../product-version/acquired-versions.js';
import type { ToldWindowEntity } from '../product-version/told-window.entity.js';
import { windowsNamed } from '../product-version/told-windows.js';
import { checkedText } from '../text-checks.js';
import { answerFaults } from './domain/answers.js';
import { decideCoverage, type Coverage, type Opening } from './domain/coverage.js';
import type { OpenerKind } from './domain/coverage-reason.js';
import type { RequestKind, WorkKind } from './domain/request-kind.js';
import { holdingOf, type Holding } from './domain/support-contract.js';
import { isImmediate } from './domain/terms-of-request.js';
import { knownAt, termsAt, type ToldTerms } from './domain/told-terms.js';
import { nowOf } from './ticket.queries.js';

/** What a decision looks at of the input, be it of a form or of the request itself. */
export interface RequestInput {
  readonly channel?: string | null;
  readonly productVersionId?: string | null;
  readonly impact?: string | null;
  readonly affectedUsers?: string | null;
  readonly informationOnly?: boolean | null;
  readonly professionalServices?: boolean | null;
  readonly options?: readonly string[] | null;
  readonly workKind?: WorkKind | null;
  readonly answers?: readonly { readonly key: string; readonly value: string }[] | null;
}

/** A request with all that its decision rests on, as of the instant at which it was received. */
export interface Request {
  readonly customerId: string;
  /** The customer's own calendars stand in it for the charter's. */
  readonly charter: Charter;
  /** Which ones do. */
  readonly calendars: CalendarRefs;
  /** All that was ever told of the customer's contracts. */
  readonly told: readonly ToldTerms[];
  /** All that was ever told of the version named. */
  readonly windows: readonly ToldWindowEntity[];
  /** What was known of it when the request was received. */
  readonly version: ToldWindowEntity | null;
  readonly opening: Opening;
  readonly kind: RequestKind;
  readonly coverage: Coverage;
}

/** What `openTicket` and `ticketIntake` have in common, so that both decide alike. */
export async function judgeRequest(
  tx: ReadTransaction,
  customerId: string,
  input: RequestInput,
  at: Temporal.Instant = nowOf(tx),
): Promise<Request> {
  const windows = await windowsNamed(tx, input.productVersionId ?? null);
  const version = knownAt(windows, at);
  const told = await termsOfCustomers(tx, [customerId]);
  const contracts = termsAt(told, at);
  const inForce = await charterAt(tx, at);
  const favoured = holdingOf(inForce, contracts, version?.productId ?? null, at);
  const pinned = favoured.contract?.pinnedCharterVersion;
  const { charter, refs: calendars } = await charterFor(
    tx,
    pinned ? await governingCharter(tx, pinned) : inForce,
    customerId,
    at,
  );
  const channelKey = input.channel ?? (tx.viewer.clientId ? 'api' : 'portal');
  if (!charter.channels.some(({ key }) => key === channelKey)) {
    throw ticketErrors.refused('CHANNEL_UNKNOWN', {
      path: ['input', 'channel'],
      params: { channel: channelKey, channels: keysOf(charter.channels) },
    });
  }
  const kind: RequestKind = {
    workKind: input.workKind ?? 'REMOTE',
    informationOnly: input.informationOnly ?? false,
  };
  const opening: Opening = {
    at,
    customerId,
    opener: await openerOf(tx, customerId),
    channelKey,
    holding: pinned ? underPinned(charter, favoured) : favoured,
    version,
    newVersion: await isNewVersion(tx, { customerId, contracts, version, at }),
    options: input.options ?? [],
    professionalServices: input.professionalServices ?? false,
    arrival: kind,
    answers: answersOf(charter, input),
  };
  return {
    customerId,
    charter,
    calendars,
    told,
    windows,
    version,
    opening,
    kind,
    coverage: decideCoverage(charter, opening),
  };
}

/** Answers by question, to what the charter asks; like any text of people, without card numbers. */
function answersOf(charter: Charter, { answers }: RequestInput): Record<string, string> {
  const checked = (value: string) => (value.trim() ? checkedText(value, 'answers', 5000) : '');
  const given = (answers ?? []).map(({ key, value }) => ({ key, value: checked(value) }));
  const [fault] = answerFaults(charter, given);
  if (fault) {
    const { code, question } = fault;
    const params: Record<string, string> = {
      question,
      questions: keysOf(charter.intake.questions),
    };
    if (code === 'ANSWER_NOT_A_CHOICE') {
      Object.assign(params, { answer: fault.answer, choices: fault.choices.join(', ') });
    }
    throw ticketErrors.refused(code, { path: ['input', 'answers'], params });
  }
  return Object.fromEntries(given.map(({ key, value }) => [key, value]));
}

/** Refuses a customer that the viewer does not see, be it absent or foreign. */
export async function seeCustomer(tx: ReadTransaction, customerId: string): Promise<void> {
  const seen = await tx.manager.query<unknown[]>(
    `SELECT 1 FROM organization WHERE id = $1 AND provider_id = $2 AND kind = 'CUSTOMER'`,
    [customerId, tx.viewer.providerId],
  );
  if (seen.length === 0) throw notSeen('customer', customerId, 'customerId');
}

/** The customer named, or the only one that the viewer belongs to. */
export function customerOf(viewer: Viewer, typedId: string | null | undefined): string {
  if (typedId != null) return decodeId('organization', typedId);
  const [only, ...others] = [...viewer.administers, ...viewer.usesFor];
  if (!only || others.length > 0) {
    throw ticketErrors.refused('CUSTOMER_REQUIRED', { path: ['input', 'customerId'] });
  }
  return only;
}

/** Priority by the charter's definitions; throws where impact or users are missing or unknown. */
export function derivedPriority(
  charter: Charter,
  input: Pick<RequestInput, 'impact' | 'affectedUsers' | 'informationOnly'>,
): Priority | null {
  const rule = charter.priorityRule;
  if (!rule) return null;
  if (input.informationOnly) return priorityOf(charter, { informationRequest: true });
  const { impact, affectedUsers: users } = input;
  const known =
    rule.impacts.some(({ key }) => key === impact) && rule.users.some(({ key }) => key === users);
  if (!impact || !users || !known) {
    throw ticketErrors.refused('IMPACT_AND_USERS_REQUIRED', {
      path: ['input', 'impact'],
      clause: { id: rule.clause, charterVersion: charter.version },
      params: { impacts: keysOf(rule.impacts), users: keysOf(rule.users) },
    });
  }
  return priorityOf(charter, { impact, users });
}

export function rankOf({ charter, opening }: Pick<Request, 'charter' | 'opening'>) {
  const { support, maintenance } = opening.holding;
  const immediate = isImmediate(charter, opening.options);
  return queueRank(charter, { support, maintenance, immediate });
}

function underPinned(charter: Charter, holding: Holding): Holding {
  const plan = planOf(charter, holding.contract?.planKey ?? null);
  return { ...holding, plan, plans: [plan, ...holding.plans] };
}

async function openerOf(tx: ReadTransaction, customerId: string): Promise<OpenerKind> {
  const held = await capacitiesOf(tx, customerId);
  if (tx.viewer.staffRoles.length > 0) return 'STAFF';
  if (held.has('administrativeUser')) return tx.viewer.clientId ? 'PROGRAM' : 'ADMINISTRATIVE_USER';
  return held.has('delegatedReseller') ? 'RESELLER' : 'USER';
}

function keysOf(terms: readonly { readonly key: string }[]): string {
  return terms.map(({ key }) => key).join(', ');
}
