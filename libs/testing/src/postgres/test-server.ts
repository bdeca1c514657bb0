import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eraseEmbeddedServer, startEmbeddedServer } from './embedded-server.js';

export interface TestServer {
  /** Superuser address of the database `postgres`. */
  readonly url: string;
  stop(): Promise<void>;
}

const prefix = 'charter-test-';

// A test run may lose everything; waiting for the disk is all that durability would add.
const forgetful = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '64MB',
  max_connections: '300',
};

/** PostgreSQL 18 for a test run: the one in CHARTER_TEST_POSTGRES_URL (superuser), else a container
 * if a Docker engine answers, else an embedded server in the temp directory. */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env['CHARTER_TEST_POSTGRES_URL'];
  if (given) return { url: given, stop: async () => {} };
  return (await startContainer()) ?? startEmbedded();
}

async function startContainer(): Promise<TestServer | null> {
  const { GenericContainer, getContainerRuntimeClient, Wait } = await import('testcontainers');
  const engine = await getContainerRuntimeClient().catch(() => null);
  if (!engine) return null;
  const flags = Object.entries(forgetful).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const container = await new GenericContainer('postgres:18')
    .withEnvironment({ POSTGRES_PASSWORD: 'postgres' })
    .withTmpFs({ '/var/lib/postgresql': 'rw' })
    .withCommand(['postgres', ...flags])
    .withExposedPorts(5432)
    .withWaitStrategy(Wait.forLogMessage(/ready to accept connections/, 2))
    .start();
  const address = `${container.getHost()}:${container.getMappedPort(5432)}`;
  return {
    url: `postgres://postgres:postgres@${address}/postgres`,
    stop: async () => void (await container.stop()),
  };
}

async function startEmbedded(): Promise<TestServer> {
  await sweepLeftovers();
  const directory = await mkdtemp(join(tmpdir(), prefix));
  await chmod(directory, 0o755); // run by root, the server is another user
  await writeFile(join(directory, 'owner'), String(process.pid));
  const data = join(directory, 'data');
  const server = await startEmbeddedServer({
    directory: data,
    password: 'postgres',
    settings: forgetful,
  });
  return {
    url: server.url(),
    stop: async () => {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Stops and deletes the servers of test runs that were killed. */
async function sweepLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const directory = join(tmpdir(), name);
    const owner = await readFile(join(directory, 'owner'), 'utf8').catch(() => '');
    if (!owner || isAlive(Number(owner))) continue;
    await eraseEmbeddedServer(join(directory, 'data'));
    await rm(directory, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
