import { ConflictError, decodeId, encodeId, UnitOfWork } from '@charter/database';
import type { Transaction, Viewer } from '@charter/database';
import { invalidInput, notFound, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { ticketErrors } from '../errors.js';
import type { CorrectTimeInput, WithdrawTimeInput } from '../generated/graphql.js';
import { checkedText } from '../text-checks.js';
import { agentNamed } from '../ticket/agent-named.js';
import { beginAct } from '../ticket/begin-act.js';
import { refuseDenied } from '../ticket/refuse-denied.js';
import { workEntry } from '../ticket/ticket-events.js';
import { record } from '../ticket/ticket-history.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { refuseOutOfHours } from '../ticket/refuse-out-of-hours.js';
import { lockTicket, nowOf } from '../ticket/ticket.queries.js';
import { correctedForm, mayCorrectWork, sameForm, sameHours } from './domain/corrected-work.js';
import { entryId } from './domain/entry-id.js';
import { mayBeWork } from './domain/possible-work.js';
import { refuseOverlap } from './overlapping-work.js';
import { TimeEntryEntity } from './time-entry.entity.js';
import { entryNow } from './time-entry.queries.js';
import { insertForm, withdrawEntry, type OnEntry } from './withdraw-entry.js';

export interface CorrectedTime {
  readonly ticket: TicketEntity;
  readonly timeEntry: TimeEntryEntity | null;
}

/** Puts logged work right: the former form stays on record, the new one is what counts. */
@Injectable()
export class TimeCorrectionService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Says an entry anew, by the rules by which it was logged. */
  correct(viewer: Viewer, input: CorrectTimeInput): Promise<CorrectedTime> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const call = { mutation: 'correctTime', key: input.idempotencyKey, input };
      await once(tx, call, () => correctOnce(tx, input));
      return corrected(tx, input.timeEntryId);
    });
  }

  /** Takes an entry back: nobody worked, or not on this ticket. Once withdrawn it stays so. */
  withdraw(viewer: Viewer, input: WithdrawTimeInput): Promise<CorrectedTime> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const on = await beginOnEntry(tx, 'withdrawTime', input);
      if (!on.entry.withdrawn) {
        refuseDenied(on.charter, mayCorrectWork(correctorOf(viewer), on.entry, null));
        const reason = checkedText(input.reason, 'reason', 1000);
        await withdrawEntry(tx, on, reason);
      }
      return corrected(tx, input.timeEntryId);
    });
  }
}

async function correctOnce(tx: Transaction, input: CorrectTimeInput): Promise<TimeEntryEntity> {
  const { ticket, charter, entry } = await beginOnEntry(tx, 'correctTime', input);
  if (entry.withdrawn) throw ticketErrors.refused('TIME_WITHDRAWN', { path });
  const { agentId: named = null } = input;
  const agentId = named === null ? null : await agentNamed(tx, named, 'agentId');
  const note = input.note ? checkedText(input.note, 'note', 5000) : input.note;
  const form = correctedForm(entry, { ...input, agentId, note });
  refuseDenied(charter, mayCorrectWork(correctorOf(tx.viewer), entry, form));
  if (sameForm(entry, form)) {
    throw invalidInput('timeEntryId', 'Nothing would change.', 'Rien ne changerait.');
  }
  refuseDenied(charter, mayBeWork(form, ticket.receivedAt, nowOf(tx)));
  if (!sameHours(entry, form)) await refuseOutOfHours(tx, charter, ticket, form);
  if (!input.allowOverlap && !sameHours(entry, form)) {
    await refuseOverlap(tx, form.agentId, form, entryId(entry));
  }
  const reason = checkedText(input.reason, 'reason', 1000);
  const now = await insertForm(tx, entry, { ...form, withdrawn: false, reason });
  const data = { ticketId: ticket.id, timeEntryId: entryId(now), entry: workEntry(now) };
  const { minutes: fromMinutes } = entry;
  const { minutes } = now;
  await record(tx, charter, ticket, {
    facts: [
      { kind: 'time-corrected', data: { timeEntryId: entryId(now), fromMinutes, minutes, reason } },
    ],
    events: [{ type: 'ticket.time-corrected', data }],
  });
  return now;
}

const path = ['input', 'timeEntryId'];

async function beginOnEntry(
  tx: Transaction,
  act: 'correctTime' | 'withdrawTime',
  input: { readonly timeEntryId: string; readonly expectedVersion?: number | null },
): Promise<OnEntry> {
  const id = decodeId('timeEntry', input.timeEntryId);
  const seen = await tx.find(TimeEntryEntity, id);
  if (!seen) throw notFound('timeEntry', 'timeEntryId');
  const ticketId = encodeId('ticket', seen.ticketId);
  const { ticket, charter } = await beginAct(tx, act, { ticketId });
  const entry = await entryNow(tx, id);
  if (!entry) throw notFound('timeEntry', 'timeEntryId');
  const { expectedVersion } = input;
  if (expectedVersion != null && expectedVersion !== entry.revision) {
    throw new ConflictError('time_entry', id);
  }
  return { ticket, charter, entry };
}

async function corrected(tx: Transaction, typedId: string): Promise<CorrectedTime> {
  const entry = await entryNow(tx, decodeId('timeEntry', typedId));
  if (!entry) throw notFound('timeEntry', 'timeEntryId');
  return { ticket: await lockTicket(tx, encodeId('ticket', entry.ticketId)), timeEntry: entry };
}

function correctorOf({ personId, staffRoles }: Viewer) {
  return { personId, leads: staffRoles.some((role) => role === 'admin' || role === 'manager') };
}
