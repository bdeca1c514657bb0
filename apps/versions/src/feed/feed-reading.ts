import { systemViewer, UnitOfWork, type ReadTransaction } from '@charter/database';
import { DomainClock, viewerOnBehalf } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { charters } from '../charter/charter.queries.js';
import type { CharterInForce } from '../charter/domain/life-policy.js';
import { decisions } from '../decisions.js';
import type { FeedFacts } from './domain/feed-facts.js';
import { feedTokenHash, providerIn } from './feed-token.js';
import { feedFacts } from './feed-facts.queries.js';
import { LifecycleFeedEntity } from './lifecycle-feed.entity.js';

/** A feed as it may be read now. */
export interface OpenFeed {
  feed: LifecycleFeedEntity;
  facts: FeedFacts;
  charters: readonly CharterInForce[];
  now: Temporal.Instant;
}

/** Finds what stands at a feed's address, by the rights that its creator has at this moment. */
@Injectable()
export class FeedReading {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: DomainClock,
  ) {}

  /**
   * What a token opens, of one product if its key is given. Null alike for what never was, what is revoked, and what
   * its creator may not see any more.
   */
  async open(token: string, productKey: string | null = null): Promise<OpenFeed | null> {
    const now = this.clock.now();
    const providerId = providerIn(token);
    if (!providerId) return null;
    const feed = await this.unitOfWork.read(systemViewer(providerId, now), (tx) =>
      tx.manager
        .createQueryBuilder(LifecycleFeedEntity, 'feed')
        .where('feed.providerId = :providerId', { providerId })
        .andWhere('feed.tokenHash = :hash', { hash: feedTokenHash(token) })
        .andWhere('feed.revokedAt IS NULL')
        .getOne(),
    );
    const viewer = feed && (await viewerOnBehalf(this.unitOfWork, feed, now));
    if (!viewer) return null;
    // In the capacity in which it was made alone, whatever else its creator has become.
    const { forStaff } = feed;
    const narrowed = forStaff
      ? { ...viewer, administers: [], usesFor: [], resellerIds: [] }
      : { ...viewer, staffRoles: [] };
    return this.unitOfWork.read(narrowed, (tx) => this.read(tx, feed, { productKey, now }));
  }

  private async read(
    tx: ReadTransaction,
    feed: LifecycleFeedEntity,
    { productKey, now }: { productKey: string | null; now: Temporal.Instant },
  ): Promise<OpenFeed | null> {
    if (await decisions.judge(tx, 'createLifecycleFeed', feed.customerId)) return null;
    const published = await charters(tx);
    const facts = await feedFacts(tx, { ...feed, productKey }, published);
    return { feed, facts, charters: published, now };
  }
}
