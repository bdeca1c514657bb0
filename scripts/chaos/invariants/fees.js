/** States in which a contract owes its fee. */
const OWING = ['ACTIVE', 'EXPIRED', 'TERMINATED'];
/** Billing goes by what it knows when it closes a month: a change in these hours may be in it or not. */
const UNDECIDED = { hours: 1 };

const instantOf = (date) => Temporal.Instant.fromEpochMilliseconds(date.getTime());
const isBefore = (a, b) => Temporal.Instant.compare(a, b) < 0;
const startOf = (month, zone) => month.toPlainDate({ day: 1 }).toZonedDateTime(zone).toInstant();
const monthOf = (instant, zone) =>
  instant.toZonedDateTimeISO(zone).toPlainDate().toPlainYearMonth();

/**
 * What a contract owed for the months that are over at `now`, by all that was ever published of it:
 * from the month in which it was first told, for each in which it held, if it owed a fee when that ended.
 */
export function feesOwed(changes, zone, now) {
  const history = changes.map(({ time, data }) => ({ at: instantOf(time), ...data }));
  const owed = [];
  for (let month = monthOf(history[0].at, zone); ; month = month.add({ months: 1 })) {
    const from = startOf(month, zone);
    const to = startOf(month.add({ months: 1 }), zone);
    if (isBefore(now, to)) return owed;
    const terms = history.findLast(({ at }) => !isBefore(to, at));
    const isUndecided = history.some(
      ({ at }) => isBefore(to, at) && isBefore(at, to.add(UNDECIDED)),
    );
    if (!isUndecided && owes(terms, { from, to, month, zone })) owed.push({ ...terms, month });
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

const asksFor = ({ customer_id, language, subject, description, minor }, owed) =>
  customer_id === owed.customerId &&
  subject === owed.reference &&
  minor === String(owed.fee.minor) &&
  description.split(', ').at(-1).split(' – ')[0] === named(owed.month, language);

const feesAsked = {
  name: 'each fee that a contract owed for a month that is over stands on an invoice',
  async check({ db, journal, now }) {
    const zones = await db.contracts.query(
      `SELECT id, time_zone FROM organization WHERE kind = 'PROVIDER'`,
    );
    const zoneOf = new Map(zones.rows.map(({ id, time_zone }) => [id, time_zone]));
    const { rows: lines } = await db.billing.query(
      `SELECT customer_id, language, l->>'subject' AS subject, l->>'description' AS description,
         l->'net'->>'minor' AS minor
       FROM invoice, jsonb_array_elements(lines) l WHERE kind = 'INVOICE' AND l->>'kind' = 'FEE'`,
    );
    const changes = journal.filter(({ type }) => type === 'contract.changed');
    return [...Map.groupBy(changes, ({ aggregate_id }) => aggregate_id).values()]
      .flatMap((all) => feesOwed(all, zoneOf.get(all[0].provider_id), now))
      .filter((owed) => !lines.some((line) => asksFor(line, owed)))
      .map(({ reference, month, contractId }) => `${reference} (${contractId}) for ${month}`);
  },
  async spoil({ db }) {
    // Issued documents refuse every change; this one is undone in a moment.
    await db.billing.query('SET LOCAL session_replication_role = replica');
    const { rowCount } = await db.billing.query(
      `UPDATE invoice SET lines = jsonb_path_query_array(lines, '$[*] ? (@.kind != "FEE")')
       WHERE id = (SELECT id FROM invoice WHERE lines @> '[{"kind": "FEE"}]' LIMIT 1)`,
    );
    return rowCount > 0 ? {} : null;
  },
};

export const feeInvariants = [feesAsked];
