import { importJWK, jwtVerify, SignJWT, type JWK } from 'jose';
import { type Caller, callerClaims } from '../access/caller.js';

/** Issuer of the tokens that the gateway mints for each subgraph. */
const GATEWAY = 'gateway';
const SERVICE = 'charter-services';
const LIFETIME_SECONDS = 60;

/** Mints the gateway's token for one subgraph and one operation; it lives a minute of machine time. */
export async function mintInternalToken(key: CryptoKey, subgraph: string, caller: Caller) {
  return new SignJWT({ ...caller })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(GATEWAY)
    .setAudience(subgraph)
    .setIssuedAt()
    .setExpirationTime(`${LIFETIME_SECONDS}s`)
    .sign(key);
}

/** Checks the gateway's token for this subgraph; throws if it is anything else. */
export async function verifyInternalToken(
  jwk: JWK,
  subgraph: string,
  token: string,
): Promise<Caller> {
  const key = await importedKey(jwk);
  const { payload } = await jwtVerify(token, key, {
    issuer: GATEWAY,
    audience: subgraph,
    algorithms: ['EdDSA'],
  });
  return callerClaims.parse(payload);
}

/** Imports the gateway's private key once at start. */
export async function gatewaySigningKey(jwk: JWK): Promise<CryptoKey> {
  return (await importJWK(jwk, 'EdDSA')) as CryptoKey;
}

const imported = new Map<string, Promise<CryptoKey | Uint8Array>>();

function importedKey(jwk: JWK) {
  const id = jwk.x ?? '';
  const known = imported.get(id) ?? importJWK(jwk, 'EdDSA');
  imported.set(id, known);
  return known;
}

/** Mints a token with which one process calls the internal endpoints of another. */
export async function mintServiceToken(secret: string, audience: string): Promise<string> {
  return new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(SERVICE)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(`${LIFETIME_SECONDS}s`)
    .sign(new TextEncoder().encode(secret));
}

/** Checks a token of another process; throws if it is anything else. */
export async function verifyServiceToken(
  secret: string,
  audience: string,
  token: string,
): Promise<void> {
  await jwtVerify(token, new TextEncoder().encode(secret), {
    issuer: SERVICE,
    audience,
    algorithms: ['HS256'],
  });
}
