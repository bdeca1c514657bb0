/** States in which a contract owes its fee. */
const OWING = ['ACTIVE', 'EXPIRED', 'TERMINATED'];

const instantOf = (date) => Temporal.Instant.fromEpochMilliseconds(date.getTime());
const isBefore = (a, b) => Temporal.Instant.compare(a, b) < 0;
const startOf = (month, zone) => month.toPlainDate({ day: 1 }).toZonedDateTime(zone).toInstant();
const monthOf = (instant, zone) =>
  instant.toZonedDateTimeISO(zone).toPlainDate().toPlainYearMonth();

/**
 * The months that are over at `now`, from the one in which a contract was first told, with its terms at
 * the end of each and whether it `owed` a fee for it then, by all that was ever published of it.
 */
export function feeMonths(changes, zone, now) {
  const history = changes.map(({ time, data }) => ({ at: instantOf(time), ...data }));
  const months = [];
  for (let month = monthOf(history[0].at, zone); ; month = month.add({ months: 1 })) {
    const from = startOf(month, zone);
    const to = startOf(month.add({ months: 1 }), zone);
    if (isBefore(now, to)) return months;
    const terms = history.findLast(({ at }) => isBefore(at, to));
    months.push({ ...terms, month, owed: owes(terms, { from, to, month, zone }) });
  }
}

function owes({ fee, feePeriod, state, startsAt, endsAt }, { from, to, month, zone }) {
  if (!fee || Number(fee.minor) === 0 || !OWING.includes(state)) return false;
  const begins = Temporal.Instant.from(startsAt);
  const held = isBefore(begins, to) && (!endsAt || isBefore(from, Temporal.Instant.from(endsAt)));
  return held && (feePeriod === 'MONTH' || monthOf(begins, zone).month === month.month);
}

/** The beginning of a fee's period as its line names it. */
const named = (month, language) =>
  month.toPlainDate({ day: 1 }).toLocaleString(language, { month: 'long', year: 'numeric' });

const asksFor = ({ customer_id, language, subject, description, minor }, terms) =>
  customer_id === terms.customerId &&
  subject === terms.reference &&
  minor === String(terms.fee?.minor) &&
  description.split(', ').at(-1).split(' – ')[0] === named(terms.month, language);

async function feeLines({ db }) {
  const { rows } = await db.billing.query(
    `SELECT number, customer_id, language, l->>'subject' AS subject, l->>'description' AS description,
       l->'net'->>'minor' AS minor
     FROM invoice, jsonb_array_elements(lines) l WHERE kind = 'INVOICE' AND l->>'kind' = 'FEE'`,
  );
  return rows;
}

/** Of every contract, by what `contracts` published of it. */
async function monthsOfContracts({ db, journal, now }) {
  const { rows } = await db.contracts.query(
    `SELECT id, time_zone FROM organization WHERE kind = 'PROVIDER'`,
  );
  const zones = new Map(rows.map(({ id, time_zone }) => [id, time_zone]));
  const changes = journal.filter(({ type }) => type === 'contract.changed');
  return [...Map.groupBy(changes, ({ aggregate_id }) => aggregate_id).values()].flatMap((all) =>
    feeMonths(all, zones.get(all[0].provider_id), now),
  );
}

/** Changes an invoice with a fee on it; null where there is none. */
async function spoilFee({ db }, lines) {
  // Issued documents refuse every change; this one is undone in a moment.
  await db.billing.query('SET LOCAL session_replication_role = replica');
  const { rowCount } = await db.billing.query(
    `UPDATE invoice SET lines = ${lines}
     WHERE id = (
       SELECT id FROM invoice WHERE kind = 'INVOICE' AND lines @> '[{"kind": "FEE"}]' LIMIT 1)`,
  );
  return rowCount > 0 ? {} : null;
}

const owedIsAsked = {
  name: 'each fee that a contract owed for a month that is over stands on an invoice',
  async check(facts) {
    const lines = await feeLines(facts);
    return (await monthsOfContracts(facts))
      .filter((month) => month.owed && !lines.some((line) => asksFor(line, month)))
      .map(({ reference, month, contractId }) => `${reference} (${contractId}) for ${month}`);
  },
  spoil: (facts) => spoilFee(facts, `jsonb_path_query_array(lines, '$[*] ? (@.kind != "FEE")')`),
};

const askedIsOwed = {
  name: 'each fee on an invoice is one that a contract owed for a month that is over',
  async check(facts) {
    const months = (await monthsOfContracts(facts)).filter(({ owed }) => owed);
    return (await feeLines(facts))
      .filter((line) => !months.some((month) => asksFor(line, month)))
      .map((line) => JSON.stringify(line));
  },
  spoil: (facts) => spoilFee(facts, `replace(lines::text, ' 2026', ' 2025')::jsonb`),
};

export const feeInvariants = [owedIsAsked, askedIsOwed];
