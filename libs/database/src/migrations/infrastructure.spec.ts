import { expect, test } from 'vitest';
import { infrastructureMigrations } from './infrastructure.js';

test('migrations run in the order of their numbers, each with its own', () => {
  const numbers = infrastructureMigrations.map(({ name }) => Number(/\d{13}$/.exec(name)?.[0]));
  expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
});
