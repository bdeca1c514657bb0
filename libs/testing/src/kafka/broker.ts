import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { freePort } from '../postgres/embedded-server.ts';
import { selfSignedCertificate } from './certificate.ts';
import type { Keeping } from './keeper.ts';
import { kafkaMeans } from './means.ts';
import { containerOf, inDocker, killLeftover, onJvm, type Job, type Program } from './programs.ts';
import { securityProperties, type Security } from './properties.ts';

// These files name each other by `.ts`: the launcher loads them as they stand, by Node's type stripping.

export interface KafkaOptions {
  /** Where the broker keeps data and log; created on first use, kept afterwards. */
  directory: string;
  /** Preferred port; another free one is taken when it is occupied, or when none is given. */
  port?: number;
  /** Deletes the directory when the broker stops, or its parent dies. */
  temporary?: boolean;
  /** Asks clients for this name and password (SASL PLAIN). */
  sasl?: Security['sasl'];
  /** Speaks TLS with clients, with a certificate that signs itself: see `certificate`. */
  tls?: boolean;
  /** Further properties of the broker, such as `{ 'log.cleaner.backoff.ms': '100' }`. */
  properties?: Record<string, string>;
}

interface Plan {
  by: 'docker' | 'jvm';
  job: Job;
  program: Program;
  temporary: boolean;
  url: string;
  /** File of the certificate, as PEM. */
  certificate: string | null;
}

const readyWithinMilliseconds = 90_000;
// kafkajs asks for timers in the past.
const quiet = '--disable-warning=TimeoutNegativeWarning';
const keeper = join(import.meta.dirname, 'keeper.ts');

/** One broker of Apache Kafka 4.3, its own controller, that ends with the process that started it. */
export class KafkaBroker {
  /** As BUS_URL takes it: `kafka://127.0.0.1:<port>`, with credentials and certificate if it asks. */
  readonly url: string;
  readonly port: number;
  /** File of the certificate to trust, as PEM; null without `tls`. */
  readonly certificate: string | null;
  /** Resolves when the broker has ended, asked to or not, with the last lines of its log. */
  ended!: Promise<string>;
  /** Process of the JVM, or of the `docker run` that stands for it, once the broker is ready. */
  pid!: number;
  private readonly plan: Plan;
  private child!: ChildProcess;
  private running = false;

  constructor(plan: Plan) {
    this.plan = plan;
    this.port = plan.job.ports.clients;
    this.url = plan.url;
    this.certificate = plan.certificate;
  }

  /** Starts, also again after `kill` or `halt`, on the same ports with the same data. Resolves when
   * the coordinator of groups answers; throws with the last lines of the log when it does not. */
  async start(): Promise<void> {
    const { by, job, program } = this.plan;
    killLeftover(by, job.directory);
    const log = openSync(this.logFile, 'a');
    const temporary = this.plan.temporary ? job.directory : null;
    const keeping: Keeping = { ...program, temporary, port: job.ports.internal };
    this.child = spawn(process.execPath, [quiet, keeper, JSON.stringify(keeping)], {
      stdio: ['ignore', log, log, 'ipc'],
      // A group of its own, so that Ctrl-C leaves the order of stopping to the parent.
      detached: true,
    });
    closeSync(log);
    this.running = true;
    this.ended = once(this.child, 'exit').then(() => {
      this.running = false;
      // The keeper itself may have been killed.
      killLeftover(by, job.directory);
      return this.lastLines();
    });
    const late = setTimeout(() => this.child.kill('SIGTERM'), readyWithinMilliseconds);
    const [{ pid }] = await Promise.race([once(this.child, 'message'), this.failure()]);
    clearTimeout(late);
    this.pid = pid;
  }

  /** Lets the broker flush and end by itself; its data stays for another `start`. */
  async halt(): Promise<void> {
    this.child.kill('SIGTERM');
    await this.ended;
  }

  /** Ends the broker at once, as a failing machine would; its data stays for another `start`. */
  async kill(): Promise<void> {
    const { by, job } = this.plan;
    if (by === 'docker') spawnSync('docker', ['kill', containerOf(job.directory)]);
    else process.kill(this.pid, 'SIGKILL');
    await this.ended;
  }

  /** Ends the broker for good: a temporary one at once, with its data. */
  async stop(): Promise<void> {
    const { temporary, job } = this.plan;
    if (this.running) await (temporary ? this.kill() : this.halt());
    if (temporary) await eraseKafkaBroker(job.directory);
  }

  private get logFile(): string {
    return join(this.plan.job.directory, 'broker.log');
  }

  private async failure(): Promise<never> {
    throw new Error(`Kafka did not start:\n${await this.ended}`);
  }

  private async lastLines(): Promise<string> {
    const text = await readFile(this.logFile, 'utf8').catch(() => '');
    return text.trimEnd().split('\n').slice(-15).join('\n');
  }
}

/** Starts a broker and waits until its coordinators answer. Throws an Error that tells what to
 * install on a machine that has neither Docker nor Java and Maven. */
export async function startKafkaBroker(options: KafkaOptions): Promise<KafkaBroker> {
  try {
    const means = kafkaMeans();
    if (means.by === null) throw new Error(means.reason);
    const broker = new KafkaBroker(await planOf(means.by, options));
    await broker.start();
    return broker;
  } catch (error) {
    if (options.temporary) await eraseKafkaBroker(options.directory);
    throw error;
  }
}

async function planOf(by: 'docker' | 'jvm', options: KafkaOptions): Promise<Plan> {
  const directory = resolve(options.directory);
  await mkdir(directory, { recursive: true });
  killLeftover(by, directory);
  const tls = options.tls ? await selfSignedCertificate(join(directory, 'tls')) : null;
  const ports = {
    clients: await freePort(options.port),
    internal: await freePort(),
    controller: await freePort(),
  };
  const security = securityProperties({ sasl: options.sasl, keystore: tls?.keystore });
  const job = { directory, ports, properties: { ...security, ...options.properties } };
  return {
    by,
    job,
    program: await (by === 'docker' ? inDocker(job) : onJvm(job)),
    temporary: options.temporary ?? false,
    url: urlOf(ports.clients, options.sasl, tls?.certificate),
    certificate: tls?.certificate ?? null,
  };
}

function urlOf(port: number, sasl: KafkaOptions['sasl'], certificate?: string): string {
  const options = new URLSearchParams({
    ...(sasl && { sasl: 'plain' }),
    ...(certificate && { ca: certificate }),
  });
  const who = sasl && [sasl.username, sasl.password].map(encodeURIComponent).join(':');
  const address = `${who ? `${who}@` : ''}127.0.0.1:${port}`;
  return `kafka${certificate ? '+tls' : ''}://${address}${options.size > 0 ? `?${options}` : ''}`;
}

/** Ends the broker of this directory, if one still runs, and deletes its data. */
export async function eraseKafkaBroker(directory: string): Promise<void> {
  if (!existsSync(directory)) return;
  const means = kafkaMeans();
  if (means.by !== null) killLeftover(means.by, resolve(directory));
  if (means.by === 'docker')
    spawnSync('docker', ['volume', 'rm', '--force', containerOf(resolve(directory))]);
  await rm(directory, { recursive: true, force: true });
}
