import { request } from 'undici';
import type { Config, SubgraphName } from '../config.js';

/** Asks each subgraph whether it lives; remembers which were ever seen. */
export class SubgraphProbe {
  private readonly seen = new Set<SubgraphName>();

  constructor(private readonly urls: Config['SUBGRAPH_URLS']) {}

  /** Every subgraph answered at least once since the gateway started. */
  get allSeen(): boolean {
    return this.seen.size === Object.keys(this.urls).length;
  }

  async probe(): Promise<Record<SubgraphName, boolean>> {
    const names = Object.keys(this.urls) as SubgraphName[];
    const answers = await Promise.all(names.map(async (name) => [name, await this.lives(name)]));
    return Object.fromEntries(answers) as Record<SubgraphName, boolean>;
  }

  private async lives(name: SubgraphName): Promise<boolean> {
    try {
      const signal = AbortSignal.timeout(1_000);
      const { statusCode, body } = await request(new URL('/health/live', this.urls[name]), {
        signal,
      });
      await body.dump();
      if (statusCode !== 200) return false;
      this.seen.add(name);
      return true;
    } catch {
      return false;
    }
  }
}
