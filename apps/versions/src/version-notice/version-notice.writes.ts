import type { Transaction } from '@charter/database';
import type { ProductVersionEntity } from '../product-version/product-version.entity.js';
import type { Occasion, Standing } from './domain/due-notice.js';
import { lastDayBefore } from './domain/notice-end.js';
import type { Untold } from './untold.queries.js';

export interface NewNotice extends Untold {
  id: string;
  occasion: Occasion;
  standing: Standing;
}

/** Records what is told, in one statement. */
export async function writeNotices(
  tx: Transaction,
  { id: versionId, providerId }: ProductVersionEntity,
  zone: string,
  notices: readonly NewNotice[],
): Promise<void> {
  const rows = notices.map(({ id, organizationId, customers, occasion, last, standing }) => ({
    id,
    organization_id: organizationId,
    [customers === null ? 'customer_id' : 'reseller_id']: organizationId,
    customers,
    sequence: (last?.sequence ?? 0) + 1,
    occasion,
    stage: standing.stage,
    ends_at: standing.endsAt?.toString() ?? null,
    supported_through: standing.endsAt && lastDayBefore(standing.endsAt, zone).toString(),
    recalled: standing.recalled,
    corrects: occasion === 'CORRECTION' ? last!.id : null,
  }));
  await tx.manager.query(
    `INSERT INTO version_notice (id, provider_id, product_version_id, organization_id, sequence, customer_id,
       reseller_id, customers, occasion, stage, ends_at, supported_through, recalled, corrects, told_at)
     SELECT id, $1, $2, organization_id, sequence, customer_id, reseller_id, customers, occasion, stage, ends_at,
       supported_through, recalled, corrects, $3
     FROM jsonb_to_recordset($4::jsonb) AS n (id uuid, organization_id uuid, sequence int, customer_id uuid,
       reseller_id uuid, customers int, occasion text, stage text, ends_at timestamptz, supported_through date,
       recalled boolean, corrects uuid)`,
    [providerId, versionId, tx.viewer.now, JSON.stringify(rows)],
  );
}
