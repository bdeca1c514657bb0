import { encodeId, type Viewer } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contextOf, figuresOf, handled, indicatorOf, type Act } from '../testing/report-stage.js';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';
import { ComplianceFiguresResolver } from './compliance.resolver.js';
import { reportOf } from './compliance-report.js';

const march = {
  gte: Temporal.Instant.from('2026-03-01T00:00:00Z'),
  lt: Temporal.Instant.from('2026-04-01T00:00:00Z'),
};

let stage: TicketStage;
let valaBleu: string;

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  valaBleu = await stage.provider('vala-bleu');
});
afterAll(() => stage.close());

/** An administrative user of a new customer with this plan, and an agent. */
async function peopleOf(provider: string, plan: string): Promise<[Viewer, Viewer]> {
  const id = await stage.organization(provider);
  await stage.contract(provider, id, plan);
  return [stage.administrator(provider, id), stage.agent(provider)];
}

/** The report of March on one customer, as an agent asks for it. */
async function marchOf([customer, agent]: readonly [Viewer, Viewer]) {
  const context = contextOf(stage, agent);
  const customerIds = customer.administers.map((id) => encodeId('organization', id));
  return { report: await reportOf(context, { customerIds }, march), context };
}

describe('what charters speak of without promising it', () => {
  it('[S2.9] the share taken over on the same civil day is computed, beside the usual 98 %', async () => {
    const selion = await stage.provider('selion');
    const people = await peopleOf(selion, 'sla');
    const request = (at: string, ...acts: [number, Act][]) =>
      handled(stage, people, at, acts, ['remote-tool']);
    const same = [
      // From 00:30 to 23:59 in Brussels.
      await request('2026-03-02T23:30:00Z', [23 * 60 + 29, 'take']),
      await request('2026-03-05T08:00:00Z', [1, 'take']),
      await request('2026-03-29T21:59:00Z', [0, 'take']),
    ];
    // From 23:59 to 00:01 there, and nobody for weeks.
    const late = [
      await request('2026-03-03T22:59:00Z', [2, 'take']),
      await request('2026-03-10T08:00:00Z'),
    ];
    await request('2026-03-11T08:00:00Z', [9, 'cancel']);
    await request('2026-03-30T08:00:00Z');
    stage.at('2026-03-30T21:59:00Z');
    const { report, context } = await marchOf(people);
    const found = await indicatorOf(report, context);
    expect(found).toMatchObject({
      measures: 'TAKEN_OVER_SAME_DAY',
      ...{ clause: 'S2.9', usualPercent: '98' },
      share: { part: 3, whole: 5, percent: '60.00' },
    });
    expect(found.hoped?.toSorted()).toEqual(same.toSorted());
    expect(found.others?.toSorted()).toEqual(late.toSorted());
    stage.at('2026-03-30T22:00:00Z');
    const nextDay = await marchOf(people);
    expect((await indicatorOf(nextDay.report, nextDay.context)).share).toMatchObject({ whole: 6 });
  });

  it('[S1.34] the share resolved in less than fifteen minutes counts who still waits after them', async () => {
    const people = await peopleOf(valaBleu, 'hosting');
    const request = (at: string, ...acts: [number, Act][]) => handled(stage, people, at, acts);
    await request('2026-03-07T03:00:00Z', [4, 'take'], [10, 'resolve']);
    await request('2026-03-07T04:00:00Z', [4, 'take'], [11, 'resolve']);
    await request('2026-03-07T05:00:00Z', [4, 'take']);
    await request('2026-03-07T06:00:00Z', [5, 'cancel']);
    await request('2026-03-07T07:00:00Z', [4, 'take']);
    const { report, context } = await marchOf(people);
    const found = await indicatorOf(report, context);
    expect(found).toMatchObject({
      measures: 'RESOLVED_WITHIN',
      ...{ clause: 'S1.34', usualPercent: null },
      share: { part: 1, whole: 3, percent: '33.33' },
    });
    expect([found.hoped?.length, found.others?.length]).toEqual([1, 2]);
  });

  it('[S1.33] replies in less than an hour are measured, first and next ones, and 60:00 misses', async () => {
    const people = await peopleOf(valaBleu, 'hosting');
    const request = (at: string, ...acts: [number, Act][]) => handled(stage, people, at, acts);
    await request('2026-03-08T01:00:00Z', [59, 'reply'], [1, 'ask'], [60, 'reply']);
    await request('2026-03-08T05:00:00Z', [60, 'reply'], [1, 'ask'], [3, 'reply']);
    const { report, context } = await marchOf(people);
    const figures = await figuresOf(report, context);
    expect(figures).toMatchObject([
      { kind: 'FIRST_RESPONSE', level: 'TARGET', met: 1, breached: 1 },
      { kind: 'NEXT_UPDATE', level: 'TARGET', met: 1, breached: 1 },
    ]);
    const resolver = new ComplianceFiguresResolver();
    expect(resolver.share(figures[0]!)).toEqual({ part: 1, whole: 2, percent: '50.00' });
    expect(resolver.p50(figures[0]!)?.toString()).toBe('PT59M');
    expect(resolver.p95(figures[0]!)?.toString()).toBe('PT1H');
  });
});
