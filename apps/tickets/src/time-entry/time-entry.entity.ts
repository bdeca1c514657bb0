import { instantColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkKind } from '../ticket/domain/request-kind.js';

/**
 * Work logged on a ticket, in one of its forms: a correction is a further row of the next revision.
 * Rows are inserted, never changed.
 */
@Entity('time_entry')
export class TimeEntryEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('uuid') customerId!: string;
  @Column('uuid', { nullable: true }) requesterId!: string | null;
  @Column('uuid') ticketId!: string;
  @Column('uuid') agentId!: string;
  @Column('text') kind!: WorkKind;
  @Column(instantColumn) startedAt!: Temporal.Instant;
  @Column('integer') minutes!: number;
  @Column('boolean') travelled!: boolean;
  @Column('text', { nullable: true }) note!: string | null;
  /** When this form was recorded. */
  @Column(instantColumn) loggedAt!: Temporal.Instant;
  /** Id of the entry's first form; null for that form itself. */
  @Column('uuid', { nullable: true }) corrects!: string | null;
  @Column('integer') revision!: number;
  @Column('boolean') withdrawn!: boolean;
  /** Why it was corrected. */
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
  /** Ticket on which it was logged first, where that one was merged into this. */
  @Column('uuid', { nullable: true }) movedFrom!: string | null;
}
