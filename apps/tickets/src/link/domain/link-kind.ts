/** What `from` has to do with `to`; a duplicate becomes one by being merged. */
export type LinkKind = 'RELATES_TO' | 'FOLLOWS_UP' | 'CAUSED_BY' | 'DUPLICATE_OF';

export interface Ends {
  readonly fromId: string;
  readonly toId: string;
}

/** The ends in the order in which they are kept: what says the same both ways is kept one way. */
export function endsOf(kind: LinkKind, { fromId, toId }: Ends): Ends {
  const turned = kind === 'RELATES_TO' && toId < fromId;
  return turned ? { fromId: toId, toId: fromId } : { fromId, toId };
}

/** Whether a link says the contrary of one the other way round: nothing follows what follows it. */
export function contradictsReverse(kind: LinkKind): boolean {
  return kind !== 'RELATES_TO';
}
