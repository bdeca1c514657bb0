import { afterEach, expect, it, vi } from 'vitest';
import { caughtUp } from './catch-up.js';

const { signal } = new AbortController();

afterEach(() => vi.useRealTimers());

it('waits as long as what waits becomes less, however slowly', async () => {
  // A clock that goes on with each question alone, lest a busy machine pass for a log that stands still.
  vi.useFakeTimers({ toFake: ['performance'] });
  const lags = [3, 3, 2, 2, 1, 1, 0];
  const lag = () => {
    vi.advanceTimersByTime(60);
    return Promise.resolve(lags.shift() ?? -1);
  };
  await caughtUp(lag, signal, 80);
  expect(lags).toEqual([]);
});

it.each([
  ['a record that never becomes possible', () => Promise.resolve(1)],
  ['a bus that is away', () => Promise.reject(new Error('away'))],
  ['a bus that does not answer', () => new Promise<number>(() => {})],
])('does not wait for %s', async (_, lag) => {
  await expect(caughtUp(lag, signal, 80)).resolves.toBe(true);
});

it('ends with the service, whether or not the bus answers', async () => {
  const end = new AbortController();
  const waiting = caughtUp(() => new Promise<number>(() => {}), end.signal, 60_000);
  end.abort();
  await expect(waiting).resolves.toBe(false);
});

it('lets nothing begin in a service that is stopped meanwhile', async () => {
  const end = new AbortController();
  const waiting = caughtUp(() => Promise.resolve(1), end.signal, 80);
  end.abort();
  await expect(waiting).resolves.toBe(false);
});
