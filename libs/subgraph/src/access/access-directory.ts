import {
  parseId,
  type StaffRole,
  type UnitOfWork,
  type Viewer,
  platformViewer,
} from '@charter/database';
import { GraphQLError } from 'graphql';
import { type Caller, OPERATOR_SCOPE } from './caller.js';

/** One membership of the caller, as the projection has it. */
export interface Place {
  readonly provider_id: string;
  readonly provider_key: string;
  readonly person_id: string | null;
  readonly organization_id: string;
  readonly kind: 'PROVIDER' | 'RESELLER' | 'CUSTOMER';
  readonly role: string;
  readonly language: 'fr' | 'en';
  readonly scopes: string[] | null;
}

export const placesOfPersons = `
  SELECT m.provider_id, provider.key AS provider_key, p.id AS person_id, p.language,
         m.organization_id, o.kind, m.role, NULL AS scopes
  FROM person p
  JOIN membership m ON m.person_id = p.id AND m.active
  JOIN organization o ON o.id = m.organization_id AND o.active
  JOIN organization provider ON provider.id = m.provider_id AND provider.active`;

const placesOfPerson = `${placesOfPersons} WHERE p.issuer = $1 AND p.subject = $2`;

export const placesOfClient = `
  SELECT c.provider_id, provider.key AS provider_key, NULL AS person_id, o.language,
         c.organization_id, o.kind, 'API_CLIENT' AS role, c.scopes
  FROM api_client c
  JOIN organization o ON o.id = c.organization_id AND o.active
  JOIN organization provider ON provider.id = c.provider_id AND provider.active
  WHERE c.id = $1 AND c.active`;

/** Finds what a caller may be in a provider, in this service's own projection of memberships. */
export class AccessDirectory {
  constructor(
    /** Name of the service, as scopes have it. */
    private readonly service: string,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * The viewer of a request. Throws a GraphQL error PROVIDER_REQUIRED if the caller belongs to
   * several providers and chose none, PROVIDER_UNKNOWN if it does not belong to the chosen one,
   * NO_MEMBERSHIP if it belongs to none at all, SCOPE_REQUIRED for a program that may not read here.
   */
  async viewerOf(caller: Caller, asked: 'fr' | 'en' | null): Promise<Viewer> {
    const places = await this.placesOf(caller);
    const providerId = choose(caller, places);
    const here = places.filter((place) => place.provider_id === providerId);
    const language = asked ?? here[0]?.language ?? 'en';
    const identity = identityOf(caller, here);
    this.refuseUnscoped(identity.scopes);
    return {
      ...rightsOf(here),
      ...identity,
      kind: 'request',
      providerId,
      language,
    };
  }

  /** Whoever may write may read: the answer to a mutation shows what was written. */
  private refuseUnscoped(scopes: readonly string[] | null): void {
    const { service } = this;
    const enough = [`${service}:read`, `${service}:write`];
    if (scopes === null || enough.some((scope) => scopes.includes(scope))) return;
    throw refused('SCOPE_REQUIRED', `This program needs the scope ${service}:read.`);
  }

  private placesOf({ caller, now }: Caller): Promise<Place[]> {
    return this.unitOfWork.read(platformViewer(Temporal.Instant.from(now)), (tx) =>
      'client' in caller
        ? tx.prepared<Place>('places-of-client', placesOfClient, [caller.client])
        : tx.prepared<Place>('places-of-person', placesOfPerson, [caller.issuer, caller.subject]),
    );
  }
}

function choose({ provider, scopes }: Caller, places: readonly Place[]): string | null {
  const known = new Map(places.map((place) => [place.provider_id, place.provider_key]));
  if (provider === null) {
    const [only] = known.keys();
    if (known.size === 1) return only ?? null;
    if (known.size === 0 && scopes.includes(OPERATOR_SCOPE)) return null;
    if (known.size === 0)
      throw refused('NO_MEMBERSHIP', 'This identity belongs to no provider here.');
    const keys = [...known.values()].toSorted().join(', ');
    throw refused(
      'PROVIDER_REQUIRED',
      `Choose one provider in the header Charter-Provider: ${keys}.`,
    );
  }
  for (const [id, key] of known) if (provider === key || id === providerIdIn(provider)) return id;
  throw refused('PROVIDER_UNKNOWN', `You do not belong to a provider “${provider}”.`);
}

/** A malformed id is a provider that nobody belongs to, like any other unknown one. */
function providerIdIn(provider: string): string | null {
  const id = parseId(provider);
  return id?.type === 'organization' ? id.uuid : null;
}

function identityOf({ caller, scopes, now }: Caller, here: readonly Place[]) {
  return 'client' in caller
    ? {
        personId: null,
        clientId: caller.client,
        scopes: here[0]?.scopes ?? [],
        operator: false,
        identity: null,
        now,
      }
    : {
        personId: here[0]?.person_id ?? null,
        clientId: null,
        scopes: null,
        operator: scopes.includes(OPERATOR_SCOPE),
        identity: { issuer: caller.issuer, subject: caller.subject },
        now,
      };
}

const staffRoleOf: Readonly<Record<string, readonly StaffRole[]>> = {
  ADMIN: ['admin'],
  MANAGER: ['manager'],
  AGENT: ['agent'],
  BILLING: ['billing'],
  // A provider's own programs are bounded by their scopes.
  API_CLIENT: ['admin', 'manager', 'agent', 'billing'],
};

/** What places in one provider make of whoever holds them. */
export function rightsOf(here: readonly Place[]) {
  const organizations = (kind: Place['kind'], ...roles: string[]) =>
    here
      .filter((place) => place.kind === kind && (roles.length === 0 || roles.includes(place.role)))
      .map((place) => place.organization_id);
  return {
    staffRoles: here
      .filter((place) => place.kind === 'PROVIDER')
      .flatMap((place) => staffRoleOf[place.role] ?? []),
    administers: organizations('CUSTOMER', 'ADMINISTRATIVE_USER', 'API_CLIENT'),
    usesFor: organizations('CUSTOMER', 'USER'),
    resellerIds: organizations('RESELLER'),
  };
}

function refused(code: string, message: string): GraphQLError {
  // An answer in GraphQL, not a failure of this service.
  return new GraphQLError(message, { extensions: { code, http: { status: 200 } } });
}
