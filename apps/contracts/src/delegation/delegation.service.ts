import {
  decodeId,
  newId,
  systemViewer,
  type Transaction,
  UnitOfWork,
  type Viewer,
} from '@charter/database';
import type { EventOf } from '@charter/events';
import { invalidInput, notFound, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { refuseGivingMore } from '../api-client/scopes.js';
import { decisions } from '../decisions.js';
import { contractsErrors } from '../errors.js';
import type { GrantDelegationInput } from '../generated/graphql.js';
import { findOrganization } from '../organization/organization.queries.js';
import { overlap } from './domain/delegation.js';
import { DelegationEntity } from './delegation.entity.js';

@Injectable()
export class DelegationService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Lets a reseller act for a customer, from now or a later instant on [S1.22]. */
  async grant(
    viewer: Viewer,
    input: GrantDelegationInput,
    now: Temporal.Instant,
  ): Promise<DelegationEntity> {
    const customerId = decodeId('organization', input.customerId);
    const resellerId = decodeId('organization', input.resellerId);
    const isReseller = await this.isReseller(viewer, resellerId, now);
    return this.unitOfWork.run(viewer, async (tx) => {
      const customer = await findOrganization(tx, { id: customerId });
      if (customer?.kind !== 'CUSTOMER') throw notFound('customer', 'customerId');
      await decisions.authorize(tx, 'grantDelegation', customerId);
      refuseGivingMore(viewer, 'grantDelegation');
      if (!isReseller) throw notFound('reseller', 'resellerId');
      const call = { mutation: 'grantDelegation', key: input.idempotencyKey, input };
      const { id } = await once(tx, call, () => {
        const period = { startsAt: input.startsAt ?? now, endsAt: input.endsAt ?? null };
        return insertDelegation(tx, { customerId, resellerId, ...period }, now);
      });
      return tx.manager.findOneByOrFail(DelegationEntity, { id });
    });
  }

  /** A customer names its reseller before it sees it: whether it exists is asked as the provider. */
  private async isReseller(viewer: Viewer, id: string, now: Temporal.Instant): Promise<boolean> {
    const system = systemViewer(String(viewer.providerId), now);
    const found = await this.unitOfWork.read(system, (tx) => findOrganization(tx, { id }));
    return found?.kind === 'RESELLER' && found.active;
  }

  /** Takes a delegation back from now on; a second time changes nothing. */
  revoke(viewer: Viewer, delegationId: string, now: Temporal.Instant): Promise<DelegationEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const seen = await tx.find(DelegationEntity, delegationId);
      if (!seen) throw notFound('delegation');
      await decisions.authorize(tx, 'revokeDelegation', seen.customerId);
      const delegation = await tx.lockOrFail(DelegationEntity, delegationId, () =>
        notFound('delegation'),
      );
      if (delegation.revokedAt !== null) return delegation;
      const revoked = await tx.update(DelegationEntity, delegation, { revokedAt: now });
      await tx.publish(revoked, delegationChanged(revoked));
      return revoked;
    });
  }
}

type Given = Pick<DelegationEntity, 'customerId' | 'resellerId' | 'startsAt' | 'endsAt'>;

async function insertDelegation(
  tx: Transaction,
  given: Given,
  now: Temporal.Instant,
): Promise<DelegationEntity> {
  refusePeriod(given, now);
  await refuseOverlap(tx, given);
  const providerId = String(tx.viewer.providerId);
  const delegation = await tx.insert(DelegationEntity, { id: newId(), providerId, ...given });
  await tx.publish(delegation, delegationChanged(delegation));
  return delegation;
}

/** One at a time for a customer and a reseller: taking it back would leave the other in force. */
async function refuseOverlap(tx: Transaction, given: Given): Promise<void> {
  const { customerId, resellerId } = given;
  await tx.manager.query(
    `SELECT pg_advisory_xact_lock(hashtextextended('delegation/' || $1::text || $2::text, 0))`,
    [customerId, resellerId],
  );
  const others = await tx.manager.findBy(DelegationEntity, { customerId, resellerId });
  if (!others.some((other) => overlap(other, given))) return;
  throw contractsErrors.refused('DELEGATION_OVERLAPS', { path: ['input', 'startsAt'] });
}

function refusePeriod({ startsAt, endsAt }: Given, now: Temporal.Instant): void {
  if (Temporal.Instant.compare(startsAt, now) < 0)
    throw invalidInput(
      'startsAt',
      'A delegation starts now or later, never in the past.',
      'Une délégation commence maintenant ou plus tard, jamais dans le passé.',
    );
  if (endsAt !== null && Temporal.Instant.compare(endsAt, startsAt) <= 0)
    throw invalidInput(
      'endsAt',
      'A delegation ends after it starts.',
      'Une délégation finit après son début.',
    );
}

function delegationChanged(row: DelegationEntity): EventOf<'delegation.changed'> {
  const { id, resellerId, customerId, startsAt, endsAt, revokedAt } = row;
  return {
    type: 'delegation.changed',
    data: { delegationId: id, resellerId, customerId, startsAt, endsAt, revokedAt },
  };
}
