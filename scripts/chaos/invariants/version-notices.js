import { rowsAsText } from '../facts.js';

/** Templates of what `versions` tells of the life of versions. */
const isOurs = ({ type, data }) =>
  type === 'notice.requested' && Boolean(data?.template.startsWith('version.'));

const versionNoticesAsked = {
  name: 'each notice about a version that is on record was asked for, and none that is not',
  async check({ db, journal }) {
    const { rows } = await db.versions.query('SELECT id, occasion FROM version_notice');
    const asked = new Set(journal.filter(isOurs).map(({ aggregate_id }) => aggregate_id));
    const recorded = new Set(rows.map(({ id }) => id));
    return [
      ...rows
        .filter(({ id }) => !asked.has(id))
        .map((it) => `${it.occasion} ${it.id} not asked for`),
      ...[...asked.difference(recorded)].map((id) => `${id} asked for without a record`),
    ];
  },
  async spoil({ db }) {
    const { rowCount } = await db.versions.query(
      `UPDATE version_notice SET id = gen_random_uuid() WHERE id = (
         SELECT id FROM version_notice n WHERE NOT EXISTS (
           SELECT FROM version_notice c WHERE c.corrects = n.id) LIMIT 1)`,
    );
    return rowCount > 0 ? {} : null;
  },
};

/**
 * Versions with extensions are left out: their ends differ by customer; so are versions that are to be looked
 * at, and who may have been told nothing because the end was long past when it was learnt of.
 */
const versionNoticesTold = {
  name: 'whoever runs a version was last told the end that holds, and of a recall, and of no end twice in a row',
  check: ({ db, now }) =>
    rowsAsText(
      db.versions,
      `SELECT r.product_version_id, r.customer_id, last.occasion, last.ends_at, v.obsolete_from
       FROM (SELECT DISTINCT provider_id, product_version_id, customer_id FROM installation WHERE until IS NULL) r
       JOIN product_version v ON v.id = r.product_version_id
       LEFT JOIN LATERAL (SELECT * FROM version_notice n
         WHERE n.product_version_id = v.id AND n.customer_id = r.customer_id
         ORDER BY n.sequence DESC LIMIT 1) last ON true
       WHERE NOT EXISTS (SELECT FROM support_exception e WHERE e.product_version_id = v.id)
         AND NOT EXISTS (SELECT FROM due_work d WHERE d.kind = 'version.notices' AND d.id = v.id::text
           AND d.due_at < $1::timestamptz + interval '2 minutes')
         AND (last.ends_at IS DISTINCT FROM v.obsolete_from
           OR coalesce(last.recalled, false) <> (v.recalled_at IS NOT NULL))
         AND (last.id IS NOT NULL OR v.recalled_at IS NOT NULL
           OR v.obsolete_from > $1::timestamptz - interval '30 days')
       UNION ALL
       SELECT product_version_id, organization_id, occasion, ends_at, NULL FROM (
         SELECT n.*, lag(occasion) OVER told AS before, lag(ends_at) OVER told AS ends_before
         FROM version_notice n WINDOW told AS (
           PARTITION BY provider_id, product_version_id, organization_id ORDER BY sequence)) n
       WHERE before = occasion AND ends_before IS NOT DISTINCT FROM ends_at`,
      [`${now}`],
    ),
  async spoil({ db }) {
    const { rowCount } = await db.versions.query(
      `UPDATE version_notice SET ends_at = ends_at + interval '1 day' WHERE ends_at IS NOT NULL`,
    );
    return rowCount > 0 ? {} : null;
  },
};

export const versionNoticeInvariants = [versionNoticesAsked, versionNoticesTold];
