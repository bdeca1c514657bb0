import { answer, type GraphContext } from '@charter/subgraph';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { contactLoader } from '../contact/contact.queries.js';
import type { SetWorkingStateInput } from '../generated/graphql.js';
import { personStub } from '../person-stub.js';
import { neededSkills } from '../skill/domain/needed-skills.js';
import { vocabularyLoader } from '../skill/skill.queries.js';
import { teamLoader } from '../team/team.queries.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { charterOf } from '../ticket/ticket.loaders.js';
import { agentsLoader } from './agent.queries.js';
import type { AgentState } from './domain/agent-state.js';
import { bestAgents } from './domain/best-agents.js';
import { reasonText } from './reason-texts.js';
import { WorkingStateService } from './working-state.service.js';

const MOST = 20;

@Resolver('Ticket')
export class BestAgentsResolver {
  @ResolveField('bestAgents')
  async bestAgents(
    @Parent() ticket: TicketEntity,
    @Args('first') first: number,
    @Context() context: GraphContext,
  ) {
    if (context.viewer.staffRoles.length === 0) return null;
    if (first < 1 || first > MOST)
      throw new GraphQLError(`Ask for 1 to ${MOST} agents.`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    const { providerId, teamId, channelKey } = ticket;
    const [agents, vocabulary, contact, team, charter] = await Promise.all([
      agentsLoader(context).load(providerId),
      vocabularyLoader(context).load(providerId),
      contactLoader(context).load(ticket.id),
      teamId ? teamLoader(context).load(teamId) : null,
      charterOf(context, ticket),
    ]);
    const skills = neededSkills(vocabulary ?? [], ticket);
    const channel = charter.channels.find(({ key }) => key === channelKey);
    const proposals = bestAgents(agents ?? [], {
      skills: skills.map(({ key }) => key),
      language: contact?.language ?? 'en',
      spoken: channel?.medium === 'SPOKEN',
      technicalLevel: contact?.technicalLevel ?? null,
      teamMembers: team?.memberIds ?? [],
    });
    return proposals.slice(0, first).map(({ agent, score, reasons }) => ({
      agent: personStub(agent.personId),
      score,
      load: agent.load,
      reasons: reasons.map((reason) => ({
        code: reason.code,
        points: reason.points,
        text: reasonText(reason, { agent, skills, language: context.language }),
      })),
    }));
  }
}

@Resolver('WorkingState')
export class WorkingStateResolver {
  constructor(private readonly states: WorkingStateService) {}

  @Mutation('setWorkingState')
  set(@Args('input') input: SetWorkingStateInput, @Context() context: GraphContext) {
    return answer(context, 'workingState', () => this.states.set(context.viewer, input));
  }

  @ResolveField('agent')
  agent(@Parent() { personId }: AgentState) {
    return personStub(personId);
  }
}
