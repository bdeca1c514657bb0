import { platformViewer, type UnitOfWork, type Viewer } from '@charter/database';
import { type Place, placesOfClient, placesOfPersons, rightsOf } from './access-directory.js';

/** Who let something be done in their name, in one provider: a person or a program. */
export interface Principal {
  readonly providerId: string;
  readonly personId: string | null;
  readonly clientId: string | null;
  readonly language: 'fr' | 'en';
}

const placesOfPersonById = `${placesOfPersons} WHERE p.id = $1`;

/**
 * The viewer that a person or program would be in a provider at this instant, for what goes on in their name while
 * they are away; null for who is nothing there any more.
 */
export async function viewerOnBehalf(
  unitOfWork: UnitOfWork,
  { providerId, personId, clientId, language }: Principal,
  now: Temporal.Instant,
): Promise<Viewer | null> {
  const places = await unitOfWork.read(platformViewer(now), (tx) =>
    personId
      ? tx.prepared<Place>('places-of-person-by-id', placesOfPersonById, [personId])
      : tx.prepared<Place>('places-of-client', placesOfClient, [clientId]),
  );
  const here = places.filter((place) => place.provider_id === providerId);
  if (here.length === 0) return null;
  return {
    ...rightsOf(here),
    kind: 'request',
    providerId,
    personId,
    clientId,
    identity: null,
    operator: false,
    scopes: clientId ? (here[0]?.scopes ?? []) : null,
    language,
    now: now.toString(),
  };
}
