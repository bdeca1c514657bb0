import { importJWK, SignJWT } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import type { Caller } from './caller.js';

/** Who asks, acting in which provider, and the one instant that the whole operation sees as now. */
export interface Mandate {
  caller: Caller;
  /** Key or id of the provider named in the header `Charter-Provider`, null when absent. */
  provider: string | null;
  /** Domain time, ISO 8601 in UTC. */
  now: string;
}

/** Mints what the subgraphs trust: EdDSA, one audience, sixty seconds of machine time. */
export class InternalTokens {
  private constructor(private readonly key: CryptoKey | Uint8Array) {}

  static async of(privateJwk: JWK): Promise<InternalTokens> {
    return new InternalTokens(await importJWK(privateJwk, 'EdDSA'));
  }

  mint({ caller, provider, now }: Mandate, subgraph: string): Promise<string> {
    return new SignJWT({ caller: caller.identity, scopes: caller.scopes, provider, now })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer('gateway')
      .setAudience(subgraph)
      .setIssuedAt()
      .setExpirationTime('60s')
      .sign(this.key);
  }
}
