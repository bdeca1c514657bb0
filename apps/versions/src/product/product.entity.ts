import { instantColumn, jsonColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LineRule } from '../charter/domain/life-policy.js';
import type { VersionScheme } from './domain/version-label.js';

@Entity('product')
export class ProductEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('int') version!: number;
  @Column('text') key!: string;
  @Column('text') name!: string;
  @Column('text') scheme!: VersionScheme;
  @Column(jsonColumn) lines!: LineRule[];
  /** Person or client in whose system `externalId` names it. */
  @Column('uuid', { nullable: true }) externalOwner!: string | null;
  @Column('text', { nullable: true }) externalId!: string | null;
  @Column(instantColumn) createdAt!: Temporal.Instant;
}
