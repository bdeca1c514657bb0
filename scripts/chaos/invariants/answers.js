import { createHash } from 'node:crypto';
import { subgraphNames } from '../../launcher/paths.js';

/** Of a problem that was worded anew the title stands in its history. */
const titles = `(SELECT title FROM problem UNION ALL
  SELECT title_before FROM problem_step WHERE kind = 'DESCRIBED') AS titles`;

/** Where the text that came with a mutation is found again. */
const places = {
  openTicket: ['tickets', 'ticket', 'subject'],
  replyToTicket: ['tickets', 'message', 'body'],
  addInternalNote: ['tickets', 'message', 'body'],
  transferTicket: ['tickets', 'message', 'body'],
  createCannedReply: ['tickets', 'canned_reply', 'key'],
  logTime: ['tickets', 'time_entry', 'note'],
  correctTime: ['tickets', 'time_entry', 'note'],
  mergeTickets: ['tickets', 'ticket_link', 'reason'],
  linkTickets: ['tickets', 'ticket_link', 'reason'],
  recordPayment: ['billing', 'payment', 'bank_reference'],
  issueCreditNote: ['billing', 'invoice', 'reason'],
  createOrganization: ['contracts', 'organization', 'name'],
  amendContract: ['contracts', 'contract_amendment', 'reason'],
  addPerson: ['contracts', 'person', 'display_name'],
  createApiClient: ['contracts', 'api_client', 'name'],
  recordOutage: ['contracts', 'outage', 'summary'],
  correctOutage: ['contracts', 'outage_correction', 'reason'],
  submitDeliverable: ['contracts', 'deliverable', 'title'],
  withdrawDeliverable: ['contracts', 'deliverable_step', 'body'],
  requestDeliverableChanges: ['contracts', 'deliverable_step', 'body'],
  setCustomerCalendar: ['contracts', 'customer_calendar', "(hours->0->>'reason')"],
  recordProblem: ['versions', titles, 'title'],
  describeProblem: ['versions', titles, 'title'],
  planRelease: ['versions', 'release_step', 'reason'],
  redateRelease: ['versions', 'release_step', 'reason'],
  cancelRelease: ['versions', 'release_step', 'reason'],
  recallRelease: ['versions', 'release_step', 'reason'],
};

/** How often each text of ours stands where its mutation writes it. */
async function timesByToken(db, [service, table, column]) {
  const { rows } = await db[service].query(
    `SELECT ${column} AS token, count(*)::int AS times FROM ${table} WHERE ${column} LIKE 'chaos-%' GROUP BY 1`,
  );
  return new Map(rows.map(({ token, times }) => [token, times]));
}

const exactlyOnce = {
  name: 'the text of each acknowledged mutation is there once, that of a refused one is not',
  async check({ db, answers, erased }) {
    const wrong = [];
    for (const [mutation, place] of Object.entries(places)) {
      const times = await timesByToken(db, place);
      const answered = answers.filter((one) => one.mutation === mutation && one.calls !== null);
      for (const { token, id, calls } of answered) {
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
  name: 'no text of a mutation is there that nobody sent, or twice',
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
      `UPDATE organization SET name = 'chaos-unasked' WHERE name LIKE 'chaos-%'`,
    );
    return rowCount > 0 ? {} : null;
  },
};

const hashOf = (key) => createHash('sha256').update(key).digest('hex');

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

const allAnswered = {
  name: 'every mutation was answered in the end',
  check: ({ answers }) =>
    answers
      .filter(({ calls }) => calls === null)
      .map(({ mutation, input }) => `${mutation} ${JSON.stringify(input)}`),
  spoil: ({ answers }) => change(answers, () => true, { calls: null, id: null, refusals: [] }),
};

/** Clients here ask for nothing that is not theirs, nor malformed: such refusals are wrong. */
const wrong = [
  'FORBIDDEN',
  'NOT_FOUND',
  'NOT_YET_KNOWN',
  'IDEMPOTENCY_KEY_REUSED',
  'INVALID_INPUT',
  'INVALID_ID',
];

const rightlyRefused = {
  name: 'no mutation was refused as forbidden, unknown or malformed',
  check: ({ answers }) =>
    answers.flatMap(({ mutation, input, refusals }) =>
      refusals
        .filter(({ code }) => wrong.includes(code))
        .map(({ code, message }) => `${mutation}: ${code}: ${message} ${JSON.stringify(input)}`),
    ),
  spoil: ({ answers }) =>
    change(answers, () => true, { refusals: [{ code: 'FORBIDDEN', message: 'spoilt' }] }),
};

const sameAgain = {
  name: 'a mutation that was repeated after its answer was answered the same',
  check: ({ answers }) =>
    answers
      .filter(({ id, again }) => again !== undefined && again !== id)
      .map(({ mutation, token, id, again }) => `${mutation} ${token}: ${id}, then ${again}`),
  spoil: ({ answers }) => change(answers, ({ again }) => again !== undefined, { again: 'another' }),
};

const noErrors = {
  name: 'nothing that anybody did ended in an error',
  check: ({ turns }) =>
    turns.filter(({ error }) => error).map(({ act, error }) => `${act}: ${error}`),
  spoil: ({ turns: [first, ...rest] }) => ({ turns: [{ ...first, error: 'spoilt' }, ...rest] }),
};

/** Answers of which the first of these is another; null if there is none. */
function change(answers, which, changes) {
  const index = answers.findIndex(which);
  return index < 0 ? null : { answers: answers.with(index, { ...answers[index], ...changes }) };
}

/** Whose what somebody was shown is. */
const owners = {
  tickets: ['tickets', 'SELECT provider_id, customer_id FROM ticket WHERE id = $1'],
  invoices: ['billing', 'SELECT provider_id, customer_id FROM invoice WHERE id = $1'],
  contracts: ['contracts', 'SELECT provider_id, customer_id FROM contract WHERE id = $1'],
};

const ownOnly = {
  name: 'nobody was shown a ticket, an invoice or a contract of others',
  async check({ db, seen }) {
    const found = [];
    for (const { who, provider, organization, list, id } of seen) {
      const [service, sql] = owners[list];
      const [owner] = (await db[service].query(sql, [id])).rows;
      const isTheirs =
        owner?.provider_id === provider &&
        (organization === null || owner.customer_id === organization);
      if (!isTheirs) found.push(`${who} saw ${list} ${id} of ${JSON.stringify(owner ?? null)}`);
    }
    return found;
  },
  async spoil({ db, seen }) {
    await db.contracts.query('SET LOCAL session_replication_role = replica');
    await db.contracts.query('UPDATE contract SET customer_id = gen_random_uuid()');
    return seen.some(({ list }) => list === 'contracts') ? {} : null;
  },
};

export const answerInvariants = [
  exactlyOnce,
  nothingUnasked,
  keysOnce,
  allAnswered,
  rightlyRefused,
  sameAgain,
  noErrors,
  ownOnly,
];
