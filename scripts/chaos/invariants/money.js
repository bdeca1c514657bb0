import { rowsAsText } from '../facts.js';
import { feeInvariants } from './fees.js';

/** An invariant that a query of one service's violates: each row that it finds is one too many. */
const none = ({ name, service, sql, values, spoiling }) => ({
  name,
  check: (facts) => rowsAsText(facts.db[service], sql, values?.(facts)),
  async spoil({ db }) {
    // Issued documents refuse every change; this one is undone in a moment.
    await db[service].query('SET LOCAL session_replication_role = replica');
    return (await db[service].query(spoiling)).rowCount > 0 ? {} : null;
  },
});

const gapless = none({
  name: 'invoices are gapless per series and year',
  service: 'billing',
  sql: `SELECT s.provider_id, s.kind, s.year, s.last_sequence, count(i.sequence)::int AS found,
      min(i.sequence) AS first, max(i.sequence) AS last
    FROM invoice_series s LEFT JOIN invoice i
      ON i.provider_id = s.provider_id AND i.kind = s.kind AND i.series_year = s.year
    GROUP BY s.provider_id, s.kind, s.year, s.last_sequence
    HAVING count(i.sequence) <> s.last_sequence OR max(i.sequence) IS DISTINCT FROM s.last_sequence
      OR min(i.sequence) <> 1`,
  spoiling: `DELETE FROM invoice WHERE sequence = 1`,
});

const chained = none({
  name: 'each invoice carries the hash of the one before',
  service: 'billing',
  sql: `SELECT i.number FROM invoice i LEFT JOIN invoice before ON before.provider_id = i.provider_id
      AND before.kind = i.kind AND before.sequence = i.sequence - 1 AND before.series_year = i.series_year
    WHERE i.state = 'ISSUED' AND i.sequence > 1 AND i.previous_hash IS DISTINCT FROM before.hash`,
  spoiling: `UPDATE invoice SET previous_hash = 'broken' WHERE sequence = 2`,
});

const addedUp = none({
  name: 'amounts of each invoice add up to its charges and fees',
  service: 'billing',
  sql: `SELECT i.id, i.number, i.net_minor FROM invoice i
    WHERE i.kind = 'INVOICE' AND (
      i.net_minor <> (SELECT sum((l->'net'->>'minor')::bigint) FROM jsonb_array_elements(i.lines) l)
      OR i.net_minor <> coalesce((SELECT sum(c.total_minor) FROM charge c WHERE c.invoice_id = i.id), 0)
        + coalesce((SELECT sum((l->'net'->>'minor')::bigint) FROM jsonb_array_elements(i.lines) l
                    WHERE l->>'kind' = 'FEE'), 0))`,
  spoiling: `UPDATE charge SET total_minor = total_minor + 1 WHERE invoice_id IS NOT NULL`,
});

const settled = none({
  name: 'what settles an invoice is what came in and what was taken back',
  service: 'billing',
  sql: `SELECT i.id, i.settled_minor FROM invoice i WHERE i.kind = 'INVOICE' AND i.settled_minor <>
      coalesce((SELECT sum(amount_minor) FROM payment p WHERE p.invoice_id = i.id), 0)
      - coalesce((SELECT sum(gross_minor) FROM invoice n WHERE n.corrects_id = i.id AND n.state = 'ISSUED'), 0)`,
  spoiling: `INSERT INTO payment SELECT gen_random_uuid(), provider_id, customer_id, id, 100, currency,
      current_date, 'doubled', now() FROM invoice WHERE kind = 'INVOICE' AND state = 'ISSUED' LIMIT 1`,
});

const feesOnce = none({
  name: 'each fee is asked for once',
  service: 'billing',
  sql: `SELECT l->>'subject' AS contract, l->>'description' AS period, count(*)::int AS times
    FROM invoice i, jsonb_array_elements(i.lines) l
    WHERE i.kind = 'INVOICE' AND l->>'kind' = 'FEE'
    GROUP BY i.provider_id, l->>'subject', l->>'description' HAVING count(*) > 1`,
  spoiling: `UPDATE invoice SET lines = lines || lines
    WHERE kind = 'INVOICE' AND lines @> '[{"kind": "FEE"}]'`,
});

const charged = none({
  name: 'what is invoiced stands on one invoice of its customer',
  service: 'billing',
  sql: `SELECT c.id, c.invoice_id FROM charge c LEFT JOIN invoice i ON i.id = c.invoice_id
    WHERE c.state = 'INVOICED' AND (i.id IS NULL OR i.customer_id <> c.customer_id
      OR NOT EXISTS (SELECT FROM jsonb_array_elements(i.lines) l JOIN ticket t ON t.id = c.ticket_id
                     WHERE l->>'subject' = t.reference))`,
  spoiling: `UPDATE charge SET customer_id = gen_random_uuid() WHERE state = 'INVOICED'`,
});

const invoiced = none({
  name: 'no charge is left over by the invoices of its time',
  service: 'billing',
  // A charge of nothing is invoiced only where something else is.
  sql: `SELECT c.id, c.rated_at, m.mode FROM charge c
    JOIN organization p ON p.id = c.provider_id
    JOIN LATERAL (SELECT v.document #>> '{pricing,invoicing,mode}' AS mode FROM charter_version v
                  WHERE v.provider_id = c.provider_id AND v.effective_from <= c.rated_at
                  ORDER BY v.effective_from DESC LIMIT 1) m ON true
    WHERE c.state = 'RATED' AND c.total_minor <> 0 AND (m.mode = 'perRequest' OR $1 >=
      (date_trunc('month', c.rated_at AT TIME ZONE p.time_zone) + interval '1 month')
        AT TIME ZONE p.time_zone)`,
  values: ({ now }) => [`${now}`],
  spoiling: `UPDATE charge SET state = 'RATED', invoice_id = NULL WHERE state = 'INVOICED'`,
});

const rated = {
  name: 'each billable ticket that is over was rated once, by all its work',
  async check({ db }) {
    const over = await db.tickets.query(
      `SELECT t.id, t.reference, sum(e.minutes)::int AS minutes FROM ticket t
       JOIN time_entry e ON e.ticket_id = t.id AND NOT e.withdrawn AND NOT EXISTS (
         SELECT FROM time_entry later WHERE later.corrects = coalesce(e.corrects, e.id)
           AND later.revision > e.revision)
       WHERE t.state IN ('ARCHIVED', 'CANCELLED') AND t.terms IN ('BILLABLE', 'QUOTE_REQUIRED')
       GROUP BY t.id`,
    );
    const { rows } = await db.billing.query(
      'SELECT ticket_id, count(*)::int AS times, sum(actual_minutes)::int AS minutes FROM charge GROUP BY 1',
    );
    const charges = new Map(rows.map((row) => [row.ticket_id, row]));
    return over.rows
      .filter(
        ({ id, minutes }) => charges.get(id)?.times !== 1 || charges.get(id).minutes !== minutes,
      )
      .map((row) => `${JSON.stringify(row)}, rated ${JSON.stringify(charges.get(row.id) ?? null)}`);
  },
  async spoil({ db }) {
    await db.billing.query('SET LOCAL session_replication_role = replica');
    return (await db.billing.query('DELETE FROM charge')).rowCount > 0 ? {} : null;
  },
};

export const moneyInvariants = [
  gapless,
  chained,
  addedUp,
  settled,
  feesOnce,
  ...feeInvariants,
  charged,
  invoiced,
  rated,
];
