import type { Charter } from '@charter/charter';
import type { ReadTransaction } from '@charter/database';
import { NotYetPossible } from '@charter/messaging';
import { charterOfVersion } from '@charter/subgraph';
import type { CoverageTerms } from '../quote/domain/consent.js';
import { TariffEntity } from '../tariff/tariff.entity.js';
import { ratesOf, tariffOn } from '../tariff/tariff.queries.js';
import type { Rates } from './domain/priced-line.js';
import { priceRules, type PriceRules, type PriceTerms } from './domain/price-terms.js';

/** All that a request's price comes from. */
export interface Pricing {
  readonly charter: Charter;
  readonly rules: PriceRules;
  readonly rates: Rates;
}

export interface PricingQuestion {
  readonly price: PriceTerms;
  readonly coverage: CoverageTerms;
  /** Whether anybody helps, or is to help, by remote session. */
  readonly helpedRemotely: boolean;
  /** Work or offer whose date chooses the tariff. */
  readonly at: Temporal.Instant;
  /** Tariff that an accepted quote pins. */
  readonly pinnedTariffId?: string | null;
}

/** Null while the charter or a tariff for it is not there. @throws UnknownOption */
export async function pricingOf(
  tx: ReadTransaction,
  question: PricingQuestion,
): Promise<Pricing | null> {
  const charter = await charterOfVersion(tx, question.price.charterVersion);
  if (!charter) return null;
  const rules = priceRules(charter, question.price, question.helpedRemotely);
  const tariff = question.pinnedTariffId
    ? await tx.find(TariffEntity, question.pinnedTariffId)
    : await tariffOn(tx, {
        kind: question.coverage === 'PROFESSIONAL_SERVICES' ? 'PROFESSIONAL_SERVICES' : 'SUPPORT',
        currency: charter.provider.currency,
        on: question.at.toZonedDateTimeISO(charter.provider.zone).toPlainDate(),
      });
  return tariff ? { charter, rules, rates: ratesOf(tariff) } : null;
}

/** The charter version that governs a request; its event may be on the way. @throws NotYetPossible */
export async function requireCharter(tx: ReadTransaction, version: string): Promise<Charter> {
  const charter = await charterOfVersion(tx, version);
  if (charter) return charter;
  throw new NotYetPossible(`charter version ${version} is not known here yet`);
}
