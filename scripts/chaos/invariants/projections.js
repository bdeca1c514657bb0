const SHOWN = 5;

/**
 * A projection is what its source says: same rows, same values, none missing and none too many.
 * `copy` and `source` are queries whose first column is the id; `but` is a column that only events tell.
 */
function sameAs({ table, service, copy, owner, source, but = null }) {
  const exception = but ? `, but for its ${but}` : '';
  return {
    name: `${service}: ${table} equals its source in ${owner}${exception}`,
    async check({ db }) {
      const [copies, sources] = [
        await rowsById(db[service], copy),
        await rowsById(db[owner], source),
      ];
      const ids = new Set([...copies.keys(), ...sources.keys()]);
      const different = [...ids]
        .filter((id) => copies.get(id) !== sources.get(id))
        .slice(0, SHOWN)
        .map(
          (id) =>
            `${id}: here ${copies.get(id) ?? 'missing'}, source ${sources.get(id) ?? 'missing'}`,
        );
      return [...different, ...(await notCompared(db[service], table, `${copy} ${but}`))];
    },
    async spoil({ db }) {
      await db[service].query('SET LOCAL session_replication_role = replica');
      const { rowCount } = await db[service].query(`DELETE FROM ${table}`);
      return rowCount > 0 ? {} : null;
    },
  };
}

/** A column that was added since is compared as well, or excepted by name. */
async function notCompared(client, table, mentioned) {
  const { rows } = await client.query(
    `SELECT column_name AS column FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1`,
    [table],
  );
  const words = new Set(mentioned.match(/\w+/g));
  return rows
    .filter(({ column }) => !words.has(column))
    .map(({ column }) => `its column ${column} is compared with nothing`);
}

async function rowsById(client, sql) {
  const { rows } = await client.query(sql);
  return new Map(rows.map((row) => [Object.values(row)[0], JSON.stringify(row)]));
}

const consumers = ['tickets', 'billing', 'versions'];

const access = {
  organization: 'id, provider_id, kind, key, name, language, country, time_zone, active, version',
  person:
    'id, provider_id, issuer, subject, display_name, email, language, technical_level, version',
  membership:
    'id, provider_id, person_id, organization_id, role, functions, skills, active, version',
  api_client: 'id, provider_id, organization_id, scopes, active, version',
  delegation: 'id, provider_id, reseller_id, customer_id, starts_at, ends_at, revoked_at, version',
  charter_version: 'id, provider_id, key, charter_version, dated, effective_from, hash, document',
};

/** Of whom is erased the owner keeps the id, so that history holds; the others keep nothing. */
const still = { person: ' WHERE erased_at IS NULL' };

const ofContracts = consumers.flatMap((service) =>
  Object.entries(access).map(([table, columns]) => {
    const copy = `SELECT ${columns} FROM ${table}`;
    return sameAs({
      table,
      service,
      copy,
      owner: 'contracts',
      source: copy + (still[table] ?? ''),
    });
  }),
);

const contractTerms = `id, provider_id, customer_id, reference, kind, plan_key, product_ids, state,
  signed_on, starts_at, ends_at, options, pinned_charter_version, success_manager_id`;
/** What goes on by itself has no end, for whoever looks past it. */
const lasting = (columns) =>
  columns.replace(
    'ends_at',
    `CASE WHEN renewal_kind <> 'TACIT' OR notice_given_at IS NOT NULL THEN ends_at END AS ends_at`,
  );
const contractFees = `id, provider_id, customer_id, reference, kind, state, starts_at, ends_at,
  fee_minor, fee_currency, fee_period`;
const coveredProducts = `${contractFees}, product_ids`;
const aboutVersions = `id, provider_id, customer_id, reference, opened_by, product_id,
  product_version_id, charter_version, state, opened_at`;

