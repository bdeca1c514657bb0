/** Says the last work on an open ticket anew; its note is a text of ours, so that it is found once. */
async function correctWork(load, random) {
  const ticket = random.pick(
    load.tickets.filter(({ state, lastWork }) => state === 'OPEN' && lastWork),
  );
  if (!ticket) return;
  const token = load.token();
  await load.perform(random, load.as(ticket.provider, ticket.agents[0]), 'correctTime', {
    token,
    input: {
      timeEntryId: ticket.lastWork,
      minutes: random.between(1, 5),
      note: token,
      reason: 'Relu.',
      allowOverlap: true,
    },
    selection: 'timeEntry { id }',
    id: ({ timeEntry }) => timeEntry.id,
  });
}

/** Merges a ticket that nobody has touched into an earlier one of the same customer. */
async function mergeDuplicate(load, random) {
  const fresh = load.tickets.filter(({ state }) => state === 'NEW');
  const [, pair] =
    Object.entries(Object.groupBy(fresh, ({ customer }) => customer)).find(
      ([, tickets]) => tickets.length > 1,
    ) ?? [];
  if (!pair) return;
  const [survivor, duplicate] = pair.toSorted((a, b) =>
    Temporal.Instant.compare(a.openedAt, b.openedAt),
  );
  duplicate.state = 'OVER';
  const token = load.token();
  await load.perform(random, load.as(survivor.provider, survivor.agents[0]), 'mergeTickets', {
    token,
    input: { duplicateId: duplicate.id, intoId: survivor.id, reason: token },
    selection: 'duplicate { id }',
    id: (payload) => payload.duplicate.id,
  });
}

/** Links a ticket, once, to another of the provider, whoever's that is. */
async function linkTickets(load, random) {
  const from = random.pick(load.tickets.filter(({ linked }) => !linked));
  const others = load.tickets.filter((one) => one !== from && one.provider === from?.provider);
  const to = random.pick(others);
  if (!from || !to) return;
  from.linked = true;
  const token = load.token();
  await load.perform(random, load.as(from.provider, from.agents[0]), 'linkTickets', {
    token,
    input: { fromId: from.id, toId: to.id, kind: 'FOLLOWS_UP', reason: token },
    selection: 'link { id }',
    id: ({ link }) => link.id,
  });
}

export const correctionActs = [
  [3, correctWork],
  [1, mergeDuplicate],
  [1, linkTickets],
];
