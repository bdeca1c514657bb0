import type { Transaction } from '@charter/database';
import type { ReceivedEvent } from '@charter/messaging';
import type { LoggedWork } from './ticket.entity.js';

type Entry = ReceivedEvent<'ticket.time-logged'>['data']['entry'];

const stored = ({ startedAt, ...same }: Entry): LoggedWork => ({
  ...same,
  startedAt: startedAt.toString(),
});

/** Keeps what billing needs of requests: their terms, their state and the work on them. */
export const projectTicket = {
  async opened({ data, providerId }: ReceivedEvent<'ticket.opened'>, tx: Transaction) {
    await tx.manager.query(
      `INSERT INTO ticket (id, provider_id, customer_id, reference, requester_id, terms, price,
         state, opened_at, work) VALUES ($1, $2, $3, $4, $5, $6, $7, 'NEW', $8, '[]')
       ON CONFLICT (id) DO NOTHING`,
      [
        data.ticketId,
        providerId,
        data.customerId,
        data.reference,
        data.openedBy,
        data.terms,
        JSON.stringify(data.price),
        data.openedAt.toString(),
      ],
    );
  },

  async customerChanged(
    { data, providerId }: ReceivedEvent<'ticket.customer-changed'>,
    tx: Transaction,
  ) {
    await tx.manager.query(
      `UPDATE ticket SET customer_id = $3, requester_id = $4, terms = $5, price = $6
       WHERE provider_id = $1 AND id = $2`,
      [
        providerId,
        data.ticketId,
        data.customerId,
        data.openedBy,
        data.terms,
        JSON.stringify(data.price),
      ],
    );
  },

  async stateChanged({ data, providerId }: ReceivedEvent<'ticket.state-changed'>, tx: Transaction) {
    await tx.manager.query('UPDATE ticket SET state = $3 WHERE provider_id = $1 AND id = $2', [
      providerId,
      data.ticketId,
      data.to,
    ]);
  },

  async timeLogged({ data, providerId }: ReceivedEvent<'ticket.time-logged'>, tx: Transaction) {
    await tx.manager.query(
      `UPDATE ticket SET work = work || $3::jsonb WHERE provider_id = $1 AND id = $2
         AND NOT work @> jsonb_build_array(jsonb_build_object('timeEntryId', $4::text))`,
      [providerId, data.ticketId, JSON.stringify([stored(data.entry)]), data.entry.timeEntryId],
    );
  },

  /** The entry as it is said now, in its place; none where it was withdrawn. */
  async timeCorrected(
    { data, providerId }: ReceivedEvent<'ticket.time-corrected'>,
    tx: Transaction,
  ) {
    const corrected = data.entry && JSON.stringify(stored(data.entry));
    await tx.manager.query(
      `UPDATE ticket SET work = coalesce((
         SELECT jsonb_agg(
           CASE WHEN entry->>'timeEntryId' = $3 THEN $4::jsonb ELSE entry END ORDER BY place)
         FROM jsonb_array_elements(work) WITH ORDINALITY AS logged (entry, place)
         WHERE entry->>'timeEntryId' <> $3 OR $4::jsonb IS NOT NULL), '[]')
       WHERE provider_id = $1 AND id = $2`,
      [providerId, data.ticketId, data.timeEntryId, corrected],
    );
  },

  async archived({ data, providerId }: ReceivedEvent<'ticket.archived'>, tx: Transaction) {
    await tx.manager.query(
      `UPDATE ticket SET state = 'ARCHIVED', price = $3, work = $4
       WHERE provider_id = $1 AND id = $2`,
      [
        providerId,
        data.ticketId,
        JSON.stringify(data.price),
        JSON.stringify(data.work.map(stored)),
      ],
    );
  },
};
