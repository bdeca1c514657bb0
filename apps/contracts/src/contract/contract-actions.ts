import { type GraphContext, toMutationError } from '@charter/subgraph';
import { contractsErrors } from '../errors.js';
import { actionsOn } from '../viewer/actions.js';
import type { ContractEntity } from './contract.entity.js';
import { type ContractStep, contractLifecycle, stateAfter } from './domain/contract-lifecycle.js';

const mutations = {
  activateContract: 'activate',
  suspendContract: 'suspend',
  resumeContract: 'resume',
  terminateContract: 'terminate',
} as const satisfies Record<string, ContractStep>;

const decisionOf = {
  activateContract: 'changeContract',
  suspendContract: 'changeContract',
  resumeContract: 'changeContract',
  terminateContract: 'changeContract',
} as const satisfies Record<keyof typeof mutations, string>;

/** Steps of a contract's life that the viewer may take now, by the rules that the mutations apply. */
export async function contractActions(context: GraphContext, { state }: ContractEntity) {
  const may = await actionsOn(context, null, decisionOf);
  return may.map((action) => {
    const step = mutations[action.key as keyof typeof mutations];
    if (!action.allowed || stateAfter(step, state) !== null) return action;
    const from = contractLifecycle[step].from.join(', ');
    const refusal = contractsErrors.refused('CONTRACT_STATE', { params: { state, step, from } });
    return { ...action, allowed: false, error: toMutationError(refusal, context.language) };
  });
}
