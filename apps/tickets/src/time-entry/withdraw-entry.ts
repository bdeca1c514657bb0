import type { Charter } from '@charter/charter';
import { newId, type Transaction } from '@charter/database';
import { record } from '../ticket/ticket-history.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { nowOf } from '../ticket/ticket.queries.js';
import type { WorkForm } from './domain/corrected-work.js';
import { entryId } from './domain/entry-id.js';
import { TimeEntryEntity } from './time-entry.entity.js';

export interface OnEntry {
  readonly ticket: TicketEntity;
  readonly charter: Charter;
  readonly entry: TimeEntryEntity;
}

/** Takes an entry of a locked ticket back, and tells of it. */
export async function withdrawEntry(
  tx: Transaction,
  { ticket, charter, entry }: OnEntry,
  reason: string,
): Promise<void> {
  await insertForm(tx, entry, { ...entry, withdrawn: true, reason });
  const { minutes } = entry;
  const timeEntryId = entryId(entry);
  await record(tx, charter, ticket, {
    facts: [{ kind: 'time-withdrawn', data: { timeEntryId, minutes, reason } }],
    events: [
      { type: 'ticket.time-corrected', data: { ticketId: ticket.id, timeEntryId, entry: null } },
    ],
  });
}

/** The next form of an entry, whose ticket is locked. */
export function insertForm(
  tx: Transaction,
  former: TimeEntryEntity,
  form: WorkForm & Pick<TimeEntryEntity, 'withdrawn' | 'reason'>,
): Promise<TimeEntryEntity> {
  const { providerId, customerId, requesterId, ticketId, movedFrom } = former;
  const { agentId, kind, startedAt, minutes, travelled, note, withdrawn, reason } = form;
  return tx.insert(TimeEntryEntity, {
    id: newId(),
    providerId,
    customerId,
    requesterId,
    ticketId,
    movedFrom,
    agentId,
    kind,
    startedAt,
    minutes,
    travelled,
    note,
    withdrawn,
    reason,
    corrects: entryId(former),
    revision: former.revision + 1,
    recordedBy: tx.viewer.personId,
    loggedAt: nowOf(tx),
  });
}
