import { clockRules, type Charter, type ClockLevel, type ClockRule } from '@charter/charter';
import type { TicketFact } from '../../ticket/domain/ticket-facts.js';
import { HORIZON, laidOut, type Minutes } from './laid-out-minutes.js';
import { origin, ownOffice } from './random-histories.js';

/** What a clock came to, in minutes from the origin. */
export interface Expected {
  readonly key: string;
  readonly state: string;
  readonly due: number;
  readonly breached: number | null;
  readonly stopped: number | null;
  readonly counted: number | null;
}

interface Promised {
  readonly rule: ClockRule;
  readonly level: ClockLevel;
  readonly day: Minutes;
  readonly around: boolean;
}

interface Run {
  readonly number: number;
  since: number;
  start: number;
  promised: Promised | null;
  used: number;
  due: number | null;
  breached: number | null;
}

/** One ticket, lived through minute by minute, for one level of one kind of clock. */
export class LivedClock {
  private run: Run | null = null;
  private readonly done: Expected[] = [];
  private readonly paused: ReadonlySet<string>[] = [];
  private waits: ReadonlySet<string> = new Set();
  private state = 'NEW';
  private answered = false;
  private terms = { version: '1', own: false, plan: '', priority: '' as string | null };
  private resolved: Run | null = null;

  constructor(
    private readonly charters: readonly Charter[],
    private readonly kind: ClockRule['kind'],
    private readonly name: ClockLevel['level'],
  ) {}

  live(facts: readonly TicketFact[], now: number): Expected[] {
    const at = (fact: TicketFact) => fact.at.since(origin).total('minutes');
    const first = facts[0]!;
    if (first.kind !== 'opened') throw new Error('A history begins with its opening');
    const received = Temporal.Instant.from(first.data.receivedAt).since(origin).total('minutes');
    let next = 0;
    for (let m = received; m <= now; m++) {
      this.passInto(m);
      for (; next < facts.length && at(facts[next]!) === m; next++) this.hear(facts[next]!, m);
      this.paused[m] = this.waits;
      // The clock runs from the receipt; what is heard later tells that it did.
      if (m < now) this.count(m);
    }
    if (this.run) this.finish(this.run, null, now);
    return this.done.filter(({ due }) => due >= 0);
  }

  /** Time reaches minute m: a promise whose due instant lies behind is broken. */
  private passInto(m: number): void {
    const { run } = this;
    if (run?.promised && run.breached === null && isLate(run, m)) {
      run.breached = Math.max(run.due! + lag(run), run.since);
    }
  }

  private count(m: number): void {
    const { run } = this;
    if (!run?.promised || run.breached !== null || run.due !== null) return;
    if (this.counts(run, m)) run.used += 1;
    if (run.used === goal(run.promised.level)) run.due = m + 1;
  }

  /** Whether the minute that begins at m is one towards the target; of a day, its last one is. */
  private counts({ promised, start }: Run, m: number): boolean {
    const { rule, level, day, around } = promised!;
    const waits = this.paused[m] ?? [];
    if ([...waits].some((wait) => wait === 'RESOLVED' || isKnown(rule, wait))) return false;
    if (around) return true;
    if (level.unit === 'BUSINESS_HOUR') return day.open[m]!;
    if (!day.lastOpen.has(m)) return false;
    return level.unit === 'SAME_BUSINESS_DAY' || day.dates[m]! > day.dates[start]!;
  }

  private hear(fact: TicketFact, m: number): void {
    if (this.run && this.stops(fact)) {
      this.finish(this.run, m, m);
      this.resolved = this.run;
      this.run = null;
    }
    this.changeTerms(fact, m);
    this.startOrGoOn(fact, m);
    this.follow(fact);
  }

  private stops(fact: TicketFact): boolean {
    if (this.kind === 'RESOLUTION') {
      return fact.kind === 'state-changed' && fact.data.to === 'RESOLVED';
    }
    return fact.kind === 'replied' && fact.data.by === 'STAFF' && !fact.data.automatic;
  }

  private startOrGoOn(fact: TicketFact, m: number): void {
    if (this.run) return;
    const number = this.done.length + 1;
    if (fact.kind === 'opened' && this.kind !== 'NEXT_UPDATE') {
      const received = Temporal.Instant.from(fact.data.receivedAt).since(origin).total('minutes');
      this.begin(number, received, received, m);
    } else if (
      this.kind === 'NEXT_UPDATE' &&
      fact.kind === 'replied' &&
      fact.data.by === 'CUSTOMER' &&
      this.answered &&
      this.state !== 'RESOLVED'
    ) {
      this.begin(number, m, m, m);
    } else if (fact.kind === 'state-changed' && this.state === 'RESOLVED') {
      if (fact.data.to === 'IN_PROGRESS') this.reopen(number, m);
    }
  }

  private reopen(number: number, m: number): void {
    const before = this.resolved;
    if (this.kind !== 'RESOLUTION' || !before) return;
    const policy = this.charters[0]!.clocks[0]!.onChange.reopening ?? 'recompute';
    if (policy === 'carry') return;
    if (policy === 'reset') return this.begin(number, m, m, m);
    // It goes on where it stood; one that was broken is not broken again.
    this.resolved = null;
    this.run = { ...before, number, since: m };
    if (before.breached !== null) this.run.promised = null;
    if (before.breached !== null) this.run.breached = -1;
    this.passInto(m);
  }

  private begin(number: number, start: number, since: number, now: number): void {
    const promised = this.promise();
    this.run = { number, since, start, promised, used: 0, due: null, breached: null };
    this.recount(this.run, now);
  }

