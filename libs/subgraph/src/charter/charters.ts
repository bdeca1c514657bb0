import { type Charter, checkCharter } from '@charter/charter';
import type { ReadTransaction, Transaction } from '@charter/database';
import type { EventData } from '@charter/events';
import { PermanentFailure } from '@charter/messaging';

interface Told {
  readonly data: EventData<'charter.published'>;
  readonly providerId: string | null;
}

/** Keeps a service's projection of published charters; a document that does not fit is refused whole. */
export async function projectCharter({ data, providerId }: Told, tx: Transaction): Promise<void> {
  const checked = checkCharter(data.document);
  if (!checked.ok)
    throw new PermanentFailure(
      `charter ${data.key} ${data.version}: ${checked.problems.map(({ path, reason }) => `${path} ${reason}`).join('; ')}`,
    );
  await tx.manager.query(
    `INSERT INTO charter_version
       (id, provider_id, key, charter_version, dated, effective_from, hash, document)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING`,
    [
      data.charterVersionId,
      providerId,
      data.key,
      data.version,
      data.date.toString(),
      data.effectiveFrom.toString(),
      data.hash,
      JSON.stringify(data.document),
    ],
  );
}

/** The charter of the viewer's provider in force at an instant of domain time; null if there is none. */
export function charterInForce(tx: ReadTransaction, at: Temporal.Instant): Promise<Charter | null> {
  return charterWhere(
    tx,
    'effective_from <= $2 ORDER BY effective_from DESC LIMIT 1',
    at.toString(),
  );
}

/** A version of the charter of the viewer's provider; null if it was never published. */
export function charterOfVersion(tx: ReadTransaction, version: string): Promise<Charter | null> {
  return charterWhere(tx, 'charter_version = $2', version);
}

/** Documents by row id; they never change, so they are parsed once per process. */
const parsed = new Map<string, Charter>();

async function charterWhere(tx: ReadTransaction, condition: string, value: string) {
  const [row] = await tx.manager.query<{ id: string }[]>(
    `SELECT id FROM charter_version WHERE provider_id = $1 AND ${condition}`,
    [tx.viewer.providerId, value],
  );
  if (!row) return null;
  const charter = parsed.get(row.id) ?? (await charterOfRow(tx, row.id));
  parsed.set(row.id, charter);
  return charter;
}

async function charterOfRow(tx: ReadTransaction, id: string): Promise<Charter> {
  const [row] = await tx.manager.query<{ document: unknown }[]>(
    'SELECT document FROM charter_version WHERE provider_id = $1 AND id = $2',
    [tx.viewer.providerId, id],
  );
  const checked = checkCharter(row?.document);
  if (!checked.ok) throw new Error(`charter version ${id} does not fit this release's schema`);
  return checked.charter;
}
