import { instantColumn, jsonColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReasonCode } from '../ticket/domain/coverage-reason.js';
import type { StoredCoverage } from '../ticket/stored-coverage.js';

/** An opening that was refused: no ticket, but kept and counted. */
@Entity('refusal')
export class RefusalEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('uuid') customerId!: string;
  @Column('integer') version!: number;
  @Column('uuid', { nullable: true }) requesterId!: string | null;
  @Column('text') code!: ReasonCode;
  @Column('text', { nullable: true }) clause!: string | null;
  @Column('text') charterVersion!: string;
  @Column('text') channelKey!: string;
  @Column('uuid', { nullable: true }) productVersionId!: string | null;
  @Column(jsonColumn) coverage!: StoredCoverage;
  @Column(instantColumn) at!: Temporal.Instant;
}
