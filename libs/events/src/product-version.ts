import { z } from 'zod';
import { clauseRef, id, instant } from './values.js';

/** Windows are derived by `versions`; others compare instants and set their own timers. */
export const productVersionEvents = {
  'product-version.window-changed': z.object({
    versionId: id,
    productId: id,
    label: z.string(),
    /** Null while the version is only planned. */
    releasedAt: instant.nullable(),
    /** Withdrawn from sale from here on [S4.22]; null while it is current. */
    withdrawnAt: instant.nullable(),
    /** Obsolete from here on [S4.19, S4.23]; null while no successor is out. */
    supportedUntil: instant.nullable(),
    /** Extended support recorded for some or all customers [S4.24]; empty customers means everybody. */
    extensions: z.array(z.object({ customerIds: z.array(id), until: instant })),
    clause: clauseRef.nullable(),
    recalled: z.boolean(),
  }),
};
