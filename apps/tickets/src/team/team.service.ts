import { ConflictError, decodeId, newId, UnitOfWork } from '@charter/database';
import type { Transaction, Viewer } from '@charter/database';
import { invalidInput, notFound, once, refuseText } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { decisions } from '../decisions.js';
import type { ReorganizeTeamInput, CreateTeamInput } from '../generated/graphql.js';
import { agentNamed } from '../ticket/agent-named.js';
import { TeamEntity } from './team.entity.js';

@Injectable()
export class TeamService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  create(viewer: Viewer, input: CreateTeamInput): Promise<TeamEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, 'createTeam');
      const call = { mutation: 'createTeam', key: input.idempotencyKey, input };
      const { id } = await once(tx, call, async () =>
        tx.insert(TeamEntity, {
          id: newId(),
          providerId: tx.viewer.providerId!,
          name: checkedName(input.name),
          memberIds: await membersNamed(tx, input.memberIds),
          retired: false,
        }),
      );
      return (await tx.find(TeamEntity, id))!;
    });
  }

  reorganize(viewer: Viewer, input: ReorganizeTeamInput): Promise<TeamEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, 'reorganizeTeam');
      const { name, memberIds, retired, expectedVersion } = input;
      const id = decodeId('team', input.teamId);
      const team = await tx.lockOrFail(TeamEntity, id, () => notFound('team', 'teamId'));
      if (expectedVersion != null && expectedVersion !== team.version)
        throw new ConflictError('team', team.id);
      return tx.update(TeamEntity, team, {
        name: name == null ? team.name : checkedName(name),
        memberIds: memberIds ? await membersNamed(tx, memberIds) : team.memberIds,
        retired: retired ?? team.retired,
      });
    });
  }
}

function checkedName(name: string): string {
  refuseText('name', name, 100);
  return name.trim();
}

async function membersNamed(tx: Transaction, typedIds: readonly string[]): Promise<string[]> {
  if (typedIds.length > 200)
    throw invalidInput('memberIds', 'At most 200 members.', 'Deux cents membres au plus.');
  const members = new Set<string>();
  for (const [index, typedId] of typedIds.entries())
    members.add(await agentNamed(tx, typedId, `memberIds.${index}`));
  return [...members];
}
