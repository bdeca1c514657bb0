import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { example } from './examples.js';
import { Scene } from './scene.js';

describe('g. Blue note answers, and is there', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await Scene.open('2026-02-02T09:00:00Z', 'blue-note', 'metacompliance');
    for (const [kind, startsAt, endsAt] of [
      ['PREVENTIVE_MAINTENANCE', '2026-02-14T21:00:00Z', '2026-02-14T23:00:00Z'],
      ['CORRECTIVE_INTERVENTION', '2026-02-19T11:30:00Z', '2026-02-19T12:15:00Z'],
    ]) {
      const input = { kind, summary: kind, startsAt, endsAt, idempotencyKey: kind };
      await scene.as('olivier').perform('announceInterruption', input, 'outage { id }');
    }
    const { contracts } = await scene.as('paul').query('{ contracts { nodes { id } } }');
    const deliverable = {
      ...{ contractId: contracts.nodes[0].id, title: 'Recette', description: 'Dossier de recette' },
      idempotencyKey: 'deliverable',
    };
    await scene.as('sarah').perform('submitDeliverable', deliverable, 'deliverable { id }');
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
      measuredSeconds: 28 * 86_400,
      downSeconds: 45 * 60,
      threshold: '99.5',
      kept: true,
      clause: { id: 'S0.6' },
    });
    expect(availability.percent).toMatch(/^99\.888/);
    expect(answers(availability)).toEqual([
      ['PREVENTIVE_MAINTENANCE', 7_200, false, 'EXCLUDED_KIND', 'S0.5'],
      ['CORRECTIVE_INTERVENTION', 2_700, true, 'COUNTED_KIND', 'S0.6'],
    ]);
    const { viewer } = await scene.as('paul').query('{ viewer { notices { nodes { subject } } } }');
    const told = viewer.notices.nodes.map(({ subject }: any) => subject);
    expect(told).toContain('Interruption le 2026-02-14 22:00 : maintenance préventive');
  });

  it('[S0.5] [S0.7] counts what exceeds the announced window, corrected on record', async () => {
    const olivier = scene.as('olivier');
    const filter = { kinds: ['PREVENTIVE_MAINTENANCE'], customerIds: [scene.id('mercier')] };
    const { outages } = await olivier.query(
      'query ($filter: OutageFilter) { outages(filter: $filter) { nodes { id } } }',
      { filter },
    );
    const outageId = outages.nodes[0].id;
    const end = { outageId, endsAt: '2026-02-14T23:30:00Z', reason: 'Relevé', idempotencyKey: 'c' };
    const { outage } = await olivier.perform(
      'correctOutage',
      end,
      'outage { announcements { endsAt } corrections { reason before { endsAt } by { displayName } } }',
    );
    expect(outage).toEqual({
      announcements: [{ endsAt: '2026-02-14T23:00:00Z' }],
      corrections: [
        {
          reason: 'Relevé',
          before: { endsAt: '2026-02-14T23:00:00Z' },
          by: { displayName: 'Olivier Marchand' },
        },
      ],
    });
    const refused = await olivier.attempt('announceInterruption', {
      ...{ kind: 'OPERATION', summary: 'Sauvegarde', idempotencyKey: 'late' },
      ...{ startsAt: '2026-03-01T09:00:00Z', endsAt: '2026-03-02T18:00:00Z' },
    });
    expect(refused.errors[0]).toMatchObject({ code: 'INTERRUPTION_BEGUN' });
    const { availabilityHistory } = await scene.as('paul').query(
      `query ($id: ID) { availabilityHistory(from: "2026-01-01", to: "2026-02-01", customerId: $id) {
         kept missed months { downSeconds interruptions { outage { kind }
           stretches { seconds counts reason clause { id } } } } } }`,
      { id: scene.id('mercier') },
    );
    expect(availabilityHistory).toMatchObject({ kept: 2, missed: 0 });
    expect(availabilityHistory.months[1].downSeconds).toBe(75 * 60);
    expect(answers(availabilityHistory.months[1])).toContainEqual([
      ...['PREVENTIVE_MAINTENANCE', 1_800, true, 'BEYOND_ANNOUNCEMENT', 'S0.5'],
    ]);
  });

  it('[S3.15] [S3.16] counts maintenance too at MetaCompliance, for the licensee that it hit', async () => {
    const outage = {
      ...{ kind: 'PREVENTIVE_MAINTENANCE', summary: 'Upgrade', externalId: 'monitor-1' },
      ...{ startsAt: '2026-02-10T01:00:00Z', endsAt: '2026-02-10T01:05:00Z' },
      customerIds: [scene.id('northgate')],
    };
    const record = (idempotencyKey: string) =>
      scene.as('alistair').perform('recordOutage', { ...outage, idempotencyKey }, 'outage { id }');
    expect((await record('first')).outage).toEqual((await record('second')).outage);
    const contract = `contracts(first: 1) { nodes { availability(month: "2026-02-14") {
      downSeconds allowedSeconds threshold nature kept outages { kind } } } }`;
    const seenBy = async (handle: string) =>
      (await scene.as(handle).query(`{ ${contract} }`))['contracts'].nodes[0].availability;
    expect(await seenBy('daniel')).toEqual({
      ...{ downSeconds: 300, allowedSeconds: 241, threshold: '99.99', nature: 'EFFORT' },
      ...{ kept: false, outages: [{ kind: 'PREVENTIVE_MAINTENANCE' }] },
    });
    expect(await seenBy('simon')).toMatchObject({ downSeconds: 0, kept: true, outages: [] });
  });

  it('[S0.16] reminds the customer of a deliverable until it answers, and keeps each round', async () => {
    const [paul, sarah] = [scene.as('paul'), scene.as('sarah')];
    const { deliverables } = await paul.query(
      '{ deliverables { nodes { id round remindersGiven nextReminderAt clause { id } } } }',
    );
    const [{ id: deliverableId, round, ...reminded }] = deliverables.nodes;
    expect(reminded).toEqual({ remindersGiven: 3, nextReminderAt: null, clause: { id: 'S0.16' } });
    const { viewer } = await paul.query('{ viewer { notices { nodes { template } } } }');
    const told = viewer.notices.nodes.filter((n: any) => n.template === 'deliverable.reminder');
    expect(told).toHaveLength(3);
    const answer = { deliverableId, round, idempotencyKey: 'answer' };
    const byStaff = await sarah.attempt('validateDeliverable', answer);
    expect(byStaff.errors[0]).toMatchObject({ code: 'FORBIDDEN' });
    const changes = { ...answer, comment: 'Il manque la page 3.' };
    await paul.perform('requestDeliverableChanges', changes, 'deliverable { state }');
    const again = { deliverableId, description: 'Avec la page 3', idempotencyKey: 'again' };
    await sarah.perform('resubmitDeliverable', again, 'deliverable { state }');
    const { deliverable } = await paul.perform(
      'validateDeliverable',
      { ...answer, round: 2 },
      'deliverable { state history { kind round } actions { key allowed } }',
    );
    expect(deliverable.state).toBe('VALIDATED');
    const steps = deliverable.history.map(({ kind, round }: any) => `${kind} ${round}`);
    expect(steps.filter((step: string) => !step.startsWith('REMINDED'))).toEqual([
      ...['SUBMITTED 1', 'CHANGES_REQUESTED 1', 'SUBMITTED 2', 'VALIDATED 2'],
    ]);
    expect(deliverable.actions.filter(({ allowed }: any) => allowed)).toEqual([]);
  });
});

/** `[kind, seconds, counts, reason, clause]` of each stretch of a month. */
function answers({ interruptions }: any): unknown[] {
  return interruptions.flatMap(({ outage, stretches }: any) =>
    stretches.map(({ seconds, counts, reason, clause }: any) => [
      ...[outage.kind, seconds, counts, reason, clause.id],
    ]),
  );
}
