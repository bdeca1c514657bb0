import { expect, it } from 'vitest';
import { z } from 'zod';
import { earlier, EventCatalogue } from './catalogue.js';
import { instant } from './values.js';

const at = Temporal.Instant.from('2026-03-02T09:00:00Z');
const first = z.object({ minutes: z.number(), at: instant });
const second = z.object({ seconds: z.number(), at: instant });
const third = z.object({ seconds: z.number(), startedAt: instant });

const catalogue = new EventCatalogue({
  work: {
    events: { 'work.done': third },
    earlier: {
      'work.done': [
        earlier(first, ({ minutes, at }) => ({ seconds: minutes * 60, at })),
        earlier(second, ({ seconds, at }) => ({ seconds, startedAt: at })),
      ],
    },
    producer: 'tickets',
    retention: 'forever',
  },
});

it('reads every version that was ever written as the newest', () => {
  const wire = at.toString();
  expect(catalogue.decode('work.done', 1, { minutes: 2, at: wire })).toEqual({
    seconds: 120,
    startedAt: at,
  });
  expect(catalogue.decode('work.done', 2, { seconds: 7, at: wire })).toEqual({
    seconds: 7,
    startedAt: at,
  });
  const data = { seconds: 7, startedAt: at };
  const written = catalogue.encode('work.done', data);
  expect(catalogue.decode('work.done', catalogue.newest('work.done'), written)).toEqual(data);
});

it('holds each version to its own schema, and what an upgrade makes to the newest', () => {
  expect(() => catalogue.decode('work.done', 1, { seconds: 7, at: at.toString() })).toThrow(
    'minutes',
  );
  const careless = new EventCatalogue({
    work: {
      events: { 'work.done': second },
      earlier: { 'work.done': [earlier(first, ({ at }) => ({ at }))] },
      producer: 'tickets',
      retention: 'forever',
    },
  });
  const wire = { minutes: 2, at: at.toString() };
  expect(() => careless.decode('work.done', 1, wire)).toThrow('seconds');
});

it('knows neither what a newer producer writes nor what nobody does', () => {
  expect([1, 2, 3, 4].map((version) => catalogue.knows('work.done', version))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(catalogue.knows('work.begun', 1)).toBe(false);
});
