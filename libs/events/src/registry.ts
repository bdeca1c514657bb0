import type { z } from 'zod';
import { apiClientEvents, delegationEvents, membershipEvents } from './access.js';
import { accountEvents, chargeEvents, invoiceEvents, quoteEvents } from './billing.js';
import { customerCalendarEvents } from './calendar.js';
import { EventCatalogue, type Topic } from './catalogue.js';
import { charterEvents } from './charter.js';
import { contractEvents, outageEvents, packEvents } from './contract.js';
import { deliverableEvents } from './deliverable.js';
import { installationEvents } from './installation.js';
import { noticeEvents } from './notice.js';
import { organizationEvents } from './organization.js';
import { personErasedEvents, personEvents } from './person.js';
import { problemEvents } from './problem.js';
import { productVersionEvents } from './product-version.js';
import { productEvents } from './product.js';
import { refusalEvents, ticketEvents } from './ticket.js';

/** One topic per aggregate type; the key of a record is the aggregate's id. */
export const topics = {
  organization: {
    events: organizationEvents,
    producer: 'contracts',
    retention: 'forever',
  },
  person: {
    events: personEvents,
    producer: 'contracts',
    retention: 'compacted',
  },
  'person-erased': {
    events: personErasedEvents,
    producer: 'contracts',
    retention: 'forever',
  },
  membership: {
    events: membershipEvents,
    producer: 'contracts',
    retention: 'forever',
  },
  'api-client': {
    events: apiClientEvents,
    producer: 'contracts',
    retention: 'forever',
  },
  delegation: {
    events: delegationEvents,
    producer: 'contracts',
    retention: 'forever',
  },
  charter: {
    events: charterEvents,
    producer: 'contracts',
    retention: 'forever',
  },
  contract: {
    events: contractEvents,
    producer: 'contracts',
    retention: 'forever',
  },
  pack: { events: packEvents, producer: 'contracts', retention: 'forever' },
  outage: { events: outageEvents, producer: 'contracts', retention: 'forever' },
  deliverable: { events: deliverableEvents, producer: 'contracts', retention: 'forever' },
  'customer-calendar': {
    events: customerCalendarEvents,
    producer: 'contracts',
    retention: 'forever',
  },
  notice: {
    events: noticeEvents,
    producer: 'any',
    retention: 'compacted-30-days',
  },
  ticket: { events: ticketEvents, producer: 'tickets', retention: 'forever' },
  refusal: { events: refusalEvents, producer: 'tickets', retention: 'forever' },
  quote: { events: quoteEvents, producer: 'billing', retention: 'forever' },
  charge: { events: chargeEvents, producer: 'billing', retention: 'forever' },
  invoice: { events: invoiceEvents, producer: 'billing', retention: 'forever' },
  account: { events: accountEvents, producer: 'billing', retention: 'forever' },
  product: {
    events: productEvents,
    producer: 'versions',
    retention: 'forever',
  },
  'product-version': {
    events: productVersionEvents,
    producer: 'versions',
    retention: 'forever',
  },
  installation: {
    events: installationEvents,
    producer: 'versions',
    retention: 'forever',
  },
  problem: {
    events: problemEvents,
    producer: 'versions',
    retention: 'forever',
  },
} as const satisfies Record<string, Topic>;

export type TopicName = keyof typeof topics;

/** Event types of compacted topics: their aggregates end in a tombstone when their data are erased. */
export type CompactedEventType = {
  [N in TopicName]: (typeof topics)[N]['retention'] extends 'forever'
    ? never
    : keyof (typeof topics)[N]['events'];
}[TopicName];

/** Whether a record without value means something in this topic: that the key's data are gone. */
export function isCompacted(topic: string): boolean {
  return topic in topics && topics[topic as TopicName].retention !== 'forever';
}

/** Every event's newest schema under its type. */
export const eventSchemas = {
  ...organizationEvents,
  ...personEvents,
  ...personErasedEvents,
  ...membershipEvents,
  ...apiClientEvents,
  ...delegationEvents,
  ...charterEvents,
  ...contractEvents,
  ...packEvents,
  ...outageEvents,
  ...deliverableEvents,
  ...customerCalendarEvents,
  ...noticeEvents,
  ...ticketEvents,
  ...refusalEvents,
  ...quoteEvents,
  ...chargeEvents,
  ...invoiceEvents,
  ...accountEvents,
  ...productEvents,
  ...productVersionEvents,
  ...installationEvents,
  ...problemEvents,
};

export type EventType = keyof typeof eventSchemas;
export type EventData<T extends EventType> = z.output<(typeof eventSchemas)[T]>;
export type EventOf<T extends EventType> = {
  readonly type: T;
  readonly data: EventData<T>;
};
export type DomainEvent = { [T in EventType]: EventOf<T> }[EventType];

/** The events of the product, in every version that its log may hold. */
export const eventCatalogue = new EventCatalogue(topics);

const topicByType = new Map(
  Object.entries(topics).flatMap(([name, topic]) =>
    Object.keys(topic.events).map((type) => [type, name as TopicName] as const),
  ),
);

export function isEventType(type: string): type is EventType {
  return topicByType.has(type);
}

export function topicOf(type: EventType): TopicName {
  return topicByType.get(type) as TopicName;
}
