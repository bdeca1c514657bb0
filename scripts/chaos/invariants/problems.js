import { rowsAsText } from '../facts.js';

const correctionsFollow = {
  name: 'a problem is corrected by what is published and not recalled of what is marked so, and by nothing else',
  check: ({ db }) =>
    rowsAsText(
      db.versions,
      `SELECT f.problem_id, v.label, f.effective, v.recalled_at FROM problem_version f
       JOIN product_version v ON v.id = f.product_version_id
       WHERE f.relation = 'FIXED' AND f.effective <> (v.released_at IS NOT NULL AND v.recalled_at IS NULL)
       UNION ALL SELECT p.id, 'fixed_at', p.fixed_at IS NOT NULL, NULL FROM problem p
       WHERE (p.fixed_at IS NOT NULL) <> EXISTS (
         SELECT FROM problem_version f WHERE f.problem_id = p.id AND f.effective)`,
    ),
  async spoil({ db }) {
    const { rowCount } = await db.versions.query(
      `UPDATE problem_version SET effective = NOT effective WHERE relation = 'FIXED'`,
    );
    return rowCount > 0 ? {} : null;
  },
};

const mergedOnce = {
  name: 'a problem that was merged was so once, and has no ticket left',
  check: ({ db }) =>
    rowsAsText(
      db.versions,
      `SELECT p.id, p.merged_into FROM problem p WHERE p.merged_into IS NOT NULL AND (
         EXISTS (SELECT FROM problem_ticket t WHERE t.problem_id = p.id AND t.detached_at IS NULL)
         OR 1 <> (SELECT count(*) FROM problem_step s WHERE s.problem_id = p.id AND s.kind = 'MERGED'))
       UNION ALL SELECT p.id, NULL FROM problem p
       WHERE (SELECT count(*) FROM problem d WHERE d.merged_into = p.id)
         <> (SELECT count(*) FROM problem_step s WHERE s.problem_id = p.id AND s.kind = 'DUPLICATE_MERGED')`,
    ),
  async spoil({ db }) {
    const { rowCount } = await db.versions.query(
      `DELETE FROM problem_step WHERE kind IN ('MERGED', 'DUPLICATE_MERGED')`,
    );
    return rowCount > 0 ? {} : null;
  },
};

/** Tickets that were behind a problem as it was told of last before it was merged. */
const ticketsBefore = (journal, { data: { mergedFromId } }) =>
  journal
    .filter(({ type, aggregate_id }) => type === 'problem.changed' && aggregate_id === mergedFromId)
    .filter(({ data }) => data && !data.withdrawnAt)
    .toSorted((a, b) => a.aggregate_version - b.aggregate_version)
    .at(-1)?.data.ticketIds ?? [];

const isMerger = ({ type, data }) => type === 'problem.changed' && Boolean(data?.mergedFromId);

const ticketsGoAlong = {
  name: 'the tickets behind a problem that was merged are told as behind what it was merged into',
  check: ({ journal }) =>
    journal.filter(isMerger).flatMap((merger) => {
      const behind = new Set(merger.data.ticketIds);
      return ticketsBefore(journal, merger)
        .filter((id) => !behind.has(id))
        .map((id) => `${id}, lost between ${merger.data.mergedFromId} and ${merger.aggregate_id}`);
    }),
  spoil({ journal }) {
    const merger = journal.find((row) => isMerger(row) && ticketsBefore(journal, row).length > 0);
    if (!merger) return null;
    const forgotten = { ...merger, data: { ...merger.data, ticketIds: [] } };
    return { journal: journal.with(journal.indexOf(merger), forgotten) };
  },
};

