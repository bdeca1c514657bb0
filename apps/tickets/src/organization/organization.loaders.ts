import { byKey, defineLoader } from '@charter/subgraph';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Names of organizations that the viewer sees. */
export const organizationLoader = defineLoader<Named>(async (tx, ids) => {
  const rows = await tx.manager.query<Named[]>(
    'SELECT id, name FROM organization WHERE provider_id = $1 AND id = ANY ($2)',
    [tx.viewer.providerId, ids],
  );
  return byKey(rows, ({ id }) => id);
});
