import type { EscalationRule } from '@charter/charter';
import { instantColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A ticket handed to somebody above, by the charter's rule or by an agent. */
@Entity('escalation')
export class EscalationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('uuid') customerId!: string;
  @Column('uuid', { nullable: true }) requesterId!: string | null;
  @Column('uuid') ticketId!: string;
  @Column('text') ruleKey!: string;
  /** The clock that set it off; null where something else did. */
  @Column('text', { nullable: true }) clockKey!: string | null;
  @Column('text') clause!: string;
  /** Function to which it went; null for those that were recorded before it was. */
  @Column('text', { nullable: true }) assigns!: EscalationRule['assigns'] | null;
  /** Null where nobody holds the function. */
  @Column('uuid', { nullable: true }) personId!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column(instantColumn) at!: Temporal.Instant;
}
