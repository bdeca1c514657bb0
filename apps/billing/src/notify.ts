import type { Transaction } from '@charter/database';
import { requestNotice } from '@charter/subgraph';

/** Has `contracts` tell whoever pays at a customer, and a person beside them, what billing has to say. */
export async function notify(
  tx: Transaction,
  notice: {
    readonly template: string;
    readonly parameters: Record<string, string>;
    readonly subject: string;
    readonly customerId: string;
    readonly personId?: string | null;
  },
): Promise<void> {
  const { template, parameters, subject, customerId, personId } = notice;
  await requestNotice(tx, {
    template,
    parameters,
    subject,
    recipients: [
      { organizationId: customerId, purpose: 'BILLING' },
      ...(personId ? [{ personId, organizationId: customerId }] : []),
    ],
    body: null,
  });
}
