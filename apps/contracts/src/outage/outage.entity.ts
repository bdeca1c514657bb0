import { instantColumn } from '@charter/database';
import type { EventData } from '@charter/events';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An interruption of a hosted service; nobody named in `customerIds` means everybody. */
@Entity('outage')
export class OutageEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  providerId!: string;

  @Column('text')
  kind!: EventData<'outage.changed'>['kind'];

  @Column('text')
  summary!: string;

  /** null: all products. */
  @Column('uuid', { nullable: true })
  productId!: string | null;

  @Column('uuid', { array: true })
  customerIds!: string[];

  /** Person or client in whose system `externalId` names it. */
  @Column('uuid', { nullable: true })
  externalOwner!: string | null;

  @Column('text', { nullable: true })
  externalId!: string | null;

  /** When it was last announced; null if it never was. */
  @Column({ ...instantColumn, nullable: true })
  announcedAt!: Temporal.Instant | null;

  @Column(instantColumn)
  startsAt!: Temporal.Instant;

  @Column({ ...instantColumn, nullable: true })
  endsAt!: Temporal.Instant | null;

  @Column('boolean')
  cancelled!: boolean;

  @Column('integer')
  version!: number;
}
