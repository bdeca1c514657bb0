import type { Priority } from '@charter/charter';
import type { Refused } from '@charter/subgraph';
import { remoteToolPresent } from '../ticket/domain/intake.js';
import { lacksOf } from '../ticket/incomplete-request.js';
import { derivedPriority, type Request, type RequestInput } from '../ticket/judge-request.js';
import { refusalOfReason } from '../ticket/shown-coverage.js';
import { intakeKey } from './intake-key.js';

/** A question asked before opening, judged as opening it would be. */
export interface IntakeDraft {
  readonly key: string;
  readonly request: Request;
  /** Null where the charter knows none, or the form has not asked everything yet. */
  readonly severity: Priority | null;
  /** All for which `openTicket` would refuse it as it stands, the deciding one first. */
  readonly obstacles: readonly Refused[];
}

export function draftIntake(secret: string, request: Request, input: RequestInput): IntakeDraft {
  const { charter, opening, coverage, kind } = request;
  const { plan, contract } = opening.holding;
  const answered = input.informationOnly || (input.impact && input.affectedUsers);
  return {
    key: intakeKey(secret, {
      customerId: request.customerId,
      planKey: plan.key,
      charterKey: charter.key,
      charterVersion: charter.version,
      contractId: contract?.id ?? null,
      terms: coverage.terms,
      options: opening.options,
      remoteToolPresent: remoteToolPresent(charter, opening.answers),
      workKind: kind.workKind,
    }),
    request,
    severity: answered ? derivedPriority(charter, input) : null,
    obstacles: [
      ...coverage.reasons
        .filter(({ refuses }) => refuses)
        .map((reason) => refusalOfReason(charter, reason)),
      ...lacksOf(request, input),
    ],
  };
}
