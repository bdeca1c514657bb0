import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A customer who runs a version now: a row of a view. */
@Entity('affected_customer')
export class AffectedCustomerEntity {
  @PrimaryColumn('uuid') productVersionId!: string;
  @PrimaryColumn('uuid') customerId!: string;
  @Column('uuid') providerId!: string;
  @Column('int') installations!: number;
}
