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

  @Column('text')
  displayName!: string;

  @Column('text')
  email!: string;

  @Column('text')
  language!: 'fr' | 'en';

  @Column('text', { nullable: true })
  technicalLevel!: 'BEGINNER' | 'INTERMEDIATE' | 'EXPERT' | null;

  @Column('integer')
  version!: number;
}
