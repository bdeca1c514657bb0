import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, subgraphNames } from '../../launcher/paths.js';
import { rowsAsText } from '../facts.js';

const noticesOnce = {
  name: 'nobody was told the same twice',
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

const noticesKept = {
  name: 'whoever was to be told was told',
  async check({ db, journal }) {
    const { rows } = await db.contracts.query('SELECT DISTINCT occasion_id FROM notice');
    const kept = new Set(rows.map(({ occasion_id }) => occasion_id));
    return journal
      .filter(
        ({ type, data }) =>
          type === 'notice.requested' && data?.recipients.some(({ personId }) => personId),
      )
      .filter(({ data }) => !kept.has(data.noticeId))
      .map(({ data }) => `${data.template} ${data.noticeId} about ${data.subject}`);
  },
  async spoil({ db }) {
    return (await db.contracts.query('DELETE FROM notice')).rowCount > 0 ? {} : null;
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
  name: 'every event that a reactor handles was handled',
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
  name: 'a problem of a ticket is entered once',
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

const atRest = {
  name: 'it came to rest: outboxes empty, no lag, nothing due in the past, everything ready',
  check: ({ unrest }) => unrest,
  spoil: () => ({ unrest: ['tickets: 1 waiting in the outbox'] }),
};

export const effectInvariants = [
  atRest,
  nothingSetAside,
  reactedTo,
  noticesKept,
  noticesOnce,
  reactionsOnce,
];
