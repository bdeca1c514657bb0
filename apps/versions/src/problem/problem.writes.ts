import type { ProblemKind } from '@charter/charter';
import type { ReadTransaction, Transaction } from '@charter/database';
import type { EventOf } from '@charter/events';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { ProblemEntity, ProblemTicketEntity, ProblemVersionEntity } from './problem.entity.js';

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
  const stated = { id, providerId, reference, kind, productId, title, workaround, recordedAt };
  const row = await tx.insert(ProblemEntity, stated);
  const versions = [
    ...affected.map((productVersionId) => ({ productVersionId, relation: 'AFFECTED' as const })),
    ...fixed.map((productVersionId) => ({ productVersionId, relation: 'FIXED' as const })),
  ];
  for (const version of versions) {
    await tx.insert(ProblemVersionEntity, { ...version, problemId: id, providerId });
  }
  for (const ticket of tickets) await attach(tx, ticket, id);
  await tx.publish(row, await problemChanged(tx, row));
  return row;
}

/** What a problem is now, with the versions and the tickets that belong to it. */
export async function problemChanged(
  tx: ReadTransaction,
  { id: problemId, reference, kind, productId, recordedAt, withdrawnAt }: ProblemEntity,
): Promise<EventOf<'problem.changed'>> {
  const ids = async (column: string, from: string) => {
    const rows = await tx.manager.query<{ id: string }[]>(
      `SELECT ${column} AS id FROM ${from} AND provider_id = $1 AND problem_id = $2 ORDER BY 1`,
      [tx.viewer.providerId, problemId],
    );
    return rows.map(({ id }) => id);
  };
  return {
    type: 'problem.changed',
    data: {
      problemId,
      reference,
      kind,
      productId,
      ticketIds: await ids('ticket_id', 'problem_ticket WHERE detached_at IS NULL'),
      affectedVersionIds: await ids(
        'product_version_id',
        `problem_version WHERE relation = 'AFFECTED'`,
      ),
      fixedInVersionIds: await ids(
        'product_version_id',
        `problem_version WHERE relation = 'FIXED'`,
      ),
      recordedAt,
      withdrawnAt,
    },
  };
}

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

/** References of the problems that tickets are behind. */
export function problemsOfTickets(tx: ReadTransaction, ticketIds: readonly string[]) {
  return tx.manager.query<{ ticketId: string; reference: string }[]>(
    `SELECT link.ticket_id AS "ticketId", problem.reference FROM problem_ticket link
     JOIN problem ON problem.provider_id = link.provider_id AND problem.id = link.problem_id
     WHERE link.provider_id = $1 AND link.ticket_id = ANY ($2) AND link.detached_at IS NULL`,
    [tx.viewer.providerId, ticketIds],
  );
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
