import { lockInOrder, type Transaction } from '@charter/database';
import { doTogether } from '@charter/messaging';
import { COVERAGE_WORK, dueReviews, letReviewsPass, reviewAsOf } from './coverage-review.js';
import { openStates } from './domain/ticket-lifecycle.js';
import { TicketEntity } from './ticket.entity.js';
import { nowOf } from './ticket.queries.js';

/** Tickets that are judged with the event that asks for it: each is locked until its end. */
const MOST_AT_ONCE = 50;
/**
 * Tickets that one piece of due work judges, and locks, at most: enough to share statements, and few enough that
 * requests do not wait long for the piece to end.
 */
const BATCH = 30;

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
      .limit(MOST_AT_ONCE + 1);
  // Many are counted without a lock: nobody at one of them waits for all to be scheduled, nor that for him.
  const many = await concerned().select('ticket.id').getRawMany();
  if (many.length > MOST_AT_ONCE) return scheduleReviews(tx, at, column, id);
  if (many.length === 0) return;
  const tickets = await lockInOrder(concerned()).getMany();
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
 * what a release or a contract changes for many is judged in batches. Tickets at which somebody is keep
 * their own turn.
 */
export async function reviewDue(unit: Transaction, id: string, dueAt: Instant): Promise<void> {
  await doTogether(unit, { kind: COVERAGE_WORK, id, dueAt }, BATCH, async (tx, takeBeside) => {
    const ticket = await tx.lock(TicketEntity, id);
    const beside = await lockedBeside(tx, await takeBeside());
    await reviewAsOf(tx, dueAt, ticket ? [ticket, ...beside] : beside);
    // A review sets the date of the next; what closed meanwhile is to be looked at no more.
    return beside.map((one) => one.id);
  });
}

async function lockedBeside(tx: Transaction, ids: readonly string[]): Promise<TicketEntity[]> {
  if (ids.length === 0) return [];
  const tickets = tx.manager
    .createQueryBuilder(TicketEntity, 'ticket')
    .where('ticket.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('ticket.id = ANY (:ids)', { ids });
  return lockInOrder(tickets).setOnLocked('skip_locked').getMany();
}
