import { decodeId, type Transaction, UnitOfWork, type Viewer } from '@charter/database';
import { invalidInput, notFound, once, refuseTaken } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { refuseGivingMore } from '../api-client/scopes.js';
import { decisions } from '../decisions.js';
import type { AddPersonInput } from '../generated/graphql.js';
import { findOrganization } from '../organization/organization.queries.js';
import type { OrganizationKind } from '../organization/organization.entity.js';
import { addPersonTo } from './add-person.js';
import { erasePerson } from './erase-person.js';
import { MembershipEntity } from './membership.entity.js';
import { membershipChanged } from './person-facts.js';
import { PersonEntity } from './person.entity.js';

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
    const work = async (tx: Transaction) => {
      const organization = await findOrganization(tx, { id: organizationId });
      if (!organization) throw notFound('organization', 'organizationId');
      const isStaff = organization.kind === 'PROVIDER';
      await decisions.authorize(tx, isStaff ? 'addStaff' : 'addPerson', organizationId);
      if (input.person.subject) refuseGivingMore(viewer, 'addPerson');
      refuseRole(organization.kind, input.role);
      if (!isStaff && (input.functions?.length || input.skills?.length)) throw staffOnly();
      const call = { mutation: 'addPerson', key: input.idempotencyKey, input };
      const { id } = await once(tx, call, () =>
        addPersonTo(tx, organization, input.person, {
          role: input.role,
          functions: input.functions ?? [],
          skills: input.skills ?? [],
        }),
      );
      return tx.manager.findOneByOrFail(MembershipEntity, { id });
    };
    return refuseTaken({ person_provider_id_issuer_subject_key: identityTaken }, () =>
      this.unitOfWork.run(viewer, work),
    );
  }

  endMembership(viewer: Viewer, membershipId: string): Promise<MembershipEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const seen = await tx.find(MembershipEntity, membershipId);
      if (!seen) throw notFound('membership');
      const isStaff = seen.organizationId === seen.providerId;
      await decisions.authorize(tx, isStaff ? 'endStaff' : 'endMembership', seen.organizationId);
      const membership = await tx.lockOrFail(MembershipEntity, membershipId, () =>
        notFound('membership'),
      );
      if (!membership.active) return membership;
      const ended = await tx.update(MembershipEntity, membership, { active: false });
      await tx.publish(ended, membershipChanged(ended));
      return ended;
    });
  }

  /** An operator erases persons of every provider, administrators those of theirs. */
  async erasePerson(viewer: Viewer, personId: string): Promise<PersonEntity> {
    const scope: Viewer = viewer.operator
      ? { ...viewer, kind: 'platform', providerId: null }
      : viewer;
    const { providerId } = await this.unitOfWork.read(scope, async (tx) => {
      await decisions.authorize(tx, 'erasePerson');
      const person = await tx.find(PersonEntity, personId);
      if (!person) throw notFound('person');
      return person;
    });
    return this.unitOfWork.run({ ...viewer, kind: 'system', providerId }, (tx) =>
      erasePerson(tx, personId),
    );
  }
}

function refuseRole(kind: OrganizationKind, role: MembershipEntity['role']): void {
  const roles = rolesIn[kind];
  if (roles.includes(role)) return;
  throw invalidInput(
    'role',
    `In this organization one can be: ${roles.join(', ')}.`,
    `Dans cette organisation, on peut être : ${roles.join(', ')}.`,
  );
}

const staffOnly = () =>
  invalidInput(
    'functions',
    'Functions and skills are of the provider’s own people.',
    'Fonctions et compétences sont celles du personnel du fournisseur.',
  );

/** A person whom the viewer does not see, or whom somebody else adds at this moment. */
const identityTaken = () =>
  invalidInput(
    'person.subject',
    'This identity belongs to somebody else already; ask the provider to add the person.',
    'Cette identité est déjà celle de quelqu’un ; demandez au fournisseur d’ajouter la personne.',
  );
