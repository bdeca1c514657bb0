import { describe, expect, it } from 'vitest';
import { InvalidConfiguration, readConfig } from './config.js';

const key = { kty: 'OKP', crv: 'Ed25519', x: 'x', d: 'd' };
const urls = Object.fromEntries(
  ['contracts', 'tickets', 'billing', 'versions'].map((name, i) => [
    name,
    `http://${name}:${i + 1}`,
  ]),
);
const development = {
  CHARTER_MODE: 'development',
  PORT: '4000',
  SUBGRAPH_URLS: JSON.stringify(urls),
  GATEWAY_PRIVATE_JWK: JSON.stringify(key),
  SERVICE_SECRET: 's'.repeat(32),
};
const issuers = [{ issuer: 'https://id', jwksUri: 'https://id/jwks', audience: 'charter' }];
const production = {
  ...development,
  CHARTER_MODE: 'production',
  ISSUERS: JSON.stringify(issuers),
};

describe('the configuration of the gateway', () => {
  it('needs little in development', () => {
    expect(readConfig(development)).toMatchObject({ PORT: 4000, DEVELOPMENT_ISSUER: 'off' });
  });

  it('names every fault at once', () => {
    const faulty = () =>
      readConfig({ ...development, CHARTER_MODE: 'prod', SERVICE_SECRET: 'short' });
    expect(faulty).toThrow(InvalidConfiguration);
    expect(faulty).toThrow(/CHARTER_MODE.*\n.*SERVICE_SECRET/);
  });

  it.each([
    ['a development issuer', { DEVELOPMENT_ISSUER: 'on' }, /DEVELOPMENT_ISSUER.*must be off/],
    ["Apollo's fetcher", { GATEWAY_FETCHER: 'apollo' }, /GATEWAY_FETCHER/],
    ['no issuer of people', { ISSUERS: '[]' }, /ISSUERS.*nobody can sign in/],
  ])('refuses %s in production', (_, change, message) => {
    expect(() => readConfig({ ...production, ...change })).toThrow(message);
  });

  it.each([
    ['an address with a path', { tickets: 'http://tickets/graphql' }, /base address/],
    ['a missing subgraph', { billing: undefined }, /SUBGRAPH_URLS.billing/],
    ['an unknown subgraph', { crm: 'http://crm' }, /SUBGRAPH_URLS/],
  ])('refuses %s', (_, change, message) => {
    const SUBGRAPH_URLS = JSON.stringify({ ...urls, ...change });
    expect(() => readConfig({ ...development, SUBGRAPH_URLS })).toThrow(message);
  });

  it('refuses a key without its private part', () => {
    const GATEWAY_PRIVATE_JWK = JSON.stringify({ ...key, d: undefined });
    expect(() => readConfig({ ...development, GATEWAY_PRIVATE_JWK })).toThrow(/private part/);
  });
});
