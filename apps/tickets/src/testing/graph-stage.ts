import { gatewaySigningKey, mintInternalToken, requireToken, SETTINGS } from '@charter/subgraph';
import type { SubgraphSettings } from '@charter/subgraph';
import { newId } from '@charter/database';
import { preparePostgresBus } from '@charter/messaging';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { generateKeyPairSync } from 'node:crypto';
import { DataSource } from 'typeorm';
import { openTicketStage, type TicketStage } from './ticket-stage.js';

type Jwk = Parameters<typeof gatewaySigningKey>[0];

// Tests read answers by their fields; what they expect is checked when they run.

type Answer = any;

const ISSUER = 'https://people.example';

/** The service as the gateway sees it: over HTTP, with internal tokens, on a stage's database. */
export async function openGraphStage(
  testDatabase: Parameters<typeof openTicketStage>[0],
): Promise<GraphStage> {
  const stage = await openTicketStage(testDatabase);
  stage.now = Temporal.Now.instant().round('millisecond');
  const bus = await testDatabase('bus', []);
  await preparePostgresBus(bus.owner);
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  Object.assign(process.env, {
    CHARTER_MODE: 'production',
    PORT: '0',
    LOG_LEVEL: 'silent',
    SERVICE_SECRET: 's'.repeat(32),
    DATABASE_URL: stage.database.app,
    DATABASE_WORKER_URL: stage.database.worker,
    BUS_URL: bus.app,
    GATEWAY_PUBLIC_JWK: JSON.stringify(publicKey.export({ format: 'jwk' })),
    CONTRACTS_URL: 'http://localhost:1',
  });
  const { TicketsModule } = await import('../tickets.module.js');
  const app = await NestFactory.create(TicketsModule, { logger: false });
  const settings = app.get<SubgraphSettings>(SETTINGS);
  app.use(
    requireToken({
      subgraph: 'tickets',
      gatewayKey: settings.GATEWAY_PUBLIC_JWK,
      serviceSecret: settings.SERVICE_SECRET,
      openPaths: [],
    }),
  );
  await app.listen(0, '127.0.0.1');
  const jwk = privateKey.export({ format: 'jwk' }) as Jwk;
  return new GraphStage(stage, app, jwk, () => bus.drop());
}

export class GraphStage {
  statements = 0;

  constructor(
    readonly stage: TicketStage,
    private readonly app: INestApplication,
    private readonly privateJwk: Jwk,
    private readonly dropBus: () => Promise<void>,
  ) {
    const logQuery = () => void (this.statements += 1);
    Object.assign(app.get(DataSource), { logger: new Proxy({}, { get: () => logQuery }) });
  }

  /** A person with a membership; gives the subject by which it signs in. */
  async person(providerId: string, organizationId: string, role: string, personId = newId()) {
    await this.stage.tell(providerId, 'person.changed', {
      personId,
      issuer: ISSUER,
      subject: personId,
      displayName: 'Somebody',
      email: 'somebody@example.com',
      language: 'en',
      technicalLevel: null,
    });
    await this.stage.tell(providerId, 'membership.changed', {
      membershipId: newId(),
      personId,
      organizationId,
      role: role as 'AGENT',
      functions: [],
      skills: [],
      active: true,
    });
    return personId;
  }

  async ask(subject: string, query: string, variables: Record<string, unknown> = {}) {
    const caller = {
      caller: { issuer: ISSUER, subject },
      scopes: [],
      provider: null,
      now: this.stage.now.toString(),
    };
    const key = await gatewaySigningKey(this.privateJwk);
    const token = await mintInternalToken(key, 'tickets', caller);
    const response = await fetch(`${await this.app.getUrl()}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': 'en',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as { data: Answer; errors?: { message: string }[] };
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.stage.close();
    await this.dropBus();
  }
}
