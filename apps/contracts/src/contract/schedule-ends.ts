import type { Transaction } from '@charter/database';
import type { ContractEntity } from './contract.entity.js';
import { remindersOf } from './domain/renewal.js';
import { renewalOf } from './stored-terms.js';

/** Due work: the end of a contract's period, and the earlier end that a termination sets. */
export const CONTRACT_END = 'contract.end';
export const CONTRACT_TERMINATION = 'contract.termination';

/** Due work: a reminder before notice of non-renewal becomes late, and one before the end. */
export const NOTICE_REMINDER = 'contract.notice-reminder';
export const END_REMINDER = 'contract.end-reminder';

/**
 * Has a contract end or be renewed at its end as it stands, with its reminders before; an earlier end
 * that a termination set does not count any more.
 */
export async function scheduleEnds(
  tx: Transaction,
  contract: ContractEntity,
  now: Temporal.Instant,
): Promise<void> {
  const { id, endsAt } = contract;
  await tx.unschedule(CONTRACT_TERMINATION, id);
  await scheduleOrNot(tx, CONTRACT_END, id, endsAt);
  await scheduleReminders(tx, contract, now);
}

/** Has people reminded of what a contract, as it stands, comes to. */
export async function scheduleReminders(
  tx: Transaction,
  contract: ContractEntity,
  now: Temporal.Instant,
): Promise<void> {
  const { id, endsBefore, timeZone, noticeGivenAt } = contract;
  const reminders = remindersOf(
    { endsBefore, timeZone, renewal: renewalOf(contract), noticeGiven: noticeGivenAt !== null },
    now,
  );
  await scheduleOrNot(tx, NOTICE_REMINDER, id, reminders.ofNotice);
  await scheduleOrNot(tx, END_REMINDER, id, reminders.ofEnd);
}

/** Nothing of a contract is due any more. */
export async function unscheduleEnds(tx: Transaction, id: string): Promise<void> {
  for (const kind of [CONTRACT_END, CONTRACT_TERMINATION, NOTICE_REMINDER, END_REMINDER])
    await tx.unschedule(kind, id);
}

async function scheduleOrNot(
  tx: Transaction,
  kind: string,
  id: string,
  dueAt: Temporal.Instant | null,
): Promise<void> {
  if (dueAt) await tx.schedule(kind, id, dueAt);
  else await tx.unschedule(kind, id);
}
