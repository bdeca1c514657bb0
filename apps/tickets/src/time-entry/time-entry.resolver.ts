import { encodeId } from '@charter/database';
import { answer, type GraphContext } from '@charter/subgraph';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { CorrectTimeInput, WithdrawTimeInput } from '../generated/graphql.js';
import { personStub } from '../person-stub.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { entryId } from './domain/entry-id.js';
import { TimeCorrectionService, type CorrectedTime } from './time-correction.service.js';
import type { TimeEntryEntity } from './time-entry.entity.js';
import { formsLoader, withdrawnWorkLoader } from './time-entry.loaders.js';

@Resolver('TimeEntry')
export class TimeEntryResolver {
  constructor(private readonly service: TimeCorrectionService) {}

  @Mutation('correctTime')
  correctTime(@Args('input') input: CorrectTimeInput, @Context() context: GraphContext) {
    return answered(context, () => this.service.correct(context.viewer, input));
  }

  @Mutation('withdrawTime')
  withdrawTime(@Args('input') input: WithdrawTimeInput, @Context() context: GraphContext) {
    return answered(context, () => this.service.withdraw(context.viewer, input));
  }

  @ResolveField('id')
  id(@Parent() entry: TimeEntryEntity) {
    return encodeId('timeEntry', entryId(entry));
  }

  @ResolveField('agent')
  agent(@Parent() { agentId }: TimeEntryEntity) {
    return personStub(agentId);
  }

  @ResolveField('version')
  version(@Parent() { revision }: TimeEntryEntity) {
    return revision;
  }

  @ResolveField('withdrawnAt')
  withdrawnAt(@Parent() { withdrawn, loggedAt }: TimeEntryEntity) {
    return withdrawn ? loggedAt : null;
  }

  @ResolveField('loggedAt')
  async loggedAt(@Parent() entry: TimeEntryEntity, @Context() context: GraphContext) {
    return (await formsOf(context, entry))[0]?.loggedAt ?? entry.loggedAt;
  }

  @ResolveField('corrections')
  async corrections(@Parent() entry: TimeEntryEntity, @Context() context: GraphContext) {
    const [first, ...later] = await formsOf(context, entry);
    if (!first) return [];
    const isStaff = context.viewer.staffRoles.length > 0;
    return later.map((form, index) => {
      const former = later[index - 1] ?? first;
      return {
        at: form.loggedAt,
        by: personStub(form.recordedBy),
        reason: form.reason,
        withdrawn: form.withdrawn,
        formerAgent: personStub(former.agentId),
        formerKind: former.kind,
        formerStartedAt: former.startedAt,
        formerMinutes: former.minutes,
        formerTravelled: former.travelled,
        formerNote: isStaff ? former.note : null,
      };
    });
  }
}

@Resolver('Ticket')
export class TicketWorkResolver {
  @ResolveField('withdrawnTimeEntries')
  async withdrawnTimeEntries(@Parent() ticket: TicketEntity, @Context() context: GraphContext) {
    if (context.viewer.staffRoles.length === 0) return [];
    return (await withdrawnWorkLoader(context).load(ticket.id)) ?? [];
  }
}

async function formsOf(context: GraphContext, entry: TimeEntryEntity): Promise<TimeEntryEntity[]> {
  // Most entries were never corrected, and say all of themselves.
  if (entry.revision === 1) return [entry];
  return (await formsLoader(context).load(entryId(entry))) ?? [entry];
}

async function answered(context: GraphContext, work: () => Promise<CorrectedTime>) {
  const { corrected, errors } = await answer(context, 'corrected', work);
  return { ticket: corrected?.ticket ?? null, timeEntry: corrected?.timeEntry ?? null, errors };
}
