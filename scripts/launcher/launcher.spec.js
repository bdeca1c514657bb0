import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readAddresses, writeAddresses } from './addresses.js';
import { readOrCreateKeys } from './keys.js';
import { startOf, takeLock } from './lock.js';
import { parseOptions } from './options.js';

const directory = () => mkdtempSync(join(tmpdir(), 'charter-launcher-'));

test('options have defaults, and wrong ones are named', () => {
  expect(parseOptions([])).toMatchObject({ fresh: false, port: 4000, kafka: false, demo: true });
  expect(parseOptions(['--kafka'])).toMatchObject({ kafka: true });
  expect(parseOptions(['--no-demo', '--at', '2026-03-02T10:00+01:00'])).toMatchObject({
    demo: false,
    at: '2026-03-02T09:00:00Z',
  });
  expect(() => parseOptions(['--port', 'many'])).toThrow('1 to 65531');
  expect(() => parseOptions(['--at', 'tomorrow'])).toThrow('2026-03-02T09:00:00Z');
  expect(() => parseOptions(['--frehs'])).toThrow('--frehs');
});

test('keys are made once', () => {
  const home = directory();
  const keys = readOrCreateKeys(home);
  expect(readOrCreateKeys(home)).toEqual(keys);
  expect(keys.gateway.private).toMatchObject({ kty: 'OKP', crv: 'Ed25519', kid: 'gateway' });
  expect(keys.gateway.public).not.toHaveProperty('d');
});

test('a second launcher is told of the first, a dead one is forgotten', () => {
  const home = directory();
  takeLock(home)();
  const holder = (startedAt) =>
    writeFileSync(join(home, 'launcher.pid'), JSON.stringify({ pid: process.ppid, startedAt }));
  holder(startOf(process.ppid));
  expect(() => takeLock(home)).toThrow(`process ${process.ppid}`);
  holder('the start of a process that had this number before');
  expect(() => takeLock(home)).not.toThrow();
});

test('addresses are those of a product that runs: what a killed one left behind is none', () => {
  const home = directory();
  expect(readAddresses(home)).toBeNull();
  const databases = { billing: { owner: 'postgres://owner' } };
  const forget = writeAddresses(home, { billing: { PORT: '1' }, gateway: {} }, databases);
  expect(readAddresses(home)).toEqual({
    billing: { PORT: '1', DATABASE_OWNER_URL: 'postgres://owner' },
    gateway: {},
  });
  const file = join(home, 'addresses.json');
  const left = readFileSync(file, 'utf8').replaceAll(startOf(process.pid), 'another start');
  writeFileSync(file, left);
  expect(readAddresses(home)).toBeNull();
  forget();
  expect(existsSync(file)).toBe(false);
});
