import type { TestProject } from 'vitest/node';
import { startTestServer } from '@charter/testing/server';
import { buildStaleApps } from '../scripts/launcher/build.js';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string;
  }
}

/** Builds what changed since the last build, and starts one PostgreSQL for all stories. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [server] = await Promise.all([startTestServer(), buildStaleApps()]);
  project.provide('postgresUrl', server.url);
  return () => server.stop();
}
