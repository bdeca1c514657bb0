import { referencePrefix } from '@charter/charter';
import { decodeId, newId, type Transaction } from '@charter/database';
import { invalidInput, notFound, refuseText } from '@charter/subgraph';
import { ContractEntity } from '../contract/contract.entity.js';
import { nextInSeries } from '../contract/contract.queries.js';
import { nowOf } from '../domain-time.js';
import { contractsErrors } from '../errors.js';
import { externalOwner } from '../external-id.js';
import type { SubmitDeliverableInput } from '../generated/graphql.js';
import { findOrganization } from '../organization/organization.queries.js';
import { appendStep, deliverableChanged } from './deliverable-facts.js';
import { DeliverableEntity } from './deliverable.entity.js';
import { findDeliverable } from './deliverable.queries.js';
import { firstReminder, scheduleReminder } from './reminders.js';
import { tellCustomer } from './tell.js';

/** Hands a deliverable over under a signed contract; known by its external id, it stays as it is. */
export async function submitDeliverable(
  tx: Transaction,
  input: SubmitDeliverableInput,
): Promise<DeliverableEntity> {
  const known = await knownDeliverable(tx, input.externalId ?? null);
  if (known) return known;
  const contract = await signedContract(tx, decodeId('contract', input.contractId));
  refuseText('title', input.title, 200);
  refuseText('description', input.description, 10_000);
  const { customerId, providerId, timeZone } = contract;
  refuseDay(input.dueOn ?? null, timeZone, nowOf(tx));
  const deliverable = await tx.insert(DeliverableEntity, {
    id: newId(),
    ...{ providerId, customerId, contractId: contract.id, title: input.title },
    reference: await nextReference(tx, timeZone),
    externalOwner: input.externalId == null ? null : externalOwner(tx.viewer),
    externalId: input.externalId ?? null,
    state: 'SUBMITTED',
    round: 1,
    submittedAt: nowOf(tx),
    submittedBy: tx.viewer.personId,
    dueOn: input.dueOn ?? null,
    ...(await firstReminder(tx, contract)),
  });
  await handOver(tx, deliverable, input.description);
  return deliverable;
}

/** Puts on record, publishes, tells the customer of, and schedules the first reminder of a round. */
export async function handOver(
  tx: Transaction,
  deliverable: DeliverableEntity,
  description: string,
): Promise<void> {
  await appendStep(tx, deliverable, 'SUBMITTED', description);
  await tx.publish(deliverable, deliverableChanged(deliverable));
  await scheduleReminder(tx, deliverable);
  await tellCustomer(tx, deliverable, 'deliverable.submitted');
}

/** Refuses a day of answer that is over already where the provider is. */
export function refuseDay(
  dueOn: Temporal.PlainDate | null,
  timeZone: string,
  now: Temporal.Instant,
): void {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  if (dueOn === null || Temporal.PlainDate.compare(dueOn, today) >= 0) return;
  throw invalidInput(
    'dueOn',
    `An answer is due today (${today}) or later.`,
    `Une réponse est attendue aujourd’hui (${today}) ou plus tard.`,
  );
}

async function knownDeliverable(tx: Transaction, externalId: string | null) {
  if (externalId === null) return null;
  refuseText('externalId', externalId, 200);
  await tx.takeTurn('deliverable', String(externalOwner(tx.viewer)), externalId);
  return findDeliverable(tx, { externalId });
}

async function signedContract(tx: Transaction, id: string): Promise<ContractEntity> {
  const contract = await tx.find(ContractEntity, id);
  if (!contract) throw notFound('contract', 'contractId');
  if (contract.state !== 'DRAFT') return contract;
  const from = 'ACTIVE, SUSPENDED, EXPIRED, TERMINATED';
  throw contractsErrors.refused('CONTRACT_STATE', {
    path: ['input', 'contractId'],
    params: { state: contract.state, step: 'submitDeliverable', from },
  });
}

async function nextReference(tx: Transaction, timeZone: string): Promise<string> {
  const provider = await findOrganization(tx, { id: String(tx.viewer.providerId) });
  const { year } = nowOf(tx).toZonedDateTimeISO(timeZone);
  const number = await nextInSeries(tx, `deliverable-${year}`);
  const prefix = referencePrefix(provider?.key ?? '');
  return `${prefix}-D-${year}-${String(number).padStart(4, '0')}`;
}
