import { newId, type Transaction } from '@charter/database';
import { NotYetPossible, type ReceivedEvent } from '@charter/messaging';
import { charterOfVersion } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { ProblemTicketEntity } from '../problem/problem.entity.js';
import { insertProblem, problemsOfTickets } from '../problem/problem.writes.js';
import { TicketEntity } from './ticket.entity.js';

/** Keeps what tickets are about, and enters the malfunctions that they end in. */
@Injectable()
export class TicketEvents {
  async onOpened({ data, providerId }: ReceivedEvent<'ticket.opened'>, tx: Transaction) {
    const { ticketId, customerId, reference, openedBy, productId, versionId, openedAt, price } =
      data;
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
        charterVersion: price.charterVersion,
        openedAt,
      })
      .orIgnore()
      .updateEntity(false)
      .execute();
  }

  async onCustomerChanged(
    { data, providerId }: ReceivedEvent<'ticket.customer-changed'>,
    tx: Transaction,
  ): Promise<void> {
    const { ticketId: id, customerId, openedBy, price } = data;
    await tx.manager
      .createQueryBuilder()
      .update(TicketEntity)
      .set({ customerId, openedBy, charterVersion: price.charterVersion })
      .where('providerId = :providerId AND id = :id', { providerId, id })
      .execute();
  }

  /** The problem that staff put it behind is seen by its new customer, and by the former no longer. */
  async onMoved(
    { data, providerId }: ReceivedEvent<'ticket.customer-changed'>,
    tx: Transaction,
  ): Promise<void> {
    const { ticketId, customerId } = data;
    await tx.manager
      .createQueryBuilder()
      .update(ProblemTicketEntity)
      .set({ customerId })
      .where('providerId = :providerId AND ticketId = :ticketId', { providerId, ticketId })
      .execute();
  }

  /** [S4.17] A resolution whose outcome says so enters the database of problems. */
  async onStateChanged(
    { data }: ReceivedEvent<'ticket.state-changed'>,
    tx: Transaction,
  ): Promise<void> {
    if (data.to !== 'RESOLVED' || !data.outcomeKey) return;
    const ticket = await tx.find(TicketEntity, data.ticketId);
    if (!ticket) return;
    const charter = await charterOfVersion(tx, ticket.charterVersion);
    if (!charter)
      throw new NotYetPossible(`charter ${ticket.charterVersion} is not known here yet`);
    const outcome = charter.lifecycle.outcomes.find(({ key }) => key === data.outcomeKey);
    if (!outcome?.entersProblem) return;
    if ((await problemsOfTickets(tx, [ticket.id])).length > 0) return;
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
