import { dateColumn, instantColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Acquisition } from './domain/acquisition.js';
import type { Attestation } from './domain/attestation.js';

/** What an installation ran before, appended when it moved on; nothing but who stands for the right changes. */
@Entity('installation_span')
export class InstallationSpanEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('uuid') customerId!: string;
  @Column('uuid') installationId!: string;
  @Column('uuid') productVersionId!: string;
  @Column('text') environment!: string;
  @Column('text') acquisition!: Acquisition;
  @Column('text') attestation!: Attestation;
  @Column(dateColumn) since!: Temporal.PlainDate;
  /** First day on which it ran the version after this one. */
  @Column(dateColumn) until!: Temporal.PlainDate;
  @Column(instantColumn) recordedAt!: Temporal.Instant;
  /** Who moved it; null where a program did. */
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
}
