import type { Viewer } from '@charter/database';

/**
 * What row security lets a viewer see, said once more where a list can be walked by it: policies alone
 * are looked at row by row, and a customer with ten tickets would wait for those of everybody.
 */
export type Sight =
  | { readonly of: 'everything' }
  /** A plain user: what was opened for this person. */
  | { readonly of: 'requester'; readonly personId: string }
  /** Everybody else: whole customers, each row still tried by the policy. */
  | { readonly of: 'customers'; readonly ids: string; readonly parameters: object };

export function sightOf(viewer: Viewer): Sight {
  const { kind, staffRoles, administers, usesFor, resellerIds, personId } = viewer;
  if (kind === 'system' || staffRoles.length > 0) return { of: 'everything' };
  const isPlain = administers.length === 0 && resellerIds.length === 0;
  if (isPlain && personId) return { of: 'requester', personId };
  const own = 'SELECT unnest(CAST(:sightOf AS uuid[]))';
  return {
    of: 'customers',
    ids: resellerIds.length === 0 ? own : `${own} UNION SELECT viewer_customers()`,
    parameters: { sightOf: [...administers, ...usesFor] },
  };
}

/**
 * The same as a condition on rows with `customer_id` and `requester_id`, and its parameters; null if
 * the column is walked by it already.
 */
export function seenIn(
  alias: string,
  sight: Sight,
  walked: ReadonlySet<string> = new Set(),
): [string, object] | null {
  if (sight.of === 'everything') return null;
  const column = `${alias}.${sight.of === 'requester' ? 'requester_id' : 'customer_id'}`;
  if (walked.has(column)) return null;
  return sight.of === 'requester'
    ? [`${column} = :sightOf`, { sightOf: sight.personId }]
    : [`${column} IN (${sight.ids})`, sight.parameters];
}
