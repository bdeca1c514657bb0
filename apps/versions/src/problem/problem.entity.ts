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
  /** Since when there is a workaround, however often it is worded anew. */
  @Column({ ...instantColumn, nullable: true }) workaroundAt!: Temporal.Instant | null;
  @Column(instantColumn) recordedAt!: Temporal.Instant;
  /** When the first of the versions that correct it came out; of those recalled none counts. */
  @Column({ ...instantColumn, nullable: true }) fixedAt!: Temporal.Instant | null;
  /** When the outcome that entered it proved wrong, or the problem to be another one. */
  @Column({ ...instantColumn, nullable: true }) withdrawnAt!: Temporal.Instant | null;
  @Column('uuid', { nullable: true }) mergedInto!: string | null;
}

@Entity('problem_version')
export class ProblemVersionEntity {
  @PrimaryColumn('uuid') problemId!: string;
  @PrimaryColumn('uuid') productVersionId!: string;
  @PrimaryColumn('text') relation!: 'AFFECTED' | 'FIXED';
  @Column('uuid') providerId!: string;
  /** Of a correction: whether it is out, as was told last. */
  @Column('boolean') effective!: boolean;
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

export type ProblemStepKind =
  | 'ENTERED'
  | 'DESCRIBED'
  | 'AFFECTED_VERSIONS_SET'
  | 'FIX_MARKED'
  | 'FIX_UNMARKED'
  | 'FIX_RELEASED'
  | 'FIX_RECALLED'
  | 'TICKET_LINKED'
  | 'TICKET_UNLINKED'
  | 'KIND_CHANGED'
  | 'MERGED'
  | 'DUPLICATE_MERGED'
  | 'WITHDRAWN'
  | 'REINSTATED';

/** One edit of a problem: inserted, never changed. */
@Entity('problem_step')
export class ProblemStepEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('uuid') problemId!: string;
  @Column(instantColumn) at!: Temporal.Instant;
  @Column('uuid', { nullable: true }) personId!: string | null;
  /** Program that did it; null where a person did, or it followed from something. */
  @Column('uuid', { nullable: true }) clientId!: string | null;
  @Column('text') kind!: ProblemStepKind;
  @Column('uuid', { array: true }) versionIds!: string[];
  @Column('uuid', { nullable: true }) ticketId!: string | null;
  @Column('text', { nullable: true }) titleBefore!: string | null;
  @Column('text', { nullable: true }) workaroundBefore!: string | null;
}
