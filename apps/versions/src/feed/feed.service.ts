import { decodeId, newId, UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import { commonErrors, invalidInput, notFound, once, refuseLine } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { customerOrFail } from '../customer.js';
import { decisions } from '../decisions.js';
import { errors } from '../errors.js';
import type { CreateLifecycleFeedInput, RevokeLifecycleFeedInput } from '../generated/graphql.js';
import { ProductEntity } from '../product/product.entity.js';
import { feedTokenHash, newFeedToken } from './feed-token.js';
import { LifecycleFeedEntity } from './lifecycle-feed.entity.js';

const LONGEST_NAME = 100;
const MOST_PRODUCTS = 100;

/** A feed, with its token by the call that made it alone. */
export interface CreatedFeed {
  feed: LifecycleFeedEntity | null;
  token: string | null;
}

@Injectable()
export class FeedService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Opens a feed; its token is told once and kept as a digest only. */
  create(viewer: Viewer, input: CreateLifecycleFeedInput): Promise<CreatedFeed> {
    const { idempotencyKey: key, organizationId } = input;
    return this.unitOfWork.run(viewer, async (tx) => {
      const customerId = organizationId ? await customerOrFail(tx, organizationId) : null;
      await decisions.authorize(tx, 'createLifecycleFeed', customerId);
      const token = newFeedToken(viewer.providerId!);
      const call = { mutation: 'createLifecycleFeed', key, input };
      const { id, repeated } = await once(tx, call, () => open(tx, input, customerId, token));
      return { feed: await tx.find(LifecycleFeedEntity, id), token: repeated ? null : token };
    });
  }

  /** Closes a feed for good; one that is closed stays as it is. */
  revoke(viewer: Viewer, input: RevokeLifecycleFeedInput): Promise<LifecycleFeedEntity> {
    const { feedId, expectedVersion } = input;
    return this.unitOfWork.run(viewer, async (tx) => {
      const absent = () => notFound('feed', ['input', 'feedId']);
      const feed = await tx.lockOrFail(
        LifecycleFeedEntity,
        decodeId('lifecycleFeed', feedId),
        absent,
      );
      await decisions.authorize(tx, 'revokeLifecycleFeed', feed.customerId);
      if (expectedVersion != null && expectedVersion !== feed.version)
        throw commonErrors.refused('CONFLICT');
      if (feed.revokedAt) return feed;
      const revokedAt = Temporal.Instant.from(viewer.now);
      return tx.update(LifecycleFeedEntity, feed, { revokedAt });
    });
  }
}

async function open(
  tx: Transaction,
  input: CreateLifecycleFeedInput,
  customerId: string | null,
  token: string,
): Promise<LifecycleFeedEntity> {
  const { viewer } = tx;
  refuseLine(['input', 'name'], input.name.trim(), LONGEST_NAME);
  const forStaff = viewer.staffRoles.length > 0;
  const includesPlanned = input.includePlanned ?? false;
  if (includesPlanned && !forStaff)
    throw errors.refused('PLANS_FOR_STAFF_ONLY', { path: ['input', 'includePlanned'] });
  return tx.insert(LifecycleFeedEntity, {
    id: newId(),
    providerId: viewer.providerId!,
    name: input.name.trim(),
    customerId,
    productIds: input.productIds ? await productsAmong(tx, input.productIds) : null,
    language: input.language === 'FR' ? 'fr' : 'en',
    includesPlanned,
    forStaff,
    tokenHash: feedTokenHash(token),
    personId: viewer.personId,
    clientId: viewer.clientId,
    createdAt: Temporal.Instant.from(viewer.now),
  });
}

async function productsAmong(tx: Transaction, typedIds: readonly string[]): Promise<string[]> {
  const path = ['input', 'productIds'];
  if (typedIds.length === 0 || typedIds.length > MOST_PRODUCTS)
    throw invalidInput(
      path,
      `Name 1 to ${MOST_PRODUCTS} products, or leave them out for all.`,
      `Indiquez de 1 à ${MOST_PRODUCTS} produits, ou aucun champ pour tous.`,
    );
  const ids = typedIds.map((typedId) => decodeId('product', typedId));
  const rows = await tx.manager
    .createQueryBuilder(ProductEntity, 'product')
    .where('product.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('product.id = ANY(:ids)', { ids })
    .getMany();
  const known = new Set(rows.map(({ id }) => id));
  const unknown = ids.findIndex((id) => !known.has(id));
  if (unknown >= 0) throw notFound('product', [...path, String(unknown)]);
  return [...known].sort();
}
