import { trace } from '@opentelemetry/api';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import express from 'express';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { traceRequests } from './tracing.js';

it('keeps addresses that open something to whoever has them out of spans', async () => {
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  trace.setGlobalTracerProvider(provider);
  const app = express().use(traceRequests('test'));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const { port } = server.address() as AddressInfo;
  const secrets = ['feeds/secret.ics', 'Feeds/secret/a.json', 'files/s', 'uploads/s', 'reports/s'];
  for (const path of [...secrets.map((secret) => `/${secret}`), '/health/live'])
    await (await fetch(`http://127.0.0.1:${port}${path}`)).text();
  await new Promise((closed) => server.close(closed));
  expect(exporter.getFinishedSpans().map(({ name }) => name)).toEqual([
    'GET /feeds/…',
    'GET /Feeds/…',
    'GET /files/…',
    'GET /uploads/…',
    'GET /reports/…',
    'GET /health/live',
  ]);
});
