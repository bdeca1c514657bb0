import { newId } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from '../migrations/index.js';
import { openStage, type Stage } from '../testing/stage.js';
import { StagedTickets } from '../testing/tickets.js';
import { TicketEvents } from './ticket-events.consumer.js';
import { TicketEntity } from './ticket.entity.js';

let database: TestDatabase;
let stage: Stage;

beforeAll(async () => {
  database = await testDatabase('versions', migrations);
  stage = await openStage(database);
  await stage.begin('2026-03-02T10:00');
});
afterAll(async () => {
  await stage?.close();
  await database?.drop();
});

it('follows a ticket to the version that it turns out to be about, even of another product', async () => {
  await stage.product('4.2 2025-11-04');
  const ticketId = await new StagedTickets(stage).open(await stage.customer('Agro'), '4.2');
  const productId = newId();
  const versionId = newId();
  const data = { ticketId, productId, versionId, at: stage.now };
  await stage.unitOfWork.run(stage.system, (tx) =>
    new TicketEvents().onVersionChanged({ data, providerId: stage.providerId } as never, tx),
  );
  const ticket = await stage.unitOfWork.read(stage.system, (tx) => tx.find(TicketEntity, ticketId));
  expect(ticket).toMatchObject({ productId, productVersionId: versionId });
});
