import type { Charter } from '@charter/charter';
import { newId, UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import type { DomainEvent } from '@charter/events';
import { once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { ticketErrors } from '../errors.js';
import type { MergeTicketsInput } from '../generated/graphql.js';
import { insertLink } from '../link/link.service.js';
import { lockBoth, type LockedTicket } from '../link/lock-both.js';
import { checkedText } from '../text-checks.js';
import type { NewFact } from '../ticket/domain/ticket-facts.js';
import { customerSide, requestTicketNotice, staffSide } from '../ticket/notices.js';
import { refuseDenied } from '../ticket/refuse-denied.js';
import { moveTicket } from '../ticket/state-change.js';
import { workEntry } from '../ticket/ticket-events.js';
import { record } from '../ticket/ticket-history.js';
import { TicketEntity } from '../ticket/ticket.entity.js';
import { lockTicket } from '../ticket/ticket.queries.js';
import { withdrawEntry } from '../time-entry/withdraw-entry.js';
import { TimeEntryEntity } from '../time-entry/time-entry.entity.js';
import { workOf } from '../time-entry/time-entry.queries.js';
import { mayMerge } from './domain/merge.js';

export interface Merged {
  readonly ticket: TicketEntity;
  readonly duplicate: TicketEntity;
}

/** Makes one ticket of two that ask the same. */
@Injectable()
export class MergeService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Cancels the duplicate, whose clocks end and whose offered price is withdrawn with it, and links it
   * to the other. Its work is withdrawn there and logged here, so that it is rated once; all else
   * stays where it was said and is read from the other through the link.
   */
  merge(viewer: Viewer, input: MergeTicketsInput): Promise<Merged> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const call = { mutation: 'mergeTickets', key: input.idempotencyKey, input };
      await once(tx, call, () => mergeOnce(tx, input));
      return {
        ticket: await lockTicket(tx, input.intoId),
        duplicate: await lockTicket(tx, input.duplicateId),
      };
    });
  }
}

async function mergeOnce(tx: Transaction, input: MergeTicketsInput): Promise<TicketEntity> {
  const [from, into] = await lockBoth(
    tx,
    'mergeTickets',
    { field: 'duplicateId', typedId: input.duplicateId },
    { field: 'intoId', typedId: input.intoId },
  );
  const { ticket: duplicate, charter } = from;
  const { ticket: survivor } = into;
  const work = await workOf(tx, [duplicate.id]);
  const denial = mayMerge(duplicate, survivor, work.length > 0);
  if (denial?.code === 'MERGED_ALREADY') {
    const reference = await referenceOfSurvivor(tx, survivor.mergedInto ? survivor : duplicate);
    throw ticketErrors.refused('MERGED_ALREADY', { params: { reference } });
  }
  refuseDenied(charter, denial);
  const reason = checkedText(input.reason, 'reason', 1000);
  for (const entry of work) await withdrawEntry(tx, { ticket: duplicate, charter, entry }, reason);
  await insertLink(tx, 'DUPLICATE_OF', { fromId: duplicate.id, toId: survivor.id }, reason);
  await cancelAsDuplicate(tx, charter, duplicate, survivor, reason);
  await takeIn(tx, into, duplicate, work, reason);
  return duplicate;
}

async function cancelAsDuplicate(
  tx: Transaction,
  charter: Charter,
  duplicate: TicketEntity,
  survivor: TicketEntity,
  reason: string,
): Promise<void> {
  await moveTicket(tx, charter, duplicate, {
    to: 'CANCELLED',
    reason,
    changes: { mergedInto: survivor.id },
    also: [{ kind: 'merged-into', data: { intoId: survivor.id, reason } }],
  });
  const template = 'ticket.merged';
  const parameters = { into: survivor.reference };
  const recipients = customerSide(duplicate);
  await requestTicketNotice(tx, duplicate, { template, parameters, recipients });
  const { assigneeId } = duplicate;
  if (assigneeId && assigneeId !== tx.viewer.personId)
    await requestTicketNotice(tx, duplicate, {
      template,
      parameters,
      recipients: staffSide(duplicate),
    });
}

/** The duplicate's work becomes this ticket's, each entry anew with where it comes from. */
async function takeIn(
  tx: Transaction,
  { ticket, charter }: LockedTicket,
  duplicate: TicketEntity,
  work: readonly TimeEntryEntity[],
  reason: string,
): Promise<void> {
  const facts: NewFact[] = [{ kind: 'merged-from', data: { duplicateId: duplicate.id, reason } }];
  const events: DomainEvent[] = [];
  for (const former of work) {
    const entry = await tx.insert(TimeEntryEntity, {
      ...former,
      id: newId(),
      requesterId: ticket.requesterId,
      ticketId: ticket.id,
      corrects: null,
      revision: 1,
      reason: null,
      recordedBy: tx.viewer.personId,
      movedFrom: former.movedFrom ?? duplicate.id,
    });
    const { id: timeEntryId, minutes } = entry;
    facts.push({ kind: 'time-logged', data: { timeEntryId, minutes } });
    const data = { ticketId: ticket.id, entry: workEntry(entry) };
    events.push({ type: 'ticket.time-logged', data });
  }
  await record(tx, charter, ticket, { facts, events });
}

/** Where all that was merged with a ticket ended up: nobody has to follow the chain. */
async function referenceOfSurvivor(tx: Transaction, ticket: TicketEntity): Promise<string> {
  let last = ticket;
  while (last.mergedInto) {
    const next = await tx.find(TicketEntity, last.mergedInto);
    if (!next) break;
    last = next;
  }
  return last.reference;
}
