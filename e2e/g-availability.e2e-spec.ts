import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { example } from './examples.js';
import { Scene } from './scene.js';

describe('g. Blue note answers, and is there', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await Scene.open('2026-02-02T09:00:00Z', 'blue-note');
    for (const [kind, startsAt, endsAt] of [
      ['PREVENTIVE_MAINTENANCE', '2026-02-14T21:00:00Z', '2026-02-14T23:00:00Z'],
      ['CORRECTIVE_INTERVENTION', '2026-02-19T11:30:00Z', '2026-02-19T12:15:00Z'],
    ]) {
      const input = { kind, summary: kind, startsAt, endsAt, idempotencyKey: kind };
      await scene.as('olivier').perform('announceInterruption', input, 'outage { id }');
    }
    await scene.travel('2026-03-02T16:00:00Z');
  });
  afterAll(() => scene?.close());

  it('[S0.13] [S0.14] owes an answer within four business hours', async () => {
    const input = {
      customerId: scene.id('mercier'),
      subject: 'Calendrier vide',
      description: 'Depuis ce matin.',
      productVersionId: scene.id('crm 12'),
      idempotencyKey: 'open',
    };
    const { openTicket } = await scene.as('paul').query(example('open-ticket'), { input });
    expect(openTicket.ticket.clocks).toContainEqual(
      expect.objectContaining({
        kind: 'FIRST_RESPONSE',
        dueAt: '2026-03-03T11:00:00Z',
        timeZone: 'Europe/Paris',
        clause: { id: 'S0.14' },
      }),
    );
  });

  it('[S0.5] [S0.6] counts a corrective intervention and not the preventive maintenance, both announced', async () => {
    const month = { month: '2026-02-01', customerId: scene.id('mercier') };
    const { availability } = await scene.as('paul').query(example('availability'), month);
    expect(availability).toMatchObject({
      monthSeconds: 28 * 86_400,
      downSeconds: 45 * 60,
      threshold: '99.5',
      kept: true,
      clause: { id: 'S0.6' },
    });
    expect(availability.percent).toMatch(/^99\.888/);
    const judged = availability.outages.map(({ kind, counted }: any) => [kind, counted.counts]);
    expect(Object.fromEntries(judged)).toEqual({
      PREVENTIVE_MAINTENANCE: false,
      CORRECTIVE_INTERVENTION: true,
    });
  });
});
