import { dateColumn, instantColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Acquisition } from './domain/acquisition.js';
import type { Attestation } from './domain/attestation.js';

@Entity('installation')
export class InstallationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('uuid') customerId!: string;
  @Column('int') version!: number;
  @Column('uuid') productId!: string;
  @Column('uuid') productVersionId!: string;
  @Column('text') environment!: string;
  @Column('text') acquisition!: Acquisition;
  @Column('text') attestation!: Attestation;
  @Column(dateColumn) since!: Temporal.PlainDate;
  /** First day on which it is not run any more. */
  @Column({ ...dateColumn, nullable: true }) until!: Temporal.PlainDate | null;
  /** Person or client in whose system `externalId` names it. */
  @Column('uuid', { nullable: true }) externalOwner!: string | null;
  @Column('text', { nullable: true }) externalId!: string | null;
  @Column(instantColumn) recordedAt!: Temporal.Instant;
}
