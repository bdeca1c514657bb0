import type { ReadTransaction, Transaction } from '@charter/database';
import { charterInForce } from '@charter/subgraph';
import { findOrganization } from '../organization.queries.js';
import { InvoiceEntity } from '../invoice/invoice.entity.js';
import { AccountEntity } from './account.entity.js';
import { standing, type OpenItem, type Standing } from './domain/standing.js';

/**
 * What customers owe at an instant, in the currency of the provider's charter, overdue by the date in
 * its zone. Empty before the first charter.
 */
export async function standingsOf(
  tx: ReadTransaction,
  customerIds: readonly string[],
  at: Temporal.Instant,
): Promise<ReadonlyMap<string, Standing>> {
  const charter = await charterInForce(tx, at);
  if (!charter) return new Map();
  const { currency, zone } = charter.provider;
  const today = at.toZonedDateTimeISO(zone).toPlainDate();
  const open = Map.groupBy(await openInvoices(tx, customerIds), ({ customerId }) => customerId);
  return new Map(
    customerIds.map((customerId) => {
      const items = (open.get(customerId) ?? []).flatMap((invoice) => openItem(invoice) ?? []);
      return [customerId, standing(items, currency, today)];
    }),
  );
}

function openInvoices(
  tx: ReadTransaction,
  customerIds: readonly string[],
): Promise<InvoiceEntity[]> {
  return tx.manager
    .createQueryBuilder(InvoiceEntity, 'i')
    .where('i.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('i.customerId = ANY (:customerIds)', { customerIds })
    .andWhere("i.kind = 'INVOICE' AND i.state = 'ISSUED' AND i.settledMinor <> i.grossMinor")
    .getMany();
}

function openItem({ dueOn, grossMinor, settledMinor, currency }: InvoiceEntity): OpenItem | null {
  if (dueOn === null) return null;
  const gross = { minor: grossMinor, currency };
  return { dueOn, gross, settled: { minor: settledMinor, currency } };
}

/** Tells others where a customer's standing has changed. Those who settle at the same time take turns. */
export async function refreshStanding(tx: Transaction, customerId: string): Promise<void> {
  await tx.takeTurn('standing', customerId);
  const now = Temporal.Instant.from(tx.viewer.now);
  const current = (await standingsOf(tx, [customerId], now)).get(customerId);
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
