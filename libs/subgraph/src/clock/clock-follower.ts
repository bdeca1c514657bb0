import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { mintServiceToken } from '../http/tokens.js';
import { LOG, SUBGRAPH, SETTINGS } from '../module/tokens.js';
import type { SubgraphSettings } from '../config/config.js';
import type { SubgraphDefinition } from '../module/definition.js';
import type { Logger } from '../telemetry/log.js';
import { clockState, DomainClock } from './domain-clock.js';

const RETRY_MILLISECONDS = 500;

/**
 * In development mode a service asks `contracts` for domain time at its start, and is not ready
 * before it knows it; later changes are pushed to it. In production domain time is machine time.
 */
@Injectable()
export class ClockFollower implements OnApplicationBootstrap, OnModuleDestroy {
  /** Whether domain time is known; `untilKnown` resolves when it is. */
  known: boolean;
  readonly untilKnown: Promise<void>;
  private readonly tell: () => void;
  private stopped = false;

  constructor(
    private readonly clock: DomainClock,
    @Inject(SETTINGS) private readonly settings: SubgraphSettings,
    @Inject(SUBGRAPH) subgraph: SubgraphDefinition,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.known = settings.CHARTER_MODE === 'production' || subgraph.ownsClock === true;
    const { promise, resolve } = Promise.withResolvers<void>();
    [this.untilKnown, this.tell] = [promise, resolve];
    if (this.known) resolve();
  }

  onApplicationBootstrap(): void {
    if (!this.known) void this.follow();
  }

  onModuleDestroy(): void {
    this.stopped = true;
  }

  /** Why the service does not know domain time yet; null once it does. */
  reason(): string | null {
    return this.known ? null : 'domain time is not known yet';
  }

  private async follow(): Promise<void> {
    while (!this.known && !this.stopped) {
      try {
        const token = await mintServiceToken(this.settings.SERVICE_SECRET, 'contracts');
        const response = await fetch(new URL('/internal/clock', this.settings.CONTRACTS_URL), {
          headers: { authorization: `Bearer ${token}` },
          signal: AbortSignal.timeout(5_000),
        });
        if (!response.ok) throw new Error(`contracts answered ${response.status}`);
        this.clock.set(clockState.parse(await response.json()));
        this.known = true;
        this.tell();
      } catch (error) {
        this.log.debug({ err: error }, 'domain time cannot be read yet');
        await new Promise((resolve) => setTimeout(resolve, RETRY_MILLISECONDS));
      }
    }
  }
}
