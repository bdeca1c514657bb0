import { clauseRef, type Charter, type ClauseRef } from '@charter/charter';
import { charterOfVersion, defineLoader } from '@charter/subgraph';

/** Charters of the viewer's provider by version. */
export const charterLoader = defineLoader(async (tx, versions) => {
  const found = new Map<string, Charter>();
  for (const version of versions) {
    const charter = await charterOfVersion(tx, version);
    if (charter) found.set(version, charter);
  }
  return found;
});

/** The clause with its text; without text where the charter is not known here. */
export function clauseOf(
  charter: Charter | null,
  charterVersion: string,
  id: string,
): Omit<ClauseRef, 'text'> & Partial<Pick<ClauseRef, 'text'>> {
  return charter?.clauses[id] ? clauseRef(charter, id) : { id, charterVersion };
}
