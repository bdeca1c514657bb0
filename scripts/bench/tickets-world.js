import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../launcher/paths.js';
import { withoutIndexes } from './without-indexes.js';

const begin = '2026-03-02T08:00:00Z';

/** How many of twenty open tickets are copies of which. */
const SHARES = { opened: 6, inProgress: 7, waiting: 4, late: 3 };
/** Beside so many open tickets there is one that is over. */
const OPEN_PER_CLOSED = 4;

/**
 * A provider with so many open tickets, three clocks each, and a quarter more that are over: a few
 * tickets are handled by the service itself, the rest are copies of them, a second apart.
 */
export async function createWorld(stage, { newId, encodeId, loadCharter }, tickets) {
  stage.at(begin);
  const provider = newId();
  await stage.organization(provider, 'PROVIDER', provider, 'bench');
  const charter = await charterWithThreeClocks(loadCharter);
  await stage.tell(provider, 'charter.published', {
    charterVersionId: newId(),
    key: charter.key,
    version: charter.version,
    date: Temporal.PlainDate.from(charter.date),
    effectiveFrom: Temporal.Instant.from('2024-01-01T00:00:00Z'),
    hash: '',
    document: charter,
  });
  const models = await handleModels(stage, provider, { newId, encodeId });
  await createCopies(stage.admin, { provider, models, tickets });
  return { provider, people: await peopleOf(stage, provider, newId) };
}

async function charterWithThreeClocks(loadCharter) {
  const text = await readFile(join(root, 'charters/vala-bleu.yaml'), 'utf8');
  const charter = loadCharter(text);
  const first = charter.clocks.find(({ kind }) => kind === 'FIRST_RESPONSE');
  const [level] = first.levels;
  const clock = (key, kind, stopsOn, hours) => ({
    ...{ ...first, key, kind, stopsOn },
    levels: [{ ...level, amount: hours }],
  });
  const more = [
    clock('take-over', 'TAKE_OVER', 'TAKEN_OVER', 8),
    clock('resolution', 'RESOLUTION', 'RESOLVED', 24),
  ];
  return { ...charter, clocks: [first, ...more] };
}

/** One ticket of each sort, handled by the service; by name, the plain id. */
async function handleModels(stage, provider, { newId, encodeId }) {
  const customer = await stage.organization(provider);
  await stage.contract(provider, customer, 'hosting');
  const admin = stage.administrator(provider, customer);
  const agent = stage.agent(provider);
  const now = (viewer) => ({ ...viewer, now: stage.now.toString() });
  const later = (minutes) => (stage.now = stage.now.add({ minutes }));
  const steps = {
    takeOver: (on) => stage.handling.takeOver(now(agent), on),
    reply: (on) =>
      stage.conversations.reply(now(agent), {
        ...on,
        idempotencyKey: newId(),
        body: 'I look at it.',
      }),
    wait: (on) => stage.handling.waitFor(now(agent), 'WAITING_CUSTOMER', on),
    overdue: () => (later(120), stage.work()),
    resolve: (on) =>
      stage.closing.resolve(now(agent), {
        ...on,
        outcome: 'resolved',
        message: 'It works.',
        cause: 'A cable.',
        fix: 'Another cable.',
      }),
    validate: (on) => stage.closing.validate(now(admin), on),
    archive: (on) => stage.closing.archive(now(agent), on),
  };
  // First the late one: whatever is due by then is done.
  const ways = {
    late: ['overdue'],
    opened: [],
    inProgress: ['takeOver', 'reply'],
    waiting: ['takeOver', 'reply', 'wait'],
    resolved: ['takeOver', 'reply', 'resolve'],
    archived: ['takeOver', 'reply', 'resolve', 'validate', 'archive'],
  };
  const models = {};
  for (const [name, way] of Object.entries(ways)) {
    stage.at(begin);
    const { ticket } = await stage.openings.open(now(admin), {
      idempotencyKey: newId(),
      customerId: encodeId('organization', customer),
      subject: 'Printer is mute',
      description: 'Nothing comes out.',
      answers: [],
    });
    models[name] = ticket.id;
    for (const step of way) {
      later(5);
      await steps[step]({ ticketId: encodeId('ticket', ticket.id) });
    }
  }
  return models;
}

/** Copies by set-based statements. */
async function createCopies(admin, { provider, models, tickets }) {
  const closed = Math.round(tickets / OPEN_PER_CLOSED);
  await admin.query(things(tickets));
  await admin.query(copies(models, tickets, closed));
  await withoutIndexes(admin, Object.keys(copied), async () => {
    // Copies of rows that satisfied the foreign keys do so too.
    await admin.query('SET session_replication_role = replica');
    for (const [table, changes] of Object.entries(copied))
      await admin.query(await insertion(admin, table, changes, provider));
    await admin.query('SET session_replication_role = DEFAULT');
  });
  await admin.query('DELETE FROM outbox');
  await admin.query('VACUUM ANALYZE');
}

