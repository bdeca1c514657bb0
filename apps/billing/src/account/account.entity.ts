import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What others are told of a customer's standing; its id is the customer's. */
@Entity('account')
export class AccountEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  providerId!: string;

  @Column('boolean')
  inGoodStanding!: boolean;

  @Column('integer')
  version!: number;
}
