import {
  createDataSource,
  infrastructureMigrations,
  newId,
  platformViewer,
  type Transaction,
  UnitOfWork,
  type Viewer,
} from '@charter/database';
import { testDatabase, type TestDatabase, viewersOf } from '@charter/testing';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { once } from './once.js';

const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
let database: TestDatabase;
let dataSource: DataSource;
let unitOfWork: UnitOfWork;
let caller: Viewer;
let effects: number;

beforeAll(async () => {
  database = await testDatabase('twins', infrastructureMigrations);
  dataSource = await createDataSource({ url: database.app, entities: [] }).initialize();
  unitOfWork = new UnitOfWork(dataSource);
});
afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});
beforeEach(() => {
  caller = viewersOf(newId(), now).staff('agent');
  effects = 0;
});

interface Call {
  readonly viewer?: Viewer;
  readonly key?: string;
  readonly input?: unknown;
  readonly mutation?: string;
  readonly during?: () => Promise<unknown>;
}

function call({ viewer = caller, key = 'k', input = {}, mutation = 'open', during }: Call = {}) {
  return unitOfWork.run(viewer, (tx: Transaction) =>
    once(tx, { mutation, key, input }, async () => {
      effects += 1;
      await during?.();
      return { id: newId(), kind: 'ticket' };
    }),
  );
}

test('a repetition answers the same and does nothing', async () => {
  const first = await call();
  expect(await call()).toEqual({ ...first, repeated: true });
  expect(effects).toBe(1);
});

test('a twin at the same time waits for the other, and answers the same', async () => {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  let begun = () => {};
  const inside = new Promise<void>((done) => (begun = done));
  const first = call({ during: () => (begun(), held) });
  await inside;
  let settled = false;
  const twin = call().finally(() => (settled = true));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(settled).toBe(false);
  release();
  expect((await twin).id).toBe((await first).id);
  expect(effects).toBe(1);
});

test('a rollback leaves no key, so that the next attempt is the first', async () => {
  const failing = call({ during: () => Promise.reject(new Error('no')) });
  await expect(failing).rejects.toThrow('no');
  expect((await call()).repeated).toBe(false);
});

test('the same key with another input is refused, in whatever order its fields come', async () => {
  await call({ input: { a: 1, b: Temporal.PlainDate.from('2026-03-02') } });
  const literal = Object.assign(Object.create(null), { b: Temporal.PlainDate.from('2026-03-02') });
  expect((await call({ input: Object.assign(literal, { a: 1 }) })).repeated).toBe(true);
  await expect(call({ input: { a: 1, b: '2026-03-03' } })).rejects.toMatchObject({
    code: 'IDEMPOTENCY_KEY_REUSED',
    details: { path: ['input', 'idempotencyKey'] },
  });
});

test('callers, mutations and providers do not share keys', async () => {
  const sameProvider = { ...caller, personId: newId() };
  const program = { ...caller, personId: null, clientId: newId() };
  const elsewhere = { ...caller, providerId: newId() };
  await call();
  for (const viewer of [sameProvider, program, elsewhere])
    expect((await call({ viewer, input: 'other' })).repeated).toBe(false);
  expect((await call({ mutation: 'reply', input: 'other' })).repeated).toBe(false);
});

test('operators who are no persons are told apart by their sign-in', async () => {
  const operator = (subject: string): Viewer => ({
    ...platformViewer(now),
    operator: true,
    identity: { issuer: 'https://issuer.example', subject },
  });
  const first = await call({ viewer: operator('ada') });
  expect((await call({ viewer: operator('ada') })).id).toBe(first.id);
  expect((await call({ viewer: operator('bob'), input: 'other' })).repeated).toBe(false);
});

test('a key that is empty or longer than an index can hold is refused', async () => {
  for (const key of ['', 'k'.repeat(201)])
    await expect(call({ key })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});
