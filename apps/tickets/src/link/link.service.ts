import { decodeId, encodeId, newId, UnitOfWork } from '@charter/database';
import type { Transaction, Viewer } from '@charter/database';
import { notFound, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { ticketErrors } from '../errors.js';
import type { LinkTicketsInput, UnlinkTicketsInput } from '../generated/graphql.js';
import { checkedText } from '../text-checks.js';
import { recordAside } from '../ticket/ticket-history.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { lockTicket, nowOf } from '../ticket/ticket.queries.js';
import { contradictsReverse, endsOf, type Ends, type LinkKind } from './domain/link-kind.js';
import { lockBoth } from './lock-both.js';
import { TicketLinkEntity } from './ticket-link.entity.js';

export interface Linked {
  readonly ticket: TicketEntity;
  readonly link: TicketLinkEntity;
}

/** Says what tickets have to do with each other, across customers too: then among staff alone. */
@Injectable()
export class LinkService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Links two tickets; a link that is there already is answered as it is. */
  link(viewer: Viewer, input: LinkTicketsInput): Promise<Linked> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const call = { mutation: 'linkTickets', key: input.idempotencyKey, input };
      const { id } = await once(tx, call, () => linkOnce(tx, input));
      return this.linked(tx, id, input.fromId);
    });
  }

  /** Takes a link back; that it was there stays on record. Repeated, it changes nothing. */
  unlink(viewer: Viewer, input: UnlinkTicketsInput): Promise<Linked> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const id = decodeId('ticketLink', input.linkId);
      const seen = await tx.find(TicketLinkEntity, id);
      if (!seen) throw notFound('ticketLink', 'linkId');
      const [from, to] = [seen.fromId, seen.toId].map((end) => encodeId('ticket', end));
      const ends = [
        { field: 'linkId', typedId: from! },
        { field: 'linkId', typedId: to! },
      ] as const;
      const locked = await lockBoth(tx, 'unlinkTickets', ...ends);
      const link = await tx.lockOrFail(TicketLinkEntity, id, () =>
        notFound('ticketLink', 'linkId'),
      );
      if (link.kind === 'DUPLICATE_OF') throw ticketErrors.refused('MERGE_STAYS');
      if (!link.unlinkedAt) {
        const unlinkReason = checkedText(input.reason, 'reason', 1000);
        const unlinked = { unlinkedAt: nowOf(tx), unlinkedBy: viewer.personId, unlinkReason };
        await tx.update(TicketLinkEntity, link, unlinked);
        const [a, b] = locked.map(({ ticket }) => ticket) as [TicketEntity, TicketEntity];
        const said = { linkId: id, link: link.kind, reason: unlinkReason };
        await recordAside(tx, a, { kind: 'unlinked', data: { ...said, otherId: b.id } });
        await recordAside(tx, b, { kind: 'unlinked', data: { ...said, otherId: a.id } });
      }
      return this.linked(tx, id, from!);
    });
  }

  private async linked(tx: Transaction, id: string, ticketId: string): Promise<Linked> {
    const link = await tx.find(TicketLinkEntity, id);
    if (!link) throw notFound('ticketLink', 'linkId');
    return { ticket: await lockTicket(tx, ticketId), link };
  }
}

async function linkOnce(tx: Transaction, input: LinkTicketsInput): Promise<TicketLinkEntity> {
  const { kind } = input;
  if (kind === 'DUPLICATE_OF')
    throw ticketErrors.refused('LINK_BY_MERGE', { path: ['input', 'kind'] });
  const [from, to] = await lockBoth(
    tx,
    'linkTickets',
    { field: 'fromId', typedId: input.fromId },
    { field: 'toId', typedId: input.toId },
  );
  const ends = { fromId: from.ticket.id, toId: to.ticket.id };
  if (
    contradictsReverse(kind) &&
    (await linkNow(tx, kind, { fromId: ends.toId, toId: ends.fromId }))
  )
    throw ticketErrors.refused('LINK_CONTRADICTS', { path: ['input', 'toId'] });
  const there = await linkNow(tx, kind, endsOf(kind, ends));
  if (there) return there;
  const reason = input.reason ? checkedText(input.reason, 'reason', 1000) : null;
  const link = await insertLink(tx, kind, endsOf(kind, ends), reason);
  const said = { linkId: link.id, link: kind, reason };
  await recordAside(tx, from.ticket, { kind: 'linked', data: { ...said, otherId: ends.toId } });
  await recordAside(tx, to.ticket, { kind: 'linked', data: { ...said, otherId: ends.fromId } });
  return link;
}

/** The link of this kind between two locked tickets that is not taken back. */
function linkNow(tx: Transaction, kind: LinkKind, { fromId, toId }: Ends) {
  return tx.manager
    .createQueryBuilder(TicketLinkEntity, 'link')
    .where('link.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('link.fromId = :fromId AND link.toId = :toId', { fromId, toId })
    .andWhere('link.kind = :kind AND link.unlinkedAt IS NULL', { kind })
    .getOne();
}

export function insertLink(
  tx: Transaction,
  kind: LinkKind,
  { fromId, toId }: Ends,
  reason: string | null,
): Promise<TicketLinkEntity> {
  return tx.insert(TicketLinkEntity, {
    id: newId(),
    providerId: tx.viewer.providerId!,
    kind,
    fromId,
    toId,
    reason,
    linkedAt: nowOf(tx),
    linkedBy: tx.viewer.personId,
  });
}
