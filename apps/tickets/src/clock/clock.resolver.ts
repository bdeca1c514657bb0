import type { GraphContext } from '@charter/subgraph';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { clauseOf } from '../ticket/refuse-denied.js';
import { explanationOf, type ShownClock } from './shown-clock.js';

@Resolver('TicketClock')
export class TicketClockResolver {
  @ResolveField('timeZone')
  timeZone(@Parent() { calendar }: ShownClock) {
    return calendar.zone;
  }

  @ResolveField('clause')
  clause(@Parent() { charter, clause }: ShownClock) {
    return clauseOf(charter, clause);
  }

  @ResolveField('explanation')
  explanation(@Parent() clock: ShownClock, @Context() { language }: GraphContext) {
    return explanationOf(clock, language);
  }
}
