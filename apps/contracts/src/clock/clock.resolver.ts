import { decodeId, encodeId } from '@charter/database';
import { answer, commonErrors, DomainClock, type GraphContext, SETTINGS } from '@charter/subgraph';
import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { AdvanceTimeInput } from '../generated/graphql.js';
import { organizationLoader } from '../organization/organization.loaders.js';
import type { ContractsSettings } from '../settings.js';
import { ClockKeeper } from './clock-keeper.js';
import type { TimeTravelEntity } from './domain-clock.entity.js';
import { TimeTravelService } from './time-travel.service.js';

@Resolver('ServerTime')
export class ClockResolver {
  constructor(
    private readonly travels: TimeTravelService,
    private readonly keeper: ClockKeeper,
    private readonly clock: DomainClock,
    @Inject(SETTINGS) private readonly settings: ContractsSettings,
  ) {}

  @Query('serverTime')
  serverTime(@Context() { now }: GraphContext) {
    const frozen = this.clock.current().frozenAt !== null;
    return { now, travelling: this.keeper.isTravelling(), frozen };
  }

  @ResolveField('nextDue')
  nextDue() {
    return this.settings.CHARTER_MODE === 'production' ? null : this.travels.nextDue();
  }

  @Query('timeTravel')
  async timeTravel(@Args('id') id: string, @Context() context: GraphContext) {
    const job = await this.travels.find(decodeId('job', id));
    return job && toJob(job, context);
  }

  @Mutation('advanceTime')
  advanceTime(@Args('input') input: AdvanceTimeInput, @Context() context: GraphContext) {
    return answer(context, 'job', async () => {
      if (this.settings.CHARTER_MODE === 'production')
        throw commonErrors.refused('FORBIDDEN', {
          params: { action: 'advanceTime', capacities: 'development mode' },
        });
      const { providerId } = context.viewer;
      const provider = providerId && (await organizationLoader(context).load(providerId));
      const zone = provider ? provider.timeZone : 'UTC';
      return toJob(await this.travels.advance(context.viewer, input, zone), context);
    });
  }
}

function toJob({ id, state, done, failure }: TimeTravelEntity, { language }: GraphContext) {
  const reason = failure?.[language] ?? null;
  return { id: encodeId('job', id), state, done, total: null, reason, errorsUrl: null };
}
