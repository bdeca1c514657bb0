import type { Transaction } from '@charter/database';
import { charterNow } from '../charter/charter.queries.js';
import { InstallationEntity } from './installation.entity.js';
import { tellLife } from './installation.writes.js';

/** Due once of each installation of which more is known than was told: who stands for its rights. */
export const TELL_WORK = 'installation.tell';

/** Tells what an installation ran, and as it stands. */
export async function tellAnew(
  id: string,
  _dueAt: Temporal.Instant,
  tx: Transaction,
): Promise<void> {
  const installation = await tx.lock(InstallationEntity, id);
  if (!installation) return;
  await tellLife(tx, installation, (await charterNow(tx)).provider.zone);
}
