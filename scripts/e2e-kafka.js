// npm run e2e:kafka: the stories through the gateway, their events on Kafka.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { kafkaMeans } from '../libs/testing/src/kafka/means.ts';
import { root } from './launcher/paths.js';

const means = kafkaMeans();
if (means.by === null) {
  console.error(`The stories on Kafka are skipped. ${means.reason}`);
  // Whoever checks everything may not leave them out.
  process.exit(process.env.CI ? 1 : 0);
}
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--project', 'e2e-kafka', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
process.exit(status ?? 1);
