import type { Viewer } from '@charter/database';
import { charterOfVersion } from '@charter/subgraph';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deriveClocks, type TicketClock } from '../clock/domain/clocks.js';
import { contextOf, figuresOf, handled, indicatorOf, type Act } from '../testing/report-stage.js';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';
import { TicketEntity } from '../ticket/ticket.entity.js';
import { historiesOf } from '../ticket/ticket.queries.js';
import { ComplianceFiguresResolver, ComplianceReportResolver } from './compliance.resolver.js';
import { reportOf, reportOfContract } from './compliance-report.js';

let stage: TicketStage;

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
});
afterAll(() => stage.close());

const march = {
  gte: Temporal.Instant.from('2026-03-01T00:00:00Z'),
  lt: Temporal.Instant.from('2026-04-01T00:00:00Z'),
};

/** Every ticket with its clocks, derived one by one from its own history. */
async function derived(providerId: string) {
  return stage.system(providerId, async (tx) => {
    const tickets = await tx.manager.findBy(TicketEntity, { providerId });
    const all: { ticket: TicketEntity; clocks: TicketClock[] }[] = [];
    for (const ticket of tickets) {
      const charter = await charterOfVersion(tx, ticket.charterVersion);
      const facts = await historiesOf(tx, [ticket.id]);
      all.push({ ticket, clocks: deriveClocks(charter!, facts, stage.now) });
    }
    return all;
  });
}

/** The slow, obvious way to each figure. */
function counted(clocks: readonly TicketClock[]) {
  const of = (state: TicketClock['state']) => clocks.filter((one) => one.state === state).length;
  const times = clocks
    .flatMap(({ countedMilliseconds }) => countedMilliseconds ?? [])
    .toSorted((a, b) => a - b);
  const rank = (percent: number) =>
    times.find((time) => times.filter((t) => t <= time).length * 100 >= percent * times.length);
  return {
    ...{ running: of('RUNNING'), paused: of('PAUSED'), met: of('MET') },
    ...{ breached: of('BREACHED'), cancelled: of('CANCELLED') },
    excused: clocks.filter(({ excused }) => excused).length,
    percentiles: times.length === 0 ? null : [50, 90, 95].map((percent) => String(rank(percent))),
  };
}

describe('the report of a contract', () => {
  let provider: string;
  let contract: string;
  let agent: Viewer;
  let customer: Viewer;

  beforeAll(async () => {
    provider = await stage.provider('blue-note');
    const id = await stage.organization(provider);
    contract = await stage.contract(provider, id, 'serenity');
    agent = stage.agent(provider);
    customer = stage.administrator(provider, id);
    const other = await stage.organization(provider);
    await stage.contract(provider, other, 'serenity');
    const stranger = stage.administrator(provider, other);
    const request = (by: Viewer, at: string, ...acts: [number, Act][]) =>
      handled(stage, [by, agent], at, acts);
    // The longest first: what is due is done for all that is there by then.
    for (let day = 2; day < 6; day++)
      await request(customer, `2026-03-0${day}T13:00:00Z`, [1440, 'due'], [5, 'reply']);
    for (let day = 2; day < 8; day++) {
      const at = (time: string) => `2026-03-0${day}T${time}Z`;
      await request(customer, at('08:30'), [day * 9, 'take'], [day * 3, 'reply']);
      await request(
        customer,
        at('09:00'),
        [90 + day, 'take'],
        [1, 'wait'],
        [600, 'ask'],
        [2, 'reply'],
      );
      await request(stranger, at('10:00'), [30, 'reply']);
    }
    await request(customer, '2026-03-09T10:00:00Z', [5, 'cancel']);
    await request(customer, '2026-02-27T10:00:00Z', [5, 'reply']);
    await request(customer, '2026-03-31T08:00:00Z', [1, 'take'], [3, 'wait']);
    await request(customer, '2026-03-31T08:00:00Z', [30, 'take']);
  });

  it('[S0.15] has the figures that the histories of its tickets give, one by one', async () => {
    const context = contextOf(stage, customer);
    const report = await reportOfContract(context, contract, march);
    const figures = await figuresOf(report, context);
    const clocks = (await derived(provider))
      .filter(({ ticket }) => ticket.contractId === contract)
      .flatMap((one) => one.clocks)
      .filter(({ startedAt }) => startedAt.epochMilliseconds >= march.gte.epochMilliseconds);
    const groups = Map.groupBy(clocks, ({ kind, level }) => `${kind} ${level}`);
    expect(figures.map(({ kind, level }) => `${kind} ${level}`)).toEqual(
      [...groups.keys()].toSorted(),
    );
    for (const one of figures)
      expect(one).toMatchObject(counted(groups.get(`${one.kind} ${one.level}`)!));
    expect(figures.some(({ met, breached, cancelled }) => met && breached && cancelled)).toBe(true);
    expect(await new ComplianceReportResolver().opened(report!, context)).toBe(19);
  });

  it('[S0.15] verifies the contract by the share of its guarantees that were met, exactly', async () => {
    const context = contextOf(stage, agent);
    const report = await reportOfContract(context, contract, march);
    const indicator = await indicatorOf(report, context);
    const clocks = (await derived(provider))
      .filter(({ ticket }) => ticket.contractId === contract)
      .filter(({ ticket }) => ticket.openedAt.epochMilliseconds >= march.gte.epochMilliseconds)
      .flatMap((one) => one.clocks)
      .filter(({ level }) => level === 'GUARANTEE');
    const { met, breached } = counted(clocks);
    expect(indicator).toMatchObject({
      measures: 'CONTRACT_COMPLIANCE',
      clause: 'S0.15',
      share: { part: met, whole: met + breached },
    });
  });

  it('leads to the clocks behind each figure, and to nobody else’s', async () => {
    const context = contextOf(stage, customer);
    const report = await reportOfContract(context, contract, march);
    const [figures] = await figuresOf(report, context);
    const page = await new ComplianceFiguresResolver().clocks(
      figures!,
      { states: ['BREACHED'], first: 100 },
      context,
    );
    expect(page.nodes.length).toBe(figures!.breached);
    expect(page.nodes.every(({ state }) => state === 'BREACHED')).toBe(true);
    const foreign = stage.administrator(provider, await stage.organization(provider));
    expect(await reportOfContract(contextOf(stage, foreign), contract, march)).toBeNull();
  });

  it('stays as it was however long it is looked at afterwards, but for what had not ended', async () => {
    const context = contextOf(stage, agent);
    const before = await figuresOf(await reportOf(context, {}, march), context);
    stage.now = stage.now.add({ hours: 24 * 40 });
    await stage.work();
    const later = contextOf(stage, agent);
    const after = await figuresOf(await reportOf(later, {}, march), later);
    for (const [index, { met, breached, running, paused }] of before.entries()) {
      expect(after[index]!.met).toBe(met);
      expect(after[index]!.breached).toBe(breached + running);
      expect(after[index]!.paused).toBe(paused);
    }
  });
});
