import { ConflictError, type Transaction } from '@charter/database';
import { notFound } from '@charter/subgraph';
import { contractsErrors } from '../errors.js';
import { ContractEntity } from './contract.entity.js';
import { type ContractAct, isStanding, statesFor } from './domain/contract-lifecycle.js';

/** What a call says of the contract that it read. */
export interface Turn {
  readonly id: string;
  readonly expectedVersion: number;
  readonly act: ContractAct;
}

/**
 * The contract, locked, for an act that its state allows, from the version that was read. One whose end
 * has come and is just being dealt with is in conflict: whoever asks again finds it renewed or over.
 */
export async function takeContract(
  tx: Transaction,
  { id, expectedVersion, act }: Turn,
  now: Temporal.Instant,
): Promise<ContractEntity> {
  const contract = await tx.lockOrFail(ContractEntity, id, () =>
    notFound('contract', 'contractId'),
  );
  if (contract.version !== expectedVersion) throw new ConflictError('contract', id);
  refuseAct(contract, act);
  refuseAtEnd(contract, now);
  return contract;
}

/** Refuses whatever is done with a signed contract whose end has come and is still to be dealt with. */
export function refuseAtEnd({ id, endsAt, state }: ContractEntity, now: Temporal.Instant): void {
  if (isStanding(state) && endsAt && Temporal.Instant.compare(endsAt, now) <= 0)
    throw new ConflictError('contract', id);
}

/** Refuses an act that the contract's state does not allow. */
export function refuseAct({ state }: Pick<ContractEntity, 'state'>, act: ContractAct): void {
  const from = statesFor(act);
  if (from.includes(state)) return;
  const params = { state, step: act, from: from.join(', ') };
  throw contractsErrors.refused('CONTRACT_STATE', { params });
}
