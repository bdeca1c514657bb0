import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Scene } from './scene.js';

describe('h. Vala Bleu, its customers and their reseller', () => {
  let scene: Scene;
  let ticket: { id: string; reference: string };

  beforeAll(async () => {
    scene = await Scene.open('2026-03-02T09:00:00Z', 'vala-bleu');
    const input = {
      customerId: scene.id('parvis'),
      subject: 'librairie-du-parvis.example ne répond plus',
      description: 'Erreur 500.',
      idempotencyKey: 'open',
    };
    const payload = await scene.as('elise').perform('openTicket', input, 'ticket { id reference }');
    ticket = payload.ticket;
  });
  afterAll(() => scene?.close());

  const seenBy = async (handle: string) => {
    const query = `query ($reference: String!) { ticket(reference: $reference) {
      subject messages(first: 50) { nodes { body internal } } } }`;
    return (await scene.as(handle).query(query, { reference: ticket.reference }))['ticket'];
  };

  const replyAs = (handle: string, key: string) =>
    scene.as(handle).attempt('replyToTicket', {
      ticketId: ticket.id,
      body: 'Une précision.',
      idempotencyKey: key,
    });

  it('[S1.22] shows a reseller without delegation nothing, even by reference', async () => {
    expect(await seenBy('karim')).toBeNull();
    expect((await replyAs('karim', 'before')).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const names = '{ organizations(first: 100) { nodes { name } } }';
    const { organizations } = await scene.as('karim').query(names);
    const seen = organizations.nodes.map(({ name }: any) => name);
    expect(seen).toContain('Boulangerie Quentin');
    expect(seen).not.toContain('Librairie du Parvis');
  });

  it('[S1.18] keeps an internal note from whoever is not staff', async () => {
    const note = { ticketId: ticket.id, body: 'Vu sur web-17 aussi.', idempotencyKey: 'note' };
    await scene.as('leo').perform('addInternalNote', note, 'message { id }');
    const bodies = async (handle: string) =>
      (await seenBy(handle)).messages.nodes.map(({ body }: any) => body);
    expect(await bodies('amelie')).toContain('Vu sur web-17 aussi.');
    expect(await bodies('elise')).not.toContain('Vu sur web-17 aussi.');
  });

  it('[S1.22] lets it act with a delegation, which the customer sees', async () => {
    const grant = {
      resellerId: scene.id('pixel-nord'),
      customerId: scene.id('parvis'),
      idempotencyKey: 'grant',
    };
    await scene.as('elise').perform('grantDelegation', grant, 'delegation { id }');
    await scene.eventually(async () => (await replyAs('karim', 'after')).errors.length === 0);
    expect(await seenBy('karim')).toMatchObject({ subject: expect.stringContaining('librairie') });

    const query = `query ($id: ID!) { organization(id: $id) {
      delegations(first: 10) { nodes { inForce reseller { name } } } } }`;
    const { organization } = await scene.as('elise').query(query, { id: scene.id('parvis') });
    expect(organization.delegations.nodes).toEqual([
      { inForce: true, reseller: { name: 'Agence Pixel Nord' } },
    ]);
  });

  it('[S1.22] takes it back at once', async () => {
    const query =
      'query ($id: ID!) { organization(id: $id) { delegations(first: 1) { nodes { id } } } }';
    const { organization } = await scene.as('elise').query(query, { id: scene.id('parvis') });
    const delegationId = organization.delegations.nodes[0].id;
    await scene
      .as('elise')
      .perform('revokeDelegation', { delegationId }, 'delegation { revokedAt }');
    await scene.eventually(async () => (await seenBy('karim')) === null);
  });
});
