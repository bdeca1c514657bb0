import { parseDocument } from 'yaml';
import { problemAt, type Problem } from './problem.js';
import { inconsistencies } from './consistency.js';
import { authoredCharter, type AuthoredCharter, type Charter } from './schema/document.js';

export type Parsed = { ok: true; charter: Charter } | { ok: false; problems: Problem[] };

/** Reads a charter from YAML (JSON is YAML too). Nothing of a wrong file is loaded. */
export function parseCharter(yamlText: string): Parsed {
  const read = readYaml(yamlText);
  return read.ok ? checkCharter(read.value) : read;
}

/** Checks a charter that is a value already, such as one that came by event. */
export function checkCharter(value: unknown): Parsed {
  const result = authoredCharter.safeParse(value);
  if (!result.success) {
    return {
      ok: false,
      problems: result.error.issues.flatMap((issue) => problemsOf(value, issue)),
    };
  }
  const charter = withoutStatus(result.data);
  const problems = inconsistencies(charter);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, charter };
}

/** A charter file that must be right: for our own files and tests. @throws Error with every problem. */
export function loadCharter(yamlText: string): Charter {
  const parsed = parseCharter(yamlText);
  if (parsed.ok) return parsed.charter;
  throw new Error(parsed.problems.map(({ path, reason }) => `${path}: ${reason}`).join('\n'));
}

type ReadYaml = { ok: true; value: unknown } | { ok: false; problems: Problem[] };

function readYaml(yamlText: string): ReadYaml {
  const document = parseDocument(yamlText, { uniqueKeys: true, maxAliasCount: 0 } as object);
  const [error] = document.errors;
  if (error) return { ok: false, problems: [{ path: '', reason: error.message, clause: null }] };
  return { ok: true, value: document.toJS({ maxAliasCount: 0 }) };
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
  return [problemAt(document, issue.path, issue.message)];
}
