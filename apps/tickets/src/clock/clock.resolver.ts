import type { GraphContext } from '@charter/subgraph';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { personStub } from '../person-stub.js';
import { clauseOf } from '../ticket/refuse-denied.js';
import { explanationOf, remainingOf, type ShownClock } from './shown-clock.js';

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

  @ResolveField('remaining')
  remaining(@Parent() clock: ShownClock) {
    return remainingOf(clock);
  }

  @ResolveField('pausedBy')
  pausedBy(@Parent() { state, pauses }: ShownClock) {
    return (state === 'PAUSED' && pauses.find(({ lasts }) => lasts)?.reason) || null;
  }

  @ResolveField('excuse')
  excuse(@Parent() { excused, excuseReason }: ShownClock, @Context() { viewer }: GraphContext) {
    // In the words of staff, so for staff [S1.18].
    const reason = viewer.staffRoles.length > 0 ? excuseReason : null;
    return excused && { at: excused.at, by: personStub(excused.personId), reason };
  }

  @ResolveField('explanation')
  explanation(@Parent() clock: ShownClock, @Context() { language }: GraphContext) {
    return explanationOf(clock, language);
  }
}
