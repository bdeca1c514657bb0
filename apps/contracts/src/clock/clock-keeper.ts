import { DataSource } from 'typeorm';
import { type ClockState, DomainClock, SETTINGS } from '@charter/subgraph';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Peers } from '../peers/peers.js';
import type { ContractsSettings } from '../settings.js';
import { DomainClockEntity } from './domain-clock.entity.js';
import { TravellingPeers } from './travelling-peers.js';

/** Less than this between domain time and machine time is not worth a word. */
const UNNOTICED_MILLISECONDS = 1_000;

/** Keeps domain time: in its row, in this process, in every other process, in this order. */
@Injectable()
export class ClockKeeper implements OnModuleInit {
  readonly peers: TravellingPeers;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: DomainClock,
    @Inject(SETTINGS) private readonly settings: ContractsSettings,
    peers: Peers,
  ) {
    this.peers = new TravellingPeers(peers);
  }

  /** Takes up the kept time; a new database begins at CLOCK_START, or now. */
  async onModuleInit(): Promise<void> {
    if (this.settings.CHARTER_MODE === 'production') return;
    const kept = await this.dataSource.manager.findOneBy(DomainClockEntity, { id: true });
    if (kept) return this.clock.set(stateOf(kept));
    const { CLOCK_START, CLOCK_FROZEN } = this.settings;
    const start = CLOCK_START ?? this.clock.now();
    const first = { revision: 1, ...this.standing(start, CLOCK_FROZEN === 'on') };
    await this.dataSource.manager.insert(DomainClockEntity, { id: true, ...first });
    this.clock.set(stateOf(first));
  }

  /**
   * Sets domain time to an instant, at which it stands or from which it runs, and tells these peers;
   * never back, so that an instant that has passed meanwhile is taken as now.
   */
  async setTo(instant: Temporal.Instant, frozen: boolean, peers: TravellingPeers): Promise<void> {
    const now = this.clock.now();
    const to = Temporal.Instant.compare(instant, now) < 0 ? now : instant;
    const next = { revision: this.clock.current().revision + 1, ...this.standing(to, frozen) };
    await this.dataSource.manager.update(DomainClockEntity, { id: true }, next);
    this.clock.set(stateOf(next));
    await peers.announce(stateOf(next));
  }

  /** Lets domain time stand where it is; tells these peers once more if it stands already. */
  async stand(peers: TravellingPeers): Promise<void> {
    if (this.clock.current().frozenAt === null) await this.setTo(this.clock.now(), true, peers);
    else await peers.announce(this.clock.current());
  }

  /** Machine milliseconds that an advance of time waits for a process that does not answer. */
  get patience(): number {
    return this.settings.PEER_PATIENCE_MS;
  }

  isTravelling(): boolean {
    const { offsetMilliseconds, frozenAt } = this.clock.current();
    return frozenAt !== null || Math.abs(offsetMilliseconds) > UNNOTICED_MILLISECONDS;
  }

  private standing(instant: Temporal.Instant, frozen: boolean) {
    return {
      offsetMilliseconds: instant.epochMilliseconds - Date.now(),
      frozenAt: frozen ? instant : null,
    };
  }
}

function stateOf({
  revision,
  offsetMilliseconds,
  frozenAt,
}: Omit<DomainClockEntity, 'id'>): ClockState {
  return { revision, offsetMilliseconds, frozenAt: frozenAt?.toString() ?? null };
}
