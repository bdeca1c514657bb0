import { encodeId } from '@charter/database';
import type { GraphContext } from '@charter/subgraph';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { approvalLoader } from '../approval/approval.loaders.js';
import { clocksOf } from '../clock/clock.loaders.js';
import { messageAtLoader } from '../message/message-at.loader.js';
import { personStub } from '../person-stub.js';
import { teamLoader } from '../team/team.queries.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { historyLoader, ticketLoader } from '../ticket/ticket.loaders.js';
import { formsLoader } from '../time-entry/time-entry.loaders.js';
import { happensByItself, topicOf } from './domain/timeline-topic.js';
import { timelineOf, type TimelineArguments } from './timeline-pages.js';
import { shownText } from './timeline-texts.js';
import type { TimelineRow } from './timeline.queries.js';

@Resolver('Ticket')
export class TicketTimelineResolver {
  @ResolveField('history')
  history(
    @Parent() { id }: TicketEntity,
    @Args() args: TimelineArguments,
    @Context() context: GraphContext,
  ) {
    return timelineOf(context, id, args);
  }

  @ResolveField('timeline')
  async timeline(
    @Parent() { id: ticketId }: TicketEntity,
    @Context() context: GraphContext,
  ): Promise<TimelineRow[]> {
    const facts = (await historyLoader(context).load(ticketId)) ?? [];
    return facts.map(({ id, kind, at, personId, data, ordinal }) => ({
      ...{ ticketId, kind, at, personId, data, ordinal },
      name: id,
    }));
  }
}

@Resolver('TimelineEntry')
export class TimelineEntryResolver {
  @ResolveField('topic')
  topic(@Parent() { kind }: TimelineRow) {
    return topicOf(kind);
  }

  @ResolveField('text')
  text(@Parent() entry: TimelineRow, @Context() { language }: GraphContext) {
    return shownText(entry, language);
  }

  @ResolveField('person')
  person(@Parent() { kind, personId }: TimelineRow) {
    return personStub(happensByItself(kind) ? null : personId);
  }

  @ResolveField('agent')
  agent(@Parent() { data }: TimelineRow) {
    return personStub(textIn(data, 'agentId'));
  }

  @ResolveField('team')
  team(@Parent() { data }: TimelineRow, @Context() context: GraphContext) {
    const teamId = textIn(data, 'teamId');
    return teamId && teamLoader(context).load(teamId);
  }

  /** In the words of staff, so for staff. */
  @ResolveField('reason')
  reason(@Parent() { data }: TimelineRow, @Context() { viewer }: GraphContext) {
    return viewer.staffRoles.length > 0 ? textIn(data, 'reason') : null;
  }

  @ResolveField('message')
  message(@Parent() { kind, ticketId, ordinal }: TimelineRow, @Context() context: GraphContext) {
    const says = kind === 'opened' || kind === 'replied' || kind === 'noted';
    return says ? messageAtLoader(context).load(`${ticketId} ${ordinal}`) : null;
  }

  @ResolveField('timeEntry')
  async timeEntry(@Parent() { data }: TimelineRow, @Context() context: GraphContext) {
    const id = textIn(data, 'timeEntryId');
    const entry = id && (await formsLoader(context).load(id))?.at(-1);
    if (!entry) return null;
    // What was withdrawn may have been meant for another ticket [S0.11].
    return entry.withdrawn && context.viewer.staffRoles.length === 0 ? null : entry;
  }

  @ResolveField('approval')
  async approval(@Parent() { ticketId, data }: TimelineRow, @Context() context: GraphContext) {
    const approvalId = textIn(data, 'approvalId');
    const approvals = approvalId ? await approvalLoader(context).load(ticketId) : null;
    return approvals?.find(({ id }) => id === approvalId) ?? null;
  }

  @ResolveField('clock')
  async clock(@Parent() { ticketId, data }: TimelineRow, @Context() context: GraphContext) {
    const clockKey = textIn(data, 'clockKey');
    const ticket = clockKey && (await ticketLoader(context).load(ticketId));
    if (!ticket) return null;
    return (await clocksOf(context, ticket)).find(({ key }) => key === clockKey) ?? null;
  }

  @ResolveField('problem')
  problem(@Parent() { data }: TimelineRow) {
    const id = textIn(data, 'problemId');
    return id && { id: encodeId('problem', id) };
  }
}

function textIn(data: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = data[name];
  return typeof value === 'string' ? value : null;
}
