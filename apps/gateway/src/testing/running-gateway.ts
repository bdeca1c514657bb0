import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger, metricsRegistry, startTracing } from '@charter/subgraph/process';
import { exportJWK, generateKeyPair } from 'jose';
import type { JWK } from 'jose';
import { ClockReader } from '../clock/clock-reader.js';
import { readConfig } from '../config.js';
import { createGateway } from '../gateway.js';
import { TinySubgraphs, tinySupergraph } from './tiny-subgraphs.js';

process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
await startTracing('gateway');

/** A whole gateway before two small subgraphs, for specs. */
export interface RunningGateway {
  url: string;
  /** Public half of the key of its internal tokens. */
  publicJwk: JWK;
  /** Authorization of Ada, whom the development issuer vouches for. */
  authorization: string;
  supergraphFile: string;
  subgraphs: TinySubgraphs;
  get(path: string): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answered>;
  /** Asks the graph as Ada. */
  ask(query: string, headers?: Record<string, string>): Promise<Answered>;
  close(): Promise<void>;
}

export interface Answered {
  status: number;

  body: any;
}

export const serviceSecret = 's'.repeat(32);

export async function runGateway(changes: Record<string, string> = {}): Promise<RunningGateway> {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-'));
  const supergraphFile = join(folder, 'supergraph.graphql');
  writeFileSync(supergraphFile, tinySupergraph());
  const subgraphs = new TinySubgraphs();
  const { tickets, billing } = await subgraphs.start();
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const urls = { tickets, billing, contracts: tickets, versions: tickets };
  const config = readConfig({
    CHARTER_MODE: 'development',
    DEVELOPMENT_ISSUER: 'on',
    PORT: '0',
    SUBGRAPH_URLS: JSON.stringify(urls),
    GATEWAY_PRIVATE_JWK: JSON.stringify(await exportJWK(privateKey)),
    SERVICE_SECRET: serviceSecret,
    SUPERGRAPH_FILE: supergraphFile,
    SUBGRAPH_TIMEOUT_MS: '1000',
    LOG_LEVEL: 'silent',
    ...changes,
  });
  const app = await createGateway(config, createLogger('gateway', config.LOG_LEVEL));
  app.get(ClockReader).neverTravels();
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;

  const post: RunningGateway['post'] = async (path, body, headers = {}) => {
    const response = await fetch(new URL(path, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };
  const issued =
    config.DEVELOPMENT_ISSUER === 'on' && (await post('/dev/token', { subject: 'ada' }));
  const authorization = issued ? `Bearer ${issued.body.token}` : '';
  return {
    url,
    publicJwk: await exportJWK(publicKey),
    authorization,
    supergraphFile,
    subgraphs,
    post,
    get: (path) => fetch(new URL(path, url)),
    ask: (query, headers = {}) => post('/graphql', { query }, { authorization, ...headers }),
    async close() {
      await app.close();
      metricsRegistry.clear();
      await subgraphs.stopAll();
      rmSync(folder, { recursive: true });
    },
  };
}
