import { decodeId, encodeId } from '@charter/database';
import { answer, connection, type GraphContext, type PageArguments } from '@charter/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { decisions } from '../decisions.js';
import type { ReorganizeTeamInput, CreateTeamInput } from '../generated/graphql.js';
import { personStub } from '../person-stub.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import type { TeamEntity } from './team.entity.js';
import { selectTeams, teamLoader, teamsByName } from './team.queries.js';
import { TeamService } from './team.service.js';

@Resolver('Team')
export class TeamResolver {
  constructor(private readonly service: TeamService) {}

  @Query('teams')
  async teams(@Args() args: PageArguments, @Context() context: GraphContext) {
    if (await context.read((tx) => decisions.judge(tx, 'teams'))) return null;
    return connection(context, { query: selectTeams, order: teamsByName, args });
  }

  @Mutation('createTeam')
  create(@Args('input') input: CreateTeamInput, @Context() context: GraphContext) {
    return answer(context, 'team', () => this.service.create(context.viewer, input));
  }

  @Mutation('reorganizeTeam')
  reorganize(@Args('input') input: ReorganizeTeamInput, @Context() context: GraphContext) {
    return answer(
      context,
      'team',
      () => this.service.reorganize(context.viewer, input),
      () => teamLoader(context).load(decodeId('team', input.teamId)),
    );
  }

  @ResolveField('id')
  id(@Parent() { id }: TeamEntity) {
    return encodeId('team', id);
  }

  @ResolveField('members')
  members(@Parent() { memberIds }: TeamEntity) {
    return memberIds.map((id) => ({ person: personStub(id) }));
  }
}

@Resolver('Ticket')
export class TicketTeamResolver {
  @ResolveField('team')
  team(@Parent() { teamId }: TicketEntity, @Context() context: GraphContext) {
    return teamId && teamLoader(context).load(teamId);
  }
}
