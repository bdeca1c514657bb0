import type { DomainClock, MessagingLifecycle } from '@charter/subgraph';
import type { TravellingPeers } from './travelling-peers.js';

const POLL_MILLISECONDS = 15;

/** What all services together still have to do. */
interface Look {
  /** Whether nothing waits: no outbox row, no lag, nothing due by now. */
  readonly quiet: boolean;
  readonly activity: number;
  readonly nextDue: Temporal.Instant | null;
}

/** Watches all services until nothing moves any more. */
export class Drain {
  constructor(
    private readonly messaging: MessagingLifecycle,
    private readonly clock: DomainClock,
    private readonly ended: AbortSignal,
  ) {}

  /**
   * Resolves when two looks in a row found nothing waiting and nothing done in between: one look
   * alone can miss an event that leaves a service already seen for one not yet seen. Rejects when the
   * process ends, or one of the peers does not answer. What the log holds for others does not count.
   * `onAnswer` is called each time that all have answered.
   */
  async untilQuiet(peers: TravellingPeers, onAnswer: () => void): Promise<Look> {
    for (let before: Look | null = null; ;) {
      this.ended.throwIfAborted();
      const now = await this.look(peers);
      onAnswer();
      if (now.quiet && before?.quiet && before.activity === now.activity) return now;
      before = now;
      await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
    }
  }

  async look(peers: TravellingPeers): Promise<Look> {
    const own = await this.messaging.status();
    const statuses = [
      { ...own, nextDue: own.nextDue?.toString() ?? null },
      ...(await peers.statuses()),
    ];
    const [nextDue = null] = statuses
      .flatMap((status) => (status.nextDue ? [Temporal.Instant.from(status.nextDue)] : []))
      .toSorted(Temporal.Instant.compare);
    const waiting = statuses.some(({ outboxRows, lag }) => outboxRows > 0 || lag > 0);
    const due = nextDue !== null && Temporal.Instant.compare(nextDue, this.clock.now()) <= 0;
    const activity = statuses.reduce((sum, status) => sum + status.activity, 0);
    return { quiet: !waiting && !due, activity, nextDue };
  }
}
