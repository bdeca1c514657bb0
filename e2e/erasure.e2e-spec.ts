import { PostgresBus } from '@charter/messaging';
import { tablesHolding } from '@charter/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { subgraphNames } from '../scripts/launcher/paths.js';
import { castOf, Scene } from './scene.js';

const databases = [...subgraphNames, 'bus'];
const words = 'J’ai les doigts gelés';
const description = 'Depuis ce matin, la lettre Q';
const subject = 'Le clavier ne répond plus';
/** By what one finds the person; the address is the subject of the sign-in too. */
const traces = ['Chantal Morin', 'chantal.morin@'];

/** Address of a database of the product, as a superuser. */
function addressOf(database: string): string {
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${database}`;
  return url.toString();
}

/** Tables that hold one of the texts, as `tickets: public.person`. */
async function holding(texts: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const database of databases)
    for (const table of await tablesHolding(addressOf(database), texts))
      found.push(`${database}: ${table}`);
  return found;
}

/** Topics whose records hold one of the texts. */
async function topicsHolding(texts: readonly string[]): Promise<string[]> {
  const client = new pg.Client(addressOf('bus'));
  await client.connect();
  const { rows } = await client.query<{ topic: string }>(
    `SELECT DISTINCT topic FROM record r, unnest($1::text[]) AS sought
     WHERE strpos(lower(r::text), lower(sought)) > 0 ORDER BY topic`,
    [texts],
  );
  await client.end();
  return rows.map(({ topic }) => topic);
}

async function compact(): Promise<void> {
  const bus = new PostgresBus(addressOf('bus'), console);
  await bus.compact();
  await bus.close();
}

describe('Chantal, who opened a ticket, is erased', () => {
  let scene: Scene;
  let ticketId: string;

  /** Word of it goes from contracts to the others, and from them back: each rests after the other. */
  const settled = async () => {
    for (const name of [...subgraphNames, ...subgraphNames, 'contracts'] as const)
      await scene.atRest(name);
  };

  beforeAll(async () => {
    scene = await Scene.open('2026-03-02T15:30:00Z', 'techtra');
    const { ticket } = await scene.as('chantal').perform(
      'openTicket',
      {
        customerId: scene.id('agro-richelieu'),
        subject,
        description,
        productVersionId: scene.id('gestion 4.2'),
        answers: [{ key: 'documentation-consulted', value: 'YES' }],
        idempotencyKey: 'open',
      },
      'ticket { id }',
    );
    ticketId = ticket.id;
    const reply = (handle: string, body: string) =>
      scene
        .as(handle)
        .perform('replyToTicket', { ticketId, body, idempotencyKey: body }, 'message { id }');
    await scene.as('julie').perform('takeOverTicket', { ticketId }, 'ticket { id }');
    await reply('julie', 'Lequel ?');
    await reply('chantal', words);
    await settled();
  });
  afterAll(() => scene?.close());

  it('finds names and addresses on one topic, and words of persons on one more', async () => {
    const { staff, customers } = castOf('techtra') as {
      staff: { name: string; email: string }[];
      customers: { people: { name: string; email: string }[] }[];
    };
    const everybody = [...staff, ...customers.flatMap(({ people }) => people)];
    const texts = everybody.flatMap(({ name, email }) => [name, email]);
    expect(await topicsHolding(texts)).toEqual(['person']);
    expect(await topicsHolding([words])).toEqual(['notice']);
    expect(await holding([description])).toContain('tickets: public.message');
    expect(await holding(traces)).toEqual(
      expect.arrayContaining(subgraphNames.map((name) => `${name}: public.person`)),
    );
  });

  it('lets administrators of the provider do it, and nobody of a customer', async () => {
    const input = { personId: scene.id('chantal') };
    const refused = await scene.as('luc').attempt('erasePerson', input, 'person { id }');
    expect(refused).toMatchObject({ person: null, errors: [{ code: 'FORBIDDEN' }] });
    const { person } = await scene
      .as('marc-andre')
      .perform('erasePerson', input, 'person { displayName email erasedAt }');
    expect(person).toMatchObject({ displayName: 'Personne effacée', email: null });
    expect(person.erasedAt).not.toBeNull();
  });

  it('leaves no name, no address and no word of hers in any database, the compacted bus included', async () => {
    await settled();
    await compact();
    expect(await holding([...traces, words, description])).toEqual([]);
  });

  it('leaves the subject of the ticket, which is the organization’s', async () => {
    expect(await holding([subject])).toContain('tickets: public.ticket');
  });

  it('lets nobody sign in as her', async () => {
    const { errors } = await scene.as('chantal').ask('{ viewer { person { id } } }');
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['PROVIDER_UNKNOWN']);
  });

  it('still shows her ticket to her colleague and to staff, under a neutral name', async () => {
    const query = `query ($id: ID!) { ticket(id: $id) {
      openedBy { displayName email } messages { nodes { body person { displayName } } } } }`;
    for (const handle of ['luc', 'julie']) {
      const { ticket } = await scene.as(handle).query(query, { id: ticketId });
      expect(ticket.openedBy).toEqual({ displayName: 'Personne effacée', email: null });
      expect(ticket.messages.nodes).toContainEqual({
        body: null,
        person: { displayName: 'Personne effacée' },
      });
    }
  });
});
