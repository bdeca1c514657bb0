import { byKey, defineLoader } from '@charter/subgraph';
import { selectCharters, selectCharterVersions } from './charter.queries.js';

export const charterLoader = defineLoader(async (tx, ids) => {
  const rows = await selectCharters(tx, ids).getMany();
  return byKey(rows, (row) => row.id);
});

export const charterVersionLoader = defineLoader(async (tx, ids) => {
  const rows = await selectCharterVersions(tx).andWhere('v.id = ANY (:ids)', { ids }).getMany();
  return byKey(rows, (row) => row.id);
});
