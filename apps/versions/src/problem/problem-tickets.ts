import type { ReadTransaction, Transaction } from '@charter/database';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { changeProblem } from './change-problem.js';
import { type ProblemEntity, ProblemTicketEntity } from './problem.entity.js';

/** More would not go into one event. */
export const MOST_TICKETS = 10_000;

/** Puts a ticket behind a problem, where it may have been behind another before. */
export async function attach(
  tx: Transaction,
  { id: ticketId, customerId, providerId }: TicketEntity,
  problemId: string,
): Promise<void> {
  await tx.manager
    .createQueryBuilder()
    .insert()
    .into(ProblemTicketEntity)
    .values({ ticketId, providerId, customerId, problemId, detachedAt: null })
    .orUpdate(['problem_id', 'customer_id', 'detached_at'], ['ticket_id'])
    .updateEntity(false)
    .execute();
}

/** Takes a ticket from a locked problem; one that nobody worded and no ticket is behind is withdrawn. */
export async function letGo(
  tx: Transaction,
  problem: ProblemEntity,
  ticketId: string,
): Promise<void> {
  const { providerId, id: problemId, title } = problem;
  const now = Temporal.Instant.from(tx.viewer.now);
  await tx.manager
    .createQueryBuilder()
    .update(ProblemTicketEntity)
    .set({ detachedAt: now })
    .where('providerId = :providerId AND ticketId = :ticketId', { providerId, ticketId })
    .execute();
  const withdrawn = title === null && (await countBehind(tx, problemId)) === 0;
  if (withdrawn)
    await changeProblem(tx, problem, { kind: 'WITHDRAWN', ticketId }, { withdrawnAt: now });
  else await changeProblem(tx, problem, { kind: 'TICKET_UNLINKED', ticketId });
}

/** The link of a ticket, be it taken back or not. */
export function linkOf(
  tx: ReadTransaction,
  { id, providerId }: Pick<TicketEntity, 'id' | 'providerId'>,
): Promise<ProblemTicketEntity | null> {
  return tx.manager
    .createQueryBuilder(ProblemTicketEntity, 'link')
    .where('link.providerId = :providerId AND link.ticketId = :id', { providerId, id })
    .getOne();
}

export function countBehind(tx: ReadTransaction, problemId: string): Promise<number> {
  return tx.manager
    .createQueryBuilder(ProblemTicketEntity, 'link')
    .where('link.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('link.problemId = :problemId AND link.detachedAt IS NULL', { problemId })
    .getCount();
}

/** References of the problems that tickets are behind. */
export function problemsOfTickets(tx: ReadTransaction, ticketIds: readonly string[]) {
  return tx.manager.query<{ ticketId: string; problemId: string; reference: string }[]>(
    `SELECT link.ticket_id AS "ticketId", problem.id AS "problemId", problem.reference
     FROM problem_ticket link
     JOIN problem ON problem.provider_id = link.provider_id AND problem.id = link.problem_id
     WHERE link.provider_id = $1 AND link.ticket_id = ANY ($2) AND link.detached_at IS NULL`,
    [tx.viewer.providerId, ticketIds],
  );
}
