import pg from 'pg';

/** Of ten events eight are of tickets (four each), two of contracts (two each). */
const EVENTS_OF_TICKET = 4;
const EVENTS_OF_CONTRACT = 2;

/** Writes a history of so many events, of so many providers, straight into the log in PostgreSQL. */
export async function writeHistory(busUrl, { events, providers }) {
  const client = new pg.Client({ connectionString: busUrl });
  await client.connect();
  try {
    const tickets = Math.round((events * 0.8) / EVENTS_OF_TICKET);
    const contracts = Math.round((events * 0.2) / EVENTS_OF_CONTRACT);
    await client.query(things(tickets, contracts, providers));
    await client.query(records);
    await client.query(`UPDATE partition p SET next_offset = ended.next FROM (
      SELECT topic, partition, max("offset") + 1 AS next FROM record GROUP BY 1, 2) AS ended
      WHERE (p.topic, p.partition) = (ended.topic, ended.partition)`);
    await client.query('VACUUM ANALYZE record');
    const { rows } = await client.query(
      'SELECT topic, partition, next_offset FROM partition WHERE next_offset > 0',
    );
    return rows.map((row) => ({ ...row, next_offset: BigInt(row.next_offset) }));
  } finally {
    await client.end();
  }
}

const things = (tickets, contracts, providers) => `
  CREATE TEMP TABLE provider AS SELECT n, uuidv7() AS id FROM generate_series(0, ${providers} - 1) AS n;
  CREATE TEMP TABLE thing AS
  SELECT topic, uuidv7() AS id, made.n % 1000 AS number, provider.id AS provider_id, uuidv7() AS customer_id
  FROM (SELECT 'ticket' AS topic, n FROM generate_series(1, ${tickets}) AS n
        UNION ALL SELECT 'contract', n FROM generate_series(1, ${contracts}) AS n) AS made
  JOIN provider ON provider.n = made.n % ${providers}`;

const price = `jsonb_build_object('planKey', 'serenity', 'charterKey', 'blue-note', 'charterVersion', '2026-01',
  'contractId', customer_id, 'options', jsonb_build_array('weekend'), 'remoteToolPresent', true, 'workKind', 'REMOTE')`;
const entry = `jsonb_build_object('timeEntryId', customer_id, 'agentId', provider_id, 'kind', 'REMOTE',
  'startedAt', '2026-03-02T08:00:00.000Z', 'minutes', 25, 'travelled', false)`;

const data = {
  'ticket.opened': `jsonb_build_object('ticketId', id, 'reference', 'T-' || number, 'customerId', customer_id,
    'productId', null, 'versionId', null, 'openedBy', null, 'openedAt', '2026-03-02T08:00:00.000Z',
    'channelKey', 'portal', 'terms', 'INCLUDED', 'price', ${price}, 'followUpOf', null)`,
  'ticket.state-changed': `jsonb_build_object('ticketId', id, 'from', 'NEW', 'to', 'IN_PROGRESS',
    'at', '2026-03-02T09:00:00.000Z', 'outcomeKey', null)`,
  'ticket.time-logged': `jsonb_build_object('ticketId', id, 'entry', ${entry})`,
  'ticket.archived': `jsonb_build_object('ticketId', id, 'reference', 'T-' || number, 'customerId', customer_id,
    'outcomeKey', null, 'archivedAt', '2026-03-03T09:00:00.000Z', 'price', ${price}, 'work', jsonb_build_array(${entry}))`,
  'contract.changed': `jsonb_build_object('contractId', id, 'reference', 'C-' || number, 'customerId', customer_id,
    'kind', 'SUPPORT', 'planKey', 'serenity', 'productIds', '[]'::jsonb, 'state', 'ACTIVE', 'signedOn', '2026-01-05',
    'startsOn', '2026-01-05', 'endsBefore', null, 'startsAt', '2026-01-04T23:00:00.000Z', 'endsAt', null,
    'inArrears', false, 'options', '[]'::jsonb, 'pinnedCharterVersion', null,
    'fee', jsonb_build_object('minor', '125000', 'currency', 'EUR'), 'feePeriod', 'YEAR', 'successManagerId', null)`,
};

const steps = [
  ['ticket', 1, 'ticket.opened'],
  ['ticket', 2, 'ticket.state-changed'],
  ['ticket', 3, 'ticket.time-logged'],
  ['ticket', 4, 'ticket.archived'],
  ['contract', 1, 'contract.changed'],
  ['contract', 2, 'contract.changed'],
];

const told = steps
  .map(
    ([topic, version, type]) => `
    SELECT topic, id::text AS key, provider_id, ${version} AS version, '${type}' AS type, ${data[type]} AS data
    FROM thing WHERE topic = '${topic}'`,
  )
  .join(' UNION ALL ');

/** Every aggregate's events in order, those of many aggregates between them; keys lie where the bus looks. */
const records = `
  INSERT INTO record (topic, partition, "offset", key, headers, value)
  SELECT topic, place, row_number() OVER (PARTITION BY topic, place ORDER BY version, key) - 1, key,
    jsonb_build_object('ce_specversion', '1.0', 'ce_id', uuidv7(), 'ce_source', '/charter/bench', 'ce_type', type,
      'ce_subject', key, 'ce_time', '2026-03-02T08:00:00.000Z', 'ce_dataversion', '1',
      'ce_aggregateversion', version::text, 'ce_providerid', provider_id, 'content-type', 'application/json'),
    data::text
  FROM (SELECT *, ('x' || left(encode(sha256(key::bytea), 'hex'), 8))::bit(32)::bigint % 4 AS place
        FROM (${told}) AS told) AS placed`;
