import { execFile, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { kafkaJars } from './jars.ts';
import { asEnvironment, asFile, brokerProperties, type Ports } from './properties.ts';

export interface Program {
  command: string;
  args: string[];
  env: Record<string, string>;
}

export interface Job {
  /** Absolute path: data, log and keystore of one broker. */
  directory: string;
  ports: Ports;
  /** Further properties of the broker; they win over those chosen here. */
  properties: Record<string, string>;
}

const logging = join(import.meta.dirname, '../../kafka/log4j2.xml');
const run = promisify(execFile);

/** The broker on Java, its storage formatted before the first start. */
export async function onJvm({ directory, ports, properties }: Job): Promise<Program> {
  const data = join(directory, 'data');
  const file = join(directory, 'server.properties');
  const all = { ...brokerProperties(ports, data, '127.0.0.1'), ...properties };
  await writeFile(file, asFile(all), { mode: 0o600 });
  const java = (heap: string) => [
    `-Xmx${heap}`,
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1', // starts sooner; a broker of this size never needs the second compiler
    `-Dlog4j2.configurationFile=${logging}`,
    '-cp',
    join(jars, '*'),
  ];
  const jars = await kafkaJars();
  const formatted = join(directory, 'formatted');
  if (!existsSync(formatted)) {
    await rm(data, { recursive: true, force: true });
    const format = ['format', '--cluster-id', clusterId(), '--config', file];
    await run('java', [...java('128m'), 'kafka.tools.StorageTool', ...format]);
    await writeFile(formatted, '');
  }
  return { command: 'java', args: [...java('384m'), 'kafka.Kafka', file], env: {} };
}

const image = 'apache/kafka:4.3.1';

/** The broker in a container, its data in a volume of the same name. */
export async function inDocker({ directory, ports, properties }: Job): Promise<Program> {
  const secrets = join(directory, 'tls');
  await mkdir(secrets, { recursive: true });
  const all = { ...brokerProperties(ports, '/var/lib/kafka/data', '0.0.0.0'), ...properties };
  const env = asEnvironment(all);
  const name = containerOf(directory);
  const flags = [
    ...['--rm', '--name', name, '--volume', `${name}:/var/lib/kafka/data`],
    ...['--volume', `${secrets}:${secrets}:ro`],
    ...[ports.clients, ports.internal].flatMap((port) => ['-p', `127.0.0.1:${port}:${port}`]),
    ...Object.keys(env).flatMap((variable) => ['--env', variable]),
  ];
  return { command: 'docker', args: ['run', ...flags, image], env };
}

export const containerOf = (directory: string) =>
  `charter-kafka-${createHash('sha256').update(directory).digest('hex').slice(0, 12)}`;

/** Ends the broker that a killed parent left in this directory. */
export function killLeftover(by: 'docker' | 'jvm', directory: string): void {
  if (by === 'docker') {
    spawnSync('docker', ['rm', '--force', containerOf(directory)], { stdio: 'ignore' });
    return;
  }
  if (process.platform === 'win32') return;
  // Found by its properties file, which no other broker is started with.
  const table = spawnSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).stdout;
  const file = join(directory, 'server.properties');
  for (const line of table.split('\n').filter((line) => line.endsWith(`kafka.Kafka ${file}`)))
    process.kill(parseInt(line, 10), 'SIGKILL');
}

/** 16 random bytes as Kafka writes them; an id that begins with a dash would be taken for a flag. */
function clusterId(): string {
  const id = randomBytes(16).toString('base64url');
  return id.startsWith('-') ? clusterId() : id;
}
