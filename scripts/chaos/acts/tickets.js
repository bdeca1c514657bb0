/** Who asks for help where, in what way; people and versions by the handles of the demo's cast. */
export const askers = [
  { provider: 'selion', customer: 'lambert', by: 'philippe', agents: ['kevin', 'laura'] },
  { provider: 'selion', customer: 'hainaut', by: 'arnaud', agents: ['kevin', 'laura'] },
  { provider: 'selion', customer: 'dubois', by: 'catherine', agents: ['laura'], quoted: true },
  { provider: 'selion', customer: 'vandenberghe', by: 'pieter', agents: ['kevin'], quoted: true },
  {
    provider: 'techtra',
    customer: 'agro-richelieu',
    by: 'luc',
    agents: ['julie'],
    version: 'gestion 4.2',
  },
  {
    provider: 'techtra',
    customer: 'saguenay',
    by: 'helene',
    agents: ['samuel'],
    version: 'gestion 4.2',
  },
  {
    provider: 'techtra',
    customer: 'laurentian',
    by: 'emily',
    agents: ['julie'],
    version: 'paie 2.1',
  },
];

const remote = { workKind: 'REMOTE', answers: [{ key: 'remote-tool', value: 'YES' }] };
const read = { answers: [{ key: 'documentation-consulted', value: 'YES' }] };
const ticketOf = ({ ticket }) => ticket.id;

/** Asks for help; resolves to the ticket, or undefined where it is refused. */
export async function ask(load, random, asker, { caller, description } = {}) {
  const { provider, customer, by, version } = asker;
  const { ids } = load.stages.get(provider);
  const token = load.token();
  const payload = await load.perform(random, caller ?? load.as(provider, by), 'openTicket', {
    token,
    input: {
      customerId: ids.get(customer),
      subject: token,
      description: description ?? 'Rien ne va plus.',
      ...(version ? { productVersionId: ids.get(version), ...read } : remote),
    },
    selection: 'ticket { id openedAt } refusal { id }',
    id: ({ ticket, refusal }) => ticket?.id ?? refusal.id,
  });
  return payload?.ticket && { ...asker, ...payload.ticket };
}

async function open(load, random) {
  const ticket = await ask(load, random, random.pick(askers));
  if (ticket) load.tickets.push({ ...ticket, state: ticket.quoted ? 'QUOTED' : 'NEW' });
}

/** One step on a ticket that stands in one of these states; most are closed after work alone. */
const onTicket = (states, step) => async (load, random) => {
  const idle = random.chance(0.1);
  const ready = ({ worked }, to) => idle || worked || to !== 'RESOLVED';
  const ticket = random.pick(
    load.tickets.filter((one) => states.includes(one.state) && ready(one, step.to)),
  );
  if (ticket) await step(load, random, ticket);
};

/** Changes a ticket's state as its agent or as who asked; resolves to the payload, null if refused. */
export function change(load, random, ticket, { mutation, side, input = {} }) {
  const caller = load.as(ticket.provider, side === 'staff' ? ticket.agents[0] : ticket.by);
  return load.perform(random, caller, mutation, {
    input: { ticketId: ticket.id, ...input },
    selection: 'ticket { id state }',
    id: ticketOf,
  });
}

/** A change of state: it has no key, so what got no answer may be refused when it is repeated. */
const move = (from, mutation, to, side, input = {}) => {
  const step = async (load, random, ticket) => {
    ticket.state = 'BUSY';
    const payload = await change(load, random, ticket, { mutation, side, input });
    ticket.state = payload ? to : from === 'NEW' ? 'OPEN' : 'OVER';
  };
  return onTicket([from], Object.assign(step, { to }));
};

/** Writes a text of ours to a ticket, and resolves to it. */
export async function say(load, random, caller, { ticket, mutation = 'replyToTicket', field }) {
  const token = load.token();
  await load.perform(random, caller, mutation, {
    token,
    input: { ticketId: ticket.id, [field]: token },
    selection: 'ticket { id } message { id }',
    id: ({ message }) => message.id,
  });
  return token;
}

const write = (mutation, side, field) =>
  onTicket(['NEW', 'OPEN', 'WAITING'], async (load, random, ticket) => {
    const by = side === 'staff' ? random.pick(ticket.agents) : ticket.by;
    await say(load, random, load.as(ticket.provider, by), { ticket, mutation, field });
    if (side === 'customer' && ticket.state === 'WAITING') ticket.state = 'OPEN';
  });

