import type { EachBatchPayload } from 'kafkajs';
import { armed } from '../failpoints.js';
import { reasonOf } from '../failures.js';
import type { BusLog } from './client.js';
import type { Lane } from './lane.js';

type Commit = EachBatchPayload['commitOffsetsIfNecessary'];

/** Machine milliseconds from a record to its offset: while more are at hand, and when none is. */
const BUSY = 100;
const IDLE = 10;
const AGAIN = 500;

/**
 * Tells the group what its lanes have handled, a few times a second. It uses the one commit of
 * kafkajs that is bound to the generation of the moment and does not repeat itself: a repetition
 * under a later generation could set back the offset of a partition that is another member's by then.
 */
export class Commits {
  private timer: NodeJS.Timeout | null = null;
  private dueAt = Infinity;
  private running: Promise<void> | null = null;
  private commit: Commit | null = null;

  constructor(
    private readonly lanes: () => Iterable<Lane>,
    private readonly log: BusLog,
  ) {}

  use(commit: Commit): void {
    this.commit = commit;
  }

  soon(drained: boolean): void {
    this.within(drained ? IDLE : BUSY);
  }

  private within(milliseconds: number): void {
    const at = performance.now() + milliseconds;
    if (at >= this.dueAt) return;
    this.dueAt = at;
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.now(), milliseconds);
  }

  /** Resolves when everything handled so far has been told, or could not be. */
  async now(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.dueAt = Infinity;
    while (this.running) await this.running;
    const due = [...this.lanes()].flatMap((lane) =>
      lane.next !== null && lane.next !== lane.committed ? [{ lane, offset: lane.next }] : [],
    );
    if (due.length === 0 || !this.commit) return;
    this.running = this.tell(this.commit, due);
    await this.running;
    this.running = null;
  }

  private async tell(commit: Commit, due: readonly { lane: Lane; offset: bigint }[]) {
    const byTopic = Map.groupBy(due, ({ lane }) => lane.topic);
    const topics = [...byTopic].map(([topic, some]) => ({
      topic,
      partitions: some.map(({ lane, offset }) => ({
        partition: lane.partition,
        offset: String(offset),
      })),
    }));
    try {
      await commit({ topics });
      if (armed) await armed.pass('consumer.offset-kept');
      for (const { lane, offset } of due) lane.committed = offset;
    } catch (error) {
      this.log.debug({ reason: reasonOf(error) }, 'bus: offsets not kept, trying again');
      this.within(AGAIN);
    }
  }

  end(): void {
    if (this.timer) clearTimeout(this.timer);
    this.commit = null;
  }
}
