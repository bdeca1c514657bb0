import { createHash } from 'node:crypto';
import { subgraphNames } from '../../launcher/paths.js';

/** Where the text that came with a mutation is found again. */
const places = {
  openTicket: ['tickets', 'ticket', 'subject'],
  replyToTicket: ['tickets', 'message', 'body'],
  addInternalNote: ['tickets', 'message', 'body'],
  logTime: ['tickets', 'time_entry', 'note'],
  recordPayment: ['billing', 'payment', 'bank_reference'],
  issueCreditNote: ['billing', 'invoice', 'reason'],
  createOrganization: ['contracts', 'organization', 'name'],
  addPerson: ['contracts', 'person', 'display_name'],
  recordOutage: ['contracts', 'outage', 'summary'],
  recordProblem: ['versions', 'problem', 'title'],
};

/** How often each text of ours stands where its mutation writes it. */
async function timesByToken(db, [service, table, column]) {
  const { rows } = await db[service].query(
    `SELECT ${column} AS token, count(*)::int AS times FROM ${table} WHERE ${column} LIKE 'chaos-%' GROUP BY 1`,
  );
  return new Map(rows.map(({ token, times }) => [token, times]));
}

const exactlyOnce = {
  name: 'what was acknowledged is there once, what was refused is not',
  async check({ db, answers, erased }) {
    const wrong = [];
    for (const [mutation, place] of Object.entries(places)) {
      const times = await timesByToken(db, place);
      for (const { token, id, calls } of answers.filter((answer) => answer.mutation === mutation)) {
        const expected = id === null || id.startsWith('ref_') || erased.has(token) ? 0 : 1;
        const found = times.get(token) ?? 0;
        if (found !== expected)
          wrong.push(
            `${mutation} ${token}, answered ${id} after ${calls} calls, is there ${found} times`,
          );
      }
    }
    return wrong;
  },
  async spoil({ db }) {
    const { rowCount } = await db.tickets.query(
      `UPDATE message SET body = 'lost' WHERE body LIKE 'chaos-%'`,
    );
    return rowCount > 0 ? {} : null;
  },
};

const nothingUnasked = {
  name: 'there is nothing that nobody asked for',
  async check({ db, answers }) {
    const asked = new Set(answers.map(({ token }) => token));
    const found = [];
    for (const [mutation, place] of Object.entries(places))
      for (const [token, times] of await timesByToken(db, place))
        if (!asked.has(token) || times > 1) found.push(`${mutation}: ${token}, ${times} times`);
    return found;
  },
  async spoil({ db }) {
    const { rowCount } = await db.contracts.query(
      `UPDATE person SET display_name = 'chaos-unasked' WHERE display_name LIKE 'chaos-%'`,
    );
    return rowCount > 0 ? {} : null;
  },
};

const hashOf = (key) => createHash('sha256').update(key).digest('hex');

const forgotten = {
  name: 'of whom is erased no service keeps anything',
  async check({ db, erased }) {
    const found = [];
    for (const service of subgraphNames)
      for (const sql of traces) {
        const { rows } = await db[service].query(sql, [[...erased]]);
        found.push(...rows.map((row) => `${service}: ${JSON.stringify(row)}`));
      }
    return found;
  },
  async spoil({ db, erased }) {
    const [token] = erased;
    if (!token) return null;
    await db.billing.query('UPDATE person SET display_name = $1', [token]);
    return {};
  },
};

const traces = [
  'SELECT id, display_name FROM person WHERE display_name = ANY ($1) OR subject = ANY ($1)',
  `SELECT consumer, key FROM dead_letter, unnest($1::text[]) AS gone
   WHERE strpos(coalesce(data::text, ''), gone || '"') > 0`,
];

const keysOnce = {
  name: 'each acknowledged key stands for one effect, of the service that did it',
  async check({ db, answers }) {
    const times = new Map();
    for (const service of subgraphNames) {
      const { rows } = await db[service].query(
        `SELECT key_hash AS hash, count(*)::int AS times FROM idempotency_key
         WHERE result_id IS NOT NULL GROUP BY 1`,
      );
      for (const { hash, times: more } of rows) times.set(hash, (times.get(hash) ?? 0) + more);
    }
    return answers
      .filter(({ token, id }) => token && id !== null && times.get(hashOf(token)) !== 1)
      .map(({ mutation, token }) => `${mutation} ${token}: ${times.get(hashOf(token)) ?? 0} keys`);
  },
  async spoil({ db }) {
    const { rowCount } = await db.tickets.query(
      `DELETE FROM idempotency_key WHERE mutation = 'openTicket'`,
    );
    return rowCount > 0 ? {} : null;
  },
};

const noComplaints = {
  name: 'everybody was answered as they should be',
  check: ({ complaints }) => complaints,
  spoil: ({ complaints }) => ({ complaints: [...complaints, 'openTicket was never answered'] }),
};

const ownOnly = {
  name: 'nobody saw what is not theirs',
  check: ({ seen }) => seen,
  spoil: ({ seen }) => ({ seen: [...seen, 'philippe saw ticket 1 of 2'] }),
};

export const answerInvariants = [
  exactlyOnce,
  nothingUnasked,
  forgotten,
  keysOnce,
  noComplaints,
  ownOnly,
];
