import type { Person } from './session.js';

/** An operation of the folder `examples`. Its head names whom it is written for. */
export interface Example {
  name: string;
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

/** The person named in the head of an example, by `# as: subject` and `# provider: key`. */
export function personOf(query: string, people: Person[]): Person | undefined {
  const subject = /^# as: (\S+)/m.exec(query)?.[1];
  const provider = /^# provider: (\S+)/m.exec(query)?.[1];
  const found = people.filter((person) => person.subject === subject);
  return found.find((person) => person.provider === provider) ?? found[0];
}

function byProviderAndName(a: Person, b: Person): number {
  return (a.provider ?? '').localeCompare(b.provider ?? '') || a.name.localeCompare(b.name);
}

async function read<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return response.json();
}
