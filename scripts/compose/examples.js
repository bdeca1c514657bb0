import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, validate } from 'graphql';
import { root } from '../../tools/apps.js';

/** What the example operations ask that the schema does not have, as `file: message`. */
export function exampleFaults(apiSchema) {
  return globSync('examples/*.graphql', { cwd: root })
    .sort()
    .flatMap((file) => faultsOf(apiSchema, readFileSync(join(root, file), 'utf8'), file));
}

function faultsOf(apiSchema, source, file) {
  try {
    return validate(apiSchema, parse(source)).map(({ message }) => `${file}: ${message}`);
  } catch (error) {
    return [`${file}: ${error.message}`];
  }
}
