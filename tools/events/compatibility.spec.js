import { describe, expect, it } from 'vitest';
import { breaks, unpromised } from './compatibility.js';

const opened = event({
  type: 'object',
  properties: {
    reference: { type: 'string' },
    minutes: { type: 'integer', minimum: 1 },
    kind: { type: 'string', enum: ['REMOTE', 'ON_SITE'] },
    closedAt: { anyOf: [{ type: 'string' }, { type: 'null' }] },
  },
  required: ['reference', 'kind'],
});

describe('a change of an event is refused if', () => {
  it.each([
    ['it is gone', () => []],
    ['it moves to another topic', (e) => [{ ...e, topic: 'work' }]],
    ['a version is gone', (e) => [{ ...e, versions: { 2: e.versions[1] } }]],
    ['a field is gone', (e) => changed(e, ({ properties }) => delete properties.reference)],
    ['a field is newly required', (e) => changed(e, ({ required }) => required.push('minutes'))],
    [
      'a field has another type',
      (e) => changed(e, (s) => (s.properties.reference.type = 'number')),
    ],
    ['a value is no longer taken', (e) => changed(e, (s) => s.properties.kind.enum.pop())],
    ['null is no longer taken', (e) => changed(e, (s) => s.properties.closedAt.anyOf.pop())],
    ['a limit is tighter', (e) => changed(e, (s) => (s.properties.minutes.minimum = 5))],
    ['a form is asked', (e) => changed(e, (s) => (s.properties.reference.pattern = '^T'))],
  ])('%s', (_, change) => {
    expect(breaks([opened], change(structuredClone(opened)))).toHaveLength(1);
  });

  it('and taken if it only adds', () => {
    const after = changed(structuredClone(opened), (schema) => {
      schema.properties.note = { type: 'string' };
      schema.properties.kind.enum.push('OFFICE');
      schema.properties.reference.type = ['string', 'null'];
      schema.properties.minutes = { anyOf: [{ type: 'integer', minimum: 1 }, { type: 'null' }] };
    });
    expect(breaks([opened], [...after, { ...opened, type: 'ticket.closed' }])).toEqual([]);
  });
});

it('what is listed and promised nowhere is named: new events, and new versions', () => {
  const after = structuredClone(opened);
  after.versions[2] = after.versions[1];
  const closed = { ...opened, type: 'ticket.closed' };
  expect(unpromised([opened], [after, closed])).toEqual([
    'ticket.opened v2 is not promised',
    'ticket.closed v1 is not promised',
  ]);
  expect(unpromised([after, closed], [opened])).toEqual([]);
});

function event(schema) {
  return { type: 'ticket.opened', topic: 'ticket', versions: { 1: schema } };
}

function changed(of, change) {
  change(of.versions[1]);
  return [of];
}
