import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type ClockState, OPERATOR_SCOPE } from '@charter/subgraph';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { issuer, perform, prepareProcess, type Process } from '../testing/process.js';

const start = Temporal.Instant.from('2026-03-02T09:00:00Z');
const hours = (count: number) => start.add({ hours: count });
const anybody = { caller: { issuer, subject: 'olga' }, scopes: [OPERATOR_SCOPE] };

/** Another service: it acts on its due work as soon as it is told that the time has come. */
class Peer {
  due: Temporal.Instant[] = [];
  readonly acted: string[] = [];
  readonly told: string[] = [];
  away = false;
  /** Answers, and does nothing. */
  stuck = false;
  private activity = 0;
  private readonly server: Server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => (text += chunk));
    request.on('end', () => {
      response.statusCode = this.away ? 503 : 200;
      response.end(JSON.stringify(this.away ? {} : this.answer(text)));
    });
  });

  async listen() {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close = () => this.server.close();

  private answer(clock: string) {
    if (clock) this.set(JSON.parse(clock));
    const [next] = this.due;
    return { outboxRows: 0, lag: 0, activity: this.activity, nextDue: next?.toString() ?? null };
  }

  private set({ frozenAt }: ClockState) {
    if (!frozenAt || this.told.at(-1) === frozenAt) return;
    this.told.push(frozenAt);
    const now = Temporal.Instant.from(frozenAt);
    if (this.stuck) return;
    const isDue = (at: Temporal.Instant) => Temporal.Instant.compare(at, now) <= 0;
    for (const at of this.due.filter(isDue)) {
      this.acted.push(`${at} at ${frozenAt}`);
      this.activity += 1;
    }
    this.due = this.due.filter((at) => !isDue(at));
  }
}

const peer = new Peer();
let prepared: Awaited<ReturnType<typeof prepareProcess>>;
let contracts: Process;

beforeAll(async () => {
  prepared = await prepareProcess({
    CLOCK_START: start.toString(),
    CLOCK_FROZEN: 'on',
    PEER_PATIENCE_MS: '2500',
    PEER_URLS: JSON.stringify({ tickets: await peer.listen() }),
  });
  contracts = await prepared.start();
});
afterAll(async () => {
  await contracts?.close();
  peer.close();
  await prepared?.drop();
});
beforeEach(() => {
  peer.acted.length = peer.told.length = 0;
  peer.away = false;
});

const advance = (input: object) =>
  perform(contracts, anybody, 'advanceTime', input, 'job { id state done }');
const job = async (id: string) =>
  (await contracts.ask(`{ timeTravel(id: "${id}") { state done reason } }`, {}, anybody)).data![
    'timeTravel'
  ];
const clock = async () => {
  const { DomainClock } = await import('@charter/subgraph');
  return contracts.app.get(DomainClock);
};
const untilDone = (id: string) =>
  expect.poll(async () => (await job(id)).state, { timeout: 15_000 }).toBe('DONE');

