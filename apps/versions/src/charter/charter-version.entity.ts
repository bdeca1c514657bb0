import type { Charter } from '@charter/charter';
import { instantColumn, jsonColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A published charter version, as `contracts` told of it; it never changes. */
@Entity('charter_version')
export class CharterVersionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('text') charterVersion!: string;
  @Column(instantColumn) effectiveFrom!: Temporal.Instant;
  @Column(jsonColumn) document!: Charter;
}
