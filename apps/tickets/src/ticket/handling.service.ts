import type { Charter, EscalationRule } from '@charter/charter';
import { UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import { commonErrors, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { ticketErrors } from '../errors.js';
import type {
  AssignTicketInput,
  EscalateTicketInput,
  SetTicketPriorityInput,
} from '../generated/graphql.js';
import { checkedText } from '../text-checks.js';
import { mayTakeOver } from './domain/acts.js';
import type { NewFact } from './domain/ticket-facts.js';
import { mayEscalate } from '../escalation/domain/may-escalate.js';
import { escalate } from './escalation-rule.js';
import { heldFor } from './held-now.js';
import { priorityAsked } from './priority-asked.js';
import { namesOf, nameTheTaker } from './name-the-taker.js';
import { refuseDenied } from './refuse-denied.js';
import { moveTicket } from './state-change.js';
import { agentNamed } from './agent-named.js';
import { beginAct, type OnTicket } from './begin-act.js';
import { stateChangedEvent } from './ticket-events.js';
import { record } from './ticket-history.js';
import { TicketEntity } from './ticket.entity.js';
import { lockTicket, nowOf } from './ticket.queries.js';

/** What agents do with an open ticket. */
@Injectable()
export class HandlingService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The first agent has it: the row is locked, so a second one sees the first one's act. */
  takeOver(viewer: Viewer, input: OnTicket): Promise<TicketEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const { ticket, charter } = await beginAct(tx, 'takeOverTicket', input);
      const agentId = agentOf(tx);
      const denial = await nameTheTaker(
        mayTakeOver(ticket, agentId),
        ticket,
        async (id) => (await namesOf(tx, [id])).get(id) ?? null,
      );
      refuseDenied(charter, denial);
      if (ticket.takenOverAt && ticket.assigneeId === agentId) return ticket;
      const now = nowOf(tx);
      const { id: ticketId, state } = ticket;
      const taken = { type: 'ticket.taken-over' as const, data: { ticketId, agentId, at: now } };
      const starts = state === 'NEW';
      const facts: NewFact[] = [{ kind: 'taken-over', data: { agentId } }];
      if (starts) facts.push({ kind: 'state-changed', data: { from: state, to: 'IN_PROGRESS' } });
      return record(tx, charter, ticket, {
        facts,
        changes: {
          assigneeId: agentId,
          takenOverAt: ticket.takenOverAt ?? now,
          ...(starts && { state: 'IN_PROGRESS' }),
        },
        events: starts ? [taken, stateChangedEvent(ticket, 'IN_PROGRESS', now, null)] : [taken],
      });
    });
  }

  assign(viewer: Viewer, input: AssignTicketInput): Promise<TicketEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const { ticket, charter } = await beginAct(tx, 'assignTicket', input);
      const { assigneeId = null } = input;
      const agentId = assigneeId === null ? null : await agentNamed(tx, assigneeId, 'assigneeId');
      return record(tx, charter, ticket, {
        facts: [{ kind: 'assigned', data: { agentId } }],
        changes: { assigneeId: agentId },
      });
    });
  }

  waitFor(
    viewer: Viewer,
    whom: 'WAITING_CUSTOMER' | 'WAITING_THIRD_PARTY',
    input: OnTicket,
  ): Promise<TicketEntity> {
    const act = whom === 'WAITING_CUSTOMER' ? 'waitForCustomer' : 'waitForThirdParty';
    return this.unitOfWork.run(viewer, async (tx) => {
      const { ticket, charter } = await beginAct(tx, act, input);
      return moveTicket(tx, charter, ticket, { to: whom });
    });
  }

  resume(viewer: Viewer, input: OnTicket): Promise<TicketEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const { ticket, charter } = await beginAct(tx, 'resumeTicket', input);
      return moveTicket(tx, charter, ticket, { to: 'IN_PROGRESS' });
    });
  }

  /** Judged anew by the charter's definitions, as at opening, or set by the agent in their place. */
  setPriority(viewer: Viewer, input: SetTicketPriorityInput): Promise<TicketEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const { ticket, charter } = await beginAct(tx, 'setTicketPriority', input);
      const { key: priorityKey } = priorityAsked(charter, input);
      const reason = checkedText(input.reason, 'reason', 1000);
      const data = {
        from: ticket.priorityKey,
        priorityKey,
        reason,
        ...(input.priority && { overridden: true }),
      };
      return record(tx, charter, ticket, {
        facts: [{ kind: 'priority-changed', data }],
        changes: { priorityKey },
      });
    });
  }

  /** Hands it to somebody above, as the charter names the way. */
  escalate(viewer: Viewer, input: EscalateTicketInput): Promise<TicketEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const call = { mutation: 'escalateTicket', key: input.idempotencyKey, input };
      await once(tx, call, async () => {
        const { ticket, charter } = await beginAct(tx, 'escalateTicket', input);
        const rule = ruleNamed(charter, input.escalation);
        const { plans } = await heldFor(tx, charter, ticket);
        refuseDenied(charter, mayEscalate(charter, rule, plans));
        const reason = checkedText(input.reason, 'reason', 1000);
        return escalate(tx, charter, ticket, rule, { reason, clock: null });
      });
      return lockTicket(tx, input.ticketId);
    });
  }
}

function agentOf(tx: Transaction): string {
  const { personId } = tx.viewer;
  if (personId) return personId;
  throw commonErrors.refused('FORBIDDEN', {
    params: { action: 'takeOverTicket', capacities: 'agent (a person)' },
  });
}

function ruleNamed({ lifecycle: { escalations } }: Charter, escalation: string): EscalationRule {
  const rule = escalations.find(({ key }) => key === escalation);
  if (rule) return rule;
  if (escalations.length === 0) throw ticketErrors.refused('ESCALATION_NOT_PROVIDED');
  throw ticketErrors.refused('ESCALATION_UNKNOWN', {
    path: ['input', 'escalation'],
    params: { escalation, escalations: escalations.map(({ key }) => key).join(', ') },
  });
}
