import { newId, systemViewer } from '@charter/database';
import type { StaffRole, Viewer } from '@charter/database';

/** Viewers of one provider, for tests below the graph; ids that are not given are new ones. */
export function viewersOf(providerId: string, now: Temporal.Instant) {
  const person = (more: Partial<Viewer>): Viewer => ({
    ...systemViewer(providerId, now),
    kind: 'request',
    personId: newId(),
    ...more,
  });
  return {
    system: systemViewer(providerId, now),
    staff: (...staffRoles: StaffRole[]) => person({ staffRoles }),
    administrativeUser: (...administers: string[]) => person({ administers }),
    user: (...usesFor: string[]) => person({ usesFor }),
    reseller: (...resellerIds: string[]) => person({ resellerIds }),
    stranger: () => person({}),
  };
}
