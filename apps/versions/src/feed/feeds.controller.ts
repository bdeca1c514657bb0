import { createHash } from 'node:crypto';
import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { lifeClause } from '../charter/charter.queries.js';
import type { TurnKind } from '../lifecycle/domain/turns.js';
import type { LifeRule } from '../product/domain/version-window.js';
import { calendarDocument } from './calendar-document.js';
import { cyclesOf } from './domain/cycles.js';
import { latest } from './domain/feed-facts.js';
import { feedItems, type FeedItem } from './domain/feed-items.js';
import { FeedReading, type OpenFeed } from './feed-reading.js';

const RULE: Record<TurnKind, LifeRule | null> = {
  RELEASE: null,
  WITHDRAWAL: 'withdrawal',
  END_OF_SUPPORT: 'window',
  RECALL: null,
  END_OF_EXTENSION: 'extension',
};

/** What stands at a feed's addresses. A program asks again with what it has, and is told if that still holds. */
@Controller('feeds')
export class FeedsController {
  constructor(private readonly reading: FeedReading) {}

  @Get(':file')
  async whole(@Param('file') file: string, @Res() response: Response): Promise<void> {
    const [, token = '', format] = /^(.*)\.(ics|json)$/.exec(file) ?? [];
    const open = await this.open(response, token);
    if (format === 'ics') return send(response, open, 'text/calendar', await calendarOf(open));
    const { facts } = open;
    const cycles = facts.products.map((product) => [product.key, cyclesOf(product, facts)]);
    send(response, open, 'application/json', JSON.stringify(Object.fromEntries(cycles)));
  }

  @Get(':token/:file')
  async part(
    @Param('token') token: string,
    @Param('file') file: string,
    @Res() response: Response,
  ): Promise<void> {
    const [, key = ''] = /^(.*)\.json$/.exec(file) ?? [];
    const every = key === 'all';
    const open = await this.open(response, token, every ? null : key);
    const { facts } = open;
    const [product] = facts.products;
    if (!product && !every) throw gone();
    const part = every ? facts.products.map((it) => it.key) : cyclesOf(product!, facts);
    send(response, open, 'application/json', JSON.stringify(part));
  }

  private async open(
    response: Response,
    token: string,
    productKey: string | null = null,
  ): Promise<OpenFeed> {
    response.set('Cache-Control', 'no-store');
    const open = await this.reading.open(token, productKey);
    if (!open) throw gone();
    return open;
  }
}

function gone(): NotFoundException {
  return new NotFoundException('There is no feed at this address, or not any more.');
}

function calendarOf({ feed, facts, charters, now }: OpenFeed): Promise<string> {
  const known = new Map<string, ReturnType<typeof lifeClause>>();
  const clauseOf = ({ kind, charterVersionId }: FeedItem) => {
    const rule = RULE[kind];
    if (!rule) return null;
    const key = `${charterVersionId} ${rule}`;
    if (!known.has(key)) known.set(key, lifeClause(charters, charterVersionId, rule));
    return known.get(key)!;
  };
  const { name, language } = feed;
  return calendarDocument({ name, language, items: feedItems(facts, now), clauseOf });
}

/** Express answers 304 by these headers, and HEAD without the body. */
function send(response: Response, open: OpenFeed, type: string, body: string): void {
  const digest = createHash('sha256').update(body).digest('base64url');
  response.set({
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'private, no-cache',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
    ETag: `"${digest}"`,
  });
  const changed = lastModified(open);
  if (changed) response.set('Last-Modified', new Date(changed.epochMilliseconds).toUTCString());
  response.send(body);
}

/** Null for a customer's feed: what is run may change by days that say nothing of when they were entered. */
function lastModified({ feed, facts }: OpenFeed): Temporal.Instant | null {
  if (feed.customerId || feed.includesPlanned) return null;
  const changes = facts.versions.map(({ changedAt }) => changedAt);
  const recorded = facts.extensions.map(({ recordedAt }) => recordedAt);
  return latest(feed.createdAt, ...changes, ...recorded);
}
