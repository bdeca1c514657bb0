import { newId, type Transaction } from '@charter/database';
import { requestNotice } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { ProductEntity } from '../product/product.entity.js';
import { stateAt } from '../product/domain/version-state.js';
import { ProductVersionEntity } from './product-version.entity.js';
import { VersionLife } from './version-life.js';

type Occasion = 'WITHDRAWN' | 'OBSOLETE';

/** Templates of the notices, which `contracts` renders. */
const TEMPLATE: Record<Occasion, string> = {
  WITHDRAWN: 'version.released',
  OBSOLETE: 'version.obsolete',
};

/** Customers told in one transaction. */
const BATCH = 200;

/** What happens to versions by itself. */
@Injectable()
export class VersionTimers {
  constructor(private readonly life: VersionLife) {}

  /** [S4.19] [S4.23] The window is over: tells everybody that the version is obsolete. */
  async obsolete(id: string, _dueAt: Temporal.Instant, tx: Transaction): Promise<void> {
    const version = await tx.lock(ProductVersionEntity, id);
    const now = Temporal.Instant.from(tx.viewer.now);
    if (!version || stateAt(version, now) !== 'OBSOLETE') return;
    await this.life.tell(tx, version);
    await tx.schedule('version.notify-obsolete', id, now);
  }

  /** [S4.22] Tells the customers who run a version that its successor is out. */
  notifyWithdrawn(id: string, _dueAt: Temporal.Instant, tx: Transaction): Promise<void> {
    return notify(tx, id, 'WITHDRAWN');
  }

  /** Tells the customers who run a version that its support is over. */
  notifyObsolete(id: string, _dueAt: Temporal.Instant, tx: Transaction): Promise<void> {
    return notify(tx, id, 'OBSOLETE');
  }
}

/** Asks for the notices that are not asked for yet, in batches, each customer once. */
async function notify(tx: Transaction, versionId: string, occasion: Occasion): Promise<void> {
  const version = await tx.find(ProductVersionEntity, versionId);
  const product = version && (await tx.find(ProductEntity, version.productId));
  if (!version || !product) return;
  const customers = await untold(tx, versionId, occasion);
  const parameters = await parametersOf(tx, version, product);
  for (const customerId of customers) {
    const noticeId = newId();
    await tx.manager.query(
      `INSERT INTO version_notice (provider_id, product_version_id, occasion, customer_id, notice_id)
       VALUES ($1, $2, $3, $4, $5)`,
      [version.providerId, versionId, occasion, customerId, noticeId],
    );
    const notice = {
      template: TEMPLATE[occasion],
      parameters,
      subject: `product-version:${versionId}`,
      recipients: [{ organizationId: customerId, purpose: 'RELEASES' as const }],
      body: null,
    };
    await requestNotice(tx, notice, noticeId);
  }
  // Work that is due at the very instant of this one would be taken for it, and be done with it.
  const next = Temporal.Instant.from(tx.viewer.now).add({ milliseconds: 1 });
  if (customers.length === BATCH) await tx.schedule(dueKind(occasion), versionId, next);
}

const dueKind = (occasion: Occasion) =>
  occasion === 'WITHDRAWN' ? 'version.notify-withdrawn' : 'version.notify-obsolete';

async function untold(tx: Transaction, versionId: string, occasion: Occasion): Promise<string[]> {
  const rows = await tx.manager.query<{ customer_id: string }[]>(
    `SELECT DISTINCT i.customer_id FROM installation i
     WHERE i.provider_id = $1 AND i.product_version_id = $2 AND i.until IS NULL
       AND NOT EXISTS (SELECT FROM version_notice n
         WHERE n.provider_id = i.provider_id AND n.product_version_id = i.product_version_id
           AND n.occasion = $3 AND n.customer_id = i.customer_id)
     ORDER BY i.customer_id LIMIT ${BATCH}`,
    [tx.viewer.providerId, versionId, occasion],
  );
  return rows.map(({ customer_id }) => customer_id);
}

async function parametersOf(
  tx: Transaction,
  version: ProductVersionEntity,
  product: ProductEntity,
): Promise<Record<string, string>> {
  const successor = version.successorId
    ? await tx.find(ProductVersionEntity, version.successorId)
    : null;
  return {
    product: product.name,
    version: successor?.label ?? '',
    previous: version.label,
    until: version.supportedThrough?.toString() ?? '',
  };
}
