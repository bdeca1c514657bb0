import { type GraphContext, toMutationError } from '@charter/subgraph';
import { decisions } from '../decisions.js';
import { contractsErrors } from '../errors.js';
import type { ContractEntity } from './contract.entity.js';
import { type ContractStep, contractLifecycle, stateAfter } from './domain/contract-lifecycle.js';

const mutations = {
  activateContract: 'activate',
  suspendContract: 'suspend',
  resumeContract: 'resume',
  terminateContract: 'terminate',
} as const satisfies Record<string, ContractStep>;

/** Steps of a contract's life that the viewer may take now, by the rules that the mutations apply. */
export function contractActions(context: GraphContext, { state }: ContractEntity) {
  return context.read(async (tx) => {
    const forbidden = await decisions.judge(tx, 'changeContract');
    return Object.entries(mutations).map(([key, step]) => {
      const from = contractLifecycle[step].from.join(', ');
      const refusal =
        forbidden ??
        (stateAfter(step, state) === null
          ? contractsErrors.refused('CONTRACT_STATE', { params: { state, step, from } })
          : null);
      const error = refusal && toMutationError(refusal, context.language);
      return { key, allowed: refusal === null, error };
    });
  });
}
