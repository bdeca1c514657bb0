import { Entity, PrimaryColumn } from 'typeorm';
import { TermsColumns } from './terms-columns.js';

/** What `contracts` told of a contract last: projection. */
@Entity('contract')
export class ContractEntity extends TermsColumns {
  @PrimaryColumn('uuid') id!: string;
}