const others = [
  {
    table: 'contract',
    service: 'tickets',
    copy: `SELECT ${contractTerms} FROM contract`,
    owner: 'contracts',
    source: `SELECT ${lasting(contractTerms)} FROM contract`,
  },
  {
    // Of what was told each time the last, which tells what all of it came to.
    table: 'contract_terms',
    service: 'tickets',
    copy: `SELECT DISTINCT ON (contract_id) ${contractTerms.replace('id', 'contract_id AS id')}
      FROM contract_terms ORDER BY contract_id, version DESC`,
    owner: 'contracts',
    source: `SELECT ${lasting(contractTerms)} FROM contract`,
    but: 'told_at',
  },
  {
    table: 'contract',
    service: 'billing',
    copy: `SELECT ${contractFees} FROM contract`,
    owner: 'contracts',
    source: `SELECT ${contractFees} FROM contract`,
  },
  {
    // Of its versions the newest, which tells what all of them came to.
    table: 'customer_calendar',
    service: 'tickets',
    copy: `SELECT DISTINCT ON (calendar_id) calendar_id AS id, version, provider_id, customer_id, key,
      starts_at, ends_at FROM customer_calendar ORDER BY calendar_id, version DESC`,
    owner: 'contracts',
    source: `SELECT id, version, provider_id, customer_id, calendar_key AS key, starts_at, ends_at
      FROM customer_calendar`,
    but: 'calendar told_at',
  },
  {
    table: 'contract',
    service: 'versions',
    copy: `SELECT ${coveredProducts} FROM contract`,
    owner: 'contracts',
    source: `SELECT ${lasting(coveredProducts)} FROM contract`,
  },
  {
    table: 'product',
    service: 'contracts',
    copy: 'SELECT id, provider_id FROM product',
    owner: 'versions',
    source: 'SELECT id, provider_id FROM product',
  },
  {
    table: 'invoiced_fee',
    service: 'contracts',
    copy: `SELECT contract_id || '/' || starts_on || '/' || invoice_id AS id, provider_id, contract_id,
      invoice_id, kind, number, starts_on, ends_before FROM invoiced_fee`,
    owner: 'billing',
    source: `SELECT (fee->>'contractId') || '/' || (fee->>'startsOn') || '/' || id AS id, provider_id,
      (fee->>'contractId')::uuid AS contract_id, id AS invoice_id, kind, number,
      (fee->>'startsOn')::date AS starts_on, (fee->>'endsBefore')::date AS ends_before
      FROM invoice, jsonb_array_elements(fee_periods) AS fee WHERE state = 'ISSUED'`,
  },
  {
    // Of each version that an installation ran as it ran it last: what was bought stays bought.
    table: 'acquired_version',
    service: 'tickets',
    copy: `SELECT installation_id || '/' || product_version_id AS id, provider_id, customer_id, product_id,
      acquisition, attestation, max(version) OVER (PARTITION BY installation_id) AS version
      FROM acquired_version`,
    owner: 'versions',
    source: `SELECT DISTINCT ON (id) i.id || '/' || run.product_version_id AS id, i.provider_id,
      i.customer_id, i.product_id, run.acquisition, run.attestation, i.version
      FROM installation i JOIN installation_run run ON run.installation_id = i.id
      ORDER BY id, (run.id = i.id) DESC, run.since DESC, run.id DESC`,
    but: 'since',
  },
  {
    table: 'product_version',
    service: 'tickets',
    copy: `SELECT id, provider_id, product_id, label, released_at, withdrawn_at, supported_until, recalled
      FROM product_version`,
    owner: 'versions',
    source: `SELECT id, provider_id, product_id, label, released_at, withdrawn_at,
      obsolete_from AS supported_until,
      recalled_at IS NOT NULL AS recalled FROM product_version WHERE released_at IS NOT NULL`,
    but: 'extensions',
  },
  {
    // Of what was told each time the last.
    table: 'version_window',
    service: 'tickets',
    copy: `SELECT DISTINCT ON (version_id) version_id AS id, provider_id, product_id, label,
      released_at, withdrawn_at, supported_until, recalled FROM version_window ORDER BY version_id, version DESC`,
    owner: 'versions',
    source: `SELECT id, provider_id, product_id, label, released_at, withdrawn_at,
      obsolete_from AS supported_until,
      recalled_at IS NOT NULL AS recalled FROM product_version WHERE released_at IS NOT NULL`,
    but: 'extensions told_at',
  },
  {
    // Its reactor keeps it: of the versions that correct a problem those that are out.
    table: 'known_problem',
    service: 'tickets',
    copy: `SELECT id, provider_id, reference, kind, workaround, merged,
      (SELECT jsonb_agg(fix ->> 'versionId' ORDER BY fix ->> 'versionId') FROM jsonb_array_elements(fixes) fix
       WHERE (fix ->> 'out')::boolean) AS fixes FROM known_problem`,
    owner: 'versions',
    source: `SELECT id, provider_id, reference, kind, workaround_at IS NOT NULL AS workaround,
      merged_into IS NOT NULL AS merged,
      (SELECT jsonb_agg(product_version_id::text ORDER BY product_version_id::text) FROM problem_version
       WHERE problem_id = problem.id AND effective) AS fixes FROM problem`,
  },
  {
    table: 'problem_ticket',
    service: 'tickets',
    copy: `SELECT problem_id || '/' || ticket_id AS id, provider_id FROM problem_ticket WHERE behind`,
    owner: 'versions',
    source: `SELECT problem_id || '/' || ticket_id AS id, provider_id FROM problem_ticket
      WHERE detached_at IS NULL`,
    but: 'told_fix_ids told_workaround',
  },
  {
    table: 'ticket',
    service: 'versions',
    copy: `SELECT ${aboutVersions} FROM ticket`,
    owner: 'tickets',
    source: `SELECT ${aboutVersions} FROM ticket`,
  },
  {
    table: 'ticket',
    service: 'billing',
    copy: `SELECT id, provider_id, customer_id, reference, requester_id, terms, state, opened_at,
      (SELECT coalesce(jsonb_agg(jsonb_build_array(w->>'timeEntryId', w->>'kind', (w->>'minutes')::int,
         (w->>'travelled')::boolean, (w->>'startedAt')::timestamptz) ORDER BY w->>'timeEntryId'), '[]')
       FROM jsonb_array_elements(work) w) AS work FROM ticket`,
    owner: 'tickets',
    source: `SELECT id, provider_id, customer_id, reference, opened_by AS requester_id, terms, state,
      opened_at, (SELECT coalesce(jsonb_agg(jsonb_build_array(coalesce(e.corrects, e.id)::text, e.kind,
         e.minutes, e.travelled, e.started_at) ORDER BY coalesce(e.corrects, e.id)::text), '[]')
       FROM time_entry e WHERE e.ticket_id = ticket.id AND NOT e.withdrawn AND NOT EXISTS (
         SELECT FROM time_entry later WHERE later.corrects = coalesce(e.corrects, e.id)
           AND later.revision > e.revision)) AS work FROM ticket`,
    but: 'price',
  },
].map(sameAs);

const quotes = {
  name: 'tickets: what a ticket says of its price, unless cancelled, is what billing says of it',
  async check({ db }) {
    const { rows } = await db.tickets.query(
      `SELECT id, quote_state FROM ticket WHERE quote_state IS NOT NULL AND state <> 'CANCELLED'`,
    );
    const newest = await rowsById(
      db.billing,
      `SELECT DISTINCT ON (ticket_id) ticket_id, state FROM quote
       ORDER BY ticket_id, (state = 'ACCEPTED') DESC, offered_at DESC, (state = 'OFFERED') DESC, id DESC`,
    );
    return rows
      .map(({ id, quote_state }) => ({
        id,
        here: quote_state,
        there: JSON.parse(newest.get(id) ?? '{}').state,
      }))
      .filter(({ here, there }) => there !== undefined && here !== there)
      .map(({ id, here, there }) => `${id}: here ${here}, in billing ${there}`);
  },
  async spoil({ db }) {
    const { rowCount } = await db.billing.query(
      `UPDATE quote SET state = 'EXPIRED', decided_at = coalesce(decided_at, offered_at)`,
    );
    return rowCount > 0 ? {} : null;
  },
};

export const projectionInvariants = [...ofContracts, ...others, quotes];
