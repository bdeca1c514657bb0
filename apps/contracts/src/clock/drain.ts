import type { DomainClock, MessagingLifecycle } from '@charter/subgraph';
import type { ServiceStatus, TravellingPeers } from './travelling-peers.js';

const POLL_MILLISECONDS = 15;
const OWN = 'contracts';

/** What all services together still have to do. */
interface Look {
  /** A service with an outbox row, lag, or something due by now; null if nothing waits anywhere. */
  readonly busy: string | null;
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
   * `onLook` is called each time that all have answered, with the machine milliseconds for which
   * nothing was done anywhere.
   */
  async untilQuiet(
    peers: TravellingPeers,
    onLook: (look: Look, still: number) => Promise<void>,
  ): Promise<Look> {
    let movedAt = performance.now();
    for (let before: Look | null = null; ;) {
      this.ended.throwIfAborted();
      const now = await this.look(peers);
      if (before?.activity !== now.activity) movedAt = performance.now();
      await onLook(now, performance.now() - movedAt);
      if (!now.busy && before?.busy === null && before.activity === now.activity) return now;
      before = now;
      await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
    }
  }

  async look(peers: TravellingPeers): Promise<Look> {
    const own = await this.messaging.status();
    const statuses: ServiceStatus[] = [
      { name: OWN, ...own, nextDue: own.nextDue?.toString() ?? null },
      ...(await peers.statuses()),
    ];
    const [nextDue = null] = statuses
      .flatMap((status) => (status.nextDue ? [Temporal.Instant.from(status.nextDue)] : []))
      .toSorted(Temporal.Instant.compare);
    const busy = statuses.find((status) => this.isBusy(status))?.name ?? null;
    const activity = statuses.reduce((sum, status) => sum + status.activity, 0);
    return { busy, activity, nextDue };
  }

  private isBusy({ outboxRows, lag, nextDue }: ServiceStatus): boolean {
    if (outboxRows > 0 || lag > 0) return true;
    const now = this.clock.now();
    return nextDue !== null && Temporal.Instant.compare(Temporal.Instant.from(nextDue), now) <= 0;
  }
}
