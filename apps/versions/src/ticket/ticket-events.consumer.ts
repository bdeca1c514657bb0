import type { Transaction } from '@charter/database';
import { NotYetPossible, type ReceivedEvent } from '@charter/messaging';
import { charterOfVersion } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { ProblemTicketEntity } from '../problem/problem.entity.js';
import { enterMalfunction, withdrawMalfunction } from '../problem/problem-corrections.js';
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
        state: 'NEW',
        openedAt,
      })
      .orIgnore()
      .updateEntity(false)
      .execute();
  }

  async onMovedOn(
    { data, providerId }: ReceivedEvent<'ticket.state-changed'>,
    tx: Transaction,
  ): Promise<void> {
    const { ticketId: id, to: state } = data;
    await tx.manager
      .createQueryBuilder()
      .update(TicketEntity)
      .set({ state })
      .where('providerId = :providerId AND id = :id', { providerId, id })
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
    if (ticket && (await entersProblem(tx, ticket, data.outcomeKey))) {
      await enterMalfunction(tx, ticket);
    }
  }

  /** [S4.17] What followed from a wrong outcome is taken back, what follows from the right one done. */
  async onOutcomeCorrected(
    { data }: ReceivedEvent<'ticket.outcome-corrected'>,
    tx: Transaction,
  ): Promise<void> {
    const ticket = await tx.find(TicketEntity, data.ticketId);
    if (!ticket) return;
    if (await entersProblem(tx, ticket, data.to)) await enterMalfunction(tx, ticket);
    else await withdrawMalfunction(tx, ticket);
  }
}

/** Whether the charter that governs the ticket enters this outcome in the database of problems. */
async function entersProblem(
  tx: Transaction,
  { charterVersion }: TicketEntity,
  outcomeKey: string,
): Promise<boolean> {
  const charter = await charterOfVersion(tx, charterVersion);
  if (!charter) throw new NotYetPossible(`charter ${charterVersion} is not known here yet`);
  const outcome = charter.lifecycle.outcomes.find(({ key }) => key === outcomeKey);
  return outcome?.entersProblem ?? false;
}
