import { setTimeout as wait } from 'node:timers/promises';
import { encodeId, newId } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../migrations/index.js';
import { TicketEvents } from '../ticket/ticket-events.consumer.js';
import { openStage, refusals, type Stage } from '../testing/stage.js';
import { TicketEntity } from '../ticket/ticket.entity.js';
import { mergeProblems } from './merge-problems.js';
import { ProblemEntity, ProblemTicketEntity } from './problem.entity.js';
import { ProblemService } from './problem.service.js';

let database: TestDatabase;
let stage: Stage;
const events = new TicketEvents();

beforeAll(async () => {
  database = await testDatabase('versions', migrations);
  stage = await openStage(database);
});
afterAll(async () => {
  await stage?.close();
  await database?.drop();
});
beforeEach(() => stage.begin('2026-03-02T10:00'));

async function ticketOn(label: string, customerId: string): Promise<string> {
  const version = await stage.version(label);
  const ticketId = newId();
  const data = {
    ticketId,
    customerId,
    reference: `TEC-${ticketId}`,
    openedBy: null,
    productId: version.productId,
    versionId: version.id,
    openedAt: stage.now,
    price: { charterVersion: stage.charterVersion },
  };
  const told = { data, providerId: stage.providerId } as never;
  await stage.unitOfWork.run(stage.system, (tx) => events.onOpened(told, tx));
  return ticketId;
}

async function resolve(ticketId: string, outcomeKey: string): Promise<void> {
  const told = { data: { ticketId, to: 'RESOLVED', outcomeKey }, time: stage.now } as never;
  await stage.unitOfWork.run(stage.system, (tx) => events.onStateChanged(told, tx));
}

async function correct(ticketId: string, from: string, to: string): Promise<void> {
  const told = { data: { ticketId, from, to, at: stage.now } } as never;
  await stage.unitOfWork.run(stage.system, (tx) => events.onOutcomeCorrected(told, tx));
}

