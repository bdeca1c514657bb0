import { encodeId } from '@charter/database';
import { answer, type GraphContext, rowId } from '@charter/subgraph';
import {
  Args,
  Context,
  Mutation,
  Parent,
  Query,
  ResolveField,
  ResolveReference,
  Resolver,
} from '@nestjs/graphql';
import type { PublishTariffInput } from '../generated/graphql.js';
import type { TariffEntity } from './tariff.entity.js';
import { tariffLoader } from './tariff.loaders.js';
import { tariffsOf } from './tariff.queries.js';
import { TariffService } from './tariff.service.js';

@Resolver('Tariff')
export class TariffResolver {
  constructor(private readonly tariffs: TariffService) {}

  @Query('tariffs')
  list(@Context() context: GraphContext) {
    return context.read(tariffsOf);
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: GraphContext) {
    const uuid = rowId('tariff', id);
    return uuid && tariffLoader(context).load(uuid);
  }

  @ResolveField('id')
  id(@Parent() tariff: TariffEntity) {
    return encodeId('tariff', tariff.id);
  }

  @ResolveField('hourly')
  hourly(@Parent() { hourlyMinor, currency }: TariffEntity) {
    return { minor: hourlyMinor, currency };
  }

  @ResolveField('travel')
  travel(@Parent() { travelMinor, currency }: TariffEntity) {
    return { minor: travelMinor, currency };
  }

  @Mutation('publishTariff')
  publish(@Args('input') input: PublishTariffInput, @Context() context: GraphContext) {
    return answer(context, 'tariff', () => this.tariffs.publish(context.viewer, input));
  }
}
