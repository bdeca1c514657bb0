import { encodeId, newId } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';
import { TicketEntity } from '../ticket/ticket.entity.js';

let stage: TicketStage;
let techtra: string;

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  techtra = await stage.provider('techtra');
});
afterAll(() => stage.close());

it.each([
  [true, 'support'],
  [false, 'none'],
])(
  'an end that is (%s) renewed by itself leaves its open tickets the plan %s',
  async (tacit, plan) => {
    stage.at('2026-03-03T15:00:00Z');
    const customer = await stage.organization(techtra);
    const endsAt = Temporal.Instant.from('2026-03-04T05:00:00Z');
    await stage.contract(techtra, customer, 'support', { endsAt, renewsTacitly: tacit });
    const productVersionId = encodeId('version', await stage.productVersion(techtra));
    const { ticket } = await stage.openings.open(stage.administrator(techtra, customer), {
      ...{ idempotencyKey: newId(), customerId: encodeId('organization', customer) },
      ...{ subject: 'Imprimante muette', description: 'Rien ne sort.', productVersionId },
      answers: [{ key: 'documentation-consulted', value: 'YES' }],
    });
    stage.at('2026-03-04T05:00:01Z');
    await stage.work();
    const now = await stage.system(techtra, (tx) => tx.find(TicketEntity, ticket!.id));
    expect(now?.planKey).toBe(plan);
  },
);
