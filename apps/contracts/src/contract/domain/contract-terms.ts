import { type Renewal, renewalFault } from './renewal.js';

/** What amendments may change of a contract, as JSON: dates as ISO 8601, amounts in minor units. */
export interface Terms {
  readonly planKey: string | null;
  readonly productIds: readonly string[];
  readonly options: readonly string[];
  readonly fee: { readonly minor: string; readonly currency: string } | null;
  readonly feePeriod: 'MONTH' | 'YEAR' | null;
  readonly successManagerId: string | null;
  readonly endsBefore: string | null;
  readonly pinnedCharterVersion: string | null;
  readonly renewal: Renewal;
}

export type TermName = keyof Terms;
export type TermsChange = Partial<Terms>;

/** An entry of the history of a contract's terms. */
export interface Amendment {
  readonly number: number;
  readonly state: 'SCHEDULED' | 'EFFECTIVE' | 'WITHDRAWN' | 'LAPSED';
  readonly effectiveAt: Temporal.Instant;
  readonly changes: TermsChange;
  /** What the changed terms were; null until it took effect. */
  readonly before: TermsChange | null;
  /** Place in the order in which changes took effect; null until it did. */
  readonly effect: number | null;
}

/** Amendments to come in the order in which they are to take effect: by instant, then by number. */
export function inOrder<A extends Pick<Amendment, 'effectiveAt' | 'number'>>(
  amendments: readonly A[],
): A[] {
  return amendments.toSorted(
    (a, b) => Temporal.Instant.compare(a.effectiveAt, b.effectiveAt) || a.number - b.number,
  );
}

/**
 * The terms at an instant, from those of now: what took effect later is undone, the last first, and what
 * is to take effect until then is done. From the instant of effect on the new terms hold.
 */
export function termsAt(now: Terms, amendments: readonly Amendment[], at: Temporal.Instant): Terms {
  const isLater = ({ effectiveAt }: Amendment) => Temporal.Instant.compare(effectiveAt, at) > 0;
  const undone = amendments
    .filter((one) => one.state === 'EFFECTIVE' && isLater(one))
    .toSorted((a, b) => (b.effect ?? 0) - (a.effect ?? 0));
  const scheduled = amendments.filter(({ state }) => state === 'SCHEDULED');
  const done = inOrder(scheduled.filter((one) => !isLater(one)));
  const then = undone.reduce<Terms>((terms, { before }) => ({ ...terms, ...before }), now);
  return done.reduce<Terms>((terms, { changes }) => ({ ...terms, ...changes }), then);
}

/**
 * Whether terms hold together, whatever the charter says of them: a fee has its period, and a renewal an
 * end that leaves room for it. What was agreed of one term for later may come to other terms than foreseen.
 */
export function areSound(terms: Terms, startsOn: Temporal.PlainDate): boolean {
  const end = terms.endsBefore === null ? null : Temporal.PlainDate.from(terms.endsBefore);
  const feeHasPeriod = (terms.fee === null) === (terms.feePeriod === null);
  return feeHasPeriod && renewalFault(terms.renewal, startsOn, end) === null;
}

/** Amendments to come that, as it is now foreseen, would come to terms that do not hold together. */
export function unsoundOf<A extends Amendment>(
  now: Terms,
  startsOn: Temporal.PlainDate,
  amendments: readonly A[],
): A[] {
  return inOrder(amendments.filter(({ state }) => state === 'SCHEDULED')).filter(
    ({ effectiveAt }) => !areSound(termsAt(now, amendments, effectiveAt), startsOn),
  );
}

/** Of the given changes those that change something, and what was there before. */
export function realChanges(
  terms: Terms,
  changes: TermsChange,
): { changes: TermsChange; before: TermsChange } {
  const names = (Object.keys(changes) as TermName[]).filter(
    (name) => JSON.stringify(changes[name]) !== JSON.stringify(terms[name]),
  );
  const only = (from: TermsChange) =>
    Object.fromEntries(names.map((name) => [name, from[name]])) as TermsChange;
  return { changes: only(changes), before: only(terms) };
}
