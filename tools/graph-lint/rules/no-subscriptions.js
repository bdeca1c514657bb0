import { at } from '../subgraph.js';

/** Changes are delivered by the event feed and by webhooks. */
export function check({ objects }) {
  return objects
    .filter((type) => type.name.value === 'Subscription')
    .map((type) => at(type, 'there are no subscriptions'));
}
