import { byKey, defineLoader } from '@charter/subgraph';
import { colleagues, selectPeople } from './person.queries.js';

export const personLoader = defineLoader(async (tx, ids) =>
  byKey(await selectPeople(tx, ids).getMany(), (row) => row.id),
);

/** Which of these people share an organization with the viewer. */
export const colleagueLoader = defineLoader(async (tx, ids) => {
  const found = await colleagues(tx, ids);
  return new Map(found.map((id) => [id, true]));
});
