/** Prints fresh secrets for docker/.env: `node docker/keys.js > docker/.env`, then set ISSUERS. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';

const gateway = signingKey('gateway');
const secrets = {
  POSTGRES_PASSWORD: secret(),
  ROLE_PASSWORD: secret(),
  SERVICE_SECRET: secret(),
  GATEWAY_PRIVATE_JWK: JSON.stringify(gateway.private),
  GATEWAY_PUBLIC_JWK: JSON.stringify(gateway.public),
  OAUTH_PRIVATE_JWK: JSON.stringify(signingKey('oauth').private),
  ISSUERS: '[]',
};
for (const [name, value] of Object.entries(secrets)) console.log(`${name}='${value}'`);

function secret() {
  return randomBytes(32).toString('base64url');
}

function signingKey(kid) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const details = { kid, alg: 'EdDSA', use: 'sig' };
  return {
    private: { ...privateKey.export({ format: 'jwk' }), ...details },
    public: { ...publicKey.export({ format: 'jwk' }), ...details },
  };
}
