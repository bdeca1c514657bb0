import { clauseRef } from '@charter/charter';
import { decodeId, newId, type Transaction } from '@charter/database';
import { invalidInput, isErased, notFound } from '@charter/subgraph';
import { ticketErrors } from '../errors.js';
import type { OpenTicketInput } from '../generated/graphql.js';
import { MessageEntity } from '../message/message.entity.js';
import { checkedText } from '../text-checks.js';
import { awaitsConsent } from './domain/consent.js';
import { derivedPriority, rankOf, type Request } from './judge-request.js';
import { storedCoverage } from './stored-coverage.js';
import { nextReference } from './ticket-reference.js';
import { TicketEntity } from './ticket.entity.js';
import { nowOf } from './ticket.queries.js';

/** Rank of tickets that the charter does not rank: behind all that it does. */
export const UNRANKED = 1000;

/** The row of an admitted request, as the charter governs it from now on. */
export async function insertTicket(
  tx: Transaction,
  request: Request,
  input: OpenTicketInput,
): Promise<TicketEntity> {
  const { charter, opening, version, customerId } = request;
  const now = nowOf(tx);
  const externalId = await freeExternalId(tx, input.externalId ?? null);
  return tx.insert(TicketEntity, {
    ...governedBy(request, derivedPriority(charter, input)?.key ?? null),
    id: newId(),
    providerId: tx.viewer.providerId!,
    customerId,
    subject: checkedText(input.subject, 'subject', 200),
    requesterId: await requesterOf(tx, request, input.requesterId ?? null),
    followUpOf: await followedUp(tx, input.followUpOfId ?? null),
    externalOwner: externalId && (tx.viewer.clientId ?? tx.viewer.personId),
    externalId,
    state: 'NEW',
    openedBy: tx.viewer.personId,
    productId: version?.productId ?? null,
    productVersionId: version?.id ?? null,
    openedAt: now,
    receivedAt: opening.at,
    acknowledgedAt: now,
    breached: false,
    factCount: 0,
    lastFactAt: now,
    // Last, so that the counter is locked as shortly as possible.
    reference: await nextReference(tx, charter, now),
  });
}

/** What the charter and the contract in force make of a request. */
export function governedBy(request: Request, priorityKey: string | null) {
  const { charter, calendars, opening, coverage, kind } = request;
  const rank = rankOf(request);
  const { terms } = coverage;
  const decided = storedCoverage(coverage, opening.at);
  const consentClause = coverage.reasons.at(-1)?.clause ?? null;
  const waits = awaitsConsent({ terms, quoteState: null, consentClause });
  return {
    priorityKey,
    queueRankKey: rank?.key ?? null,
    queueRank: rank?.rank ?? UNRANKED,
    channelKey: opening.channelKey,
    planKey: opening.holding.plan.key,
    contractId: opening.holding.contract?.id ?? null,
    openerKind: opening.opener,
    charterKey: charter.key,
    charterVersion: charter.version,
    calendars,
    workKind: kind.workKind,
    options: [...opening.options],
    answers: { ...opening.answers },
    professionalServices: opening.professionalServices,
    terms,
    consentClause,
    quoteState: waits ? ('AWAITED' as const) : null,
    coverageAtOpening: decided,
    coverageLive: decided,
    coverageChanged: false,
  };
}

/** The request itself is the ticket's first message. */
export async function insertDescription(
  tx: Transaction,
  ticket: TicketEntity,
  description: string,
): Promise<void> {
  const { id, providerId, customerId, requesterId, openedAt } = ticket;
  const personId = requesterId ?? tx.viewer.personId;
  const text = checkedText(description, 'description', 20_000);
  await tx.insert(MessageEntity, {
    id: newId(),
    providerId,
    customerId,
    requesterId,
    ticketId: id,
    ordinal: 1,
    author: 'CUSTOMER',
    personId,
    // A request that began before its author was erased.
    body: personId && (await isErased(tx, personId)) ? null : text,
    internal: false,
    automatic: false,
    at: openedAt,
  });
}

async function freeExternalId(tx: Transaction, externalId: string | null): Promise<string | null> {
  if (externalId === null) return null;
  const taken = await tx.manager.query<unknown[]>(
    'SELECT 1 FROM ticket WHERE provider_id = $1 AND external_owner = $2 AND external_id = $3',
    [tx.viewer.providerId, tx.viewer.clientId ?? tx.viewer.personId, externalId],
  );
  if (taken.length === 0) return checkedText(externalId, 'externalId', 200);
  throw invalidInput(
    'externalId',
    `“${externalId}” names another ticket.`,
    `« ${externalId} » désigne déjà un autre ticket.`,
  );
}

/** For whom it is opened: the caller, or the contact whom staff, a reseller or a program names. */
export async function requesterOf(
  tx: Transaction,
  { charter, customerId }: Request,
  typedId: string | null,
): Promise<string | null> {
  const { viewer } = tx;
  const own = [...viewer.administers, ...viewer.usesFor].includes(customerId);
  if (typedId === null) return own ? viewer.personId : null;
  const personId = decodeId('person', typedId);
  const held = await tx.manager.query<{ role: string }[]>(
    `SELECT role FROM membership
     WHERE provider_id = $1 AND organization_id = $2 AND person_id = $3 AND active`,
    [viewer.providerId, customerId, personId],
  );
  const path = ['input', 'requesterId'];
  const { who, clause } = charter.intake.openedBy;
  const accepted =
    who !== 'ADMINISTRATIVE_USER' || held.some(({ role }) => role === 'ADMINISTRATIVE_USER');
  if (held.length > 0 && accepted) return personId;
  if (held.length > 0) {
    throw ticketErrors.refused('ADMINISTRATIVE_USER_REQUIRED', {
      path,
      clause: clauseRef(charter, clause),
    });
  }
  throw notFound('contact', path);
}

async function followedUp(tx: Transaction, typedId: string | null): Promise<string | null> {
  if (!typedId) return null;
  const ticket = await tx.find(TicketEntity, decodeId('ticket', typedId));
  if (ticket) return ticket.id;
  throw notFound('ticket', 'followUpOfId');
}
