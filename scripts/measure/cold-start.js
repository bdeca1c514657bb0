import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { GraphClient } from '../../libs/testing/src/graph-client.ts';
import { root } from '../launcher/paths.js';
import { processorSeconds } from './memory.js';

const port = 4600;

/** `npm start` in an empty state directory, timed to the first answered query and to the end of
 * the demo data. Sources are built already, packages installed. */
export async function coldStart(home) {
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, 'scripts/start.js'), '--port', String(port)], {
    env: { ...process.env, CHARTER_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  await until(child, firstAnswer);
  const seconds = (performance.now() - began) / 1000;
  const processor = processorSeconds(child.pid);
  await until(child, () => output.includes('Ready.'));
  const seededSeconds = (performance.now() - began) / 1000;
  const stop = async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  const seededProcessor = processorSeconds(child.pid);
  return { seconds, processor, seededSeconds, seededProcessor, pid: child.pid, stop };
}

async function firstAnswer() {
  const anybody = await new GraphClient(`http://127.0.0.1:${port}`).signedIn('operator', [
    'platform:operate',
  ]);
  return (await anybody.query('{ serverTime { now } }')).serverTime.now;
}

async function until(child, ask) {
  const deadline = performance.now() + 180_000;
  while (
    !(await Promise.resolve()
      .then(ask)
      .catch(() => null))
  ) {
    if (child.exitCode !== null) throw new Error('npm start ended early.');
    if (performance.now() > deadline) throw new Error('npm start did not answer in time.');
    await sleep(50);
  }
}
