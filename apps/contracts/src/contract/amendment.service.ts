import { decodeId, type Transaction, UnitOfWork, type Viewer } from '@charter/database';
import { invalidInput, notFound, once, refuseText } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { decisions } from '../decisions.js';
import { contractsErrors } from '../errors.js';
import type { AmendContractInput, WithdrawAmendmentInput } from '../generated/graphql.js';
import { refuseUnknownProducts } from '../product/named-products.js';
import { ContractAmendmentEntity } from './amendment.entity.js';
import { amendmentsOf, invoicedWithin, scheduledAmendments } from './amendment.queries.js';
import { checkTerms, refusePeriod } from './check-terms.js';
import { takeContract } from './contract-turn.js';
import { ContractEntity } from './contract.entity.js';
import { realChanges, type TermsChange, termsAt, unsoundOf } from './domain/contract-terms.js';
import { startOfDay } from './domain/renewal.js';
import { termsOf } from './stored-terms.js';
import { CONTRACT_TERMS, enterAmendment, takeDueEffect, takeEffect } from './take-effect.js';
import { givenTerms } from './terms-input.js';

@Injectable()
export class AmendmentService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Changes terms from a day on: today's at once, a later one at that day's start. */
  amend(viewer: Viewer, input: AmendContractInput, now: Temporal.Instant): Promise<ContractEntity> {
    return this.run(
      viewer,
      input,
      'amendContract',
      (tx, contract) => amend(tx, contract, input, now),
      now,
    );
  }

  /** Takes an amendment back that has not taken effect. */
  withdraw(
    viewer: Viewer,
    input: WithdrawAmendmentInput,
    now: Temporal.Instant,
  ): Promise<ContractEntity> {
    return this.run(
      viewer,
      input,
      'withdrawAmendment',
      async (tx, contract) => {
        const pending = await scheduledAmendments(tx, contract.id);
        const amendment = pendingAmendment(pending, input.number);
        await tx.unschedule(CONTRACT_TERMS, amendment.id);
        await tx.update(ContractAmendmentEntity, amendment, { state: 'WITHDRAWN', closedAt: now });
        await tx.update(ContractEntity, contract, {});
      },
      now,
    );
  }

  private run(
    viewer: Viewer,
    input: AmendContractInput | WithdrawAmendmentInput,
    mutation: 'amendContract' | 'withdrawAmendment',
    work: (tx: Transaction, contract: ContractEntity) => Promise<void>,
    now: Temporal.Instant,
  ): Promise<ContractEntity> {
    const id = decodeId('contract', input.contractId);
    const { expectedVersion, idempotencyKey: key } = input;
    return this.unitOfWork.run(viewer, async (tx) => {
      if (!(await tx.find(ContractEntity, id))) throw notFound('contract', 'contractId');
      await decisions.authorize(tx, 'amendContract');
      await once(tx, { mutation, key, input }, async () => {
        const contract = await takeContract(tx, { id, expectedVersion, act: 'amend' }, now);
        await takeDueEffect(tx, contract, now);
        const before = await unsoundLater(tx, contract);
        await work(tx, contract);
        refuseUnsound(before, await unsoundLater(tx, contract), mutation);
        return { id };
      });
      return tx.manager.findOneByOrFail(ContractEntity, { id });
    });
  }
}

async function unsoundLater(tx: Transaction, contract: ContractEntity) {
  const amendments = await amendmentsOf(tx, contract.id);
  return unsoundOf(termsOf(contract), contract.startsOn, amendments);
}

/** What was agreed for later stays possible: who changes what it builds on withdraws it first. */
function refuseUnsound(
  before: readonly ContractAmendmentEntity[],
  after: readonly ContractAmendmentEntity[],
  mutation: 'amendContract' | 'withdrawAmendment',
): void {
  const known = new Set(before.map(({ id }) => id));
  const broken = after.find(({ id }) => !known.has(id));
  if (!broken) return;
  const { number, effectiveOn } = broken;
  throw invalidInput(
    mutation === 'amendContract' ? ['input'] : 'number',
    `Amendment ${number} of ${effectiveOn} builds on what this would change, and could not take effect: withdraw it first.`,
    `L’avenant ${number} du ${effectiveOn} repose sur ce que ceci changerait et ne pourrait prendre effet : retirez-le d’abord.`,
  );
}

