import type { Transaction } from '@charter/database';
import type { ReceivedEvent } from '@charter/messaging';
import { Injectable } from '@nestjs/common';
import { reviewVersion } from '../ticket/reviews-together.js';
import type { StoredExtension } from './window-columns.js';

type Changed = ReceivedEvent<'product-version.window-changed'>;

@Injectable()
export class ProductVersionConsumer {
  /** Keeps what is told beside what was told before: what is past is judged by what was known then. */
  async project(
    { data, providerId, aggregateVersion, time }: Changed,
    tx: Transaction,
  ): Promise<void> {
    const extensions: StoredExtension[] = data.extensions.map(({ customerIds, until }) => ({
      customerIds,
      until: until.toString(),
    }));
    await tx.manager.query(
      `WITH told AS (
         INSERT INTO version_window (version_id, provider_id, product_id, label, released_at,
           withdrawn_at, supported_until, extensions, recalled, version, told_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING
       )
       INSERT INTO product_version (id, provider_id, product_id, label, released_at, withdrawn_at,
         supported_until, extensions, recalled) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (id) DO UPDATE SET label = excluded.label, released_at = excluded.released_at,
         withdrawn_at = excluded.withdrawn_at, supported_until = excluded.supported_until,
         extensions = excluded.extensions, recalled = excluded.recalled`,
      [
        data.versionId,
        providerId,
        data.productId,
        data.label,
        data.releasedAt?.toString() ?? null,
        data.withdrawnAt?.toString() ?? null,
        data.supportedUntil?.toString() ?? null,
        JSON.stringify(extensions),
        data.recalled,
        aggregateVersion,
        time.toString(),
      ],
    );
  }

  /** Open tickets about the version show what they are covered for from now on. */
  async react({ data, time }: Changed, tx: Transaction): Promise<void> {
    await reviewVersion(tx, data.versionId, time);
  }
}
