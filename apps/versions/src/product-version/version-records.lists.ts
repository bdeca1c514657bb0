import { defineNestedConnection } from '@charter/subgraph';
import { ReleaseStepEntity } from './release-step.entity.js';
import { SupportExceptionEntity } from './support-exception.entity.js';

/** Steps of releases in the order in which they were recorded; staff's alone, by policy. */
export const stepsOfVersion = defineNestedConnection<ReleaseStepEntity>({
  query: (tx) =>
    tx.manager
      .createQueryBuilder(ReleaseStepEntity, 'step')
      .where('step.providerId = :providerId', { providerId: tx.viewer.providerId }),
  within: 'step.product_version_id = parent.id',
  order: {
    key: 'SEQUENCE_ASC',
    direction: 'ASC',
    by: [{ sql: 'step.sequence', type: 'bigint', value: ({ sequence }) => sequence ?? '' }],
  },
});

/** Exceptions of versions, newest first, as far as they hold for the viewer. */
export const exceptionsOfVersion = defineNestedConnection<SupportExceptionEntity>({
  query: (tx) =>
    tx.manager
      .createQueryBuilder(SupportExceptionEntity, 'exception')
      .where('exception.providerId = :providerId', { providerId: tx.viewer.providerId }),
  within: 'exception.product_version_id = parent.id',
  order: {
    key: 'RECORDED_AT_DESC',
    direction: 'DESC',
    by: [
      {
        sql: 'exception.recorded_at',
        type: 'timestamptz',
        value: ({ recordedAt }) => recordedAt.toString(),
      },
      { sql: 'exception.id', type: 'uuid', value: ({ id }) => id },
    ],
  },
});
