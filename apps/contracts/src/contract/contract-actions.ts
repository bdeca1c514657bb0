import { type GraphContext, Refused, toMutationError } from '@charter/subgraph';
import { contractsErrors } from '../errors.js';
import { actionsOn } from '../viewer/actions.js';
import { refuseAct } from './contract-turn.js';
import type { ContractAmendmentEntity } from './amendment.entity.js';
import { amendmentsLoader } from './amendment.queries.js';
import { pendingAmendment } from './amendment.service.js';
import type { ContractEntity } from './contract.entity.js';
import { type ContractStep, contractLifecycle, stateAfter } from './domain/contract-lifecycle.js';
import { refuseNotice, refuseRenewal } from './renewal.service.js';

/** What a rule looks at beside the contract. */
interface Facts {
  readonly now: Temporal.Instant;
  readonly amendments: readonly ContractAmendmentEntity[];
}

/** A mutation's own rule: throws what stands against it for this contract now. */
type Rule = (contract: ContractEntity, facts: Facts) => void;

const step =
  (step: ContractStep): Rule =>
  ({ state }) => {
    if (stateAfter(step, state) !== null) return;
    const from = contractLifecycle[step].from.join(', ');
    throw contractsErrors.refused('CONTRACT_STATE', { params: { state, step, from } });
  };

const rules = {
  activateContract: step('activate'),
  suspendContract: step('suspend'),
  resumeContract: step('resume'),
  terminateContract: step('terminate'),
  amendContract: (contract) => refuseAct(contract, 'amend'),
  withdrawAmendment: (contract, { amendments }) => {
    refuseAct(contract, 'amend');
    pendingAmendment(amendments, null);
  },
  renewContract: (contract) => {
    refuseAct(contract, 'renew');
    refuseRenewal(contract);
  },
  giveNoticeOfNonRenewal: (contract, { now }) => {
    refuseAct(contract, 'giveNotice');
    refuseNotice(contract, now);
  },
  sellPack: (contract) => refuseAct(contract, 'sellPack'),
} as const satisfies Record<string, Rule>;

const decisionOf = {
  activateContract: 'changeContract',
  suspendContract: 'changeContract',
  resumeContract: 'changeContract',
  terminateContract: 'changeContract',
  amendContract: 'amendContract',
  withdrawAmendment: 'amendContract',
  renewContract: 'renewContract',
  giveNoticeOfNonRenewal: 'giveNoticeOfNonRenewal',
  sellPack: 'sellPack',
} as const satisfies Record<keyof typeof rules, string>;

/** Acts on a contract that the viewer may do now, by the rules that the mutations apply. */
export async function contractActions(context: GraphContext, contract: ContractEntity) {
  const may = await actionsOn(context, contract.customerId, decisionOf);
  const amendments = (await amendmentsLoader(context).load(contract.id)) ?? [];
  const facts = { now: context.now, amendments };
  return may.map((action) => {
    const refusal =
      action.allowed && refusalBy(rules[action.key as keyof typeof rules], contract, facts);
    if (!refusal) return action;
    return { ...action, allowed: false, error: toMutationError(refusal, context.language) };
  });
}

function refusalBy(rule: Rule, contract: ContractEntity, facts: Facts): Refused | null {
  try {
    rule(contract, facts);
    return null;
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}
