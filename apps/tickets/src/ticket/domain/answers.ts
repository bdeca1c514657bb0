import type { Charter, Question } from '@charter/charter';
import { refusal, type CoverageReason } from './coverage-reason.js';
import { questionsFor, type RequestKind } from './request-kind.js';

export type Answers = Readonly<Record<string, string>>;

/** What is wrong with an answer as such, whatever it says of the request. */
export type AnswerFault =
  | { readonly code: 'ANSWER_UNKNOWN'; readonly question: string }
  | { readonly code: 'ANSWER_TWICE'; readonly question: string }
  | {
      readonly code: 'ANSWER_NOT_A_CHOICE';
      readonly question: string;
      readonly answer: string;
      readonly choices: readonly string[];
    };

/** Answers to questions that the charter does not ask, given twice, or not among the choices. */
export function answerFaults(
  { intake }: Charter,
  answers: readonly { readonly key: string; readonly value: string }[],
): AnswerFault[] {
  const seen = new Set<string>();
  return answers.flatMap(({ key, value }): AnswerFault[] => {
    const question = intake.questions.find((candidate) => candidate.key === key);
    if (!question) return [{ code: 'ANSWER_UNKNOWN', question: key }];
    if (seen.has(key)) return [{ code: 'ANSWER_TWICE', question: key }];
    seen.add(key);
    const choices = choicesOf(question);
    if (choices === null || value.trim() === '' || choices.includes(value.trim())) return [];
    return [{ code: 'ANSWER_NOT_A_CHOICE', question: key, answer: value, choices }];
  });
}

/** The required questions that are not answered yet; a blank is no answer. */
export function unanswered(charter: Charter, request: RequestKind, answers: Answers): Question[] {
  return questionsFor(charter, request).filter(
    ({ key, required }) => required && !answers[key]?.trim(),
  );
}

/** Answers that exclude a request, such as documentation that was not consulted [S4.13]. */
export function judgeAnswers(
  charter: Charter,
  request: RequestKind,
  answers: Answers,
): CoverageReason[] {
  return questionsFor(charter, request)
    .filter(({ key, mustBeYes }) => mustBeYes && answers[key] === 'NO')
    .map(({ key, clause }) => refusal('ANSWER_EXCLUDES', clause, { question: key }));
}

/** Keys to choose from; null where any text will do. */
function choicesOf({ answer, choices = [] }: Question): string[] | null {
  if (answer === 'TEXT') return null;
  return answer === 'YES_NO' ? ['YES', 'NO'] : choices.map(({ key }) => key);
}
