import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/apps.js';

const file = 'apps/gateway/supergraph.graphql';

/**
 * The supergraph that callers know: `COMPARE_WITH` if set, else where this branch left main, or on
 * main itself the commit before. `{ sdl, ref, reason }`, with sdl null where there is none.
 */
export function baseSupergraph() {
  const ref = process.env['COMPARE_WITH'] || branchPoint();
  if (ref === null)
    return { sdl: null, ref, reason: 'the history holds no commit before this one' };
  const sdl = git('show', `${ref}:${file}`);
  return { sdl, ref, reason: `${ref} has no supergraph` };
}

function branchPoint() {
  const head = git('rev-parse', 'HEAD');
  const main = git('rev-parse', '--verify', 'origin/main') ?? git('rev-parse', '--verify', 'main');
  const point = main && git('merge-base', 'HEAD', main.trim());
  const ref = point && point !== head ? point : git('rev-parse', '--verify', 'HEAD^');
  return ref ? ref.trim() : null;
}

/** Breaks that were decided on: one message a line, as the check prints it; `#` begins a comment. */
export function acceptedBreaks() {
  const list = join(root, 'scripts/compose/accepted-breaks.txt');
  const lines = existsSync(list) ? readFileSync(list, 'utf8').split('\n') : [];
  return new Set(lines.map((line) => line.trim()).filter((line) => line && !line.startsWith('#')));
}

function git(...args) {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}
