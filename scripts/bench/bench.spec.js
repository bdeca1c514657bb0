import { describe, expect, it } from 'vitest';
import { inBatches } from './in-batches.js';
import { parseOptions } from './options.js';
import { median, percentile, slope } from './statistics.js';
import { compareLoads } from './versions-load.js';
import { parseVersionsOptions } from './versions-options.js';

describe('statistics', () => {
  it('percentiles are values that occur', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([median(values), percentile(values, 0.99)]).toEqual([51, 100]);
    expect(percentile([7], 0.99)).toBe(7);
  });

  it('the slope of a line is its own', () => {
    expect(
      slope([
        [0, 1],
        [1, 3],
        [2, 5],
      ]),
    ).toBe(2);
    expect(
      slope([
        [0, 4],
        [1, 4],
        [5, 4],
      ]),
    ).toBe(0);
  });
});

describe('the bare client', () => {
  it('sends at once what comes alone, and together what comes meanwhile', async () => {
    const batches = [];
    const first = Promise.withResolvers();
    const send = inBatches(async (items) => {
      batches.push(items);
      if (batches.length === 1) await first.promise;
    });
    const all = [1, 2, 3].map((item) => send(item));
    expect(batches).toEqual([[1]]);
    first.resolve();
    await Promise.all(all);
    expect(batches).toEqual([[1], [2, 3]]);
    await send(4);
    expect(batches.at(-1)).toEqual([4]);
  });

  it('fails those alone whose batch failed', async () => {
    const send = inBatches(async ([item]) => {
      if (item === 'bad') throw new Error('refused');
    });
    const outcomes = await Promise.allSettled(['bad', 'good'].map((item) => send(item)));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });
});

describe('options', () => {
  it('an hour of events has 100 each second', () => {
    expect(parseOptions(['--memory']).events).toBe(360_000);
  });

  it.each([['--bus=rabbit'], ['--rounds=0'], ['--events=many'], ['--round=1']])(
    '%s is refused',
    (arg) => {
      expect(() => parseOptions([arg])).toThrow();
    },
  );
});

describe('options of versions', () => {
  it('everything is measured unless one part is named', () => {
    expect(parseVersionsOptions([]).parts).toEqual(['release', 'state', 'lists']);
    expect(parseVersionsOptions(['--only', 'lists']).parts).toEqual(['lists']);
    expect(parseVersionsOptions(['--installations', '2000,4000']).installations).toEqual([
      2000, 4000,
    ]);
  });

  it.each([['--only=due'], ['--bus=rabbit'], ['--customers=0'], ['--installations=10,many']])(
    '%s is refused',
    (arg) => {
      expect(() => parseVersionsOptions([arg])).toThrow();
    },
  );
});

describe('what people feel', () => {
  it('is told of each call and of all, as ratios to the quiet', () => {
    const times = (milliseconds) => ({ list: [milliseconds], write: [4 * milliseconds] });
    const [list, , all] = compareLoads(times(10), times(15));
    expect([list.p50Ratio, list.p95Ratio]).toEqual([1.5, 1.5]);
    expect(all).toMatchObject({
      name: 'all of them',
      during: { calls: 2, p95: 60 },
      p95Ratio: 1.5,
    });
  });
});
