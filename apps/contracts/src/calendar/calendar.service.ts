import {
  ConflictError,
  decodeId,
  type Transaction,
  UnitOfWork,
  type Viewer,
} from '@charter/database';
import { notFound, once, refuseTaken, refuseText } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { periodInstants } from '../contract/domain/contract-lifecycle.js';
import { decisions } from '../decisions.js';
import type { EndCustomerCalendarInput, SetCustomerCalendarInput } from '../generated/graphql.js';
import { calendarChanged } from './calendar-facts.js';
import { calendarRefusals as refusals } from './calendar-refusals.js';
import { CustomerCalendarEntity } from './customer-calendar.entity.js';
import { providersToday } from './providers-today.js';
import { setHours, setMeanwhile } from './set-hours.js';

@Injectable()
export class CalendarService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Sets hours from a day on; the first make the calendar. */
  set(
    viewer: Viewer,
    input: SetCustomerCalendarInput,
    now: Temporal.Instant,
  ): Promise<CustomerCalendarEntity> {
    const work = async (tx: Transaction) => {
      await decisions.authorize(tx, 'setCustomerCalendar');
      const call = { mutation: 'setCustomerCalendar', key: input.idempotencyKey, input };
      const { id } = await once(tx, call, () => setHours(tx, input, now));
      return tx.manager.findOneByOrFail(CustomerCalendarEntity, { id });
    };
    return refuseTaken({ customer_calendar_lasting: setMeanwhile }, () =>
      this.unitOfWork.run(viewer, work),
    );
  }

  /** Ends a calendar before a day; from then on the charter's own counts again. */
  end(
    viewer: Viewer,
    { calendarId, endsBefore, reason, expectedVersion }: EndCustomerCalendarInput,
    now: Temporal.Instant,
  ): Promise<CustomerCalendarEntity> {
    const id = decodeId('customerCalendar', calendarId);
    return this.unitOfWork.run(viewer, async (tx) => {
      if (!(await tx.find(CustomerCalendarEntity, id))) throw notFound('calendar', 'calendarId');
      await decisions.authorize(tx, 'setCustomerCalendar');
      const row = await tx.lockOrFail(CustomerCalendarEntity, id, () => notFound('calendar'));
      if (row.version !== expectedVersion) throw new ConflictError('customer_calendar', id);
      refuseText('reason', reason, 500);
      const today = await providersToday(tx, now);
      const isPast = Temporal.PlainDate.compare(endsBefore, today) < 0;
      if (isPast || Temporal.PlainDate.compare(endsBefore, row.startsOn) < 0)
        throw refusals.ends(today);
      if (row.endsBefore && Temporal.PlainDate.compare(endsBefore, row.endsBefore) >= 0)
        throw refusals.endsAlready(row.endsBefore);
      const { endsAt } = periodInstants(row.startsOn, endsBefore, row.timeZone);
      const changed = await tx.update(CustomerCalendarEntity, row, {
        endsBefore,
        endsAt,
        endReason: reason,
      });
      await tx.publish(changed, calendarChanged(changed));
      return changed;
    });
  }
}