/** Customers grow in number with the tickets, a hundred tickets each, the first ones many more. */
const things = (tickets) => `
  CREATE UNLOGGED TABLE customer_of_bench AS
    SELECT n, uuidv7() AS id, uuidv7() AS requester
    FROM generate_series(0, ${Math.max(10, Math.round(tickets / 100))} - 1) AS n;
  CREATE UNLOGGED TABLE agent_of_bench AS
    SELECT n, uuidv7() AS id FROM generate_series(0, ${Math.max(10, Math.round(tickets / 5000))} - 1) AS n;
  CREATE UNLOGGED TABLE version_of_bench AS SELECT n, uuidv7() AS id FROM generate_series(0, 39) AS n`;

function copies(models, tickets, closed) {
  const open = Object.entries(SHARES).flatMap(([name, share]) => Array(share).fill(models[name]));
  const ids = (list) => `ARRAY[${list.map((id) => `'${id}'`).join(', ')}]::uuid[]`;
  const over = ids([models.resolved, models.archived, models.archived, models.archived]);
  return `
    CREATE UNLOGGED TABLE copy AS
    SELECT made.model, uuidv7() AS id, made.n, make_interval(secs => made.second) AS shift,
      customer.id AS customer, customer.requester, agent.id AS agent, version.id AS version,
      (ARRAY['p1', 'p2', 'p3', 'p4', 'p5'])[1 + floor(5 * power(made.chance, 0.5))::int] AS priority,
      1 + floor(4 * made.chance)::int AS rank
    FROM (
      SELECT n, n AS second, (${ids(open)})[1 + n % 20] AS model, abs(hashint4(n)) / 2147483648.0 AS chance
      FROM generate_series(1, ${tickets}) AS n
      UNION ALL
      SELECT ${tickets} + n, -n, (${over})[1 + n % 4], abs(hashint4(-n)) / 2147483648.0
      FROM generate_series(1, ${closed}) AS n
    ) AS made
    JOIN customer_of_bench customer ON customer.n = floor(
      power(made.chance, 1.5) * (SELECT count(*) FROM customer_of_bench))
    JOIN agent_of_bench agent ON agent.n = abs(hashint4(made.n + 7)) % (SELECT count(*) FROM agent_of_bench)
    JOIN version_of_bench version ON version.n = abs(hashint4(made.n + 13)) % 40
    ORDER BY hashint4(made.n);
    CREATE INDEX ON copy (model)`;
}

/** Instants within the data of an entry of a history, as they are read and written. */
const instant = '^\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z$';
const format = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';

/** What differs in a copy, by column; every instant is shifted. */
const copied = {
  ticket: {
    id: 'copy.id',
    customer_id: 'copy.customer',
    requester_id: 'copy.requester',
    contract_id: 'copy.customer',
    assignee_id: 'CASE WHEN row.assignee_id IS NOT NULL THEN copy.agent END',
    product_version_id: 'copy.version',
    priority_key: 'copy.priority',
    queue_rank_key: `'r' || copy.rank`,
    queue_rank: 'copy.rank',
    coverage_changed: 'copy.n % 50 = 0',
    reference: `'B-' || copy.n`,
  },
  ticket_fact: {
    id: 'uuidv7()',
    ticket_id: 'copy.id',
    customer_id: 'copy.customer',
    requester_id: 'copy.requester',
    data: `coalesce((SELECT jsonb_object_agg(key, CASE WHEN value #>> '{}' ~ '${instant}'
      THEN to_jsonb(to_char((value #>> '{}')::timestamptz + copy.shift, '${format}'))
      ELSE value END) FROM jsonb_each(row.data)), '{}')`,
  },
  ticket_clock: {
    ticket_id: 'copy.id',
    customer_id: 'copy.customer',
    requester_id: 'copy.requester',
    contract_id: 'copy.customer',
    priority_key: 'copy.priority',
  },
  due_work: { id: 'copy.id::text' },
};

async function insertion(admin, table, changes, provider) {
  const { rows } = await admin.query(
    `SELECT column_name AS name, data_type AS type FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position`,
    [table],
  );
  const value = ({ name, type }) => {
    if (changes[name]) return changes[name];
    return type.startsWith('timestamp') ? `row.${name} + copy.shift` : `row.${name}`;
  };
  const key = { ticket: 'id::text', due_work: 'id' }[table] ?? 'ticket_id::text';
  return `INSERT INTO ${table} (${rows.map(({ name }) => name).join(', ')})
    SELECT ${rows.map(value).join(', ')} FROM copy JOIN ${table} AS row ON row.${key} = copy.model::text
    WHERE row.provider_id = '${provider}'`;
}

/** Whoever asks: some of the copies' own people, and a reseller of thirty of their customers. */
async function peopleOf(stage, provider, newId) {
  const { rows: customers } = await stage.admin.query(
    'SELECT id, requester FROM customer_of_bench ORDER BY hashint4(n::int) LIMIT 30',
  );
  const { rows: agents } = await stage.admin.query('SELECT id FROM agent_of_bench LIMIT 10');
  const { rows: versions } = await stage.admin.query('SELECT id FROM version_of_bench LIMIT 10');
  const reseller = newId();
  await stage.admin.query(
    `INSERT INTO delegation (id, provider_id, reseller_id, customer_id, starts_at, version)
     SELECT uuidv7(), $1, $2, id, '2020-01-01Z', 1 FROM unnest($3::uuid[]) AS id`,
    [provider, reseller, customers.map(({ id }) => id)],
  );
  return { customers, reseller, agents: ids(agents), versions: ids(versions) };
}

const ids = (rows) => rows.map(({ id }) => id);
