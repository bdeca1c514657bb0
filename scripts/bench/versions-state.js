import { median } from './statistics.js';
import { contextOf, costSince, withStages } from './service-stages.js';

const VERSIONS_EACH = 100;
const MINORS = 10;
const DAY = 86_400_000;
/** Some are recalled, and some became known a month after their publication. */
const RECALLED_EACH = 17;
const IMPORTED_EACH = 5;

/**
 * The state of so many versions at a past instant, by what was known then: by the rule, by the same said naively
 * version by version, by SQL over the publications, and as asked of the service. All come to the same states.
 */
export function measureState({ versions: count }) {
  return withStages('versions', async (service, open) => {
    const ground = await open('versions_state');
    await ground.stage.begin('2026-03-02T10:00');
    const products = productsOf(service, Math.ceil(count / VERSIONS_EACH));
    const rules = rulesOf(service);
    const at = Temporal.Instant.from('2023-06-15T14:00:00Z');
    await write(ground, service, products, rules);
    const ways = {
      'the rule': { rounds: 5, way: () => byRule(service, products, rules, at) },
      'naively, version by version': { rounds: 1, way: () => naively(products, at) },
      'SQL over the publications': { rounds: 5, way: () => bySql(ground, at) },
      'the service, product by product': {
        rounds: 1,
        way: () => byService(ground, service, products, at),
      },
    };
    const found = {};
    let states = null;
    for (const [name, { rounds, way }] of Object.entries(ways)) {
      const times = [];
      await costSince(ground.admin, 1);
      for (let round = 0; round < rounds; round++) {
        const began = performance.now();
        const now = await way();
        times.push(performance.now() - began);
        states ??= now;
        sameOrThrow(name, states, now);
      }
      const { statements, buffers } = await costSince(ground.admin, rounds);
      found[name] = { ms: Math.round(median(times)), statements, buffers };
    }
    return print(states, found);
  });
}

/** Ten generations of ten versions each, a few weeks apart. */
function productsOf({ newId }, count) {
  return Array.from({ length: count }, (_, product) => ({
    id: newId(),
    key: `product-${product}`,
    publications: Array.from({ length: VERSIONS_EACH }, (_, n) => {
      const releasedAt = Date.UTC(2015, 0, 5, 15) + (40 * n + (product % 30)) * DAY;
      const knownAt = n % IMPORTED_EACH === 0 ? releasedAt + 30 * DAY : releasedAt;
      const recalledAt = n % RECALLED_EACH === 3 ? knownAt + 300 * DAY : null;
      return {
        ...{ id: newId(), line: 'main', generation: null },
        label: `${1 + Math.floor(n / MINORS)}.${n % MINORS}`,
        releasedAt: Temporal.Instant.fromEpochMilliseconds(releasedAt),
        knownAt: Temporal.Instant.fromEpochMilliseconds(knownAt),
        recalledAt: recalledAt && Temporal.Instant.fromEpochMilliseconds(recalledAt),
      };
    }),
  }));
}

const rulesOf = ({ sixMonths }) => ({
  ...{ scheme: 'NUMBERED', successor: () => 'MAJOR', policies: [sixMonths] },
});

function byRule({ livesAsKnown, stateAt }, products, rules, at) {
  const states = new Map();
  for (const { publications } of products)
    for (const [id, life] of livesAsKnown(publications, rules, at))
      states.set(id, stateAt(life, at));
  return states;
}

/** As one would say it of one version, without thinking of the others' turns. */
function naively(products, at) {
  const states = new Map();
  const isPast = (instant) => instant !== null && Temporal.Instant.compare(instant, at) <= 0;
  const major = ({ label }) => Number(label.split('.')[0]);
  for (const { publications } of products)
    for (const own of publications.filter(({ knownAt }) => isPast(knownAt))) {
      const [first] = publications
        .filter((it) => isPast(it.knownAt) && !isPast(it.recalledAt) && major(it) > major(own))
        .map(({ releasedAt }) => releasedAt)
        .sort(Temporal.Instant.compare);
      const end = first
        ?.toZonedDateTimeISO('America/Toronto')
        .toPlainDate()
        .add({ months: 6 })
        .toZonedDateTime('America/Toronto')
        .toInstant();
      const withdrawn = end && isPast(end) ? 'OBSOLETE' : first ? 'WITHDRAWN' : 'CURRENT';
      states.set(own.id, isPast(own.recalledAt) ? 'RECALLED' : withdrawn);
    }
  return states;
}

