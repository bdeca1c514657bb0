import type { Transaction } from '@charter/database';
import { PackEntity } from './pack.entity.js';

/** The packs sold with a contract count from its signature on. */
export async function grantPacks(
  tx: Transaction,
  contractId: string,
  now: Temporal.Instant,
): Promise<void> {
  const pending = await tx.manager
    .createQueryBuilder(PackEntity, 'p')
    .where('p.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere(`p.contractId = :contractId AND p.state = 'PENDING'`, { contractId })
    .orderBy('p.id')
    .getMany();
  for (const pack of pending) {
    await tellPack(tx, await tx.update(PackEntity, pack, { state: 'GRANTED', grantedAt: now }));
  }
}

/** Publishes what a pack gives, for whoever counts what is drawn of it. */
export async function tellPack(tx: Transaction, pack: PackEntity): Promise<void> {
  const { id, contractId, customerId, minutes, drawOrder, overdraft, soldAt } = pack;
  const { validFrom, validFromAt, expiresBefore, expiresAt, priceMinor, priceCurrency } = pack;
  await tx.publish(pack, {
    type: 'pack.changed',
    data: {
      ...{ packId: id, contractId, customerId, minutes, drawOrder, overdraft, soldAt },
      ...{ validFrom, validFromAt, expiresBefore, expiresAt },
      grantedAt: pack.grantedAt ?? soldAt,
      price:
        priceMinor !== null && priceCurrency
          ? { minor: priceMinor, currency: priceCurrency }
          : null,
    },
  });
}
