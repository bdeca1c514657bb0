import type { ReadinessCheck } from '@charter/subgraph/process';
import { request } from 'undici';

/**
 * Not ready until each subgraph was seen once. After that a missing one does not count unless all
 * are missing: the rest of the graph still answers, and taking the gateway out of service would
 * turn a part that is missing into all of it. (`GET /health/subgraphs` tells which.)
 */
export class SubgraphHealth {
  private readonly seen = new Set<string>();

  constructor(private readonly urls: Record<string, string>) {}

  readonly check: ReadinessCheck = {
    name: 'subgraphs',
    check: async () => {
      const states = await this.states();
      const missing = Object.keys(states).filter((name) => !states[name]);
      const neverSeen = missing.filter((name) => !this.seen.has(name));
      if (neverSeen.length > 0) return `not seen yet: ${neverSeen.join(', ')}`;
      return missing.length === Object.keys(states).length ? 'no subgraph answers' : null;
    },
  };

  /** Which subgraphs live now. */
  async states(): Promise<Record<string, boolean>> {
    const lives = Object.entries(this.urls).map(async ([name, url]) => {
      const alive = await isAlive(url);
      if (alive) this.seen.add(name);
      return [name, alive] as const;
    });
    return Object.fromEntries(await Promise.all(lives));
  }
}

async function isAlive(url: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(1_000);
    const { statusCode, body } = await request(new URL('/health/live', url), { signal });
    await body.dump();
    return statusCode === 200;
  } catch {
    return false;
  }
}
