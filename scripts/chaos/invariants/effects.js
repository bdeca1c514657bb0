import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, subgraphNames } from '../../launcher/paths.js';
import { notReady, overdue, waiting } from '../drain.js';
import { rowsAsText } from '../facts.js';

const noticesOnce = {
  name: 'nobody was told twice of one receipt of a request, invoice or reply',
  check: ({ db }) =>
    rowsAsText(
      db.contracts,
      `SELECT person_id, template, about, body, count(*)::int AS times FROM notice
       WHERE template IN ('ticket.acknowledged', 'invoice.issued')
         OR (template = 'ticket.replied' AND body IS NOT NULL)
       GROUP BY 1, 2, 3, 4 HAVING count(*) > 1`,
    ),
  async spoil({ db }) {
    const { rowCount } = await db.contracts.query(
      `INSERT INTO notice SELECT gen_random_uuid(), provider_id, gen_random_uuid(), person_id, template,
         about, parameters, body, created_at FROM notice WHERE template = 'ticket.acknowledged'`,
    );
    return rowCount > 0 ? {} : null;
  },
};

/** Persons whom a request for a notice names; not those whom it means by their part in an organization. */
const named = ({ data }) =>
  data.recipients.flatMap(({ personId, organizationId = null }) =>
    personId ? [{ personId, organizationId, notice: data }] : [],
  );

const noticesKept = {
  name: 'each person whom a notice names was told, unless erased or no longer with that organization',
  async check({ db, journal }) {
    const keys = async (sql) =>
      new Set((await db.contracts.query(sql)).rows.map((row) => Object.values(row).join(' ')));
    const told = await keys('SELECT occasion_id, person_id FROM notice');
    const members = await keys('SELECT person_id, organization_id FROM membership WHERE active');
    const erased = await keys('SELECT id FROM person WHERE erased_at IS NOT NULL');
    const requests = journal.filter(({ topic }) => topic === 'notice');
    const withdrawn = new Set(requests.flatMap((row) => (row.data ? [] : [row.aggregate_id])));
    return requests
      .filter(({ aggregate_id }) => !withdrawn.has(aggregate_id))
      .flatMap(named)
      .filter(
        ({ personId, organizationId }) =>
          !erased.has(personId) &&
          (!organizationId || members.has(`${personId} ${organizationId}`)),
      )
      .filter(({ personId, notice }) => !told.has(`${notice.noticeId} ${personId}`))
      .map(({ personId, notice }) => `${notice.template} ${notice.noticeId} to ${personId}`);
  },
  async spoil({ db }) {
    return (await db.contracts.query('DELETE FROM notice')).rowCount > 0 ? {} : null;
  },
};

const noticesAsked = {
  name: 'nobody was told what no service asked to be told',
  async check({ db, journal }) {
    const asked = new Set(
      journal.filter(({ topic }) => topic === 'notice').map(({ aggregate_id }) => aggregate_id),
    );
    const { rows } = await db.contracts.query('SELECT id, occasion_id, template FROM notice');
    return rows
      .filter(({ occasion_id }) => !asked.has(occasion_id))
      .map(({ id, template }) => `${template} ${id}`);
  },
  async spoil({ db }) {
    const { rowCount } = await db.contracts.query(
      `UPDATE notice SET occasion_id = gen_random_uuid()
       WHERE id = (SELECT id FROM notice ORDER BY id LIMIT 1)`,
    );
    return rowCount > 0 ? {} : null;
  },
};

/** What each service's reactor handles, as the listing of events tells it. */
const listing = JSON.parse(readFileSync(join(root, 'libs/events/events.json'), 'utf8'));
const reactions = Object.fromEntries(
  subgraphNames.map((service) => [
    service,
    listing.flatMap(({ type, consumers }) => (consumers[service]?.includes('react') ? [type] : [])),
  ]),
);

