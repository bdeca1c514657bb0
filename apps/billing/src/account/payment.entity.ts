import { dateColumn, instantColumn, moneyMinorColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Money that came in for an invoice. */
@Entity('payment')
export class PaymentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  providerId!: string;

  @Column('uuid')
  customerId!: string;

  @Column('uuid')
  invoiceId!: string;

  @Column(moneyMinorColumn)
  amountMinor!: bigint;

  @Column('text')
  currency!: string;

  @Column(dateColumn)
  receivedOn!: Temporal.PlainDate;

  @Column('text', { nullable: true })
  bankReference!: string | null;

  @Column(instantColumn)
  recordedAt!: Temporal.Instant;
}
