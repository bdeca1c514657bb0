import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const root = join(import.meta.dirname, '../../../..');
let program: Promise<string> | null = null;

/** Bundled once per test file, as the services are: Node alone does not run our TypeScript. */
async function bundled(): Promise<string> {
  const bundle = await rolldown({
    input: join(import.meta.dirname, 'member.ts'),
    platform: 'node',
    external: (id) => !/^(@charter\/|@oxc-project\/runtime|\.|\/)/.test(id),
    transform: { target: 'es2024' },
  });
  const folder = join(root, 'node_modules/.cache/charter/modules');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `conformance-member-${process.pid}.mjs`);
  await bundle.write({ file, format: 'esm' });
  await bundle.close();
  return file;
}

/** A process of the service that runs beside the test. */
export class Member {
  /** Resolves to the signal that ended it, or to its exit code. */
  readonly ended: Promise<string | number>;
  /** Resolves when it has started to consume; rejects if it ends before. */
  readonly started: Promise<unknown>;

  private constructor(private readonly child: ChildProcess) {
    this.ended = once(child, 'exit').then(([code, signal]) => (signal ?? code) as string | number);
    this.started = Promise.race([
      once(child, 'message'),
      this.ended.then((how) => Promise.reject(new Error(`the member ended before: ${how}`))),
    ]);
    this.started.catch(() => {}); // who kills it before does not ask
  }

  static async start(environment: Record<string, string>): Promise<Member> {
    const file = await (program ??= bundled());
    const { PATH = '', LOG_LEVEL = 'silent' } = process.env;
    return new Member(
      fork(file, {
        env: { PATH, LOG_LEVEL, CHARTER_MODE: 'development', ...environment },
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      }),
    );
  }

  /** As the kernel ends it when memory is short: without a word. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  /** As an orchestrator ends it. */
  async stop(): Promise<string | number> {
    this.child.kill('SIGTERM');
    return this.ended;
  }

  /** Whatever state it is in. */
  async end(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) await this.kill();
  }
}
