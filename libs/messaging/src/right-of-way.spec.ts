import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { RightOfWay } from './right-of-way.js';

/** Keeps the process at work for so many milliseconds. */
async function work(milliseconds: number): Promise<void> {
  for (const until = performance.now() + milliseconds; performance.now() < until;);
}

/** Whether a piece of work begins without a rest. */
function beginsAtOnce(way: RightOfWay): { atOnce: boolean; done: Promise<number> } {
  const asked = performance.now();
  let atOnce = false;
  const done = way.piece(async () => {
    atOnce = true;
    return performance.now() - asked;
  });
  return { atOnce, done };
}

it('rests as long as it was at work, in many pieces or in one, while somebody asks', async () => {
  const way = new RightOfWay();
  const answered = way.request();
  for (let piece = 0; piece < 3; piece++) await way.piece(() => work(10));
  const { atOnce, done } = beginsAtOnce(way);
  expect(atOnce).toBe(false);
  expect(await done).toBeGreaterThan(25);
  expect(beginsAtOnce(way).atOnce).toBe(true);
  answered();
  await way.piece(() => work(60));
  expect(beginsAtOnce(way).atOnce).toBe(false);
});

it('rests once for all that wait, and no longer than a quarter of a second', async () => {
  const way = new RightOfWay();
  way.request();
  await way.piece(() => work(600));
  const began = performance.now();
  await Promise.all([beginsAtOnce(way).done, beginsAtOnce(way).done, beginsAtOnce(way).done]);
  expect(performance.now() - began).toBeLessThan(500);
});

it('does not rest where nobody asks, or asks no more', async () => {
  const way = new RightOfWay();
  await way.piece(() => work(60));
  expect(beginsAtOnce(way).atOnce).toBe(true);
  way.request()();
  await wait(300);
  for (let piece = 0; piece < 3; piece++) await way.piece(() => work(30));
  expect(beginsAtOnce(way).atOnce).toBe(true);
});

it('does not rest for what was short, or has rested since', async () => {
  const way = new RightOfWay();
  way.request();
  await way.piece(() => work(5));
  expect(beginsAtOnce(way).atOnce).toBe(true);
  await way.piece(() => work(60));
  await wait(120);
  expect(beginsAtOnce(way).atOnce).toBe(true);
});
