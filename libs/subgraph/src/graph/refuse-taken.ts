import type { Refused } from '../errors.js';

const UNIQUE_VIOLATION = '23505';

/**
 * Runs a unit of work and refuses what a unique constraint forbids, by the name of the constraint.
 * The database decides: what is taken by somebody else at this moment, or by a row that the viewer
 * does not see, is refused in the same words as any other.
 */
export async function refuseTaken<T>(
  refusals: Readonly<Record<string, () => Refused>>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, constraint } = error as { code?: unknown; constraint?: unknown };
    const refusal = code === UNIQUE_VIOLATION && refusals[String(constraint)];
    throw refusal ? refusal() : error;
  }
}
