import { instantColumn, jsonColumn } from '@charter/database';
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

  /** Why it failed; null otherwise. */
  @Column({ ...jsonColumn, nullable: true })
  failure!: string | null;
}
