import { defineLoader } from '@charter/subgraph';
import { MessageEntity } from './message.entity.js';

/**
 * The message that an entry of the history tells of; a key is `<ticket> <ordinal of the entry>`. A message
 * has the ordinal of the first entry written with it, so the one that resolves comes an entry later.
 */
export const messageAtLoader = defineLoader<MessageEntity>(async (tx, keys) => {
  const asked = keys.map((key) => key.split(' '));
  const found = await tx.manager.query<{ key: string; id: string }[]>(
    `SELECT asked.key, said.id
     FROM unnest($2::text[], $3::uuid[], $4::int[]) AS asked (key, ticket_id, ordinal)
     CROSS JOIN LATERAL (
       SELECT id FROM message
       WHERE provider_id = $1 AND ticket_id = asked.ticket_id
         AND ordinal IN (asked.ordinal, asked.ordinal - 1)
       ORDER BY ordinal DESC LIMIT 1) AS said`,
    [tx.viewer.providerId, keys, ...[0, 1].map((part) => asked.map((parts) => parts[part]))],
  );
  const messages = await tx.manager
    .createQueryBuilder(MessageEntity, 'message')
    .where('message.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('message.id = ANY (:ids)', { ids: found.map(({ id }) => id) })
    .getMany();
  const byId = new Map(messages.map((message) => [message.id, message]));
  return new Map(
    found.flatMap(({ key, id }) => {
      const message = byId.get(id);
      return message ? [[key, message] as const] : [];
    }),
  );
});
