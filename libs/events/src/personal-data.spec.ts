import { expect, test } from 'vitest';
import { z } from 'zod';
import { eventCatalogue, eventSchemas, isCompacted, topicOf, type EventType } from './index.js';

/**
 * Every text that travels for ever, and what it says: never a name, an address or the words of a
 * person, for what is on these topics is not erased. A new one goes here, or onto `person` or `notice`.
 */
const said: Record<string, readonly string[]> = {
  'of organizations': [
    'organization.changed.name',
    'organization.changed.country',
    'organization.changed.timeZone',
    'calendar.zone',
    'holidays.country',
    'holidays.region',
  ],
  'labels and keys that the provider chose': [
    'api-client.changed.scopes[]',
    'contract.changed.options[]',
    'installation.changed.environment',
    'membership.changed.skills[]',
    'problem.changed.fixes[].label',
    'product-version.window-changed.label',
    'product.changed.key',
    'product.changed.name',
    'quote.changed.options[]',
    'ticket.escalated.escalationKey',
  ],
  'of the charter': [
    'channelKey',
    'calendarKey',
    'clause.id',
    'clause.charterVersion',
    'ticket.outcome-corrected.from',
    'ticket.outcome-corrected.to',
  ],
  'prices and what they come from': [
    'price.planKey',
    'price.charterKey',
    'price.charterVersion',
    'price.options[]',
    'currency',
  ],
  'numbers and codes of the system': [
    'reference',
    'invoice.issued.number',
    'invoice.blocked.reason',
    'opening.refused.code',
    'ticket.clock-breached.clock',
    'ticket.state-changed.from',
  ],
};

interface JsonSchema {
  readonly type?: string;
  readonly format?: string;
  readonly properties?: Record<string, JsonSchema>;
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

const bounded = ['format', 'enum', 'const', 'pattern'];

/** Paths of all that may hold any text whatever. */
function texts(schema: JsonSchema, path: string): string[] {
  const isAddress = schema.format === 'email';
  if (schema.type === 'string' && (isAddress || !bounded.some((key) => key in schema)))
    return [path];
  const { properties = {}, items, additionalProperties, anyOf = [], oneOf = [] } = schema;
  return [
    ...Object.entries(properties).flatMap(([name, inner]) => texts(inner, `${path}.${name}`)),
    ...(items ? texts(items, `${path}[]`) : []),
    ...(typeof additionalProperties === 'object' ? texts(additionalProperties, `${path}{}`) : []),
    ...[...anyOf, ...oneOf].flatMap((inner) => texts(inner, path)),
  ];
}

const types = Object.keys(eventSchemas) as EventType[];

/** Of the event in every form that the log may hold. */
const textsOf = (type: EventType) =>
  eventCatalogue
    .schemas(type)
    .flatMap((schema) => texts(z.toJSONSchema(schema, { io: 'input' }) as JsonSchema, type));

test('names, addresses and words of persons travel on compacted topics alone', () => {
  const known = Object.values(said).flat();
  const isKnown = (path: string) => known.some((end) => path === end || path.endsWith(`.${end}`));
  const kept = types.filter((type) => !isCompacted(topicOf(type)) && type !== 'charter.published');
  expect(kept.flatMap(textsOf).filter((path) => !isKnown(path))).toEqual([]);
});

test('what is erased of a person is what travels on those topics', () => {
  expect(types.filter((type) => isCompacted(topicOf(type)))).toEqual([
    'person.changed',
    'notice.requested',
  ]);
  expect(textsOf('person.changed')).toEqual(
    expect.arrayContaining(['person.changed.displayName', 'person.changed.email']),
  );
});
