import type { Transaction } from '@charter/database';

/** Above every version that a person's changes have, so that none is projected any more. */
const ERASED = 2147483647;

/** Remembers that a person is erased, whatever is still on its way about that person. */
export async function markErased(tx: Transaction, personId: string): Promise<void> {
  await tx.manager.query(
    `INSERT INTO projection_version (topic, aggregate_id, version) VALUES ('person', $1, $2)
     ON CONFLICT (topic, aggregate_id) DO UPDATE SET version = excluded.version`,
    [personId, ERASED],
  );
}

export async function isMarkedErased(tx: Transaction, personId: string): Promise<boolean> {
  const [row] = await tx.manager.query<{ erased: boolean }[]>(
    `SELECT EXISTS (SELECT FROM projection_version
       WHERE topic = 'person' AND aggregate_id = $1 AND version = $2) AS erased`,
    [personId, ERASED],
  );
  return row?.erased ?? false;
}

/**
 * Blanks what a person wrote, by statements of the service that has it: each takes the provider as `$1` and the person as
 * `$2`. What was done, when and by whom stays.
 */
export async function eraseTexts(
  tx: Transaction,
  personId: string,
  statements: readonly string[],
): Promise<void> {
  const theirs = [tx.viewer.providerId, personId];
  for (const statement of statements) await tx.manager.query(statement, theirs);
}
