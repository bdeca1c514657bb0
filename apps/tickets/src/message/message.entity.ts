import { instantColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something said on a ticket; erasure blanks its body. */
@Entity('message')
export class MessageEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('uuid') customerId!: string;
  @Column('uuid', { nullable: true }) requesterId!: string | null;
  @Column('uuid') ticketId!: string;
  /** Its place among the messages of the ticket, notes included. */
  @Column('integer') ordinal!: number;
  @Column('text') author!: 'CUSTOMER' | 'STAFF' | 'SYSTEM';
  @Column('uuid', { nullable: true }) personId!: string | null;
  @Column('text', { nullable: true }) body!: string | null;
  @Column('boolean') internal!: boolean;
  @Column('boolean') automatic!: boolean;
  @Column(instantColumn) at!: Temporal.Instant;
}
