import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../apps.js';

/** `docker/compose.yaml`, with the variables of a filled `.env` put in; and those it lacks. */
export function composeFile(variables) {
  const missing = new Set();
  const fill = (text) =>
    text.replaceAll(/\$\{(\w+)(?::([?-])([^}]*))?\}/g, (_, name, kind, fallback) => {
      if (name in variables) return variables[name];
      if (kind !== '-') missing.add(name);
      return fallback ?? '';
    });
  const text = readFileSync(join(root, 'docker/compose.yaml'), 'utf8');
  const { services } = parse(text, { merge: true });
  for (const { environment = {} } of Object.values(services)) {
    for (const [name, value] of Object.entries(environment)) environment[name] = fill(value);
  }
  return { services, missing: [...missing] };
}
