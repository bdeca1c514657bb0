import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { eventCatalogue, eventSchemas, topicOf, topics } from './index.js';

describe('the registry of events', () => {
  it('puts every event type on exactly one topic', () => {
    const listed = Object.values(topics).flatMap((topic) => Object.keys(topic.events));
    expect(listed.toSorted()).toEqual(Object.keys(eventSchemas).toSorted());
    expect(topicOf('ticket.archived')).toBe('ticket');
  });

  it('describes every payload as JSON Schema', () => {
    for (const schema of Object.values(eventSchemas))
      expect(z.toJSONSchema(schema, { io: 'input' })).toHaveProperty('type', 'object');
  });

  it('carries instants as text and hands them out as instants', () => {
    const at = Temporal.Instant.from('2026-03-02T09:00:00.123Z');
    const data = {
      ticketId: crypto.randomUUID(),
      agentId: crypto.randomUUID(),
      at,
    };
    const wire = eventCatalogue.encode('ticket.taken-over', data);
    expect(wire).toMatchObject({ at: '2026-03-02T09:00:00.123Z' });
    expect(eventCatalogue.decode('ticket.taken-over', 1, wire)).toEqual(data);
  });
});
