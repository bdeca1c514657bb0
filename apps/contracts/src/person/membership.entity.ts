import type { EventData } from '@charter/events';
import { Column, Entity, PrimaryColumn } from 'typeorm';

type Facts = EventData<'membership.changed'>;

/** A person's place in an organization. */
@Entity('membership')
export class MembershipEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  providerId!: string;

  @Column('uuid')
  personId!: string;

  @Column('uuid')
  organizationId!: string;

  @Column('text')
  role!: Facts['role'];

  @Column('text', { array: true })
  functions!: Facts['functions'];

  @Column('text', { array: true })
  skills!: string[];

  @Column('boolean')
  active!: boolean;

  @Column('integer')
  version!: number;
}
