import { encodeId, newId, systemViewer, type Viewer } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApprovalService } from '../approval/approval.service.js';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';

const tables = [
  'ticket',
  'ticket_fact',
  'ticket_clock',
  'message',
  'time_entry',
  'escalation',
  'approval',
  'refusal',
  'ticket_counter',
  'contract',
  'contract_terms',
  'product_version',
  'version_window',
  'charter_version',
] as const;

let stage: TicketStage;
let techtra: string;
let customer: string;
let colleague: Viewer;
let requester: Viewer;
const viewers: Record<string, Viewer> = {};

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  techtra = await stage.provider('techtra');
  customer = await stage.organization(techtra);
  const reseller = await stage.organization(techtra, 'RESELLER');
  const other = await stage.organization(techtra);
  const selion = await stage.provider('selion');
  requester = stage.user(techtra, customer);
  colleague = stage.user(techtra, customer);
  const base = stage.agent(techtra);
  const ofReseller = { ...base, staffRoles: [], resellerIds: [reseller] };
  Object.assign(viewers, {
    agent: base,
    administrator: stage.administrator(techtra, customer),
    requester,
    colleague,
    'another customer': stage.administrator(techtra, other),
    'a reseller without delegation': ofReseller,
    'staff of another provider': stage.agent(selion),
    'a member of nothing': { ...base, staffRoles: [] },
    platform: { ...systemViewer(techtra, stage.now), kind: 'platform', providerId: null },
  });
  await stage.contract(techtra, customer, 'support');
  await openEverything();
});
afterAll(() => stage.close());

/** One row at least in every table. */
async function openEverything() {
  const version = encodeId('version', await stage.productVersion(techtra));
  const input = {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customer),
    subject: 'Accès',
    description: 'Refusé.',
    productVersionId: version,
    answers: [{ key: 'documentation-consulted', value: 'YES' }],
  };
  const { ticket } = await stage.openings.open(requester, input);
  const on = { ticketId: encodeId('ticket', ticket!.id) };
  const agent = viewers['agent']!;
  await stage.handling.takeOver(agent, on);
  const approval = { ...on, idempotencyKey: newId(), request: 'Puis-je me connecter ?' };
  await new ApprovalService(stage.unitOfWork).ask(agent, approval);
  const note = { ...on, idempotencyKey: newId(), body: 'Entre nous.' };
  await stage.conversations.note(agent, note);
  const minutes = 5;
  const later = { ...agent, now: stage.now.add({ minutes }).toString() };
  await stage.times.log(later, {
    ...on,
    idempotencyKey: newId(),
    kind: 'REMOTE',
    startedAt: stage.now,
    minutes,
  });
  const escalation = { ...on, idempotencyKey: newId(), escalation: 'complex', reason: 'Complexe.' };
  await stage.handling.escalate(agent, escalation);
  await stage.admin.query(
    `INSERT INTO refusal SELECT gen_random_uuid(), provider_id, customer_id, 1, requester_id,
       'CHANNEL_NOT_IN_PLAN', NULL, charter_version, 'phone', NULL, coverage_live, opened_at
     FROM ticket`,
  );
}

