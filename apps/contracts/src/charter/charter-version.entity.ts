import type { Charter } from '@charter/charter';
import { dateColumn, instantColumn, jsonColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A published version: it never changes. */
@Entity('charter_version')
export class CharterVersionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  providerId!: string;

  @Column('uuid')
  charterId!: string;

  @Column('text')
  key!: string;

  @Column('text')
  charterVersion!: string;

  /** The date that the document bears. */
  @Column({ ...dateColumn, name: 'dated' })
  date!: Temporal.PlainDate;

  @Column(instantColumn)
  effectiveFrom!: Temporal.Instant;

  @Column(instantColumn)
  publishedAt!: Temporal.Instant;

  @Column('text')
  hash!: string;

  @Column(jsonColumn)
  document!: Charter;
}
