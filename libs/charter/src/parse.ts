import { LineCounter, parseDocument } from 'yaml';
import { problemAt, type Problem } from './problem.js';
import { inconsistencies } from './consistency.js';
import { nestsDeeper } from './nesting.js';
import type { OwnCharter } from './clause-table.js';
import { authoredCharter, type AuthoredCharter, type Charter } from './schema/document.js';

/** Several times what a charter needs; what is longer or deeper only costs. */
const maxLength = 64_000;
const maxLevels = 64;

/** `version` is what the wrong document calls its own, as far as it can be read. */
export type Parsed =
  { ok: true; charter: Charter } | { ok: false; problems: Problem[]; version: string | null };

/** Reads a charter from YAML (JSON is YAML too). Nothing of a wrong file is loaded. */
export function parseCharter(yamlText: string): Parsed {
  const read = readYaml(yamlText);
  return read.ok ? checkCharter(read.value) : refused(null, read.problems);
}

/** Checks a charter that is a value already, such as one that came by event. */
export function checkCharter(value: unknown): Parsed {
  const result = authoredCharter.safeParse(value);
  if (!result.success) {
    return refused(
      value,
      result.error.issues.flatMap((issue) => problemsOf(value, issue)),
    );
  }
  const charter = withoutStatus(result.data);
  const problems = inconsistencies(charter);
  return problems.length > 0 ? refused(value, problems) : { ok: true, charter };
}

function refused(value: unknown, problems: Problem[]): Parsed {
  const version = valueAt(value, ['version']);
  return { ok: false, problems, version: typeof version === 'string' ? version : null };
}

/** A charter file that must be right: for our own files and tests. @throws Error with every problem. */
export function loadCharter(yamlText: string): Charter {
  const parsed = parseCharter(yamlText);
  if (parsed.ok) return parsed.charter;
  throw new Error(parsed.problems.map(({ path, reason }) => `${path}: ${reason}`).join('\n'));
}

/** A charter file with the status of its clauses. @throws Error with every problem. */
export function loadOwnCharter(yamlText: string): OwnCharter {
  const charter = loadCharter(yamlText);
  const read = readYaml(yamlText);
  return { charter, authored: authoredCharter.parse(read.ok ? read.value : undefined) };
}

type ReadYaml = { ok: true; value: unknown } | { ok: false; problems: Problem[] };

/** Aliases are refused: a few lines of them unfold into gigabytes. */
function readYaml(yamlText: string): ReadYaml {
  if (yamlText.length > maxLength) return unreadable(`is longer than ${maxLength} characters`);
  if (nestsDeeper(yamlText, maxLevels)) return unreadable(`nests deeper than ${maxLevels} levels`);
  try {
    const lineCounter = new LineCounter();
    // Pretty errors would each quote their line, however many there are.
    const document = parseDocument(yamlText, { prettyErrors: false, lineCounter });
    const [error] = document.errors;
    if (error) {
      const { line, col } = lineCounter.linePos(error.pos[0]);
      return unreadable(`${error.message} at line ${line}, column ${col}`);
    }
    return { ok: true, value: document.toJS({ maxAliasCount: 0 }) };
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
}

function unreadable(reason: string): ReadYaml {
  return { ok: false, problems: [{ path: '', reason, clause: null }] };
}

function withoutStatus(authored: AuthoredCharter): Charter {
  const clauses = Object.entries(authored.clauses).map(([id, { kept, text }]) => [
    id,
    { kept, text },
  ]);
  return { ...authored, clauses: Object.fromEntries(clauses) as Charter['clauses'] };
}

interface Issue {
  code?: string;
  path: PropertyKey[];
  message: string;
  keys?: string[];
  input?: unknown;
}

function problemsOf(document: unknown, issue: Issue): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((key) =>
      problemAt(document, [...issue.path, key], 'is not a field of a charter'),
    );
  }
  const missing = valueAt(document, issue.path) === undefined;
  return [problemAt(document, issue.path, missing ? 'is missing' : issue.message)];
}

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step],
    document ?? null,
  );
}
