import {
  ConflictError,
  decodeId,
  type Transaction,
  UnitOfWork,
  type Viewer,
} from '@charter/database';
import { notFound, once, refuseTaken } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { decisions } from '../decisions.js';
import { contractsErrors } from '../errors.js';
import type { DraftContractInput } from '../generated/graphql.js';
import { contractChanged } from './contract-facts.js';
import { externalIdTaken, refuseEnd, signedInFuture } from './contract-refusals.js';
import { ContractEntity } from './contract.entity.js';
import {
  type ContractStep,
  contractLifecycle,
  periodInstants,
  stateAfter,
} from './domain/contract-lifecycle.js';
import { draftContract } from './draft-contract.js';

/** Due work: the end of a contract's period, and the earlier end that a termination sets. */
export const CONTRACT_END = 'contract.end';
export const CONTRACT_TERMINATION = 'contract.termination';

interface Target {
  readonly contractId: string;
  readonly expectedVersion: number;
}

@Injectable()
export class ContractService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  draft(viewer: Viewer, input: DraftContractInput, now: Temporal.Instant): Promise<ContractEntity> {
    const work = async (tx: Transaction) => {
      await decisions.authorize(tx, 'draftContract');
      const call = { mutation: 'draftContract', key: input.idempotencyKey, input };
      const { id } = await once(tx, call, () => draftContract(tx, input, now));
      return tx.manager.findOneByOrFail(ContractEntity, { id });
    };
    return refuseTaken({ contract_provider_id_external_id_key: externalIdTaken }, () =>
      this.unitOfWork.run(viewer, work),
    );
  }

  activate(
    viewer: Viewer,
    target: Target & { readonly signedOn: Temporal.PlainDate },
    now: Temporal.Instant,
  ): Promise<ContractEntity> {
    return this.step(viewer, target, 'activate', async (contract, tx) => {
      const today = now.toZonedDateTimeISO(contract.timeZone).toPlainDate();
      if (Temporal.PlainDate.compare(target.signedOn, today) > 0) throw signedInFuture();
      if (contract.endsAt) await tx.schedule(CONTRACT_END, contract.id, contract.endsAt);
      return { signedOn: target.signedOn };
    });
  }

  suspend(viewer: Viewer, target: Target): Promise<ContractEntity> {
    return this.step(viewer, target, 'suspend', () => ({}));
  }

  resume(viewer: Viewer, target: Target): Promise<ContractEntity> {
    return this.step(viewer, target, 'resume', () => ({}));
  }

  /**
   * Sets an earlier end; it takes effect at that day's start, at once if that is today. Until then
   * the contract goes on giving what it promises.
   */
  terminate(
    viewer: Viewer,
    target: Target & { readonly endsBefore: Temporal.PlainDate },
    now: Temporal.Instant,
  ): Promise<ContractEntity> {
    return this.step(viewer, target, 'terminate', async (contract, tx) => {
      const { id, timeZone, startsOn } = contract;
      const { endsBefore } = target;
      refuseEnd(contract, endsBefore, now);
      const { endsAt } = periodInstants(startsOn, endsBefore, timeZone);
      await tx.unschedule(CONTRACT_END, id);
      await tx.unschedule(CONTRACT_TERMINATION, id);
      if (endsAt === null || Temporal.Instant.compare(endsAt, now) <= 0)
        return { endsBefore, endsAt };
      await tx.schedule(CONTRACT_TERMINATION, id, endsAt);
      return { endsBefore, endsAt, state: contract.state };
    });
  }

  /** Ends a contract at its due instant; run as due work, in order with everything else. */
  async end(
    step: 'expire' | 'terminate',
    contractId: string,
    dueAt: Temporal.Instant,
    tx: Transaction,
  ): Promise<void> {
    const contract = await tx.lock(ContractEntity, contractId);
    if (!contract?.endsAt?.equals(dueAt)) return;
    const state = stateAfter(step, contract.state);
    if (state === null) return;
    const ended = await tx.update(ContractEntity, contract, { state });
    await tx.publish(ended, contractChanged(ended));
  }

  private step(
    viewer: Viewer,
    { contractId, expectedVersion }: Target,
    step: ContractStep,
    changesOf: (
      contract: ContractEntity,
      tx: Transaction,
    ) => Promise<Partial<ContractEntity>> | Partial<ContractEntity>,
  ): Promise<ContractEntity> {
    const id = decodeId('contract', contractId);
    return this.unitOfWork.run(viewer, async (tx) => {
      if (!(await tx.find(ContractEntity, id))) throw notFound('contract', 'contractId');
      await decisions.authorize(tx, 'changeContract');
      const contract = await tx.lockOrFail(ContractEntity, id, () => notFound('contract'));
      if (contract.version !== expectedVersion) throw new ConflictError('contract', id);
      const state = stateAfter(step, contract.state) ?? refuseStep(step, contract);
      const changes = { state, ...(await changesOf(contract, tx)) };
      const changed = await tx.update(ContractEntity, contract, changes);
      await tx.publish(changed, contractChanged(changed));
      return changed;
    });
  }
}

function refuseStep(step: ContractStep, { state }: ContractEntity): never {
  const from = contractLifecycle[step].from.join(', ');
  throw contractsErrors.refused('CONTRACT_STATE', { params: { state, step, from } });
}
