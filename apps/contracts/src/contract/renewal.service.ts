import { decodeId, type Transaction, UnitOfWork, type Viewer } from '@charter/database';
import { notFound, once, refuseText } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { decisions } from '../decisions.js';
import { contractsErrors } from '../errors.js';
import type { GiveNoticeOfNonRenewalInput, RenewContractInput } from '../generated/graphql.js';
import { contractChanged } from './contract-facts.js';
import { takeContract } from './contract-turn.js';
import { ContractEntity } from './contract.entity.js';
import { noticeBefore, startOfDay } from './domain/renewal.js';
import { prolong, tell } from './end-contract.js';
import { scheduleReminders } from './schedule-ends.js';
import { takeDueEffect } from './take-effect.js';

@Injectable()
export class RenewalService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Prolongs by one period a contract that is renewed by agreement, or of which notice was given. */
  renew(viewer: Viewer, input: RenewContractInput, now: Temporal.Instant): Promise<ContractEntity> {
    const id = decodeId('contract', input.contractId);
    const { expectedVersion, idempotencyKey: key } = input;
    const reason = textOf(input.reason);
    return this.unitOfWork.run(viewer, async (tx) => {
      if (!(await tx.find(ContractEntity, id))) throw notFound('contract', 'contractId');
      await decisions.authorize(tx, 'renewContract');
      await once(tx, { mutation: 'renewContract', key, input }, async () => {
        const contract = await takeContract(tx, { id, expectedVersion, act: 'renew' }, now);
        await takeDueEffect(tx, contract, now);
        refuseRenewal(contract);
        await prolong(tx, contract, now, reason);
        return { id };
      });
      return tx.manager.findOneByOrFail(ContractEntity, { id });
    });
  }

  /**
   * Ends a tacit renewal in time, for the customer or for the provider. The customer may not write the
   * contract's row: its right is asked as itself, and the row is written as the system, in its name.
   */
  async giveNotice(
    viewer: Viewer,
    input: GiveNoticeOfNonRenewalInput,
    now: Temporal.Instant,
  ): Promise<ContractEntity> {
    const id = decodeId('contract', input.contractId);
    const { expectedVersion, idempotencyKey: key } = input;
    const noticeReason = textOf(input.reason);
    await this.unitOfWork.read(viewer, async (tx) => {
      const contract = await tx.find(ContractEntity, id);
      if (!contract) throw notFound('contract', 'contractId');
      await decisions.authorize(tx, 'giveNoticeOfNonRenewal', contract.customerId);
    });
    const noticeGivenBy = viewer.staffRoles.length > 0 ? 'PROVIDER' : 'CUSTOMER';
    return this.unitOfWork.run({ ...viewer, kind: 'system' }, async (tx) => {
      await once(tx, { mutation: 'giveNoticeOfNonRenewal', key, input }, async () => {
        const contract = await takeContract(tx, { id, expectedVersion, act: 'giveNotice' }, now);
        await takeDueEffect(tx, contract, now);
        refuseNotice(contract, now);
        const noticePersonId = viewer.personId;
        await enterNotice(tx, contract, {
          ...{ noticeGivenAt: now, noticeGivenBy, noticePersonId, noticeReason },
        });
        return { id };
      });
      return tx.manager.findOneByOrFail(ContractEntity, { id });
    });
  }
}

async function enterNotice(
  tx: Transaction,
  contract: ContractEntity,
  notice: Pick<
    ContractEntity,
    'noticeGivenAt' | 'noticeGivenBy' | 'noticePersonId' | 'noticeReason'
  >,
): Promise<void> {
  const noticed = await tx.update(ContractEntity, contract, notice);
  await tx.publish(noticed, contractChanged(noticed));
  await scheduleReminders(tx, noticed, Temporal.Instant.from(tx.viewer.now));
  await tell(tx, noticed, 'contract.notice-given');
}

/** Refuses the renewal by hand of what is renewed by itself, or never. */
export function refuseRenewal({ renewalKind, noticeGivenAt }: ContractEntity): void {
  if (renewalKind === 'EXPLICIT' || (renewalKind === 'TACIT' && noticeGivenAt !== null)) return;
  throw contractsErrors.refused('RENEWAL_KIND', { params: { kind: renewalKind } });
}

/** Refuses notice where nothing is renewed by itself, where it was given, and where it is late. */
export function refuseNotice(contract: ContractEntity, now: Temporal.Instant): void {
  const { renewalKind, noticeGivenAt, endsBefore, renewalNoticeDays, timeZone } = contract;
  if (renewalKind !== 'TACIT' || !endsBefore)
    throw contractsErrors.refused('RENEWAL_KIND', { params: { kind: renewalKind } });
  const params = { end: endsBefore.toString() };
  if (noticeGivenAt !== null) throw contractsErrors.refused('NOTICE_GIVEN', { params });
  const before = noticeBefore(endsBefore, renewalNoticeDays ?? 0);
  if (Temporal.Instant.compare(now, startOfDay(before, timeZone)) < 0) return;
  throw contractsErrors.refused('NOTICE_TOO_LATE', {
    params: { ...params, before: before.toString() },
  });
}

function textOf(reason: string | null | undefined): string | null {
  if (reason == null) return null;
  refuseText('reason', reason, 2_000);
  return reason.trim();
}
