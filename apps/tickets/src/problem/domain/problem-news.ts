/** A published version that corrects a problem; instants as RFC 3339. */
export interface Fix {
  readonly versionId: string;
  readonly productId: string;
  readonly label: string;
  readonly releasedAt: string;
}

/** A version that corrects a problem, or once did. */
export interface KnownFix extends Fix {
  readonly out: boolean;
}

export interface Standing {
  /** All that were ever told of, in the order in which they came out. */
  readonly fixes: readonly KnownFix[];
  readonly workaround: boolean;
}

/** What the persons of a ticket were told so far. */
export interface Told {
  readonly fixIds: readonly string[];
  readonly workaround: boolean;
}

export type News =
  | { readonly kind: 'FIX_WITHDRAWN'; readonly fix: Fix; readonly others: readonly Fix[] }
  | { readonly kind: 'FIXED'; readonly fix: Fix }
  | { readonly kind: 'WORKAROUND' };

/**
 * What a ticket's persons are to be told: corrections taken back first, then those that came out, each
 * once; a workaround once, however often it comes and goes.
 */
export function newsOf({ fixes, workaround }: Standing, told: Told): News[] {
  const others = fixes.filter(({ out }) => out);
  const withdrawn = fixes.filter(({ out, versionId }) => !out && told.fixIds.includes(versionId));
  const added = others.filter(({ versionId }) => !told.fixIds.includes(versionId));
  return [
    ...withdrawn.map((fix) => ({ kind: 'FIX_WITHDRAWN' as const, fix, others })),
    ...added.map((fix) => ({ kind: 'FIXED' as const, fix })),
    ...(workaround && !told.workaround ? [{ kind: 'WORKAROUND' as const }] : []),
  ];
}

/** What is known once more is told: what corrected it before and is not named any more does so no longer. */
export function fixesAfter(before: readonly KnownFix[], told: readonly Fix[]): KnownFix[] {
  const named = new Set(told.map(({ versionId }) => versionId));
  const gone = before.filter(({ versionId }) => !named.has(versionId));
  return [
    ...gone.map((fix) => ({ ...fix, out: false })),
    ...told.map((fix) => ({ ...fix, out: true })),
  ];
}

/** The corrections that are out, as a list that is the same whenever they are. */
export function idsOut(fixes: readonly KnownFix[]): string[] {
  return fixes.flatMap(({ out, versionId }) => (out ? [versionId] : [])).toSorted();
}
