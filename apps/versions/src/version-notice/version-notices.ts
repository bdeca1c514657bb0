import { newId, type Transaction } from '@charter/database';
import { doTogether } from '@charter/messaging';
import { requestNotices } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { charters } from '../charter/charter.queries.js';
import { ProductEntity } from '../product/product.entity.js';
import { ProductVersionEntity } from '../product-version/product-version.entity.js';
import { zoneOf } from '../product-version/version-support.js';
import { exceptionsOf } from '../product-version/version.queries.js';
import { noticeDue, standingAt } from './domain/due-notice.js';
import { noticeText, type NoticeAbout } from './domain/notice-text.js';
import { livesOf, nextNotice } from './notice-life.js';
import { goOnWithNotices, NOTICES_WORK } from './notice-timer.js';
import { passBy, unusedAmong } from './unused-versions.js';
import { untoldCustomers, untoldResellers, type Untold } from './untold.queries.js';
import { writeNotices, type NewNotice } from './version-notice.writes.js';

/** Notices in one transaction. */
const BATCH = 100;
/** Versions that are looked at in one transaction. */
const LOOKED_AT = 100;

/** Tells those who run a version, and resellers who look after them, what there is to be told of it. */
@Injectable()
export class VersionNotices {
  /**
   * Up to whom this process has told of a version that it is at: a hint, so that each batch need not look again at all
   * who were told. Whoever stands before it is looked for once more in the end, since it may be lost, or ahead of
   * what was committed.
   */
  private readonly reached = new Map<string, string>();

  /**
   * One batch of a version. Where that was the last of it, those beside it which nobody runs, and of which there is
   * nobody to be told, go on to their next dates with it.
   */
  async tell(id: string, dueAt: Temporal.Instant, tx: Transaction): Promise<void> {
    const piece = { kind: NOTICES_WORK, id, dueAt };
    await doTogether(tx, piece, LOOKED_AT, async (part, takeBeside) => {
      if (!(await this.tellOf(id, dueAt, part))) return [];
      const unused = await takeBeside((ids) => unusedAmong(part, ids));
      await passBy(part, unused, dueAt);
      return unused;
    });
  }

  /**
   * One batch, and the date of the next: what a batch told is committed with it, and the next finds by what was told
   * whom it is left to tell. Judged by now, so that of what was missed only the newest is told; dated as of when that
   * was due. Says whether all of now are told.
   */
  private async tellOf(id: string, dueAt: Temporal.Instant, tx: Transaction): Promise<boolean> {
    await tx.takeTurn(NOTICES_TURN, id);
    const about = await subjectOf(tx, id);
    if (!about) return true;
    const now = Temporal.Instant.from(tx.viewer.now);
    const lives = livesOf(about.version, about.exceptions, about.zone);
    let room = BATCH;
    for (const { life, which } of lives) {
      const standing = standingAt(life, now);
      const told = (all: readonly Untold[]) => tell(tx, about, { standing, all, dueAt });
      const after = which.but ? this.reached.get(id) : null;
      for (const from of after ? [after, null] : [null]) {
        if (room === 0) break;
        const all = await untoldCustomers(tx, id, standing, which, { limit: room, after: from });
        room -= await told(all);
        if (which.but && room === 0) this.reached.set(id, all.at(-1)!.organizationId);
        else this.reached.delete(id);
      }
      if (which.but && room > 0) room -= await told(await untoldResellers(tx, id, standing, room));
      if (room > 0) continue;
      await goOnWithNotices(tx, dueAt, [{ id, at: dueAt.subtract({ milliseconds: 1 }) }]);
      return false;
    }
    await goOnWithNotices(tx, dueAt, nextNotice(id, lives, now));
    return true;
  }
}

/** Processes that tell of the same version take turns, should a claim have ended unawares. */
const NOTICES_TURN = 'version-notices';

async function subjectOf(tx: Transaction, id: string) {
  const version = await tx.find(ProductVersionEntity, id);
  const product = version && (await tx.find(ProductEntity, version.productId));
  if (!version || !product) return null;
  const { successorId } = version;
  const successor = successorId ? await tx.find(ProductVersionEntity, successorId) : null;
  const zone = zoneOf(await charters(tx));
  return { version, product, successor, zone, exceptions: await exceptionsOf(tx, [id]) };
}

type Subject = NonNullable<Awaited<ReturnType<typeof subjectOf>>>;

/** Records and asks for what is due to each; gives how many were looked at. */
async function tell(
  tx: Transaction,
  { version, product, successor, zone }: Subject,
  due: { standing: ReturnType<typeof standingAt>; all: readonly Untold[]; dueAt: Temporal.Instant },
): Promise<number> {
  const { standing, all, dueAt } = due;
  const { since } = standing;
  const then = tx.asOf(since && Temporal.Instant.compare(dueAt, since) < 0 ? since : dueAt);
  const about: NoticeAbout = {
    product: product.name,
    label: version.label,
    successor: successor?.label ?? null,
    zone,
    recalledAt: version.recalledAt,
    now: Temporal.Instant.from(then.viewer.now),
  };
  const notices = all.flatMap((untold): NewNotice[] => {
    const occasion = noticeDue(standing, untold.last);
    return occasion ? [{ ...untold, id: newId(), occasion, standing }] : [];
  });
  await writeNotices(then, version, zone, notices);
  await requestNotices(
    then,
    notices.map(({ id: noticeId, organizationId, occasion, customers, last }) => ({
      noticeId,
      ...noticeText(about, { occasion, standing, last, customers }),
      ...{ subject: `product-version:${version.id}`, organizationId, purpose: 'RELEASES' },
    })),
  );
  return all.length;
}
