import type { ReadTransaction, Transaction } from '@charter/database';
import { charterInForce } from '@charter/subgraph';
import { findOrganization } from '../organization.queries.js';
import { InvoiceEntity } from '../invoice/invoice.entity.js';
import { AccountEntity } from './account.entity.js';
import { standing, type Standing } from './domain/standing.js';

/** What a customer owes at an instant; in the currency of the provider's charter. */
export async function standingOf(
  tx: ReadTransaction,
  customerId: string,
  at: Temporal.Instant,
): Promise<Standing | null> {
  const charter = await charterInForce(tx, at);
  if (!charter) return null;
  const { currency, zone } = charter.provider;
  const documents = await tx.manager
    .createQueryBuilder(InvoiceEntity, 'i')
    .where('i.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere("i.customerId = :customerId AND i.kind = 'INVOICE' AND i.state = 'ISSUED'", {
      customerId,
    })
    .andWhere('i.settledMinor <> i.grossMinor')
    .getMany();
  const items = documents.flatMap(({ dueOn, grossMinor, settledMinor }) =>
    dueOn === null
      ? []
      : [
          {
            dueOn,
            gross: { minor: grossMinor, currency },
            settled: { minor: settledMinor, currency },
          },
        ],
  );
  return standing(items, currency, at.toZonedDateTimeISO(zone).toPlainDate());
}

/** Tells others where a customer's standing has changed. */
export async function refreshStanding(tx: Transaction, customerId: string): Promise<void> {
  const now = Temporal.Instant.from(tx.viewer.now);
  const current = await standingOf(tx, customerId, now);
  if (!current || !(await findOrganization(tx, customerId))) return;
  const { inGoodStanding } = current;
  const account = await tx.lock(AccountEntity, customerId);
  if (account?.inGoodStanding === inGoodStanding) return;
  const changed = account
    ? await tx.update(AccountEntity, account, { inGoodStanding })
    : await tx.insert(AccountEntity, {
        id: customerId,
        providerId: String(tx.viewer.providerId),
        inGoodStanding,
      });
  await tx.publish(changed, { type: 'account.changed', data: { customerId, inGoodStanding } });
}
