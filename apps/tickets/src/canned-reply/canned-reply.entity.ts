import { instantColumn, jsonColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CannedTexts } from './domain/canned-text.js';

/** A text that the provider has ready for its agents. */
@Entity('canned_reply')
export class CannedReplyEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('integer') version!: number;
  @Column('text') key!: string;
  @Column(jsonColumn) texts!: CannedTexts;
  /** Offered to nobody any more; whoever sends its words sends a canned text all the same. */
  @Column('boolean') retired!: boolean;
}

/** How a canned reply was after each change, and who made it: inserted, never changed. */
@Entity('canned_reply_revision')
export class CannedReplyRevisionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('uuid') cannedReplyId!: string;
  @Column('integer') version!: number;
  @Column(jsonColumn) texts!: CannedTexts;
  @Column('boolean') retired!: boolean;
  @Column('uuid', { nullable: true }) personId!: string | null;
  @Column(instantColumn) at!: Temporal.Instant;
}
