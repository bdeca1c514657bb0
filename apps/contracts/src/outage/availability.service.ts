import { clauseRef } from '@charter/charter';
import { charterAt, charterInForce, type GraphContext } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { findOrganization } from '../organization/organization.queries.js';
import { availabilityOf, hits, judge, monthBounds } from './domain/availability.js';
import type { OutageEntity } from './outage.entity.js';
import { outagesWithin } from './outage.queries.js';

/** Without a promise everything counts, and nothing is kept or missed. */
const noPromise = { clause: '', thresholdPercent: '0', exclusions: [] };

@Injectable()
export class AvailabilityService {
  /** A month as one customer had it; null for a customer that the viewer does not see. */
  report(context: GraphContext, anyDay: Temporal.PlainDate, customerId: string | null) {
    const { viewer, now } = context;
    return context.read(async (tx) => {
      const provider = await findOrganization(tx, { id: String(viewer.providerId) });
      const customer = customerId ? await findOrganization(tx, { id: customerId }) : null;
      const mayOmit = viewer.staffRoles.length > 0;
      if (!provider || (customerId ? customer?.kind !== 'CUSTOMER' : !mayOmit)) return null;
      const { timeZone } = provider;
      const month = monthBounds(anyDay, timeZone);
      // A version that takes effect at the month's end is the next month's.
      const last = earlier(month.to.subtract({ milliseconds: 1 }), now);
      const charter = await charterInForce(tx, last);
      const rule = charter?.availability ?? null;
      const outages = (await outagesWithin(tx, month.from, month.to)).filter((outage) =>
        hits(outage, customerId),
      );
      const asOf = earlier(month.to, now);
      const { monthSeconds, downSeconds, ...measured } = availabilityOf(
        outages,
        rule ?? noPromise,
        month,
        asOf,
      );
      return {
        month: month.first,
        timeZone,
        monthSeconds: Number(monthSeconds),
        downSeconds: Number(downSeconds),
        percent: measured.percent,
        threshold: rule?.thresholdPercent ?? null,
        kept: rule ? measured.kept : null,
        clause: rule && charter ? clauseRef(charter, rule.clause) : null,
        outages,
        asOf,
      };
    });
  }

  /** Whether one interruption counts under the charter in force at its start. */
  async judgement(context: GraphContext, outage: OutageEntity) {
    const charter = await charterAt(context).load(outage.startsAt.toString());
    if (!charter?.availability) return null;
    const { counts, clause } = judge(outage, charter.availability);
    return { counts, clause: clauseRef(charter, clause) };
  }
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? a : b;
}