/** The amendment of a number, or any, that waits to take effect; refused where there is none. */
export function pendingAmendment(
  amendments: readonly ContractAmendmentEntity[],
  wanted: number | null,
): ContractAmendmentEntity {
  const pending = amendments.filter(({ state }) => state === 'SCHEDULED');
  const found = pending.find(({ number }) => wanted === null || number === wanted);
  if (found) return found;
  const numbers = pending.map(({ number }) => number).join(', ');
  throw contractsErrors.refused('AMENDMENT_NOT_PENDING', {
    path: ['input', 'number'],
    params: { number: wanted ?? '—', pending: numbers || '—' },
  });
}

async function amend(
  tx: Transaction,
  contract: ContractEntity,
  input: AmendContractInput,
  now: Temporal.Instant,
): Promise<void> {
  const { effectiveOn } = input;
  const reason = input.reason.trim();
  refuseText('reason', reason, 2_000);
  await refusePast(tx, contract, effectiveOn, now);
  const dayStart = startOfDay(effectiveOn, contract.timeZone);
  const isNow = Temporal.Instant.compare(dayStart, now) <= 0;
  const effectiveAt = isNow ? now : dayStart;
  refuseBeyondEnd(contract, effectiveAt);
  const changes = await changesFrom(tx, contract, input, effectiveAt);
  const amendment = await enterAmendment(tx, contract, {
    ...{ kind: 'AMENDMENT', state: 'SCHEDULED', before: null },
    ...{ effectiveOn, effectiveAt, changes, reason },
  });
  if (isNow) return takeEffect(tx, contract, amendment);
  await tx.schedule(CONTRACT_TERMS, amendment.id, effectiveAt);
  await tx.update(ContractEntity, contract, {});
}

/** What the input changes of the terms that are foreseen for the day; all together must be right. */
async function changesFrom(
  tx: Transaction,
  contract: ContractEntity,
  input: AmendContractInput,
  at: Temporal.Instant,
): Promise<TermsChange> {
  const foreseen = termsAt(termsOf(contract), await amendmentsOf(tx, contract.id), at);
  const { changes } = realChanges(foreseen, givenTerms(input));
  if (Object.keys(changes).length === 0)
    throw invalidInput(
      ['input'],
      'The amendment changes nothing of the terms on that day.',
      'L’avenant ne change rien aux conditions de ce jour.',
    );
  const { startsOn } = contract;
  const isLater = Temporal.PlainDate.compare(input.effectiveOn, startsOn) > 0;
  if (changes.endsBefore != null)
    refusePeriod(
      isLater ? input.effectiveOn : startsOn,
      Temporal.PlainDate.from(changes.endsBefore),
    );
  await checkTerms(tx, contract, { ...foreseen, ...changes }, { at, before: foreseen });
  await refuseUnknownProducts(tx, input.productIds, foreseen.productIds);
  return changes;
}

/** What was is not changed any more, least of all what an invoice has asked for. */
async function refusePast(
  tx: Transaction,
  { id, timeZone }: ContractEntity,
  effectiveOn: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<void> {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  if (Temporal.PlainDate.compare(effectiveOn, today) >= 0) return;
  const path = ['input', 'effectiveOn'];
  const invoiced = await invoicedWithin(tx, id, effectiveOn, today);
  const params = { day: effectiveOn.toString(), today: today.toString() };
  if (!invoiced) throw contractsErrors.refused('AMENDMENT_IN_PAST', { path, params });
  const { number, starts_on: start, ends_before: end } = invoiced;
  throw contractsErrors.refused('PERIOD_INVOICED', {
    path,
    params: { ...params, number, start, end },
  });
}

/** Behind its end a contract has terms only where it may be renewed. */
function refuseBeyondEnd(contract: ContractEntity, effectiveAt: Temporal.Instant): void {
  const { endsAt, endsBefore, renewalKind, noticeGivenAt } = contract;
  const mayGoOn = renewalKind !== 'NONE' && noticeGivenAt === null;
  if (!endsAt || mayGoOn || Temporal.Instant.compare(effectiveAt, endsAt) < 0) return;
  throw invalidInput(
    'effectiveOn',
    `The contract ends before ${endsBefore}: give an earlier day.`,
    `Le contrat finit avant le ${endsBefore} : donnez un jour antérieur.`,
  );
}
