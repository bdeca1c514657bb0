import { newId, type Transaction } from '@charter/database';
import { commonErrors } from '@charter/subgraph';
import type { PersonInput } from '../generated/graphql.js';
import type { OrganizationEntity } from '../organization/organization.entity.js';
import { MembershipEntity } from './membership.entity.js';
import { PersonEntity } from './person.entity.js';
import { membershipChanged, personChanged } from './person-facts.js';

type Place = Pick<MembershipEntity, 'role'> &
  Partial<Pick<MembershipEntity, 'functions' | 'skills'>>;

/**
 * Adds a person to an organization. Somebody who signs in with an identity that the provider knows
 * already gets a further membership, not a second person.
 */
export async function addPersonTo(
  tx: Transaction,
  organization: OrganizationEntity,
  input: PersonInput,
  place: Place,
): Promise<MembershipEntity> {
  const person =
    (await knownPerson(tx, organization.providerId, input)) ??
    (await insertPerson(tx, organization, input));
  const membership = await tx.insert(MembershipEntity, {
    id: newId(),
    providerId: organization.providerId,
    personId: person.id,
    organizationId: organization.id,
    role: place.role,
    functions: place.functions ?? [],
    skills: place.skills ?? [],
    active: true,
  });
  await tx.publish(membership, membershipChanged(membership));
  return membership;
}

async function knownPerson(tx: Transaction, providerId: string, { issuer, subject }: PersonInput) {
  if (!issuer || !subject) return null;
  return tx.manager.findOneBy(PersonEntity, { providerId, issuer, subject });
}

async function insertPerson(
  tx: Transaction,
  organization: OrganizationEntity,
  input: PersonInput,
): Promise<PersonEntity> {
  refuseProblems(input);
  const person = await tx.insert(PersonEntity, {
    id: newId(),
    providerId: organization.providerId,
    issuer: input.issuer ?? null,
    subject: input.subject ?? null,
    displayName: input.displayName.trim(),
    email: input.email,
    language: input.language ? (input.language === 'FR' ? 'fr' : 'en') : organization.language,
    technicalLevel: input.technicalLevel ?? null,
  });
  await tx.publish(person, personChanged(person));
  return person;
}

function refuseProblems({ displayName, email, issuer, subject }: PersonInput): void {
  const refuse = (field: string, problem: string) => {
    throw commonErrors.refused('INVALID_INPUT', {
      path: ['input', 'person', field],
      params: { problem },
    });
  };
  if (displayName.trim() === '') refuse('displayName', 'A person needs a name.');
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    refuse('email', `“${email}” is no e-mail address.`);
  if (!issuer !== !subject) refuse('subject', 'Give issuer and subject together, or neither.');
}
