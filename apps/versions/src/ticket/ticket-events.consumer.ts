import { problemEntered, type ProblemKind } from '@charter/charter';
import type { Transaction } from '@charter/database';
import { NotYetPossible, type ReceivedEvent } from '@charter/messaging';
import { charterOfVersion } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { ProblemTicketEntity } from '../problem/problem.entity.js';
import { enterProblem, withdrawProblem } from '../problem/problem-corrections.js';
import { TicketEntity } from './ticket.entity.js';

/** Keeps what tickets are about, and enters the problems that they end in. */
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

  async onVersionChanged(
    { data, providerId }: ReceivedEvent<'ticket.version-changed'>,
    tx: Transaction,
  ): Promise<void> {
    const { ticketId: id, productId, versionId: productVersionId } = data;
    await tx.manager
      .createQueryBuilder()
      .update(TicketEntity)
      .set({ productId, productVersionId })
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

  /** [S4.16] [S4.17] A resolution whose outcome says so enters the database of problems. */
  async onStateChanged(
    { data }: ReceivedEvent<'ticket.state-changed'>,
    tx: Transaction,
  ): Promise<void> {
    if (data.to !== 'RESOLVED' || !data.outcomeKey) return;
    const ticket = await tx.find(TicketEntity, data.ticketId);
    const kind = ticket && (await entered(tx, ticket, data.outcomeKey));
    if (kind) await enterProblem(tx, ticket, kind);
  }

  /** [S4.16] [S4.17] What followed from a wrong outcome is taken back, what follows from the right one done. */
  async onOutcomeCorrected(
    { data }: ReceivedEvent<'ticket.outcome-corrected'>,
    tx: Transaction,
  ): Promise<void> {
    const ticket = await tx.find(TicketEntity, data.ticketId);
    if (!ticket) return;
    const kind = await entered(tx, ticket, data.to);
    if (kind) await enterProblem(tx, ticket, kind);
    else await withdrawProblem(tx, ticket);
  }
}

/** As what the charter that governs the ticket enters this outcome in the database of problems; null where not. */
async function entered(
  tx: Transaction,
  { charterVersion }: TicketEntity,
  outcomeKey: string,
): Promise<ProblemKind | null> {
  const charter = await charterOfVersion(tx, charterVersion);
  if (!charter) throw new NotYetPossible(`charter ${charterVersion} is not known here yet`);
  return problemEntered(charter, outcomeKey);
}
