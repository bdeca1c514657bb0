import { byKey, defineLoader } from '@charter/subgraph';
import { selectContracts } from './contract.queries.js';

export const contractLoader = defineLoader(async (tx, ids) =>
  byKey(await selectContracts(tx, { ids }).getMany(), (row) => row.id),
);
