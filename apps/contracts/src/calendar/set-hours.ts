import { weekdays } from '@charter/business-time';
import { ConflictError, decodeId, newId, type Transaction } from '@charter/database';
import { charterInForce, commonErrors, notFound, RefusedAll, refuseText } from '@charter/subgraph';
import { periodInstants } from '../contract/domain/contract-lifecycle.js';
import { contractsErrors } from '../errors.js';
import type { SetCustomerCalendarInput } from '../generated/graphql.js';
import { findOrganization } from '../organization/organization.queries.js';
import { calendarChanged } from './calendar-facts.js';
import { calendarRefusals as refusals, invalidCalendar } from './calendar-refusals.js';
import { calendarFrom } from './calendar.queries.js';
import { CustomerCalendarEntity } from './customer-calendar.entity.js';
import { problemsOf, withResolvedHolidays, type HoursSet } from './domain/dated-hours.js';
import { providersToday } from './providers-today.js';

const most = { bands: 50, closedDays: 400, openings: 400, hours: 100 };

/** Somebody else made the customer's first calendar at the same time. */
export const setMeanwhile = () =>
  commonErrors.refused('CONFLICT', { path: ['input', 'expectedVersion'] });

/** Adds hours to the calendar that lasts on their first day, or makes one of them. */
export async function setHours(
  tx: Transaction,
  input: SetCustomerCalendarInput,
  now: Temporal.Instant,
): Promise<CustomerCalendarEntity> {
  const customerId = decodeId('organization', input.customerId);
  if ((await findOrganization(tx, { id: customerId }))?.kind !== 'CUSTOMER')
    throw notFound('customer', 'customerId');
  const today = await providersToday(tx, now);
  if (Temporal.PlainDate.compare(input.effectiveFrom, today) < 0) throw refusals.begins(today);
  if (Temporal.PlainDate.compare(input.effectiveFrom, today.add({ years: 10 })) > 0)
    throw refusals.tooFar();
  const { calendarKey, effectiveFrom } = input;
  await refuseUnknownKey(tx, calendarKey, now);
  const found = await calendarFrom(tx, customerId, calendarKey, effectiveFrom);
  const row = found && (await tx.lock(CustomerCalendarEntity, found.id));
  refuseVersion(row, input);
  if (row && row.timeZone !== input.timeZone) throw refusals.zone(row.timeZone);
  const hours = [...(row?.hours ?? []), checkedHours(tx, input, row?.hours ?? [], now)];
  const startsOn =
    row && Temporal.PlainDate.compare(row.startsOn, effectiveFrom) < 0
      ? row.startsOn
      : effectiveFrom;
  const { startsAt } = periodInstants(startsOn, null, input.timeZone);
  const changed = row
    ? await tx.update(CustomerCalendarEntity, row, { hours, startsOn, startsAt })
    : await tx.insert(CustomerCalendarEntity, {
        ...{ id: newId(), providerId: String(tx.viewer.providerId), customerId, calendarKey },
        ...{ timeZone: input.timeZone, startsOn, startsAt, endsBefore: null, endsAt: null },
        ...{ hours, endReason: null },
      });
  await tx.publish(changed, calendarChanged(changed));
  return changed;
}

/** Of a calendar that is there its version is told; of one that is not, none. */
function refuseVersion(
  row: CustomerCalendarEntity | null,
  { expectedVersion }: SetCustomerCalendarInput,
): void {
  if (row && row.version !== expectedVersion) throw new ConflictError('customer_calendar', row.id);
  if (!row && expectedVersion != null) throw setMeanwhile();
}

async function refuseUnknownKey(tx: Transaction, key: string, now: Temporal.Instant) {
  const charter = await charterInForce(tx, now);
  if (!charter) throw contractsErrors.refused('CHARTER_MISSING');
  if (Object.hasOwn(charter.calendars, key)) return;
  throw contractsErrors.refused('CALENDAR_UNKNOWN', {
    path: ['input', 'calendarKey'],
    params: { key, keys: Object.keys(charter.calendars).join(', ') },
  });
}

function checkedHours(
  tx: Transaction,
  input: SetCustomerCalendarInput,
  before: readonly HoursSet[],
  now: Temporal.Instant,
): HoursSet {
  refuseText('reason', input.reason, 500);
  for (const field of ['bands', 'closedDays', 'openings'] as const)
    if ((input[field]?.length ?? 0) > most[field]) throw refusals.tooMany(field, most[field]);
  if (before.length >= most.hours) throw refusals.tooMany('effectiveFrom', most.hours);
  const set = hoursSet(tx, input, now);
  const problems = problemsOf(input.timeZone, before, set);
  if (problems.length > 0) throw new RefusedAll(problems.map(invalidCalendar));
  return withResolvedHolidays(input.timeZone, set);
}

function hoursSet(
  tx: Transaction,
  input: SetCustomerCalendarInput,
  now: Temporal.Instant,
): HoursSet {
  const { holidays, closedDays, openings } = input;
  return {
    from: input.effectiveFrom.toString(),
    reason: input.reason,
    setAt: now.toString(),
    setBy: tx.viewer.personId,
    bands: input.bands.map(({ days, opens, closes }) => ({
      days: weekdays.filter((day) => days.some((named) => named.toLowerCase() === day)),
      opens,
      closes,
    })),
    ...(holidays && {
      holidays: {
        country: holidays.country,
        ...(holidays.region && { region: holidays.region }),
      },
    }),
    ...(closedDays && { closedDays: closedDays.map(String) }),
    ...(openings && {
      openings: openings.map(({ date, opens, closes }) => ({ date: String(date), opens, closes })),
    }),
  };
}
