import type { ReadTransaction } from '@charter/database';
import { ToldTermsEntity } from './told-terms.entity.js';

/** All that was ever told of customers' contracts; `termsAt` and `toldBy` say what held when. */
export function termsOfCustomers(
  tx: ReadTransaction,
  customerIds: readonly string[],
): Promise<ToldTermsEntity[]> {
  return told(tx).andWhere('told.customerId = ANY (:customerIds)', { customerIds }).getMany();
}

/** The same of one contract. */
export function termsOfContract(tx: ReadTransaction, id: string): Promise<ToldTermsEntity[]> {
  return told(tx).andWhere('told.id = :id', { id }).getMany();
}

function told(tx: ReadTransaction) {
  return tx.manager
    .createQueryBuilder(ToldTermsEntity, 'told')
    .where('told.providerId = :providerId', { providerId: tx.viewer.providerId });
}
