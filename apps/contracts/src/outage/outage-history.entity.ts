import { instantColumn, jsonColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OutageEntity } from './outage.entity.js';

/** What was announced of an outage, or (without times) that it was called off; never changed. */
@Entity('outage_announcement')
export class OutageAnnouncementEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  providerId!: string;

  @Column('uuid')
  outageId!: string;

  /** The outage's version that was announced: the order of announcements. */
  @Column('integer')
  ordinal!: number;

  @Column(instantColumn)
  announcedAt!: Temporal.Instant;

  @Column('text')
  kind!: OutageEntity['kind'];

  @Column('uuid', { nullable: true })
  productId!: string | null;

  @Column('uuid', { array: true })
  customerIds!: string[];

  @Column({ ...instantColumn, nullable: true })
  startsAt!: Temporal.Instant | null;

  @Column({ ...instantColumn, nullable: true })
  endsAt!: Temporal.Instant | null;
}

/** What a correction may change; instants as RFC 3339. */
export interface StatedOutage {
  readonly kind: OutageEntity['kind'];
  readonly summary: string;
  readonly productId: string | null;
  readonly customerIds: readonly string[];
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly cancelled: boolean;
}

/** What an outage was taken for before and after somebody corrected it; never changed. */
@Entity('outage_correction')
export class OutageCorrectionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  providerId!: string;

  @Column('uuid')
  outageId!: string;

  /** The outage's version that it made. */
  @Column('integer')
  ordinal!: number;

  @Column(instantColumn)
  correctedAt!: Temporal.Instant;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('uuid', { nullable: true })
  clientId!: string | null;

  @Column('text')
  reason!: string;

  @Column(jsonColumn)
  before!: StatedOutage;

  @Column(jsonColumn)
  after!: StatedOutage;
}
