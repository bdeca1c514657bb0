import { RefusedAll, toMutationError, type GraphContext, type Refused } from '@charter/subgraph';
import { errors } from './errors.js';

/** What became of one item of a bulk input. */
export interface Outcome<Row> {
  row: Row | null;
  refusal: Refused | null;
  created?: boolean;
}

const MOST_ITEMS = 500;

export function refuseTooMany(items: readonly unknown[], path: string): void {
  if (items.length <= MOST_ITEMS) return;
  throw errors.refused('TOO_MANY_ITEMS', {
    path: ['input', path],
    params: { count: items.length, most: MOST_ITEMS },
  });
}

/** One wrong item refused all (ALL_OR_NOTHING): nothing is written, each item tells why. */
export class BulkRefused extends RefusedAll {
  constructor(readonly outcomes: readonly Outcome<never>[]) {
    super(outcomes.flatMap(({ refusal }) => (refusal ? [refusal] : [])));
  }
}

/** Outcomes as results of a payload, by index. */
export function results<Row, F extends string>(
  outcomes: readonly Outcome<Row>[],
  field: F,
  { language }: Pick<GraphContext, 'language'>,
) {
  return outcomes.map(({ row, refusal, created }, index) => ({
    index,
    ...({ [field]: row } as Record<F, Row | null>),
    created: created ?? false,
    errors: refusal ? [toMutationError(refusal, language)] : [],
  }));
}
