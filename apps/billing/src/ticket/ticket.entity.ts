import { instantColumn, jsonColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PriceTerms } from '../price/domain/price-terms.js';
import type { CoverageTerms } from '../quote/domain/consent.js';

/** Work as the projection keeps it: instants as text, since it is JSON. */
export interface LoggedWork {
  readonly timeEntryId: string;
  readonly kind: PriceTerms['workKind'];
  readonly startedAt: string;
  readonly minutes: number;
  readonly travelled: boolean;
}

/** What `tickets` told of a request: projection. */
@Entity('ticket')
export class TicketEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  providerId!: string;

  @Column('uuid')
  customerId!: string;

  @Column('text')
  reference!: string;

  @Column('uuid', { nullable: true })
  requesterId!: string | null;

  @Column('text')
  terms!: CoverageTerms;

  @Column(jsonColumn)
  price!: PriceTerms;

  @Column('text')
  state!: string;

  @Column(instantColumn)
  openedAt!: Temporal.Instant;

  @Column(jsonColumn)
  work!: readonly LoggedWork[];
}
