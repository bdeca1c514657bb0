import type { ProblemKind } from '@charter/charter';
import { newId, type Transaction } from '@charter/database';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { changeProblem } from './change-problem.js';
import { attach, countBehind, letGo, linkOf } from './problem-tickets.js';
import { ProblemEntity } from './problem.entity.js';
import { insertProblem } from './problem.writes.js';

/**
 * Enters the problem of a ticket that is behind none; one that was withdrawn since its outcome seemed
 * wrong stands again. What the ticket alone entered as another kind becomes this one.
 */
export async function enterProblem(
  tx: Transaction,
  ticket: TicketEntity,
  kind: ProblemKind,
): Promise<void> {
  await tx.takeTurn('problem-ticket', ticket.id);
  const link = await linkOf(tx, ticket);
  const problem = link && (await tx.lock(ProblemEntity, link.problemId));
  if (problem && !link.detachedAt) {
    const itsOwn = problem.title === null && (await countBehind(tx, problem.id)) === 1;
    if (problem.kind !== kind && itsOwn)
      await changeProblem(tx, problem, { kind: 'KIND_CHANGED', ticketId: ticket.id }, { kind });
    return;
  }
  if (problem?.withdrawnAt && !problem.mergedInto) {
    await attach(tx, ticket, problem.id);
    const step = { kind: 'REINSTATED', ticketId: ticket.id } as const;
    await changeProblem(tx, problem, step, { kind, withdrawnAt: null });
    return;
  }
  await insertProblem(tx, {
    id: newId(),
    kind,
    productId: ticket.productId,
    title: null,
    workaround: null,
    affected: ticket.productVersionId ? [ticket.productVersionId] : [],
    fixed: [],
    tickets: [ticket],
  });
}

/**
 * Takes a ticket from the problem that it entered by itself, since its outcome was wrong; behind which
 * no ticket is left, that is withdrawn. What staff worded is staff's to judge, and stays.
 */
export async function withdrawProblem(tx: Transaction, ticket: TicketEntity): Promise<void> {
  const link = await linkOf(tx, ticket);
  if (!link || link.detachedAt) return;
  const problem = await tx.lock(ProblemEntity, link.problemId);
  // Merged into another while the lock was waited for.
  if (problem?.mergedInto) return withdrawProblem(tx, ticket);
  if (problem?.title === null) await letGo(tx, problem, ticket.id);
}
