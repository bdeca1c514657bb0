import { pageOf, type GraphContext, type PageArguments } from '@charter/subgraph';
import DataLoader from 'dataloader';
import { GraphQLError } from 'graphql';
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
const MAXIMUM_SIZE = 100;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface TimelineArguments extends PageArguments {
  readonly topics?: readonly TimelineTopic[] | null;
}

/** A page of what happened to a ticket, oldest first, as far as the viewer sees it. */
export async function timelineOf(
  context: GraphContext,
  ticketId: string,
  { first, after, last, before, topics }: TimelineArguments,
) {
  if (first != null && last != null) throw badInput('Give first or last, not both.');
  const backward = last != null || (before != null && first == null);
  const size = (backward ? last : first) ?? DEFAULT_SIZE;
  if (size < 1 || size > MAXIMUM_SIZE)
    throw badInput(`A page holds 1 to ${MAXIMUM_SIZE} elements.`);
  const cursor = backward ? before : after;
  const beside = cursor ? await placeOf(context, cursor, ticketId) : null;
  const asked = { ticketId, beside, kinds: kindsAbout(topics), limit: size + 1 };
  const found = await loaderOf(context, backward).load(asked);
  return pageOf(found, { size, backward, beyond: cursor }, cursorOf);
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
  throw badInput('This cursor belongs to another list.', 'CURSOR_MISMATCH');
}

function badInput(message: string, code = 'BAD_USER_INPUT'): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
