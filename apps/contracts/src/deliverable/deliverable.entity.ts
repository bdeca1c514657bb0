import { dateColumn, instantColumn } from '@charter/database';
import type { EventData } from '@charter/events';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is handed over under a contract and awaits the customer's validation. */
@Entity('deliverable')
export class DeliverableEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  providerId!: string;

  @Column('uuid')
  customerId!: string;

  @Column('uuid')
  contractId!: string;

  @Column('text')
  reference!: string;

  /** Person or client in whose system `externalId` names it. */
  @Column('uuid', { nullable: true })
  externalOwner!: string | null;

  @Column('text', { nullable: true })
  externalId!: string | null;

  /** The organization's words, which no erasure of a person takes. */
  @Column('text')
  title!: string;

  @Column('text')
  state!: EventData<'deliverable.changed'>['state'];

  /** Counts the submissions. */
  @Column('integer')
  round!: number;

  /** When this round was submitted. */
  @Column(instantColumn)
  submittedAt!: Temporal.Instant;

  @Column('uuid', { nullable: true })
  submittedBy!: string | null;

  /** Day by whose end an answer is awaited, in the provider's zone. */
  @Column({ ...dateColumn, nullable: true })
  dueOn!: Temporal.PlainDate | null;

  /** Charter that governs the reminders of this round; null if none was in force. */
  @Column('text', { nullable: true })
  charterVersion!: string | null;

  @Column('integer')
  remindersGiven!: number;

  @Column({ ...instantColumn, nullable: true })
  nextReminderAt!: Temporal.Instant | null;

  @Column('integer')
  version!: number;
}
