import type { ReadTransaction } from '@charter/database';
import { ContractEntity } from './contract.entity.js';

/** States in which maintenance gives what it promises; arrears alone do not take it away. */
const MAINTAINED = ['ACTIVE', 'EXPIRED'];

/** Annual maintenance of these customers, whenever it is or was in force. */
export function maintenanceOf(
  tx: ReadTransaction,
  customerIds: readonly string[],
): Promise<ContractEntity[]> {
  return tx.manager
    .createQueryBuilder(ContractEntity, 'contract')
    .where('contract.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('contract.customerId = ANY(:customerIds)', { customerIds })
    .andWhere(`contract.kind = 'MAINTENANCE' AND contract.state = ANY(:states)`, {
      states: MAINTAINED,
    })
    .getMany();
}
