import type { ReadTransaction } from '@charter/database';
import {
  connection,
  defineLoader,
  type GraphContext,
  type Lane,
  type PageArguments,
} from '@charter/subgraph';
import type { InstallationImportLineFilter } from '../generated/graphql.js';
import { ImportLineEntity, keptOutcomes } from './import-line.entity.js';
import { InstallationImportEntity } from './installation-import.entity.js';

export const importById = defineLoader(async (tx, ids) => {
  const rows = await imports(tx).andWhere('job.id IN (:...ids)', { ids }).getMany();
  return new Map(rows.map((row) => [row.id, row]));
});

/** Imports that the viewer sees, newest first. */
export function installationImports(context: GraphContext, args: PageArguments) {
  return connection(context, {
    args,
    query: imports,
    order: {
      key: 'CREATED_AT_DESC',
      direction: 'DESC',
      by: [
        {
          sql: 'job.createdAt',
          type: 'timestamptz',
          value: ({ createdAt }) => createdAt.toString(),
        },
        { sql: 'job.id', type: 'uuid', value: ({ id }) => id },
      ],
    },
  });
}

/** Lines of an import, by their place in the file. */
export function importLines(
  context: GraphContext,
  job: InstallationImportEntity,
  args: PageArguments & { filter?: InstallationImportLineFilter | null },
) {
  const importId = job.id;
  const { outcomes: asked = null } = args.filter ?? {};
  const outcomes = asked && keptOutcomes(job, asked);
  return connection(context, {
    args,
    filter: { importId, outcomes: asked },
    defaultSize: 10,
    lanes: outcomes ? [outcomeLane(outcomes)] : [],
    query: (tx) => {
      const query = linesOf(tx, importId);
      return outcomes ? query.andWhere('line.outcome = ANY(:outcomes)', { outcomes }) : query;
    },
    order: {
      key: 'LINE_ASC',
      direction: 'ASC',
      by: [{ sql: 'line.line', type: 'integer', value: ({ line }) => String(line) }],
    },
  });
}

function outcomeLane(outcomes: readonly string[]): Lane {
  return {
    column: 'line.outcome',
    values: 'SELECT DISTINCT unnest(CAST(:lane_outcomes AS text[]))',
    parameters: { lane_outcomes: outcomes },
  };
}

export function linesOf(tx: ReadTransaction, importId: string) {
  return tx.manager
    .createQueryBuilder(ImportLineEntity, 'line')
    .where('line.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('line.importId = :importId', { importId });
}

function imports(tx: ReadTransaction) {
  return tx.manager
    .createQueryBuilder(InstallationImportEntity, 'job')
    .where('job.providerId = :providerId', { providerId: tx.viewer.providerId });
}
