import type { Transaction } from '@charter/database';
import { COVERAGE_WORK, dueReviews, letReviewsPass, reviewAsOf } from './coverage-review.js';
import { isOpen, openStates } from './domain/ticket-lifecycle.js';
import { TicketEntity } from './ticket.entity.js';
import { nowOf } from './ticket.queries.js';

/** Tickets that are judged with the event that asks for it: each is locked until its end. */
const MOST_AT_ONCE = 50;
/**
 * Tickets that one piece of due work judges, and locks, at most: enough to share statements, and few enough that
 * requests do not wait long for the piece to end.
 */
const BATCH = 60;

type Instant = Temporal.Instant;

/**
 * Judges a customer's open tickets anew: what they would be covered for at this instant, or at a later
 * one as of which they are judged already. Where there are many, due work does so, batch by batch.
 */
export async function reviewCustomer(tx: Transaction, customerId: string, at: Instant) {
  await reviewAll(tx, at, 'customer_id', customerId);
}

/** The same for the open tickets about a version. */
export async function reviewVersion(tx: Transaction, productVersionId: string, at: Instant) {
  await reviewAll(tx, at, 'product_version_id', productVersionId);
}

type Column = 'customer_id' | 'product_version_id';

async function reviewAll(tx: Transaction, at: Instant, column: Column, id: string) {
  await letReviewsPass(tx, id);
  const concerned = () =>
    tx.manager
      .createQueryBuilder(TicketEntity, 'ticket')
      .where('ticket.providerId = :providerId', { providerId: tx.viewer.providerId })
      .andWhere(`ticket.${column} = :id`, { id })
      .andWhere('ticket.state IN (:...open)', { open: openStates })
      .orderBy('ticket.id')
      .limit(MOST_AT_ONCE + 1);
  // Many are counted without a lock: nobody at one of them waits for all to be scheduled, nor that for him.
  const many = await concerned().select('ticket.id').getRawMany();
  if (many.length > MOST_AT_ONCE) return scheduleReviews(tx, at, column, id);
  if (many.length === 0) return;
  const tickets = await concerned().setLock('pessimistic_write').getMany();
  await catchUp(tx, at, tickets);
  await reviewAsOf(tx, at, tickets);
}

/**
 * What is due before comes first, so that each change is judged as of itself; but nothing that is still to
 * come here, where another service's clock is ahead.
 */
async function catchUp(tx: Transaction, at: Instant, tickets: readonly TicketEntity[]) {
  const now = nowOf(tx);
  let behind = tickets;
  for (;;) {
    const due = await dueReviews(
      tx,
      behind.map(({ id }) => id),
    );
    const isDue = ({ id }: TicketEntity) => {
      const dueAt = due.get(id);
      return dueAt && isBefore(dueAt, at) && !isBefore(now, dueAt);
    };
    behind = behind.filter(isDue);
    if (behind.length === 0) return;
    for (const [instant, together] of Map.groupBy(behind, ({ id }) => due.get(id)!.toString())) {
      await reviewAsOf(tx, Temporal.Instant.from(instant), together);
    }
  }
}

const isBefore = (a: Instant, b: Instant) => Temporal.Instant.compare(a, b) < 0;

/** What is to be judged as of an earlier instant already stays so: the later one comes after it. */
async function scheduleReviews(tx: Transaction, at: Instant, column: Column, id: string) {
  await tx.manager.query(
    `INSERT INTO due_work (provider_id, kind, id, due_at)
     SELECT provider_id, $1, id, $2 FROM ticket
     WHERE provider_id = $3 AND ${column} = $4 AND state = ANY ($5) ORDER BY id
     ON CONFLICT (provider_id, kind, id)
       DO UPDATE SET due_at = least(due_work.due_at, excluded.due_at)`,
    [COVERAGE_WORK, new Date(at.epochMilliseconds), tx.viewer.providerId, id, openStates],
  );
}

/**
 * Does the review of a ticket that is due, and with it those of others that are due at the same instant:
 * what a release or a contract changes for many is judged in batches. Where a batch fails, smaller ones
 * are tried, so that a ticket that cannot be judged holds up no other.
 */
export async function reviewDue(tx: Transaction, ticketId: string, dueAt: Instant): Promise<void> {
  for (let others = BATCH - 1; others > 0; others = Math.floor(others / 4)) {
    await tx.manager.query('SAVEPOINT batch');
    try {
      await reviewBatch(tx, ticketId, dueAt, others);
      await tx.manager.query('RELEASE SAVEPOINT batch');
      return;
    } catch {
      await tx.manager.query('ROLLBACK TO SAVEPOINT batch');
    }
  }
  await reviewBatch(tx, ticketId, dueAt, 0);
}

async function reviewBatch(tx: Transaction, ticketId: string, dueAt: Instant, others: number) {
  const ticket = await tx.lock(TicketEntity, ticketId);
  const beside = others > 0 ? await lockBeside(tx, ticketId, dueAt, others) : [];
  await reviewAsOf(tx, dueAt, ticket ? [ticket, ...beside] : beside);
  // A review sets the date of the next; what closed meanwhile is to be looked at no more.
  const closed = beside.filter(({ state }) => !isOpen(state)).map(({ id }) => id);
  if (closed.length > 0) await tx.unscheduleAll(COVERAGE_WORK, closed);
}

/**
 * The next tickets whose reviews are due at the same instant, but for those at which somebody is, and
 * those that have other work to be done before.
 */
async function lockBeside(tx: Transaction, ticketId: string, dueAt: Instant, most: number) {
  const rows = await tx.manager.query<{ id: string }[]>(
    `SELECT id FROM (
       SELECT provider_id, id, due_at, kind FROM due_work
       WHERE provider_id = $1 AND kind = $2 AND due_at = $3 AND id > $4 ORDER BY id LIMIT $5) d
     WHERE NOT EXISTS (
       SELECT FROM due_work e WHERE e.provider_id = d.provider_id AND e.id = d.id
         AND (e.due_at, e.kind) < (d.due_at, d.kind))`,
    [tx.viewer.providerId, COVERAGE_WORK, new Date(dueAt.epochMilliseconds), ticketId, most],
  );
  if (rows.length === 0) return [];
  const tickets = await tx.manager
    .createQueryBuilder(TicketEntity, 'ticket')
    .where('ticket.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('ticket.id = ANY (:ids)', { ids: rows.map(({ id }) => id) })
    .orderBy('ticket.id')
    .setLock('pessimistic_write')
    .setOnLocked('skip_locked')
    .getMany();
  // Another process may have judged one between the two statements.
  const due = await dueReviews(
    tx,
    tickets.map(({ id }) => id),
  );
  return tickets.filter(({ id }) => due.get(id)?.equals(dueAt));
}
