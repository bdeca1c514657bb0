import { planOf, type Charter } from '@charter/charter';
import type { ReadTransaction } from '@charter/database';
import { charterOfVersion, RefusedAll } from '@charter/subgraph';
import { charterFor } from '../calendar/calendar.queries.js';
import { charterAt } from '../charter/charters.js';
import { decisions } from '../decisions.js';
import type { PreviewDeadlinesInput } from '../generated/graphql.js';
import { customerOf, derivedPriority, judgeRequest, seeCustomer } from '../ticket/judge-request.js';
import { nowOf } from '../ticket/ticket.queries.js';
import { allCountedBy, imaginedClocks, waitProblems, type Wait } from './domain/imagined-ticket.js';
import type { ImaginedDeadlines } from './imagined-deadlines.js';
import { previewRefusals as refusals } from './preview-refusals.js';

const mostWaits = 50;
/** In hours, so that it is an exact time. */
const furthest = Temporal.Duration.from({ hours: 10 * 366 * 24 });

/** The deadlines of a ticket that is not opened, judged as opening it at its receipt would be. */
export async function previewDeadlines(
  tx: ReadTransaction,
  input: PreviewDeadlinesInput,
): Promise<ImaginedDeadlines> {
  const receivedAt = receiptOf(tx, input);
  const governing = await governingTerms(tx, input, receivedAt);
  const { calendarKey } = input;
  if (calendarKey != null && !Object.hasOwn(governing.charter.calendars, calendarKey))
    throw refusals.unknown('calendarKey', calendarKey, Object.keys(governing.charter.calendars));
  const charter =
    calendarKey == null ? governing.charter : allCountedBy(governing.charter, calendarKey);
  const asked = chosen('planKey', input.planKey, charter.plans);
  if (asked === null && governing.planKey === null) throw refusals.plan();
  // A plan that another version of the charter does not know is none there.
  const planKey = asked ?? planOf(charter, governing.planKey).key;
  const priorityKey = priorityOf(charter, input);
  const waits = waitsOf(tx, input, receivedAt);
  const clocks = imaginedClocks(charter, { receivedAt, planKey, priorityKey, waits });
  return { charter, planKey, priorityKey, receivedAt, clocks };
}

function receiptOf(tx: ReadTransaction, { receivedAt }: PreviewDeadlinesInput): Temporal.Instant {
  const at = receivedAt ?? nowOf(tx);
  if (isFar(tx, at)) throw refusals.far('receivedAt');
  return at;
}

/** Calendars are laid out as far as they are asked about. */
function isFar(tx: ReadTransaction, at: Temporal.Instant): boolean {
  const now = nowOf(tx);
  return (
    Temporal.Instant.compare(at, now.subtract(furthest)) < 0 ||
    Temporal.Instant.compare(at, now.add(furthest)) > 0
  );
}

/** The charter with the calendars that would count, and the plan held; null where nobody holds one. */
async function governingTerms(
  tx: ReadTransaction,
  input: PreviewDeadlinesInput,
  at: Temporal.Instant,
): Promise<{ charter: Charter; planKey: string | null }> {
  const { charterVersion, channel, productVersionId } = input;
  const asked = charterVersion == null ? null : await charterOfVersion(tx, charterVersion);
  if (charterVersion != null && !asked) throw refusals.version(charterVersion);
  const isStaff = tx.viewer.staffRoles.length > 0;
  if (isStaff && input.customerId == null) {
    await decisions.authorize(tx, 'ticketIntake');
    const charter = asked ?? (await charterAt(tx, at));
    chosen('channel', channel, charter.channels);
    return { charter, planKey: null };
  }
  const customerId = customerOf(tx.viewer, input.customerId);
  await seeCustomer(tx, customerId);
  await decisions.authorize(tx, 'ticketIntake', customerId);
  const request = { channel: channel ?? null, productVersionId: productVersionId ?? null };
  const { charter, opening } = await judgeRequest(tx, customerId, request, at);
  const { key: planKey } = opening.holding.plan;
  if (!asked) return { charter, planKey };
  return { charter: (await charterFor(tx, asked, customerId, at)).charter, planKey };
}

function priorityOf(charter: Charter, input: PreviewDeadlinesInput): string | null {
  const { priority, impact, affectedUsers, informationOnly } = input;
  if (priority == null) return derivedPriority(charter, input)?.key ?? null;
  if (impact != null || affectedUsers != null || informationOnly != null)
    throw refusals.bothPriorities();
  return chosen('priority', priority, charter.priorities);
}

/** A key that the charter has; null where none was given. */
function chosen(
  field: string,
  key: string | null | undefined,
  terms: readonly { readonly key: string }[],
): string | null {
  if (key == null) return null;
  const keys = terms.map((term) => term.key);
  if (!keys.includes(key)) throw refusals.unknown(field, key, keys);
  return key;
}

function waitsOf(
  tx: ReadTransaction,
  { pauses }: PreviewDeadlinesInput,
  receivedAt: Temporal.Instant,
): Wait[] {
  if ((pauses?.length ?? 0) > mostWaits) throw refusals.tooManyWaits(mostWaits);
  const waits = (pauses ?? []).map(({ from, to, kind }) => ({
    from,
    to,
    state: kind ?? 'WAITING_CUSTOMER',
  }));
  const far = waits.findIndex(({ to }) => isFar(tx, to));
  if (far >= 0) throw refusals.far(['input', 'pauses', String(far)]);
  const problems = waitProblems({ receivedAt, waits });
  if (problems.length > 0) throw new RefusedAll(problems.map(refusals.wait));
  return waits;
}
