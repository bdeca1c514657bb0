import type { Calendar } from '@charter/business-time';
import { instantColumn, jsonColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CustomerCalendar } from './domain/calendars.js';

/** One version of a customer's calendar, as `contracts` told of it; versions are only ever added. */
@Entity('customer_calendar')
export class CustomerCalendarEntity implements CustomerCalendar {
  @PrimaryColumn('uuid') providerId!: string;
  @PrimaryColumn('uuid') calendarId!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('uuid') customerId!: string;
  @Column('text') key!: string;
  @Column(instantColumn) startsAt!: Temporal.Instant;
  @Column({ ...instantColumn, nullable: true }) endsAt!: Temporal.Instant | null;
  @Column(jsonColumn) calendar!: Calendar;
  @Column(instantColumn) toldAt!: Temporal.Instant;
}
