import type { Transaction } from '@charter/database';
import type { EventData } from '@charter/events';
import { requestNotice } from '@charter/subgraph';
import { resellersFor } from '../delegation/delegation.queries.js';
import { nowOf } from '../domain-time.js';
import type { DeliverableEntity } from './deliverable.entity.js';

type Recipients = EventData<'notice.requested'>['recipients'];

/** Has whoever may answer told: the customer's administrative users, and resellers that act for it. */
export async function tellCustomer(
  tx: Transaction,
  deliverable: DeliverableEntity,
  template: 'deliverable.submitted' | 'deliverable.reminder' | 'deliverable.withdrawn',
): Promise<void> {
  const { customerId } = deliverable;
  const resellers = await resellersFor(tx, [customerId], nowOf(tx));
  const recipients = [customerId, ...resellers].map((organizationId) => ({
    organizationId,
    purpose: 'MANAGEMENT' as const,
  }));
  await tell(tx, deliverable, template, recipients);
}

/** Has whoever submitted it told of the answer, or the provider's managers where a program did. */
export async function tellProvider(
  tx: Transaction,
  deliverable: DeliverableEntity,
  template: 'deliverable.validated' | 'deliverable.changes-requested',
): Promise<void> {
  const { providerId: organizationId, submittedBy: personId } = deliverable;
  const recipients: Recipients = personId
    ? [{ personId, organizationId }]
    : [{ organizationId, purpose: 'MANAGEMENT' }];
  await tell(tx, deliverable, template, recipients);
}

async function tell(
  tx: Transaction,
  { id, reference, dueOn, round }: DeliverableEntity,
  template: string,
  recipients: Recipients,
): Promise<void> {
  const parameters = { reference, round: `${round}`, due: dueOn?.toString() ?? '—' };
  await requestNotice(tx, {
    ...{ template, parameters, recipients },
    subject: `deliverable:${id}`,
    body: null,
  });
}