describe('the database of problems', () => {
  it('[S4.17] goes by the charter that governs the ticket, not by a later one', async () => {
    await stage.product('4.2 2025-11-04');
    const ticketId = await ticketOn('4.2', await stage.customer('Agro'));
    await stage.publishCharter('2026-03-02T10:00', (text) =>
      text.replace(/^version: .*$/m, "version: '9.9'").replace('entersProblem: MALFUNCTION', ''),
    );
    await resolve(ticketId, 'malfunction');
    expect(await stage.told('problem.changed')).toMatchObject([{ ticketIds: [ticketId] }]);
  });

  it('[S4.17] takes up a malfunction once, with its version and ticket', async () => {
    await stage.product('4.2 2025-11-04');
    const ticketId = await ticketOn('4.2', await stage.customer('Agro'));
    await resolve(ticketId, 'malfunction');
    await resolve(ticketId, 'malfunction');
    expect(await stage.told('problem.changed')).toMatchObject([
      {
        reference: 'PRB-000001',
        kind: 'MALFUNCTION',
        ticketIds: [ticketId],
        affectedVersionIds: [(await stage.version('4.2')).id],
      },
    ]);
  });

  it('[S4.16] takes up a feature request as such, and becomes what its outcome is corrected to', async () => {
    await stage.product('4.2 2025-11-04');
    const ticketId = await ticketOn('4.2', await stage.customer('Agro'));
    await resolve(ticketId, 'feature-request');
    await correct(ticketId, 'feature-request', 'malfunction');
    await correct(ticketId, 'malfunction', 'resolved');
    await correct(ticketId, 'resolved', 'feature-request');
    const told = await stage.told('problem.changed');
    expect(told.map(({ kind, withdrawnAt }) => [kind, withdrawnAt !== null])).toEqual([
      ['FEATURE_REQUEST', false],
      ['MALFUNCTION', false],
      ['MALFUNCTION', true],
      ['FEATURE_REQUEST', false],
    ]);
    expect(new Set(told.map(({ reference }) => reference))).toEqual(new Set(['PRB-000001']));
  });

  it('[S4.15] leaves out what ended otherwise', async () => {
    await stage.product('4.2 2025-11-04');
    const ticketId = await ticketOn('4.2', await stage.customer('Agro'));
    for (const outcome of ['resolved', 'not-critical']) await resolve(ticketId, outcome);
    expect(await stage.told('problem.changed')).toEqual([]);
  });

  it('[S0.11] shows a customer the problems behind its own tickets only', async () => {
    await stage.product('4.2 2025-11-04');
    const [agro, boreale] = [await stage.customer('Agro'), await stage.customer('Boréale')];
    await resolve(await ticketOn('4.2', agro), 'malfunction');
    const seen = (customerId: string) =>
      stage.unitOfWork.read(stage.administratorOf(customerId), (tx) =>
        tx.manager.countBy(ProblemEntity, { providerId: stage.providerId }),
      );
    expect([await seen(agro), await seen(boreale)]).toEqual([1, 0]);
  });

  it('[S4.17] withdraws what a wrong outcome entered, and lets it stand again', async () => {
    await stage.product('4.2 2025-11-04');
    const ticketId = await ticketOn('4.2', await stage.customer('Agro'));
    await resolve(ticketId, 'malfunction');
    stage.now = stage.now.add({ hours: 1 });
    await correct(ticketId, 'malfunction', 'resolved');
    await correct(ticketId, 'malfunction', 'resolved');
    await correct(ticketId, 'resolved', 'not-critical');
    expect((await stage.told('problem.changed')).slice(1)).toMatchObject([
      {
        reference: 'PRB-000001',
        ticketIds: [],
        withdrawnAt: expect.stringMatching(/^2026-03-02T16:00/),
      },
    ]);
    await correct(ticketId, 'not-critical', 'malfunction');
    expect((await stage.told('problem.changed')).slice(2)).toMatchObject([
      { reference: 'PRB-000001', ticketIds: [ticketId], withdrawnAt: null },
    ]);
    const late = await ticketOn('4.2', await stage.customer('Boréale'));
    await resolve(late, 'resolved');
    await correct(late, 'resolved', 'malfunction');
    expect((await stage.told('problem.changed')).at(-1)).toMatchObject({ ticketIds: [late] });
  });

  it('[S4.17] leaves what staff worded, whatever the outcome becomes', async () => {
    const productId = await stage.product('4.2 2025-11-04');
    const ticketId = await ticketOn('4.2', await stage.customer('Agro'));
    await new ProblemService(stage.unitOfWork).record(stage.admin, {
      kind: 'MALFUNCTION',
      productId,
      title: 'Export fails',
      ticketIds: [encodeId('ticket', ticketId)],
      idempotencyKey: newId(),
    });
    await resolve(ticketId, 'malfunction');
    await correct(ticketId, 'malfunction', 'resolved');
    expect(await stage.told('problem.changed')).toHaveLength(1);
  });

  it('[S4.17] leaves a ticket behind what staff worded, also where that is just being merged', async () => {
    const productId = await stage.product('4.2 2025-11-04');
    const ticketId = await ticketOn('4.2', await stage.customer('Agro'));
    await resolve(ticketId, 'malfunction');
    const worded = await new ProblemService(stage.unitOfWork).record(stage.admin, {
      ...{ kind: 'MALFUNCTION', productId, title: 'Export fails', idempotencyKey: newId() },
    });
    const [own] = await stage.told('problem.changed');
    let isMerged = Promise.resolve();
    const merged = new Promise<void>((begun) => {
      isMerged = stage.unitOfWork.run(stage.admin, async (tx) => {
        const problem = await tx.lock(ProblemEntity, worded!.id);
        const duplicate = await tx.lock(ProblemEntity, String(own!['problemId']));
        await mergeProblems(tx, problem!, duplicate!);
        begun();
        await wait(500);
      });
    });
    await merged;
    await Promise.all([isMerged, correct(ticketId, 'malfunction', 'resolved')]);
    expect((await stage.told('problem.changed')).at(-1)).toMatchObject({
      ...{ problemId: worded!.id, ticketIds: [ticketId], withdrawnAt: null },
    });
    const links = await stage.unitOfWork.read(stage.admin, (tx) =>
      tx.manager.findBy(ProblemTicketEntity, { ticketId }),
    );
    expect(links).toMatchObject([{ problemId: worded!.id, detachedAt: null }]);
  });

  it('[S0.11] goes over with a ticket to the customer to whom it is moved', async () => {
    await stage.product('4.2 2025-11-04');
    const [agro, boreale] = [await stage.customer('Agro'), await stage.customer('Boréale')];
    const ticketId = await ticketOn('4.2', agro);
    await resolve(ticketId, 'malfunction');
    const data = {
      ticketId,
      customerId: boreale,
      openedBy: null,
      price: { charterVersion: stage.charterVersion },
    };
    const told = { data, providerId: stage.providerId } as never;
    await stage.unitOfWork.run(stage.system, (tx) => events.onCustomerChanged(told, tx));
    await stage.unitOfWork.run(stage.system, (tx) => events.onMoved(told, tx));
    const seen = (customerId: string) =>
      stage.unitOfWork.read(stage.administratorOf(customerId), async (tx) => [
        await tx.manager.countBy(ProblemEntity, { providerId: stage.providerId }),
        await tx.manager.countBy(TicketEntity, { id: ticketId }),
      ]);
    expect([await seen(agro), await seen(boreale)]).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it('takes what staff words, with versions of the product and tickets behind no other', async () => {
    const productId = await stage.product('4.2 2025-11-04');
    const ticketId = await ticketOn('4.2', await stage.customer('Agro'));
    const record = (versionId: string) =>
      new ProblemService(stage.unitOfWork).record(stage.admin, {
        kind: 'FEATURE_REQUEST',
        productId,
        title: 'Export to spreadsheets',
        affectedVersionIds: Array(2).fill(encodeId('version', versionId)),
        ticketIds: Array(2).fill(encodeId('ticket', ticketId)),
        idempotencyKey: newId(),
      });
    expect(await refusals(record(newId()))).toEqual(['VERSION_OF_OTHER_PRODUCT']);
    const { id } = await stage.version('4.2');
    expect(await refusals(record(id))).toEqual([]);
    expect(await refusals(record(id))).toEqual(['TICKET_HAS_PROBLEM']);
  });
});
