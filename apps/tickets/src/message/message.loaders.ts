import { defineLoader, groupByKey, type GraphContext, type PageArguments } from '@charter/subgraph';
import { GraphQLError } from 'graphql';
import { MessageEntity } from './message.entity.js';

const DEFAULT_SIZE = 10;
const MAXIMUM_SIZE = 100;

/** Pages of several tickets at once; a key is `<ticket> <ordinal before the page> <size>`. */
const pageLoader = defineLoader(async (tx, keys) => {
  const asked = keys.map((key) => key.split(' '));
  const found = await tx.manager.query<{ key: string; id: string }[]>(
    `SELECT asked.key, page.id
     FROM unnest($2::text[], $3::uuid[], $4::int[], $5::int[]) AS asked (key, ticket_id, after, size)
     CROSS JOIN LATERAL (
       SELECT id FROM message
       WHERE provider_id = $1 AND ticket_id = asked.ticket_id AND ordinal > asked.after
       ORDER BY ordinal LIMIT asked.size + 1) AS page`,
    [tx.viewer.providerId, keys, ...[0, 1, 2].map((part) => asked.map((parts) => parts[part]))],
  );
  const messages = await tx.manager
    .createQueryBuilder(MessageEntity, 'message')
    .where('message.id = ANY (:ids)', { ids: found.map(({ id }) => id) })
    .orderBy('message.ordinal')
    .getMany();
  const keyOf = new Map(found.map(({ key, id }) => [id, key]));
  return groupByKey(messages, ({ id }) => keyOf.get(id) ?? '');
});

/** Messages of a ticket that the viewer sees, oldest first. */
export async function messagesOf(
  context: GraphContext,
  ticketId: string,
  { first, after }: PageArguments,
) {
  const size = first ?? DEFAULT_SIZE;
  if (size < 1 || size > MAXIMUM_SIZE)
    throw badInput(`A page holds 1 to ${MAXIMUM_SIZE} elements.`);
  const start = after ? ordinalOf(after, ticketId) : 0;
  const found = (await pageLoader(context).load(`${ticketId} ${start} ${size}`)) ?? [];
  const edges = found
    .slice(0, size)
    .map((node) => ({ node, cursor: cursorOf(ticketId, node.ordinal) }));
  return {
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: {
      hasNextPage: found.length > size,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function cursorOf(ticketId: string, ordinal: number): string {
  return Buffer.from(`${ticketId} ${ordinal}`).toString('base64url');
}

function ordinalOf(cursor: string, ticketId: string): number {
  const [ticket, ordinal] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (ticket === ticketId && Number.isInteger(Number(ordinal))) return Number(ordinal);
  throw badInput('This cursor belongs to another list.', 'CURSOR_MISMATCH');
}

function badInput(message: string, code = 'BAD_USER_INPUT'): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
