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
import { grantPacks } from '../pack/grant-packs.js';
import { contractChanged } from './contract-facts.js';
import { refuseAtEnd } from './contract-turn.js';
import { externalIdTaken, refuseEnd, signedInFuture } from './contract-refusals.js';
import { ContractEntity } from './contract.entity.js';
import {
  type ContractStep,
  contractLifecycle,
  isStanding,
  periodInstants,
  stateAfter,
} from './domain/contract-lifecycle.js';
import { realChanges } from './domain/contract-terms.js';
import { noRenewal } from './domain/renewal.js';
import { draftContract } from './draft-contract.js';
import { CONTRACT_TERMINATION, scheduleEnds, unscheduleEnds } from './schedule-ends.js';
import { changedColumns, termsOf } from './stored-terms.js';
import { enterAmendment, lapse, takeDueEffect } from './take-effect.js';

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
      await scheduleEnds(tx, contract, now);
      await grantPacks(tx, contract.id, now);
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
   * the contract goes on giving what it promises, and it is not renewed any more.
   */
  terminate(
    viewer: Viewer,
    target: Target & { readonly endsBefore: Temporal.PlainDate },
    now: Temporal.Instant,
  ): Promise<ContractEntity> {
    return this.step(viewer, target, 'terminate', async (contract, tx) => {
      const { id, timeZone, startsOn } = contract;
      refuseEnd(contract, target.endsBefore, now);
      const { endsAt } = periodInstants(startsOn, target.endsBefore, timeZone);
      const isOver = endsAt === null || Temporal.Instant.compare(endsAt, now) <= 0;
      const columns = await this.shorten(tx, contract, target.endsBefore, now);
      await unscheduleEnds(tx, id);
      if (isOver) return columns;
      await tx.schedule(CONTRACT_TERMINATION, id, endsAt);
      return { ...columns, state: contract.state };
    });
  }

  /** Enters the earlier end into the history; what was agreed for a time behind it lapses. */
  private async shorten(
    tx: Transaction,
    contract: ContractEntity,
    endsBefore: Temporal.PlainDate,
    now: Temporal.Instant,
  ): Promise<Partial<ContractEntity>> {
    const ending = { endsBefore: endsBefore.toString(), renewal: noRenewal };
    const { changes, before } = realChanges(termsOf(contract), ending);
    await lapse(
      tx,
      contract.id,
      (amendment) =>
        amendment.changes.endsBefore !== undefined ||
        amendment.changes.renewal !== undefined ||
        Temporal.PlainDate.compare(amendment.effectiveOn, endsBefore) >= 0,
    );
    const effectiveOn = now.toZonedDateTimeISO(contract.timeZone).toPlainDate();
    await enterAmendment(tx, contract, {
      ...{ kind: 'TERMINATION', state: 'EFFECTIVE', effectiveOn, effectiveAt: now },
      ...{ changes, before },
    });
    return changedColumns(contract, changes);
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
      const now = Temporal.Instant.from(tx.viewer.now);
      refuseAtEnd(contract, now);
      if (isStanding(contract.state)) await takeDueEffect(tx, contract, now);
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
