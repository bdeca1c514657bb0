import { generationKey, type Publication } from './successor.js';

/** `generation` would come back although `successor` has succeeded it. */
export interface GenerationRefusal {
  code: 'GENERATION_ALREADY_SUCCEEDED';
  generation: string;
  successor: Publication;
}

/**
 * All versions of a NAMED line by which a generation would come back after another has succeeded it: successors
 * would run in a circle (A → B → A). The publications of a generation follow each other, none of another between
 * them. Numbers cannot come back.
 */
export function refuseReturns(line: readonly Publication[]): Map<Publication, GenerationRefusal> {
  const generations = Map.groupBy(line, generationKey);
  const byTime = line.toSorted(
    (a, b) =>
      Temporal.Instant.compare(a.releasedAt, b.releasedAt) ||
      (generationKey(a) < generationKey(b) ? -1 : 1),
  );
  const toCome = new Map([...generations].map(([key, versions]) => [key, versions.length]));
  const refused = new Map<Publication, GenerationRefusal>();
  const open = new Set<string>();
  for (const it of byTime) {
    const key = generationKey(it);
    for (const generation of open) {
      if (generation === key) continue;
      const refusal = { code: 'GENERATION_ALREADY_SUCCEEDED', generation, successor: it } as const;
      for (const broken of [it, ...generations.get(generation)!])
        if (!refused.has(broken)) refused.set(broken, refusal);
    }
    const left = toCome.get(key)! - 1;
    toCome.set(key, left);
    if (left > 0) open.add(key);
    else open.delete(key);
  }
  return refused;
}
