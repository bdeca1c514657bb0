import { UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import { Injectable } from '@nestjs/common';
import type { SetTicketVersionInput } from '../generated/graphql.js';
import { windowsNamed } from '../product-version/told-windows.js';
import { checkedText } from '../text-checks.js';
import { beginAct } from '../ticket/begin-act.js';
import { reviewTicket } from '../ticket/coverage-review.js';
import { record } from '../ticket/ticket-history.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { nowOf } from '../ticket/ticket.queries.js';

/** Names another version of a product as what an open ticket is about. */
@Injectable()
export class VersionService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * From now on the ticket is judged by this version: its live coverage, and the contract and plan that
   * cover the version's product, with what the charter makes of a change of plan. What was decided at
   * opening stays. The version that it has already changes nothing.
   */
  change(viewer: Viewer, input: SetTicketVersionInput): Promise<TicketEntity> {
    return this.unitOfWork.run(viewer, (tx) => changeVersion(tx, input));
  }
}

async function changeVersion(tx: Transaction, input: SetTicketVersionInput): Promise<TicketEntity> {
  const { ticket, charter } = await beginAct(tx, 'setTicketVersion', input);
  const [version] = await windowsNamed(tx, input.productVersionId);
  const { productVersionId: from, id: ticketId } = ticket;
  if (!version || version.id === from) return ticket;
  const reason = input.reason ? checkedText(input.reason, 'reason', 1000) : null;
  const { id: productVersionId, productId } = version;
  await record(tx, charter, ticket, {
    facts: [{ kind: 'version-changed', data: { from, productVersionId, reason } }],
    changes: { productVersionId, productId },
    events: [
      {
        type: 'ticket.version-changed',
        data: { ticketId, productId, versionId: productVersionId, at: nowOf(tx) },
      },
    ],
  });
  await reviewTicket(tx, ticket);
  return ticket;
}
