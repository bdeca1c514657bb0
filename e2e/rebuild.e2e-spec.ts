import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspectTenancy } from '@charter/database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { root } from '../scripts/launcher/paths.js';
import { example } from './examples.js';
import { Scene } from './scene.js';

/** Milliseconds: each test starts several programs, beside five that run. */
const LONG = { timeout: 400_000 };
const services = ['contracts', 'tickets', 'billing', 'versions'] as const;

describe('Projections are rebuilt while the product serves', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await Scene.open('2026-03-02T08:30:00Z', 'selion', 'blue-note');
    await oneRequest(scene);
  });
  afterAll(() => scene?.close());

  it(
    'of each service in turn: every answer stays what it was, and nothing happens again',
    LONG,
    async () => {
      const [answers, effects] = [await answersOf(scene), await effectsOf()];
      expect(answers['ticket']).toMatchObject({ reference: 'SEL-2026-000001', state: 'ARCHIVED' });
      expect(effects).toMatchObject({ invoice: 1, charge: 1, outbox: 0 });
      for (const service of services) {
        let rebuilding = true;
        const asked = (async () => {
          for (; rebuilding; await sleep(100)) expect(await answersOf(scene)).toEqual(answers);
        })();
        const { code, lines } = await rebuild(scene, service).finally(() => (rebuilding = false));
        await asked;
        expect(code, lines.join('\n')).toBe(0);
        const { report } = JSON.parse(lines.at(-1)!);
        expect(report.swapped).toBe(true);
        for (const { table, before, different } of report.comparisons)
          expect(different, `${service}: ${table} of ${before} rows`).toBe(0);
      }
      expect(await answersOf(scene)).toEqual(answers);
      await scene.travel('2026-03-02T18:00:00Z');
      expect(await effectsOf()).toEqual(effects);
    },
  );

  it(
    'what was lost is found and made good, and what follows is projected as ever',
    LONG,
    async () => {
      await query('tickets', 'DELETE FROM contract');
      expect((await rebuild(scene, 'tickets', '--check')).code).toBe(1);
      expect((await rebuild(scene, 'tickets')).code).toBe(0);
      expect((await rebuild(scene, 'tickets', '--check')).code).toBe(0);
      const input = { kind: 'CUSTOMER', name: 'Lambert & Filles', idempotencyKey: 'late' };
      await scene.as('benoit').perform('createOrganization', input, 'organization { id }');
      await scene.eventually(async () => {
        const [row] = await query('tickets', 'SELECT FROM organization WHERE name = $1', [
          input.name,
        ]);
        return row;
      });
    },
  );

  it('the new tables hide from everybody what the old ones hid', async () => {
    await scene.product.stop();
    const everyone = {
      contracts: ['charter', 'charter_version', 'outage'],
      tickets: ['charter_version', 'product_version', 'ticket_counter', 'version_window'],
      billing: ['charter_version', 'tariff'],
      versions: ['charter_version', 'product', 'product_version'],
    };
    const platform = ['organization', 'person', 'membership', 'delegation', 'api_client'];
    for (const service of services) {
      const shared = { everyone: everyone[service], writtenByAll: ['ticket_counter'], platform };
      expect(await inspectTenancy({ adminUrl: urlOf(service), service, ...shared })).toEqual([]);
    }
  });
});

/** From opening to invoice. */
async function oneRequest(scene: Scene): Promise<void> {
  const { ticket } = await scene.as('philippe').perform(
    'openTicket',
    {
      customerId: scene.id('lambert'),
      subject: 'L’imprimante n’est plus trouvée',
      description: 'Aucun poste ne la voit.',
      workKind: 'REMOTE',
      answers: [{ key: 'remote-tool', value: 'YES' }],
      idempotencyKey: 'open',
    },
    'ticket { id }',
  );
  const agent = scene.as('kevin');
  await agent.perform('takeOverTicket', { ticketId: ticket.id }, 'ticket { state }');
  await scene.travel('2026-03-02T09:00:00Z');
  const work = { kind: 'REMOTE', startedAt: '2026-03-02T08:40:00Z', minutes: 16 };
  await agent.perform(
    'logTime',
    { ticketId: ticket.id, ...work, idempotencyKey: 'work' },
    'timeEntry { id }',
  );
  const outcome = { outcome: 'resolved', message: 'L’adresse est corrigée.' };
  await agent.perform('resolveTicket', { ticketId: ticket.id, ...outcome }, 'ticket { state }');
  await scene.as('philippe').perform('validateTicket', { ticketId: ticket.id }, 'ticket { state }');
  await scene.eventually(async () => (await effectsOf())['invoice'] === 1);
  await scene.travel('2026-03-02T10:00:00Z');
}

async function answersOf(scene: Scene): Promise<Record<string, any>> {
  const variables = { reference: 'SEL-2026-000001' };
  const { ticket } = await scene.as('christine').query(example('whole-ticket'), variables);
  const { invoices } = await scene.as('philippe').query(example('invoices'));
  // Links to documents bear the time at which they were asked for.
  const issued = invoices.nodes.map(({ pdf: _, ...invoice }: any) => invoice);
  return { ticket, issued };
}

/** What reactors and due work have done: so many rows. */
async function effectsOf(): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  const tables = {
    contracts: ['notice', 'inbox'],
    tickets: ['ticket_fact', 'inbox', 'outbox'],
    billing: ['invoice', 'charge', 'quote', 'inbox'],
    versions: ['problem', 'inbox'],
  };
  for (const [service, names] of Object.entries(tables))
    for (const table of names) {
      const [row] = await query(service, `SELECT count(*)::int FROM ${table}`);
      found[table === 'inbox' ? `${service}.inbox` : table] = row.count;
    }
  return found;
}

function urlOf(service: string): string {
  return Object.assign(new URL(inject('postgresUrl')), { pathname: `/${service}` }).toString();
}

async function query(service: string, sql: string, values: unknown[] = []): Promise<any[]> {
  const client = new pg.Client(urlOf(service));
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Runs `npm run rebuild` as it is run beside a product; resolves to how it ended and what it said. */
async function rebuild(
  { directory }: Scene,
  service: string,
  ...options: string[]
): Promise<{ code: number | null; lines: string[] }> {
  const script = join(root, 'scripts/launcher/rebuild.js');
  const child = spawn(process.execPath, [script, service, '--json', ...options], {
    env: { ...process.env, CHARTER_HOME: directory },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (said += text.toString()));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, lines: said.trim().split('\n') };
}
