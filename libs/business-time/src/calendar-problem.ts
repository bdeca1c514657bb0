/** What is wrong with a calendar, and where (`bands[1].closes`, `changes[0].from`). */
export interface CalendarProblem {
  readonly path: string;
  readonly code: CalendarProblemCode;
  readonly message: string;
}

export type CalendarProblemCode =
  | 'UNKNOWN_ZONE'
  | 'INVALID_TIME'
  | 'INVALID_DATE'
  | 'EMPTY_BAND'
  | 'OVERLAPPING_BANDS'
  | 'NEVER_OPENS'
  | 'REGION_REQUIRED'
  | 'UNKNOWN_REGION'
  | 'CHANGES_OUT_OF_ORDER'
  | 'DATE_OF_OTHER_VERSION';

export function problem(path: string, code: CalendarProblemCode, message: string): CalendarProblem {
  return { path, code, message };
}
