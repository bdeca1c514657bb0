import {
  createDataSource,
  infrastructureMigrations,
  newId,
  type ReadTransaction,
  systemViewer,
  tenantTable,
  UnitOfWork,
} from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import {
  Column,
  type DataSource,
  Entity,
  type MigrationInterface,
  PrimaryColumn,
  type QueryRunner,
} from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connection } from './connection.js';
import type { GraphContext } from './context.js';
import type { Order } from './cursor.js';
import { defineNestedConnection } from './nested-connection.js';
import type { PageArguments } from './page.js';

@Entity('book')
class Book {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('uuid') shelfId!: string;
  @Column('text') title!: string;
}

class Books1780000009000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`CREATE TABLE book (id uuid PRIMARY KEY, provider_id uuid NOT NULL,
      shelf_id uuid NOT NULL, title text NOT NULL)`);
    await tenantTable(runner, 'book', { customer: null, write: 'system' });
  }
  async down() {}
}

const byTitle: Order<Book> = {
  key: 'TITLE',
  direction: 'ASC',
  by: [
    { sql: 'lower(b.title)', type: 'text', through: 'lower', value: (row) => row.title },
    { sql: 'b.id', type: 'uuid', value: (row) => row.id },
  ],
};
const backwards: Order<Book> = { ...byTitle, key: 'TITLE_DESC', direction: 'DESC' };

const books = (tx: ReadTransaction) =>
  tx.manager
    .createQueryBuilder(Book, 'b')
    .where('b.providerId = :providerId', { providerId: tx.viewer.providerId });
const within = 'b.shelf_id = parent.id';
const onShelf = defineNestedConnection({ query: books, within, order: byTitle, defaultSize: 2 });

let database: TestDatabase;
let dataSource: DataSource;
let unitOfWork: UnitOfWork;
let viewer = systemViewer(newId(), Temporal.Instant.from('2026-03-02T09:00:00Z'));
let reads = 0;

beforeAll(async () => {
  database = await testDatabase('library', [...infrastructureMigrations, Books1780000009000]);
  dataSource = await createDataSource({ url: database.app, entities: [Book] }).initialize();
  unitOfWork = new UnitOfWork(dataSource);
});
afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});
beforeEach(() => {
  viewer = { ...viewer, providerId: newId() };
  reads = 0;
});

const shelf = async (...titles: string[]) => {
  const shelfId = newId();
  await unitOfWork.run(viewer, async (tx) => {
    for (const title of titles)
      await tx.insert(Book, { id: newId(), providerId: viewer.providerId!, shelfId, title });
  });
  return shelfId;
};
const request = () =>
  ({
    memo: new Map<object, unknown>(),
    read: (work: (tx: ReadTransaction) => Promise<unknown>) => {
      reads += 1;
      return unitOfWork.read(viewer, work);
    },
  }) as unknown as GraphContext;
const list = (args: PageArguments, order = byTitle, filter?: unknown) =>
  connection(request(), { query: books, order, args, filter });
const titles = ({ nodes }: { readonly nodes: readonly Book[] }) =>
  nodes.map(({ title }) => title).join('');

async function walk(order: Order<Book>, forward: boolean, meanwhile?: () => Promise<unknown>) {
  let text = '';
  for (let cursor: string | null = null; ;) {
    const page: Awaited<ReturnType<typeof list>> = await list(
      forward ? { first: 2, after: cursor } : { last: 2, before: cursor },
      order,
    );
    text = forward ? text + titles(page) : titles(page) + text;
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    if (!(forward ? hasNextPage : hasPreviousPage)) return text;
    cursor = forward ? endCursor : startCursor;
    await meanwhile?.();
  }
}

