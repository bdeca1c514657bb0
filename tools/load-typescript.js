import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { root } from './apps.js';

/** Loads a TypeScript module of ours, bundled as the build does it: `load('libs/events/src/index.ts')`. */
export async function load(file) {
  const bundle = await rolldown({
    input: join(root, file),
    platform: 'node',
    external: (id) => !/^(@charter\/|@oxc-project\/runtime|\.|\/)/.test(id),
    moduleTypes: { '.graphql': 'text' },
    // Decorators and their metadata are set in tsconfig.base.json, which is read too.
    transform: { target: 'es2024' },
  });
  const folder = join(root, 'node_modules/.cache/charter/modules');
  mkdirSync(folder, { recursive: true });
  const target = join(folder, `${file.replaceAll('/', '-')}-${process.pid}.mjs`);
  await bundle.write({ file: target, format: 'esm' });
  return import(pathToFileURL(target));
}
