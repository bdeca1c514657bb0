import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** An operation from the folder of examples, with the comment above it and its variables. */
export interface Example {
  name: string;
  comment: string;
  query: string;
  variables: string | null;
}

/** All `.graphql` files of the folder, by name; the variables stand in a `.json` file beside each. */
export async function readExamples(folder: string): Promise<Example[]> {
  const files = await readdir(folder).catch(() => []);
  const names = files.filter((file) => file.endsWith('.graphql')).sort();
  return Promise.all(names.map((file) => readExample(folder, basename(file, '.graphql'))));
}

async function readExample(folder: string, name: string): Promise<Example> {
  const query = await readFile(join(folder, `${name}.graphql`), 'utf8');
  const variables = await readFile(join(folder, `${name}.json`), 'utf8').catch(() => null);
  const comment = (/^(?:\s*#.*\n)+/.exec(query)?.[0] ?? '').replaceAll(/^\s*# ?/gm, '').trim();
  return { name, comment, query, variables };
}
