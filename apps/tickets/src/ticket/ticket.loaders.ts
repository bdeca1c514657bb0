import type { Charter } from '@charter/charter';
import { byKey, defineLoader, groupByKey, type GraphContext } from '@charter/subgraph';
import { governingCharter } from '../charter/charters.js';
import { escalationsOf } from '../escalation/escalation.queries.js';
import { TicketEntity } from './ticket.entity.js';
import { historiesOf } from './ticket.queries.js';

export const ticketLoader = defineLoader(async (tx, ids) => {
  const tickets = await tx.manager
    .createQueryBuilder(TicketEntity, 'ticket')
    .where('ticket.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('ticket.id = ANY (:ids)', { ids })
    .getMany();
  return byKey(tickets, ({ id }) => id);
});

export const historyLoader = defineLoader(async (tx, ticketIds) =>
  groupByKey(await historiesOf(tx, ticketIds), ({ ticketId }) => ticketId),
);

/** Charters of the viewer's provider, by version. */
export const charterLoader = defineLoader<Charter>(async (tx, versions) => {
  const found = new Map<string, Charter>();
  for (const version of versions) found.set(version, await governingCharter(tx, version));
  return found;
});

export const escalationLoader = defineLoader(async (tx, ticketIds) =>
  groupByKey(await escalationsOf(tx, ticketIds), ({ ticketId }) => ticketId),
);

export async function charterOf(
  context: GraphContext,
  { charterVersion }: { readonly charterVersion: string },
): Promise<Charter> {
  const charter = await charterLoader(context).load(charterVersion);
  if (!charter) throw new Error(`charter version ${charterVersion} is missing`);
  return charter;
}
