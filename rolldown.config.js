import { existsSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, relative } from 'node:path';
import { loadedBy, readLock } from './tools/packages/lock.js';

/**
 * Builds the app in the current directory: `cd apps/tickets && rolldown -c ../../rolldown.config.js`.
 *
 * Node cannot run decorators, so every app is bundled to `dist/main.js` (and `dist/migrate.js` and
 * `dist/rebuild.js` if it has their sources): our own packages inside, everything of node_modules outside.
 * A `.graphql` file is imported as text.
 */
const app = process.cwd();
const inside = /^(@charter\/|@oxc-project\/runtime|\.|\/)/;
const installed = new Set(
  loadedBy([relative(import.meta.dirname, app)], readLock().packages).map(({ name }) => name),
);
const entries = ['main', 'migrate', 'rebuild'].filter((name) =>
  existsSync(join(app, `src/${name}.ts`)),
);

export default {
  cwd: app,
  input: Object.fromEntries(entries.map((name) => [name, `src/${name}.ts`])),
  platform: 'node',
  external: isOutside,
  moduleTypes: { '.graphql': 'text' },
  // Decorators and their metadata are set in tsconfig.base.json, which is read too.
  transform: { target: 'es2024' },
  plugins: [freshDist()],
  output: {
    dir: 'dist',
    format: 'esm',
    sourcemap: true,
    entryFileNames: '[name].js',
    keepNames: true,
  },
};

/** What the app loads from node_modules must be there without development dependencies too. */
function isOutside(id, importer) {
  if (inside.test(id)) return false;
  const name = /^(@[^/]+\/)?[^/]+/.exec(id)[0];
  if (!isBuiltin(id) && !installed.has(name)) {
    throw new Error(`${importer} imports ${name}, which no package.json of the app declares`);
  }
  return true;
}

function freshDist() {
  return {
    name: 'fresh-dist',
    buildStart: () => rmSync(join(app, 'dist'), { recursive: true, force: true }),
  };
}
