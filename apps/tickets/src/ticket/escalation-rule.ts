import type { Charter, EscalationRule } from '@charter/charter';
import { newId, type Transaction } from '@charter/database';
import { ContractEntity } from '../contract/contract.entity.js';
import { EscalationEntity } from '../escalation/escalation.entity.js';
import { dueEscalations } from './domain/closing.js';
import { requestTicketNotice } from './notices.js';
import { record } from './ticket-history.js';
import type { TicketEntity } from './ticket.entity.js';
import { nowOf } from './ticket.queries.js';

export const ESCALATION_WORK = 'ticket.escalation';

/** Has an open ticket escalate by itself when the charter says; what is due already, at once. */
export async function scheduleEscalation(
  tx: Transaction,
  charter: Charter,
  { id, planKey, openedAt }: TicketEntity,
): Promise<void> {
  const [first] = dueEscalations(charter, planKey, openedAt);
  if (!first) return;
  const [, latest = first.at] = [first.at, nowOf(tx)].toSorted(Temporal.Instant.compare);
  await tx.schedule(ESCALATION_WORK, id, latest);
}

/** Hands a ticket to the function that the rule names; a vacant one is recorded as such. */
export async function escalate(
  tx: Transaction,
  charter: Charter,
  ticket: TicketEntity,
  rule: EscalationRule,
  reason: string | null,
): Promise<EscalationEntity> {
  const { id: ticketId, providerId, customerId, requesterId } = ticket;
  const personId = await holderOf(tx, ticket, rule.assigns);
  const at = nowOf(tx);
  const escalation = await tx.insert(EscalationEntity, {
    id: newId(),
    providerId,
    customerId,
    requesterId,
    ticketId,
    ruleKey: rule.key,
    clause: rule.clause,
    personId,
    reason,
    at,
  });
  const clause = { id: rule.clause, charterVersion: charter.version };
  const data = { ticketId, escalationKey: rule.key, toPersonId: personId, at, clause };
  await record(tx, charter, ticket, {
    facts: [{ kind: 'escalated', data: { escalationKey: rule.key } }],
    events: [{ type: 'ticket.escalated', data }],
  });
  await requestTicketNotice(tx, ticket, {
    template: 'ticket.escalated',
    recipients: personId ? [{ personId }] : [{ organizationId: providerId, purpose: 'MANAGEMENT' }],
    parameters: { clause: rule.clause },
  });
  return escalation;
}

/** Who holds a function now: of the contract for success managers, else of the provider. */
async function holderOf(
  tx: Transaction,
  { contractId, providerId }: TicketEntity,
  assigns: EscalationRule['assigns'],
): Promise<string | null> {
  if (assigns === 'SUCCESS_MANAGER') {
    const contract = contractId && (await tx.find(ContractEntity, contractId));
    if (contract && contract.successManagerId) return contract.successManagerId;
  }
  const [holder] = await tx.manager.query<{ person_id: string }[]>(
    `SELECT person_id FROM membership
     WHERE provider_id = $1 AND organization_id = $1 AND active
       AND (functions @> ARRAY[$2] OR ($2 = 'MANAGER' AND role = 'MANAGER'))
     ORDER BY id LIMIT 1`,
    [providerId, assigns],
  );
  return holder?.person_id ?? null;
}
