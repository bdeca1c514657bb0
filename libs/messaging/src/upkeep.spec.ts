import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Upkeep } from './upkeep.js';

const often = { first: 1, every: 1 };

it('goes on after a round that fails, until it is stopped', async () => {
  let rounds = 0;
  const third = Promise.withResolvers<void>();
  const told: unknown[] = [];
  const work = async () => {
    if (++rounds === 1) throw new Error('away');
    if (rounds === 3) third.resolve();
  };
  const upkeep = new Upkeep(
    'sweeping',
    work,
    { warn: (...line: unknown[]) => told.push(line) },
    often,
  );
  upkeep.start();
  upkeep.start();
  await third.promise;
  await upkeep.stop();
  expect(rounds).toBe(3);
  expect(told).toEqual([[{ reason: 'Error: away' }, 'sweeping failed, trying again in an hour']]);
  await wait(20);
  expect(rounds).toBe(3);
});

it('breaks off a round that is at work when it is stopped, and tells nothing of it', async () => {
  const begun = Promise.withResolvers<void>();
  const told: unknown[] = [];
  const work = (signal: AbortSignal) => {
    begun.resolve();
    return wait(60_000, undefined, { signal });
  };
  const upkeep = new Upkeep('sweeping', work, { warn: (line: unknown) => told.push(line) }, often);
  upkeep.start();
  await begun.promise;
  await upkeep.stop();
  expect(told).toEqual([]);
});

it('does nothing when it is stopped before its first round', async () => {
  let rounds = 0;
  const upkeep = new Upkeep('sweeping', async () => void rounds++, { warn: () => {} });
  upkeep.start();
  await upkeep.stop();
  expect(rounds).toBe(0);
});
