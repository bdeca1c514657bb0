import { newId, type Transaction, type Viewer } from '@charter/database';
import { problemChanged } from './problem-event.js';
import { keepWords } from './problem-words.js';
import { ProblemEntity, ProblemStepEntity } from './problem.entity.js';

type Told = Pick<ProblemStepEntity, 'kind'> & Partial<ProblemStepEntity>;

/** Writes what changed of a locked problem, keeps who changed it when, and tells of it. */
export async function changeProblem(
  tx: Transaction,
  problem: ProblemEntity,
  step: Told,
  changes: Partial<ProblemEntity> = {},
  mergedFromId: string | null = null,
): Promise<void> {
  await tx.update(ProblemEntity, problem, changes);
  if ('title' in changes || 'workaround' in changes) await keepWords(tx, problem);
  await recordStep(tx, problem, step);
  await tx.publish(problem, await problemChanged(tx, problem, mergedFromId));
}

export async function recordStep(
  tx: Transaction,
  { id: problemId, providerId }: ProblemEntity,
  step: Told,
): Promise<void> {
  await tx.insert(ProblemStepEntity, {
    ...{ id: newId(), providerId, problemId, versionIds: [] },
    at: Temporal.Instant.from(tx.viewer.now),
    ...actor(tx.viewer),
    ...step,
  });
}

/** Nobody acts where it follows from an event. */
function actor({
  kind,
  personId,
  clientId,
}: Viewer): Pick<ProblemStepEntity, 'personId' | 'clientId'> {
  return kind === 'request' ? { personId, clientId } : { personId: null, clientId: null };
}
