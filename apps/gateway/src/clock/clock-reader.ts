import { setTimeout as pause } from 'node:timers/promises';
import { clockState, mintServiceToken } from '@charter/subgraph/process';
import type { DomainClock, Logger, ReadinessCheck } from '@charter/subgraph/process';
import type { OnApplicationShutdown } from '@nestjs/common';
import { request } from 'undici';

/** Reads the domain clock of `contracts` at the start; until then no operation has a `now`. */
export class ClockReader implements OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private read = false;

  constructor(
    private readonly contractsUrl: string,
    private readonly clock: DomainClock,
    private readonly serviceSecret: string,
    private readonly log: Logger,
  ) {}

  /** The clock tells domain time. In production it does so from the start, for it never travels. */
  get known(): boolean {
    return this.read;
  }

  readonly check: ReadinessCheck = {
    name: 'clock',
    check: async () => (this.read ? null : 'the domain clock was not read yet'),
  };

  neverTravels() {
    this.read = true;
  }

  /** Asks again and again until contracts answers. */
  async start() {
    const stopped = this.stopping.signal;
    while (!this.read && !stopped.aborted) {
      try {
        this.clock.set(await this.ask());
        this.read = true;
      } catch (error) {
        this.log.debug({ reason: String(error) }, 'The domain clock cannot be read yet');
        await pause(250, undefined, { signal: stopped }).catch(() => undefined);
      }
    }
  }

  onApplicationShutdown() {
    this.stopping.abort();
  }

  private async ask() {
    const { statusCode, body } = await request(new URL('/internal/clock', this.contractsUrl), {
      headers: {
        authorization: `Bearer ${await mintServiceToken(this.serviceSecret, 'contracts')}`,
      },
      signal: AbortSignal.any([this.stopping.signal, AbortSignal.timeout(2_000)]),
    });
    if (statusCode !== 200) throw new Error(`status ${statusCode}: ${await body.text()}`);
    return clockState.parse(await body.json());
  }
}
