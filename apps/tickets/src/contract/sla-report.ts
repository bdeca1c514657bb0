import type { GraphContext } from '@charter/subgraph';
import { selectClocks } from '../clock/clock-lists.js';
import { shareOf } from '../compliance/domain/share.js';
import type { ContractSlaReportArgs } from '../generated/graphql.js';
import { selectTickets } from '../ticket/ticket-lists.js';
import { encodeId } from '@charter/database';
import { ContractEntity } from './contract.entity.js';

interface Counted {
  readonly met: number;
  readonly breached: number;
  readonly open: number;
}

const count = (states: string) => `(count(*) FILTER (WHERE clock.state IN (${states})))::int`;

/** How the clocks of a contract's tickets stand, in two statements; null if it is not seen. */
export async function slaReport(
  context: GraphContext,
  contractId: string,
  period: ContractSlaReportArgs['period'] | null,
) {
  const filter = { contractIds: [encodeId('contract', contractId)], openedAt: period };
  return context.read(async (tx) => {
    if (!(await tx.find(ContractEntity, contractId))) return null;
    const tickets = selectTickets(tx, filter);
    const counted = await selectClocks(tx, {})
      .select(count(`'MET'`), 'met')
      .addSelect(count(`'BREACHED'`), 'breached')
      .addSelect(count(`'RUNNING', 'PAUSED'`), 'open')
      .andWhere(`clock.ticket_id IN (${tickets.clone().select('ticket.id').getQuery()})`)
      .setParameters(tickets.getParameters())
      .getRawOne<Counted>();
    const { met = 0, breached = 0, open = 0 } = counted ?? {};
    const metPercent = shareOf(met, met + breached)?.percent ?? null;
    return {
      tickets: await tickets.getCount(),
      met,
      breached,
      open,
      metPercent,
      asOf: context.now,
    };
  });
}
