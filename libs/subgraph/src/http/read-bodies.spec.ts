import { All, Body, Controller } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readBodies } from './read-bodies.js';

@Controller()
class Echo {
  @All('*path')
  echo(@Body() body: unknown) {
    return { body: body ?? null };
  }
}

class EchoModule {}

let app: NestExpressApplication;
beforeAll(async () => {
  const module = { module: EchoModule, controllers: [Echo] };
  const quiet = { bodyParser: false, logger: false } as const;
  app = await NestFactory.create<NestExpressApplication>(module, quiet);
  readBodies(app, ['/oauth']);
  await app.listen(0, '127.0.0.1');
});
afterAll(() => app?.close());

const json = 'application/json; charset=utf-8';
const form = 'application/x-www-form-urlencoded';

it.each([
  ['/graphql', json, '{"a":"1"}', { a: '1' }],
  ['/GraphQL?b', json, '{"a":"1"}', { a: '1' }],
  ['/internal/clock', json, '{"a":"1"}', { a: '1' }],
  ['/internal/messaging/retry', json, '{"a":"1"}', { a: '1' }],
  ['/oauth/token', form, 'a=1', { a: '1' }],
  ['/graphql', form, 'a=1', null],
  ['/oauth/token', json, '{"a":"1"}', null],
  ['/uploads/x', json, 'a;b', null],
  ['/uploads/x?/graphql', json, 'a;b', null],
  ['/graphqlish', json, 'a;b', null],
  ['/uploads/x', form, 'a'.repeat(11_000), null],
])('what comes to %s as %s', async (path, type, body, read) => {
  const request = { method: 'PUT', body, headers: { 'content-type': type } };
  const answer = await fetch(new URL(path, await app.getUrl()), request);
  expect(await answer.json()).toEqual({ body: read });
});
