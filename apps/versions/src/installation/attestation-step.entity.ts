import { dateColumn, instantColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Acquisition } from './domain/acquisition.js';
import type { Attestation, Claim } from './domain/attestation.js';
import type { AttestationStepKind } from './domain/attestation-step.js';

/** What somebody said once of the right by which an installation runs, or ran, a version; it is never changed. */
@Entity('attestation_step')
export class AttestationStepEntity {
  @PrimaryColumn('uuid') id!: string;
  /** Orders all; the database gives it, so that a step that was just recorded does not know it. */
  @Column({ type: 'bigint', insert: false, update: false }) sequence?: string;
  @Column('uuid') providerId!: string;
  @Column('uuid') customerId!: string;
  @Column('uuid') installationId!: string;
  @Column('uuid') productVersionId!: string;
  @Column('text') kind!: AttestationStepKind;
  @Column('text') acquisition!: Acquisition;
  @Column(dateColumn) since!: Temporal.PlainDate;
  /** Null where the version was not run before. */
  @Column('text', { nullable: true }) attestationBefore!: Attestation | null;
  @Column('text') attestation!: Attestation;
  @Column(instantColumn) at!: Temporal.Instant;
  /** As what the person or program spoke: it outlasts both. */
  @Column('text') inNameOf!: Claim['by'];
  @Column('uuid', { nullable: true }) personId!: string | null;
  /** Program that did it; null where a person did. */
  @Column('uuid', { nullable: true }) clientId!: string | null;
  /** Empty once who gave it is erased. */
  @Column('text', { nullable: true }) reason!: string | null;
}
