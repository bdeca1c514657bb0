import type { Charter, Clock, ClockLevel, EscalationRule } from '@charter/charter';

/** A clock that has passed a share of its time, or is too late (`percent` null). */
export interface PassedClock {
  readonly key: string;
  readonly kind: Clock['kind'];
  readonly level: ClockLevel['level'];
  /** Whose promise it is. */
  readonly planKey: string;
  readonly percent: number | null;
}

export interface ClockEscalation {
  readonly rule: EscalationRule;
  readonly clockKey: string;
}

/** The shares of a clock's time, in percent, at which something happens: warnings and escalations. */
export function sharesOf(
  charter: Charter,
  { kind, warnAtPercent = [] }: Pick<Clock, 'kind' | 'warnAtPercent'>,
  level: ClockLevel['level'],
): number[] {
  const escalating = charter.lifecycle.escalations.flatMap(({ at }) =>
    at?.clock === kind && at.level === level && at.percent !== undefined ? [at.percent] : [],
  );
  return [...new Set([...warnAtPercent, ...escalating])].toSorted((a, b) => a - b);
}

/** Whether any clock of a charter sets off anything. */
export function escalatesByClocks({ lifecycle }: Charter): boolean {
  return lifecycle.escalations.some(({ at }) => at !== undefined);
}

/**
 * Where a request goes when its clocks pass a share or are too late. The history holds each passing
 * once, so that each rule is followed once for every start of the clock.
 */
export function clockEscalations(
  charter: Charter,
  passed: readonly PassedClock[],
): ClockEscalation[] {
  return charter.lifecycle.escalations.flatMap((rule) =>
    passed
      .filter((clock) => isSetOffBy(rule, clock) && isOpenTo(charter, rule, clock.planKey))
      .map(({ key }) => ({ rule, clockKey: key })),
  );
}

function isSetOffBy({ at, trigger }: EscalationRule, clock: PassedClock): boolean {
  if (at?.clock !== clock.kind || at.level !== clock.level) return false;
  return trigger === 'AT_BREACH' ? clock.percent === null : clock.percent === at.percent;
}

function isOpenTo(charter: Charter, { plans, needs }: EscalationRule, planKey: string): boolean {
  if (plans && !plans.includes(planKey)) return false;
  const plan = charter.plans.find(({ key }) => key === planKey);
  return needs === undefined || plan?.entitlements[needs] !== undefined;
}
