import { jwtVerify, SignJWT } from 'jose';

/** Tokens of service to service calls on /internal/*: a shared secret, one audience, a minute. */
export class ServiceTokens {
  private readonly secret: Uint8Array;

  constructor(secret: string) {
    this.secret = new TextEncoder().encode(secret);
  }

  mint(audience: string): Promise<string> {
    return new SignJWT({})
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('gateway')
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime('60s')
      .sign(this.secret);
  }

  async accepts(authorization: string | undefined): Promise<boolean> {
    const token = authorization?.replace(/^Bearer /, '') ?? '';
    const options = { audience: 'gateway', algorithms: ['HS256'], requiredClaims: ['exp'] };
    return jwtVerify(token, this.secret, options).then(
      () => true,
      () => false,
    );
  }
}
