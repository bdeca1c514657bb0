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

it('rests once for all that wait, and for no more than a quarter of a second of work', async () => {
  way.request();
  await work(600);
  await Promise.all([work(0), work(0), work(0)]);
  expect(rests).toEqual([500]);
});

it('rests a quarter of a second after the last answer, and where nobody asks not at all', async () => {
  await work(40);
  await work(40);
  expect(rests).toEqual([]);
  way.request()();
  await work(0);
  expect(rests).toEqual([160]);
  await work(80);
  await work(0);
  expect(rests).toEqual([160, 160]);
  await work(60);
  await work(60);
  expect(rests).toEqual([160, 160]);
});

it('does not rest for what was short, or has rested since', async () => {
  way.request();
  await work(20);
  await work(0);
  expect(rests).toEqual([]);
  await work(60);
  clock += 120;
  await work(0);
  expect(rests).toEqual([]);
});
