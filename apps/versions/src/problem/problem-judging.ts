import { decodeId, type Transaction } from '@charter/database';
import { byKey, notFound, notSeen, refuseLine, refuseText } from '@charter/subgraph';
import { refuseTooMany } from '../bulk.js';
import { errors } from '../errors.js';
import { ProductVersionEntity } from '../product-version/product-version.entity.js';
import { stateAt } from '../product/domain/version-state.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { ticketsAmong } from '../ticket/ticket.loaders.js';
import type { ProblemEntity } from './problem.entity.js';
import { problemsOfTickets } from './problem-tickets.js';

type Subject = Pick<ProblemEntity, 'productId'> & { readonly affected: readonly string[] };

export function checkedTitle(title: string): string {
  const line = title.trim();
  refuseLine(['input', 'title'], line, 200);
  return line;
}

export function checkedWorkaround(workaround: string | null | undefined): string | null {
  if (!workaround) return null;
  refuseText(['input', 'workaround'], workaround, 10_000);
  return workaround.trim();
}

/** Versions by their typed ids, all of the product, or of one where none is named yet. */
export async function versionsNamed(
  tx: Transaction,
  productId: string | null,
  typedIds: readonly string[],
  field: string,
): Promise<ProductVersionEntity[]> {
  refuseTooMany(typedIds, field);
  const ids = typedIds.map((typedId) => decodeId('version', typedId));
  const rows = await tx.manager
    .createQueryBuilder(ProductVersionEntity, 'version')
    .where('version.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('version.id = ANY (:ids)', { ids })
    .getMany();
  const known = byKey(rows, ({ id }) => id);
  const product = productId ?? known.get(ids[0] ?? '')?.productId;
  const versions = ids.map((id, index) => {
    const version = known.get(id);
    if (version && version.productId === product) return version;
    const path = ['input', field, String(index)];
    throw errors.refused('VERSION_OF_OTHER_PRODUCT', { path, params: { label: typedIds[index]! } });
  });
  return [...new Set(versions)];
}

/** What is recalled or was never to come corrects nothing, nor does what the problem affects. */
export function refuseFix(
  tx: Transaction,
  version: ProductVersionEntity,
  affected: ReadonlySet<string>,
  path: string[],
): void {
  const params = { label: version.label };
  if (affected.has(version.id)) throw errors.refused('VERSION_AFFECTED', { path, params });
  const state = stateAt(version, Temporal.Instant.from(tx.viewer.now));
  if (state === 'RECALLED' || state === 'CANCELLED')
    throw errors.refused('VERSION_CORRECTS_NOTHING', { path, params });
}

/**
 * Tickets that are known here, behind no problem yet, about the problem's product and about a version that
 * it affects. Others who put one of them behind a problem at the same time wait for this unit of work.
 */
export async function freeTickets(
  tx: Transaction,
  problem: Subject,
  typedIds: readonly string[],
  pathOf: (index: number) => string[],
): Promise<TicketEntity[]> {
  const ids = typedIds.map((typedId) => decodeId('ticket', typedId));
  for (const id of ids.toSorted()) await tx.takeTurn('problem-ticket', id);
  const known = byKey(await ticketsAmong(tx, ids), ({ id }) => id);
  const taken = byKey(await problemsOfTickets(tx, ids), ({ ticketId }) => ticketId);
  const free = ids.map((id, index) => {
    const path = pathOf(index);
    const ticket = known.get(id);
    if (!ticket) throw notSeen('ticket', id, path);
    const behind = taken.get(id);
    if (behind) {
      const params = { ticket: ticket.reference, problem: behind.reference };
      throw errors.refused('TICKET_HAS_PROBLEM', { path, params });
    }
    refuseOtherSubject(problem, ticket, path);
    return ticket;
  });
  return [...new Set(free)];
}

function refuseOtherSubject(
  { productId, affected }: Subject,
  ticket: TicketEntity,
  path: string[],
): void {
  const params = { ticket: ticket.reference };
  if (productId && ticket.productId && ticket.productId !== productId)
    throw errors.refused('TICKET_OF_OTHER_PRODUCT', { path, params });
  const version = ticket.productVersionId;
  if (version && affected.length > 0 && !affected.includes(version))
    throw errors.refused('TICKET_OF_OTHER_VERSION', { path, params });
}

export function refuseWithdrawn({ withdrawnAt, reference }: ProblemEntity, path: string[]): void {
  if (!withdrawnAt) return;
  throw errors.refused('PROBLEM_WITHDRAWN', { path, params: { problem: reference } });
}

export const problemAbsent = (path: string[]) => () => notFound('problem', path);
