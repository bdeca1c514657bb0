import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { mintServiceToken } from '@charter/subgraph/process';
import { GraphClient } from '@charter/testing';
import { readCast } from '../demo/cast.js';
import { loadProvider } from '../demo/load-cast.js';
import { readOrCreateKeys } from '../scripts/launcher/keys.js';
import { appNames, subgraphNames } from '../scripts/launcher/paths.js';
import { choosePorts } from '../scripts/launcher/ports.js';
import { startProduct } from '../scripts/launcher/product.js';
import { freshServers } from './fresh.js';

export type Cast = ReturnType<typeof readCast>[number];

/** The demo's cast of one provider. */
export function castOf(key: string): Cast {
  const cast = readCast().find(({ provider }) => provider.key === key);
  if (!cast) throw new Error(`The demo has no provider ${key}.`);
  return cast;
}

/** The whole product on databases of its own, its clock standing at one instant. */
export class Scene {
  private constructor(
    readonly gateway: GraphClient,
    readonly product: Awaited<ReturnType<typeof startProduct>>,
    readonly ports: Record<(typeof appNames)[number], number>,
    readonly directory: string,
    private readonly stages: ReadonlyMap<string, Stage>,
  ) {}

  /** Starts the product with the demo's cast of the named providers, or with a cast of the test's own, and its clock at `at` when every
   * service knows of them. */
  static async open(at: string, ...providers: (string | Cast)[]): Promise<Scene> {
    const servers = await freshServers();
    const directory = await mkdtemp(join(tmpdir(), 'charter-e2e-'));
    const ports = await choosePorts(0);
    const before = Temporal.Instant.from(at).subtract({ minutes: 1 }).toString();
    const product = await startProduct({ ...servers, directory, ports, at: before, frozen: true });
    const gateway = new GraphClient(product.url);
    const stages = new Map<string, Stage>();
    try {
      for (const wanted of providers) {
        const cast = typeof wanted === 'string' ? castOf(wanted) : wanted;
        stages.set(cast.provider.key, await loadProvider(gateway, cast, Temporal.Instant.from(at)));
      }
      const scene = new Scene(gateway, product, ports, directory, stages);
      await scene.travel(at);
      return scene;
    } catch (error) {
      await product.stop();
      throw error;
    }
  }

  /** Somebody of the cast, by handle, signed in and acting in the provider. */
  as(handle: string): GraphClient {
    for (const stage of this.stages.values()) {
      const client = stage.clients.get(handle);
      if (client) return client;
    }
    throw new Error(`Nobody of the cast is called ${handle}.`);
  }

  /** Typed id of an organization, person, product (`gestion`) or version (`gestion 4.2`). */
  id(name: string): string {
    for (const stage of this.stages.values()) {
      const id = stage.ids.get(name);
      if (id) return id;
    }
    throw new Error(`Nothing of the cast is called ${name}.`);
  }

  /**
   * Advances the clock to an instant, through everything that falls due, and lets it stand; without the
   * named services, which are away.
   */
  async travel(to: string, without: readonly string[] = []): Promise<void> {
    const anybody = await this.gateway.signedIn('operator', ['platform:operate']);
    const absent = without.map((name) => name.toUpperCase());
    const input = { to, frozen: true, without: absent, idempotencyKey: `to-${to}` };
    const { job } = await anybody.perform('advanceTime', input, 'job { id }');
    for (let state = 'QUEUED'; state !== 'DONE'; await sleep(20)) {
      const query = 'query ($id: ID!) { timeTravel(id: $id) { state reason } }';
      const { timeTravel } = await anybody.query(query, { id: job.id });
      state = timeTravel.state;
      if (state === 'FAILED')
        throw new Error(`The clock did not reach ${to}: ${timeTravel.reason}`);
    }
  }

  /** Waits until a service has told what it did, has heard what it was told, and has nothing due. */
  async atRest(name: (typeof subgraphNames)[number]): Promise<void> {
    const token = await mintServiceToken(readOrCreateKeys(this.directory).service, name);
    const status = `http://127.0.0.1:${this.ports[name]}/internal/status`;
    await this.eventually(async () => {
      const response = await fetch(status, { headers: { authorization: `Bearer ${token}` } });
      if (!response.ok) return false;
      const { outboxRows, lag, nextDue, clock } = (await response.json()) as ServiceStatus;
      const isDue = nextDue !== null && Date.parse(nextDue) <= Date.parse(clock.frozenAt);
      return outboxRows === 0 && lag === 0 && !isDue;
    });
  }

  /** Asks until the answer is there: what follows by event takes a moment. */
  async eventually<T>(ask: () => Promise<T | null | undefined | false>): Promise<T> {
    const deadline = Date.now() + 30_000;
    for (;;) {
      const answer = await ask();
      if (answer) return answer;
      if (Date.now() > deadline) throw new Error(`Nothing came of ${ask}.`);
      await sleep(50);
    }
  }

  async close(): Promise<void> {
    await this.product.stop();
    for (const service of this.product.services) tellErrors(service);
    await rm(this.directory, { recursive: true, force: true });
  }
}

interface ServiceStatus {
  outboxRows: number;
  lag: number;
  nextDue: string | null;
  clock: { frozenAt: string };
}

interface Stage {
  clients: Map<string, GraphClient>;
  ids: Map<string, string>;
}

/** What a service logged as its own fault; a test that fails is seldom clear without it. */
function tellErrors({ name, lastLines }: { name: string; lastLines(count: number): string }): void {
  const errors = lastLines(2_000)
    .split('\n')
    .filter((line) => /"level":(50|60)/.test(line));
  for (const line of errors.slice(0, 5)) console.error(`${name}: ${line.slice(0, 600)}`);
}
