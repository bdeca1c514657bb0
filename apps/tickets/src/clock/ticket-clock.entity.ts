import { instantColumn } from '@charter/database';
import type { AmountUnit, ClockLevel } from '@charter/charter';
import { Column, Entity, PrimaryColumn, type ColumnOptions } from 'typeorm';
import type { ClockKind, ClockState } from './domain/clocks.js';

/** `bigint` ↔ number: milliseconds of 200,000 years are exact. */
const millisecondsColumn = {
  type: 'bigint',
  nullable: true,
  transformer: {
    to: (value: number | null) => value,
    from: (value: string | null) => (value === null ? null : Number(value)),
  },
} as const satisfies ColumnOptions;

const maybeInstant = { ...instantColumn, nullable: true } as const;

/**
 * A clock as it stood when something last happened to its ticket: what lists, counts and reports ask.
 * Derived from the history, and from nothing else but the text of an excuse.
 */
@Entity('ticket_clock')
export class TicketClockEntity {
  @PrimaryColumn('uuid') ticketId!: string;
  /** Kind, level and round. */
  @PrimaryColumn('text') key!: string;
  @Column('uuid') providerId!: string;
  @Column('uuid') customerId!: string;
  @Column('uuid', { nullable: true }) requesterId!: string | null;
  @Column('uuid', { nullable: true }) contractId!: string | null;
  @Column('text') planKey!: string;
  @Column('text', { nullable: true }) priorityKey!: string | null;
  @Column('text') kind!: ClockKind;
  @Column('text') level!: ClockLevel['level'];
  @Column('integer') round!: number;
  @Column('text') state!: ClockState;
  @Column('integer') targetAmount!: number;
  @Column('text') targetUnit!: AmountUnit;
  @Column(instantColumn) startedAt!: Temporal.Instant;
  /** Null while it is paused: it moves then. */
  @Column(maybeInstant) dueAt!: Temporal.Instant | null;
  @Column(maybeInstant) lateFrom!: Temporal.Instant | null;
  @Column(maybeInstant) stoppedAt!: Temporal.Instant | null;
  @Column(maybeInstant) breachedAt!: Temporal.Instant | null;
  @Column(maybeInstant) excusedAt!: Temporal.Instant | null;
  @Column('uuid', { nullable: true }) excusedBy!: string | null;
  /** Blanked when its author is erased. */
  @Column('text', { nullable: true }) excuseReason!: string | null;
  @Column('text') clause!: string;
  @Column('text') charterVersion!: string;
  @Column('text') calendarKey!: string;
  @Column('text') zone!: string;
  /** Open time from its start to its stop; null while it has not stopped. */
  @Column(millisecondsColumn) countedMs!: number | null;
}
