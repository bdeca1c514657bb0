import type { ReadTransaction } from '@charter/database';
import { defineLoader, type Order } from '@charter/subgraph';
import { SkillEntity } from './skill.entity.js';

export const skillsByKey: Order<SkillEntity> = {
  key: 'KEY',
  direction: 'ASC',
  by: [{ sql: 'skill.key', type: 'text', value: ({ key }) => key }],
};

export function selectSkills(tx: ReadTransaction) {
  return tx.manager
    .createQueryBuilder(SkillEntity, 'skill')
    .where('skill.providerId = :providerId', { providerId: tx.viewer.providerId });
}

/** The whole vocabulary of a provider, by key; the loader's key is the provider's id. */
export const vocabularyLoader = defineLoader(async (tx, providers) => {
  const skills = await selectSkills(tx).orderBy('skill.key').getMany();
  return new Map(providers.map((provider) => [provider, skills]));
});
