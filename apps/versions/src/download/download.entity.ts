import { instantColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DownloadRight } from './domain/download-right.js';

/** A granted request for a version; the row never changes. */
@Entity('download')
export class DownloadEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('uuid') customerId!: string;
  @Column('uuid') productVersionId!: string;
  @Column('uuid', { nullable: true }) installationId!: string | null;
  @Column('text') entitledBy!: DownloadRight;
  @Column(instantColumn) requestedAt!: Temporal.Instant;
  /** Null where a program asked. */
  @Column('uuid', { nullable: true }) requestedBy!: string | null;
  /** Program that asked; null where a person did. */
  @Column('uuid', { nullable: true }) clientId!: string | null;
}
