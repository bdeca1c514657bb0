import { dateColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Acquisition } from './domain/acquisition.js';
import type { Attestation } from './domain/attestation.js';

/** An installation ran, or runs, a version: a row of a view over what it runs and what it ran before. */
@Entity('installation_run')
export class InstallationRunEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('uuid') customerId!: string;
  @Column('uuid') installationId!: string;
  @Column('uuid') productVersionId!: string;
  @Column('text') environment!: string;
  @Column('text') acquisition!: Acquisition;
  @Column('text') attestation!: Attestation;
  @Column(dateColumn) since!: Temporal.PlainDate;
  @Column({ ...dateColumn, nullable: true }) until!: Temporal.PlainDate | null;
  /** Orders the runs of one installation that began on one day. */
  @Column('uuid') place!: string;
}
