import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../apps.js';
import { at } from '../subgraph.js';

const events = join(root, 'libs/events/events.json');
const eventTypes = existsSync(events)
  ? JSON.parse(readFileSync(events, 'utf8')).map(({ type }) => type)
  : [];

/**
 * A mutation's description says who may call it ("For agents.", "By agents.", "Who: agents."), its
 * codes ("Errors: NOT_FOUND, …."), all in the enum, and the event that it emits, if any.
 */
export function check(subgraph) {
  const codes = subgraph.enums
    .filter((type) => type.name.value === 'MutationErrorCode')
    .flatMap((type) => type.values.map((value) => value.name.value));
  return subgraph
    .fieldsOf('Mutation')
    .flatMap((mutation) =>
      defects(mutation.description?.value ?? '', codes).map((text) =>
        at(mutation, `${mutation.name.value}: the description ${text}`),
      ),
    );
}

function defects(description, codes) {
  const [, errors = ''] = /Errors: ([^.]*)/.exec(description) ?? [];
  const listed = errors.match(/\b[A-Z][A-Z0-9_]{3,}\b/g) ?? [];
  const [, emitted = ''] = /(?:Events?:|Emits) (.*)/s.exec(description) ?? [];
  const named = emitted.match(/\b[a-z][a-z-]*\.[a-z][a-z-]*\b/g) ?? [];
  return [
    ...(/\b(For|By|Who:) /.test(description) ? [] : ['does not say who may call it']),
    ...(listed.length > 0 ? [] : ['does not list its codes: Errors: NOT_FOUND, ….']),
    ...listed
      .filter((code) => !codes.includes(code))
      .map((code) => `lists ${code}, which is no code`),
    ...named
      .filter((type) => !eventTypes.includes(type))
      .map((type) => `names ${type}, which is no event`),
  ];
}
