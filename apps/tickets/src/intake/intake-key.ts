import { signValue } from '@charter/subgraph';
import type { CoverageTerms } from '../ticket/domain/terms-of-request.js';
import type { WorkKind } from '../ticket/domain/request-kind.js';

/** What the price of a request depends on; `billing` prices the same question. */
export interface IntakeQuestion {
  readonly customerId: string;
  readonly planKey: string;
  readonly charterKey: string;
  readonly charterVersion: string;
  readonly contractId: string | null;
  readonly terms: CoverageTerms;
  readonly options: readonly string[];
  readonly remoteToolPresent: boolean | null;
  readonly workKind: WorkKind;
}

/** The question, encoded and signed: what `billing` opens and prices. */
export function intakeKey(secret: string, question: IntakeQuestion): string {
  return signValue(secret, question);
}
