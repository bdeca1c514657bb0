import type { EventOf } from '@charter/events';
import type { OrganizationEntity } from './organization.entity.js';

/** An organization as the other services are told. */
export function organizationChanged(row: OrganizationEntity): EventOf<'organization.changed'> {
  const { id, kind, key, name, language, country, timeZone, active } = row;
  return {
    type: 'organization.changed',
    data: { organizationId: id, kind, key, name, language, country, timeZone, active },
  };
}
