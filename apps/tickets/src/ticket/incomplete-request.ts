import { clauseRef } from '@charter/charter';
import { Refused } from '@charter/subgraph';
import { ticketErrors } from '../errors.js';
import { unanswered } from './domain/answers.js';
import { optionsNotSold } from './domain/terms-of-request.js';
import { derivedPriority, type Request, type RequestInput } from './judge-request.js';

/** What an admitted request still lacks before it is opened, in the order in which it is asked for. */
export function lacksOf(request: Request, input: RequestInput): Refused[] {
  return [
    ...lackOfProduct(request, input),
    ...lackOfAnswers(request),
    ...unsoldOptions(request),
    ...lackOfSeverity(request, input),
  ];
}

function lackOfProduct({ charter }: Request, { productVersionId }: RequestInput): Refused[] {
  const product = charter.intake.productRequired;
  if (!product || productVersionId) return [];
  const clause = clauseRef(charter, product.clause);
  return [
    ticketErrors.refused('PRODUCT_REQUIRED', { path: ['input', 'productVersionId'], clause }),
  ];
}

function lackOfAnswers({ charter, kind, opening }: Request): Refused[] {
  const missing = unanswered(charter, kind, opening.answers);
  const [first] = missing;
  if (!first) return [];
  const refused = ticketErrors.refused('ANSWERS_REQUIRED', {
    path: ['input', 'answers'],
    clause: clauseRef(charter, first.clause),
    params: { questions: missing.map(({ key }) => key).join(', ') },
  });
  return [refused];
}

function unsoldOptions({ charter, opening }: Request): Refused[] {
  const unsold = optionsNotSold(charter, opening.holding.plan.key, opening.options);
  if (unsold.length === 0) return [];
  const params = { options: unsold.join(', ') };
  return [ticketErrors.refused('OPTION_NOT_SOLD', { path: ['input', 'options'], params })];
}

function lackOfSeverity({ charter }: Request, input: RequestInput): Refused[] {
  try {
    derivedPriority(charter, input);
    return [];
  } catch (error) {
    if (error instanceof Refused) return [error];
    throw error;
  }
}
