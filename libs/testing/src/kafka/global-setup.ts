import type { TestProject } from 'vitest/node';
import { kafkaMeans } from './means.ts';
import { startTestBroker } from './test-broker.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the run's broker (`kafka://127.0.0.1:<port>`); null where there cannot be one. */
    kafkaUrl: string | null;
  }
}

/** vitest `globalSetup`: one Kafka broker for the whole run. Where there is neither Docker nor Java
 * its tests are skipped, and the reason told; in CI that is a failure. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const means = kafkaMeans();
  if (means.by === null) {
    if (process.env['CI']) throw new Error(means.reason);
    console.warn(`Tests on Kafka are skipped. ${means.reason}`);
    project.provide('kafkaUrl', null);
    return async () => {};
  }
  const broker = await startTestBroker();
  project.provide('kafkaUrl', broker.url);
  return () => broker.stop();
}
