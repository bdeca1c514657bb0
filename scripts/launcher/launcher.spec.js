import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
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

test('a rebuild that looks for the product on the wrong bus is told where it runs', () => {
  const home = directory();
  const kafka = join(home, 'kafka');
  mkdirSync(kafka);
  const rebuild = (...options) => {
    const program = join(import.meta.dirname, 'rebuild.js');
    const { DATABASE_OWNER_URL: _, ...env } = { ...process.env, CHARTER_HOME: home };
    return spawnSync(process.execPath, [program, 'tickets', ...options], { env, encoding: 'utf8' });
  };
  expect(rebuild()).toMatchObject({ status: 2, stderr: expect.stringContaining('Nothing runs') });
  const forget = writeAddresses(kafka, {}, {});
  expect(rebuild()).toMatchObject({ status: 2, stderr: expect.stringContaining('add --kafka') });
  forget();
  writeAddresses(home, {}, {});
  const refused = { status: 2, stderr: expect.stringContaining('leave out --kafka') };
  expect(rebuild('--kafka')).toMatchObject(refused);
});
