import type { ReadTransaction } from '@charter/database';
import { notFound } from '@charter/subgraph';
import { findOrganization } from '../organization/organization.queries.js';

/** Today where the provider is. */
export async function providersToday(
  tx: ReadTransaction,
  now: Temporal.Instant,
): Promise<Temporal.PlainDate> {
  const provider = await findOrganization(tx, { id: String(tx.viewer.providerId) });
  if (!provider) throw notFound('provider');
  return now.toZonedDateTimeISO(provider.timeZone).toPlainDate();
}
