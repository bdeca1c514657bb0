import type { Transaction } from '@charter/database';
import type { ReceivedEvent } from '@charter/messaging';

type Changed = ReceivedEvent<'customer-calendar.changed'>;

/** Keeps a version of a customer's calendar beside those before it. */
export async function projectCalendar(
  { data, providerId, aggregateVersion, time }: Changed,
  tx: Transaction,
): Promise<void> {
  await tx.manager.query(
    `INSERT INTO customer_calendar
       (calendar_id, version, provider_id, customer_id, key, starts_at, ends_at, calendar, told_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT DO NOTHING`,
    [
      data.calendarId,
      aggregateVersion,
      providerId,
      data.customerId,
      data.calendarKey,
      data.startsAt.toString(),
      data.endsAt?.toString() ?? null,
      JSON.stringify(data.calendar),
      time.toString(),
    ],
  );
}
