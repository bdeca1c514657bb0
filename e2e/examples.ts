import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Text of `examples/<name>.graphql`: what README and explorer show is what stories run. */
export function example(name: string): string {
  return readFileSync(join(import.meta.dirname, '../examples', `${name}.graphql`), 'utf8');
}
