import { afterAll, beforeAll, expect, it } from 'vitest';
import { Scene } from './scene.js';
import { type ReceivedSpan, SpanReceiver } from './span-receiver.js';

const receiver = new SpanReceiver();
const settings = ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_BSP_SCHEDULE_DELAY'];
let scene: Scene;
let ticketId: string;

beforeAll(async () => {
  process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = await receiver.listen();
  process.env['OTEL_BSP_SCHEDULE_DELAY'] = '100';
  scene = await Scene.open('2026-03-02T08:30:00Z', 'selion');
  const request = {
    customerId: scene.id('lambert'),
    subject: 'L’imprimante n’est plus trouvée',
    description: 'Aucun poste ne la voit.',
    workKind: 'REMOTE',
    answers: [{ key: 'remote-tool', value: 'YES' }],
    idempotencyKey: 'open',
  };
  const opened = await scene.as('philippe').perform('openTicket', request, 'ticket { id }');
  ticketId = opened.ticket.id;
  const agent = scene.as('kevin');
  await agent.perform('takeOverTicket', { ticketId }, 'ticket { state }');
  await scene.travel('2026-03-02T09:00:00Z');
  const work = { kind: 'REMOTE', startedAt: '2026-03-02T08:40:00Z', minutes: 16 };
  await agent.perform('logTime', { ticketId, ...work, idempotencyKey: 'work' }, 'timeEntry { id }');
  const outcome = { outcome: 'resolved', message: 'L’adresse est corrigée.' };
  await agent.perform('resolveTicket', { ticketId, ...outcome }, 'ticket { state }');
});
afterAll(async () => {
  await scene?.close();
  receiver.close();
  for (const name of settings) delete process.env[name];
});

/** A span with all that it came of, the first cause first; null while one of them is missing. */
function wayTo(last: ReceivedSpan): ReceivedSpan[] | null {
  if (!last.parentSpanId) return [last];
  const parent = receiver.spans.find(({ spanId }) => spanId === last.parentSpanId);
  const before = parent && wayTo(parent);
  return before ? [...before, last] : null;
}

it('is one trace from the mutation at the gateway to the notice of the invoice in the inbox', async () => {
  const { ticket } = await scene
    .as('philippe')
    .perform('validateTicket', { ticketId }, 'ticket { state }');
  expect(ticket.state).toBe('ARCHIVED');

  // The invoice was told of in the trace of the ticket's end, whose own notice is told by tickets.
  const way = await scene.eventually(() => {
    const lasts = receiver.spans.filter(
      ({ service, name }) => service === 'charter-contracts' && name === 'process notice.requested',
    );
    const ways = lasts.flatMap((last) => {
      const found = wayTo(last);
      return found ? [found.map(({ service, name }) => `${service}: ${name}`)] : [];
    });
    return Promise.resolve(
      ways.find((names) => names.includes('charter-billing: publish notice.requested')),
    );
  });
  expect(way).toEqual([
    'charter-gateway: mutation validateTicket',
    'charter-gateway: call tickets',
    'charter-tickets: POST /graphql',
    'charter-tickets: publish ticket.archived',
    'charter-billing: process ticket.archived',
    'charter-billing: publish notice.requested',
    'charter-contracts: process notice.requested',
  ]);
});

it('has no span without its cause, and says when the bus had each event', async () => {
  const { traceId } = receiver.spans.find(({ name }) => name === 'mutation validateTicket')!;
  await scene.eventually(() => {
    const spans = receiver.spans.filter((span) => span.traceId === traceId);
    const published = spans.filter(({ name }) => name.startsWith('publish '));
    const sent = spans.filter(({ name }) => name.startsWith('send '));
    return Promise.resolve(sent.length === published.length && spans.every(wayTo));
  });
  const spans = receiver.spans.filter((span) => span.traceId === traceId);
  expect(spans.filter(({ parentSpanId }) => !parentSpanId)).toHaveLength(1);
  const services = new Set(spans.map(({ service }) => service));
  expect([...services].toSorted()).toEqual([
    'charter-billing',
    'charter-contracts',
    'charter-gateway',
    'charter-tickets',
    'charter-versions',
  ]);
});
