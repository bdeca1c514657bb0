import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { TokenVerifier } from './token-verifier.js';

const { privateKey, publicKey } = await generateKeyPair('EdDSA');
const stranger = await generateKeyPair('EdDSA');
const verifier = new TokenVerifier();

beforeAll(async () => {
  const jwks = { keys: [await exportJWK(publicKey)] };
  verifier.trustPeople('https://id', 'charter', jwks);
  verifier.trustClients(jwks);
});

function token(claims: Record<string, unknown> = {}, { expires = '1h', key = privateKey } = {}) {
  return new SignJWT({ iss: 'https://id', aud: 'charter', sub: 'ada', ...claims })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setExpirationTime(expires)
    .sign(key);
}

const verify = async (jwt: string | Promise<string>) => verifier.verify(`Bearer ${await jwt}`);

describe('a token', () => {
  it('of a person names issuer and subject', async () => {
    const caller = { issuer: 'https://id', subject: 'ada' };
    expect(await verify(token())).toEqual({ caller, scopes: [] });
  });

  it('of a person gives no scopes but those of the platform', async () => {
    const bearer = await verify(token({ scope: 'platform:operate tickets:write' }));
    expect(bearer.scopes).toEqual(['platform:operate']);
  });

  it('of a program names the client and its scopes', async () => {
    const bearer = await verify(
      token({ iss: 'urn:charter:oauth', sub: 'c1', scope: 'tickets:read' }),
    );
    expect(bearer).toEqual({ caller: { client: 'c1' }, scopes: ['tickets:read'] });
  });

  const refused: [string, () => string | Promise<string>, RegExp][] = [
    ['is malformed', () => 'not.a.jwt', /not a well-formed JWT/],
    ['has expired', () => token({}, { expires: '-1m' }), /expired/],
    ['comes from an unknown issuer', () => token({ iss: 'https://evil' }), /issuer .* not trusted/],
    ['is meant for another audience', () => token({ aud: 'crm' }), /claim `aud`/],
    [
      'was signed by a stranger',
      () => token({}, { key: stranger.privateKey }),
      /no valid signature/,
    ],
    ['was altered', async () => (await token()).slice(0, -4) + 'AAAA', /no valid signature/],
    ['names nobody', () => token({ sub: undefined }), /claim `sub`/],
    [
      'has the algorithm none',
      () => new UnsecuredJWT({ iss: 'https://id', sub: 'ada' }).setExpirationTime('1h').encode(),
      /no valid signature/,
    ],
  ];
  it.each(refused)('that %s is refused', async (_, jwt, message) => {
    const refusal = verify(jwt());
    await expect(refusal).rejects.toThrow(message);
    await expect(refusal).rejects.toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });

  it.each([
    [undefined, /no token/],
    ['Basic YTpi', /not a bearer token/],
    ['Bearer', /not a bearer token/],
  ])('must be there: Authorization %s is refused', async (header, message) => {
    await expect(verifier.verify(header)).rejects.toThrow(message);
  });

  it('cannot be judged while the keys of its issuer are out of reach', async () => {
    const offline = new TokenVerifier();
    offline.trustPeople('https://id', 'charter', new URL('http://127.0.0.1:1/jwks'));
    const refusal = offline.verify(`Bearer ${await token()}`);
    await expect(refusal).rejects.toMatchObject({ status: 503, code: 'ISSUER_UNAVAILABLE' });
  });
});
