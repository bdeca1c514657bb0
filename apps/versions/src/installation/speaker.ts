import type { ReadTransaction } from '@charter/database';
import { capacitiesOf } from '@charter/subgraph';
import type { Claim } from './domain/attestation.js';

/**
 * In whose name the viewer says what a customer runs. Who is several of these speaks as the one that counts most; a
 * customer's own programs speak as the customer.
 */
export async function speakerOf(tx: ReadTransaction, customerId: string): Promise<Claim['by']> {
  if (tx.viewer.kind === 'system') return 'PROVIDER';
  const held = await capacitiesOf(tx, customerId);
  if (held.has('admin') || held.has('manager') || held.has('agent')) return 'PROVIDER';
  return held.has('delegatedReseller') ? 'RESELLER' : 'CUSTOMER';
}
