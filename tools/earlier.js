import { execFileSync } from 'node:child_process';
import { root } from './apps.js';

/**
 * A committed file as others know it: at `COMPARE_WITH` if set, else where this branch left main,
 * or on main itself at the commit before. `{ text, ref, reason }`, with text null where there is
 * none, for the reason given.
 */
export function earlier(file) {
  const ref = process.env.COMPARE_WITH || branchPoint();
  if (ref === null) {
    return { text: null, ref, reason: 'the history holds no commit before this one' };
  }
  return { text: git('show', `${ref}:${file}`), ref, reason: `${ref} has no ${file}` };
}

function branchPoint() {
  const head = git('rev-parse', 'HEAD');
  const main = git('rev-parse', '--verify', 'origin/main') ?? git('rev-parse', '--verify', 'main');
  const point = main && git('merge-base', 'HEAD', main.trim());
  const ref = point && point !== head ? point : git('rev-parse', '--verify', 'HEAD^');
  return ref ? ref.trim() : null;
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
