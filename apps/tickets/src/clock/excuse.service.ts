import { UnitOfWork, type Viewer } from '@charter/database';
import { commonErrors, isErased } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import type { ExcuseBreachInput } from '../generated/graphql.js';
import { checkedText } from '../text-checks.js';
import { beginAct } from '../ticket/begin-act.js';
import { refuseDenied } from '../ticket/refuse-denied.js';
import { record } from '../ticket/ticket-history.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { historiesOf, nowOf } from '../ticket/ticket.queries.js';
import { mayExcuse } from './domain/may-excuse.js';
import { writeExcuse } from './store-clocks.js';
import { clocksOfHistory } from './ticket-clocks.js';

/** Somebody answers for an excuse: a program acts for the provider, but is nobody. */
const program = { action: 'excuseBreach', capacities: 'admin, manager (a person)' };

@Injectable()
export class ExcuseService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The breach stays; beside it stands who excused it, and why until the manager is erased. */
  excuse(viewer: Viewer, input: ExcuseBreachInput): Promise<TicketEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const { ticket, charter } = await beginAct(tx, 'excuseBreach', input);
      const { personId } = viewer;
      if (!personId) throw commonErrors.refused('FORBIDDEN', { params: program });
      const { clockKey } = input;
      const facts = await historiesOf(tx, [ticket.id]);
      const clocks = await clocksOfHistory(tx, charter, ticket, facts, nowOf(tx));
      refuseDenied(charter, mayExcuse(clocks, clockKey));
      const reason = checkedText(input.reason, 'reason', 1000);
      const excused = await record(tx, charter, ticket, {
        facts: [{ kind: 'breach-excused', data: { clockKey, personId } }],
      });
      // A request that began before its author was erased leaves no text.
      if (!(await isErased(tx, personId))) await writeExcuse(tx, ticket.id, clockKey, reason);
      return excused;
    });
  }
}
