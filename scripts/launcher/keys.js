import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Secrets of this installation: generated once, kept in the state directory, mode 0600. */
export function readOrCreateKeys(directory) {
  const file = join(directory, 'keys.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  const keys = {
    database: secret(),
    service: secret(),
    gateway: signingKey('gateway'),
    oauth: signingKey('oauth'),
  };
  mkdirSync(directory, { recursive: true });
  writeFileSync(file, JSON.stringify(keys, null, 2), { mode: 0o600 });
  return keys;
}

const secret = () => randomBytes(32).toString('base64url');

function signingKey(kid) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const details = { kid, alg: 'EdDSA', use: 'sig' };
  return {
    private: { ...privateKey.export({ format: 'jwk' }), ...details },
    public: { ...publicKey.export({ format: 'jwk' }), ...details },
  };
}
