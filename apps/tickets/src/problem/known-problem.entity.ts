import type { ProblemKind } from '@charter/charter';
import { jsonColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { KnownFix } from './domain/problem-news.js';

/** A problem behind tickets, as `versions` told of it last. */
@Entity('known_problem')
export class KnownProblemEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('text') reference!: string;
  @Column('text') kind!: ProblemKind;
  @Column(jsonColumn) fixes!: KnownFix[];
  @Column('boolean') workaround!: boolean;
  /** Whether it went into another problem, and its tickets with it. */
  @Column('boolean') merged!: boolean;
}
