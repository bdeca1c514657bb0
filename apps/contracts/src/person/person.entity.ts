import { instantColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person with one provider; somebody who deals with two providers is a person with each. */
@Entity('person')
export class PersonEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  providerId!: string;

  @Column('text', { nullable: true })
  issuer!: string | null;

  @Column('text', { nullable: true })
  subject!: string | null;

  /** Empty, as the address is, once the person is erased. */
  @Column('text')
  displayName!: string;

  @Column('text')
  email!: string;

  @Column('text')
  language!: 'fr' | 'en';

  @Column('text', { nullable: true })
  technicalLevel!: 'BEGINNER' | 'INTERMEDIATE' | 'EXPERT' | null;

  /** Domain time at which what is known of the person was erased. */
  @Column({ ...instantColumn, nullable: true })
  erasedAt!: Temporal.Instant | null;

  @Column('integer')
  version!: number;
}
