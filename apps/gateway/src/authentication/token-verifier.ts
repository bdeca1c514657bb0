import { createLocalJWKSet, createRemoteJWKSet, decodeJwt, errors, jwtVerify } from 'jose';
import type { JSONWebKeySet, JWTPayload, JWTVerifyGetKey } from 'jose';
import { OAUTH_AUDIENCE, OAUTH_ISSUER, OPERATOR_SCOPE } from '@charter/subgraph/process';
import type { Caller } from '@charter/subgraph/process';
import { RequestRefused, unauthenticated } from './refusal.js';

const oauth = { issuer: OAUTH_ISSUER, audience: OAUTH_AUDIENCE };

/** Who a token speaks for: a person, named by the issuer that vouches for them, or a program. */
export type Bearer = Pick<Caller, 'caller' | 'scopes'>;

interface TrustedIssuer {
  issuer: string;
  audience: string;
  keys: JWTVerifyGetKey;
  bearer: (claims: JWTPayload) => Bearer;
}

const renew = 'Get a new token: people sign in again, programs ask POST /oauth/token.';
/** Asymmetric only: a shared secret or `none` could be made up by whoever knows a public key. */
const algorithms = ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'RS256', 'PS256'];

/** Knows the trusted issuers and tells who a token speaks for, or refuses it with what to do. */
export class TokenVerifier {
  private readonly issuers = new Map<string, TrustedIssuer>();

  /** Trusts an OpenID Connect issuer of people; of its scopes only those of the platform count. */
  trustPeople(issuer: string, audience: string, jwks: URL | JSONWebKeySet) {
    const bearer = (claims: JWTPayload): Bearer => ({
      caller: { issuer, subject: required(claims.sub) },
      scopes: scopesOf(claims).filter((scope) => scope === OPERATOR_SCOPE),
    });
    this.issuers.set(issuer, { issuer, audience, keys: keySet(jwks), bearer });
  }

  /** Trusts our own client-credentials endpoint; its tokens name a client and its scopes. */
  trustClients(jwks: URL | JSONWebKeySet) {
    const bearer = (claims: JWTPayload): Bearer => ({
      caller: { client: required(claims.sub) },
      scopes: scopesOf(claims),
    });
    this.issuers.set(oauth.issuer, { ...oauth, keys: keySet(jwks), bearer });
  }

  async verify(authorization: string | undefined): Promise<Bearer> {
    const token = bearerToken(authorization);
    const trusted = this.issuerOf(token);
    try {
      const { payload } = await jwtVerify(token, trusted.keys, {
        issuer: trusted.issuer,
        audience: trusted.audience,
        algorithms,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: 5,
      });
      return trusted.bearer(payload);
    } catch (error) {
      throw refusalFor(error);
    }
  }

  private issuerOf(token: string): TrustedIssuer {
    let name: string | undefined;
    try {
      name = decodeJwt(token).iss;
    } catch {
      throw unauthenticated('The token is not a well-formed JWT.', renew);
    }
    const trusted = name === undefined ? undefined : this.issuers.get(name);
    if (trusted) return trusted;
    throw unauthenticated('The token comes from an issuer that is not trusted here.', renew);
  }
}

function bearerToken(authorization: string | undefined): string {
  const remedy = 'Send the header `Authorization: Bearer <token>`.';
  if (!authorization) throw unauthenticated('The request has no token.', remedy);
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (!token) throw unauthenticated('The Authorization header is not a bearer token.', remedy);
  return token;
}

function keySet(jwks: URL | JSONWebKeySet): JWTVerifyGetKey {
  if (!(jwks instanceof URL)) return createLocalJWKSet(jwks);
  return createRemoteJWKSet(jwks, { timeoutDuration: 3_000, cooldownDuration: 5_000 });
}

function scopesOf(claims: JWTPayload): string[] {
  return String(claims['scope'] ?? '')
    .split(' ')
    .filter(Boolean);
}

function required(subject: string | undefined): string {
  if (subject) return subject;
  throw unauthenticated('The token names nobody (claim `sub`).', renew);
}

function refusalFor(error: unknown): RequestRefused {
  if (error instanceof RequestRefused) return error;
  if (error instanceof errors.JWTExpired) return unauthenticated('The token has expired.', renew);
  if (error instanceof errors.JWTClaimValidationFailed) {
    return unauthenticated(
      `The token is not meant for this graph (claim \`${error.claim}\`).`,
      renew,
    );
  }
  const forged =
    error instanceof errors.JOSEError &&
    !(error instanceof errors.JWKSTimeout) &&
    error.code !== 'ERR_JOSE_GENERIC';
  if (forged) return unauthenticated('The token has no valid signature.', renew);
  return new RequestRefused(
    503,
    'ISSUER_UNAVAILABLE',
    'The keys of the issuer of this token cannot be read now.',
    'Try again in a moment.',
  );
}
