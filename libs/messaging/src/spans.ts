import {
  type Attributes,
  type Context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import type { BusRecord } from './bus.js';

const tracer = trace.getTracer('@charter/messaging');

/** Trace that the change behind a record belongs to; a new one if nobody said. */
export function traceOf(traceparent: string | null | undefined): Context {
  return propagation.extract(ROOT_CONTEXT, traceparent ? { traceparent } : {});
}

function describing({ topic, key, headers }: BusRecord): Attributes {
  return {
    'messaging.system': 'charter',
    'messaging.destination.name': topic,
    'messaging.message.id': headers['ce_id'] ?? '',
    'cloudevents.event_type': headers['ce_type'] ?? '',
    'charter.aggregate.id': key,
    'charter.aggregate.version': Number(headers['ce_aggregateversion']),
  };
}

/** One span per record that the bus has, from when it was taken from the outbox; where it is traced at all. */
export function traceSent(records: readonly BusRecord[], startTime: Date): void {
  for (const record of records) {
    const traceparent = record.headers['ce_traceparent'];
    if (!traceparent?.endsWith('-01')) continue;
    const attributes = { ...describing(record), 'messaging.operation.type': 'send' };
    const options = { kind: SpanKind.PRODUCER, startTime, attributes };
    tracer.startSpan(`send ${record.topic}`, options, traceOf(traceparent)).end();
  }
}

/** The effect of a record on a consumer: the child of what published it, the parent of what it publishes. */
export function traceProcess<T>(
  consumer: string,
  record: BusRecord,
  work: () => Promise<T>,
): Promise<T> {
  const attributes = {
    ...describing(record),
    'messaging.operation.type': 'process',
    'messaging.consumer.group.name': consumer,
  };
  const name = `process ${record.headers['ce_type'] ?? record.topic}`;
  const parent = traceOf(record.headers['ce_traceparent']);
  return traced(name, { kind: SpanKind.CONSUMER, attributes }, parent, work);
}

/** Due work begins a trace: what scheduled it may be months ago. */
export function traceDueWork<T>(kind: string, id: string, work: () => Promise<T>): Promise<T> {
  const attributes = { 'charter.due_work.kind': kind, 'charter.due_work.id': id };
  return traced(`due ${kind}`, { kind: SpanKind.INTERNAL, attributes }, ROOT_CONTEXT, work);
}

function traced<T>(
  name: string,
  options: { readonly kind: SpanKind; readonly attributes: Attributes },
  parent: Context,
  work: () => Promise<T>,
): Promise<T> {
  return tracer.startActiveSpan(name, options, parent, async (span) => {
    try {
      return await work();
    } catch (error) {
      // Its message may hold what a person wrote; the log has it.
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}
