import { decodeId, encodeId, type ReadTransaction } from '@charter/database';
import { charterInForce, groupedCounts, type GraphContext } from '@charter/subgraph';
import { ContractEntity } from '../contract/contract.entity.js';
import { selectRefusals } from '../refusal/refusal.queries.js';
import { seenIn, sightOf } from '../sight.js';
import { figuresOf } from './figures.queries.js';
import type { Figures, Report } from './shown-report.js';

/** Null where the provider had published no charter at the period's end. */
export async function reportOf(
  context: GraphContext,
  filter: Report['filter'],
  period: Report['period'],
): Promise<Report | null> {
  const { now } = context;
  const last = (period.lt ?? now).subtract({ milliseconds: 1 });
  const at = Temporal.Instant.compare(last, now) < 0 ? last : now;
  const charter = await context.read((tx) => charterInForce(tx, at));
  return charter && { filter, period, charter, asOf: now };
}

/** Of one contract; null where the viewer does not see it. */
export async function reportOfContract(
  context: GraphContext,
  contractId: string,
  period: Report['period'],
): Promise<Report | null> {
  const seen = await context.read((tx) => tx.find(ContractEntity, contractId));
  const contractIds = [encodeId('contract', contractId)];
  return seen && reportOf(context, { contractIds }, period);
}

/** The clocks that the report counts. */
export function clocksIn({ filter, period }: Report) {
  return { ...filter, startedAt: period };
}

/** The tickets that it counts. */
export function ticketsIn({ filter, period }: Report) {
  return { ...filter, openedAt: period };
}

/** Figures are asked once, whatever of them is shown. */
const figures = new WeakMap<Report, Promise<Figures[]>>();

export function figuresIn(context: GraphContext, report: Report): Promise<Figures[]> {
  const known = figures.get(report) ?? context.read((tx) => figuresOf(tx, clocksIn(report)));
  figures.set(report, known);
  return known;
}

/** How many openings were refused to the report's customers, by code; the most frequent first. */
export async function refusalsIn(
  context: GraphContext,
  { filter, period }: Report,
): Promise<{ code: string | null; count: number }[]> {
  const { groups } = await groupedCounts(context, {
    query: (tx) => refusalsOf(tx, filter, period),
    by: 'refusal.code',
  });
  return groups.map(({ key, count }) => ({ code: key, count }));
}

function refusalsOf(tx: ReadTransaction, filter: Report['filter'], period: Report['period']) {
  const { customerIds = null, contractIds } = filter;
  const query = selectRefusals(tx, { customerIds, at: period });
  const seen = seenIn('refusal', sightOf(tx.viewer));
  if (seen) query.andWhere(...seen);
  const contracts = contractIds?.map((id) => decodeId('contract', id));
  if (contracts)
    query.andWhere(
      `refusal.customerId IN (SELECT customer_id FROM contract
         WHERE provider_id = :providerId AND id = ANY (:contracts))`,
      { contracts },
    );
  return query;
}
