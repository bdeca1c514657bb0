import {
  foreignCursor,
  pageOf,
  walkToTheEnd,
  type GraphContext,
  type PageArguments,
} from '@charter/subgraph';
import DataLoader from 'dataloader';
import { kindsAbout, type TimelineTopic } from './domain/timeline-topic.js';
import {
  entriesOf,
  placeOfClock,
  placeOfFact,
  type AskedEntries,
  type Place,
  type TimelineRow,
} from './timeline.queries.js';

const DEFAULT_SIZE = 10;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface TimelineArguments extends PageArguments {
  readonly topics?: readonly TimelineTopic[] | null;
}

/** A page of what happened to a ticket, oldest first, as far as the viewer sees it. */
export async function timelineOf(
  context: GraphContext,
  ticketId: string,
  { topics, ...args }: TimelineArguments,
) {
  const walk = walkToTheEnd(args, DEFAULT_SIZE);
  const { size, backward, beyond } = walk;
  const beside = beyond === null ? null : await placeOf(context, beyond, ticketId);
  const asked = { ticketId, beside, kinds: kindsAbout(topics), limit: size + 1 };
  const found = await loaderOf(context, backward).load(asked);
  return pageOf(found, walk, cursorOf);
}

/** Pages that a request asks for at once share one statement. */
function loaderOf(
  context: GraphContext,
  backward: boolean,
): DataLoader<AskedEntries, TimelineRow[]> {
  const direction = backward ? backwardPages : forwardPages;
  const known = context.memo.get(direction) as DataLoader<AskedEntries, TimelineRow[]> | undefined;
  const loader =
    known ??
    new DataLoader<AskedEntries, TimelineRow[]>(
      (asked) => context.read((tx) => entriesOf(tx, asked, backward)),
      { cache: false },
    );
  context.memo.set(direction, loader);
  return loader;
}

const forwardPages = {};
const backwardPages = {};

/** Of ids and keys alone: places have gaps where there are notes, and a customer could count them [S1.18]. */
function cursorOf({ ticketId, kind, name }: TimelineRow): string {
  const which = kind === 'clock-started' ? 'started' : kind === 'clock-met' ? 'met' : 'fact';
  return Buffer.from([ticketId, which, name].join(' ')).toString('base64url');
}

async function placeOf(context: GraphContext, cursor: string, ticketId: string): Promise<Place> {
  const [ticket, which, name = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const place = await context.read(async (tx) => {
    if (ticket !== ticketId) return null;
    if (which === 'fact') return UUID.test(name) ? placeOfFact(tx, ticketId, name) : null;
    if (which !== 'started' && which !== 'met') return null;
    return placeOfClock(tx, ticketId, name, which === 'started' ? 2 : 3);
  });
  if (place) return place;
  throw foreignCursor();
}
