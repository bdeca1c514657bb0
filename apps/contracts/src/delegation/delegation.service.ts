import { decodeId, newId, type Transaction, UnitOfWork, type Viewer } from '@charter/database';
import type { EventOf } from '@charter/events';
import { commonErrors, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { decisions } from '../decisions.js';
import type { GrantDelegationInput } from '../generated/graphql.js';
import { findOrganization } from '../organization/organization.queries.js';
import type { OrganizationKind } from '../organization/organization.entity.js';
import { DelegationEntity } from './delegation.entity.js';

@Injectable()
export class DelegationService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Lets a reseller act for a customer, from now or a later instant on [S1.22]. */
  grant(
    viewer: Viewer,
    input: GrantDelegationInput,
    now: Temporal.Instant,
  ): Promise<DelegationEntity> {
    const customerId = decodeId('organization', input.customerId);
    const resellerId = decodeId('organization', input.resellerId);
    return this.unitOfWork.run(viewer, async (tx) => {
      await requireKind(tx, customerId, 'CUSTOMER', 'customerId');
      await decisions.authorize(tx, 'grantDelegation', customerId);
      await requireReseller(tx, viewer, resellerId);
      const startsAt = input.startsAt ?? now;
      const endsAt = input.endsAt ?? null;
      refusePeriod(startsAt, endsAt, now);
      const call = { mutation: 'grantDelegation', key: input.idempotencyKey, input };
      const { id } = await once(tx, call, async () => {
        const { providerId } = viewer;
        const row = { id: newId(), providerId: String(providerId), customerId, resellerId };
        const delegation = await tx.insert(DelegationEntity, { ...row, startsAt, endsAt });
        await tx.publish(delegation, delegationChanged(delegation));
        return delegation;
      });
      return tx.manager.findOneByOrFail(DelegationEntity, { id });
    });
  }

  /** Takes a delegation back from now on; a second time changes nothing. */
  revoke(viewer: Viewer, delegationId: string, now: Temporal.Instant): Promise<DelegationEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const delegation = await tx.lockOrFail(DelegationEntity, delegationId, () =>
        commonErrors.refused('NOT_FOUND', { params: { what: 'delegation' } }),
      );
      await decisions.authorize(tx, 'revokeDelegation', delegation.customerId);
      if (delegation.revokedAt !== null) return delegation;
      const revoked = await tx.update(DelegationEntity, delegation, { revokedAt: now });
      await tx.publish(revoked, delegationChanged(revoked));
      return revoked;
    });
  }
}

async function requireKind(tx: Transaction, id: string, kind: OrganizationKind, field: string) {
  const organization = await findOrganization(tx, { id });
  if (organization?.kind === kind) return;
  throw commonErrors.refused('NOT_FOUND', {
    path: ['input', field],
    params: { what: kind.toLowerCase() },
  });
}

/** A customer names its reseller before it sees it: what exists is asked as the provider. */
async function requireReseller(tx: Transaction, viewer: Viewer, resellerId: string) {
  if (viewer.staffRoles.length > 0) return requireKind(tx, resellerId, 'RESELLER', 'resellerId');
}

function refusePeriod(
  startsAt: Temporal.Instant,
  endsAt: Temporal.Instant | null,
  now: Temporal.Instant,
): void {
  const refuse = (field: string, problem: string) => {
    throw commonErrors.refused('INVALID_INPUT', { path: ['input', field], params: { problem } });
  };
  if (Temporal.Instant.compare(startsAt, now) < 0)
    refuse('startsAt', 'A delegation starts now or later, never in the past.');
  if (endsAt !== null && Temporal.Instant.compare(endsAt, startsAt) <= 0)
    refuse('endsAt', 'A delegation ends after it starts.');
}

function delegationChanged(row: DelegationEntity): EventOf<'delegation.changed'> {
  const { id, resellerId, customerId, startsAt, endsAt, revokedAt } = row;
  return {
    type: 'delegation.changed',
    data: { delegationId: id, resellerId, customerId, startsAt, endsAt, revokedAt },
  };
}
