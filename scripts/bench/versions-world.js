import { withoutIndexes } from './without-indexes.js';

/** Releases of each product, so that there is a version in every state. */
const releases = [
  ...['1.0 2018-03-05', '2.0 2020-03-02', '3.0 2022-03-07', '4.0 2024-03-04'],
  '5.0 2025-12-01',
];
const keys = ['gestion', 'paie', 'stock', 'caisse', 'agenda', 'courrier', 'ventes', 'achats'];
const DELEGATING = 30;

/**
 * A provider with eight products of five versions each, and so many installations of them: a tenth as many
 * customers, the first ones with many more than ten, a seventh of all retired.
 */
export async function createWorld({ stage, admin }, { newId, encodeId }, installations) {
  for (const key of keys) {
    const input = { key, name: key, idempotencyKey: newId() };
    const product = await stage.products.create(stage.admin, input);
    await stage.import(encodeId('product', product.id), ...releases);
  }
  await admin.query(customers(Math.round(installations / 10)));
  await withoutIndexes(admin, ['installation'], async () => {
    await admin.query('SET session_replication_role = replica');
    await admin.query(copies, [stage.providerId, installations, keys.length * releases.length]);
    await admin.query('SET session_replication_role = DEFAULT');
  });
  await admin.query('DELETE FROM outbox');
  await admin.query('VACUUM ANALYZE');
  return peopleOf({ stage, admin });
}

/** Whoever has many is not among the first by its id. */
const customers = (count) => `
  CREATE UNLOGGED TABLE customer_of_bench AS
    SELECT n, uuidv7() AS id
    FROM (SELECT n FROM generate_series(0, ${count} - 1) AS n ORDER BY hashint4(n)) AS mixed;
  CREATE UNIQUE INDEX ON customer_of_bench (n)`;

const copies = `
  INSERT INTO installation (id, provider_id, customer_id, version, product_id, product_version_id, environment,
    acquisition, since, until, recorded_at)
  SELECT uuidv7(), $1, customer.id, 1, v.product_id, v.id,
    (ARRAY['production', 'production', 'production', 'production', 'test', 'acceptance'])[1 + made.n % 6],
    (ARRAY['PURCHASE', 'UPGRADE', 'EXISTING_RIGHT'])[1 + made.n % 3],
    made.since, CASE WHEN made.n % 7 = 0 THEN made.since + 200 END, '2026-03-01Z'
  FROM (SELECT n, abs(hashint4(n)) / 2147483648::float8 AS chance,
          date '2018-06-01' + abs(hashint4(n + 7)) % 2600 AS since FROM generate_series(1, $2::int) AS n) AS made
  JOIN customer_of_bench customer
    ON customer.n = floor(power(made.chance, 1.5) * (SELECT count(*) FROM customer_of_bench))::int
  JOIN (SELECT id, product_id, row_number() OVER (ORDER BY id) - 1 AS place
        FROM product_version WHERE provider_id = $1) v
    ON v.place = (abs(hashint4(made.n + 13)) % $3::int)::bigint
  ORDER BY hashint4(made.n)`;

/** Some customers, and a reseller of thirty of them. */
async function peopleOf({ stage, admin }) {
  const { rows } = await admin.query(
    'SELECT id FROM customer_of_bench ORDER BY hashint4(n) LIMIT $1',
    [DELEGATING],
  );
  const ids = rows.map(({ id }) => id);
  const { rows: versions } = await admin.query('SELECT id, product_id FROM product_version');
  return {
    customers: ids,
    versions: versions.map(({ id }) => id),
    products: [...new Set(versions.map((row) => row.product_id))],
    reseller: await stage.reseller('Reseller', ...ids),
  };
}
