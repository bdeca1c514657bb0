/** Why the domain says no; the codes stand in the service's error catalogue (`errors.ts`). */
export type DenialCode =
  | 'STATE_FORBIDS'
  | 'ALREADY_TAKEN_OVER'
  | 'NOT_TAKEN_OVER'
  | 'QUOTE_NOT_ACCEPTED'
  | 'OUTCOME_UNKNOWN'
  | 'CLOSING_NEEDS_ALTERNATIVE'
  | 'TIME_NOT_POSSIBLE'
  | 'CLOCK_UNKNOWN'
  | 'CLOCK_NOT_BREACHED'
  | 'BREACH_EXCUSED'
  | 'ALTERNATIVES_NOT_DISCUSSED'
  | 'DISCUSSION_NOT_DUE'
  | 'DISCUSSION_OF_HOLDER'
  | 'DISCUSSION_TIME'
  | 'FOLLOW_UP_NOT_OWED'
  | 'WORK_OUT_OF_HOURS'
  | 'ESCALATION_NOT_ENTITLED'
  | 'ESCALATION_NOT_PROVIDED'
  | 'TIME_OF_ANOTHER'
  | 'WORK_RATED'
  | 'MOVE_CUSTOMER_WROTE'
  | 'MOVE_MERGED'
  | 'MOVE_PRICE_ACCEPTED'
  | 'MOVE_WORK_WITHOUT_CONSENT'
  | 'MERGED_ALREADY'
  | 'MERGE_INTO_LATER'
  | 'MERGE_OTHER_CUSTOMER'
  | 'MERGE_PRICE_ACCEPTED'
  | 'MERGE_TERMS_DIFFER';

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
