import 'reflect-metadata';
import { createLogger, startTracing } from '@charter/subgraph/process';
import { InvalidConfiguration, readConfig } from './config.js';
import { createGateway } from './gateway.js';

// Apollo's gateway reads this when it is constructed and would report to its vendor without it.
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';

try {
  const config = readConfig(process.env);
  const log = createLogger('gateway', config.LOG_LEVEL);
  await startTracing('gateway');
  const app = await createGateway(config, log);
  app.enableShutdownHooks();
  await app.listen(config.PORT, config.HOST);
  log.info({ port: config.PORT, mode: config.CHARTER_MODE }, 'The gateway listens');
} catch (error) {
  console.error(error instanceof InvalidConfiguration ? error.message : error);
  process.exit(1);
}
