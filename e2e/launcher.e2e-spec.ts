import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { GraphClient } from '@charter/testing';
import { eraseEmbeddedServer } from '@charter/testing/embedded';
import type {} from './fresh.js';

const script = join(import.meta.dirname, '../scripts/start.js');
const port = 4700;
const kafka = inject('bus') === 'kafka';
let directory: string;
/** Where the launcher keeps what belongs to this bus. */
let home: string;
let launcher: ChildProcess;
let output = '';

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'charter-start-'));
  home = kafka ? join(directory, 'kafka') : directory;
});
afterAll(async () => {
  launcher?.kill('SIGKILL');
  await eraseEmbeddedServer(join(home, 'postgres'));
  await rm(directory, { recursive: true, force: true });
});

async function start(...options: string[]) {
  output = '';
  const bus = kafka ? ['--kafka'] : [];
  const all = ['--no-demo', '--port', String(port), ...bus, ...options];
  launcher = spawn(process.execPath, [script, ...all], {
    env: { ...process.env, CHARTER_HOME: directory },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [launcher.stdout!, launcher.stderr!])
    stream.on('data', (text) => (output += text));
  while (!output.includes('Ready.')) {
    if (launcher.exitCode !== null) throw new Error(output);
    await sleep(100);
  }
}

async function providers() {
  const admin = await new GraphClient(`http://127.0.0.1:${port}`)
    .as({ provider: 'techtra' })
    .signedIn('marc.andre.gagnon@techtra.example');
  return (await admin.query('{ organization(key: "techtra") { name } }'))['organization'];
}

/** The launcher itself and the services, found by the state directory that they were given. */
function running(): string[] {
  const table = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' });
  const ours = /scripts\/launcher\/main\.js|apps\/\w+\/dist\/main\.js|postgres -D|kafka\.Kafka/;
  return table.split('\n').filter((line) => ours.test(line) && belongs(line));
}

function belongs(line: string): boolean {
  if (line.includes(home)) return true;
  const pid = line.trim().split(' ')[0]!;
  const environment = execFileSync('sh', ['-c', `tr '\\0' ' ' < /proc/${pid}/environ || true`], {
    encoding: 'utf8',
  });
  return environment.includes(home) || /\bPORT=470\d /.test(environment);
}

it('starts from nothing, loads the charters and answers', async () => {
  await start();
  expect(await providers()).toEqual({ name: 'Techtra' });
  expect(output).toMatch(/Platform operator/);
});

it('leaves nothing behind that blocks the next start when it is killed, and the data survives', async () => {
  const { pid } = JSON.parse(await readFile(join(home, 'launcher.pid'), 'utf8'));
  process.kill(pid, 'SIGKILL');
  await once(launcher, 'exit');
  await start();
  expect(output).not.toContain('Loading');
  expect(await providers()).toEqual({ name: 'Techtra' });
});

it('stops everything on Ctrl-C', async () => {
  launcher.kill('SIGINT');
  await once(launcher, 'exit');
  await sleep(200);
  expect(running()).toEqual([]);
});
