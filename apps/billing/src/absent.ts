import { bornAt } from '@charter/database';
import { commonErrors, type Refused } from '@charter/subgraph';

const young = 60_000;

/**
 * What cannot be found, absent and foreign alike: if the id is less than a minute old, another service
 * may only not have told of it yet.
 */
export function absent(what: string, id: string, field: string): Refused {
  const age = Date.now() - bornAt(id).epochMilliseconds;
  const details = { path: ['input', field], params: { what } };
  return commonErrors.refused(age < young ? 'NOT_YET_KNOWN' : 'NOT_FOUND', details);
}
