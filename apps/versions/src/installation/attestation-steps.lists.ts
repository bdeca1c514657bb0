import { defineNestedConnection } from '@charter/subgraph';
import { AttestationStepEntity } from './attestation-step.entity.js';

/** What was said of the rights of installations, the latest first. */
export const stepsOfInstallation = defineNestedConnection<AttestationStepEntity>({
  query: (tx) =>
    tx.manager
      .createQueryBuilder(AttestationStepEntity, 'step')
      .where('step.providerId = :providerId', { providerId: tx.viewer.providerId }),
  within: 'step.installation_id = parent.id',
  order: {
    key: 'SEQUENCE_DESC',
    direction: 'DESC',
    by: [{ sql: 'step.sequence', type: 'bigint', value: ({ sequence }) => sequence ?? '' }],
  },
});
