import type { ProblemKind } from '@charter/charter';
import type { Transaction } from '@charter/database';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { recordStep } from './change-problem.js';
import { problemChanged } from './problem-event.js';
import { refreshedFixes } from './problem-fixes.js';
import { keepWords } from './problem-words.js';
import { attach } from './problem-tickets.js';
import { ProblemEntity, ProblemVersionEntity } from './problem.entity.js';

export interface NewProblem {
  id: string;
  kind: ProblemKind;
  productId: string | null;
  title: string | null;
  workaround: string | null;
  affected: readonly string[];
  fixed: readonly string[];
  tickets: readonly TicketEntity[];
}

/** Enters a problem under the provider's next reference and tells of it. */
export async function insertProblem(tx: Transaction, problem: NewProblem): Promise<ProblemEntity> {
  const { id, kind, productId, title, workaround, affected, fixed, tickets } = problem;
  const providerId = tx.viewer.providerId!;
  const recordedAt = Temporal.Instant.from(tx.viewer.now);
  const reference = await nextReference(tx, providerId);
  const workaroundAt = workaround === null ? null : recordedAt;
  const row = await tx.insert(ProblemEntity, {
    ...{ id, providerId, reference, kind, productId, title, workaround, workaroundAt, recordedAt },
  });
  await keepWords(tx, row);
  const versions = [
    ...affected.map((productVersionId) => ({ productVersionId, relation: 'AFFECTED' as const })),
    ...fixed.map((productVersionId) => ({ productVersionId, relation: 'FIXED' as const })),
  ];
  for (const version of versions) {
    const link = { ...version, problemId: id, providerId, effective: false };
    await tx.insert(ProblemVersionEntity, link);
  }
  for (const ticket of tickets) await attach(tx, ticket, id);
  await recordStep(tx, row, { kind: 'ENTERED', versionIds: [...affected] });
  if (fixed.length > 0) {
    const { fixedAt } = await refreshedFixes(tx, row);
    await tx.update(ProblemEntity, row, { fixedAt });
  }
  await tx.publish(row, await problemChanged(tx, row));
  return row;
}

async function nextReference(tx: Transaction, providerId: string): Promise<string> {
  const [counter] = await tx.manager.query<{ last: number }[]>(
    `INSERT INTO problem_counter (provider_id, last) VALUES ($1, 1)
     ON CONFLICT (provider_id) DO UPDATE SET last = problem_counter.last + 1
     RETURNING last`,
    [providerId],
  );
  return `PRB-${String(counter!.last).padStart(6, '0')}`;
}
