import type { ReadTransaction } from '@charter/database';
import { defineLoader } from '@charter/subgraph';
import { deny, type Denial } from './domain/denial.js';

/** Names of persons who are not erased. */
export async function namesOf(
  tx: ReadTransaction,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.manager.query<{ id: string; name: string }[]>(
    'SELECT id, display_name AS name FROM person WHERE provider_id = $1 AND id = ANY ($2)',
    [tx.viewer.providerId, personIds],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export const nameLoader = defineLoader((tx, personIds) => namesOf(tx, personIds));

/** Says who has the ticket, so that whoever came second knows whom to ask; only staff is ever told. */
export async function nameTheTaker(
  denial: Denial | null,
  { assigneeId }: { readonly assigneeId: string | null },
  nameOf: (personId: string) => Promise<string | null>,
): Promise<Denial | null> {
  if (denial?.code !== 'ALREADY_TAKEN_OVER') return denial;
  const agent = assigneeId && (await nameOf(assigneeId));
  return deny(denial.code, denial.clause, { agent: agent ?? '—' });
}
