import 'reflect-metadata';
import { InvalidConfiguration, readConfig } from './config.js';
import { createGateway } from './gateway.js';
import { createLog } from './log.js';

// Apollo's gateway reads this when it is constructed and would report to its vendor without it.
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';

try {
  const config = readConfig(process.env);
  const log = createLog(config.LOG_LEVEL);
  const app = await createGateway(config, log);
  app.enableShutdownHooks();
  await app.listen(config.PORT, config.HOST);
  log.info({ port: config.PORT, mode: config.CHARTER_MODE }, 'The gateway listens');
} catch (error) {
  if (!(error instanceof InvalidConfiguration)) throw error;
  console.error(error.message);
  process.exit(1);
}
