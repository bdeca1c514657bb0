import { newId, type Transaction } from '@charter/database';
import { invalidInput } from '@charter/subgraph';
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
  const known = await knownPerson(tx, organization.providerId, input);
  const personId = known?.id ?? newId();
  if (known) await refuseMember(tx, organization, known, place);
  const membership = await tx.insert(MembershipEntity, {
    id: newId(),
    providerId: organization.providerId,
    personId,
    organizationId: organization.id,
    role: place.role,
    functions: place.functions ?? [],
    skills: place.skills ?? [],
    active: true,
  });
  await tx.publish(membership, membershipChanged(membership));
  // After the membership: before it, the person is nobody's to write.
  if (!known) await insertPerson(tx, personId, organization, input);
  return membership;
}

async function knownPerson(tx: Transaction, providerId: string, { issuer, subject }: PersonInput) {
  if (!issuer || !subject) return null;
  const found = await tx.manager.findOneBy(PersonEntity, { providerId, issuer, subject });
  // Locked, for whoever is being erased at this moment is nobody's identity afterwards.
  const known = found && (await tx.lock(PersonEntity, found.id));
  return known?.erasedAt ? null : known;
}

async function insertPerson(
  tx: Transaction,
  id: string,
  organization: OrganizationEntity,
  input: PersonInput,
): Promise<void> {
  refuseProblems(input);
  const person = await tx.insert(PersonEntity, {
    id,
    providerId: organization.providerId,
    issuer: input.issuer || null,
    subject: input.subject || null,
    displayName: input.displayName.trim(),
    email: input.email,
    language: input.language ? (input.language === 'FR' ? 'fr' : 'en') : organization.language,
    technicalLevel: input.technicalLevel ?? null,
  });
  await tx.publish(person, personChanged(person));
}

async function refuseMember(
  tx: Transaction,
  { id: organizationId }: OrganizationEntity,
  { id: personId }: PersonEntity,
  { role }: Place,
): Promise<void> {
  const same = { personId, organizationId, role, active: true };
  if (await tx.manager.existsBy(MembershipEntity, same))
    throw invalidInput(
      'role',
      'The person has this role in this organization already.',
      'La personne a déjà ce rôle dans cette organisation.',
    );
}

function refuseProblems({ displayName, email, issuer, subject }: PersonInput): void {
  if (displayName.trim() === '' || displayName.length > 200)
    throw invalidInput(
      'person.displayName',
      'A name has 1 to 200 characters.',
      'Un nom compte de 1 à 200 caractères.',
    );
  if (email.length > 254 || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    throw invalidInput(
      'person.email',
      `“${email}” is no e-mail address.`,
      `« ${email} » n’est pas une adresse électronique.`,
    );
  if (!issuer !== !subject)
    throw invalidInput(
      'person.subject',
      'Give issuer and subject together, or neither.',
      'Donnez issuer et subject ensemble, ou aucun des deux.',
    );
}
