import { instantColumn, jsonColumn } from '@charter/database';
import { Column } from 'typeorm';

/** A recorded extension of support, with its end as RFC 3339. */
export interface StoredExtension {
  readonly customerIds: readonly string[];
  readonly until: string;
}

/** What `versions` tells of a version of a product and its window. */
export abstract class WindowColumns {
  @Column('uuid') providerId!: string;
  @Column('uuid') productId!: string;
  @Column('text') label!: string;
  @Column({ ...instantColumn, nullable: true }) releasedAt!: Temporal.Instant | null;
  @Column({ ...instantColumn, nullable: true }) withdrawnAt!: Temporal.Instant | null;
  @Column({ ...instantColumn, nullable: true }) supportedUntil!: Temporal.Instant | null;
  @Column('boolean') recalled!: boolean;
  @Column({ ...jsonColumn, name: 'extensions' }) storedExtensions!: StoredExtension[];

  get extensions() {
    return this.storedExtensions.map(({ customerIds, until }) => ({
      customerIds,
      until: Temporal.Instant.from(until),
    }));
  }
}
