import type { Transaction } from '@charter/database';
import { Injectable } from '@nestjs/common';
import { ProductVersionEntity } from './product-version.entity.js';
import { VersionLife } from './version-life.js';

/** What happens to versions by itself. */
@Injectable()
export class VersionTimers {
  constructor(private readonly life: VersionLife) {}

  /** [S4.19] [S4.23] The window is over: tells other services that the version is obsolete. */
  async obsolete(id: string, _dueAt: Temporal.Instant, tx: Transaction): Promise<void> {
    const version = await tx.lock(ProductVersionEntity, id);
    const now = Temporal.Instant.from(tx.viewer.now);
    const end = version?.obsoleteFrom;
    if (end && Temporal.Instant.compare(end, now) <= 0) await this.life.tell(tx, version);
  }
}
