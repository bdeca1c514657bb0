import type { Acquisition } from './acquisition.js';

/** Strongest first. DECLARED: nobody but the customer says that it has a right to what it runs. */
const STRENGTH = ['PROVIDER', 'RESELLER', 'MAINTENANCE', 'DECLARED'] as const;

/** Who stands for a customer's right to a version that it runs. */
export type Attestation = (typeof STRENGTH)[number];

/** A version that a customer runs or ran, as it is on record. */
export interface RecordedRun {
  readonly acquisition: Acquisition;
  readonly attestation: Attestation;
}

/** What is said of a version that a customer runs, and what is known without anybody's word. */
export interface Claim {
  readonly by: 'PROVIDER' | 'RESELLER' | 'CUSTOMER';
  readonly acquisition: Acquisition;
  /** Whether annual maintenance of the product is in force at the instant of recording, whatever day is claimed. */
  readonly maintained: boolean;
  /** What stood for this very claim before: the same version, acquisition and first day of the same installation. */
  readonly before: Attestation;
  /** All that the customer has on record of this version. */
  readonly runs: readonly RecordedRun[];
}

/**
 * Who stands for a claim [S4.21]. A customer's own word gives it no right that it did not have: what it declares is
 * attested as far as maintenance, or what is attested already, gives it the version anyway.
 */
export function attestationOf({ by, acquisition, maintained, before, runs }: Claim): Attestation {
  if (by !== 'CUSTOMER') return strongest([before, by]);
  const known = maintained ? 'MAINTENANCE' : 'DECLARED';
  const held = acquisition === 'EXISTING_RIGHT' ? runs.map(rightFrom) : [];
  return strongest([before, known, ...held]);
}

/** What is left of a right once neither the provider nor a reseller stands for it. */
export function retracted(before: Attestation, maintained: boolean): Attestation {
  if (before === 'MAINTENANCE') return before;
  return maintained && before !== 'DECLARED' ? 'MAINTENANCE' : 'DECLARED';
}

/** Whether any of these runs gives a right to the version. */
export function isHeld(runs: readonly Pick<RecordedRun, 'attestation'>[]): boolean {
  return runs.some(({ attestation }) => attestation !== 'DECLARED');
}

/** What a run lets its customer claim again: an upgrade is maintenance's to give, whoever recorded it. */
function rightFrom({ acquisition, attestation }: RecordedRun): Attestation {
  return acquisition === 'UPGRADE' && attestation !== 'DECLARED' ? 'MAINTENANCE' : attestation;
}

function strongest(attestations: readonly Attestation[]): Attestation {
  return STRENGTH.find((one) => attestations.includes(one)) ?? 'DECLARED';
}
