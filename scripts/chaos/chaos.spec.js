import { ArmedFailpoints, failpoints } from '../../libs/messaging/src/failpoints.ts';
import { connect, createServer } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { effectInvariants } from './invariants/effects.js';
import { parseOptions } from './options.js';
import { failpoints as planned, planOf } from './plan.js';
import { Proxy } from './proxy.js';
import { Random } from './random.js';

const minute = { minutes: 1, bus: 'postgres' };

describe('the plan of a run', () => {
  it('is decided by the seed alone', () => {
    expect(planOf(7, minute)).toEqual(planOf(7, minute));
    expect(planOf(8, minute)).not.toEqual(planOf(7, minute));
  });

  it('kills every process, and ends before the run does', () => {
    for (let seed = 0; seed < 200; seed++) {
      const plan = planOf(seed, minute);
      const killed = plan.filter(({ kind }) => kind === 'kill').map(({ service }) => service);
      expect(new Set(killed).size).toBe(5);
      expect(plan.at(-1).at).toBeLessThan(60_000);
      expect(plan.map(({ at }) => at)).toEqual(plan.map(({ at }) => at).sort((a, b) => a - b));
    }
  });

  it('fails at every point that there is, as the services understand it', () => {
    for (const text of planned) expect(() => new ArmedFailpoints(text)).not.toThrow();
    const points = planned.flatMap((text) => text.split(',').map((entry) => entry.split('=')[0]));
    expect(new Set(points)).toEqual(new Set(Object.keys(failpoints)));
  });

  it('stops the broker only where there is one', () => {
    const kinds = (bus) => new Set(planOf(3, { minutes: 10, bus }).map(({ kind }) => kind));
    expect(kinds('kafka')).toContain('kill-broker');
    expect(kinds('kafka')).not.toContain('refuse-bus');
    expect(kinds('postgres')).toContain('refuse-bus');
    expect(kinds('postgres')).not.toContain('kill-broker');
  });
});

describe('what reactors have to handle', () => {
  const { check } = effectInvariants.find(({ name }) =>
    name.startsWith('every event that a reactor'),
  );
  const unhandled = { query: async () => ({ rows: [] }) };
  const db = { contracts: unhandled, tickets: unhandled, billing: unhandled, versions: unhandled };
  const row = (id, type, data = {}) => ({ id, type, topic: type, aggregate_id: 'anna', data });

  it('is what the listing of events says', async () => {
    const missing = await check({ db, journal: [row('1', 'person.erased')] });
    expect(missing).toEqual(
      ['tickets', 'billing', 'versions'].map((service) => `${service}: person.erased 1 of anna`),
    );
  });

  it('leaves out what was withdrawn, and nothing else of the same id', async () => {
    const gone = [row('1', 'notice.requested'), row('2', 'notice.requested', null)];
    expect(await check({ db, journal: gone })).toEqual([]);
    const journal = [row('1', 'notice.requested'), row('2', 'person.changed', null)];
    expect(await check({ db, journal })).toEqual(['contracts: notice.requested 1 of anna']);
  });
});

describe('draws', () => {
  it('of one label do not depend on those of another', () => {
    const draw = (label) => {
      const random = new Random(1, label);
      return Array.from({ length: 5 }, () => random.next());
    };
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
  });

  it('by weight never take what weighs nothing', () => {
    const random = new Random(1, 'weights');
    const drawn = Array.from({ length: 500 }, () =>
      random.weighted([
        [0, 'a'],
        [1, 'b'],
        [3, 'c'],
      ]),
    );
    expect(new Set(drawn)).toEqual(new Set(['b', 'c']));
  });
});

describe('options', () => {
  it('take several seeds', () => {
    expect(parseOptions(['--seed', '1,2,3']).seeds).toEqual([1, 2, 3]);
  });

  it.each([['--seed=x'], ['--minutes=0'], ['--bus=rabbit'], ['--sed=1']])(
    '%s is refused',
    (arg) => {
      expect(() => parseOptions([arg])).toThrow();
    },
  );
});

describe('a proxy', () => {
  it('passes bytes on, holds them while stalled, and breaks when cut', async () => {
    const echo = createServer((socket) => socket.on('error', () => {}).pipe(socket));
    await new Promise((done) => echo.listen(0, '127.0.0.1', done));
    const proxy = new Proxy(echo.address().port);
    const client = connect(await proxy.listen(), '127.0.0.1');
    let received = '';
    client.on('data', (bytes) => (received += bytes)).on('error', () => {});
    const arrives = (text) => expect.poll(() => received).toBe(text);
    client.write('a');
    await arrives('a');
    proxy.stall(true);
    client.write('b');
    await new Promise((done) => setTimeout(done, 50));
    expect(received).toBe('a');
    proxy.stall(false);
    await arrives('ab');
    const closed = once(client, 'close');
    proxy.cut();
    await closed;
    await proxy.close();
    echo.close();
  });
});
