import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/apps.js';
import { earlier } from '../../tools/earlier.js';

/** The supergraph that callers know: `{ sdl, ref, reason }`, with sdl null where there is none. */
export function baseSupergraph() {
  const { text, ref, reason } = earlier('apps/gateway/supergraph.graphql');
  return { sdl: text, ref, reason };
}

/** Breaks that were decided on: one message a line, as the check prints it; `#` begins a comment. */
export function acceptedBreaks() {
  const list = join(root, 'scripts/compose/accepted-breaks.txt');
  const lines = existsSync(list) ? readFileSync(list, 'utf8').split('\n') : [];
  return new Set(lines.map((line) => line.trim()).filter((line) => line && !line.startsWith('#')));
}
