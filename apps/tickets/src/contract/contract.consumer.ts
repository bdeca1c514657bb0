import type { Transaction } from '@charter/database';
import type { ReceivedEvent } from '@charter/messaging';
import { Injectable } from '@nestjs/common';
import { reviewCustomer } from '../ticket/reviews-together.js';

type Changed = ReceivedEvent<'contract.changed'>;

/** A contract that goes on by itself has no end here until it is told that it ends. */
function endOf({ endsAt, renewsTacitly }: Changed['data']): Temporal.Instant | null {
  return renewsTacitly ? null : endsAt;
}

@Injectable()
export class ContractConsumer {
  /** Keeps what is told beside what was told before: what is past is judged by what held then. */
  async project(
    { data, providerId, aggregateVersion, time }: Changed,
    tx: Transaction,
  ): Promise<void> {
    await tx.manager.query(
      `WITH told AS (
         INSERT INTO contract_terms (contract_id, provider_id, customer_id, reference, kind, plan_key,
           product_ids, state, signed_on, starts_at, ends_at, options, pinned_charter_version,
           success_manager_id, version, told_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
         ON CONFLICT DO NOTHING
       )
       INSERT INTO contract (id, provider_id, customer_id, reference, kind, plan_key, product_ids,
         state, signed_on, starts_at, ends_at, options, pinned_charter_version, success_manager_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
       ON CONFLICT (id) DO UPDATE SET plan_key = excluded.plan_key,
         product_ids = excluded.product_ids, state = excluded.state,
         signed_on = excluded.signed_on, starts_at = excluded.starts_at,
         ends_at = excluded.ends_at, options = excluded.options,
         pinned_charter_version = excluded.pinned_charter_version,
         success_manager_id = excluded.success_manager_id`,
      [
        data.contractId,
        providerId,
        data.customerId,
        data.reference,
        data.kind,
        data.planKey,
        data.productIds,
        data.state,
        data.signedOn?.toString() ?? null,
        data.startsAt.toString(),
        endOf(data)?.toString() ?? null,
        data.options,
        data.pinnedCharterVersion,
        data.successManagerId,
        aggregateVersion,
        time.toString(),
      ],
    );
  }

  /** What the customer's open tickets are covered for may have changed. */
  async react({ data, time }: Changed, tx: Transaction): Promise<void> {
    await reviewCustomer(tx, data.customerId, time);
  }
}
