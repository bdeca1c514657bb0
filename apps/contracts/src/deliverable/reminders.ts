import type { Charter } from '@charter/charter';
import type { Transaction } from '@charter/database';
import { charterInForce, charterOfVersion } from '@charter/subgraph';
import { calendarAt } from '../calendar/calendar.queries.js';
import { composedCalendar } from '../calendar/domain/dated-hours.js';
import type { ContractEntity } from '../contract/contract.entity.js';
import { nowOf } from '../domain-time.js';
import { appendStep } from './deliverable-facts.js';
import { DeliverableEntity } from './deliverable.entity.js';
import { nextReminder } from './domain/reminders.js';
import { tellCustomer } from './tell.js';

/** Due work: the next reminder of a deliverable that awaits its validation. */
export const DELIVERABLE_REMINDER = 'deliverable.reminder';

/** The charter that governs what is submitted under a contract now, and its first reminder. */
export async function firstReminder(
  tx: Transaction,
  { customerId, pinnedCharterVersion: pinned }: ContractEntity,
): Promise<Pick<DeliverableEntity, 'charterVersion' | 'remindersGiven' | 'nextReminderAt'>> {
  const charter = pinned ? await charterOfVersion(tx, pinned) : await charterInForce(tx, nowOf(tx));
  return {
    charterVersion: charter?.version ?? null,
    remindersGiven: 0,
    nextReminderAt: await dueAfter(tx, charter, customerId, { after: nowOf(tx), given: 0 }),
  };
}

export async function scheduleReminder(tx: Transaction, deliverable: DeliverableEntity) {
  const { id, nextReminderAt } = deliverable;
  if (nextReminderAt) await tx.schedule(DELIVERABLE_REMINDER, id, nextReminderAt);
  else await tx.unschedule(DELIVERABLE_REMINDER, id);
}

/** Reminds the customer, unless it has answered; run as due work, as of when it was due. */
export async function remind(id: string, dueAt: Temporal.Instant, tx: Transaction): Promise<void> {
  const deliverable = await tx.lock(DeliverableEntity, id);
  if (deliverable?.state !== 'SUBMITTED' || !deliverable.nextReminderAt?.equals(dueAt)) return;
  const { charterVersion, customerId } = deliverable;
  const charter = charterVersion === null ? null : await charterOfVersion(tx, charterVersion);
  const given = deliverable.remindersGiven + 1;
  const reminded = await tx.update(DeliverableEntity, deliverable, {
    remindersGiven: given,
    nextReminderAt: await dueAfter(tx, charter, customerId, { after: dueAt, given }),
  });
  await appendStep(tx, reminded, 'REMINDED', null);
  await tellCustomer(tx, reminded, 'deliverable.reminder');
  if (reminded.nextReminderAt) await scheduleReminder(tx, reminded);
}

async function dueAfter(
  tx: Transaction,
  charter: Charter | null,
  customerId: string,
  { after, given }: { readonly after: Temporal.Instant; readonly given: number },
): Promise<Temporal.Instant | null> {
  const rule = charter?.deliverables?.reminders;
  if (!rule) return null;
  const own = await calendarAt(tx, customerId, rule.calendar, after);
  const calendar = own
    ? composedCalendar(own.timeZone, own.hours)
    : charter.calendars[rule.calendar];
  return calendar ? nextReminder(rule, calendar, after, given) : null;
}
