import { instantColumn, jsonColumn } from '@charter/database';
import type { Text } from '@charter/subgraph';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where domain time stands against machine time: one row. */
@Entity('domain_clock')
export class DomainClockEntity {
  @PrimaryColumn('boolean')
  id!: true;

  @Column('integer')
  revision!: number;

  @Column({ type: 'bigint', transformer: { to: (v) => v, from: Number } })
  offsetMilliseconds!: number;

  @Column({ ...instantColumn, nullable: true })
  frozenAt!: Temporal.Instant | null;
}

/** An advance of domain time: kept, so that it goes on after a crash. */
@Entity('time_travel')
export class TimeTravelEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  state!: 'RUNNING' | 'DONE' | 'FAILED';

  @Column(instantColumn)
  target!: Temporal.Instant;

  @Column('boolean')
  standsAfterwards!: boolean;

  @Column('integer')
  done!: number;

  /** What it waits for, or why it failed; null while nothing is in its way. */
  @Column({ ...jsonColumn, nullable: true })
  failure!: Text | null;

  /** Names of the services that it neither asks nor tells. */
  @Column('text', { array: true })
  leftBehind!: string[];
}
