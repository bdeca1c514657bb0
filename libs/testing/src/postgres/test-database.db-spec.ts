import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from './test-database.js';

class Shelf1780000000000 {
  async up(runner: { query(sql: string): Promise<unknown> }) {
    await runner.query('CREATE TABLE book (title text NOT NULL)');
    await runner.query('GRANT SELECT, INSERT ON book TO shelf_app');
  }
  async down() {}
}

let first: TestDatabase;
let second: TestDatabase;

beforeAll(async () => {
  [first, second] = await Promise.all([
    testDatabase('shelf', [Shelf1780000000000]),
    testDatabase('shelf', [Shelf1780000000000]),
  ]);
});
afterAll(() => Promise.all([first.drop(), second.drop()]));

async function query(url: string, sql: string) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('each file has its own copy of the migrated template', async () => {
  await query(first.app, `INSERT INTO book VALUES ('Bartleby')`);
  expect(await query(first.app, 'SELECT title FROM book')).toEqual([{ title: 'Bartleby' }]);
  expect(await query(second.app, 'SELECT title FROM book')).toEqual([]);
});

test('roles have the rights of production, no more', async () => {
  await expect(query(first.worker, 'SELECT title FROM book')).rejects.toThrow('permission denied');
  await expect(query(first.app, 'CREATE TABLE pamphlet ()')).rejects.toThrow('permission denied');
});
