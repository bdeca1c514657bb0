import { problemAt, type Problem } from './problem.js';
import type { Charter } from './schema/document.js';

type Path = (string | number)[];

/** Fields that name something by its key, wherever they stand, and what they name. */
const references: Record<string, (charter: Charter) => Iterable<string>> = {
  calendar: ({ calendars }) => Object.keys(calendars),
  outside: ({ calendars }) => Object.keys(calendars),
  plan: ({ plans }) => keysOf(plans),
  plans: ({ plans }) => keysOf(plans),
  signedPlans: ({ plans }) => keysOf(plans),
  priorities: ({ priorities }) => keysOf(priorities),
  informationRequest: ({ priorities }) => keysOf(priorities),
  question: ({ intake }) => keysOf(intake.questions),
  channels: ({ channels }) => keysOf(channels),
  outcomes: ({ lifecycle }) => keysOf(lifecycle.outcomes),
  closesOnlyBy: ({ lifecycle }) => keysOf(lifecycle.outcomes),
};

/** Keys that name nothing: a clock of a plan that does not exist, say. */
export function danglingReferences(charter: Charter): Problem[] {
  const found: Problem[] = [];
  visit(charter, [], (field, value, path) => {
    if (path.includes('onChange')) return; // its fields are kinds of change, not references
    const names = Object.hasOwn(references, field) ? references[field] : undefined;
    const words = typeof value === 'string' ? [value] : value;
    if (
      !names ||
      !isWords(words) ||
      (field === 'plans' && ['ALL', 'NONE'].includes(words[0] ?? ''))
    )
      return;
    const known = new Set(names(charter));
    for (const word of words.filter((candidate) => !known.has(candidate))) {
      found.push(problemAt(charter, path, `names ${word}, which this charter does not define`));
    }
  });
  return found;
}

/** Lists whose elements have a key, with a key used twice. */
export function repeatedKeys(charter: Charter): Problem[] {
  const found: Problem[] = [];
  visit(charter, [], (_field, value, path) => {
    if (!Array.isArray(value)) return;
    const seen = new Set<string>();
    value.forEach((element: { key?: unknown } | string, index) => {
      const key = typeof element === 'object' ? element.key : undefined;
      if (typeof key !== 'string') return;
      if (seen.has(key))
        found.push(problemAt(charter, [...path, index, 'key'], `${key} is used twice`));
      seen.add(key);
    });
  });
  return found;
}

function keysOf(named: readonly { key: string }[]): string[] {
  return named.map(({ key }) => key);
}

function isWords(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((word) => typeof word === 'string');
}

function visit(
  value: unknown,
  path: Path,
  see: (field: string, value: unknown, path: Path) => void,
): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [step, part] of Object.entries(value)) {
    const here = [...path, step];
    see(step, part, here);
    visit(part, here, see);
  }
}
