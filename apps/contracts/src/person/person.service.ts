import { decodeId, UnitOfWork, type Viewer } from '@charter/database';
import { commonErrors, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { decisions } from '../decisions.js';
import type { AddPersonInput } from '../generated/graphql.js';
import { findOrganization } from '../organization/organization.queries.js';
import type { OrganizationKind } from '../organization/organization.entity.js';
import { addPersonTo } from './add-person.js';
import { MembershipEntity } from './membership.entity.js';
import { membershipChanged } from './person-facts.js';

/** Roles that make sense in each kind of organization. */
const rolesIn: Readonly<Record<OrganizationKind, readonly MembershipEntity['role'][]>> = {
  PROVIDER: ['ADMIN', 'MANAGER', 'AGENT', 'BILLING'],
  RESELLER: ['RESELLER'],
  CUSTOMER: ['ADMINISTRATIVE_USER', 'USER'],
};

@Injectable()
export class PersonService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  addPerson(viewer: Viewer, input: AddPersonInput): Promise<MembershipEntity> {
    const organizationId = decodeId('organization', input.organizationId);
    return this.unitOfWork.run(viewer, async (tx) => {
      const organization = await findOrganization(tx, { id: organizationId });
      if (!organization)
        throw commonErrors.refused('NOT_FOUND', {
          path: ['input', 'organizationId'],
          params: { what: 'organization' },
        });
      const isStaff = organization.kind === 'PROVIDER';
      await decisions.authorize(tx, isStaff ? 'addStaff' : 'addPerson', organizationId);
      refuseRole(organization.kind, input.role);
      const call = { mutation: 'addPerson', key: input.idempotencyKey, input };
      const { id } = await once(tx, call, () =>
        addPersonTo(tx, organization, input.person, {
          role: input.role,
          functions: input.functions ?? [],
          skills: input.skills ?? [],
        }),
      );
      return tx.manager.findOneByOrFail(MembershipEntity, { id });
    });
  }

  endMembership(viewer: Viewer, membershipId: string): Promise<MembershipEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const membership = await tx.lockOrFail(MembershipEntity, membershipId, () =>
        commonErrors.refused('NOT_FOUND', { params: { what: 'membership' } }),
      );
      await decisions.authorize(tx, 'endMembership', membership.organizationId);
      if (!membership.active) return membership;
      const ended = await tx.update(MembershipEntity, membership, { active: false });
      await tx.publish(ended, membershipChanged(ended));
      return ended;
    });
  }
}

function refuseRole(kind: OrganizationKind, role: MembershipEntity['role']): void {
  if (rolesIn[kind].includes(role)) return;
  throw commonErrors.refused('INVALID_INPUT', {
    path: ['input', 'role'],
    params: { problem: `In this organization one can be: ${rolesIn[kind].join(', ')}.` },
  });
}