/** Rows of each table that a viewer sees, by table; none where it sees nothing. */
async function seenBy(viewer: Viewer): Promise<Record<string, number>> {
  return stage.unitOfWork.read(viewer, async (tx) => {
    const seen: Record<string, number> = {};
    for (const table of tables) {
      const [row] = await tx.manager.query<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM ${table} WHERE provider_id = '${techtra}'`,
      );
      if (row!.count > 0) seen[table] = row!.count;
    }
    return seen;
  });
}

const shared = { charter_version: 1, product_version: 1, version_window: 1, ticket_counter: 1 };

describe('who sees which rows', () => {
  it.each<[string, Record<string, number>]>([
    ['another customer', shared],
    ['a reseller without delegation', shared],
    ['staff of another provider', {}],
    ['a member of nothing', {}],
    ['platform', {}],
    ['colleague', { ...shared, contract: 1, contract_terms: 1 }],
  ])('[S0.11] [S1.22] %s sees nothing of the ticket', async (who, expected) => {
    expect(await seenBy(viewers[who]!)).toEqual(expected);
  });

  it('[S1.18] shows the requester everything but what staff noted', async () => {
    const [staff, own] = [await seenBy(viewers['agent']!), await seenBy(requester)];
    expect(own).toEqual({
      ...staff,
      message: staff['message']! - 1,
      ticket_fact: staff['ticket_fact']! - 1,
    });
    expect(await seenBy(viewers['administrator']!)).toEqual(own);
  });

  it('[S1.22] lets a reseller act while the delegation lasts, and no longer', async () => {
    const viewer = viewers['a reseller without delegation']!;
    await stage.tell(techtra, 'delegation.changed', {
      delegationId: newId(),
      resellerId: viewer.resellerIds[0]!,
      customerId: customer,
      startsAt: stage.now,
      endsAt: stage.now.add({ hours: 1 }),
      revokedAt: null,
    });
    expect(await seenBy(viewer)).toHaveProperty('ticket');
    const later = { ...viewer, now: stage.now.add({ hours: 1 }).toString() };
    expect(await seenBy(later)).not.toHaveProperty('ticket');
  });
});

describe('who writes which rows', () => {
  const strangers = [
    'another customer',
    'staff of another provider',
    'a member of nothing',
    'colleague',
    'platform',
  ];

  it.each(strangers)('%s changes no ticket', async (who) => {
    const changed = await stage.unitOfWork.run(viewers[who]!, (tx) =>
      tx.manager.query<[unknown, number]>(`UPDATE ticket SET subject = 'x'`),
    );
    expect(changed[1]).toBe(0);
  });

  it.each(strangers)('%s adds nothing to a ticket', async (who) => {
    const copy = (table: string) =>
      stage.unitOfWork.run(viewers[who]!, (tx) =>
        tx.manager.query(
          `INSERT INTO ${table} SELECT (jsonb_populate_record(NULL::${table}, $1)).*`,
          [rows[table]],
        ),
      );
    const rows: Record<string, unknown> = {};
    for (const table of [
      'message',
      'ticket_fact',
      'ticket_clock',
      'time_entry',
      'escalation',
      'approval',
      'refusal',
    ]) {
      const { rows: found } = await stage.admin.query(
        `SELECT to_jsonb(t) || jsonb_build_object('id', gen_random_uuid(), 'ordinal', 999) AS row
         FROM ${table} t LIMIT 1`,
      );
      rows[table] = found[0].row;
      await expect(copy(table)).rejects.toThrow(/row-level security/);
    }
  });

  it.each(['ticket_fact', 'message', 'time_entry', 'escalation'])(
    'nobody changes or deletes a row of %s',
    async (table) => {
      for (const statement of [
        `UPDATE ${table} SET ticket_id = ticket_id`,
        `DELETE FROM ${table}`,
      ]) {
        const done = stage.unitOfWork.run(viewers['agent']!, (tx) => tx.manager.query(statement));
        await expect(done).rejects.toThrow(/permission denied/);
      }
    },
  );

  it('nobody sets the counter of references, back or ahead, or takes it away', async () => {
    const counter = async () =>
      (await stage.admin.query('SELECT year, last FROM ticket_counter')).rows;
    const [{ year, last }] = await counter();
    const attempts = {
      [`UPDATE ticket_counter SET last = ${last}`]: /goes on by 1/,
      [`UPDATE ticket_counter SET last = ${last + 2}`]: /goes on by 1/,
      [`UPDATE ticket_counter SET year = year + 1, last = last + 1`]: /goes on by 1/,
      [`INSERT INTO ticket_counter VALUES ('${techtra}', ${year + 1}, 2)`]: /begins at 1/,
      'DELETE FROM ticket_counter': /permission denied/,
    };
    for (const viewer of [requester, viewers['agent']!])
      for (const [attempt, refusal] of Object.entries(attempts)) {
        const done = stage.unitOfWork.run(viewer, (tx) => tx.manager.query(attempt));
        await expect(done, attempt).rejects.toThrow(refusal);
      }
    for (const who of ['staff of another provider', 'a member of nothing', 'platform']) {
      const changed = await stage.unitOfWork.run(viewers[who]!, (tx) =>
        tx.manager.query<[unknown, number]>('UPDATE ticket_counter SET last = last + 1'),
      );
      expect(changed[1], who).toBe(0);
    }
    expect(await counter()).toEqual([{ year, last }]);
  });

  it('has every table of the service under forced row-level security', async () => {
    const { rows } = await stage.admin.query(
      `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
         AND NOT (relrowsecurity AND relforcerowsecurity)
         AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = pg_class.oid AND attname = 'provider_id')`,
    );
    expect(rows).toEqual([]);
  });
});
