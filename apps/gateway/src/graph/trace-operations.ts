import type { ApolloServerPlugin } from '@apollo/server';
import { nameRequest } from '@charter/subgraph/process';
import type { OperationContext } from './operation-context.js';

/** Names the span of a request after its operation. */
export const traceOperations: ApolloServerPlugin<OperationContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, operationName }) {
        if (!operation) return;
        nameRequest(operation.operation, operationName ?? 'anonymous');
      },
    };
  },
};
