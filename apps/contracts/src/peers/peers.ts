import { mintServiceToken, SETTINGS } from '@charter/subgraph';
import { Inject, Injectable } from '@nestjs/common';
import type { ContractsSettings } from '../settings.js';

/** A process does not answer, or not in time. */
export class PeerAway extends Error {
  override readonly name = 'PeerAway';

  constructor(
    readonly peer: string,
    cause: unknown,
  ) {
    super(`${peer} does not answer`, { cause });
  }

  /** Of a process that did not answer within these machine milliseconds. */
  static late(peer: string, patience: number): PeerAway {
    return new PeerAway(peer, new Error(`no answer within ${patience / 1_000} s`));
  }
}

export interface PeerRequest {
  readonly method: 'GET' | 'PUT' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  /** Machine milliseconds to wait for the answer. */
  readonly patience: number;
}

/** The door to the internal endpoints of all other processes. */
@Injectable()
export class Peers {
  constructor(@Inject(SETTINGS) private readonly settings: ContractsSettings) {}

  names(): string[] {
    return Object.keys(this.settings.PEER_URLS);
  }

  /** Calls an internal endpoint. Throws {@link PeerAway}. */
  async call(name: string, { method, path, body, patience }: PeerRequest): Promise<unknown> {
    const { PEER_URLS, SERVICE_SECRET } = this.settings;
    const signal = AbortSignal.timeout(patience);
    const token = await mintServiceToken(SERVICE_SECRET, name);
    try {
      const response = await fetch(new URL(path, PEER_URLS[name]), {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: body === undefined ? null : JSON.stringify(body),
        signal,
      });
      if (!response.ok) throw new Error(`${name} answered ${response.status} to ${method} ${path}`);
      return await response.json();
    } catch (error) {
      throw signal.aborted ? PeerAway.late(name, patience) : new PeerAway(name, error);
    }
  }
}
