import {
  type Attributes,
  context,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  AlwaysOffSampler,
  BasicTracerProvider,
  BatchSpanProcessor,
  type TracerConfig,
} from '@opentelemetry/sdk-trace-base';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

let provider: BasicTracerProvider | null = null;

/**
 * Sets OpenTelemetry up for this process: W3C trace context through HTTP, events and logs. Spans are
 * exported by OTLP over HTTP where OTEL_EXPORTER_OTLP_ENDPOINT names a collector, as the other
 * standard OTEL_* variables say; without it none is recorded, and ids alone travel.
 */
export async function startTracing(service: string): Promise<void> {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  provider = new BasicTracerProvider(await exporting(service));
  trace.setGlobalTracerProvider(provider);
}

async function exporting(service: string): Promise<TracerConfig> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT } = process.env;
  if (!OTEL_EXPORTER_OTLP_ENDPOINT && !OTEL_EXPORTER_OTLP_TRACES_ENDPOINT)
    return { sampler: new AlwaysOffSampler() };
  // Loaded by those who want it alone: it costs megabytes.
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const name = process.env['OTEL_SERVICE_NAME'] ?? `charter-${service}`;
  return {
    resource: new ServiceResource({ 'service.name': name }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  };
}

/**
 * What the spans are of. Apollo's gateway brings an older @opentelemetry/resources, which is what an app
 * would find under that name, so the little that is needed of a resource stands here.
 */
class ServiceResource implements NonNullable<TracerConfig['resource']> {
  constructor(readonly attributes: Attributes) {}

  merge(other: { attributes: Attributes } | null): ServiceResource {
    return new ServiceResource({ ...this.attributes, ...other?.attributes });
  }

  getRawAttributes() {
    return Object.entries(this.attributes);
  }
}

/** Sends the spans that are left when the process ends. */
@Injectable()
export class Tracing implements OnApplicationShutdown {
  async onApplicationShutdown(): Promise<void> {
    await provider?.shutdown();
  }
}

/** One span per request, the child of the caller's. */
export function traceRequests(service: string) {
  const tracer = trace.getTracer(service);
  return (request: Request, response: Response, next: NextFunction): void => {
    const parent = propagation.extract(context.active(), request.headers);
    const name = `${request.method} ${shownPath(request.path)}`;
    const span = tracer.startSpan(name, { kind: SpanKind.SERVER }, parent);
    response.on('close', () => {
      if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
    context.with(trace.setSpan(parent, span), next);
  };
}

/** Who has the address of a file or a feed may read it: such a path stays out of spans. */
function shownPath(path: string): string {
  return path.replace(/^\/(files|feeds|reports|uploads)\/.+/i, '/$1/…');
}

/** Says what the request at hand turned out to be: its name and kind of operation. */
export function nameRequest(type: string, name: string): void {
  const span = trace.getActiveSpan();
  span?.updateName(`${type} ${name}`);
  span?.setAttributes({ 'graphql.operation.type': type, 'graphql.operation.name': name });
}

/** A call of another process, whose own spans are the children of this one. */
export function traceCall<T>(service: string, call: () => Promise<T>): Promise<T> {
  const options = { kind: SpanKind.CLIENT, attributes: { 'peer.service': service } };
  return trace.getTracer('gateway').startActiveSpan(`call ${service}`, options, async (span) => {
    try {
      return await call();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Headers that carry the current trace to another process. */
export function traceHeaders(): Record<string, string> {
  const headers: Record<string, string> = {};
  propagation.inject(context.active(), headers);
  return headers;
}
