import { ConflictError, newId, type Transaction } from '@charter/database';
import { refuseText } from '@charter/subgraph';
import { nowOf } from '../domain-time.js';
import type { CorrectOutageInput } from '../generated/graphql.js';
import { productHit } from '../product/named-products.js';
import { customersNamed } from './new-outage.js';
import { outageChanged, outageFacts } from './outage-facts.js';
import { OutageCorrectionEntity } from './outage-history.entity.js';
import { OutageEntity } from './outage.entity.js';
import { outageRefusals as refusals, refuseInverted } from './outage-refusals.js';

/** Changes what is known of a locked outage that has begun, and keeps what it was taken for before. */
export async function correctOutage(
  tx: Transaction,
  outage: OutageEntity,
  input: CorrectOutageInput,
): Promise<OutageEntity> {
  const { id, providerId, version } = outage;
  if (input.expectedVersion != null && input.expectedVersion !== version)
    throw new ConflictError('outage', id);
  refuseText('reason', input.reason, 2_000);
  const before = outageFacts(outage);
  const changes = await changesOf(tx, outage, input);
  refuseTimes({ ...outage, ...changes }, input, nowOf(tx));
  const corrected = await tx.update(OutageEntity, outage, changes);
  const after = outageFacts(corrected);
  if (JSON.stringify(before) === JSON.stringify(after)) throw refusals.unchanged();
  await tx.insert(OutageCorrectionEntity, {
    id: newId(),
    ...{ providerId, before, after, reason: input.reason },
    outageId: id,
    ordinal: corrected.version,
    correctedAt: nowOf(tx),
    personId: tx.viewer.personId,
    clientId: tx.viewer.clientId,
  });
  await tx.publish(corrected, outageChanged(corrected));
  return corrected;
}

/** An absent field stays; null makes the outage last, hit every customer, or every product. */
async function changesOf(
  tx: Transaction,
  outage: OutageEntity,
  input: CorrectOutageInput,
): Promise<Partial<OutageEntity>> {
  const { endsAt, productId, customerIds } = input;
  if (input.summary != null) refuseText('summary', input.summary, 2_000);
  return {
    kind: input.kind ?? outage.kind,
    summary: input.summary ?? outage.summary,
    startsAt: input.startsAt ?? outage.startsAt,
    cancelled: input.cancelled ?? outage.cancelled,
    ...(endsAt !== undefined && { endsAt }),
    ...(productId !== undefined && {
      productId: await productHit(tx, productId, outage.productId),
    }),
    ...(customerIds !== undefined && { customerIds: await customersNamed(tx, customerIds) }),
  };
}

function refuseTimes(
  times: Pick<OutageEntity, 'startsAt' | 'endsAt'>,
  given: CorrectOutageInput,
  now: Temporal.Instant,
): void {
  const compare = Temporal.Instant.compare;
  if (compare(times.startsAt, now) > 0) throw refusals.notBegun();
  if (given.endsAt && compare(given.endsAt, now) > 0) throw refusals.lasting();
  refuseInverted(times);
}
