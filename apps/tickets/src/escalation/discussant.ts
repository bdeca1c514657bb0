import type { Viewer } from '@charter/database';
import type { EscalationEntity } from './escalation.entity.js';

/** In what capacity somebody may record a talk that an escalation owes. */
export interface Discussant {
  /** Whether a ticket was escalated to this person, and for which rules. */
  readonly holds: ReadonlySet<string>;
  readonly isManager: boolean;
}

export function discussantOf(
  { personId, staffRoles }: Viewer,
  escalations: readonly EscalationEntity[],
): Discussant {
  const own = escalations.filter((one) => personId !== null && one.personId === personId);
  return {
    holds: new Set(own.map(({ ruleKey }) => ruleKey)),
    isManager: staffRoles.includes('manager') || staffRoles.includes('admin'),
  };
}
