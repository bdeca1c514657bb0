import type pg from 'pg';
import type { Logger } from 'pino';
import { Alarm } from '../alarm.js';
import type { Chain, DeadLetters } from '../dead-letters.js';
import type { DeadLetter, DeadState } from '../dead-letter-rows.js';
import { kindOf, reasonOf, UnknownEvent } from '../failures.js';
import { record } from './acts.js';
import type { Acts } from './acts.js';
import type { Chooser, ChosenLetter } from './chooser.js';
import { discreet } from './letter-listing.js';
import type { Call, LetterEffects } from './letter-effects.js';
import { MOST_LETTERS } from './questions.js';
import type { Dismissal, LetterResult, LetterRun, Replay } from './questions.js';

/** Machine milliseconds after which a call begins no further letter: whoever asks waits for it. */
const BUDGET = 5_000;
/** Machine milliseconds between two looks for letters that are parked behind nothing. */
const ROUND = 15_000;

interface Bounds {
  readonly until: number;
  most: number;
}

/** Replays and dismisses letters, each once, in the order of their aggregates. */
export class DeadLetterDesk {
  private readonly alarm = new Alarm();
  private stopped = false;
  /** True until letters that were unknown have been tried once. */
  behind = true;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly letters: DeadLetters,
    private readonly effects: LetterEffects,
    private readonly chooser: Chooser,
    private readonly acts: Acts,
    private readonly log: Pick<Logger, 'info' | 'warn'>,
  ) {}

  start(): void {
    this.running = this.keepGoing();
  }

  /**
   * A newer version than the one that set letters aside may know what to do with them: the first round
   * tries. In each, what a call or a process left parked behind nothing goes on.
   */
  private async keepGoing(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.goOnEverywhere(this.behind ? ['unknown', 'parked'] : ['parked']);
        this.behind = false;
      } catch (error) {
        this.log.warn({ reason: reasonOf(error) }, 'dead letters: events wait');
      }
      if (!this.stopped) await this.alarm.sleep(ROUND);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.alarm.ring();
    await this.running;
  }

  /** Handles letters once more; one that is not the first of its aggregate waits for those before it. */
  replay(order: Replay): Promise<LetterRun> {
    return this.run('replayed', order, (client, letter, head) =>
      head?.id === letter.id ? this.repeat(client, letter, order) : told(letter, 'parked'),
    );
  }

  /** Gives letters up; what was parked behind the last of an aggregate goes on. */
  dismiss(order: Dismissal): Promise<LetterRun> {
    return this.run('dismissed', order, async (_, letter) => {
      const outcome = await this.effects.dismiss(letter, order, order.reason);
      return told(letter, outcome, outcome === 'dismissed' ? order.reason : null);
    });
  }

  private async run(act: 'replayed' | 'dismissed', order: Replay, work: Work): Promise<LetterRun> {
    const bounds = { until: performance.now() + BUDGET, most: MOST_LETTERS };
    const { results, chosen, matching } = await this.chooser.choose(order);
    const begun = results.length;
    let left = matching;
    for (const [, ofChain] of Map.groupBy(chosen, chainName)) {
      let moved = false;
      for (const letter of ofChain) {
        const known = results.some(({ id }) => id === letter.id);
        if (!known && exhausted(bounds)) continue;
        left -= 1;
        if (known) continue;
        const result = await this.actOn(letter, order, work);
        bounds.most -= 1;
        results.push(result);
        moved ||= passed(result);
      }
      if (moved) results.push(...(await this.goOn(ofChain[0]!, ['parked'], order, bounds)));
    }
    // Others may wait for what is left, and reactors for what is projected now.
    this.alarm.ring();
    const { actor: by, requestId: request } = order;
    this.log.info({ act, by, request, ...tally(results.slice(begun)), left }, 'dead letters');
    return { results, left };
  }

  private actOn(chosen: ChosenLetter, call: Call, work: Work): Promise<LetterResult> {
    return this.letters.inTurn(chosen, async (client) => {
      const before = await this.acts.find(client, call.requestId, chosen.id);
      if (before) return before;
      const letter = await this.letters.find(client, chosen.id);
      if (!letter) return { ...about(chosen), id: chosen.id, outcome: 'gone', reason: null };
      return work(client, letter, await this.letters.head(client, chosen));
    });
  }

  private async goOnEverywhere(states: readonly DeadState[]): Promise<void> {
    for (const chain of await this.letters.chainsAt(states))
      await this.goOn(chain, states, null, { until: Infinity, most: Infinity });
  }

  /** Handles what stands first, while it is in one of these states and does not fail. */
  private async goOn(
    chain: Chain,
    states: readonly DeadState[],
    call: Call | null,
    bounds: Bounds,
  ): Promise<LetterResult[]> {
    const results: LetterResult[] = [];
    for (let goesOn = true; goesOn && !exhausted(bounds) && !this.stopped;) {
      const result = await this.letters.inTurn(chain, async (client) => {
        const head = await this.letters.head(client, chain);
        if (!head || !states.includes(head.state)) return null;
        // A call tries each letter once: one that is not possible yet stays parked, and may be first.
        if (call && (await this.acts.find(client, call.requestId, head.id))) return null;
        return this.repeat(client, head, call);
      });
      goesOn = result !== null && passed(result);
      bounds.most -= 1;
      if (result) results.push(result);
    }
    return results;
  }

  private async repeat(
    client: pg.ClientBase,
    letter: DeadLetter,
    call: Call | null,
  ): Promise<LetterResult> {
    try {
      return told(letter, await this.effects.replay(letter, call));
    } catch (error) {
      // The answer to the commit may be lost, not the commit.
      if (!(await this.letters.find(client, letter.id)))
        return (
          (call && (await this.acts.find(client, call.requestId, letter.id))) ??
          told(letter, 'handled')
        );
      const reason = reasonOf(error);
      await this.letters.failedAgain(client, letter.id, stateAfter(letter, error), reason);
      const act = { act: 'replayed', outcome: 'failed', reason } as const;
      const run = (sql: string, values: unknown[]) => client.query(sql, values);
      if (call) await record(run, letter, { ...call, ...act });
      return told(letter, 'failed', discreet(letter.record.topic, reason));
    }
  }
}

