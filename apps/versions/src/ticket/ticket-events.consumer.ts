import { newId, type Transaction } from '@charter/database';
import type { ReceivedEvent } from '@charter/messaging';
import { charterInForce } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { insertProblem, problemOfTicket } from '../problem/problem.writes.js';
import { TicketEntity } from './ticket.entity.js';

/** Keeps what tickets are about, and enters the malfunctions that they end in. */
@Injectable()
export class TicketEvents {
  async onOpened({ data, providerId }: ReceivedEvent<'ticket.opened'>, tx: Transaction) {
    const { ticketId, customerId, reference, openedBy, productId, versionId, openedAt } = data;
    await tx.manager
      .createQueryBuilder()
      .insert()
      .into(TicketEntity)
      .values({
        id: ticketId,
        providerId: providerId!,
        customerId,
        reference,
        openedBy,
        productId,
        productVersionId: versionId,
        openedAt,
      })
      .orIgnore()
      .updateEntity(false)
      .execute();
  }

  /** [S4.17] A resolution whose outcome says so enters the database of problems. */
  async onStateChanged(
    { data, time }: ReceivedEvent<'ticket.state-changed'>,
    tx: Transaction,
  ): Promise<void> {
    if (data.to !== 'RESOLVED' || !data.outcomeKey) return;
    const charter = await charterInForce(tx, time);
    const outcome = charter?.lifecycle.outcomes.find(({ key }) => key === data.outcomeKey);
    if (!outcome?.entersProblem || (await problemOfTicket(tx, data.ticketId))) return;
    const ticket = await tx.find(TicketEntity, data.ticketId);
    if (!ticket) return;
    await insertProblem(tx, {
      id: newId(),
      kind: 'MALFUNCTION',
      productId: ticket.productId,
      title: null,
      workaround: null,
      affected: ticket.productVersionId ? [ticket.productVersionId] : [],
      fixed: [],
      tickets: [ticket],
    });
  }
}
