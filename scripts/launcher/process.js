import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './paths.js';

const tether = join(import.meta.dirname, 'tether.js');
// Processes that load the same packages compile them once, and the next start not at all.
const compileCache = join(root, 'node_modules/.cache/charter/compile');

/** Starts a Node program with its output in a log file. `ended` resolves to its exit code. */
export function startProcess({ name, entry, env, directory, nodeFlags = [] }) {
  const logFile = join(directory, `${name}.log`);
  const log = openSync(logFile, 'w');
  const child = spawn(process.execPath, [...nodeFlags, '--import', tether, entry], {
    env: { ...inheritedEnvironment(), NODE_COMPILE_CACHE: compileCache, ...env },
    stdio: ['ignore', log, log, 'ipc'],
    // A group of its own, so that Ctrl-C leaves the order of stopping to the launcher.
    detached: true,
  });
  closeSync(log);
  const ended = new Promise((done) => {
    child.once('error', () => done(-1));
    child.once('exit', (code) => done(code ?? -1));
  });
  return {
    name,
    pid: child.pid,
    ended,
    lastLines: (count = 20) =>
      readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-count).join('\n'),
    /** SIGTERM, and SIGKILL for what has not drained after the grace time. */
    async stop(graceMilliseconds = 10_000) {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), graceMilliseconds);
      await ended;
      clearTimeout(late);
    },
  };
}

/** Polls `url` until it answers 200. Throws with the last lines of the log if the process ends. */
export async function waitUntilHealthy(service, url, timeoutMilliseconds = 60_000) {
  let code = null;
  void service.ended.then((exit) => (code = exit));
  const deadline = Date.now() + timeoutMilliseconds;
  for (let last = 'no answer'; Date.now() < deadline; await sleep(50)) {
    if (code !== null)
      throw new Error(`${service.name} ended with code ${code}:\n${service.lastLines()}`);
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
    if (answer?.ok) return;
    last = answer ? `${answer.status} ${await answer.text()}` : last;
    if (Date.now() + 100 > deadline)
      throw new Error(`${service.name} is not ready: ${last}\n${service.lastLines()}`);
  }
}

// Settings of the machine (a DATABASE_URL, a NODE_OPTIONS) must not leak into the services.
function inheritedEnvironment() {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot', 'LANG', 'TZ'];
  // Where traces go is said to all processes alike, by the names that OpenTelemetry gives.
  const isKept = (name) => kept.includes(name) || name.startsWith('OTEL_');
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => isKept(name)));
}