/** Each ticket of chaos has one problem, or what that was merged into, for all its life. */
const toldInTurns = {
  name: 'a ticket is told of each correction once, and again only once it was taken back; who is behind a problem knows how it stands',
  check: ({ db }) =>
    rowsAsText(
      db.tickets,
      `WITH said AS (
         SELECT ticket_id, data ->> 'versionId' AS version_id, kind, lag(kind) OVER turns AS before,
           row_number() OVER turns = count(*) OVER (PARTITION BY ticket_id, data ->> 'versionId') AS is_last
         FROM ticket_fact WHERE kind IN ('problem-fixed', 'problem-fix-withdrawn')
         WINDOW turns AS (PARTITION BY ticket_id, data ->> 'versionId' ORDER BY ordinal)
       )
       SELECT ticket_id, version_id, kind, before FROM said
       WHERE before = kind OR (before IS NULL AND kind <> 'problem-fixed')
       UNION ALL
       SELECT l.ticket_id, l.problem_id::text, 'was told', l.told_fix_ids::text FROM problem_ticket l
       JOIN known_problem p ON p.id = l.problem_id
       WHERE l.behind AND (
         (p.workaround AND NOT l.told_workaround)
         OR array(SELECT unnest(l.told_fix_ids)::text COLLATE "C" ORDER BY 1) <> array(
           SELECT (fix ->> 'versionId') COLLATE "C" FROM jsonb_array_elements(p.fixes) fix
           WHERE (fix ->> 'out')::boolean ORDER BY 1)
         OR array(SELECT unnest(l.told_fix_ids)::text COLLATE "C" ORDER BY 1) <> array(
           SELECT version_id COLLATE "C" FROM said
           WHERE said.ticket_id = l.ticket_id AND is_last AND kind = 'problem-fixed' ORDER BY 1))`,
    ),
  async spoil({ db }) {
    const { rowCount } = await db.tickets.query(
      `UPDATE problem_ticket SET told_fix_ids = '{}' WHERE behind AND told_fix_ids <> '{}'`,
    );
    return rowCount > 0 ? {} : null;
  },
};

const isNews = ({ type, data }) =>
  type === 'notice.requested' && /^(problem|feature)\./.test(data?.template ?? '');

const newsAsked = {
  name: 'as many messages about problems were asked for as histories tell of',
  async check({ db, journal }) {
    const { rows } = await db.tickets.query(
      `SELECT 'ticket:' || ticket_id AS subject, count(*)::int AS told FROM ticket_fact
       WHERE kind IN ('problem-fixed', 'problem-fix-withdrawn', 'problem-workaround') GROUP BY 1`,
    );
    const told = new Map(rows.map((row) => [row.subject, row.told]));
    const asked = Map.groupBy(journal.filter(isNews), ({ data }) => data.subject);
    return [...new Set([...told.keys(), ...asked.keys()])]
      .filter((subject) => told.get(subject) !== asked.get(subject)?.length)
      .map(
        (subject) =>
          `${subject}: ${told.get(subject) ?? 0} told, ${asked.get(subject)?.length ?? 0} asked for`,
      );
  },
  spoil({ journal }) {
    const news = journal.find(isNews);
    return news ? { journal: [...journal, news] } : null;
  },
};

const versionsNamed = {
  name: 'a ticket is about the version that its history named last, each change from the one before',
  check: ({ db }) =>
    rowsAsText(
      db.tickets,
      `WITH named AS (
         SELECT ticket_id, data ->> 'from' AS was, data ->> 'productVersionId' AS became,
           lag(data ->> 'productVersionId') OVER turns AS before,
           row_number() OVER turns = count(*) OVER (PARTITION BY ticket_id) AS is_last
         FROM ticket_fact WHERE kind = 'version-changed'
         WINDOW turns AS (PARTITION BY ticket_id ORDER BY ordinal)
       )
       SELECT n.ticket_id, n.was, n.before, n.became, t.product_version_id FROM named n
       JOIN ticket t ON t.id = n.ticket_id
       WHERE n.was = n.became OR (n.before IS NOT NULL AND n.before IS DISTINCT FROM n.was)
         OR (n.is_last AND n.became IS DISTINCT FROM t.product_version_id::text)`,
    ),
  async spoil({ db }) {
    const { rowCount } = await db.tickets.query(
      `UPDATE ticket SET product_version_id = gen_random_uuid() WHERE id IN (
         SELECT ticket_id FROM ticket_fact WHERE kind = 'version-changed')`,
    );
    return rowCount > 0 ? {} : null;
  },
};

export const problemInvariants = [
  correctionsFollow,
  mergedOnce,
  ticketsGoAlong,
  toldInTurns,
  newsAsked,
  versionsNamed,
];
