/** In what capacity somebody opens a ticket. */
export type OpenerKind = 'STAFF' | 'ADMINISTRATIVE_USER' | 'USER' | 'RESELLER' | 'PROGRAM';

export type ReasonCode =
  | 'OPENER_ACCEPTED'
  | 'ACCOUNT_REQUIRED'
  | 'ADMINISTRATIVE_USER_REQUIRED'
  | 'PLAN_HELD'
  | 'PLAN_ADMITS_NOTHING'
  | 'CHANNEL_OPEN'
  | 'CHANNEL_NOT_OFFERED'
  | 'CHANNEL_NOT_IN_PLAN'
  | 'CHANNEL_NOT_FOR_INCIDENT'
  | 'WITHIN_HOURS'
  | 'OUT_OF_HOURS_COVERED'
  | 'OUT_OF_HOURS_NOT_COVERED'
  | 'WAITS_FOR_OPENING'
  | 'ANSWER_EXCLUDES'
  | 'VERSION_SUPPORTED'
  | 'VERSION_RECALLED'
  | 'VERSION_IN_GRACE'
  | 'VERSION_EXTENDED'
  | 'VERSION_DISCONTINUED'
  | 'PROFESSIONAL_SERVICES_SOLD'
  | 'MAINTENANCE_REQUIRED'
  | 'TERMS_INCLUDED'
  | 'TERMS_BILLABLE'
  | 'TERMS_QUOTE_REQUIRED';

/** Why a decision is as it is. Parameters are keys, dates and amounts, for the text of the reason. */
export interface CoverageReason {
  readonly code: ReasonCode;
  readonly clause: string | null;
  readonly refuses: boolean;
  readonly params: Readonly<Record<string, string>>;
}

export function reason(
  code: ReasonCode,
  clause: string | null | undefined,
  params: Readonly<Record<string, string>> = {},
): CoverageReason {
  return { code, clause: clause ?? null, refuses: false, params };
}

export function refusal(
  code: ReasonCode,
  clause: string | null | undefined,
  params: Readonly<Record<string, string>> = {},
): CoverageReason {
  return { ...reason(code, clause, params), refuses: true };
}
