import { decodeId, newId, type Transaction, UnitOfWork, type Viewer } from '@charter/database';
import {
  charterInForce,
  invalidInput,
  notFound,
  once,
  refuseTaken,
  refuseText,
} from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { takeContract } from '../contract/contract-turn.js';
import { ContractEntity } from '../contract/contract.entity.js';
import { startOfDay } from '../contract/domain/renewal.js';
import { readPrice } from '../contract/terms-input.js';
import { decisions } from '../decisions.js';
import { contractsErrors } from '../errors.js';
import type { SellPackInput } from '../generated/graphql.js';
import { packValidity, type ValidityFault } from './domain/pack-validity.js';
import { tellPack } from './grant-packs.js';
import { PackEntity } from './pack.entity.js';

@Injectable()
export class PackService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Sells minutes under a contract; those of an unsigned one count from its signature on. */
  sell(viewer: Viewer, input: SellPackInput, now: Temporal.Instant): Promise<PackEntity> {
    const id = decodeId('contract', input.contractId);
    const { expectedVersion, idempotencyKey: key } = input;
    const work = async (tx: Transaction) => {
      if (!(await tx.find(ContractEntity, id))) throw notFound('contract', 'contractId');
      await decisions.authorize(tx, 'sellPack');
      const sold = await once(tx, { mutation: 'sellPack', key, input }, async () => {
        const contract = await takeContract(tx, { id, expectedVersion, act: 'sellPack' }, now);
        return sell(tx, contract, input, now);
      });
      return tx.manager.findOneByOrFail(PackEntity, { id: sold.id });
    };
    return refuseTaken({ contract_pack_provider_id_external_id_key: externalIdTaken }, () =>
      this.unitOfWork.run(viewer, work),
    );
  }
}

async function sell(
  tx: Transaction,
  contract: ContractEntity,
  input: SellPackInput,
  now: Temporal.Instant,
): Promise<PackEntity> {
  const { startsOn, timeZone, state, providerId, customerId } = contract;
  const { minutes, overdraft } = input;
  const drawOrder = input.drawOrder ?? 'EXPIRY_FIRST';
  if (minutes < 1 || minutes > 6_000_000) throw minutesRefused();
  if (input.externalId != null) refuseText('externalId', input.externalId, 200);
  const signed = state !== 'DRAFT';
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const validity = packValidity(
    {
      validFrom: input.validFrom ?? null,
      validMonths: input.validMonths ?? null,
      expiresBefore: input.expiresBefore ?? null,
    },
    { startsOn, today, signed },
  );
  if (typeof validity === 'string') {
    const [place, en, fr] = validityFaults[validity];
    throw invalidInput(place, en, fr);
  }
  const { validFrom, expiresBefore } = validity;
  await refuseOtherPolicy(tx, contract.id, { drawOrder, overdraft }, now);
  const price = input.price ? readPrice(input.price, await currencyOf(tx, now)) : null;
  const pack = await tx.insert(PackEntity, {
    id: newId(),
    ...{ providerId, customerId, contractId: contract.id, minutes, drawOrder, overdraft },
    externalId: input.externalId ?? null,
    state: signed ? 'GRANTED' : 'PENDING',
    ...{ validFrom, expiresBefore },
    validFromAt: startOfDay(validFrom, timeZone),
    expiresAt: expiresBefore && startOfDay(expiresBefore, timeZone),
    priceMinor: price?.minor ?? null,
    priceCurrency: price?.currency ?? null,
    soldAt: now,
    grantedAt: signed ? now : null,
  });
  if (signed) await tellPack(tx, pack);
  return pack;
}

/** Packs of a contract that may be used beside each other are used in one order, by one policy. */
async function refuseOtherPolicy(
  tx: Transaction,
  contractId: string,
  { drawOrder, overdraft }: Pick<PackEntity, 'drawOrder' | 'overdraft'>,
  now: Temporal.Instant,
): Promise<void> {
  const other = await tx.manager
    .createQueryBuilder(PackEntity, 'p')
    .where('p.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('p.contractId = :contractId', { contractId })
    .andWhere('(p.expiresAt IS NULL OR p.expiresAt > :now)', { now: now.toString() })
    .limit(1)
    .getOne();
  if (!other || (other.drawOrder === drawOrder && other.overdraft === overdraft)) return;
  throw invalidInput(
    other.drawOrder === drawOrder ? 'overdraft' : 'drawOrder',
    `The contract’s packs are used as ${other.drawOrder} with overdraft ${other.overdraft}: sell this one alike.`,
    `Les forfaits du contrat s’emploient en ${other.drawOrder}, dépassement ${other.overdraft} : vendez celui-ci de même.`,
  );
}

async function currencyOf(tx: Transaction, now: Temporal.Instant): Promise<string> {
  const charter = await charterInForce(tx, now);
  if (!charter) throw contractsErrors.refused('CHARTER_MISSING');
  return charter.provider.currency;
}

const minutesRefused = () =>
  invalidInput(
    'minutes',
    'A pack has 1 to 6,000,000 minutes.',
    'Un forfait compte de 1 à 6 000 000 minutes.',
  );

const externalIdTaken = () =>
  invalidInput(
    'externalId',
    'Another pack has this external id.',
    'Un autre forfait porte cet identifiant externe.',
  );

const validityFaults = {
  BOTH_ENDS: [
    'expiresBefore',
    'Give validMonths or expiresBefore, not both.',
    'Indiquez validMonths ou expiresBefore, pas les deux.',
  ],
  MONTHS: [
    'validMonths',
    'A pack is valid for 1 to 120 months.',
    'Un forfait est valable de 1 à 120 mois.',
  ],
  BEFORE_CONTRACT: [
    'validFrom',
    'A pack is not valid before its contract begins.',
    'Un forfait n’est pas valable avant le début de son contrat.',
  ],
  PAST: [
    'validFrom',
    'A pack is valid from today or later, not from the past.',
    'Un forfait est valable à partir d’aujourd’hui ou plus tard, pas dans le passé.',
  ],
  INVERTED: [
    'expiresBefore',
    'A pack expires after it becomes valid, and after today.',
    'Un forfait expire après le début de sa validité, et après aujourd’hui.',
  ],
} as const satisfies Record<ValidityFault, readonly [string, string, string]>;
