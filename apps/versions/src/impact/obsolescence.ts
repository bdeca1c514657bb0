import { connection, type GraphContext, type Order, type PageArguments } from '@charter/subgraph';
import { chartersOf } from '../charter/charter.loaders.js';
import { turnsExpected } from '../lifecycle/expected.queries.js';
import { ProductVersionEntity } from '../product-version/product-version.entity.js';
import { zoneOf } from '../product-version/version-support.js';
import { lastDayBefore } from '../version-notice/domain/notice-end.js';
import { spanAskedFor, type Span } from './domain/quarter.js';

/** What becomes obsolete in a time: `Obsolescence` of the graph. */
export interface ObsolescenceOf extends Span {
  readonly timeZone: string;
}

/** A version whose support ends: `ObsolescentVersion` of the graph. */
export interface Ending {
  readonly id: string;
  readonly obsoleteFrom: Temporal.Instant;
  readonly supportedThrough: Temporal.PlainDate;
}

export async function obsolescence(
  context: GraphContext,
  { from = null, to = null }: Partial<Record<keyof Span, Temporal.Instant | null>>,
): Promise<ObsolescenceOf> {
  const timeZone = zoneOf(await chartersOf(context));
  return { ...spanAskedFor({ from, to }, timeZone, context.now), timeZone };
}

/** Versions whose support ends in the span, by that end. */
export function endingIn(context: GraphContext, { from, to }: Span, args: PageArguments) {
  const span = { from: from.toString(), to: to.toString() };
  return connection<Ending>(context, {
    args,
    filter: span,
    order: byEnd,
    query: (tx) =>
      tx.manager
        .createQueryBuilder<Ending>(ProductVersionEntity as never, 'version')
        .where('version.provider_id = :providerId', { providerId: tx.viewer.providerId })
        .andWhere('version.obsolete_from >= :from AND version.obsolete_from < :to', span),
  });
}

/** Versions without an end whose support would end in the span by what is planned, by that end. */
export async function expectedIn(
  context: GraphContext,
  { from, to, timeZone }: ObsolescenceOf,
): Promise<Ending[]> {
  const turns = await context.read((tx) => turnsExpected(tx, null));
  return turns
    .filter(({ kind }) => kind === 'END_OF_SUPPORT')
    .filter(({ at }) => from.epochMilliseconds <= at.epochMilliseconds)
    .filter(({ at }) => at.epochMilliseconds < to.epochMilliseconds)
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at) || (a.id < b.id ? -1 : 1))
    .map(({ versionId, at }) => ({
      id: versionId,
      obsoleteFrom: at,
      supportedThrough: lastDayBefore(at, timeZone),
    }));
}

/** Ids of all of them. */
export async function idsEndingIn(context: GraphContext, { from, to }: Span): Promise<string[]> {
  const rows = await context.read((tx) =>
    tx.manager.query<{ id: string }[]>(
      `SELECT id FROM product_version
       WHERE provider_id = $1 AND obsolete_from >= $2 AND obsolete_from < $3`,
      [tx.viewer.providerId, from.toString(), to.toString()],
    ),
  );
  return rows.map(({ id }) => id);
}

const byEnd: Order<Ending> = {
  key: 'OBSOLETE_FROM_ASC',
  direction: 'ASC',
  by: [
    {
      sql: 'version.obsolete_from',
      type: 'timestamptz',
      value: ({ obsoleteFrom }) => obsoleteFrom.toString(),
    },
    { sql: 'version.id', type: 'uuid', value: ({ id }) => id },
  ],
};
