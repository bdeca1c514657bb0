import { byKey, defineLoader } from '@charter/subgraph';
import { InstallationEntity } from './installation.entity.js';

export const installationById = defineLoader(async (tx, ids) =>
  byKey(
    await tx.manager
      .createQueryBuilder(InstallationEntity, 'installation')
      .where('installation.providerId = :providerId', { providerId: tx.viewer.providerId })
      .andWhere('installation.id IN (:...ids)', { ids })
      .getMany(),
    ({ id }) => id,
  ),
);

/** Names of organizations, as this service knows them. */
export const organizationName = defineLoader(async (tx, ids) => {
  const rows = await tx.manager.query<{ id: string; name: string }[]>(
    'SELECT id, name FROM organization WHERE provider_id = $1 AND id = ANY ($2)',
    [tx.viewer.providerId, ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
});
