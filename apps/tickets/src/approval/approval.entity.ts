import { instantColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A permission asked in a ticket by one of its messages, whose id it has: proof for both sides. */
@Entity('approval')
export class ApprovalEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('uuid') customerId!: string;
  @Column('uuid', { nullable: true }) requesterId!: string | null;
  @Column('uuid') ticketId!: string;
  @Column('integer') version!: number;
  @Column('uuid', { nullable: true }) askedBy!: string | null;
  @Column(instantColumn) askedAt!: Temporal.Instant;
  @Column('boolean', { nullable: true }) granted!: boolean | null;
  @Column('uuid', { nullable: true }) answeredBy!: string | null;
  @Column({ ...instantColumn, nullable: true }) answeredAt!: Temporal.Instant | null;
}
