import pg from 'pg';
import type { Viewer } from '../viewer.js';
import { rowOf } from './tables.js';
import type { OpenTable } from './tables.js';
import type { TenancyRules } from './rules.js';

const uuid = (digit: string) => `00000000-0000-7000-8000-${digit.repeat(12)}`;
const ours = uuid('1');
const theirs = uuid('2');
/** The customer, reseller and person that the viewers are, all in one. */
const self = uuid('3');
const stranger = uuid('4');

const base: Viewer = {
  kind: 'request',
  providerId: ours,
  personId: self,
  clientId: null,
  operator: false,
  staffRoles: [],
  administers: [],
  usesFor: [],
  resellerIds: [],
  scopes: null,
  language: 'en',
  now: '2026-03-02T08:00:00Z',
};

/** What bears the client's id is its own. */
const program: Viewer = { ...base, personId: null, clientId: self, scopes: [] };

const viewers: Readonly<Record<string, Viewer | null>> = {
  none: null,
  platform: { ...base, kind: 'platform', providerId: null, personId: null },
  operator: { ...base, providerId: null, operator: true },
  system: { ...base, kind: 'system', personId: null },
  admin: { ...base, staffRoles: ['admin'] },
  agent: { ...base, staffRoles: ['agent'] },
  'administrative user': { ...base, administers: [self] },
  user: { ...base, usesFor: [self] },
  reseller: { ...base, resellerIds: [self] },
  "a customer's program": { ...program, administers: [self] },
  "a reseller's program": { ...program, resellerIds: [self] },
  "another provider's program": { ...program, providerId: stranger, staffRoles: ['admin'] },
};

/** Viewers who may see every customer of their provider. */
const insiders = ['system', 'admin', 'agent', 'platform'];
/** Viewers who act for a customer. */
const outsiders = [
  'administrative user',
  'user',
  'reseller',
  "a customer's program",
  "a reseller's program",
];

/** Tries to reach what is another's, as every viewer, in every tenant table. */
export async function attempts(
  admin: pg.Client,
  rules: TenancyRules,
  tables: readonly OpenTable[],
): Promise<string[]> {
  for (const table of tables) {
    // Theirs bears the viewer's own ids, so that the provider alone keeps it apart; the stranger's
    // is of the viewer's own provider.
    await admin.query(rowOf(table, theirs, self, uuid('a')));
    await admin.query(rowOf(table, ours, stranger, uuid('b')));
  }
  await admin.query('SET LOCAL session_replication_role = origin');
  const found: string[] = [];
  for (const [name, viewer] of Object.entries(viewers)) {
    await admin.query('RESET ROLE');
    const setting = viewer ? JSON.stringify(viewer) : '';
    await admin.query(`SELECT set_config('app.viewer', $1, true)`, [setting]);
    await admin.query(`SET LOCAL ROLE ${pg.escapeIdentifier(`${rules.service}_app`)}`);
    for (const table of tables)
      for (const what of await reached(admin, rules, table, name))
        found.push(`${table.name}: ${name} ${what}`);
  }
  return found;
}

async function reached(
  admin: pg.Client,
  rules: TenancyRules,
  table: OpenTable,
  viewer: string,
): Promise<string[]> {
  if (viewer === 'platform' && isPlatform(rules, table.name)) return [];
  const found: string[] = [];
  for (const [whose, condition, insert] of [
    ["another provider's", `provider_id = '${theirs}'`, rowOf(table, theirs, self, uuid('c'))],
    ["another customer's", `provider_id = '${ours}'`, rowOf(table, ours, stranger, uuid('d'))],
  ] as const) {
    const ofProvider = whose === "another customer's";
    if (ofProvider && (insiders.includes(viewer) || infrastructure.has(table.name))) continue;
    const allowed = ofProvider ? allowedTo(viewer, rules, table.name) : [];
    for (const [verb, sql] of [
      ['reads', `SELECT 1 FROM ${table.name} WHERE ${condition}`],
      ['changes', `UPDATE ${table.name} SET provider_id = provider_id WHERE ${condition}`],
      ['deletes', `DELETE FROM ${table.name} WHERE ${condition}`],
      ['writes', insert],
    ] as const)
      if (!allowed.includes(verb) && (await succeeds(admin, sql))) found.push(`${verb} ${whose}`);
  }
  return found;
}

/** What the rules let a viewer do with any row of the own provider; they let nobody delete. */
function allowedTo(viewer: string, rules: TenancyRules, table: string): readonly string[] {
  const writes = outsiders.includes(viewer) && rules.writtenByAll?.includes(table);
  return [
    ...(rules.everyone?.includes(table) ? ['reads'] : []),
    ...(writes ? ['changes', 'writes'] : []),
  ];
}

/** Whether the statement touched a row. Rights and policies may refuse it, nothing else. */
async function succeeds(admin: pg.Client, sql: string): Promise<boolean> {
  await admin.query('SAVEPOINT attempt');
  try {
    return ((await admin.query(sql)).rowCount ?? 0) > 0;
  } catch (error) {
    const { code } = error as pg.DatabaseError;
    if (code === INSUFFICIENT_PRIVILEGE) return false;
    if (code === UNIQUE_VIOLATION) return true; // policies come first, so they let it pass
    throw new Error(`${sql}: ${(error as Error).message}`, { cause: error });
  } finally {
    await admin.query('ROLLBACK TO SAVEPOINT attempt');
  }
}

const INSUFFICIENT_PRIVILEGE = '42501';
const UNIQUE_VIOLATION = '23505';

/** Tables of messaging: rows of a provider without customer, that a request of it may add to. */
const platformInfrastructure = new Set([
  'outbox',
  'inbox',
  'dead_letter',
  'dead_letter_act',
  'idempotency_key',
]);
const infrastructure = new Set([...platformInfrastructure, 'due_work', 'notice_sent']);

function isPlatform(rules: TenancyRules, table: string): boolean {
  return platformInfrastructure.has(table) || (rules.platform ?? []).includes(table);
}
