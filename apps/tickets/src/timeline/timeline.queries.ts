import type { ReadTransaction } from '@charter/database';
import type { TimelineKind } from './domain/timeline-topic.js';

/** Something that happened to a ticket: an entry of its history, or a clock that started or was met. */
export interface TimelineRow {
  readonly ticketId: string;
  readonly kind: TimelineKind;
  readonly at: Temporal.Instant;
  readonly personId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  /** Id of the entry of the history, or key of the clock. */
  readonly name: string;
  /** Place in the history; null for a clock's. */
  readonly ordinal: number | null;
}

/**
 * A place in the timeline. It is ordered by instant; entries of the history come in their order before
 * the clocks that they started (rank 2) and stopped (rank 3), and those by their keys.
 */
export interface Place {
  readonly at: string;
  readonly rank: 1 | 2 | 3;
  readonly name: string;
  /** Entries of the history up to here stand before the place; half-way behind the last of them. */
  readonly ordinal: number;
}

export interface AskedEntries {
  readonly ticketId: string;
  readonly beside: Place | null;
  readonly kinds: readonly TimelineKind[];
  readonly limit: number;
}

const AFTER_ALL = 2 ** 31 - 1;

interface Found extends Omit<TimelineRow, 'at'> {
  readonly asked: number;
  readonly at: Date;
}

/**
 * Entries beyond a place (before it, the last ones first, where `backward`), for several tickets in one
 * statement. The history is read by its index, no further than the page goes.
 */
export async function entriesOf(
  tx: ReadTransaction,
  asked: readonly AskedEntries[],
  backward: boolean,
): Promise<TimelineRow[][]> {
  const round = backward ? Math.ceil : Math.floor;
  const column = (value: (entry: AskedEntries) => unknown) => asked.map(value);
  const rows = await tx.manager.query<Found[]>(backward ? backwardSql : forwardSql, [
    tx.viewer.providerId,
    column(({ ticketId }) => ticketId),
    column(({ beside }) => beside?.at ?? (backward ? 'infinity' : '-infinity')),
    column(({ beside }) => beside?.rank ?? (backward ? 4 : 0)),
    column(({ beside }) => beside?.name ?? ''),
    // Whole numbers, as the index has them.
    column(({ beside }) => round(beside?.ordinal ?? (backward ? AFTER_ALL : 0))),
    column(({ kinds }) => kinds.join(' ')),
    column(({ limit }) => limit),
  ]);
  const found: TimelineRow[][] = asked.map(() => []);
  for (const { asked: index, at, ...row } of rows) {
    const instant = Temporal.Instant.fromEpochMilliseconds(at.getTime());
    found[index]?.push({ ...row, at: instant });
  }
  return found;
}

const sqlOf = (sign: '<' | '>', direction: 'ASC' | 'DESC') => `
  SELECT asked.index::int - 1 AS asked, asked.ticket_id AS "ticketId", page.*
  FROM unnest($2::uuid[], $3::timestamptz[], $4::int[], $5::text[], $6::int[], $7::text[], $8::int[])
    WITH ORDINALITY AS asked (ticket_id, at, rank, name, ordinal, kinds, size, index)
  CROSS JOIN LATERAL (
    SELECT kind, at, "personId", data, name, ordinal, row_number() OVER (
      ORDER BY at ${direction}, rank ${direction}, ordinal ${direction}, name ${direction}) AS place
    FROM (
      (SELECT kind, at, 1 AS rank, person_id AS "personId", data, id::text AS name, ordinal
       FROM ticket_fact
       WHERE provider_id = $1 AND ticket_id = asked.ticket_id AND ordinal ${sign} asked.ordinal
         AND kind = ANY (string_to_array(asked.kinds, ' '))
       ORDER BY ticket_fact.ordinal ${direction} LIMIT asked.size)
      UNION ALL
      SELECT event.kind, event.at, event.rank, NULL,
        jsonb_build_object('clockKey', clock.key), clock.key, NULL
      FROM ticket_clock AS clock CROSS JOIN LATERAL (VALUES
        ('clock-started', clock.started_at, 2),
        ('clock-met', CASE WHEN clock.state = 'MET' THEN clock.stopped_at END, 3)
      ) AS event (kind, at, rank)
      WHERE clock.provider_id = $1 AND clock.ticket_id = asked.ticket_id
        AND (event.at, event.rank, clock.key) ${sign} (asked.at, asked.rank, asked.name)
        AND event.kind = ANY (string_to_array(asked.kinds, ' '))) AS entry
    ORDER BY place LIMIT asked.size) AS page
  ORDER BY asked.index, page.place`;

const forwardSql = sqlOf('>', 'ASC');
const backwardSql = sqlOf('<', 'DESC');

/** Where an entry of the history stands; null where the viewer sees no such entry. */
export async function placeOfFact(
  tx: ReadTransaction,
  ticketId: string,
  id: string,
): Promise<Place | null> {
  const [found] = await tx.manager.query<{ at: Date; ordinal: number }[]>(
    'SELECT at, ordinal FROM ticket_fact WHERE provider_id = $1 AND ticket_id = $2 AND id = $3',
    [tx.viewer.providerId, ticketId, id],
  );
  return found ? { at: found.at.toISOString(), rank: 1, name: '', ordinal: found.ordinal } : null;
}

/** Where a clock started, or was met; null where there is no such clock. */
export async function placeOfClock(
  tx: ReadTransaction,
  ticketId: string,
  key: string,
  rank: 2 | 3,
): Promise<Place | null> {
  const column = rank === 2 ? 'started_at' : 'stopped_at';
  const [found] = await tx.manager.query<{ at: Date | null; ordinal: number }[]>(
    `SELECT clock.${column} AS at, coalesce((SELECT max(ordinal) FROM ticket_fact fact
       WHERE fact.provider_id = $1 AND fact.ticket_id = $2 AND fact.at <= clock.${column}), 0) AS ordinal
     FROM ticket_clock clock WHERE provider_id = $1 AND ticket_id = $2 AND key = $3`,
    [tx.viewer.providerId, ticketId, key],
  );
  if (!found?.at) return null;
  return { at: found.at.toISOString(), rank, name: key, ordinal: found.ordinal + 0.5 };
}
