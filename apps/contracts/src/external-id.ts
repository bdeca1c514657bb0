import type { Viewer } from '@charter/database';

/** In whose system an external id names something: the program's, or the person's who gave it. */
export function externalOwner(viewer: Viewer): string | null {
  return viewer.clientId ?? viewer.personId;
}
