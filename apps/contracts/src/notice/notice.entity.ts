import { instantColumn, jsonColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One message to one person, kept in the recipient's account. */
@Entity('notice')
export class NoticeEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  providerId!: string;

  /** The producer's id of the occasion; with the recipient it makes the message unique. */
  @Column('uuid')
  occasionId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  template!: string;

  /** What it is about: `ticket:<uuid>`. */
  @Column('text')
  about!: string;

  @Column(jsonColumn)
  parameters!: Record<string, string>;

  /** Text that a person wrote; null for messages of ours. */
  @Column('text', { nullable: true })
  body!: string | null;

  /** Who wrote the text; null where nobody is known to have. */
  @Column('uuid', { nullable: true })
  authorId!: string | null;

  @Column(instantColumn)
  createdAt!: Temporal.Instant;

  @Column({ ...instantColumn, nullable: true })
  readAt!: Temporal.Instant | null;
}
