import { Column, Entity, PrimaryColumn } from 'typeorm';

export type OrganizationKind = 'PROVIDER' | 'RESELLER' | 'CUSTOMER';

/** A provider (its own tenant), or one of its resellers and customers. */
@Entity('organization')
export class OrganizationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** The provider itself for a provider. */
  @Column('uuid')
  providerId!: string;

  @Column('text')
  kind!: OrganizationKind;

  @Column('text', { nullable: true })
  key!: string | null;

  @Column('text')
  name!: string;

  @Column('text')
  language!: 'fr' | 'en';

  @Column('text')
  country!: string;

  @Column('text')
  timeZone!: string;

  @Column('text', { nullable: true })
  externalId!: string | null;

  @Column('boolean')
  active!: boolean;

  @Column('integer')
  version!: number;
}
