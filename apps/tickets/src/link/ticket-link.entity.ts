import { instantColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LinkKind } from './domain/link-kind.js';

/** What one ticket has to do with another, until it was unlinked. */
@Entity('ticket_link')
export class TicketLinkEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('integer') version!: number;
  @Column('text') kind!: LinkKind;
  @Column('uuid') fromId!: string;
  @Column('uuid') toId!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column(instantColumn) linkedAt!: Temporal.Instant;
  @Column('uuid', { nullable: true }) linkedBy!: string | null;
  @Column({ ...instantColumn, nullable: true }) unlinkedAt!: Temporal.Instant | null;
  @Column('uuid', { nullable: true }) unlinkedBy!: string | null;
  @Column('text', { nullable: true }) unlinkReason!: string | null;
}
