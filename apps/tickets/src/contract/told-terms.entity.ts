import { instantColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ToldTerms } from '../ticket/domain/told-terms.js';
import { TermsColumns } from './terms-columns.js';

/** What `contracts` told of a contract each time: projection. */
@Entity('contract_terms')
export class ToldTermsEntity extends TermsColumns implements ToldTerms {
  @PrimaryColumn('uuid', { name: 'contract_id' }) id!: string;
  @PrimaryColumn('integer') version!: number;
  @Column(instantColumn) toldAt!: Temporal.Instant;
}
