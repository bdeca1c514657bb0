import { byKey, defineLoader } from '@charter/subgraph';
import { selectPeople } from './person.queries.js';

export const personLoader = defineLoader(async (tx, ids) =>
  byKey(await selectPeople(tx, ids).getMany(), (row) => row.id),
);
