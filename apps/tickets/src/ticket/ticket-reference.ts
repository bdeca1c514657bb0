import { referencePrefix, type Charter } from '@charter/charter';
import type { Transaction } from '@charter/database';

/**
 * The next reference of the provider, such as `TEC-2026-000123`: counted per year of the provider's
 * zone. An opening that rolls back gives its number back.
 */
export async function nextReference(
  tx: Transaction,
  { key, provider }: Pick<Charter, 'key' | 'provider'>,
  at: Temporal.Instant,
): Promise<string> {
  const { year } = at.toZonedDateTimeISO(provider.zone);
  const [row] = await tx.manager.query<{ last: number }[]>(
    `INSERT INTO ticket_counter (provider_id, year, last) VALUES ($1, $2, 1)
     ON CONFLICT (provider_id, year) DO UPDATE SET last = ticket_counter.last + 1
     RETURNING last`,
    [tx.viewer.providerId, year],
  );
  return `${referencePrefix(key)}-${year}-${String(row?.last).padStart(6, '0')}`;
}