async function logTime(load, random) {
  const now = await load.now();
  const minutes = random.between(1, 20);
  const ticket =
    now &&
    random.pick(load.tickets.filter((one) => one.state === 'OPEN' && hasRoom(one, now, minutes)));
  if (ticket) ticket.worked = await logWork(load, random, ticket, { now, minutes });
}

/** Work lies between the request's arrival and now. */
export const hasRoom = ({ openedAt }, now, minutes) =>
  now.since(openedAt).total('minutes') > minutes + 1;

/** Logs so many minutes of work that ended at `now`; resolves to whether any is logged on the ticket. */
export async function logWork(load, random, ticket, { now, minutes }) {
  const token = load.token();
  const startedAt = now
    .subtract({ minutes })
    .round({ smallestUnit: 'minute', roundingMode: 'floor' });
  const kind = ticket.version ? 'OFFICE' : 'REMOTE';
  const logged = await load.perform(random, load.as(ticket.provider, ticket.agents[0]), 'logTime', {
    token,
    // Whoever works in chaos works on several tickets at once.
    input: {
      ticketId: ticket.id,
      kind,
      startedAt: `${startedAt}`,
      minutes,
      note: token,
      allowOverlap: true,
    },
    selection: 'ticket { id } timeEntry { id }',
    id: ({ timeEntry }) => timeEntry.id,
  });
  if (logged) ticket.lastWork = logged.timeEntry.id;
  return Boolean(logged) || Boolean(ticket.worked);
}

/** Hands a ticket to one of its agents, with a note of handover; to the one who has it, it is refused. */
const handOn = onTicket(['OPEN', 'WAITING'], async (load, random, ticket) => {
  const { provider, agents, id } = ticket;
  const token = load.token();
  await load.perform(random, load.as(provider, agents[0]), 'transferTicket', {
    token,
    input: {
      ticketId: id,
      toAgentId: load.stages.get(provider).ids.get(random.pick(agents)),
      reason: 'Charge.',
      handoverNote: token,
    },
    selection: 'ticket { id }',
    id: ticketOf,
  });
});

async function keepText(load, random) {
  const token = load.token();
  await load.perform(random, load.as('selion', 'kevin'), 'createCannedReply', {
    token,
    input: { key: token, texts: [{ language: 'FR', text: `Merci pour {reference}, ${token}.` }] },
    selection: 'cannedReply { id }',
    id: ({ cannedReply }) => cannedReply.id,
  });
}

const decide = onTicket(['QUOTED'], async (load, random, ticket) => {
  const quote = await offerOn(load, ticket);
  if (!quote) return;
  const accepts = random.chance(0.85);
  await answerOffer(load, random, ticket, { quote, accepts });
  ticket.state = accepts ? 'NEW' : 'OVER';
});

/** The price that a customer may accept or decline for a ticket; null while there is none. */
export async function offerOn(load, { provider, by, id }) {
  const data = await load
    .as(provider, by)
    .query('query ($id: ID!) { ticket(id: $id) { quote { id state shownHash } } }', { id });
  const quote = data?.ticket?.quote;
  return quote?.state === 'OFFERED' ? quote : null;
}

export async function answerOffer(load, random, { provider, by }, { quote, accepts }) {
  const token = accepts ? load.token() : undefined;
  const input = { quoteId: quote.id, ...(accepts && { shownHash: quote.shownHash }) };
  const mutation = accepts ? 'acceptQuote' : 'declineQuote';
  await load.perform(random, load.as(provider, by), mutation, {
    token,
    input,
    selection: 'quote { id state }',
    id: (payload) => payload.quote.id,
  });
}

export const resolution = {
  outcome: 'resolved',
  message: 'C’est en ordre.',
  cause: 'Réglage',
  fix: 'Réglé',
};

export const ticketActs = [
  [10, open],
  [10, move('NEW', 'takeOverTicket', 'OPEN', 'staff')],
  [8, decide],
  [5, write('replyToTicket', 'staff', 'body')],
  [4, write('replyToTicket', 'customer', 'body')],
  [2, write('addInternalNote', 'staff', 'body')],
  [1, handOn],
  [1, keepText],
  [9, logTime],
  [1, move('OPEN', 'waitForCustomer', 'WAITING', 'staff')],
  [6, move('OPEN', 'resolveTicket', 'RESOLVED', 'staff', resolution)],
  [6, move('RESOLVED', 'validateTicket', 'OVER', 'customer')],
  [1, move('RESOLVED', 'reopenTicket', 'OPEN', 'customer', { reason: 'Cela recommence.' })],
  [1, move('OPEN', 'cancelTicket', 'OVER', 'staff', { reason: 'Fait double emploi.' })],
];
