import { expect, it } from 'vitest';
import { asEnvironment, asFile, securityProperties } from './properties.js';

it('are variables of the container as its image reads them', () => {
  expect(asEnvironment({ 'log.dirs': '/data', 'a-b_c.d': 'x' })).toEqual({
    KAFKA_LOG_DIRS: '/data',
    KAFKA_A___B__C_D: 'x',
  });
});

it('keep the backslashes of a path in a file', () => {
  expect(asFile({ 'log.dirs': 'C:\\data' })).toBe('log.dirs=C:\\\\data\n');
});

it('secure what clients come through, and nothing that the broker needs itself', () => {
  const sasl = { username: 'charter', password: 'x' };
  const keystore = { file: '/k.p12', password: 'y' };
  const protocols = (security: object) =>
    securityProperties(security)['listener.security.protocol.map'];
  expect(protocols({ sasl })).toContain('CLIENTS:SASL_PLAINTEXT,INTERNAL:PLAINTEXT');
  expect(protocols({ keystore })).toContain('CLIENTS:SSL,INTERNAL:PLAINTEXT');
  expect(protocols({ sasl, keystore })).toContain('CLIENTS:SASL_SSL,INTERNAL:PLAINTEXT');
  expect(securityProperties({})).toEqual({});
});
