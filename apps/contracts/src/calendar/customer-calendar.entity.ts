import { dateColumn, instantColumn, jsonColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HoursSet } from './domain/dated-hours.js';

/** A customer's own calendar, which stands in for one of the charter's from a day until before another. */
@Entity('customer_calendar')
export class CustomerCalendarEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('uuid') customerId!: string;
  @Column('text') calendarKey!: string;
  @Column('text') timeZone!: string;
  /** Days of its own zone, and the instants at which they begin. */
  @Column(dateColumn) startsOn!: Temporal.PlainDate;
  @Column({ ...dateColumn, nullable: true }) endsBefore!: Temporal.PlainDate | null;
  @Column(instantColumn) startsAt!: Temporal.Instant;
  @Column({ ...instantColumn, nullable: true }) endsAt!: Temporal.Instant | null;
  /** Hours in the order in which they were set; none is ever taken away. */
  @Column(jsonColumn) hours!: HoursSet[];
  @Column('text', { nullable: true }) endReason!: string | null;
  @Column('integer') version!: number;
}
