import { type ClockState, mintServiceToken } from '@charter/subgraph';
import { z } from 'zod';
import type { ContractsSettings } from '../settings.js';

const statusOfPeer = z.object({
  outboxRows: z.number(),
  lag: z.number(),
  activity: z.number(),
  nextDue: z.string().nullable(),
});

/** What still has to happen in a service. */
export type PeerStatus = z.infer<typeof statusOfPeer>;

const GATEWAY = 'gateway';

/** A process that should take part in an advance of time does not answer. */
export class PeerAway extends Error {
  override readonly name = 'PeerAway';

  constructor(
    readonly peer: string,
    cause: unknown,
  ) {
    super(`${peer} does not answer`, { cause });
  }
}

/** The other processes, as the keeper of domain time sees them. */
export class Peers {
  constructor(
    private readonly settings: ContractsSettings,
    private readonly leftBehind: readonly string[] = [],
  ) {}

  /** Machine milliseconds to wait for one that does not answer. */
  get patience(): number {
    return this.settings.PEER_PATIENCE_MS;
  }

  /** The same but for some, who are neither asked nor told. */
  without(names: readonly string[]): Peers {
    return new Peers(this.settings, names);
  }

  /** Tells every process of a change of domain time; resolves when all have acknowledged it. */
  async announce(state: ClockState): Promise<void> {
    await Promise.all(this.names().map((name) => this.call(name, 'PUT', '/internal/clock', state)));
  }

  /** Status of every service; the gateway has none of the domain. */
  async statuses(): Promise<PeerStatus[]> {
    const names = this.names().filter((name) => name !== GATEWAY);
    return Promise.all(
      names.map(async (name) =>
        statusOfPeer.parse(await this.call(name, 'GET', '/internal/status')),
      ),
    );
  }

  private names(): string[] {
    return Object.keys(this.settings.PEER_URLS).filter((name) => !this.leftBehind.includes(name));
  }

  /** Calls an internal endpoint; `patience` in machine milliseconds. Throws {@link PeerAway}. */
  async call(
    name: string,
    method: string,
    path: string,
    body?: unknown,
    patience = 10_000,
  ): Promise<unknown> {
    const { PEER_URLS, SERVICE_SECRET } = this.settings;
    const token = await mintServiceToken(SERVICE_SECRET, name);
    try {
      const response = await fetch(new URL(path, PEER_URLS[name]), {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: body === undefined ? null : JSON.stringify(body),
        signal: AbortSignal.timeout(patience),
      });
      if (!response.ok) throw new Error(`${name} answered ${response.status} to ${method} ${path}`);
      return await response.json();
    } catch (error) {
      throw new PeerAway(name, error);
    }
  }
}
