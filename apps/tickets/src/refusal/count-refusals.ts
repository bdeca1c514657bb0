import { encodeId } from '@charter/database';
import { groupedCounts, type GraphContext } from '@charter/subgraph';
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
  return groupedCounts(context, {
    query: (tx) => selectRefusals(tx, filter).setParameters({ zone }),
    by: groupings[groupBy],
    order: groupBy === 'MONTH' ? 'by key' : 'largest first',
    shown: (key) => (groupBy === 'CUSTOMER' ? encodeId('organization', key) : key),
  });
}

async function zoneOf(context: GraphContext): Promise<string> {
  const charter = await charterInForceLoader(context).load(context.now.toString());
  return charter?.provider.zone ?? 'UTC';
}
