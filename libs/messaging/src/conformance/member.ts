/**
 * A service in a process of its own, so that it can be killed: it writes one line per effect, tells
 * its parent when it has started, and stops on SIGTERM.
 */
import { createDataSource, UnitOfWork } from '@charter/database';
import { eventSchemas } from '@charter/events';
import { Registry } from 'prom-client';
import type { Consumers } from '../consumers.js';
import { armFailpoints } from '../failpoints.js';
import { Messaging } from '../messaging.js';
import { log, SetClock, write, writeDue } from '../testing/stage.js';
import { openBus } from './open-bus.js';
import { ScopedBus } from './scoped-bus.js';

const setting = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
};

/** Machine time that is wrong, by milliseconds, for everything in this process. */
const wrongBy = Number(process.env['CLOCK_WRONG_BY'] ?? 0);
const rightNow = Date.now;
Date.now = () => rightNow() + wrongBy;

armFailpoints(process.env);

const dataSource = createDataSource({ url: setting('DATABASE_URL'), entities: [], connections: 8 });
await dataSource.initialize();
const clock = new SetClock();
clock.advance(`${wrongBy < 0 ? '-' : ''}PT${Math.abs(wrongBy) / 1_000}S`);
const ignored = Object.fromEntries(Object.keys(eventSchemas).map((type) => [type, 'ignored']));
const messaging = new Messaging({
  service: 'stage',
  unitOfWork: new UnitOfWork(dataSource),
  workerUrl: setting('DATABASE_WORKER_URL'),
  bus: new ScopedBus(openBus(setting('BUS_URL')), setting('SCOPE')),
  clock,
  consumers: {
    ...ignored,
    'person.erased': { project: write('project'), react: write('react') },
  } as Consumers,
  dueWork: { check: writeDue },
  log,
  registry: new Registry(),
});

process.once('SIGTERM', () => {
  void messaging
    .stop()
    .then(() => dataSource.destroy())
    .then(() => process.exit(0));
});
await messaging.start();
process.send?.('started');
