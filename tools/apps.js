import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

export const sharedSdl = 'libs/subgraph/schema/shared.graphql';

/** Every app with an SDL of its own, in alphabetical order. */
export function subgraphs() {
  return globSync('apps/*/', { cwd: root })
    .map((folder) => folder.replace(/^apps\/|\/$/g, ''))
    .filter((app) => sdlOf(app).length > 0)
    .sort();
}

/** Files of one subgraph's SDL without the shared one, relative to the root. */
export function sdlOf(app) {
  return globSync([`apps/${app}/schema.graphql`, `apps/${app}/schema/**/*.graphql`], {
    cwd: root,
  }).sort();
}

/** The whole SDL of a subgraph, as it is loaded at run time. */
export function wholeSdlOf(app) {
  return existsSync(join(root, sharedSdl)) ? [sharedSdl, ...sdlOf(app)] : sdlOf(app);
}
