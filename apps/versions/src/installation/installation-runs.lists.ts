import type { ReadTransaction } from '@charter/database';
import {
  defineChosenConnection,
  defineNestedConnection,
  type GraphContext,
  type Order,
  type PageArguments,
} from '@charter/subgraph';
import { InstallationRunEntity } from './installation-run.entity.js';

/** What an installation runs and ran. */
export const historyOfInstallation = defineNestedConnection<InstallationRunEntity>({
  query: (tx) => ofProvider(tx),
  within: 'run.installation_id = parent.id',
  order: order('place'),
});

/** Who ran a version on a day. */
export function runsOfVersion(
  context: GraphContext,
  versionId: string,
  { on, ...args }: PageArguments & { on: Temporal.PlainDate },
) {
  return runsOn(context, versionId, args, { on: on.toString() });
}

const runsOn = defineChosenConnection<InstallationRunEntity, { on: string }>(({ on }) => ({
  query: (tx) =>
    ofProvider(tx).andWhere('run.since <= :on AND (run.until > :on OR run.until IS NULL)', { on }),
  within: 'run.product_version_id = parent.id',
  filter: { on },
  order: order('id'),
}));

function ofProvider(tx: ReadTransaction) {
  return tx.manager
    .createQueryBuilder(InstallationRunEntity, 'run')
    .where('run.providerId = :providerId', { providerId: tx.viewer.providerId });
}

function order(within: 'place' | 'id'): Order<InstallationRunEntity> {
  return {
    key: 'SINCE_DESC',
    direction: 'DESC',
    by: [
      { sql: 'run.since', type: 'date', value: ({ since }) => since.toString() },
      { sql: `run.${within}`, type: 'uuid', value: (run) => run[within] },
    ],
  };
}
