import { newId, UnitOfWork, type Viewer } from '@charter/database';
import { commonErrors, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import type { LogTimeInput } from '../generated/graphql.js';
import { checkedText } from '../text-checks.js';
import { refuseOverlap } from '../time-entry/overlapping-work.js';
import { TimeEntryEntity } from '../time-entry/time-entry.entity.js';
import { entryNow } from '../time-entry/time-entry.queries.js';
import { mayLogTime } from './domain/acts.js';
import { refuseDenied } from './refuse-denied.js';
import { refuseOutOfHours } from './refuse-out-of-hours.js';
import { beginAct } from './begin-act.js';
import { workEntry } from './ticket-events.js';
import { record } from './ticket-history.js';
import { TicketEntity } from './ticket.entity.js';
import { lockTicket, nowOf } from './ticket.queries.js';

@Injectable()
export class TimeService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Logs work on a ticket, once its price is accepted and an agent has taken it over. */
  log(
    viewer: Viewer,
    input: LogTimeInput,
  ): Promise<{ ticket: TicketEntity; timeEntry: TimeEntryEntity | null }> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const call = { mutation: 'logTime', key: input.idempotencyKey, input };
      const { id } = await once(tx, call, async () => {
        const { ticket, charter } = await beginAct(tx, 'logTime', input);
        const now = nowOf(tx);
        refuseDenied(charter, mayLogTime(ticket, input, now));
        await refuseOutOfHours(tx, charter, ticket, input);
        const agentId = viewer.personId;
        if (!agentId) {
          const params = { action: 'logTime', capacities: 'agent (a person)' };
          throw commonErrors.refused('FORBIDDEN', { params });
        }
        const { startedAt, minutes } = input;
        if (!input.allowOverlap) await refuseOverlap(tx, agentId, { startedAt, minutes });
        const entry = await tx.insert(TimeEntryEntity, {
          id: newId(),
          providerId: ticket.providerId,
          customerId: ticket.customerId,
          requesterId: ticket.requesterId,
          ticketId: ticket.id,
          agentId,
          kind: input.kind,
          startedAt,
          minutes,
          travelled: input.travelled ?? false,
          note: input.note ? checkedText(input.note, 'note', 5000) : null,
          loggedAt: now,
          revision: 1,
          withdrawn: false,
          recordedBy: agentId,
        });
        const data = { ticketId: ticket.id, entry: workEntry(entry) };
        await record(tx, charter, ticket, {
          facts: [{ kind: 'time-logged', data: { minutes, timeEntryId: entry.id } }],
          events: [{ type: 'ticket.time-logged', data }],
        });
        return entry;
      });
      const ticket = await lockTicket(tx, input.ticketId);
      return { ticket, timeEntry: await entryNow(tx, id) };
    });
  }
}
