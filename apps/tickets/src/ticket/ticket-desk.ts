import type { Charter } from '@charter/charter';
import type { Transaction } from '@charter/database';
import { commonErrors } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { CharterShelf } from '../charter/charter-shelf.js';
import { decisions } from '../decisions.js';
import { mayAct, type TicketAct } from './domain/acts.js';
import { refuseDenied } from './refuse-denied.js';
import type { TicketEntity } from './ticket.entity.js';
import { lockTicket } from './ticket.queries.js';

export interface OnTicket {
  readonly ticketId: string;
  readonly expectedVersion?: number | null;
}

/** How every act on a ticket begins. */
@Injectable()
export class TicketDesk {
  constructor(private readonly charters: CharterShelf) {}

  /** The ticket, locked, if the viewer may do this and its state allows it; refuses otherwise. */
  async begin(
    tx: Transaction,
    act: TicketAct,
    { ticketId, expectedVersion }: OnTicket,
  ): Promise<{ ticket: TicketEntity; charter: Charter }> {
    const ticket = await lockTicket(tx, ticketId);
    await decisions.authorize(tx, act, ticket.customerId);
    if (expectedVersion != null && expectedVersion !== ticket.version) {
      throw commonErrors.refused('CONFLICT', { path: ['input', 'expectedVersion'] });
    }
    const charter = await this.charters.version(tx, ticket.charterVersion);
    refuseDenied(charter, mayAct(act, ticket));
    return { ticket, charter };
  }
}
