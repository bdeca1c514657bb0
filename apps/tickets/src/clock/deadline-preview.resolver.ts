import { clauseRef } from '@charter/charter';
import { answer, type GraphContext } from '@charter/subgraph';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { QueryPreviewDeadlinesArgs } from '../generated/graphql.js';
import { charterTerm } from '../ticket/charter-term.js';
import type { ImaginedDeadlines } from './imagined-deadlines.js';
import { previewDeadlines } from './preview-deadlines.js';
import { explanationOf } from './shown-clock.js';

@Resolver('DeadlinePreview')
export class DeadlinePreviewResolver {
  @Query('previewDeadlines')
  previewDeadlines(@Args() { input }: QueryPreviewDeadlinesArgs, @Context() context: GraphContext) {
    return answer(context, 'preview', () => context.read((tx) => previewDeadlines(tx, input)));
  }

  @ResolveField('charterVersion')
  charterVersion(@Parent() { charter }: ImaginedDeadlines) {
    return charter.version;
  }

  @ResolveField('plan')
  plan(@Parent() { charter, planKey }: ImaginedDeadlines) {
    return charterTerm(charter.plans, planKey);
  }

  @ResolveField('priority')
  priority(@Parent() { charter, priorityKey }: ImaginedDeadlines) {
    return charterTerm(charter.priorities, priorityKey);
  }

  @ResolveField('deadlines')
  deadlines(
    @Parent() { charter, clocks }: ImaginedDeadlines,
    @Context() { language }: GraphContext,
  ) {
    return clocks.map((clock) => ({
      ...clock,
      timeZone: clock.calendar.zone,
      clause: clauseRef(charter, clock.clause),
      explanation: explanationOf(
        // All of it is told: what has been counted when it is due.
        { ...clock, charter, now: clock.dueAt, excuseReason: null },
        language,
      ),
    }));
  }
}
