import { instantColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One thing that happened to a deliverable; never changed but for the words of an erased person. */
@Entity('deliverable_step')
export class DeliverableStepEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  providerId!: string;

  @Column('uuid')
  customerId!: string;

  @Column('uuid')
  deliverableId!: string;

  /** The deliverable's version that it made: the order of steps. */
  @Column('integer')
  ordinal!: number;

  @Column('integer')
  round!: number;

  @Column('text')
  kind!: 'SUBMITTED' | 'REMINDED' | 'VALIDATED' | 'CHANGES_REQUESTED' | 'WITHDRAWN';

  @Column(instantColumn)
  at!: Temporal.Instant;

  /** Whose words the body is; null for a program or the system. */
  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('uuid', { nullable: true })
  clientId!: string | null;

  /** Description, comment or reason; null if there was none, or its author was erased. */
  @Column('text', { nullable: true })
  body!: string | null;
}
