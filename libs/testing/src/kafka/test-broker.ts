import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKafkaBroker, type KafkaBroker, type KafkaOptions } from './broker.ts';

/** A broker of its own for one test file, in the temp directory; `stop` deletes it, as does the death
 * of the test run. */
export async function startTestBroker(
  options: Omit<KafkaOptions, 'directory' | 'temporary'> = {},
): Promise<KafkaBroker> {
  const directory = await mkdtemp(join(tmpdir(), 'charter-test-kafka-'));
  // Tests wait for the session of a dead member to end.
  const properties = { 'group.min.session.timeout.ms': '1000', ...options.properties };
  return startKafkaBroker({ ...options, properties, directory, temporary: true });
}
