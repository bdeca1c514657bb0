import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { jarsDirectory } from './jars.ts';

/** How this machine can run a Kafka broker, or the sentence that tells what is missing. */
export type KafkaMeans = { by: 'docker' | 'jvm' } | { by: null; reason: string };

const remedy = 'Install Docker, or Java 17 and Maven, for what runs on Kafka.';

/** A Docker engine if one answers, else Java 17 or later with Maven. */
export function kafkaMeans(): KafkaMeans {
  return (found ??= look());
}

let found: KafkaMeans | undefined;

function look(): KafkaMeans {
  if (spawnSync('docker', ['info'], { stdio: 'ignore', timeout: 10_000 }).status === 0)
    return { by: 'docker' };
  const java = javaVersion();
  if (java === null)
    return { by: null, reason: `No Docker engine answers, and Java was not found. ${remedy}` };
  if (java < 17) return { by: null, reason: `Java ${java} is too old for Kafka 4. ${remedy}` };
  if (existsSync(jarsDirectory())) return { by: 'jvm' };
  const shell = process.platform === 'win32';
  if (spawnSync('mvn', ['--version'], { stdio: 'ignore', shell }).status !== 0)
    return {
      by: null,
      reason: `Java was found, but no Maven, and no Docker engine answers. ${remedy}`,
    };
  return { by: 'jvm' };
}

function javaVersion(): number | null {
  const { status, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const version = /version "(\d+)/.exec(stderr ?? '');
  return status === 0 && version ? Number(version[1]) : null;
}
