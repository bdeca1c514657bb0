import { instantColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoredFollowUpState } from './domain/follow-up.js';

/** Somebody of staff owes the customer the question whether it is satisfied [S4.18]. */
@Entity('follow_up')
export class FollowUpEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('uuid') customerId!: string;
  @Column('uuid', { nullable: true }) requesterId!: string | null;
  @Column('uuid') ticketId!: string;
  @Column('text') state!: StoredFollowUpState;
  @Column('text') outcomeKey!: string;
  @Column('text') clause!: string;
  @Column('text') charterVersion!: string;
  @Column(instantColumn) owedSince!: Temporal.Instant;
  @Column(instantColumn) dueAt!: Temporal.Instant;
  /** How often staff was reminded, the first time when it fell due. */
  @Column('integer') reminders!: number;
  @Column({ ...instantColumn, nullable: true }) doneAt!: Temporal.Instant | null;
  @Column('uuid', { nullable: true }) doneBy!: string | null;
  @Column('boolean', { nullable: true }) satisfied!: boolean | null;
  /** The note among staff that says what the customer answered. */
  @Column('uuid', { nullable: true }) messageId!: string | null;
}
