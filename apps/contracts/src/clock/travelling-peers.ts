import type { ClockState } from '@charter/subgraph';
import { z } from 'zod';
import type { Peers } from '../peers/peers.js';

const statusOfPeer = z.object({
  outboxRows: z.number(),
  lag: z.number(),
  activity: z.number(),
  nextDue: z.string().nullable(),
});

/** What still has to happen in a service. */
export type ServiceStatus = z.infer<typeof statusOfPeer> & { readonly name: string };

const GATEWAY = 'gateway';
/** Machine milliseconds that one answer may take. */
const ANSWER = 10_000;

/** The other processes that go along with domain time. */
export class TravellingPeers {
  constructor(
    private readonly peers: Peers,
    private readonly leftBehind: readonly string[] = [],
  ) {}

  /** The same but for some, who are neither asked nor told. */
  without(names: readonly string[]): TravellingPeers {
    return new TravellingPeers(this.peers, names);
  }

  /** Tells every process of a change of domain time; resolves when all have acknowledged it. */
  async announce(state: ClockState): Promise<void> {
    const told = { method: 'PUT', path: '/internal/clock', body: state, patience: ANSWER } as const;
    await Promise.all(this.names().map((name) => this.peers.call(name, told)));
  }

  /** Status of every service; the gateway has none of the domain. */
  async statuses(): Promise<ServiceStatus[]> {
    const asked = { method: 'GET', path: '/internal/status', patience: ANSWER } as const;
    const names = this.names().filter((name) => name !== GATEWAY);
    return Promise.all(
      names.map(async (name) => ({
        name,
        ...statusOfPeer.parse(await this.peers.call(name, asked)),
      })),
    );
  }

  private names(): string[] {
    return this.peers.names().filter((name) => !this.leftBehind.includes(name));
  }
}
