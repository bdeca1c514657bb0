import { lockInOrder, type Transaction } from '@charter/database';
import { doTogether } from '@charter/messaging';
import { Injectable } from '@nestjs/common';
import { ProductVersionEntity } from './product-version.entity.js';
import { OBSOLETE_WORK, VersionLife } from './version-life.js';

/** Versions told of in one transaction: a generation's patches end at one instant, be they hundreds. */
const MOST_AT_ONCE = 100;

/** What happens to versions by itself. */
@Injectable()
export class VersionTimers {
  constructor(private readonly life: VersionLife) {}

  /**
   * [S4.19] [S4.23] The window is over: tells other services that the version is obsolete, and with it those whose
   * windows end at the same instant.
   */
  async obsolete(id: string, dueAt: Temporal.Instant, tx: Transaction): Promise<void> {
    const piece = { kind: OBSOLETE_WORK, id, dueAt };
    await doTogether(tx, piece, MOST_AT_ONCE, async (part, takeBeside) => {
      const own = await part.lock(ProductVersionEntity, id);
      const beside = await lockedBeside(part, await takeBeside());
      await this.tellEnds(part, [...(own ? [own] : []), ...beside]);
      return beside.map((version) => version.id);
    });
  }

  private async tellEnds(tx: Transaction, due: readonly ProductVersionEntity[]): Promise<void> {
    const now = Temporal.Instant.from(tx.viewer.now);
    const ended = due.filter(
      ({ obsoleteFrom: end }) => end && Temporal.Instant.compare(end, now) <= 0,
    );
    await this.life.tell(tx, ended);
  }
}

/** Those that nobody is just changing; the others keep their own turn. */
async function lockedBeside(
  tx: Transaction,
  ids: readonly string[],
): Promise<ProductVersionEntity[]> {
  if (ids.length === 0) return [];
  const versions = tx.manager
    .createQueryBuilder(ProductVersionEntity, 'version')
    .where('version.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('version.id = ANY (:ids)', { ids });
  return lockInOrder(versions).setOnLocked('skip_locked').getMany();
}
