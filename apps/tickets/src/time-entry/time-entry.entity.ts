import { instantColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkKind } from '../ticket/domain/intake.js';

/** Work logged on a ticket: whole minutes from a whole minute. */
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
  @Column(instantColumn) loggedAt!: Temporal.Instant;
}