  /** Walks over the minutes that have passed, anew. */
  private recount(run: Run, now: number): void {
    run.used = 0;
    run.due = null;
    if (!run.promised) return;
    for (let m = run.start; m < now && run.due === null; m++) {
      if (this.counts(run, m)) run.used += 1;
      if (run.used === goal(run.promised.level)) run.due = m + 1;
    }
    this.passInto(now);
  }

  private changeTerms(fact: TicketFact, m: number): void {
    const changed = this.changeOf(fact);
    // One that was stopped by the resolution follows its terms, for it may go on.
    const run = this.run ?? this.resolved;
    if (!changed || !run || run.breached !== null || isLate(run, m)) return;
    const promised = this.promise();
    const rule = this.rule() ?? run.promised?.rule;
    const policy = rule?.onChange[changed] ?? 'carry';
    if (policy === 'carry') return;
    if (policy === 'reset') run.start = m;
    Object.assign(run, { since: Math.max(m, run.since), promised });
    this.recount(run, m);
  }

  private changeOf(fact: TicketFact): 'priority' | 'plan' | 'version' | 'calendar' | null {
    switch (fact.kind) {
      case 'opened':
        this.terms = { ...this.terms, plan: fact.data.planKey, priority: fact.data.priorityKey };
        return null;
      case 'priority-changed': {
        const { priority } = this.terms;
        this.terms.priority = fact.data.priorityKey;
        return fact.data.priorityKey === priority ? null : 'priority';
      }
      case 'plan-changed': {
        const { plan } = this.terms;
        this.terms.plan = fact.data.planKey;
        return fact.data.planKey === plan ? null : 'plan';
      }
      case 'charter-changed':
        this.terms.version = fact.data.version;
        return 'version';
      case 'calendar-changed':
        this.terms.own = ownOffice.key in fact.data.calendars;
        return 'calendar';
      default:
        return null;
    }
  }

  private follow(fact: TicketFact): void {
    const waits = new Set(this.waits);
    if (fact.kind === 'state-changed') {
      waits.delete(this.state);
      this.state = fact.data.to;
      if (this.state !== 'IN_PROGRESS') waits.add(this.state);
    }
    if (fact.kind === 'quote-awaited') waits.add('QUOTE');
    if (fact.kind === 'quote-accepted') waits.delete('QUOTE');
    this.waits = waits;
    if (fact.kind === 'replied' && fact.data.by === 'STAFF' && !fact.data.automatic) {
      this.answered = true;
    }
  }

  private rule(): ClockRule | null {
    const { version, plan, priority } = this.terms;
    const charter = this.charters.find((one) => one.version === version)!;
    return clockRules(charter, plan, priority).find(({ kind }) => kind === this.kind) ?? null;
  }

  private promise(): Promised | null {
    const rule = this.rule();
    const level = rule?.levels.find((one) => one.level === this.name);
    if (!rule || !level) return null;
    const own = rule.calendar === 'office' && this.terms.own;
    const day = own ? laidOut.long : laidOut[rule.calendar as keyof typeof laidOut];
    return { rule, level, day, around: level.unit === 'HOUR' || level.unit === 'MINUTE' };
  }

  private finish(run: Run, stopped: number | null, now: number): void {
    const { number, promised, breached } = run;
    const key = `${this.kind}:${this.name}:${number}`;
    // Kept, so that rounds are counted; told to nobody.
    const none = { key, state: '', due: -1, breached: null, stopped, counted: null };
    if (!promised || breached === -1) return void this.done.push(none);
    const isPaused =
      run.due === null && [...this.waits].some((wait) => isKnown(promised.rule, wait));
    const running = isPaused ? 'PAUSED' : 'RUNNING';
    const state = breached !== null ? 'BREACHED' : stopped !== null ? 'MET' : running;
    const counted = stopped === null ? null : this.openMinutes(run, stopped);
    this.done.push({
      key,
      state,
      due: run.due ?? this.dueFrom(run, now),
      breached,
      stopped,
      counted,
    });
  }

  /** When it would be due if it went on from now without a pause. */
  private dueFrom(run: Run, now: number): number {
    let { used } = run;
    for (let m = now; m < HORIZON; m++) {
      this.paused[m] = new Set();
      if (this.counts(run, m)) used += 1;
      if (used === goal(run.promised!.level)) {
        this.paused.length = now;
        return m + 1;
      }
    }
    throw new Error('Due beyond the horizon');
  }

  private openMinutes({ start, promised }: Run, stop: number): number {
    let open = 0;
    const { rule, day, around } = promised!;
    for (let m = start; m < stop; m++) {
      const waits = [...(this.paused[m] ?? [])];
      const stood = waits.some((wait) => wait === 'RESOLVED' || isKnown(rule, wait));
      if (!stood && (around || day.open[m])) open += 1;
    }
    return open;
  }
}

/** A quote that waits for its acceptance is a wait for the customer. */
function isKnown({ pausedBy }: ClockRule, wait: string): boolean {
  return pausedBy.some((known) => known === (wait === 'QUOTE' ? 'WAITING_CUSTOMER' : wait));
}

function goal({ unit, amount }: ClockLevel): number {
  if (unit === 'HOUR' || unit === 'BUSINESS_HOUR') return amount * 60;
  return amount;
}

/** A millisecond, as the part of a minute that it is in the outcome; none where exactly due is late. */
function lag({ promised }: Run): number {
  return promised!.level.lessThan ? 0 : 1 / 60_000;
}

function isLate(run: Run, m: number): boolean {
  return run.promised !== null && run.due !== null && run.due + lag(run) <= m;
}
