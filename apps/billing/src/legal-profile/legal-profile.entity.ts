import { jsonColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LegalProfile, TaxNumber } from './domain/completeness.js';

/** What the law wants on invoices about an organization; its id is the organization's. */
@Entity('legal_profile')
export class LegalProfileEntity implements LegalProfile {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  providerId!: string;

  @Column('text', { nullable: true })
  legalName!: string | null;

  @Column('text', { nullable: true })
  addressLine!: string | null;

  @Column('text', { nullable: true })
  postalCode!: string | null;

  @Column('text', { nullable: true })
  city!: string | null;

  @Column('text', { nullable: true })
  country!: string | null;

  @Column('text', { nullable: true })
  registrationNumber!: string | null;

  @Column(jsonColumn)
  taxNumbers!: TaxNumber[];

  @Column('text', { nullable: true })
  iban!: string | null;

  @Column('integer')
  version!: number;
}
