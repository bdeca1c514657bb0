import type { Charter } from '@charter/charter';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TicketFact } from '../../ticket/domain/ticket-facts.js';
import { explainedIntervals } from './clock-intervals.js';
import { unrecordedBreaches } from './clock-moments.js';
import { LivedClock } from '../testing/lived-clock.js';
import { deriveClocks, type TicketClock } from './clocks.js';
import { charters, histories, minute, origin, ownOffice } from '../testing/random-histories.js';

const runs = { numRuns: 200 };
const kinds = ['FIRST_RESPONSE', 'RESOLUTION', 'NEXT_UPDATE'] as const;

const cases = fc.record({
  versions: charters,
  facts: histories,
  /** Minutes from the last entry until it is asked. */
  later: fc.oneof(fc.constant(0), fc.nat(3000)),
});

function derive(versions: readonly Charter[], facts: readonly TicketFact[], now: Temporal.Instant) {
  const past = {
    charters: new Map(versions.map((charter) => [charter.version, charter])),
    calendars: [ownOffice],
  };
  return deriveClocks(versions[0]!, facts, now, past);
}

const ms = (instant: Temporal.Instant | null) =>
  instant && instant.epochMilliseconds - origin.epochMilliseconds;

const shown = (clock: TicketClock) => ({
  key: clock.key,
  state: clock.state,
  due: ms(clock.dueAt),
  breached: ms(clock.breachedAt),
  stopped: ms(clock.stoppedAt),
  counted: clock.countedMilliseconds,
});

const byKey = <T extends { readonly key: string }>(clocks: readonly T[]) =>
  clocks.toSorted((a, b) => (a.key < b.key ? -1 : 1));

const endOf = (facts: readonly TicketFact[], later: number) => {
  const last = facts.at(-1)!.at.since(origin).total('minutes');
  return last + later;
};

describe('clocks of random histories', { timeout: 120_000 }, () => {
  it('are those of a ticket that is lived through minute by minute', () => {
    const property = fc.property(cases, ({ versions, facts, later }) => {
      const now = endOf(facts, later);
      const lived = kinds.flatMap((kind) =>
        (['GUARANTEE', 'TARGET'] as const).flatMap((level) =>
          new LivedClock(versions, kind, level).live(facts, now),
        ),
      );
      const inMs = (minutes: number | null) => minutes && Math.round(minutes * 60_000);
      const expected = lived.map((clock) => ({
        ...clock,
        due: inMs(clock.due),
        breached: inMs(clock.breached),
        stopped: inMs(clock.stopped),
        counted: inMs(clock.counted),
      }));
      expect(byKey(derive(versions, facts, minute(now)).map(shown))).toEqual(byKey(expected));
    });
    fc.assert(property, runs);
  });

  it('keep what was met or breached, whatever happens afterwards', () => {
    const property = fc.property(cases, fc.nat(12), ({ versions, facts, later }, cut) => {
      const until = facts.slice(0, 1 + (cut % facts.length));
      const ended = derive(versions, until, until.at(-1)!.at).filter(
        ({ state }) => state === 'MET' || state === 'BREACHED',
      );
      const whole = derive(versions, facts, minute(endOf(facts, later))).map(shown);
      for (const clock of ended.map(shown)) {
        const now = whole.find(({ key }) => key === clock.key);
        const { state, due, breached } = clock;
        expect(now).toMatchObject({ state, due, breached });
        if (clock.stopped !== null) expect(now).toEqual(clock);
      }
    });
    fc.assert(property, runs);
  });

  it('are the same once their breaches are recorded', () => {
    const property = fc.property(cases, ({ versions, facts, later }) => {
      const now = minute(endOf(facts, later));
      const clocks = derive(versions, facts, now);
      const told = unrecordedBreaches(clocks, facts).map(
        ({ key, dueAt, lateFrom, breachedAt }): TicketFact => ({
          kind: 'clock-breached',
          at: now,
          data: {
            clockKey: key,
            dueAt: dueAt.toString(),
            lateFrom: lateFrom.toString(),
            breachedAt: breachedAt!.toString(),
          },
        }),
      );
      const recorded = [...facts, ...told];
      expect(derive(versions, recorded, now)).toEqual(clocks);
      expect(unrecordedBreaches(derive(versions, recorded, now), recorded)).toEqual([]);
    });
    fc.assert(property, runs);
  });

  it('are explained wholly: without a gap, and what is counted is what was asked for', () => {
    const property = fc.property(cases, ({ versions, facts, later }) => {
      for (const clock of derive(versions, facts, minute(endOf(facts, later)))) {
        const intervals = explainedIntervals(clock);
        const ends = intervals.map(({ to }) => ms(to));
        const from = intervals.map((interval) => ms(interval.from));
        expect(from).toEqual([ms(clock.begunAt), ...ends.slice(0, -1)].slice(0, from.length));
        expect(ends.at(-1) ?? ms(clock.begunAt)).toBe(ms(clock.stoppedAt ?? clock.dueAt));
        const { unit, amount } = clock.target;
        if (unit === 'BUSINESS_DAY' || unit === 'SAME_BUSINESS_DAY') continue;
        const counted = intervals
          .filter((interval) => interval.counted)
          .reduce((sum, interval) => sum + ms(interval.to)! - ms(interval.from)!, 0);
        const asked = amount * (unit === 'MINUTE' ? 60_000 : 3_600_000);
        expect(counted).toBe(clock.countedMilliseconds ?? asked);
      }
    });
    fc.assert(property, runs);
  });

  it('are due no earlier for a wait more', () => {
    const waits = (kind: string) => kind === 'quote-awaited' || kind === 'quote-accepted';
    const lives = (kind: string) => ['opened', 'replied', 'state-changed'].includes(kind);
    const property = fc.property(cases, ({ versions, facts, later }) => {
      const now = minute(endOf(facts, later));
      const dueOf = (kept: (kind: string) => boolean) => {
        const told = facts.filter(({ kind }) => kept(kind));
        return new Map(derive(versions, told, now).map(({ key, dueAt }) => [key, ms(dueAt)!]));
      };
      const without = dueOf(lives);
      for (const [key, due] of dueOf((kind) => lives(kind) || waits(kind)))
        expect(due).toBeGreaterThanOrEqual(without.get(key) ?? due);
    });
    fc.assert(property, runs);
  });
});
