import { instantColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A contract of annual maintenance in force at some time, as `contracts` told. */
@Entity('maintenance')
export class MaintenanceEntity {
  /** The contract's id. */
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('uuid') customerId!: string;
  /** Empty: all products. */
  @Column('uuid', { array: true }) productIds!: string[];
  @Column(instantColumn) startsAt!: Temporal.Instant;
  @Column({ ...instantColumn, nullable: true }) endsAt!: Temporal.Instant | null;
}
