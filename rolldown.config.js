import { cpSync, existsSync, globSync, mkdirSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, join, relative } from 'node:path';
import { loadedBy, readLock } from './tools/packages/lock.js';

/**
 * Builds the app in the current directory: `cd apps/tickets && rolldown -c ../../rolldown.config.js`.
 *
 * Node cannot run decorators, so every app is bundled to `dist/main.js` (and `dist/migrate.js` if
 * there is a `src/migrate.ts`): our own packages inside, everything of node_modules outside.
 * A `.graphql` file may be imported as text; all SDL of the app, the shared one included, also
 * lies in `dist/schema/`, so that `join(import.meta.dirname, 'schema')` finds it at run time.
 */
const app = process.cwd();
const inside = /^(@charter\/|@oxc-project\/runtime|\.|\/)/;
const installed = new Set(
  loadedBy([relative(import.meta.dirname, app)], readLock().packages).map(({ name }) => name),
);
const entries = ['main', 'migrate'].filter((name) => existsSync(join(app, `src/${name}.ts`)));

export default {
  cwd: app,
  input: Object.fromEntries(entries.map((name) => [name, `src/${name}.ts`])),
  platform: 'node',
  external: isOutside,
  moduleTypes: { '.graphql': 'text' },
  // Decorators and their metadata are set in tsconfig.base.json, which is read too.
  transform: { target: 'es2024' },
  plugins: [freshDist(), schemaFiles()],
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

function schemaFiles() {
  return {
    name: 'schema-files',
    writeBundle() {
      const own = globSync(['schema.graphql', 'schema/**/*.graphql'], { cwd: app });
      if (own.length === 0) return;
      mkdirSync(join(app, 'dist/schema'), { recursive: true });
      for (const file of [...own, '../../libs/subgraph/schema/shared.graphql']) {
        cpSync(join(app, file), join(app, 'dist/schema', basename(file)));
      }
    },
  };
}
