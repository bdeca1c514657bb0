import { z } from 'zod';

/** Letters that one call replays or dismisses at most. */
export const MOST_LETTERS = 500;

const texts = z.array(z.string().max(500)).max(100);
const state = z.enum(['failed', 'unknown', 'parked']);

/** Which dead letters: all fields together, each value of a field alike; due work has its topic as type. */
export const letterFilter = z.strictObject({
  consumer: texts.optional(),
  topic: texts.optional(),
  key: texts.optional(),
  type: texts.optional(),
  state: z.array(state).max(3).optional(),
});
export type LetterFilter = z.infer<typeof letterFilter>;

/** Machine instant, to the microsecond, and id. */
const place = z.tuple([z.iso.datetime(), z.guid()]);

/** Rows beyond one place, or before another; `backward` takes the last of them, the last one first. */
const page = z.strictObject({
  after: place.nullable(),
  before: place.nullable(),
  backward: z.boolean(),
  limit: z.int().min(1).max(101),
});
export type AskedPage = z.infer<typeof page>;

const upTo = z.int().min(1).max(10_000);

const about = {
  consumer: z.string(),
  topic: z.string(),
  key: z.string(),
  type: z.string(),
};

const letter = z.object({
  ...about,
  id: z.string(),
  eventId: z.string().nullable(),
  dataVersion: z.number().nullable(),
  aggregateVersion: z.number().nullable(),
  providerId: z.string().nullable(),
  state,
  reason: z.string(),
  attempts: z.number(),
  /** Machine instant at which it was set aside, to the microsecond. */
  since: z.string(),
  /** Later letters of the same aggregate. */
  behind: z.number(),
  /** Null where it is withheld, or there is none. */
  data: z.unknown(),
  /** Why the data are not shown; null if they are. */
  withheld: z.enum(['personal', 'long']).nullable(),
});
export type ShownLetter = z.infer<typeof letter>;

const act = z.object({
  ...about,
  id: z.string(),
  letterId: z.string(),
  eventId: z.string().nullable(),
  aggregateVersion: z.number().nullable(),
  providerId: z.string().nullable(),
  act: z.enum(['replayed', 'dismissed']),
  outcome: z.enum(['handled', 'returned', 'failed', 'dismissed']),
  reason: z.string().nullable(),
  actor: z.string(),
  /** Machine instant, to the microsecond. */
  at: z.string(),
});
export type ShownAct = z.infer<typeof act>;

const chosen = {
  /** Names the call: when it comes again, what was done is told, not done again. */
  requestId: z.guid(),
  /** Who asks, for the record. */
  actor: z.string().min(1).max(500),
  which: z.union([
    z.strictObject({ ids: z.array(z.guid()).min(1).max(MOST_LETTERS) }),
    z.strictObject({ filter: letterFilter }),
  ]),
};
const replay = z.strictObject(chosen);
const preview = z.strictObject({ which: chosen.which, act: z.enum(['replay', 'dismiss']) });
const dismissal = z.strictObject({ ...chosen, reason: z.string().min(1).max(1_000) });
export type Replay = z.infer<typeof replay>;
export type Dismissal = z.infer<typeof dismissal>;
export type Preview = z.infer<typeof preview>;

const result = z.object({
  id: z.string(),
  /** Null for a letter that was gone before. */
  consumer: z.string().nullable(),
  topic: z.string().nullable(),
  key: z.string().nullable(),
  type: z.string().nullable(),
  /** `parked`: still behind another one; `gone`: it stands here no longer. */
  outcome: z.enum(['handled', 'returned', 'failed', 'dismissed', 'parked', 'gone']),
  reason: z.string().nullable(),
});
export type LetterResult = z.infer<typeof result>;

const run = z.object({
  results: z.array(result),
  /** Letters asked for that this call did not come to. */
  left: z.number(),
});
export type LetterRun = z.infer<typeof run>;

const foreseen = run.extend({
  /** The outcome is null where it shows only when the letter is handled. */
  results: z.array(result.extend({ outcome: result.shape.outcome.nullable() })),
});
export type ForeseenRun = z.infer<typeof foreseen>;

const overview = z.object({
  /** Why events do not flow; empty while they do. */
  reasons: z.array(z.string()),
  outbox: z.object({ rows: z.number(), oldest: z.string().nullable() }),
  /** Null while the bus does not tell. */
  lag: z.array(z.object({ group: z.string(), topic: z.string(), records: z.number() })).nullable(),
  deadLetters: z.array(
    z.object({ consumer: z.string(), type: z.string(), state, count: z.number() }),
  ),
});
export type Overview = z.infer<typeof overview>;

/** What an operator may ask of one service; question and answer travel between processes as JSON. */
export const operations = {
  overview: { question: z.strictObject({}), answer: overview },
  letters: { question: z.strictObject({ filter: letterFilter, page }), answer: z.array(letter) },
  countLetters: { question: z.strictObject({ filter: letterFilter, upTo }), answer: z.number() },
  acts: { question: z.strictObject({ page }), answer: z.array(act) },
  countActs: { question: z.strictObject({ upTo }), answer: z.number() },
  preview: { question: preview, answer: foreseen },
  replay: { question: replay, answer: run },
  dismiss: { question: dismissal, answer: run },
} as const;

export type Operation = keyof typeof operations;
export type Question<O extends Operation> = z.infer<(typeof operations)[O]['question']>;
export type Answer<O extends Operation> = z.infer<(typeof operations)[O]['answer']>;

/** The operations of one service. */
export type Operations = {
  readonly [O in Operation]: (question: Question<O>) => Promise<Answer<O>>;
};
