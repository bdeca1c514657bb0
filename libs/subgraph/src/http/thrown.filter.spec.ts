import { Controller, Get, Module, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createLogger, nestLogger } from '../telemetry/log.js';
import { ThrownFilter } from './thrown.filter.js';

const lines: string[] = [];
let app: INestApplication;
let thrown: unknown;

@Controller()
class Thrower {
  @Get()
  answer() {
    throw thrown;
  }
}

@Module({ controllers: [Thrower] })
class Throwing {}

beforeAll(async () => {
  const log = createLogger('test', 'info', { write: (line: string) => void lines.push(line) });
  app = await NestFactory.create(Throwing, { logger: nestLogger(log) });
  app.useGlobalFilters(new ThrownFilter(app.getHttpAdapter()));
  await app.listen(0, '127.0.0.1');
});
afterAll(() => app?.close());
beforeEach(() => lines.splice(0));

async function answer(): Promise<unknown> {
  return (await fetch(await app.getUrl())).json();
}

const httpError = (statusCode: number, expose: boolean) =>
  Object.assign(new Error('no /srv/secret'), { statusCode, status: statusCode, expose });

it.each([
  ['its words', true, 'no /srv/secret'],
  ['no words that are not for the caller', false, 'Not Found'],
])('a refusal answers with %s, and is not logged', async (_, expose, message) => {
  thrown = httpError(404, expose);
  expect(await answer()).toEqual({ statusCode: 404, message });
  expect(lines).toEqual([]);
});

it('a fault is logged once, with where it was', async () => {
  thrown = new Error('out of order');
  expect(await answer()).toEqual({ statusCode: 500, message: 'Internal server error' });
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({
      msg: 'out of order',
      err: expect.objectContaining({ stack: expect.stringContaining('thrown.filter.spec') }),
    }),
  ]);
});
