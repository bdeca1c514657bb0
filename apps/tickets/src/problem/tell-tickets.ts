import type { Transaction } from '@charter/database';
import { termsOfCustomers } from '../contract/contract.queries.js';
import { governingCharter } from '../charter/charters.js';
import { isNewVersion } from '../product-version/acquired-versions.js';
import type { NewFact } from '../ticket/domain/ticket-facts.js';
import { termsAt } from '../ticket/domain/told-terms.js';
import { customerSide, requestTicketNotice } from '../ticket/notices.js';
import { recordAside } from '../ticket/ticket-history.js';
import { TicketEntity } from '../ticket/ticket.entity.js';
import { nowOf } from '../ticket/ticket.queries.js';
import { idsOut, newsOf, type Fix, type News, type Told } from './domain/problem-news.js';
import { KnownProblemEntity } from './known-problem.entity.js';

export const PROBLEM_WORK = 'ticket.problem-news';

/** Tickets told in one transaction, which holds them meanwhile. */
const BATCH = 50;

interface Link extends Told {
  readonly ticketId: string;
}

/**
 * Due work [S4.17]: tells the persons of the tickets behind a problem what is new of it, in batches, each
 * once, whatever state the ticket is in; its history says so too.
 */
export async function tellTickets(
  problemId: string,
  dueAt: Temporal.Instant,
  unit: Transaction,
): Promise<void> {
  const tx = unit.asOf(dueAt);
  const problem = await tx.lock(KnownProblemEntity, problemId);
  if (!problem) return;
  const links = await ticketsToTell(tx, problem, BATCH);
  for (const link of links) {
    const ticket = await tx.lock(TicketEntity, link.ticketId);
    if (ticket) await tellTicket(tx, problem, ticket, newsOf(problem, link));
  }
  await markTold(tx, problem, links);
  // Work that is due at the very instant of this one would be taken for it, and be done with it.
  if (links.length === BATCH)
    await unit.schedule(PROBLEM_WORK, problemId, dueAt.add({ milliseconds: 1 }));
}

/** Tickets behind it whose persons do not know yet how it stands. */
export function ticketsToTell(
  tx: Transaction,
  { id, fixes, workaround }: KnownProblemEntity,
  most: number,
): Promise<Link[]> {
  return tx.manager.query<Link[]>(
    `SELECT ticket_id AS "ticketId", told_fix_ids AS "fixIds", told_workaround AS workaround
     FROM problem_ticket
     WHERE provider_id = $1 AND problem_id = $2 AND behind
       AND (told_fix_ids <> $3::uuid[] OR ($4 AND NOT told_workaround))
     ORDER BY ticket_id LIMIT $5`,
    [tx.viewer.providerId, id, idsOut(fixes), workaround, most],
  );
}

async function tellTicket(
  tx: Transaction,
  problem: KnownProblemEntity,
  ticket: TicketEntity,
  news: readonly News[],
): Promise<void> {
  await recordAside(tx, ticket, ...news.map((one) => factOf(problem, one)));
  for (const one of news) {
    const { template, parameters } = await noticeOf(tx, problem, ticket, one);
    await requestTicketNotice(tx, ticket, {
      template,
      recipients: customerSide(ticket),
      parameters: { problem: problem.reference, ...parameters },
    });
  }
}

function factOf({ id: problemId, reference }: KnownProblemEntity, news: News): NewFact {
  const problem = { problemId, reference };
  if (news.kind === 'WORKAROUND') return { kind: 'problem-workaround', data: problem };
  const { versionId, label } = news.fix;
  const kind = news.kind === 'FIXED' ? 'problem-fixed' : 'problem-fix-withdrawn';
  return { kind, data: { ...problem, versionId, label } };
}

async function noticeOf(
  tx: Transaction,
  { kind }: KnownProblemEntity,
  ticket: TicketEntity,
  news: News,
): Promise<{ template: string; parameters: Record<string, string> }> {
  if (news.kind === 'WORKAROUND') return { template: 'problem.workaround', parameters: {} };
  const what = kind === 'MALFUNCTION' ? 'problem' : 'feature';
  const parameters = { version: news.fix.label };
  if (news.kind === 'FIXED') {
    const maintenance = await needsMaintenance(tx, ticket, news.fix);
    return { template: `${what}.fixed${maintenance ? '-maintenance' : ''}`, parameters };
  }
  if (news.others.length === 0) return { template: `${what}.fix-withdrawn`, parameters };
  const others = news.others.map(({ label }) => label).join(', ');
  return { template: `${what}.fix-withdrawn-other`, parameters: { ...parameters, others } };
}

/** Whether annual maintenance alone would give the customer that version [S4.21]. */
async function needsMaintenance(
  tx: Transaction,
  { customerId, charterVersion }: TicketEntity,
  { productId, releasedAt }: Fix,
): Promise<boolean> {
  const { versionSupport } = await governingCharter(tx, charterVersion);
  if (!versionSupport?.maintenance?.requiredFor.includes('UPGRADE')) return false;
  const at = nowOf(tx);
  const contracts = termsAt(await termsOfCustomers(tx, [customerId]), at);
  const version = { productId, releasedAt: Temporal.Instant.from(releasedAt) };
  return isNewVersion(tx, { customerId, contracts, version, at });
}

async function markTold(
  tx: Transaction,
  { id, fixes, workaround }: KnownProblemEntity,
  links: readonly Link[],
): Promise<void> {
  await tx.manager.query(
    `UPDATE problem_ticket SET told_fix_ids = $4, told_workaround = told_workaround OR $5
     WHERE provider_id = $1 AND problem_id = $2 AND ticket_id = ANY ($3)`,
    [tx.viewer.providerId, id, links.map(({ ticketId }) => ticketId), idsOut(fixes), workaround],
  );
}
