import { decodeId, newId, UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import { byKey, notFound, notSeen, once, refuseText } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { decisions } from '../decisions.js';
import { errors } from '../errors.js';
import type { RecordProblemInput } from '../generated/graphql.js';
import { versionsOf } from '../product-version/version.queries.js';
import { ProductEntity } from '../product/product.entity.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { ticketsAmong } from '../ticket/ticket.loaders.js';
import { ProblemEntity } from './problem.entity.js';
import { insertProblem, problemsOfTickets } from './problem.writes.js';

@Injectable()
export class ProblemService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Enters a problem that staff words, with the tickets behind it. */
  record(viewer: Viewer, input: RecordProblemInput): Promise<ProblemEntity | null> {
    const { idempotencyKey: key } = input;
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, 'recordProblem');
      const { id } = await once(tx, { mutation: 'recordProblem', key, input }, () =>
        record(tx, input),
      );
      return tx.find(ProblemEntity, id);
    });
  }
}

async function record(tx: Transaction, input: RecordProblemInput): Promise<{ id: string }> {
  const product = await productOrFail(tx, input.productId);
  refuseText(['input', 'title'], input.title, 200);
  if (input.workaround) refuseText(['input', 'workaround'], input.workaround, 10_000);
  return insertProblem(tx, {
    id: newId(),
    kind: input.kind,
    productId: product.id,
    title: input.title.trim(),
    workaround: input.workaround?.trim() || null,
    affected: await versionsIn(tx, product, input.affectedVersionIds ?? [], 'affectedVersionIds'),
    fixed: await versionsIn(tx, product, input.fixedInVersionIds ?? [], 'fixedInVersionIds'),
    tickets: await freeTickets(tx, input.ticketIds ?? []),
  });
}

async function productOrFail(tx: Transaction, productId: string): Promise<ProductEntity> {
  const product = await tx.find(ProductEntity, decodeId('product', productId));
  if (product) return product;
  throw notFound('product', ['input', 'productId']);
}

async function versionsIn(
  tx: Transaction,
  product: ProductEntity,
  ids: readonly string[],
  field: string,
): Promise<string[]> {
  const own = new Set((await versionsOf(tx, [product.id])).map(({ id }) => id));
  const known = ids.map((typedId, index) => {
    const id = decodeId('version', typedId);
    if (own.has(id)) return id;
    const details = { path: ['input', field, String(index)], params: { label: typedId } };
    throw errors.refused('VERSION_OF_OTHER_PRODUCT', details);
  });
  return [...new Set(known)];
}

/** Tickets that are known here and behind no problem yet. */
async function freeTickets(tx: Transaction, typedIds: readonly string[]): Promise<TicketEntity[]> {
  const ids = typedIds.map((typedId) => decodeId('ticket', typedId));
  const known = byKey(await ticketsAmong(tx, ids), ({ id }) => id);
  const taken = byKey(await problemsOfTickets(tx, ids), ({ ticketId }) => ticketId);
  const free = ids.map((id, index) => {
    const path = ['input', 'ticketIds', String(index)];
    const ticket = known.get(id);
    if (!ticket) throw notSeen('ticket', id, path);
    const problem = taken.get(id)?.reference;
    if (problem === undefined) return ticket;
    const params = { ticket: ticket.reference, problem };
    throw errors.refused('TICKET_HAS_PROBLEM', { path, params });
  });
  return [...new Set(free)];
}
