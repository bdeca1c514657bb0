import { jsonColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InstallationEffect } from '../installation/judged-item.js';
import type { KeptRefusal } from './kept-refusal.js';
import type { LineProblem } from './parse-lines.js';

/** LEFT_OUT: in order, but another line of the file is not, and refuses all. */
export type LineOutcome = 'PENDING' | 'REFUSED' | 'LEFT_OUT' | InstallationEffect;

/** A line of a file, and what became of it. */
@Entity('installation_import_line')
export class ImportLineEntity {
  @PrimaryColumn('uuid') importId!: string;
  /** Line of the file on which it begins; the header is 1. */
  @PrimaryColumn('int') line!: number;
  @Column('uuid') providerId!: string;
  @Column('text', { nullable: true }) externalId!: string | null;
  /** In the order of the known columns. */
  @Column('text', { array: true }) cells!: (string | null)[];
  @Column('text', { nullable: true }) problem!: LineProblem | null;
  @Column('text') outcome!: LineOutcome;
  @Column({ ...jsonColumn, nullable: true }) refusal!: KeptRefusal | null;
  @Column('uuid', { nullable: true }) installationId!: string | null;
}
