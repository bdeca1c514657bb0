import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A provider's charter, whose versions are published one by one. */
@Entity('charter')
export class CharterEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  providerId!: string;

  @Column('text')
  key!: string;

  @Column('integer')
  version!: number;
}
