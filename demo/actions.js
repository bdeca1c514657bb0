import { randomUUID } from 'node:crypto';
import { momentOf } from './dates.js';
import { untilThere } from './until-there.js';

// What a timeline can do, by name: the mutation, and its input beside the ticket's id.
const actions = {
  takeOver: () => ['takeOverTicket', {}],
  reply: ({ text }) => ['replyToTicket', { body: text, ...once() }],
  canned: ({ text }) => ['replyToTicket', { body: text, automatic: true, ...once() }],
  note: ({ text }) => ['addInternalNote', { body: text, ...once() }],
  waitCustomer: () => ['waitForCustomer', {}],
  waitThirdParty: () => ['waitForThirdParty', {}],
  escalate: ({ to, text }) => ['escalateTicket', { escalation: to, reason: text, ...once() }],
  logWork: ({ kind, from, minutes, travelled, text }, stage) => {
    const startedAt = momentOf(from, stage.now).toString();
    return ['logTime', { kind, startedAt, minutes, travelled, note: text, ...once() }];
  },
  resolve: ({ outcome, text, cause, fix }) => [
    'resolveTicket',
    { outcome, message: text ?? fix, cause, fix },
  ],
  validate: () => ['validateTicket', {}],
  archive: () => ['archiveTicket', {}],
  reopen: ({ text }) => ['reopenTicket', { reason: text }],
  cancel: ({ text }) => ['cancelTicket', { reason: text }],
};

const once = () => ({ idempotencyKey: randomUUID() });

/** Opens a ticket of a timeline, or has it refused where the story wants that. */
export async function openTicket(stage, ticket) {
  const payload = await stage.clients.get(ticket.by).attempt(
    'openTicket',
    {
      customerId: stage.ids.get(ticket.customer),
      subject: ticket.subject,
      description: ticket.text,
      channel: ticket.channel,
      productVersionId: ticket.version && stage.ids.get(ticket.version),
      impact: ticket.impact,
      affectedUsers: ticket.affectedUsers,
      informationOnly: ticket.informationOnly,
      professionalServices: ticket.professionalServices,
      options: ticket.options,
      workKind: ticket.workKind,
      requesterId: ticket.requester && stage.ids.get(ticket.requester),
      answers: Object.entries(ticket.answers).map(([key, value]) => ({ key, value })),
      ...once(),
    },
    'ticket { id reference } refusal { id }',
  );
  const refused = payload.refusal !== null;
  if (refused !== Boolean(ticket.refused) || (payload.ticket === null) !== refused)
    throw new Error(`"${ticket.subject}": ${JSON.stringify(payload)}`);
  stage.ids.set(ticket.subject, payload.ticket?.id);
  const reference = payload.ticket?.reference ?? payload.refusal.id;
  return ticket.situation && situationOf(stage, ticket.situation, ticket.by, reference);
}

/** Does what a timeline says next about a ticket. */
export async function act(stage, ticket, action) {
  const person = stage.clients.get(action.by);
  const ticketId = stage.ids.get(ticket.subject);
  if (action.do === 'acceptQuote') return acceptQuote(person, ticketId);
  const [mutation, input] = actions[action.do](action, stage);
  await person.perform(mutation, { ticketId, ...input }, 'ticket { id }');
}

async function acceptQuote(person, ticketId) {
  const query = 'query ($id: ID!) { ticket(id: $id) { quote { id shownHash } } }';
  const { ticket } = await untilThere(
    () => person.query(query, { id: ticketId }),
    (data) => data.ticket?.quote,
  );
  const { id: quoteId, shownHash } = ticket.quote;
  await person.perform('acceptQuote', { quoteId, shownHash, ...once() }, 'quote { state }');
}

const monthOf = (instant, { now }) =>
  instant.toZonedDateTimeISO(now.timeZoneId).toPlainDate().with({ day: 1 }).toString();

/** Steps of an interruption: announced 72 hours before, or recorded when it is over. */
export function recordOutages(stage, { situation, announce, record }) {
  const { kind, summary, from, minutes } = announce ?? record;
  const startsAt = momentOf(from, stage.now);
  const endsAt = startsAt.add({ minutes });
  const mutation = announce ? 'announceInterruption' : 'recordOutage';
  const input = { kind, summary, startsAt: `${startsAt}`, endsAt: `${endsAt}`, ...once() };
  const run = async () => {
    await stage.admin.perform(mutation, input, 'outage { id }');
    return (
      situation &&
      situationOf(stage, situation, stage.cast.staff[0].handle, monthOf(startsAt, stage))
    );
  };
  const at = announce ? startsAt.subtract({ hours: 3 * 24 }) : endsAt.add({ minutes: 5 });
  return [{ at, exactly: true, run }];
}

/** Hands a deliverable over under the customer's first contract. */
export async function handOver(stage, { situation, customer, by, title, text }) {
  const person = stage.clients.get(by);
  const query = 'query ($id: ID!) { contracts(filter: { customerIds: [$id] }) { nodes { id } } }';
  const { contracts } = await person.query(query, { id: stage.ids.get(customer) });
  const { deliverable } = await person.perform(
    'submitDeliverable',
    { contractId: contracts.nodes[0].id, title, description: text, ...once() },
    'deliverable { reference }',
  );
  return situation && situationOf(stage, situation, by, deliverable.reference);
}

function situationOf(stage, situation, handle, reference) {
  return { ...situation, provider: stage.key, subject: stage.emails.get(handle), reference };
}
