import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const cache = join(import.meta.dirname, '../../../../node_modules/.cache/charter');
const pom = join(import.meta.dirname, '../../kafka/pom.xml');

/** Where the jars of this pom.xml lie once they have been copied. */
export function jarsDirectory(): string {
  const hash = createHash('sha256').update(readFileSync(pom)).digest('hex');
  return join(cache, `kafka-${hash.slice(0, 12)}`);
}

/** Directory with the broker's jars, copied from Maven Central on first use (44 MB). Throws with
 * Maven's own words when that fails. */
export async function kafkaJars(): Promise<string> {
  const directory = jarsDirectory();
  if (existsSync(directory)) return directory;
  await mkdir(cache, { recursive: true });
  // Under another name until all jars are there; whoever is first to rename it wins.
  const unfinished = await mkdtemp(join(cache, 'kafka-new-'));
  try {
    await copyJars(unfinished);
    await rename(unfinished, directory).catch((error) => {
      if (!existsSync(directory)) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return directory;
}

async function copyJars(directory: string): Promise<void> {
  const args = ['--batch-mode', '--quiet', '--strict-checksums', '--file', pom];
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime'];
  try {
    await run('mvn', [...args, ...goal, `-DoutputDirectory=${directory}`], {
      cwd: dirname(pom),
      shell: process.platform === 'win32',
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    const lines = `${stdout}${stderr}`.trim().split('\n').slice(0, 5).join('\n');
    throw new Error(`The jars of Kafka could not be copied from Maven Central:\n${lines}`, {
      cause: error,
    });
  }
}

const run = promisify(execFile);
