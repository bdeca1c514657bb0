import { instantColumn, jsonColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarRefs } from '../calendar/domain/calendars.js';
import type { QuoteState } from './domain/consent.js';
import type { OpenerKind } from './domain/coverage-reason.js';
import type { WorkKind } from './domain/request-kind.js';
import type { CoverageTerms } from './domain/terms-of-request.js';
import type { TicketState } from './domain/ticket-lifecycle.js';
import type { StoredCoverage } from './stored-coverage.js';

@Entity('ticket')
export class TicketEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('uuid') customerId!: string;
  @Column('integer') version!: number;
  @Column('text') reference!: string;
  @Column('uuid', { nullable: true }) externalOwner!: string | null;
  @Column('text', { nullable: true }) externalId!: string | null;
  @Column('text') subject!: string;
  @Column('text') state!: TicketState;
  @Column('text', { nullable: true }) outcomeKey!: string | null;
  @Column('text', { nullable: true }) priorityKey!: string | null;
  @Column('text', { nullable: true }) queueRankKey!: string | null;
  /** Place in the queue; those that the charter does not rank come last. */
  @Column('integer') queueRank!: number;
  @Column('text') channelKey!: string;
  @Column('text') planKey!: string;
  @Column('uuid', { nullable: true }) contractId!: string | null;
  @Column('text') openerKind!: OpenerKind;
  /** Person of the customer for whom it was opened: a plain user sees only its own. */
  @Column('uuid', { nullable: true }) requesterId!: string | null;
  @Column('uuid', { nullable: true }) openedBy!: string | null;
  @Column('uuid', { nullable: true }) assigneeId!: string | null;
  /** Team that it was handed to. */
  @Column('uuid', { nullable: true }) teamId!: string | null;
  @Column('uuid', { nullable: true }) productId!: string | null;
  @Column('uuid', { nullable: true }) productVersionId!: string | null;
  @Column('text') charterKey!: string;
  @Column('text') charterVersion!: string;
  /** The customer's own calendars that stand in for the charter's now. */
  @Column(jsonColumn) calendars!: CalendarRefs;
  @Column('text') workKind!: WorkKind;
  @Column('text', { array: true }) options!: string[];
  @Column(jsonColumn) answers!: Record<string, string>;
  @Column('boolean') professionalServices!: boolean;
  @Column('text') terms!: CoverageTerms;
  @Column('text', { nullable: true }) consentClause!: string | null;
  @Column('text', { nullable: true }) quoteState!: QuoteState | null;
  @Column(jsonColumn) coverageAtOpening!: StoredCoverage;
  @Column(jsonColumn) coverageLive!: StoredCoverage;
  @Column('boolean') coverageChanged!: boolean;
  @Column(instantColumn) openedAt!: Temporal.Instant;
  @Column(instantColumn) receivedAt!: Temporal.Instant;
  @Column({ ...instantColumn, nullable: true }) acknowledgedAt!: Temporal.Instant | null;
  @Column({ ...instantColumn, nullable: true }) takenOverAt!: Temporal.Instant | null;
  @Column({ ...instantColumn, nullable: true }) resolvedAt!: Temporal.Instant | null;
  @Column({ ...instantColumn, nullable: true }) nextDueAt!: Temporal.Instant | null;
  /** The earliest deadline of what is still owed, be it past. */
  @Column({ ...instantColumn, nullable: true }) queueDueAt!: Temporal.Instant | null;
  @Column('boolean') breached!: boolean;
  @Column('uuid', { nullable: true }) followUpOf!: string | null;
  /** What a duplicate became part of. */
  @Column('uuid', { nullable: true }) mergedInto!: string | null;
  /** How many entries its history has, and the time of the last. */
  @Column('integer') factCount!: number;
  @Column(instantColumn) lastFactAt!: Temporal.Instant;
}
