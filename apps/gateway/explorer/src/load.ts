import type { Person } from './session.js';

/** An operation of the folder `examples`, with the words that stand above it. */
export interface Example {
  name: string;
  comment: string;
  query: string;
  variables: string | null;
}

/** What the page needs before it shows: who may be signed in as, and the examples. */
export async function load(): Promise<{ people: Person[]; examples: Example[] }> {
  const [people, examples] = await Promise.all([
    read<Person[]>('/dev/people'),
    read<Example[]>('/examples'),
  ]);
  return { people: people.toSorted(byProviderAndName), examples };
}

/** The person that an example is written for: the first whose name or subject its comment tells. */
export function personOf(query: string, people: Person[]): Person | undefined {
  const comment = query.match(/^(\s*#.*\n)+/)?.[0] ?? '';
  const places = people
    .map((person) => ({ person, place: placeIn(comment, person) }))
    .filter(({ place }) => place >= 0);
  return places.toSorted((a, b) => a.place - b.place)[0]?.person;
}

function placeIn(comment: string, { name, subject }: Person): number {
  const places = [comment.indexOf(name), comment.indexOf(subject)].filter((place) => place >= 0);
  return places.length === 0 ? -1 : Math.min(...places);
}

function byProviderAndName(a: Person, b: Person): number {
  return (a.provider ?? '').localeCompare(b.provider ?? '') || a.name.localeCompare(b.name);
}

async function read<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return response.json();
}
