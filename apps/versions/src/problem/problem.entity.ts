import type { ProblemKind } from '@charter/charter';
import { instantColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('problem')
export class ProblemEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('int') version!: number;
  @Column('text') reference!: string;
  @Column('text') kind!: ProblemKind;
  @Column('uuid', { nullable: true }) productId!: string | null;
  @Column('text', { nullable: true }) title!: string | null;
  @Column('text', { nullable: true }) workaround!: string | null;
  @Column(instantColumn) recordedAt!: Temporal.Instant;
  /** When the outcome that entered it proved wrong. */
  @Column({ ...instantColumn, nullable: true }) withdrawnAt!: Temporal.Instant | null;
}

@Entity('problem_version')
export class ProblemVersionEntity {
  @PrimaryColumn('uuid') problemId!: string;
  @PrimaryColumn('uuid') productVersionId!: string;
  @PrimaryColumn('text') relation!: 'AFFECTED' | 'FIXED';
  @Column('uuid') providerId!: string;
}

/** A ticket is behind one problem at most. */
@Entity('problem_ticket')
export class ProblemTicketEntity {
  @PrimaryColumn('uuid') ticketId!: string;
  /** When the ticket turned out to have nothing to do with it. */
  @Column({ ...instantColumn, nullable: true }) detachedAt!: Temporal.Instant | null;
  @Column('uuid') providerId!: string;
  @Column('uuid') customerId!: string;
  @Column('uuid') problemId!: string;
}
