import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import { traceCall } from '@charter/subgraph/process';
import { Pool } from 'undici';
import type { OperationContext } from './operation-context.js';

export interface SubgraphConnection {
  url: string;
  timeoutMs: number;
  connections: number;
  /** Told how long each answer took, and the cause of a failure, which callers never see. */
  observe: (subgraph: string, seconds: number, failure?: unknown) => void;
}

/**
 * Speaks with one subgraph over a pool of kept-alive connections.
 * A subgraph that does not answer, or not in GraphQL, is a part of the answer that is null with
 * the error SUBGRAPH_UNAVAILABLE; the rest of the operation goes on.
 */
export class SubgraphSource implements GraphQLDataSource {
  private readonly pool: Pool;

  constructor(
    private readonly name: string,
    private readonly connection: SubgraphConnection,
  ) {
    this.pool = new Pool(connection.url, {
      connections: connection.connections,
      connect: { timeout: Math.min(2_000, connection.timeoutMs) },
      headersTimeout: connection.timeoutMs,
      bodyTimeout: connection.timeoutMs,
      keepAliveTimeout: 4_000,
    });
  }

  async process(options: GraphQLDataSourceProcessOptions): Promise<GatewayGraphQLResponse> {
    const { query, variables, operationName } = options.request;
    const start = performance.now();
    const seconds = () => (performance.now() - start) / 1000;
    try {
      const body = JSON.stringify({ query, variables, operationName });
      const answer = await traceCall(this.name, () => this.ask(options, body));
      this.connection.observe(this.name, seconds());
      return answer;
    } catch (cause) {
      this.connection.observe(this.name, seconds(), cause);
      return { errors: [unavailable(this.name)] };
    }
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  private async ask(
    { context }: GraphQLDataSourceProcessOptions,
    body: string,
  ): Promise<GatewayGraphQLResponse> {
    const operation = context as unknown as OperationContext;
    const response = await this.pool.request({
      path: '/graphql',
      method: 'POST',
      headers: {
        ...(await operation.headersFor(this.name)),
        'content-type': 'application/json',
        accept: 'application/json',
      },
      body,
    });
    const text = await response.body.text();
    if (response.statusCode === 401) throw new Error(`the internal token was refused: ${text}`);
    return graphqlAnswer(text, response.statusCode);
  }
}

/** The empty path is completed by the gateway with the place of this fetch in the answer. */
export function unavailable(service: string) {
  return {
    message: `The service "${service}" does not answer; its part of the answer is missing.`,
    path: [],
    extensions: {
      code: 'SUBGRAPH_UNAVAILABLE',
      service,
      remedy: 'Try again in a moment; the other parts of the answer are complete.',
      retryable: true,
    },
  };
}

function graphqlAnswer(text: string, status: number): GatewayGraphQLResponse {
  const answer: unknown = JSON.parse(text);
  if (typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer)) {
    return answer as GatewayGraphQLResponse;
  }
  throw new Error(`status ${status} without a GraphQL answer`);
}
