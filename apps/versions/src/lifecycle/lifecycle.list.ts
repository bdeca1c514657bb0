import { type GraphContext, type Order, remoteConnection, rowIds } from '@charter/subgraph';
import type { QueryLifecycleArgs } from '../generated/graphql.js';
import type { Turn, TurnKind } from './domain/turns.js';
import { turnsExpected } from './expected.queries.js';
import { countTurns, type TurnPlace, type TurnsAsked, turnsWithin } from './lifecycle.queries.js';

const everyKind: readonly TurnKind[] = [
  'RELEASE',
  'WITHDRAWAL',
  'END_OF_SUPPORT',
  'RECALL',
  'END_OF_EXTENSION',
];

const turnOrder: Order<Turn> = {
  key: 'AT_ASC',
  direction: 'ASC',
  by: [
    { sql: 'turn.at', type: 'timestamptz', value: ({ at }) => at.toString() },
    { sql: 'turn.id', type: 'uuid', value: ({ id }) => id },
    { sql: 'turn.kind', type: 'text', value: ({ kind }) => kind },
  ],
};

/** What happens to versions in [from, to), by time: what is certain, and for staff what plans let expect. */
export function lifecycle(context: GraphContext, args: QueryLifecycleArgs) {
  const { from, to } = args;
  const productIds = rowIds('product', args.productIds) ?? null;
  const kinds = everyKind.filter((kind) => args.kinds?.includes(kind) ?? true);
  const asked: TurnsAsked = { from, to, kinds, productIds };
  return remoteConnection({
    args,
    filter: { from: from.toString(), to: to.toString(), productIds, kinds },
    order: turnOrder,
    read: (place) =>
      context.read(async (tx) => {
        if (kinds.length === 0) return [];
        const certain = await turnsWithin(tx, asked, place);
        return pageOf(certain, within(await turnsExpected(tx, productIds), asked), place);
      }),
    count: (upTo) =>
      context.read(async (tx) => {
        if (kinds.length === 0) return 0;
        const expected = within(await turnsExpected(tx, productIds), asked).length;
        return (await countTurns(tx, asked, upTo + 1)) + expected;
      }),
  });
}

function within(turns: readonly Turn[], { from, to, kinds }: TurnsAsked): Turn[] {
  return turns.filter(
    ({ at, kind }) =>
      kinds.includes(kind) &&
      Temporal.Instant.compare(at, from) >= 0 &&
      Temporal.Instant.compare(at, to) < 0,
  );
}

/** The page of both together, in its direction; `certain` lies within it already. */
function pageOf(
  certain: readonly Turn[],
  expected: readonly Turn[],
  { after, before, backward, limit }: TurnPlace,
): Turn[] {
  const sign = backward ? -1 : 1;
  const inPlace = expected.filter(
    (turn) => (!after || compare(turn, after) > 0) && (!before || compare(turn, before) < 0),
  );
  return [...certain, ...inPlace]
    .sort(
      (a, b) =>
        sign *
        compare(
          a,
          turnOrder.by.map(({ value }) => value(b)),
        ),
    )
    .slice(0, limit);
}

/** By instant, id and kind, as the database compares them. */
function compare({ at, id, kind }: Turn, [toAt, toId, toKind]: readonly string[]): number {
  return (
    Temporal.Instant.compare(at, toAt!) || compareText(id, toId!) || compareText(kind, toKind!)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