describe('a list', () => {
  test('is walked in both orders and both directions without gap or repetition', async () => {
    await shelf('a', 'B', 'b', 'c', 'D', 'ς', 'Σ');
    for (const forward of [true, false]) {
      expect((await walk(byTitle, forward)).toLowerCase()).toMatch(/^abbcd[ςσ]{2}$/);
      expect((await walk(backwards, forward)).toLowerCase()).toMatch(/^[ςσ]{2}dcbba$/);
    }
  });

  test('keeps its place while others insert before and after it', async () => {
    await shelf('b', 'c', 'd', 'e');
    const titlesSeen = await walk(byTitle, true, () => shelf('a', 'f'));
    expect(titlesSeen).toMatch(/^bcdef+$/);
  });

  test('refuses a cursor of another sort, filter or list, and what is no cursor', async () => {
    await shelf('a', 'b');
    const { endCursor } = (await list({ first: 1 }, byTitle, { title: 'a' })).pageInfo;
    const other = { ...byTitle, by: byTitle.by.slice(1) };
    const [key, digest] = JSON.parse(Buffer.from(endCursor!, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify([key, digest, 'a', 'no uuid'])).toString('base64url');
    const code = { extensions: { code: 'CURSOR_MISMATCH' } };
    await expect(list({ after: endCursor }, backwards, { title: 'a' })).rejects.toMatchObject(code);
    await expect(list({ after: endCursor }, byTitle, { title: 'b' })).rejects.toMatchObject(code);
    await expect(list({ after: endCursor }, other, { title: 'a' })).rejects.toMatchObject(code);
    await expect(list({ after: forged }, byTitle, { title: 'a' })).rejects.toMatchObject(code);
    for (const after of ['', 'x', 'bnVsbA'])
      await expect(list({ after })).rejects.toMatchObject(code);
  });

  test('that is walked by lanes has the same pages, and only the rows of its lanes', async () => {
    const shelves = [await shelf('a', 'c', 'e'), await shelf('b', 'd'), await shelf()];
    await shelf('b', 'x');
    const lanes = [
      {
        column: 'b.shelf_id',
        values: 'SELECT unnest(CAST(:shelves AS uuid[]))',
        parameters: { shelves },
      },
      { column: 'b.title', values: `VALUES ('a'), ('b'), ('c'), ('e')` },
    ];
    const laned = (args: PageArguments, order = byTitle) =>
      connection(request(), { query: books, order, args, lanes });
    const first = await laned({ first: 3 });
    const after = first.pageInfo.endCursor;
    const before = (await laned({ last: 1 })).pageInfo.startCursor;
    expect([titles(first), titles(await laned({ first: 3, after }))]).toEqual(['abc', 'e']);
    expect(titles(await laned({ last: 2, before }))).toBe('bc');
    expect(titles(await laned({ first: 2, after }, byTitle))).toBe('e');
    expect(titles(await laned({ first: 2 }, backwards))).toBe('ec');
  });

  test('has 1 to 100 elements on a page', async () => {
    const code = { extensions: { code: 'BAD_USER_INPUT' } };
    for (const args of [{ first: 0 }, { first: 101 }, { last: 101 }, { first: 1, last: 1 }])
      await expect(list(args)).rejects.toMatchObject(code);
    expect(titles(await list({ first: 100 }))).toBe('');
  });

  test('counts up to a limit, and only when asked', async () => {
    await shelf('a', 'b', 'c');
    const page = await list({ first: 1 });
    expect(reads).toBe(1);
    expect(await page.totalCount({ upTo: 2 })).toEqual({ value: 2, capped: true });
    expect(await page.totalCount({ upTo: 3 })).toEqual({ value: 3, capped: false });
    for (const upTo of [0, -5, 10_001])
      await expect(page.totalCount({ upTo })).rejects.toMatchObject({
        extensions: { code: 'BAD_USER_INPUT' },
      });
  });
});

describe('lists below many parents', () => {
  test('share their reads, and each has its own page', async () => {
    const shelves = [await shelf('c', 'a', 'b'), await shelf('x'), await shelf()];
    const context = request();
    const pages = await Promise.all(shelves.map((id) => onShelf(context, id, {})));
    expect(pages.map(titles)).toEqual(['ab', 'x', '']);
    expect(pages.map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false, false]);
    expect(reads).toBe(1);

    const counts = await Promise.all(pages.map((page) => page.totalCount({ upTo: 2 })));
    expect(counts.map(({ value, capped }) => [value, capped])).toEqual([
      [2, true],
      [1, false],
      [0, false],
    ]);
    expect(reads).toBe(2);
  });

  test('go on from their cursors, in both directions', async () => {
    const id = await shelf('a', 'b', 'c', 'd');
    const first = await onShelf(request(), id, {});
    const next = await onShelf(request(), id, { after: first.pageInfo.endCursor });
    expect([titles(first), titles(next)]).toEqual(['ab', 'cd']);
    const back = await onShelf(request(), id, { last: 1, before: next.pageInfo.startCursor });
    expect(titles(back)).toBe('b');
  });

  test('are walked by lanes within each parent', async () => {
    const shelves = [await shelf('c', 'a', 'b'), await shelf('b', 'c')];
    const lanes = [{ column: 'b.title', values: `VALUES ('c'), ('b')` }];
    const ofSome = defineNestedConnection({ query: books, within, order: byTitle, lanes });
    const context = request();
    const pages = await Promise.all(shelves.map((id) => ofSome(context, id, { first: 1 })));
    expect(pages.map(titles)).toEqual(['b', 'b']);
    expect(pages.map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true]);
  });

  test('show a parent nothing of another provider', async () => {
    const id = await shelf('a');
    viewer = { ...viewer, providerId: newId() };
    expect(titles(await onShelf(request(), id, {}))).toBe('');
  });
});
