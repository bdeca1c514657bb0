import { beforeEach, expect, it } from 'vitest';
import { RightOfWay } from './right-of-way.js';

// A clock that goes on with work and rests alone: on a busy machine the time between two pieces would pass for one.
let clock: number;
let rests: number[];
let way: RightOfWay;

beforeEach(() => {
  clock = 0;
  rests = [];
  way = new RightOfWay(
    () => clock,
    async (milliseconds) => {
      rests.push(milliseconds);
      clock += milliseconds;
    },
  );
});

/** A piece of work that takes so many milliseconds. */
const work = (milliseconds: number) =>
  way.piece(async () => {
    clock += milliseconds;
  });

it('rests twice as long as it was at work, in many pieces or in one, while somebody asks', async () => {
  way.request();
  for (let piece = 0; piece < 3; piece++) await work(10);
  await work(0);
  expect(rests).toEqual([60]);
  await work(0);
  expect(rests).toEqual([60]);
  await work(60);
  await work(0);
  expect(rests).toEqual([60, 120]);
});

it('rests no longer than half a second', async () => {
  way.request();
  await work(600);
  await Promise.all([work(0), work(0), work(0)]);
  expect(rests).toEqual([500]);
});

it('rests half a second after the last answer, and where nobody asks not at all', async () => {
  await work(60);
  await work(60);
  expect(rests).toEqual([]);
  way.request()();
  await work(0);
  expect(rests).toEqual([240]);
  await work(129);
  await work(0);
  expect(rests).toEqual([240, 258]);
  await work(60);
  await work(60);
  expect(rests).toEqual([240, 258]);
});

it('does not rest for what was short, or has rested since', async () => {
  way.request();
  await work(20);
  await work(0);
  expect(rests).toEqual([]);
  await work(60);
  clock += 60;
  await work(0);
  expect(rests).toEqual([]);
});

it('does one piece at a time while somebody asks, in the order they came, and several where nobody does', async () => {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const begin = (name: string) =>
    way.piece(() => {
      begun.push(name);
      return new Promise<void>((resolve) => ends.push(resolve));
    });
  const answered = way.request();
  const all = ['first', 'second', 'third'].map(begin);
  await settled();
  expect(begun).toEqual(['first']);
  ends.shift()!();
  await settled();
  expect(begun).toEqual(['first', 'second']);
  answered();
  clock += 500;
  all.push(begin('beside'));
  await settled();
  expect(begun).toEqual(['first', 'second', 'beside']);
  while (ends.length > 0) {
    ends.shift()!();
    await settled();
  }
  await Promise.all(all);
  expect(begun).toEqual(['first', 'second', 'beside', 'third']);
});

/** After everything that waits for nothing but its turn. */
const settled = () => new Promise((resolve) => setImmediate(resolve));
