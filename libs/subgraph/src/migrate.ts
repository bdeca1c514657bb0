import 'reflect-metadata';
import { migrate, type Migration } from '@charter/database';
import { prepareKafkaBus, preparePostgresBus } from '@charter/messaging';
import { z } from 'zod';
import { busUrl, loadSettings } from './config/config.js';

/** Settings of a migration; it runs apart from the service, as the owner role. */
export const migrationSettings = z.object({
  DATABASE_OWNER_URL: z.url(),
  /** The bus as who may create its topics; absent where somebody else prepares it. */
  BUS_OWNER_URL: busUrl.optional(),
  /** Of each topic, for ever: the number says where a key lies. */
  BUS_PARTITIONS: z.coerce.number().int().min(1).max(1_000).default(4),
  /** Copies of each partition of a new topic, on as many brokers of Apache Kafka. */
  BUS_REPLICATION: z.coerce.number().int().min(1).max(10).default(1),
});

/** Brings a service's database, and the bus, to the newest schema; several at once take turns. */
export async function migrateSubgraph(migrations: readonly Migration[]): Promise<void> {
  const { DATABASE_OWNER_URL, ...bus } = loadSettings(migrationSettings);
  await prepareBus(bus);
  await migrate(DATABASE_OWNER_URL, [...migrations]);
}

type BusSettings = Omit<z.infer<typeof migrationSettings>, 'DATABASE_OWNER_URL'>;

async function prepareBus({ BUS_OWNER_URL: url, ...layout }: BusSettings): Promise<void> {
  const { BUS_PARTITIONS: partitions, BUS_REPLICATION: replication } = layout;
  if (url?.startsWith('kafka')) await prepareKafkaBus(url, { partitions, replication });
  else if (url) await preparePostgresBus(url, { partitions });
}
