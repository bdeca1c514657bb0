import type { Acquisition } from './acquisition.js';
import type { Attestation } from './attestation.js';

/** What happened to a right: recorded, said otherwise, said by a stronger one, or taken back. */
export type AttestationStepKind = 'RECORDED' | 'RESTATED' | 'ATTESTED' | 'RETRACTED';

/** By what right an installation is said to run a version. */
export interface Stated {
  readonly productVersionId: string;
  readonly acquisition: Acquisition;
  readonly since: Temporal.PlainDate;
}

/** The same, with who stands for it. */
export interface Attested extends Stated {
  readonly attestation: Attestation;
}

/** Whether the same is said of the same: another way to the version, or another first day, is another claim. */
export function isSameClaim(known: Stated, said: Stated): boolean {
  return (
    known.productVersionId === said.productVersionId &&
    known.acquisition === said.acquisition &&
    known.since.equals(said.since)
  );
}

/**
 * What is kept of it that an installation, which ran what is `known` until then, is recorded to run what is `said`:
 * nothing, where nobody else stands for the same.
 */
export function stepOf(
  known: Attested | null,
  said: Attested,
): { kind: Exclude<AttestationStepKind, 'RETRACTED'>; before: Attestation | null } | null {
  if (known?.productVersionId !== said.productVersionId) return { kind: 'RECORDED', before: null };
  const before = known.attestation;
  if (!isSameClaim(known, said)) return { kind: 'RESTATED', before };
  return before === said.attestation ? null : { kind: 'ATTESTED', before };
}
