import type { EventOf } from '@charter/events';
import type { MembershipEntity } from './membership.entity.js';
import type { PersonEntity } from './person.entity.js';

/** A person as the other services are told. */
export function personChanged(row: PersonEntity): EventOf<'person.changed'> {
  const { id, issuer, subject, displayName, email, language, technicalLevel } = row;
  return {
    type: 'person.changed',
    data: { personId: id, issuer, subject, displayName, email, language, technicalLevel },
  };
}

/** A membership as the other services are told. */
export function membershipChanged(row: MembershipEntity): EventOf<'membership.changed'> {
  const { id, personId, organizationId, role, functions, skills, active } = row;
  return {
    type: 'membership.changed',
    data: { membershipId: id, personId, organizationId, role, functions, skills, active },
  };
}