async function bySql({ admin, stage }, at) {
  const { rows } = await admin.query(SQL, [stage.providerId, at.toString()]);
  return new Map(rows.map(({ id, state }) => [id, state]));
}

const SQL = `
  WITH known AS MATERIALIZED (
    SELECT id, product_id, split_part(label, '.', 1)::int AS major, released_at, recalled_at
    FROM product_version WHERE provider_id = $1 AND known_at <= $2
  ), generation AS MATERIALIZED (
    SELECT product_id, major, min(released_at) FILTER (WHERE recalled_at IS NULL OR recalled_at > $2) AS first
    FROM known GROUP BY product_id, major
  ), ended AS MATERIALIZED (
    SELECT product_id, major, min(first) OVER (PARTITION BY product_id ORDER BY major
      ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS at FROM generation
  )
  SELECT k.id, CASE WHEN k.recalled_at <= $2 THEN 'RECALLED'
    WHEN ((e.at AT TIME ZONE 'America/Toronto')::date + interval '6 months') AT TIME ZONE 'America/Toronto' <= $2
      THEN 'OBSOLETE'
    WHEN e.at <= $2 THEN 'WITHDRAWN' ELSE 'CURRENT' END AS state
  FROM known k JOIN ended e USING (product_id, major)`;

/** Every version of every product with its support then, as a list in the graph asks for it. */
async function byService({ stage }, { productVersions, supportOfVersion, encodeId }, products, at) {
  const viewer = { ...stage.admin, staffRoles: ['agent'] };
  const states = new Map();
  for (const { id } of products) {
    const context = contextOf(stage, viewer);
    const filter = { productIds: [encodeId('product', id)] };
    const { nodes } = await productVersions(context, { filter, first: VERSIONS_EACH });
    const question = { at, knownAt: at, customerId: null };
    const answers = await Promise.all(
      nodes.map((version) => supportOfVersion(context, version, question)),
    );
    for (const { productVersion, versionState } of answers)
      if (versionState) states.set(productVersion.id, versionState);
  }
  return states;
}

/** Writes products and versions with the windows that the rule gives them now. */
async function write({ admin, stage }, { deriveWindows }, products, rules) {
  const { rows } = await admin.query('SELECT id FROM charter_version WHERE provider_id = $1', [
    stage.providerId,
  ]);
  const lines = [{ key: 'main', successor: 'MAJOR' }];
  const common = { provider_id: stage.providerId, version: 1 };
  await admin.query('SET session_replication_role = replica');
  const productRows = products.map(({ id, key }) => ({
    ...{ ...common, id, key, name: key, scheme: 'NUMBERED', lines },
    created_at: '2015-01-01T00:00:00Z',
  }));
  await insert(admin, 'product', productRows);
  for (const { id, publications } of products) {
    const windows = deriveWindows(publications, rules);
    await insert(
      admin,
      'product_version',
      publications.map((it) => ({
        ...{ ...common, id: it.id, product_id: id, line: it.line, label: it.label },
        ...{ canonical_label: it.label, released_at: it.releasedAt, known_at: it.knownAt },
        recalled_at: it.recalledAt,
        ...windowOf(windows.get(it.id), rows[0].id),
      })),
    );
  }
  await admin.query('SET session_replication_role = DEFAULT');
  await admin.query('VACUUM ANALYZE');
}

const windowOf = (window, charterVersion) =>
  window && {
    ...{ withdrawn_at: window.withdrawnAt, obsolete_from: window.obsoleteFrom },
    ...{ supported_through: window.supportedThrough, successor_id: window.successorId },
    charter_version_id: charterVersion,
  };

const insert = (admin, table, rows) =>
  admin.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`, [
    JSON.stringify(rows),
  ]);

function sameOrThrow(name, expected, found) {
  const differs = [...expected].filter(([id, state]) => found.get(id) !== state);
  if (differs.length === 0 && expected.size === found.size) return;
  throw new Error(
    `${name} comes to other states: ${found.size} for ${expected.size}, ${differs.slice(0, 3)}`,
  );
}

function print(states, found) {
  const counts = Object.fromEntries(
    [...Map.groupBy(states.values(), (state) => state)].map(([state, all]) => [state, all.length]),
  );
  console.log(`${states.size} versions known then: ${JSON.stringify(counts)}`);
  const { ms: rule } = found['the rule'];
  for (const [name, { ms, statements, buffers }] of Object.entries(found))
    console.log(
      `${name.padEnd(36)}${ms} ms, × ${(ms / rule).toFixed(2)} of the rule, ${statements} statements, ${buffers} buffers`,
    );
  return { versions: states.size, counts, ...found };
}
