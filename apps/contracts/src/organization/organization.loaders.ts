import { byKey, defineLoader } from '@charter/subgraph';
import { selectOrganizations } from './organization.queries.js';

export const organizationLoader = defineLoader(async (tx, ids) => {
  const rows = await selectOrganizations(tx, { ids }).getMany();
  return byKey(rows, (row) => row.id);
});
