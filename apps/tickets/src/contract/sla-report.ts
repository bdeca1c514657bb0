import type { GraphContext } from '@charter/subgraph';
import type { ContractSlaReportArgs } from '../generated/graphql.js';
import { selectTickets } from '../ticket/ticket-lists.js';
import { clocksOf } from '../clock/clock.loaders.js';
import { ContractEntity } from './contract.entity.js';
import { kept } from './domain/kept-share.js';

/** How the promises of a contract were kept, from its tickets' own histories; null if it is not seen. */
export async function slaReport(
  context: GraphContext,
  contractId: string,
  period: ContractSlaReportArgs['period'] | null,
) {
  const tickets = await context.read(async (tx) => {
    if (!(await tx.find(ContractEntity, contractId))) return null;
    return selectTickets(tx, { openedAt: period ?? null })
      .andWhere('ticket.contractId = :contractId', { contractId })
      .getMany();
  });
  if (!tickets) return null;
  const clocks = await Promise.all(tickets.map((ticket) => clocksOf(context, ticket)));
  return { tickets: tickets.length, ...kept(clocks.flat()), asOf: context.now };
}
