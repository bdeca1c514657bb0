export type StaffRole = 'admin' | 'manager' | 'agent' | 'billing';

/**
 * For whom a transaction reads and writes. Row-level security sees exactly this value, as JSON in
 * the setting `app.viewer`, so nothing that a policy needs may live elsewhere.
 *
 * - `request`: a person or a program, acting in one provider.
 * - `system`: work of our own within one provider (handlers of events, due work).
 * - `platform`: providers, persons and their memberships; also how it is found out who calls.
 */
export interface Viewer {
  readonly kind: 'request' | 'system' | 'platform';
  readonly providerId: string | null;
  readonly personId: string | null;
  readonly clientId: string | null;
  /** Sign-in of a human caller, who need be no person of any provider; null for all else. */
  readonly identity?: { readonly issuer: string; readonly subject: string } | null;
  /** May create providers. */
  readonly operator: boolean;
  /** Empty: not staff of this provider. */
  readonly staffRoles: readonly StaffRole[];
  /** Customer organizations that the caller is an administrative user of. */
  readonly administers: readonly string[];
  /** Customer organizations where the caller is a plain user, who sees own tickets only. */
  readonly usesFor: readonly string[];
  /** Resellers the caller belongs to; their rights come from delegations, read in SQL. */
  readonly resellerIds: readonly string[];
  /** Scopes of a program; null for a person. */
  readonly scopes: readonly string[] | null;
  readonly language: 'fr' | 'en';
  /** Domain time, RFC 3339; delegations are judged by it and events bear it. */
  readonly now: string;
}

const nobody = {
  personId: null,
  clientId: null,
  operator: false,
  staffRoles: [],
  administers: [],
  usesFor: [],
  resellerIds: [],
  scopes: null,
  language: 'en',
} as const satisfies Partial<Viewer>;

/** Sees everything of one provider, nothing of another. */
export function systemViewer(providerId: string, now: Temporal.Instant): Viewer {
  return { ...nobody, kind: 'system', providerId, now: now.toString() };
}

/** Who handles what belongs to a provider, or to none. */
export function handlerViewer(providerId: string | null, now: Temporal.Instant): Viewer {
  return providerId ? systemViewer(providerId, now) : platformViewer(now);
}

/** Sees only tables of persons and providers. */
export function platformViewer(now: Temporal.Instant): Viewer {
  return { ...nobody, kind: 'platform', providerId: null, now: now.toString() };
}
