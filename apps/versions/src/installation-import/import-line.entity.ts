import { jsonColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InstallationEffect } from '../installation/judged-item.js';
import type { InstallationImportEntity } from './installation-import.entity.js';
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

/** What became of a line, as it is told: what an import that was cancelled has left to do is not done any more. */
export type ToldOutcome = LineOutcome | 'NOT_DONE';

type Ended = Pick<InstallationImportEntity, 'state'>;

export function toldOutcome({ state }: Ended, outcome: LineOutcome): ToldOutcome {
  return state === 'CANCELLED' && outcome === 'PENDING' ? 'NOT_DONE' : outcome;
}

/** The outcomes in the table that are told as one of these. */
export function keptOutcomes({ state }: Ended, told: readonly ToldOutcome[]): LineOutcome[] {
  const untold = state === 'CANCELLED' ? 'PENDING' : 'NOT_DONE';
  const kept = told.filter((outcome) => outcome !== untold);
  return kept.map((outcome) => (outcome === 'NOT_DONE' ? 'PENDING' : outcome));
}
