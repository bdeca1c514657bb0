import { ConflictError, decodeId, newId, UnitOfWork, type Viewer } from '@charter/database';
import { invalidInput, notFound, once, refuseTaken, refuseText } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { decisions } from '../decisions.js';
import type { RedefineSkillInput, CreateSkillInput } from '../generated/graphql.js';
import { wordsOf } from '../message/domain/words.js';
import { SkillEntity } from './skill.entity.js';

type Content = Pick<
  RedefineSkillInput,
  'labelFr' | 'labelEn' | 'productIds' | 'words' | 'priorities'
>;

const empty = { labels: { fr: '', en: '' }, productIds: [], words: [], priorities: [] };

/** The provider's vocabulary of what its agents know. */
@Injectable()
export class SkillService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  create(viewer: Viewer, input: CreateSkillInput): Promise<SkillEntity> {
    return refuseTaken({ skill_provider_id_key_key: keyTaken }, () =>
      this.unitOfWork.run(viewer, async (tx) => {
        await decisions.authorize(tx, 'createSkill');
        const call = { mutation: 'createSkill', key: input.idempotencyKey, input };
        const { id } = await once(tx, call, () =>
          tx.insert(SkillEntity, {
            id: newId(),
            providerId: tx.viewer.providerId!,
            key: checkedKey(input.key),
            ...contentOf(input, empty),
          }),
        );
        return (await tx.find(SkillEntity, id))!;
      }),
    );
  }

  redefine(viewer: Viewer, input: RedefineSkillInput): Promise<SkillEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, 'redefineSkill');
      const id = decodeId('skill', input.skillId);
      const skill = await tx.lockOrFail(SkillEntity, id, () => notFound('skill', 'skillId'));
      if (input.expectedVersion != null && input.expectedVersion !== skill.version)
        throw new ConflictError('skill', skill.id);
      return tx.update(SkillEntity, skill, contentOf(input, skill));
    });
  }
}

/** What is given, and the rest as it was. */
function contentOf(
  { labelFr, labelEn, productIds, words, priorities }: Content,
  was: Pick<SkillEntity, 'labels' | 'productIds' | 'words' | 'priorities'>,
) {
  const labels = { fr: (labelFr ?? was.labels.fr).trim(), en: (labelEn ?? was.labels.en).trim() };
  refuseText('labelFr', labels.fr, 100);
  refuseText('labelEn', labels.en, 100);
  for (const [index, word] of (words ?? []).entries())
    if (wordsOf(word) === '' || word.length > 100)
      throw invalidInput(
        `words.${index}`,
        'Give a word or phrase of at most 100 characters.',
        'Donnez un mot ou une expression de 100 caractères au plus.',
      );
  return {
    labels,
    productIds: productIds?.map((id) => decodeId('product', id)) ?? was.productIds,
    words: [...(words ?? was.words)],
    priorities: [...(priorities ?? was.priorities)],
  };
}

function checkedKey(key: string): string {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key) && key.length <= 60) return key;
  throw invalidInput(
    'key',
    'A key is made of lower-case letters, digits and single hyphens, at most 60.',
    'Une clé se compose de minuscules, de chiffres et de traits d’union isolés, 60 au plus.',
  );
}

const keyTaken = () =>
  invalidInput('key', 'Another skill has this key.', 'Une autre compétence porte cette clé.');