/** How many letters had which outcome, for the log; the record has them one by one. */
function tally(results: readonly LetterResult[]): Record<string, number> {
  const byOutcome = Map.groupBy(results, ({ outcome }) => outcome);
  return Object.fromEntries([...byOutcome].map(([outcome, some]) => [outcome, some.length]));
}

type Work = (
  client: pg.ClientBase,
  letter: DeadLetter,
  head: DeadLetter | null,
) => LetterResult | Promise<LetterResult>;

const chainName = ({ consumer, topic, key }: Chain) => JSON.stringify([consumer, topic, key]);

const exhausted = ({ until, most }: Bounds) => most <= 0 || performance.now() > until;

const passed = ({ outcome }: LetterResult) =>
  outcome === 'handled' || outcome === 'returned' || outcome === 'dismissed';

/** What is still unknown stays so for the next start; what will become possible stays parked. */
function stateAfter({ state }: DeadLetter, error: unknown): DeadState {
  if (state === 'unknown' && error instanceof UnknownEvent) return 'unknown';
  return state !== 'failed' && kindOf(error) === 'transient' ? 'parked' : 'failed';
}

function about({ consumer, topic, key, type }: ChosenLetter) {
  return { consumer, topic, key, type };
}

function told(
  { id, consumer, record }: DeadLetter,
  outcome: LetterResult['outcome'],
  reason: string | null = null,
): LetterResult {
  const { topic, key, headers } = record;
  return { id, consumer, topic, key, type: headers['ce_type'] ?? topic, outcome, reason };
}
