import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A program that calls with client credentials; its secret is kept as a salted scrypt digest only. */
@Entity('api_client')
export class ApiClientEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  providerId!: string;

  @Column('uuid')
  organizationId!: string;

  @Column('text')
  name!: string;

  @Column('text', { array: true })
  scopes!: string[];

  @Column('text')
  secretDigest!: string;

  @Column('boolean')
  active!: boolean;

  @Column('integer')
  version!: number;
}
