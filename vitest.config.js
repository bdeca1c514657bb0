import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Imports of `.graphql` files are text, as in the build. */
const graphqlAsText = {
  name: 'graphql-as-text',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('.graphql')
      ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}`
      : undefined,
};

const shared = {
  plugins: [graphqlAsText],
  // As Node resolves it: vite would take graphql's ES modules for our sources, and libraries its
  // CommonJS ones, so that a type of one would be unknown to the other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true }, target: 'es2024' },
};
const skipped = ['**/node_modules/**', '**/dist/**', '**/fixtures/**'];

function project(name, include, test = {}) {
  return { ...shared, test: { name, include, exclude: skipped, environment: 'node', ...test } };
}

// kafkajs asks for timers in the past.
const onKafka = { execArgv: ['--disable-warning=TimeoutNegativeWarning'] };
const stories = { testTimeout: 120_000, hookTimeout: 240_000, fileParallelism: false };

/**
 * Four kinds of tests, four suffixes. `npm test` runs the first three, `npm run e2e` and
 * `npm run e2e:kafka` the last (they start the built services).
 */
export default defineConfig({
  test: {
    passWithNoTests: true,
    // Most of them wait for servers: one worker per core, where vitest would keep a core free.
    maxWorkers: '100%',
    reporters: process.env.VITEST_JSON
      ? ['default', ['json', { outputFile: process.env.VITEST_JSON }]]
      : ['default'],
    projects: [
      project('spec', ['{apps,libs}/**/*.spec.ts', '{tools,scripts,demo}/**/*.spec.js'], {
        // Milliseconds each; the margin is for properties on a busy machine.
        testTimeout: 30_000,
      }),
      project('db', ['{apps,libs}/**/*.db-spec.ts', 'tools/**/*.db-spec.js'], {
        globalSetup: ['libs/testing/src/postgres/global-setup.ts'],
        testTimeout: 30_000,
        hookTimeout: 120_000,
      }),
      // On both buses: PostgreSQL, and a Kafka broker where there can be one.
      project('bus', ['{apps,libs}/**/*.bus-spec.ts'], {
        ...onKafka,
        globalSetup: [
          'libs/testing/src/postgres/global-setup.ts',
          'libs/testing/src/kafka/global-setup.ts',
        ],
        testTimeout: 60_000,
        hookTimeout: 120_000,
      }),
      project('e2e', ['e2e/**/*.e2e-spec.ts'], {
        ...stories,
        globalSetup: ['e2e/global-setup.ts'],
        provide: { bus: 'postgres' },
      }),
      // The stories a to i once more, and what depends on the bus: npm run e2e:kafka.
      project(
        'e2e-kafka',
        ['e2e/{[a-i]-*,dead-letters,rebuild,trace,time-travel,launcher}.e2e-spec.ts'],
        {
          ...stories,
          ...onKafka,
          globalSetup: ['e2e/global-setup.ts', 'libs/testing/src/kafka/global-setup.ts'],
          provide: { bus: 'kafka' },
        },
      ),
    ],
  },
});