describe('domain time', () => {
  test('of a new database begins where it is told to, and stands', async () => {
    expect((await clock()).now()).toEqual(start);
    const query = '{ serverTime { travelling frozen nextDue } }';
    const { data } = await contracts.ask(query, {}, anybody);
    expect(data!['serverTime']).toEqual({ travelling: true, frozen: true, nextDue: null });
  });

  test('advances through all that is due, in order, each thing once, at its instant', async () => {
    peer.due = [hours(2), hours(2), hours(5), hours(30)];
    const { job: begun } = await advance({ by: 'P1D' });
    await untilDone(begun.id);
    expect(peer.acted).toEqual([2, 2, 5].map((count) => `${hours(count)} at ${hours(count)}`));
    expect(peer.told.at(-1)).toBe(hours(24).toString());
    expect((await clock()).now()).toEqual(hours(24));
    expect((await job(begun.id)).done).toBe(2);
  });

  test('advances once for a call that is repeated, and only forward', async () => {
    peer.due = [];
    const call = { by: 'PT1H', idempotencyKey: 'hour' };
    const first = await advance(call);
    await untilDone(first.job.id);
    expect((await advance(call)).job.id).toBe(first.job.id);
    expect((await clock()).now()).toEqual(hours(25));
    const back = await advance({ to: start.toString() });
    expect(back.errors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'to'] }]);
    const both = await advance({ by: 'PT1H', months: 1 });
    expect(both.errors).toMatchObject([{ code: 'INVALID_INPUT' }]);
  });

  test('is advanced by one of two who ask at the same moment', async () => {
    const both = await Promise.all([advance({ by: 'PT1H' }), advance({ by: 'PT1H' })]);
    const codes = both.flatMap(({ errors }) => errors.map(({ code }: { code: string }) => code));
    expect(codes).toEqual(['TRAVEL_IN_PROGRESS']);
    await untilDone(both.find(({ job: begun }) => begun).job.id);
    expect((await clock()).now()).toEqual(hours(26));
  });

  test('waits for a service that is away, over a restart, and loses and repeats nothing', async () => {
    peer.due = [hours(28), hours(29)];
    peer.away = true;
    const { job: begun } = await advance({ to: hours(48).toString() });
    await pause(100);
    expect(await job(begun.id)).toMatchObject({
      state: 'RUNNING',
      done: 0,
      reason: expect.stringMatching(/^tickets does not answer/),
    });
    await contracts.close();
    contracts = await prepared.start();
    expect((await clock()).now()).toEqual(hours(26));
    expect(await job(begun.id)).toMatchObject({ state: 'RUNNING' });

    peer.away = false;
    await untilDone(begun.id);
    expect(peer.acted).toEqual([28, 29].map((count) => `${hours(count)} at ${hours(count)}`));
    expect(peer.told).toEqual(peer.told.toSorted());
    expect((await clock()).now()).toEqual(hours(48));
    expect(await job(begun.id)).toMatchObject({ reason: null });
  });

  test('fails after a while for a service that stays away, and is advanced again', async () => {
    peer.due = [hours(49)];
    peer.away = true;
    const target = { to: hours(50).toString() };
    const { job: begun } = await advance(target);
    await expect.poll(async () => (await job(begun.id)).state, { timeout: 15_000 }).toBe('FAILED');
    expect((await job(begun.id)).reason).toMatch(/^tickets did not answer.*name TICKETS/);
    expect((await clock()).now()).toEqual(hours(48));

    peer.away = false;
    await untilDone((await advance(target)).job.id);
    expect(peer.acted).toEqual([`${hours(49)} at ${hours(49)}`]);
  });

  test('does not count as absence of a service what itself is not able to ask meanwhile', async () => {
    const owner = new pg.Client(prepared.database.owner);
    await owner.connect();
    peer.due = [];
    peer.away = true;
    const { job: begun } = await advance({ to: hours(51).toString() });
    await expect.poll(async () => (await job(begun.id)).reason).toMatch(/^tickets does not answer/);
    await owner.query('ALTER TABLE outbox RENAME TO outbox_out_of_reach');
    peer.away = false;
    await pause(3_000);
    peer.away = true;
    await owner.query('ALTER TABLE outbox_out_of_reach RENAME TO outbox');
    await owner.end();
    await pause(1_500);
    expect(await job(begun.id)).toMatchObject({ state: 'RUNNING' });
    peer.away = false;
    await untilDone(begun.id);
  });

  test('fails after a while for a service that answers and does not get done what is due', async () => {
    peer.due = [hours(50)];
    peer.away = peer.stuck = true;
    const { job: begun } = await advance({ to: hours(52).toString() });
    await expect.poll(async () => (await job(begun.id)).reason).toMatch(/^tickets does not answer/);
    peer.away = false;
    await expect
      .poll(async () => (await job(begun.id)).reason, { timeout: 5_000 })
      .toMatch(/^tickets has something to do that it cannot do now/);
    await expect.poll(async () => (await job(begun.id)).state, { timeout: 15_000 }).toBe('FAILED');
    expect((await job(begun.id)).reason).toMatch(/^tickets has something to do.*name TICKETS/);
    peer.stuck = false;
  });

  test('says nothing more of what it waited for at its end, once it is done', async () => {
    peer.due = [];
    peer.stuck = true;
    const target = hours(52).toString();
    const { job: begun } = await advance({ to: target });
    while (peer.told.at(-1) !== target) await pause(1);
    peer.due = [hours(52)];
    await expect.poll(async () => (await job(begun.id)).reason).toMatch(/^tickets has something/);
    peer.due = [];
    peer.stuck = false;
    await untilDone(begun.id);
    expect((await job(begun.id)).reason).toBeNull();
  });

  test('leaves behind whom it is told to: neither asked nor told', async () => {
    peer.due = [hours(52)];
    peer.away = true;
    const { job: begun } = await advance({ to: hours(53).toString(), without: ['TICKETS'] });
    await untilDone(begun.id);
    expect((await clock()).now()).toEqual(hours(53));
    expect(peer.told).toEqual([]);

    peer.away = false;
    await untilDone((await advance({ by: 'PT1H' })).job.id);
    expect(peer.acted).toEqual([`${hours(52)} at ${hours(53)}`]);
  });

  test('runs on when it is let go, and never steps back', async () => {
    const { job: begun } = await advance({ by: 'PT1H', frozen: false });
    await untilDone(begun.id);
    const before = (await clock()).now();
    await pause(20);
    expect(Temporal.Instant.compare((await clock()).now(), before)).toBe(1);
    await contracts.close();
    contracts = await prepared.start();
    expect(Temporal.Instant.compare((await clock()).now(), before)).toBe(1);
    const { job: next } = await advance({ by: 'PT0.001S', frozen: true });
    await untilDone(next.id);
    expect(Temporal.Instant.compare((await clock()).now(), before)).toBe(1);
  });

  test('runs again when an advance that was given up is asked for anew', async () => {
    await untilDone((await advance({ by: 'PT1S', frozen: false })).job.id);
    peer.away = true;
    const { job: lost } = await advance({ by: 'PT1H' });
    await expect.poll(async () => (await job(lost.id)).state, { timeout: 15_000 }).toBe('FAILED');
    peer.away = false;
    await untilDone((await advance({ by: 'PT1H' })).job.id);
    const { data } = await contracts.ask('{ serverTime { frozen } }', {}, anybody);
    expect(data!['serverTime']).toEqual({ frozen: false });
  });
});
