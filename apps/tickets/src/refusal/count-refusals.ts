import { encodeId } from '@charter/database';
import type { GraphContext } from '@charter/subgraph';
import { charterInForceLoader } from '../charter/charter.loaders.js';
import type { QueryRefusalCountsArgs, RefusalGrouping } from '../generated/graphql.js';
import { selectRefusals } from './refusal.queries.js';

const groupings: Record<RefusalGrouping, string> = {
  CODE: 'refusal.code',
  CLAUSE: 'refusal.clause',
  CHANNEL: 'refusal.channel_key',
  CUSTOMER: 'refusal.customer_id',
  MONTH: `to_char(refusal.at AT TIME ZONE :zone, 'YYYY-MM')`,
};

/** Refused openings counted by group, months by the provider's clocks. */
export async function countRefusals(
  context: GraphContext,
  { groupBy, filter }: QueryRefusalCountsArgs,
) {
  const zone = await zoneOf(context);
  const groups = await context.read((tx) =>
    selectRefusals(tx, filter)
      .select(groupings[groupBy], 'key')
      .addSelect('count(*)::int', 'count')
      .setParameters({ zone })
      .groupBy('1')
      .orderBy(groupBy === 'MONTH' ? 'key' : 'count', groupBy === 'MONTH' ? 'ASC' : 'DESC')
      .addOrderBy('key')
      .getRawMany<{ key: string | null; count: number }>(),
  );
  return {
    groups: groups.map(({ key, count }) => ({
      key: key !== null && groupBy === 'CUSTOMER' ? encodeId('organization', key) : key,
      count,
    })),
    asOf: context.now,
  };
}

async function zoneOf(context: GraphContext): Promise<string> {
  const charter = await charterInForceLoader(context).load(context.now.toString());
  return charter?.provider.zone ?? 'UTC';
}
