import { mintInternalToken, traceHeaders } from '@charter/subgraph/process';
import type { Caller } from '@charter/subgraph/process';

/** What one operation carries to every subgraph that it touches. */
export class OperationContext {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(
    private readonly signingKey: CryptoKey,
    private readonly caller: Caller,
    private readonly language: string | undefined,
  ) {}

  /** Headers of a request to a subgraph; its token is signed once per operation, when first needed. */
  async headersFor(subgraph: string): Promise<Record<string, string>> {
    let token = this.tokens.get(subgraph);
    if (!token) {
      token = mintInternalToken(this.signingKey, subgraph, this.caller);
      this.tokens.set(subgraph, token);
    }
    return {
      ...traceHeaders(),
      ...(this.language && { 'accept-language': this.language }),
      authorization: `Bearer ${await token}`,
    };
  }
}
