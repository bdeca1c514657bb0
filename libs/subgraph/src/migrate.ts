import 'reflect-metadata';
import { migrate, type Migration } from '@charter/database';
import { preparePostgresBus } from '@charter/messaging';
import { z } from 'zod';
import { loadSettings } from './config/config.js';

/** Settings of a migration; it runs apart from the service, as the owner role. */
export const migrationSettings = z.object({
  DATABASE_OWNER_URL: z.url(),
  /** Owner of the bus in PostgreSQL; absent where the bus is another. */
  BUS_OWNER_URL: z.url().optional(),
});

/** Brings a service's database, and the bus, to the newest schema; several at once take turns. */
export async function migrateSubgraph(migrations: readonly Migration[]): Promise<void> {
  const { DATABASE_OWNER_URL, BUS_OWNER_URL } = loadSettings(migrationSettings);
  if (BUS_OWNER_URL) await preparePostgresBus(BUS_OWNER_URL);
  await migrate(DATABASE_OWNER_URL, [...migrations]);
}
