import { RemoteGraphQLDataSource } from '@apollo/gateway';
import type { GraphQLDataSource } from '@apollo/gateway';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Histogram } from 'prom-client';
import type { Config, SubgraphName } from '../config.js';
import type { Logger } from '@charter/subgraph/process';
import type { OperationContext } from './operation-context.js';
import { SubgraphSource } from './subgraph-source.js';

/** One data source per subgraph, closed with the process. */
export class SubgraphSources implements OnApplicationShutdown {
  private readonly durations = new Histogram({
    name: 'charter_subgraph_request_seconds',
    help: 'Duration of requests to a subgraph in seconds.',
    labelNames: ['subgraph', 'outcome'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  });
  private readonly sources = new Map<string, SubgraphSource>();

  constructor(
    private readonly config: Config,
    private readonly log: Logger,
  ) {}

  /** Throws for a name without an address: such a supergraph is not ours. */
  readonly of = (name: string): GraphQLDataSource => {
    const base = this.config.SUBGRAPH_URLS[name as SubgraphName] as string | undefined;
    if (!base) throw new Error(`the subgraph "${name}" has no address in SUBGRAPH_URLS`);
    if (this.config.GATEWAY_FETCHER === 'apollo') return apolloSource(name, base);
    const source = this.sources.get(name) ?? new SubgraphSource(name, this.connection(base));
    this.sources.set(name, source);
    return source;
  };

  async onApplicationShutdown() {
    await Promise.all([...this.sources.values()].map((source) => source.close()));
  }

  private connection(url: string) {
    return {
      url,
      timeoutMs: this.config.SUBGRAPH_TIMEOUT_MS,
      connections: this.config.SUBGRAPH_CONNECTIONS,
      observe: (subgraph: string, seconds: number, failure?: unknown) => {
        this.durations.observe({ subgraph, outcome: failure ? 'failed' : 'answered' }, seconds);
        if (failure) this.log.warn({ subgraph, err: failure }, 'A subgraph did not answer');
      },
    };
  }
}

/** Apollo's own source, kept to be measured against ours. */
function apolloSource(name: string, base: string): GraphQLDataSource {
  return new RemoteGraphQLDataSource<OperationContext>({
    url: new URL('/graphql', base).href,
    async willSendRequest({ request, context }) {
      if (!('headersFor' in context)) return;
      const headers = await (context as OperationContext).headersFor(name);
      for (const [header, value] of Object.entries(headers))
        request.http?.headers.set(header, value);
    },
  });
}
