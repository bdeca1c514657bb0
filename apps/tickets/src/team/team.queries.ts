import { decodeId, type ReadTransaction } from '@charter/database';
import { byKey, defineLoader, notFound, type Order } from '@charter/subgraph';
import { TeamEntity } from './team.entity.js';

export const teamsByName: Order<TeamEntity> = {
  key: 'NAME',
  direction: 'ASC',
  by: [
    { sql: 'lower(team.name)', type: 'text', through: 'lower', value: ({ name }) => name },
    { sql: 'team.id', type: 'uuid', value: ({ id }) => id },
  ],
};

export function selectTeams(tx: ReadTransaction) {
  return tx.manager
    .createQueryBuilder(TeamEntity, 'team')
    .where('team.providerId = :providerId', { providerId: tx.viewer.providerId });
}

/** Teams that the viewer sees: staff alone sees any. */
export const teamLoader = defineLoader(async (tx, ids) =>
  byKey(await selectTeams(tx).andWhere('team.id = ANY (:ids)', { ids }).getMany(), ({ id }) => id),
);

/** The team of a typed id; throws NOT_FOUND at `field` for an absent and a retired one alike. */
export async function teamNamed(
  tx: ReadTransaction,
  typedId: string,
  field: string,
): Promise<TeamEntity> {
  const team = await tx.find(TeamEntity, decodeId('team', typedId));
  if (team && !team.retired) return team;
  throw notFound('team', field);
}
