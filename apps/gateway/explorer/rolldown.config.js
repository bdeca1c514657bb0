import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The explorer page with all that it needs, nothing from a CDN: `rolldown -c explorer/rolldown.config.js`.
 * GraphiQL's editor runs its language services in three workers, each a bundle of its own.
 */
const here = import.meta.dirname;
const require = createRequire(import.meta.url);
const out = join(here, 'dist');

export default {
  cwd: here,
  input: {
    explorer: 'src/main.tsx',
    'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
    'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
    'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
  },
  platform: 'browser',
  // The styles come whole from graphiql/style.css.
  moduleTypes: { '.css': 'empty' },
  checks: { moduleLevelDirective: false },
  transform: { define: { 'process.env.NODE_ENV': '"production"' }, jsx: 'react-jsx' },
  plugins: [{ name: 'page', writeBundle: copyPage }],
  output: { dir: out, format: 'esm', minify: true, entryFileNames: '[name].js' },
};

function copyPage() {
  for (const file of ['index.html', 'explorer.css']) cpSync(join(here, file), join(out, file));
  const graphiql = dirname(require.resolve('graphiql'));
  cpSync(join(graphiql, 'style.css'), join(out, 'graphiql.css'));
}
