import { z } from 'zod';
import { date, id, instant, money } from './values.js';

/** Terms of a contract as derived by `contracts`; periods are [startsOn, endsBefore) in the provider's zone. */
export const contractEvents = {
  'contract.changed': z.object({
    contractId: id,
    reference: z.string(),
    customerId: id,
    kind: z.enum(['SUPPORT', 'MAINTENANCE']),
    /** Support plan of the charter; null for maintenance. */
    planKey: z.string().nullable(),
    /** Products that the contract covers; empty means all of the provider's. */
    productIds: z.array(id),
    state: z.enum(['DRAFT', 'ACTIVE', 'SUSPENDED', 'EXPIRED', 'TERMINATED']),
    signedOn: date.nullable(),
    /** Dates in the provider's zone; `endsBefore` is exclusive, null without end. */
    startsOn: date,
    endsBefore: date.nullable(),
    /** The same period as instants, so that consumers only compare. */
    startsAt: instant,
    endsAt: instant.nullable(),
    /**
     * Whether it goes on at that end by itself, unless told otherwise before: then the end is no end for
     * whoever looks past it. Absent where it was told before renewals were.
     */
    renewsTacitly: z.boolean().optional(),
    inArrears: z.boolean(),
    /** Options bought with the contract (keys of the charter), whose coefficients multiply [S2.21]. */
    options: z.array(z.string()),
    /** Charter version that the contract pins, or null for the one in force. */
    pinnedCharterVersion: z.string().nullable(),
    /** Recurring fee of a period, without tax, if any [S0.4]. */
    fee: money.nullable(),
    feePeriod: z.enum(['MONTH', 'YEAR']).nullable(),
    successManagerId: id.nullable(),
  }),
};

/** Minutes sold in advance; what is drawn of them, and what is left, is told by `billing`. */
export const packEvents = {
  'pack.changed': z.object({
    packId: id,
    contractId: id,
    customerId: id,
    /** Whole minutes of work that the pack grants. */
    minutes: z.int().positive(),
    /** Dates in the provider's zone; `expiresBefore` is exclusive, null if it never expires. */
    validFrom: date,
    expiresBefore: date.nullable(),
    /** The same as instants, so that consumers only compare. */
    validFromAt: instant,
    expiresAt: instant.nullable(),
    /** Which of a contract's packs is drawn first: the one that expires first, or the one sold first. */
    drawOrder: z.enum(['EXPIRY_FIRST', 'OLDEST_FIRST']),
    /** What follows when all are used up: no work, a debt of minutes, or work at the tariff. */
    overdraft: z.enum(['BLOCK', 'ALLOW', 'CONVERT']),
    /** What it was sold for, without tax; null if that is part of the contract's fee. */
    price: money.nullable(),
    soldAt: instant,
    /** From when it counts: its sale, or the signature of the contract that it was sold with. */
    grantedAt: instant,
  }),
};

/** Interruptions of a hosted service; what counts as unavailable is the charter's to say [S0.5, S3.16]. */
export const outageEvents = {
  'outage.changed': z.object({
    outageId: id,
    productId: id.nullable(),
    /** Customers hit; empty means everybody. */
    customerIds: z.array(id),
    kind: z.enum(['INCIDENT', 'PREVENTIVE_MAINTENANCE', 'OPERATION', 'CORRECTIVE_INTERVENTION']),
    announcedAt: instant.nullable(),
    startsAt: instant,
    endsAt: instant.nullable(),
    cancelled: z.boolean(),
  }),
};
