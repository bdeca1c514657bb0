import type { ReadTransaction } from '@charter/database';
import type { Rates } from '../price/domain/priced-line.js';
import { tariffInForce, type TariffKind } from './domain/tariff-in-force.js';
import { TariffEntity } from './tariff.entity.js';

/** Tariffs of the viewer's provider, the latest first. */
export function tariffsOf(tx: ReadTransaction): Promise<TariffEntity[]> {
  return tx.manager
    .createQueryBuilder(TariffEntity, 't')
    .where('t.providerId = :providerId', { providerId: tx.viewer.providerId })
    .orderBy('t.validFrom', 'DESC')
    .addOrderBy('t.id')
    .getMany();
}

/** The tariff in force on a date, or null where none is. */
export async function tariffOn(
  tx: ReadTransaction,
  asked: { kind: TariffKind; currency: string; on: Temporal.PlainDate },
): Promise<TariffEntity | null> {
  return tariffInForce(await tariffsOf(tx), asked);
}

export function ratesOf({ id, currency, hourlyMinor, travelMinor }: TariffEntity): Rates {
  return { tariffId: id, currency, hourlyMinor, travelMinor };
}
