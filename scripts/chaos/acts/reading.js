/** Customers who look at their lists, to see whether anything there is another's. */
const readers = [
  { provider: 'selion', customer: 'lambert', handle: 'philippe' },
  { provider: 'selion', customer: 'dubois', handle: 'catherine' },
  { provider: 'techtra', customer: 'saguenay', handle: 'helene' },
];

const lists = `{ tickets(first: 30) { nodes { id organization { id } } }
  invoices(first: 30) { nodes { id customer { id } } } contracts(first: 30) { nodes { id customer { id } } } }`;

async function lookAtOwn(load, random) {
  const { provider, customer, handle } = random.pick(readers);
  const data = await load.as(provider, handle).query(lists);
  const own = load.stages.get(provider).ids.get(customer);
  for (const [list, connection] of Object.entries(data ?? {}))
    for (const node of connection?.nodes ?? []) {
      const owner = (node.customer ?? node.organization)?.id;
      if (owner && owner !== own) load.seen.push(`${handle} saw ${list} ${node.id} of ${owner}`);
    }
}

/** Staff of one provider look at everything of theirs: none of it may be the other's. */
async function lookAtAll(load, random) {
  const [provider, handle, other] = random.pick([
    ['selion', 'kevin', 'techtra'],
    ['techtra', 'julie', 'selion'],
  ]);
  const data = await load.as(provider, handle).query('{ tickets(first: 50) { nodes { id } } }');
  const foreign = new Set(load.tickets.filter((one) => one.provider === other).map(({ id }) => id));
  for (const { id } of data?.tickets?.nodes ?? [])
    if (foreign.has(id)) load.seen.push(`${handle} of ${provider} saw ticket ${id} of ${other}`);
}

export const readingActs = [
  [4, lookAtOwn],
  [2, lookAtAll],
];
