import {
  defineLoader,
  foreignCursor,
  groupByKey,
  pageOf,
  walkToTheEnd,
  type GraphContext,
  type PageArguments,
} from '@charter/subgraph';
import { MessageEntity } from './message.entity.js';

const DEFAULT_SIZE = 10;
const AFTER_ALL = 2 ** 31 - 1;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Pages of several tickets at once; a key is `<ticket> <ordinal beside the page> <size, negative backward>`. */
const pageLoader = defineLoader(async (tx, keys) => {
  const asked = keys.map((key) => key.split(' '));
  const found = await tx.manager.query<{ key: string; id: string }[]>(
    `SELECT asked.key, page.id
     FROM unnest($2::text[], $3::uuid[], $4::int[], $5::int[]) AS asked (key, ticket_id, beside, size)
     CROSS JOIN LATERAL (
       SELECT id FROM message
       WHERE provider_id = $1 AND ticket_id = asked.ticket_id
         AND sign(ordinal - asked.beside) = sign(asked.size)
       ORDER BY ordinal * sign(asked.size) LIMIT abs(asked.size) + 1) AS page`,
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
export async function messagesOf(context: GraphContext, ticketId: string, args: PageArguments) {
  const walk = walkToTheEnd(args, DEFAULT_SIZE);
  const { size, backward, beyond } = walk;
  const end = backward ? AFTER_ALL : 0;
  const beside = beyond === null ? end : await ordinalOf(context, beyond, ticketId);
  const key = `${ticketId} ${beside} ${backward ? -size : size}`;
  const found = (await pageLoader(context).load(key)) ?? [];
  const walked = backward ? found.toReversed() : found;
  return pageOf(walked, walk, ({ id }) => cursorOf(ticketId, id));
}

/** Of ids alone: ordinals have gaps where there are notes, and a customer could count them [S1.18]. */
function cursorOf(ticketId: string, messageId: string): string {
  return Buffer.from(`${ticketId} ${messageId}`).toString('base64url');
}

async function ordinalOf(context: GraphContext, cursor: string, ticketId: string): Promise<number> {
  const [ticket, messageId = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const ofThisList = ticket === ticketId && UUID.test(messageId);
  const message = ofThisList && (await context.read((tx) => tx.find(MessageEntity, messageId)));
  if (message && message.ticketId === ticketId) return message.ordinal;
  throw foreignCursor();
}
