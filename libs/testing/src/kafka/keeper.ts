import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { Program } from './programs.ts';
import { coordinatorAnswers } from './readiness.ts';

/**
 * The program between a Node process and its broker: a JVM cannot watch the channel to its parent, so
 * this does. When the parent dies, however, the broker is stopped. Tells the parent when the broker
 * is ready.
 */
export interface Keeping extends Program {
  /** Directory to delete when the parent has died. */
  temporary: string | null;
  /** Port of the plain listener. */
  port: number;
}

const graceMilliseconds = 10_000;
const { command, args, env, temporary, port }: Keeping = JSON.parse(process.argv[2]!);
const broker = spawn(command, args, {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, ...env },
});
let orphaned = false;

process.on('SIGTERM', stop);
process.on('disconnect', () => {
  orphaned = true;
  stop();
});
broker.once('error', (error) => end(`${command}: ${error.message}`));
broker.once('exit', (code, signal) => end(`The broker ended: ${signal ?? code}.`));
await coordinatorAnswers(port);
process.send?.({ pid: broker.pid });

function stop() {
  // Whose data goes has nothing to flush; but a container would outlive its `docker run`.
  const atOnce = orphaned && temporary && command !== 'docker';
  broker.kill(atOnce ? 'SIGKILL' : 'SIGTERM');
  setTimeout(() => broker.kill('SIGKILL'), graceMilliseconds).unref();
}

function end(lastWords: string) {
  console.log(lastWords);
  if (orphaned && temporary) rmSync(temporary, { recursive: true, force: true });
  process.exit();
}
