import type { ReadTransaction } from '@charter/database';
import { defineLoader } from '@charter/subgraph';
import type { Agent, Language } from './domain/best-agents.js';

interface Row {
  readonly personId: string;
  readonly skills: string[];
  readonly language: Language;
  readonly senior: boolean;
  readonly load: number;
  readonly away: boolean;
}

/** Who answers tickets of the provider: its agents, and whoever else of its staff has a skill. */
async function agentsOf(tx: ReadTransaction): Promise<Agent[]> {
  return tx.manager.query<Row[]>(
    `SELECT held.person_id AS "personId", held.skills, held.senior,
       coalesce(person.language, 'en') AS language,
       (SELECT count(*)::int FROM ticket WHERE provider_id = $1 AND assignee_id = held.person_id
          AND state IN ('NEW', 'IN_PROGRESS')) AS load,
       EXISTS (SELECT FROM agent_absence absence
          WHERE absence.provider_id = $1 AND absence.person_id = held.person_id
            AND (absence.until IS NULL OR absence.until > $2)) AS away
     FROM (
       SELECT m.person_id, bool_or('SENIOR' = ANY (m.functions)) AS senior,
         coalesce(array_agg(DISTINCT skill) FILTER (WHERE skill IS NOT NULL), '{}') AS skills
       FROM membership m LEFT JOIN LATERAL unnest(m.skills) AS skill ON true
       WHERE m.provider_id = $1 AND m.organization_id = $1 AND m.active
         AND (m.role = 'AGENT' OR (m.role IN ('ADMIN', 'MANAGER') AND m.skills <> '{}'))
       GROUP BY m.person_id) AS held
     LEFT JOIN person ON person.provider_id = $1 AND person.id = held.person_id`,
    [tx.viewer.providerId, tx.viewer.now],
  );
}

/** The agents of a provider, read once for all tickets of a request; the key is the provider's id. */
export const agentsLoader = defineLoader(async (tx, providers) => {
  const agents = await agentsOf(tx);
  return new Map(providers.map((provider) => [provider, agents]));
});
