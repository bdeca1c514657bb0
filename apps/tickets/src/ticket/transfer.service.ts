import { UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import { invalidInput, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { ticketErrors } from '../errors.js';
import type { TransferTicketInput } from '../generated/graphql.js';
import { insertMessage } from '../message/insert-message.js';
import { TeamEntity } from '../team/team.entity.js';
import { teamNamed } from '../team/team.queries.js';
import { checkedText } from '../text-checks.js';
import { agentNamed, workingAmong } from './agent-named.js';
import { beginAct } from './begin-act.js';
import type { NewFact } from './domain/ticket-facts.js';
import { requestTicketNotice } from './notices.js';
import { record } from './ticket-history.js';
import type { TicketEntity } from './ticket.entity.js';
import { lockTicket } from './ticket.queries.js';

interface Receiver {
  readonly assigneeId: string | null;
  readonly teamId: string | null;
  /** Who is told that it is theirs now. */
  readonly people: readonly string[];
}

/** Hands tickets to whoever is best able to answer [S1.27]. */
@Injectable()
export class TransferService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * The ticket goes as it is: its history, messages and notes stay with it and are seen by all staff, so
   * nothing has to be told again [S1.26]. That it was taken over stays true; its clocks run on.
   */
  transfer(viewer: Viewer, input: TransferTicketInput): Promise<TicketEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const call = { mutation: 'transferTicket', key: input.idempotencyKey, input };
      await once(tx, call, async () => {
        const { ticket, charter } = await beginAct(tx, 'transferTicket', input);
        const { assigneeId: former } = ticket;
        const { assigneeId, teamId, people } = await receiverOf(tx, ticket, input);
        const reason = checkedText(input.reason, 'reason', 1000);
        const facts: NewFact[] = [];
        if (input.handoverNote) {
          const body = checkedText(input.handoverNote, 'handoverNote', 20_000);
          const said = { author: 'STAFF', body, internal: true, automatic: false } as const;
          await insertMessage(tx, ticket, said);
          facts.push({ kind: 'noted', data: {} });
        }
        facts.push({ kind: 'transferred', data: { agentId: assigneeId, teamId, reason } });
        await record(tx, charter, ticket, { facts, changes: { assigneeId, teamId } });
        await tell(tx, ticket, 'ticket.transferred', people);
        if (former !== assigneeId && former !== viewer.personId)
          await tell(tx, ticket, 'ticket.handed-on', former ? [former] : []);
        return ticket;
      });
      return lockTicket(tx, input.ticketId);
    });
  }
}

async function receiverOf(
  tx: Transaction,
  ticket: TicketEntity,
  { toAgentId, toTeamId }: TransferTicketInput,
): Promise<Receiver> {
  if (!toAgentId === !toTeamId)
    throw invalidInput(
      'toAgentId',
      'Give an agent or a team, and not both.',
      'Donnez un agent ou une équipe, et pas les deux.',
    );
  const receiver = toAgentId
    ? await agentReceiving(tx, ticket, toAgentId)
    : await teamReceiving(tx, toTeamId ?? '');
  if (receiver.assigneeId !== ticket.assigneeId || receiver.teamId !== ticket.teamId)
    return receiver;
  throw ticketErrors.refused('ALREADY_THEIRS', {
    path: ['input', toAgentId ? 'toAgentId' : 'toTeamId'],
  });
}

/** The team that it was handed to stays while one of its own answers. */
async function agentReceiving(
  tx: Transaction,
  { teamId }: TicketEntity,
  typedId: string,
): Promise<Receiver> {
  const assigneeId = await agentNamed(tx, typedId, 'toAgentId');
  const team = teamId && (await tx.find(TeamEntity, teamId));
  const stays = team && team.memberIds.includes(assigneeId);
  return { assigneeId, teamId: stays ? teamId : null, people: [assigneeId] };
}

async function teamReceiving(tx: Transaction, typedId: string): Promise<Receiver> {
  const { id: teamId, memberIds } = await teamNamed(tx, typedId, 'toTeamId');
  return { assigneeId: null, teamId, people: memberIds };
}

/** Whoever left meanwhile is told nothing, and nobody in the place of them. */
async function tell(
  tx: Transaction,
  ticket: TicketEntity,
  template: 'ticket.transferred' | 'ticket.handed-on',
  people: readonly string[],
): Promise<void> {
  const organizationId = ticket.providerId;
  const working = await workingAmong(tx, people);
  const recipients = working.map((personId) => ({ personId, organizationId }));
  await requestTicketNotice(tx, ticket, { template, recipients });
}
