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
