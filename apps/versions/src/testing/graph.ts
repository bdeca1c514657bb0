import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { UnitOfWork, type Viewer } from '@charter/database';
import { preparePostgresBus } from '@charter/messaging';
import type { GraphContext } from '@charter/subgraph';
import { testDatabase, type TestDatabase } from '@charter/testing';
import { graphql, type GraphQLSchema } from 'graphql';
import pg from 'pg';
import { expect, vi } from 'vitest';
import { migrations } from '../migrations/index.js';
import { openStage, type Stage } from './stage.js';

/** The graph of versions as its process has it, with a stage beside it in the same database. */
export class TestGraph {
  private constructor(
    private readonly app: INestApplication,
    private readonly databases: readonly TestDatabase[],
    readonly stage: Stage,
  ) {}

  static async open(): Promise<TestGraph> {
    const database = await testDatabase('versions', migrations);
    const bus = await testDatabase('bus', []);
    await preparePostgresBus(bus.owner);
    Object.assign(process.env, {
      // Nobody tells it the time, so that it does nothing by itself: time is the stage's.
      CHARTER_MODE: 'development',
      PORT: '0',
      LOG_LEVEL: 'error',
      SERVICE_SECRET: 'x'.repeat(32),
      DATABASE_URL: database.app,
      DATABASE_WORKER_URL: database.worker,
      BUS_URL: bus.app,
      GATEWAY_PUBLIC_JWK: '{"kty":"OKP","crv":"Ed25519","x":""}',
      CONTRACTS_URL: 'http://127.0.0.1:9',
    });
    const { VersionsModule } = await import('../versions.module.js');
    const app = await NestFactory.create(VersionsModule, { logger: ['error'] });
    await app.init();
    return new TestGraph(app, [database, bus], await openStage(database));
  }

  /** Address of its database, for whom row security does not hold. */
  get adminUrl(): string {
    return this.databases[0]!.admin;
  }

  /** Asks as one viewer, as of the stage's instant. */
  async ask(
    source: string,
    viewer: Viewer = this.stage.admin,
    variableValues: Record<string, unknown> = {},
  ): Promise<any> {
    const { data, errors } = await this.answer(source, viewer, variableValues);
    expect(errors ?? []).toEqual([]);
    return JSON.parse(JSON.stringify(data));
  }

  get schema(): GraphQLSchema {
    return this.app.get(GraphQLSchemaHost, { strict: false }).schema;
  }

  /** The whole answer, with what failed. */
  answer(source: string, viewer: Viewer, variableValues: Record<string, unknown> = {}) {
    const unitOfWork = this.app.get(UnitOfWork);
    const contextValue = {
      viewer,
      now: this.stage.now,
      language: 'en',
      unitOfWork,
      read: (work) => unitOfWork.read(viewer, work),
      memo: new Map(),
    } satisfies Partial<GraphContext>;
    return graphql({ schema: this.schema, source, contextValue, variableValues });
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.stage.close();
    for (const database of this.databases) await database.drop();
  }
}

/** Statements by which a piece of work reads; what else goes on in the process writes too. */
export async function statements(work: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await work();
    const reading = new Set<unknown>();
    let count = 0;
    for (const [index, [statement]] of query.mock.calls.entries()) {
      const text = typeof statement === 'string' ? statement : (statement as { text: string }).text;
      const client = query.mock.contexts[index];
      if (text.startsWith('BEGIN READ ONLY')) reading.add(client);
      else if (text === 'COMMIT') reading.delete(client);
      else if (reading.has(client)) count++;
    }
    return count;
  } finally {
    query.mockRestore();
  }
}
