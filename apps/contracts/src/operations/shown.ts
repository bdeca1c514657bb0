import { encodeId, idPrefixes, type IdType } from '@charter/database';
import type { ForeseenRun, ShownAct, ShownLetter } from '@charter/messaging';
import type { Order } from '@charter/subgraph';
import type {
  DeadLetter,
  DeadLetterAct,
  DeadLetterRun,
  OperatedService,
  ServiceMessaging,
} from '../generated/graphql.js';
import type { Glance } from './service-operations.js';

/** Where a row stands in its list, beside what is shown of it. */
interface Placed {
  readonly place: readonly [at: string, id: string];
}

/** By an instant that is exact to the microsecond, and the id. */
function byInstant(key: string, direction: 'ASC' | 'DESC', column: string): Order<Placed> {
  return {
    key,
    direction,
    by: [
      { sql: column, type: 'timestamptz', value: ({ place: [at] }) => at },
      { sql: 'id', type: 'uuid', value: ({ place: [, id] }) => id },
    ],
  };
}

export const oldestFirst = byInstant('OLDEST', 'ASC', 'dead_letter.failed_at');
export const newestFirst = byInstant('NEWEST', 'DESC', 'dead_letter_act.done_at');

const upper = <T extends string>(text: T) => text.toUpperCase() as Uppercase<T>;

const instant = (text: string) => Temporal.Instant.from(text).round('millisecond');

export function shownLetter(service: OperatedService, row: ShownLetter): DeadLetter & Placed {
  const { behind, id, state, since, providerId, withheld } = row;
  return {
    ...row,
    service,
    id: encodeId('deadLetter', id),
    aggregateId: aggregateId(row.topic, row.key),
    providerId: providerId && encodeId('organization', providerId),
    state: upper(state),
    since: instant(since),
    parkedBehind: behind,
    withheld: withheld && upper(withheld),
    place: [since, id],
  };
}

export function shownAct(service: OperatedService, row: ShownAct): DeadLetterAct & Placed {
  const { id, letterId, act, outcome, at } = row;
  return {
    ...row,
    service,
    id: encodeId('deadLetterAct', id),
    letterId: encodeId('deadLetter', letterId),
    act: upper(act),
    outcome: upper(outcome),
    at: instant(at),
    place: [at, id],
  };
}

export function shownRun(service: OperatedService, { results, left }: ForeseenRun): DeadLetterRun {
  const shown = results.map(({ id, outcome, ...result }) => ({
    ...result,
    id: encodeId('deadLetter', id),
    outcome: outcome && upper(outcome),
  }));
  return { service, results: shown, left };
}

export function shownGlance(glance: Glance): ServiceMessaging {
  const { service } = glance;
  if ('awayBecause' in glance) {
    const { awayBecause } = glance;
    const unknown = { reasons: [], outbox: null, lag: null, deadLetters: null };
    return { service, reachable: false, awayBecause, ...unknown };
  }
  const { reasons, outbox, lag, deadLetters } = glance.overview;
  const { rows, oldest } = outbox;
  return {
    ...{ service, reachable: true, awayBecause: null, reasons, lag },
    outbox: { rows, oldest: oldest === null ? null : instant(oldest) },
    deadLetters: deadLetters.map((counted) => ({ ...counted, state: upper(counted.state) })),
  };
}

/** Types of ids of aggregates whose topics are called otherwise. */
const otherwise: Readonly<Record<string, IdType>> = {
  'api-client': 'apiClient',
  'person-erased': 'person',
  'product-version': 'version',
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function aggregateId(topic: string, key: string): string | null {
  const type = otherwise[topic] ?? topic;
  // Whoever made a record up may have given it no id for a key.
  if (!Object.hasOwn(idPrefixes, type) || !uuid.test(key)) return null;
  return encodeId(type as IdType, key);
}
