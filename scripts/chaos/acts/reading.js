/** Customers who look at their lists, to see whether anything there is another's. */
const readers = [
  { provider: 'selion', customer: 'lambert', handle: 'philippe' },
  { provider: 'selion', customer: 'dubois', handle: 'catherine' },
  { provider: 'techtra', customer: 'saguenay', handle: 'helene' },
];

const lists = `{ tickets(first: 30) { nodes { id } } invoices(first: 30) { nodes { id } }
  contracts(first: 30) { nodes { id } } }`;

async function lookAtOwn(load, random) {
  const { provider, customer, handle } = random.pick(readers);
  await look(load, { provider, customer, handle, query: lists });
}

/** Somebody who has a contract to look at. */
export const lookAtContract = (load) => look(load, { ...readers[0], query: lists });

/** Staff of one provider look at everything of theirs: none of it may be the other's. */
async function lookAtAll(load, random) {
  const [provider, handle] = random.pick([
    ['selion', 'kevin'],
    ['techtra', 'julie'],
  ]);
  await look(load, { provider, handle, query: '{ tickets(first: 50) { nodes { id } } }' });
}

async function look(load, { provider, customer, handle, query }) {
  const data = await load.as(provider, handle).query(query);
  const { ids } = load.stages.get(provider);
  const viewer = {
    who: handle,
    provider: ids.get(provider),
    organization: customer ? ids.get(customer) : null,
  };
  for (const [list, connection] of Object.entries(data ?? {}))
    for (const { id } of connection?.nodes ?? [])
      load.seen.set(`${handle} ${id}`, { ...viewer, list, id });
}

export const readingActs = [
  [4, lookAtOwn],
  [2, lookAtAll],
];
