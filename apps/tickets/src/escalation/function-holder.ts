import type { EscalationRule } from '@charter/charter';
import type { Transaction } from '@charter/database';
import { termsOfContract } from '../contract/contract.queries.js';
import { termsAt } from '../ticket/domain/told-terms.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { nowOf } from '../ticket/ticket.queries.js';

/** Who holds a function now: of the contract for success managers [S3.26], else of the provider. */
export async function holderOf(
  tx: Transaction,
  { contractId, providerId }: Pick<TicketEntity, 'contractId' | 'providerId'>,
  assigns: EscalationRule['assigns'],
): Promise<string | null> {
  if (assigns === 'SUCCESS_MANAGER') {
    const told = contractId === null ? [] : await termsOfContract(tx, contractId);
    const [contract] = termsAt(told, nowOf(tx));
    if (contract?.successManagerId) return contract.successManagerId;
  }
  const [holder] = await tx.manager.query<{ person_id: string }[]>(
    `SELECT person_id FROM membership
     WHERE provider_id = $1 AND organization_id = $1 AND active
       AND (functions @> ARRAY[$2] OR ($2 = 'MANAGER' AND role = 'MANAGER'))
     ORDER BY id LIMIT 1`,
    [providerId, assigns],
  );
  return holder?.person_id ?? null;
}
