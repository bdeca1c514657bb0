import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** An operation from the folder of examples; its variables stand as JSON text in its head. */
export interface Example {
  name: string;
  query: string;
  variables: string | null;
}

/** All `.graphql` files of the folder, what only reads first; none if there is no folder. */
export async function readExamples(folder: string): Promise<Example[]> {
  const files = await readdir(folder).catch(() => []);
  const operations = files.filter((file) => file.endsWith('.graphql')).sort();
  const examples = await Promise.all(
    operations.map(async (file) =>
      example(basename(file, '.graphql'), await readFile(join(folder, file), 'utf8')),
    ),
  );
  const writes = ({ query }: Example) => Number(/^mutation/m.test(query));
  return examples.sort((a, b) => writes(a) - writes(b));
}

function example(name: string, text: string): Example {
  const [line = '', variables] = /^# variables: (.*)\n/m.exec(text) ?? [];
  return {
    name,
    query: text.replace(line, ''),
    variables: variables ? JSON.stringify(JSON.parse(variables), null, 2) : null,
  };
}
