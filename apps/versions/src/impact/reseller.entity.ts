import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organization, where its being a reseller is all that matters. */
@Entity('organization')
export class ResellerEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('text') kind!: string;
}
