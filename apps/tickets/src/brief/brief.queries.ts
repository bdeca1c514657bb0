import type { ReadTransaction } from '@charter/database';
import { defineLoader, defineNestedConnection, groupByKey } from '@charter/subgraph';
import { selectTeams } from '../team/team.queries.js';
import { selectTickets, ticketOrders } from '../ticket/ticket-lists.js';
import type { Likeness } from './domain/similar-tickets.js';

/** How many of the customer's latest tickets are looked at. */
const LOOKED_AT = 200;

interface Past extends Omit<Likeness, 'openedAt'> {
  readonly ofId: string;
  readonly openedAt: Date;
}

/** The customer's latest tickets beside each of these, read along the index of its tickets. */
async function pastTicketsOf(
  tx: ReadTransaction,
  ticketIds: readonly string[],
): Promise<(Likeness & { readonly ofId: string })[]> {
  const rows = await tx.manager.query<Past[]>(
    `SELECT ticket.id AS "ofId", past.* FROM ticket
     CROSS JOIN LATERAL (
       SELECT id, subject, product_id AS "productId", product_version_id AS "productVersionId",
         opened_at AS "openedAt"
       FROM ticket AS other
       WHERE other.provider_id = $1 AND other.customer_id = ticket.customer_id AND other.id <> ticket.id
       ORDER BY opened_at DESC, id DESC LIMIT ${LOOKED_AT}) AS past
     WHERE ticket.provider_id = $1 AND ticket.id = ANY ($2)`,
    [tx.viewer.providerId, ticketIds],
  );
  return rows.map(({ openedAt, ...row }) => ({
    ...row,
    openedAt: Temporal.Instant.fromEpochMilliseconds(openedAt.getTime()),
  }));
}

export const pastTicketsLoader = defineLoader(async (tx, ticketIds) =>
  groupByKey(await pastTicketsOf(tx, ticketIds), ({ ofId }) => ofId),
);

/** Which persons are, or were, of the provider's staff. */
export const staffLoader = defineLoader(async (tx, personIds) => {
  const rows = await tx.manager.query<{ id: string }[]>(
    `SELECT DISTINCT person_id AS id FROM membership
     WHERE provider_id = $1 AND organization_id = $1 AND person_id = ANY ($2)`,
    [tx.viewer.providerId, personIds],
  );
  return new Map(rows.map(({ id }) => [id, true]));
});

/** Teams that work, of a provider; the key is its id. */
export const teamsLoader = defineLoader(async (tx, providers) => {
  const teams = await selectTeams(tx)
    .andWhere('NOT team.retired')
    .orderBy('lower(team.name)')
    .addOrderBy('team.id')
    .getMany();
  return new Map(providers.map((provider) => [provider, teams]));
});

/** The other tickets of a ticket's customer. */
export const otherTicketsOf = defineNestedConnection({
  query: (tx) => selectTickets(tx, null),
  within: `ticket.id <> parent.id AND ticket.customer_id =
    (SELECT customer_id FROM ticket AS this WHERE this.id = parent.id)`,
  order: ticketOrders.NEWEST,
});
