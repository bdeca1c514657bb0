/** A version as far as publishing looks at it. */
export interface Version {
  readonly charterVersion: string;
  readonly hash: string;
  readonly effectiveFrom: Temporal.Instant;
}

export type Verdict =
  | { readonly kind: 'publish' }
  /** The same content stands under the same version already: nothing is to be done. */
  | { readonly kind: 'stands' }
  | { readonly kind: 'notRaised' }
  | { readonly kind: 'notThen'; readonly reason: string };

/**
 * Whether a version may be published now, beside those that are. The first may start in the past, a
 * later one never before its publication; no two start at the same instant.
 */
export function judgePublication(
  published: readonly Version[],
  candidate: Version,
  now: Temporal.Instant,
): Verdict {
  const { charterVersion, hash, effectiveFrom } = candidate;
  const same = published.find((version) => version.charterVersion === charterVersion);
  if (same && same.hash !== hash) return { kind: 'notRaised' };
  if (same?.effectiveFrom.equals(effectiveFrom)) return { kind: 'stands' };
  if (same) return notThen(`it is published, and takes effect at ${same.effectiveFrom}.`);
  if (published.length === 0) return { kind: 'publish' };
  if (Temporal.Instant.compare(effectiveFrom, now) < 0) return notThen('it is in the past.');
  const rival = published.find((version) => version.effectiveFrom.equals(effectiveFrom));
  return rival
    ? notThen(`version ${rival.charterVersion} takes effect at that instant.`)
    : { kind: 'publish' };
}

function notThen(reason: string): Verdict {
  return { kind: 'notThen', reason };
}
