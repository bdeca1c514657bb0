import type { Request } from 'express';
import type { InternalTokens, Mandate } from '../authentication/internal-tokens.js';

/** What one operation carries to every subgraph that it touches. */
export class OperationContext {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(
    private readonly internalTokens: InternalTokens,
    private readonly mandate: Mandate,
    private readonly forwarded: Record<string, string>,
  ) {}

  /** Headers of a request to a subgraph; its token is signed once per operation, when first needed. */
  async headersFor(subgraph: string): Promise<Record<string, string>> {
    let token = this.tokens.get(subgraph);
    if (!token)
      this.tokens.set(subgraph, (token = this.internalTokens.mint(this.mandate, subgraph)));
    return { ...this.forwarded, authorization: `Bearer ${await token}` };
  }
}

/** The caller's headers that subgraphs see as they came: language and trace. */
export function forwardedHeaders({ headers }: Request): Record<string, string> {
  const forwarded: Record<string, string> = {};
  for (const name of ['accept-language', 'traceparent', 'tracestate']) {
    const value = headers[name];
    if (typeof value === 'string') forwarded[name] = value;
  }
  return forwarded;
}
