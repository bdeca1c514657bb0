import { newId, type Transaction, UnitOfWork, type Viewer } from '@charter/database';
import { charterInForce, notYetKnown, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { amountIn } from '../amount-input.js';
import { decisions } from '../decisions.js';
import { billingErrors } from '../errors.js';
import type { PublishTariffInput } from '../generated/graphql.js';
import { ticketsWithoutPrice } from '../ticket/ticket.queries.js';
import { TariffEntity } from './tariff.entity.js';
import { tariffsOf } from './tariff.queries.js';

/** Due work that looks again at a request which waited for a tariff. */
export const PRICE_TICKET = 'ticket.price';

@Injectable()
export class TariffService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Sets rates from a date on, and has requests priced that waited for some. */
  publish(viewer: Viewer, input: PublishTariffInput): Promise<TariffEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, 'publishTariff');
      const call = { mutation: 'publishTariff', key: input.idempotencyKey, input };
      const { id } = await once(tx, call, () => this.insert(tx, input));
      return tx.manager.findOneByOrFail(TariffEntity, { id });
    });
  }

  private async insert(tx: Transaction, input: PublishTariffInput): Promise<TariffEntity> {
    const now = Temporal.Instant.from(tx.viewer.now);
    const charter = await charterInForce(tx, now);
    if (!charter) throw notYetKnown('charter');
    await tx.takeTurn('tariff', String(tx.viewer.providerId));
    const { currency } = charter.provider;
    const { kind, validFrom } = input;
    const same = (await tariffsOf(tx)).some(
      (tariff) =>
        tariff.kind === kind && tariff.currency === currency && tariff.validFrom.equals(validFrom),
    );
    if (same) {
      const params = { validFrom: validFrom.toString() };
      throw billingErrors.refused('TARIFF_EXISTS', { path: ['input', 'validFrom'], params });
    }
    const tariff = await tx.insert(TariffEntity, {
      id: newId(),
      providerId: String(tx.viewer.providerId),
      kind,
      currency,
      hourlyMinor: amountIn(currency, input.hourly, 'hourly'),
      travelMinor: amountIn(currency, input.travel, 'travel'),
      validFrom,
      example: input.example ?? false,
    });
    for (const ticketId of await ticketsWithoutPrice(tx)) {
      await tx.schedule(PRICE_TICKET, ticketId, now);
    }
    return tariff;
  }
}
