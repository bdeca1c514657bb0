import { subgraphNames } from '../../launcher/paths.js';

/** Texts of ours, wherever they stand. */
const ours = 'chaos-[0-9]+-[0-9]+';

/** Every column of a service's tables that can hold a text. */
const columns = `
  SELECT c.table_name AS table, c.column_name AS column FROM information_schema.columns c
  JOIN information_schema.tables t USING (table_schema, table_name)
  WHERE table_schema = 'public' AND t.table_type = 'BASE TABLE'
    AND c.data_type IN ('text', 'character varying', 'json', 'jsonb', 'ARRAY')
  ORDER BY 1, 2`;

/**
 * Of an erased person the texts are the name, address and sign-in and what the person wrote, each with a
 * token of its own. What is promised to stay, such as subjects of tickets, has other tokens.
 */
const inNoTable = {
  name: 'what was erased stands in no table of any service',
  async check({ db, erased }) {
    const found = [];
    for (const service of subgraphNames) {
      const { rows } = await db[service].query(columns);
      for (const { table, column } of rows) {
        const texts = await db[service].query(
          `SELECT DISTINCT m[1] AS token FROM "${table}",
             regexp_matches("${column}"::text, '${ours}', 'g') m`,
        );
        for (const { token } of texts.rows)
          if (erased.has(token)) found.push(`${service}: ${token} in ${table}.${column}`);
      }
    }
    return found;
  },
  async spoil({ db, erased }) {
    const [token] = erased;
    if (!token) return null;
    await db.tickets.query('SET LOCAL session_replication_role = replica');
    const { rowCount } = await db.tickets.query(
      `UPDATE ticket SET answers = jsonb_build_object('who', $1::text)`,
      [`${token}@chaos.example`],
    );
    return rowCount > 0 ? {} : null;
  },
};

const onNoTopic = {
  name: 'what was erased stands in no topic of the bus, once those that are compacted are so',
  check({ log, topics, erased }) {
    const kept = new Map();
    // Of a key in a compacted topic the last record stays; elsewhere each one does.
    for (const [index, record] of log.entries()) {
      const isCompacted = topics[record.topic].retention !== 'forever';
      kept.set(isCompacted ? `${record.topic}/${record.key}` : index, record);
    }
    return [...kept.values()].flatMap(({ topic, key, value, headers }) => {
      const tokens = `${value} ${JSON.stringify(headers)}`.match(new RegExp(ours, 'g')) ?? [];
      return tokens
        .filter((token) => erased.has(token))
        .map((token) => `${token} in ${topic}/${key}`);
    });
  },
  spoil({ log, erased }) {
    const [token] = erased;
    if (!token) return null;
    return { log: [...log, { ...log[0], value: JSON.stringify({ who: token }) }] };
  },
};

export const erasureInvariants = [inNoTable, onNoTopic];
