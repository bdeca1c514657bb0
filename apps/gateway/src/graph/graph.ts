import { ApolloGateway } from '@apollo/gateway';
import type { GraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Config } from '../config.js';
import type { Logger } from '@charter/subgraph/process';
import { limitRule } from './limits.js';
import { maskErrors } from './masking.js';
import type { OperationContext } from './operation-context.js';
import { SupergraphFile } from './supergraph-file.js';
import { storableTextRule } from './text.js';
import { traceOperations } from './trace-operations.js';

/**
 * The federated graph. Introspection stays allowed: the schema is public documentation, and what
 * protects data is the caller's rights in each subgraph, not ignorance of names.
 */
export class Graph implements OnApplicationShutdown {
  private constructor(readonly server: ApolloServer<OperationContext>) {}

  /** Throws if the supergraph file is absent or not a supergraph. */
  static async start(
    config: Config,
    log: Logger,
    dataSource: (subgraph: string) => GraphQLDataSource,
  ): Promise<Graph> {
    const server = createServer(config, log, dataSource);
    await server.start();
    return new Graph(server);
  }

  onApplicationShutdown(): Promise<void> {
    return this.server.stop();
  }
}

function createServer(
  config: Config,
  log: Logger,
  dataSource: (subgraph: string) => GraphQLDataSource,
): ApolloServer<OperationContext> {
  const gateway = new ApolloGateway({
    supergraphSdl: new SupergraphFile(config.SUPERGRAPH_FILE, log),
    buildService: ({ name }) => dataSource(name),
    validateSupergraph: true,
    logger: log,
    __exposeQueryPlanExperimental: config.CHARTER_MODE === 'development',
  });
  return new ApolloServer<OperationContext>({
    gateway,
    logger: log,
    introspection: true,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: config.MAX_TOKENS },
    validationRules: [
      limitRule({
        depth: config.MAX_DEPTH,
        aliases: config.MAX_ALIASES,
        rootFields: config.MAX_ROOT_FIELDS,
        fields: config.MAX_FIELDS,
      }),
      storableTextRule,
    ],
    formatError: maskErrors(log),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      traceOperations,
    ],
  });
}
