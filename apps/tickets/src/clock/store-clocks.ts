import type { ReadTransaction, Transaction } from '@charter/database';
import type { TicketFact } from '../ticket/domain/ticket-facts.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { contractOfClock } from './domain/clock-contract.js';
import type { TicketClock } from './domain/clocks.js';
import { TicketClockEntity } from './ticket-clock.entity.js';

/** A locked ticket as it is from now on, its clocks, and the history that they are derived from. */
export interface DerivedClocks {
  readonly ticket: TicketEntity;
  readonly clocks: readonly TicketClock[];
  readonly facts: readonly TicketFact[];
}

/**
 * Makes the rows of tickets' clocks what the clocks are; writes only what differs. A row goes where the
 * terms of its ticket no longer give its clock.
 */
export async function storeClocks(
  tx: Transaction,
  derived: readonly DerivedClocks[],
): Promise<void> {
  const withRows = derived
    .filter(({ ticket }) => ticket.factCount > 0)
    .map(({ ticket }) => ticket.id);
  const rows = withRows.length === 0 ? [] : await storedClocks(tx, withRows);
  const stored = new Map(rows.map((row) => [nameOf(row), row]));
  const wanted = derived.flatMap(({ ticket, clocks, facts }) =>
    clocks.map((clock) => ({
      ...rowOf(ticket, clock),
      contractId: contractOfClock(clock, facts, ticket.contractId),
      excuseReason:
        stored.get(nameOf({ ticketId: ticket.id, key: clock.key }))?.excuseReason ?? null,
    })),
  );
  const changed = wanted.filter((row) => !isSame(row, stored.get(nameOf(row))));
  if (changed.length > 0) await upsert(tx, changed);
  for (const row of wanted) stored.delete(nameOf(row));
  if (stored.size > 0) await remove(tx, [...stored.values()]);
}

const nameOf = ({ ticketId, key }: Pick<TicketClockEntity, 'ticketId' | 'key'>) =>
  `${ticketId} ${key}`;

export function storedClocks(
  tx: ReadTransaction,
  ticketIds: readonly string[],
): Promise<TicketClockEntity[]> {
  return tx.manager
    .createQueryBuilder(TicketClockEntity, 'clock')
    .where('clock.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('clock.ticketId = ANY (:ticketIds)', { ticketIds })
    .getMany();
}

function rowOf(
  { id, providerId, customerId, requesterId }: TicketEntity,
  clock: TicketClock,
): Omit<TicketClockEntity, 'contractId' | 'excuseReason'> {
  const isPaused = clock.state === 'PAUSED';
  return {
    ticketId: id,
    key: clock.key,
    providerId,
    customerId,
    requesterId,
    planKey: clock.planKey,
    priorityKey: clock.priorityKey,
    kind: clock.kind,
    level: clock.level,
    round: clock.round,
    state: clock.state,
    targetAmount: clock.target.amount,
    targetUnit: clock.target.unit,
    startedAt: clock.startedAt,
    dueAt: isPaused ? null : clock.dueAt,
    lateFrom: isPaused ? null : clock.lateFrom,
    stoppedAt: clock.stoppedAt,
    breachedAt: clock.breachedAt,
    excusedAt: clock.excused?.at ?? null,
    excusedBy: clock.excused?.personId ?? null,
    clause: clock.clause,
    charterVersion: clock.charterVersion,
    calendarKey: clock.calendarKey,
    zone: clock.calendar.zone,
    countedMs: clock.countedMilliseconds,
  };
}

function isSame(row: TicketClockEntity, stored: TicketClockEntity | undefined): boolean {
  if (!stored) return false;
  const properties = Object.keys(row) as (keyof TicketClockEntity)[];
  return properties.every((property) => String(row[property]) === String(stored[property]));
}

async function upsert(tx: Transaction, rows: readonly TicketClockEntity[]): Promise<void> {
  const { ownColumns } = tx.manager.connection.getMetadata(TicketClockEntity);
  const overwritten = ownColumns.filter(
    // Its author may be erased at this moment, without the ticket's lock.
    ({ isPrimary, propertyName }) => !isPrimary && propertyName !== 'excuseReason',
  );
  await tx.manager
    .createQueryBuilder()
    .insert()
    .into(TicketClockEntity)
    .values([...rows])
    .orUpdate(
      overwritten.map(({ databaseName }) => databaseName),
      ['ticket_id', 'key'],
    )
    .updateEntity(false)
    .execute();
}

async function remove(tx: Transaction, rows: readonly TicketClockEntity[]): Promise<void> {
  await tx.manager.query(
    `DELETE FROM ticket_clock
     WHERE provider_id = $1 AND (ticket_id, key) IN (SELECT * FROM unnest($2::uuid[], $3::text[]))`,
    [tx.viewer.providerId, rows.map(({ ticketId }) => ticketId), rows.map(({ key }) => key)],
  );
}

/** Puts down why the breach of a clock is excused; its row is there. */
export async function writeExcuse(
  tx: Transaction,
  ticketId: string,
  key: string,
  excuseReason: string,
): Promise<void> {
  const { providerId } = tx.viewer;
  await tx.manager
    .createQueryBuilder()
    .update(TicketClockEntity)
    .set({ excuseReason })
    .where({ ticketId, key, providerId })
    .execute();
}
