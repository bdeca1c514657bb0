import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { CryptoKey, JSONWebKeySet } from 'jose';

export const developmentIssuer = 'charter-development';
export const developmentAudience = 'charter';

/** Vouches for anybody: for development only. Its key lives as long as the process. */
export class DevelopmentIssuer {
  private constructor(
    private readonly key: CryptoKey,
    readonly jwks: JSONWebKeySet,
  ) {}

  static async create(): Promise<DevelopmentIssuer> {
    const { privateKey, publicKey } = await generateKeyPair('EdDSA');
    const jwk = { ...(await exportJWK(publicKey)), alg: 'EdDSA', use: 'sig', kid: 'development' };
    return new DevelopmentIssuer(privateKey, { keys: [jwk] });
  }

  /** A token for the subject, valid twelve hours of machine time. */
  token(subject: string, scopes: string[] = []): Promise<string> {
    return new SignJWT({ scope: scopes.join(' ') })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'development' })
      .setIssuer(developmentIssuer)
      .setAudience(developmentAudience)
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime('12h')
      .sign(this.key);
  }
}
