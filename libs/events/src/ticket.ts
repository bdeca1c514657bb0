import { z } from 'zod';
import { clauseRef, id, instant } from './values.js';

const workKind = z.enum(['REMOTE', 'ON_SITE', 'OFFICE']);

/** Work as it was logged: whole minutes from a whole minute. */
const workEntry = z.object({
  timeEntryId: id,
  agentId: id,
  kind: workKind,
  startedAt: instant,
  minutes: z.number().int().positive(),
  /** Travel to the customer for this visit [S2.14]. */
  travelled: z.boolean(),
});

/** What governs a ticket's price, frozen at opening. */
const priceTerms = z.object({
  planKey: z.string(),
  charterKey: z.string(),
  charterVersion: z.string(),
  contractId: id.nullable(),
  options: z.array(z.string()),
  remoteToolPresent: z.boolean().nullable(),
  workKind,
});

/** What happens to tickets: facts and references, never what people wrote. */
export const ticketEvents = {
  'ticket.opened': z.object({
    ticketId: id,
    reference: z.string(),
    customerId: id,
    productId: id.nullable(),
    versionId: id.nullable(),
    openedBy: id.nullable(),
    openedAt: instant,
    channelKey: z.string(),
    terms: z.enum(['INCLUDED', 'BILLABLE', 'QUOTE_REQUIRED', 'PROFESSIONAL_SERVICES']),
    price: priceTerms,
    followUpOf: id.nullable(),
  }),
  /** It was opened for the wrong customer: what was told at opening, for the right one. */
  'ticket.customer-changed': z.object({
    ticketId: id,
    customerId: id,
    openedBy: id.nullable(),
    terms: z.enum(['INCLUDED', 'BILLABLE', 'QUOTE_REQUIRED', 'PROFESSIONAL_SERVICES']),
    price: priceTerms,
  }),
  'ticket.state-changed': z.object({
    ticketId: id,
    from: z.string(),
    to: z.enum([
      'NEW',
      'IN_PROGRESS',
      'WAITING_CUSTOMER',
      'WAITING_THIRD_PARTY',
      'RESOLVED',
      'VALIDATED',
      'ARCHIVED',
      'CANCELLED',
    ]),
    at: instant,
    /** How it was resolved: a key of the charter's outcomes. */
    outcomeKey: z.string().nullable(),
  }),
  /** It was closed with the wrong outcome: keys of the charter's outcomes. */
  'ticket.outcome-corrected': z.object({
    ticketId: id,
    from: z.string(),
    to: z.string(),
    at: instant,
  }),
  /** It is about another version of a product, from then on. */
  'ticket.version-changed': z.object({ ticketId: id, productId: id, versionId: id, at: instant }),
  'ticket.taken-over': z.object({ ticketId: id, agentId: id, at: instant }),
  'ticket.time-logged': z.object({ ticketId: id, entry: workEntry }),
  /** Work was noted wrongly: what it says from now on, whole. */
  'ticket.time-corrected': z.object({
    ticketId: id,
    timeEntryId: id,
    /** Null where it was withdrawn: nobody worked, or not on this ticket. */
    entry: workEntry.nullable(),
  }),
  'ticket.escalated': z.object({
    ticketId: id,
    /** Key of the charter's escalation. */
    escalationKey: z.string(),
    toPersonId: id.nullable(),
    at: instant,
    clause: clauseRef,
  }),
  'ticket.clock-breached': z.object({
    ticketId: id,
    clock: z.string(),
    level: z.enum(['GUARANTEE', 'TARGET']),
    dueAt: instant,
    clause: clauseRef,
  }),
  /** The request is over: billing rates it from what is said here. */
  'ticket.archived': z.object({
    ticketId: id,
    reference: z.string(),
    customerId: id,
    outcomeKey: z.string().nullable(),
    archivedAt: instant,
    price: priceTerms,
    work: z.array(workEntry),
  }),
};

/** A refused opening creates no ticket, but is kept and counted. */
export const refusalEvents = {
  'opening.refused': z.object({
    refusalId: id,
    customerId: id,
    code: z.string(),
    clause: clauseRef.nullable(),
    channelKey: z.string(),
    at: instant,
  }),
};
