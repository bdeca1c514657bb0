import { expect, test } from 'vitest';
import { ArmedFailpoints, armFailpoints } from './failpoints.js';
import { NotYetPossible } from './failures.js';

async function passes(points: ArmedFailpoints, count: number): Promise<string> {
  let outcomes = '';
  for (let pass = 0; pass < count; pass++)
    outcomes += await points.pass('consumer.received').catch((error) => {
      expect(error).toBeInstanceOf(NotYetPossible);
      return '!';
    });
  return outcomes;
}

test('a point fails at the pass that was named, and at no other', async () => {
  expect(await passes(new ArmedFailpoints('consumer.received=throw@3'), 5)).toBe('11!11');
  expect(await passes(new ArmedFailpoints('consumer.received=twice@2,relay.sent=throw'), 3)).toBe(
    '121',
  );
});

test('what a probability brings is the same for the same seed', async () => {
  const run = (seed: string) =>
    passes(new ArmedFailpoints('consumer.received=throw:0.3', seed), 200);
  const first = await run('7');
  expect(await run('7')).toBe(first);
  expect(await run('8')).not.toBe(first);
  expect(first.replaceAll('1', '').length).toBeGreaterThan(40);
  expect(first.replaceAll('1', '').length).toBeLessThan(80);
});

test.each([
  ['relay.sned=kill@1', /relay.sned=kill@1: no such point, there are relay.woken, /],
  ['relay.sent', /relay.sent: the action must be like kill@3/],
  ['relay.sent=kill@0', /the action must be like/],
  ['relay.sent=throw:1.5', /the action must be like/],
  ['relay.sent=delay', /the action must be like/],
  ['relay.sent=twice', /only what follows relay.taken, consumer.received can be done twice/],
])('%s is refused with what would be right', (text, message) => {
  expect(() => new ArmedFailpoints(text)).toThrow(message);
});

test('nothing can be armed outside of development', () => {
  for (const CHARTER_MODE of ['production', undefined])
    expect(() => armFailpoints({ FAILPOINTS: 'relay.sent=kill@1', CHARTER_MODE })).toThrow(
      /failpoints are for development alone; remove FAILPOINTS/,
    );
  expect(() => armFailpoints({ CHARTER_MODE: 'production' })).not.toThrow();
});
