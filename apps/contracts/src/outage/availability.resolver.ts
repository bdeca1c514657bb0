import { decodeId } from '@charter/database';
import type { GraphContext } from '@charter/subgraph';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { amendmentsLoader } from '../contract/amendment.queries.js';
import type { ContractEntity } from '../contract/contract.entity.js';
import { termsAt } from '../contract/domain/contract-terms.js';
import { termsOf } from '../contract/stored-terms.js';
import type {
  ContractAvailabilityArgs,
  QueryAvailabilityArgs,
  QueryAvailabilityHistoryArgs,
} from '../generated/graphql.js';
import { type AskedMonth, judgingInstant, monthlyReports } from './availability.loaders.js';
import { monthBounds } from './domain/availability.js';
import { shownReport } from './shown-availability.js';

const MOST_MONTHS = 24;

@Resolver('Contract')
export class AvailabilityResolver {
  @Query('availability')
  async availability(@Args() args: QueryAvailabilityArgs, @Context() context: GraphContext) {
    return this.month(context, { ...whose(args), month: firstOf(args.month) });
  }

  @Query('availabilityHistory')
  async history(@Args() args: QueryAvailabilityHistoryArgs, @Context() context: GraphContext) {
    const asked = monthsOf(args).map((month) => ({ ...whose(args), month }));
    const found = await Promise.all(asked.map((ask) => this.month(context, ask)));
    const months = found.filter((report) => report !== null);
    if (months.length === 0) return null;
    return {
      months,
      kept: months.filter(({ kept }) => kept === true).length,
      missed: months.filter(({ kept }) => kept === false).length,
    };
  }

  /** By the products and the charter version that the contract named at the month's end. */
  @ResolveField('availability')
  async ofContract(
    @Parent() contract: ContractEntity,
    @Args() { month }: ContractAvailabilityArgs,
    @Context() context: GraphContext,
  ) {
    const { id, customerId, timeZone } = contract;
    const at = judgingInstant(monthBounds(month, timeZone), context.now);
    const amendments = (await amendmentsLoader(context).load(id)) ?? [];
    const { productIds, pinnedCharterVersion } = termsAt(termsOf(contract), amendments, at);
    return this.month(context, {
      ...{ customerId, productIds, pinnedCharterVersion },
      contractId: id,
      month: firstOf(month),
    });
  }

  private async month(context: GraphContext, asked: AskedMonth) {
    const report = await monthlyReports(context).load(JSON.stringify(asked));
    return report && shownReport(report);
  }
}

function whose({
  customerId,
  productId,
}: Pick<QueryAvailabilityArgs, 'customerId' | 'productId'>): Omit<AskedMonth, 'month'> {
  return {
    customerId: customerId == null ? null : decodeId('organization', customerId),
    productIds: productId == null ? [] : [decodeId('product', productId)],
  };
}

const firstOf = (anyDay: Temporal.PlainDate) => anyDay.with({ day: 1 }).toString();

/** First days of the months from one to another, both included. */
function monthsOf({ from, to }: QueryAvailabilityHistoryArgs): string[] {
  const [first, last] = [from.with({ day: 1 }), to.with({ day: 1 })];
  const count = first.until(last, { largestUnit: 'months' }).months + 1;
  if (count >= 1 && count <= MOST_MONTHS)
    return Array.from({ length: count }, (_, months) => firstOf(first.add({ months })));
  throw new GraphQLError(
    `Ask for 1 to ${MOST_MONTHS} months; from ${from} to ${to} is none such.`,
    {
      extensions: { code: 'BAD_USER_INPUT' },
    },
  );
}
