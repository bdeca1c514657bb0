import type { Transaction } from '@charter/database';
import { charterNow } from '../charter/charter.queries.js';
import { InstallationEntity } from './installation.entity.js';
import { tellInstallation } from './installation.writes.js';

/** Due once of each installation of which more is known than was told: who stands for its right. */
export const TELL_WORK = 'installation.tell';

/** Tells an installation as it stands; its version rises, by which what is told later is told apart. */
export async function tellAnew(
  id: string,
  _dueAt: Temporal.Instant,
  tx: Transaction,
): Promise<void> {
  const installation = await tx.lock(InstallationEntity, id);
  if (!installation) return;
  await tx.update(InstallationEntity, installation, {});
  await tellInstallation(tx, installation, (await charterNow(tx)).provider.zone);
}
