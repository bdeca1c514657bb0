import { instantColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { TermsColumns } from './terms-columns.js';

/** What `contracts` told of a contract each time: projection. */
@Entity('contract_terms')
export class ContractTermsEntity extends TermsColumns {
  @PrimaryColumn('uuid')
  contractId!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column(instantColumn)
  toldAt!: Temporal.Instant;
}
