import { wordsOf } from '../../message/domain/words.js';

/** When a skill of the provider's vocabulary is needed: any one of these suffices. */
export interface SkillRule {
  readonly key: string;
  readonly productIds: readonly string[];
  /** Words or phrases of a request, such as `certificate` or `mise à jour`. */
  readonly words: readonly string[];
  /** Keys of the charter's priorities. */
  readonly priorities: readonly string[];
}

/** As much of a request as the choice of an agent looks at. */
export interface RequestTraits {
  readonly productId: string | null;
  readonly subject: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly priorityKey: string | null;
}

/** Skills that a request asks for, by its product, its words and its priority; whole words only, as written. */
export function neededSkills<Rule extends SkillRule>(
  vocabulary: readonly Rule[],
  { productId, subject, answers, priorityKey }: RequestTraits,
): Rule[] {
  const said = ` ${wordsOf([subject, ...Object.values(answers)].join('\n'))} `;
  return vocabulary.filter(
    (skill) =>
      (productId !== null && skill.productIds.includes(productId)) ||
      (priorityKey !== null && skill.priorities.includes(priorityKey)) ||
      skill.words.some((word) => said.includes(` ${wordsOf(word)} `)),
  );
}