const reactedTo = {
  name: 'every event that a reactor handles is in its inbox, unless withdrawn',
  async check({ db, journal }) {
    const missing = [];
    // What was erased on its way has no effect any more.
    const place = ({ topic, aggregate_id }) => `${topic}/${aggregate_id}`;
    const withdrawn = new Set(journal.filter(({ data }) => !data).map(place));
    for (const [service, types] of Object.entries(reactions)) {
      const { rows } = await db[service].query('SELECT event_id FROM inbox WHERE consumer = $1', [
        `${service}.reactor`,
      ]);
      const handled = new Set(rows.map(({ event_id }) => event_id));
      for (const row of journal)
        if (types.includes(row.type) && !handled.has(row.id) && !withdrawn.has(place(row)))
          missing.push(`${service}: ${row.type} ${row.id} of ${row.aggregate_id}`);
    }
    return missing;
  },
  async spoil({ db }) {
    const { rowCount } = await db.billing.query(
      'DELETE FROM inbox WHERE event_id = (SELECT event_id FROM inbox LIMIT 1)',
    );
    return rowCount > 0 ? {} : null;
  },
};

const reactionsOnce = {
  name: 'no ticket has two problems, and no problem without title lacks its ticket',
  check: ({ db }) =>
    rowsAsText(
      db.versions,
      `SELECT ticket_id, count(DISTINCT problem_id)::int AS times FROM problem_ticket
       GROUP BY 1 HAVING count(DISTINCT problem_id) > 1
       UNION ALL SELECT p.id, 0 FROM problem p WHERE p.title IS NULL
         AND NOT EXISTS (SELECT FROM problem_ticket t WHERE t.problem_id = p.id)`,
    ),
  async spoil({ db }) {
    const { rowCount } = await db.versions.query(
      `INSERT INTO problem (id, provider_id, version, reference, kind, recorded_at)
       SELECT gen_random_uuid(), id, 1, 'spoilt', 'MALFUNCTION', now() FROM organization
       WHERE kind = 'PROVIDER' LIMIT 1`,
    );
    return rowCount > 0 ? {} : null;
  },
};

const nothingSetAside = {
  name: 'nothing stands in the dead letters, failed or parked',
  async check({ db }) {
    const found = [];
    for (const service of subgraphNames)
      found.push(
        ...(await rowsAsText(
          db[service],
          'SELECT consumer, topic, key, position, state, reason FROM dead_letter ORDER BY failed_at',
        )),
      );
    return found;
  },
  async spoil({ db }) {
    await db.tickets.query(
      `INSERT INTO dead_letter (id, consumer, topic, key, partition, position, state, reason, attempts,
         headers, failed_at)
       VALUES (gen_random_uuid(), 'tickets.projector', 'contract', 'k', 0, 0, 'failed', 'spoilt', 1, '{}', now())`,
    );
    return {};
  },
};

const allReady = {
  name: 'every process is ready',
  check: ({ rest }) => notReady(rest),
  spoil: ({ rest: { processes, ...rest } }) => {
    const [first, ...others] = processes;
    return { rest: { ...rest, processes: [{ ...first, ready: false }, ...others] } };
  },
};

const allHandled = {
  name: 'outboxes are empty and nobody lags, as each service tells',
  check: ({ rest }) => waiting(rest),
  spoil({ rest: { metrics, ...rest } }) {
    const [first, ...others] = metrics;
    const text = first.text.replace(/^(charter_consumer_lag.*) 0$/m, '$1 1');
    return { rest: { ...rest, metrics: [{ ...first, text }, ...others] } };
  },
};

const allDone = {
  name: 'nothing is due in the past',
  async check({ db, now }) {
    const found = [];
    for (const service of subgraphNames)
      found.push(...(await rowsAsText(db[service], overdue, [`${now}`])));
    return found;
  },
  async spoil({ db }) {
    await db.tickets.query('SET LOCAL session_replication_role = replica');
    const { rowCount } = await db.tickets.query(`UPDATE due_work SET due_at = '2026-01-01Z'`);
    return rowCount > 0 ? {} : null;
  },
};

export const effectInvariants = [
  allReady,
  allHandled,
  allDone,
  nothingSetAside,
  reactedTo,
  noticesKept,
  noticesAsked,
  noticesOnce,
  reactionsOnce,
];
