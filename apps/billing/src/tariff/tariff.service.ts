import { newId, type Transaction, UnitOfWork, type Viewer } from '@charter/database';
import { parseMoney } from '@charter/money';
import { charterInForce, commonErrors, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { decisions } from '../decisions.js';
import { billingErrors } from '../errors.js';
import type { MoneyInput, PublishTariffInput } from '../generated/graphql.js';
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
    if (!charter) throw commonErrors.refused('NOT_YET_KNOWN', { params: { what: 'charter' } });
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

/** Minor units of an amount that must be in this currency and not negative. */
export function amountIn(currency: string, given: MoneyInput, field: string): bigint {
  const refuse = (problem: string) =>
    commonErrors.refused('INVALID_INPUT', { path: ['input', field], params: { problem } });
  if (given.currency !== currency) throw refuse(`Amounts are in ${currency} here.`);
  try {
    const { minor } = parseMoney(given.amount, currency);
    if (minor >= 0n) return minor;
  } catch {
    // falls through to the one message for all that is no amount
  }
  throw refuse(`"${given.amount}" is no amount in ${currency}, such as 120.00.`);
}
