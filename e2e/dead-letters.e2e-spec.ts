import { decodeId, encodeId, newId } from '@charter/database';
import type { GraphClient } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendByHand } from './by-hand.js';
import { Scene } from './scene.js';

describe('an event that nobody can handle', () => {
  let scene: Scene;
  let operator: GraphClient;
  const key = newId();
  const customerId = encodeId('organization', key);

  beforeAll(async () => {
    scene = await Scene.open('2026-03-02T09:00:00Z', 'vala-bleu');
    operator = await scene.gateway.signedIn('olga', ['platform:operate']);
  });
  afterAll(() => scene?.close());

  /** What `organization.changed` tells of a new customer, as a producer that does not exist would. */
  async function tell(version: number, data: object): Promise<void> {
    const { viewer } = await scene.as('nadia').query('{ viewer { provider { id } } }');
    const headers = {
      ...{ ce_specversion: '1.0', ce_id: newId(), ce_source: '/by-hand', ce_subject: key },
      ...{ ce_type: 'organization.changed', ce_dataversion: '1' },
      ...{ ce_aggregateversion: String(version), ce_time: '2026-03-02T09:00:00Z' },
      ce_providerid: decodeId('organization', viewer.provider.id),
    };
    await sendByHand([{ topic: 'organization', key, headers, value: JSON.stringify(data) }]);
  }

  const customer = (more: object) => ({
    ...{ organizationId: key, kind: 'CUSTOMER', key: null, name: 'Atelier Noué', language: 'fr' },
    ...{ country: 'FR', timeZone: 'Europe/Paris', active: true, ...more },
  });

  const letters = async (as = operator) => {
    const query = `query ($key: [String!]) { deadLetters(service: TICKETS, filter: { key: $key }) {
      nodes { id consumer type state reason attempts parkedBehind aggregateVersion data } } }`;
    return (await as.query(query, { key: [customerId] }))['deadLetters']?.nodes;
  };

  const run = 'run { results { id outcome reason } left }';
  const replay = (as: GraphClient, id: string, idempotencyKey: string) =>
    as.attempt('replayDeadLetters', { service: 'TICKETS', ids: [id], idempotencyKey }, run);
  const dismissal = { service: 'TICKETS', reason: 'Made by hand.', idempotencyKey: 'dismiss' };

  /** Whether tickets knows the customer: whatever else it says when one of theirs is opened. */
  const isKnown = async () => {
    const ticket = { customerId, subject: 'Muet', description: '-', idempotencyKey: newId() };
    const { errors } = await scene.as('nadia').attempt('openTicket', ticket);
    return errors.every(({ code }: any) => code !== 'NOT_FOUND' && code !== 'NOT_YET_KNOWN');
  };

  it('is shown to a platform operator, with what waits behind it', async () => {
    await tell(1, customer({ kind: 'GUILD' }));
    await tell(2, customer({}));
    const shown = await scene.eventually(async () => {
      const found = await letters();
      return found.length === 2 && found;
    });
    expect(shown).toMatchObject([
      {
        ...{ consumer: 'tickets.projector', type: 'organization.changed', state: 'FAILED' },
        ...{ parkedBehind: 1, aggregateVersion: 1, data: { kind: 'GUILD' } },
      },
      { state: 'PARKED', aggregateVersion: 2 },
    ]);
    expect(shown[0].reason).toContain('kind');
    expect(await isKnown()).toBe(false);
  });

  it('is counted where the operator looks first, in every service that follows its topic', async () => {
    const query = '{ messaging { service reachable deadLetters { type state count } } }';
    const { messaging } = await scene.eventually(async () => {
      const answer = await operator.query(query);
      const counts = answer['messaging'].map(({ deadLetters }: any) => deadLetters.length);
      return counts.join() === '0,2,2,2' && answer;
    });
    expect(messaging.every(({ reachable }: any) => reachable)).toBe(true);
    const metrics = await fetch(`http://127.0.0.1:${scene.ports['tickets']}/metrics`);
    expect(await metrics.text()).toMatch(
      /charter_dead_letters\{.*state="failed",type="organization.changed".*\} 1/,
    );
  });

  it('is nobody else’s to see or to touch', async () => {
    const [{ id }] = await letters();
    for (const handle of ['nadia', 'elise']) {
      expect(await letters(scene.as(handle))).toBeUndefined();
      expect((await replay(scene.as(handle), id, 'mine')).errors).toMatchObject([
        { code: 'FORBIDDEN' },
      ]);
      const { errors } = await scene
        .as(handle)
        .attempt('dismissDeadLetters', { ...dismissal, ids: [id] }, run);
      expect(errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    }
    const nobody = await scene.gateway.ask('{ messaging { service } }');
    expect(nobody.status).toBe(401);
    expect(await letters()).toHaveLength(2);
  });

  it('fails again when it is replayed, once for a key', async () => {
    const [{ id, attempts }] = await letters();
    const first = await replay(operator, id, 'again');
    expect(first.run).toMatchObject({ results: [{ id, outcome: 'FAILED' }], left: 0 });
    expect(await replay(operator, id, 'again')).toEqual(first);
    expect((await letters())[0]).toMatchObject({ state: 'FAILED', attempts: attempts + 1 });
  });

  it('lets the next one go on when it is dismissed', async () => {
    const input = { ...dismissal, filter: { key: [customerId], state: ['FAILED'] } };
    const dry = { ...input, dryRun: true };
    const { run: foreseen } = await operator.perform('dismissDeadLetters', dry, run);
    expect(foreseen).toMatchObject({ results: [{ outcome: 'DISMISSED' }], left: 0 });
    expect(await letters()).toHaveLength(2);
    const { run: done } = await operator.perform('dismissDeadLetters', input, run);
    expect(done.results).toMatchObject([{ outcome: 'DISMISSED' }, { outcome: 'HANDLED' }]);
    expect(await letters()).toEqual([]);
    expect(await isKnown()).toBe(true);
    await tell(3, customer({ name: 'Atelier Dénoué' }));
    await scene.atRest('tickets');
    expect(await letters()).toEqual([]);
  });

  it('leaves on record who did what, and why', async () => {
    const query = `{ deadLetterActs(service: TICKETS) {
      nodes { act outcome reason actor aggregateVersion } } }`;
    const { deadLetterActs } = await operator.query(query);
    expect(deadLetterActs.nodes).toMatchObject([
      { act: 'REPLAYED', outcome: 'HANDLED', reason: null, aggregateVersion: 2 },
      { act: 'DISMISSED', outcome: 'DISMISSED', reason: 'Made by hand.', aggregateVersion: 1 },
      { act: 'REPLAYED', outcome: 'FAILED', aggregateVersion: 1 },
    ]);
    for (const { actor } of deadLetterActs.nodes) expect(actor).toMatch(/ olga$/);
  });
});
