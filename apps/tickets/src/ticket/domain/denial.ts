/** Why the domain says no; the codes stand in the service's error catalogue (`errors.ts`). */
export type DenialCode =
  | 'NOT_ALLOWED'
  | 'STATE_FORBIDS'
  | 'ALREADY_TAKEN_OVER'
  | 'NOT_TAKEN_OVER'
  | 'QUOTE_NOT_ACCEPTED'
  | 'OUTCOME_UNKNOWN'
  | 'CLOSING_NEEDS_ALTERNATIVE'
  | 'REASON_REQUIRED'
  | 'PRIORITY_UNKNOWN'
  | 'PRIORITY_NOT_USED'
  | 'IMPACT_AND_USERS_REQUIRED'
  | 'CHANNEL_UNKNOWN'
  | 'CHANNEL_NOT_OFFERED'
  | 'CHANNEL_NOT_IN_PLAN'
  | 'ADMINISTRATIVE_USER_REQUIRED'
  | 'CONTRACT_NOT_IN_FORCE'
  | 'VERSION_DISCONTINUED'
  | 'ANSWERS_REQUIRED'
  | 'RECEIVED_AT_IN_FUTURE'
  | 'RECEIVED_AT_STAFF_ONLY'
  | 'TIME_NOT_POSSIBLE';

/** A refusal as a value: `clause` is the id of the charter's clause that says so, where one does. */
export interface Denial {
  readonly code: DenialCode;
  readonly clause?: string | undefined;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
}

export function deny(
  code: DenialCode,
  clause?: string,
  params?: Readonly<Record<string, string | number>>,
): Denial {
  return { code, clause, params };
}
