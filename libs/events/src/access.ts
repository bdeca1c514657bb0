import { z } from 'zod';
import { id, instant } from './values.js';

/** A person's place in an organization. */
export const membershipEvents = {
  'membership.changed': z.object({
    membershipId: id,
    personId: id,
    organizationId: id,
    role: z.enum([
      'ADMIN',
      'MANAGER',
      'AGENT',
      'BILLING',
      'RESELLER',
      'ADMINISTRATIVE_USER',
      'USER',
    ]),
    /** Functions that a provider assigns to its people. */
    functions: z.array(z.enum(['DIRECTOR', 'SENIOR', 'SUCCESS_MANAGER'])),
    skills: z.array(z.string()),
    active: z.boolean(),
  }),
};

/** A program that calls the graph with client credentials, on behalf of one organization. */
export const apiClientEvents = {
  'api-client.changed': z.object({
    clientId: id,
    organizationId: id,
    scopes: z.array(z.string()),
    active: z.boolean(),
  }),
};

/** A customer's leave for a reseller to act for it [S1.22]; valid in [startsAt, endsAt). */
export const delegationEvents = {
  'delegation.changed': z.object({
    delegationId: id,
    resellerId: id,
    customerId: id,
    startsAt: instant,
    endsAt: instant.nullable(),
    revokedAt: instant.nullable(),
  }),
};
