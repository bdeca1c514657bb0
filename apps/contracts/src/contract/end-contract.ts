import type { Transaction } from '@charter/database';
import { requestNotice } from '@charter/subgraph';
import { nowOf } from '../domain-time.js';
import { contractChanged } from './contract-facts.js';
import { ContractEntity } from './contract.entity.js';
import { isStanding, periodInstants, stateAfter } from './domain/contract-lifecycle.js';
import { noticeBefore, startOfDay, termEnd } from './domain/renewal.js';
import { scheduleEnds, unscheduleEnds } from './schedule-ends.js';
import { noNotice } from './stored-terms.js';
import { enterAmendment, lapse } from './take-effect.js';

/** Due work at a contract's end: prolongs it where that was agreed and no notice given, else ends it. */
export async function endOrRenew(
  contractId: string,
  dueAt: Temporal.Instant,
  tx: Transaction,
): Promise<void> {
  const contract = await dueContract(tx, contractId, dueAt);
  if (!contract) return;
  const goesOn = contract.renewalKind === 'TACIT' && contract.noticeGivenAt === null;
  if (goesOn) await prolong(tx, contract, dueAt, null);
  else await end(tx, contract, 'expire');
}

/** Due work at the earlier end that a termination set. */
export async function endTerminated(
  contractId: string,
  dueAt: Temporal.Instant,
  tx: Transaction,
): Promise<void> {
  const contract = await dueContract(tx, contractId, dueAt);
  if (contract) await end(tx, contract, 'terminate');
}

/** The contract, locked, if it still ends at this instant. */
async function dueContract(tx: Transaction, id: string, dueAt: Temporal.Instant) {
  const contract = await tx.lock(ContractEntity, id);
  return contract?.endsAt?.equals(dueAt) && isStanding(contract.state) ? contract : null;
}

async function end(
  tx: Transaction,
  contract: ContractEntity,
  step: 'expire' | 'terminate',
): Promise<void> {
  const state = stateAfter(step, contract.state) ?? contract.state;
  const ended = await tx.update(ContractEntity, contract, { state });
  await tx.publish(ended, contractChanged(ended));
  await unscheduleEnds(tx, contract.id);
  await lapse(tx, contract.id);
}

/** Lets a contract go on for one more period, and enters that into the history of its terms. */
export async function prolong(
  tx: Transaction,
  contract: ContractEntity,
  at: Temporal.Instant,
  reason: string | null,
): Promise<void> {
  const { startsOn, timeZone, endsBefore, renewalAnchor, renewalMonths, renewals } = contract;
  if (!endsBefore || !renewalAnchor || renewalMonths === null)
    throw new Error(`contract ${contract.id} has no terms of renewal`);
  const next = termEnd(renewalAnchor, renewalMonths, renewals + 1);
  const { endsAt } = periodInstants(startsOn, next, timeZone);
  const renewed = await tx.update(ContractEntity, contract, {
    ...{ endsBefore: next, endsAt, renewals: renewals + 1 },
    ...noNotice,
  });
  await tx.publish(renewed, contractChanged(renewed));
  await enterAmendment(tx, renewed, {
    ...{ kind: 'RENEWAL', state: 'EFFECTIVE', effectiveAt: at, reason },
    effectiveOn: at.toZonedDateTimeISO(timeZone).toPlainDate(),
    changes: { endsBefore: next.toString() },
    before: { endsBefore: endsBefore.toString() },
  });
  await scheduleEnds(tx, renewed, at);
}

/** Due work: notice of non-renewal is soon too late. Once it is too late, nobody is told any more. */
export async function remindOfNotice(
  contractId: string,
  dueAt: Temporal.Instant,
  tx: Transaction,
): Promise<void> {
  const contract = await tx.find(ContractEntity, contractId);
  if (!contract?.endsBefore) return;
  const { endsBefore, renewalNoticeDays, timeZone } = contract;
  const tooLate = startOfDay(noticeBefore(endsBefore, renewalNoticeDays ?? 0), timeZone);
  if (Temporal.Instant.compare(nowOf(tx), tooLate) < 0)
    await tell(tx.asOf(dueAt), contract, 'contract.renews-unless-noticed');
}

/** Due work: the end is near; it says what comes then. Of an end that is past it says nothing. */
export async function remindOfEnd(
  contractId: string,
  dueAt: Temporal.Instant,
  tx: Transaction,
): Promise<void> {
  const contract = await tx.find(ContractEntity, contractId);
  if (!contract?.endsAt || Temporal.Instant.compare(contract.endsAt, nowOf(tx)) <= 0) return;
  const { renewalKind, noticeGivenAt } = contract;
  const goesOn = renewalKind === 'TACIT' && noticeGivenAt === null;
  const asks = renewalKind === 'EXPLICIT';
  await tell(
    tx.asOf(dueAt),
    contract,
    `contract.${goesOn ? 'renews' : asks ? 'ends-unless-renewed' : 'ends'}`,
  );
}

/** Has the customer's administrators and the provider's managers told where a contract stands. */
export async function tell(
  tx: Transaction,
  contract: ContractEntity,
  template: string,
): Promise<void> {
  const { id, reference, customerId, providerId, endsBefore, renewalNoticeDays } = contract;
  if (!endsBefore) return;
  const lastDay = endsBefore.subtract({ days: 1 }).toString();
  const notice = noticeBefore(endsBefore, renewalNoticeDays ?? 0).toString();
  await requestNotice(tx, {
    template,
    parameters: { reference, lastDay, renewsOn: endsBefore.toString(), noticeBefore: notice },
    subject: `contract:${id}`,
    recipients: [customerId, providerId].map((organizationId) => ({
      organizationId,
      purpose: 'MANAGEMENT' as const,
    })),
    body: null,
  });
}
