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
  async timeTravel(@Args('id') id: string) {
    const job = await this.travels.find(decodeId('job', id));
    return job && toJob(job);
  }

  @Mutation('advanceTime')
  advanceTime(@Args('input') input: AdvanceTimeInput, @Context() context: GraphContext) {
    return answer(context, 'job', async () => {
      if (this.settings.CHARTER_MODE === 'production')
        throw commonErrors.refused('FORBIDDEN', {
          params: { action: 'advanceTime', capacities: 'development mode' },
        });
      const { frozen = null, idempotencyKey } = input;
      const target = await this.targetOf(input, context);
      const { viewer } = context;
      return toJob(await this.travels.advance(viewer, { target, frozen, idempotencyKey }));
    });
  }

  private async targetOf(input: AdvanceTimeInput, context: GraphContext) {
    const { to, by, months } = input;
    if ([to, by, months].filter((value) => value != null).length !== 1)
      throw invalid('to', 'Give exactly one of to, by and months.');
    const now = this.clock.now();
    if (to) return to;
    if (by) return now.add(by);
    if (!Number.isInteger(months) || Number(months) < 1 || Number(months) > 1200)
      throw invalid('months', 'Give 1 to 1200 months.');
    const { providerId } = context.viewer;
    const provider = providerId && (await organizationLoader(context).load(providerId));
    const zone = provider ? provider.timeZone : 'UTC';
    return now
      .toZonedDateTimeISO(zone)
      .add({ months: Number(months) })
      .toInstant();
  }
}

function invalid(field: string, problem: string) {
  return commonErrors.refused('INVALID_INPUT', { path: ['input', field], params: { problem } });
}

function toJob({ id, state, done }: TimeTravelEntity) {
  return { id: encodeId('job', id), state, done, total: null, errorsUrl: null };
}
