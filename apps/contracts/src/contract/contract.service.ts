import {
  ConflictError,
  decodeId,
  type Transaction,
  UnitOfWork,
  type Viewer,
} from '@charter/database';
import { commonErrors, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { decisions } from '../decisions.js';
import { contractsErrors } from '../errors.js';
import type { DraftContractInput } from '../generated/graphql.js';
import { contractChanged } from './contract-facts.js';
import { ContractEntity } from './contract.entity.js';
import {
  type ContractStep,
  contractLifecycle,
  periodInstants,
  stateAfter,
} from './domain/contract-lifecycle.js';
import { draftContract } from './draft-contract.js';

/** Due work: the end of a contract's period. */
export const CONTRACT_END = 'contract.end';

interface Target {
  readonly contractId: string;
  readonly expectedVersion: number;
}

@Injectable()
export class ContractService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  draft(viewer: Viewer, input: DraftContractInput, now: Temporal.Instant): Promise<ContractEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, 'draftContract');
      const call = { mutation: 'draftContract', key: input.idempotencyKey, input };
      const { id } = await once(tx, call, () => draftContract(tx, input, now));
      return tx.manager.findOneByOrFail(ContractEntity, { id });
    });
  }

  activate(
    viewer: Viewer,
    target: Target & { readonly signedOn: Temporal.PlainDate },
    now: Temporal.Instant,
  ): Promise<ContractEntity> {
    return this.step(viewer, target, 'activate', (contract) => {
      const today = now.toZonedDateTimeISO(contract.timeZone).toPlainDate();
      if (Temporal.PlainDate.compare(target.signedOn, today) > 0)
        throw invalid('signedOn', 'A contract is signed today or before, not in the future.');
      return { signedOn: target.signedOn };
    });
  }

  suspend(viewer: Viewer, target: Target): Promise<ContractEntity> {
    return this.step(viewer, target, 'suspend', () => ({}));
  }

  resume(viewer: Viewer, target: Target): Promise<ContractEntity> {
    return this.step(viewer, target, 'resume', () => ({}));
  }

  /** Sets an earlier end; it takes effect at that day's start, at once if that is today. */
  terminate(
    viewer: Viewer,
    target: Target & { readonly endsBefore: Temporal.PlainDate },
    now: Temporal.Instant,
  ): Promise<ContractEntity> {
    return this.step(viewer, target, 'terminate', (contract) => {
      const { timeZone, startsOn } = contract;
      const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
      const { endsBefore } = target;
      if (Temporal.PlainDate.compare(endsBefore, today) < 0)
        throw invalid('endsBefore', 'A contract ends today or later, not in the past.');
      if (Temporal.PlainDate.compare(endsBefore, startsOn) <= 0)
        throw invalid('endsBefore', 'A contract ends after its first day.');
      const { endsAt } = periodInstants(startsOn, endsBefore, timeZone);
      const over = endsAt !== null && Temporal.Instant.compare(endsAt, now) <= 0;
      // It goes on giving what it promises until its new end.
      return { endsBefore, endsAt, ...(over ? {} : { state: contract.state }) };
    });
  }

  /** Ends a contract whose period is over; run as due work, in order with everything else. */
  async end(contractId: string, dueAt: Temporal.Instant, tx: Transaction): Promise<void> {
    const contract = await tx.lock(ContractEntity, contractId);
    if (!contract?.endsAt?.equals(dueAt)) return;
    const state = stateAfter('expire', contract.state);
    if (state === null) return;
    const ended = await tx.update(ContractEntity, contract, { state });
    await tx.publish(ended, contractChanged(ended));
  }

  private step(
    viewer: Viewer,
    { contractId, expectedVersion }: Target,
    step: ContractStep,
    changesOf: (contract: ContractEntity) => Partial<ContractEntity>,
  ): Promise<ContractEntity> {
    const id = decodeId('contract', contractId);
    return this.unitOfWork.run(viewer, async (tx) => {
      const contract = await tx.lockOrFail(ContractEntity, id, () =>
        commonErrors.refused('NOT_FOUND', { params: { what: 'contract' } }),
      );
      await decisions.authorize(tx, 'changeContract');
      if (contract.version !== expectedVersion) throw new ConflictError('contract', id);
      const state = stateAfter(step, contract.state) ?? refuseStep(step, contract);
      const changed = await tx.update(ContractEntity, contract, { state, ...changesOf(contract) });
      await tx.publish(changed, contractChanged(changed));
      if (changed.endsAt) await tx.schedule(CONTRACT_END, id, changed.endsAt);
      return changed;
    });
  }
}

function refuseStep(step: ContractStep, { state }: ContractEntity): never {
  const from = contractLifecycle[step].from.join(', ');
  throw contractsErrors.refused('CONTRACT_STATE', { params: { state, step, from } });
}

function invalid(field: string, problem: string) {
  return commonErrors.refused('INVALID_INPUT', { path: ['input', field], params: { problem } });
}
