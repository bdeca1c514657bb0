import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Every provider of the demo with its people, customers and products, as the files tell them. */
export function readCast() {
  return files('cast').map((file) => {
    const cast = read(file);
    const { domain } = cast.provider;
    cast.staff.forEach((person) => identify(person, domain, cast.provider.language));
    for (const organization of [...(cast.resellers ?? []), ...cast.customers]) {
      organization.language ??= cast.provider.language;
      for (const person of organization.people) {
        identify(person, `${organization.handle}.example`, organization.language);
      }
    }
    return cast;
  });
}

/** Stories of tickets and other happenings, by provider key. */
export function readTimelines() {
  return Object.fromEntries(
    files('timeline').map((file) => [/([a-z-]+)\.yaml$/.exec(file)[1], read(file)]),
  );
}

const files = (folder) => globSync(join(import.meta.dirname, folder, '*.yaml')).sort();
const read = (file) => parse(readFileSync(file, 'utf8'));

// The development issuer takes any subject; the address is the one that people recognize.
function identify(person, domain, language) {
  const name = person.name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  person.email = `${name.replace(/[^a-z]+/g, '.')}@${domain}`;
  person.language ??= language;
}
