import { instantColumn, moneyMinorColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A recorded decision to support a version beyond its end; it is never changed. */
@Entity('support_exception')
export class SupportExceptionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('uuid') productVersionId!: string;
  /** Null: it holds for everybody. */
  @Column('uuid', { nullable: true }) customerId!: string | null;
  @Column('text') reason!: string;
  /** Null where a program recorded it. */
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  /** Program that recorded it; null where a person did. */
  @Column('uuid', { nullable: true }) clientId!: string | null;
  @Column(instantColumn) recordedAt!: Temporal.Instant;
  @Column(instantColumn) until!: Temporal.Instant;
  @Column({ ...moneyMinorColumn, nullable: true }) priceMinor!: bigint | null;
  @Column('text', { nullable: true }) priceCurrency!: string | null;
}
