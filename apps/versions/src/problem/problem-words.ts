import type { Transaction } from '@charter/database';
import { GraphQLError } from 'graphql';
import type { SelectQueryBuilder } from 'typeorm';
import { searchWords } from './domain/search-words.js';
import type { ProblemEntity } from './problem.entity.js';

const MOST_WORDS = 10;

/** Above all that a word may go on with. */
const LAST = '\u{10ffff}';

/** Keeps the words by which a problem is found: those of its reference, title and workaround. */
export async function keepWords(
  tx: Transaction,
  { id, providerId, reference, title, workaround }: ProblemEntity,
): Promise<void> {
  const words = [providerId, id, searchWords(reference, title, workaround)];
  await tx.manager.query(
    'DELETE FROM problem_word WHERE provider_id = $1 AND problem_id = $2 AND word <> ALL ($3)',
    words,
  );
  await tx.manager.query(
    `INSERT INTO problem_word (provider_id, problem_id, word)
     SELECT $1, $2, word FROM unnest($3::text[]) AS word ON CONFLICT DO NOTHING`,
    words,
  );
}

/**
 * Leaves those problems of which a word begins with each word of the text.
 *
 * Row security keeps indexes of texts from being searched (neither `@@` nor `%` is known not to leak); words that
 * are compared with `>=` and `<` it lets pass.
 * @throws BAD_USER_INPUT for a text without a word, or of more than ten
 */
export function whereFound(query: SelectQueryBuilder<ProblemEntity>, text: string): void {
  const words = searchWords(text);
  if (words.length === 0 || words.length > MOST_WORDS)
    throw new GraphQLError(
      `A search takes 1 to ${MOST_WORDS} different words of letters or digits; ${words.length} were given.`,
      { extensions: { code: 'BAD_USER_INPUT' } },
    );
  for (const [place, word] of words.entries())
    query.andWhere(
      `problem.id IN (SELECT found.problem_id FROM problem_word found
         WHERE found.provider_id = :providerId AND found.word >= :word${place} AND found.word < :past${place})`,
      { [`word${place}`]: word, [`past${place}`]: word + LAST },
    );
}
