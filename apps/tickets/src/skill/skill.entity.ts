import { jsonColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A word of the provider's vocabulary of what its agents know, and which requests ask for it. */
@Entity('skill')
export class SkillEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('integer') version!: number;
  @Column('text') key!: string;
  @Column(jsonColumn) labels!: Record<'fr' | 'en', string>;
  @Column('uuid', { array: true }) productIds!: string[];
  @Column('text', { array: true }) words!: string[];
  @Column('text', { array: true }) priorities!: string[];
}
