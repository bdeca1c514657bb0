import { expect, it } from 'vitest';
import { neededSkills, type SkillRule } from './needed-skills.js';

const skill = (key: string, when: Partial<SkillRule>): SkillRule => ({
  ...{ key, productIds: [], words: [], priorities: [] },
  ...when,
});

const vocabulary = [
  skill('crm', { productIds: ['crm-id'] }),
  skill('network', { words: ['réseau', 'fire wall'] }),
  skill('emergency', { priorities: ['critical'] }),
];

const request = { productId: null, subject: '', answers: {}, priorityKey: null };

it.each([
  ['its product', { productId: 'crm-id' }, ['crm']],
  ['another product', { productId: 'erp-id' }, []],
  ['a word of its subject', { subject: 'Panne du RÉSEAU !' }, ['network']],
  ['a phrase in an answer', { answers: { seen: 'the fire\nwall blocks' } }, ['network']],
  ['a part of a word', { subject: 'Réseaux' }, []],
  ['its priority', { priorityKey: 'critical', productId: 'crm-id' }, ['crm', 'emergency']],
  ['nothing', {}, []],
])('[S1.27] a request asks for the skills of %s', (_, traits, keys) => {
  expect(neededSkills(vocabulary, { ...request, ...traits }).map(({ key }) => key)).toEqual(keys);
});
