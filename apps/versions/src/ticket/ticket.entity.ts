import { instantColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What tickets are about, as `tickets` told. */
@Entity('ticket')
export class TicketEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('uuid') customerId!: string;
  @Column('text') reference!: string;
  @Column('uuid', { nullable: true }) openedBy!: string | null;
  @Column('uuid', { nullable: true }) productId!: string | null;
  @Column('uuid', { nullable: true }) productVersionId!: string | null;
  /** Version of the charter that governs it, whatever comes into force later. */
  @Column('text') charterVersion!: string;
  /** Null where it was opened before states were kept here, and neither moved nor rebuilt since. */
  @Column('text', { nullable: true }) state!: string | null;
  @Column(instantColumn) openedAt!: Temporal.Instant;
}
