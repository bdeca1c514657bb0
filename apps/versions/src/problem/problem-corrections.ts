import type { ProblemKind } from '@charter/charter';
import { newId, type Transaction } from '@charter/database';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { ProblemEntity, ProblemTicketEntity } from './problem.entity.js';
import { attach, insertProblem, problemChanged } from './problem.writes.js';

/**
 * Enters the problem of a ticket that is behind none; one that was withdrawn since its outcome seemed
 * wrong stands again. What the ticket entered by itself as another kind becomes this one.
 */
export async function enterProblem(
  tx: Transaction,
  ticket: TicketEntity,
  kind: ProblemKind,
): Promise<void> {
  const link = await linkOf(tx, ticket);
  const problem = link && (await tx.lock(ProblemEntity, link.problemId));
  if (link && problem && !link.detachedAt) {
    if (problem.kind !== kind && problem.title === null) await tell(tx, problem, { kind });
    return;
  }
  if (problem?.withdrawnAt) {
    await attach(tx, ticket, problem.id);
    await tell(tx, problem, { kind, withdrawnAt: null });
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
  if (!problem || problem.title !== null) return;
  const now = Temporal.Instant.from(tx.viewer.now);
  await tx.manager
    .createQueryBuilder()
    .update(ProblemTicketEntity)
    .set({ detachedAt: now })
    .where('providerId = :providerId AND ticketId = :ticketId', link)
    .execute();
  const { data } = await problemChanged(tx, problem);
  const withdrawnAt = data.ticketIds.length === 0 ? now : null;
  await tell(tx, problem, { withdrawnAt });
}

async function tell(tx: Transaction, problem: ProblemEntity, changes: Partial<ProblemEntity>) {
  await tx.update(ProblemEntity, problem, changes);
  await tx.publish(problem, await problemChanged(tx, problem));
}

function linkOf(tx: Transaction, { id, providerId }: TicketEntity) {
  return tx.manager
    .createQueryBuilder(ProblemTicketEntity, 'link')
    .where('link.providerId = :providerId AND link.ticketId = :id', { providerId, id })
    .getOne();
}
