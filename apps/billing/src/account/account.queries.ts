import type { ReadTransaction } from '@charter/database';
import type { Money } from '@charter/money';
import { anyStaff, capacitiesOf, type Capacity } from '@charter/subgraph';
import { unbilledOf } from '../charge/charge.queries.js';
import { feeOf, type RecurringFee } from '../contract/domain/fee.js';
import { contractsOf } from '../contract/contract.queries.js';
import type { ContractEntity } from '../contract/contract.entity.js';
import { customersAmong } from '../organization.queries.js';
import type { Standing } from './domain/standing.js';
import { standingsOf } from './standing.js';

/** A contract's fee, as it comes back each period. */
export interface Recurring extends RecurringFee {
  readonly contractId: string;
}

/** What a customer owes and will be asked for, at an instant. */
export interface AccountView extends Standing {
  readonly customerId: string;
  readonly unbilled: Money;
  readonly recurring: Recurring[];
  readonly asOf: Temporal.Instant;
}

const seers: readonly Capacity[] = [...anyStaff, 'administrativeUser', 'delegatedReseller'];

/** Those of customers whose money the viewer sees: as staff, administrative user, or their reseller. */
export async function whoseMoneyIsSeen(
  tx: ReadTransaction,
  customerIds: readonly string[],
): Promise<string[]> {
  const seen: string[] = [];
  for (const customerId of customerIds) {
    const held = await capacitiesOf(tx, customerId);
    if (seers.some((capacity) => held.has(capacity))) seen.push(customerId);
  }
  return seen;
}

/** Accounts of the customers among these whose money the viewer sees; none before the first charter. */
export async function accountsOf(
  tx: ReadTransaction,
  ids: readonly string[],
  at: Temporal.Instant,
): Promise<AccountView[]> {
  const customerIds = await whoseMoneyIsSeen(tx, await customersAmong(tx, ids));
  const standings = await standingsOf(tx, customerIds, at);
  const unbilled = await unbilledOf(tx, customerIds);
  const contracts = Map.groupBy(await contractsOf(tx, customerIds), ({ customerId }) => customerId);
  return [...standings].map(([customerId, standing]) => ({
    ...standing,
    customerId,
    unbilled: { ...standing.balance, minor: unbilled.get(customerId) ?? 0n },
    recurring: (contracts.get(customerId) ?? [])
      .filter((contract) => isInForce(contract, at))
      .flatMap((contract) => recurringOf(contract) ?? []),
    asOf: at,
  }));
}

/** The fee of a contract under its id; null where it has none. */
export function recurringOf(contract: ContractEntity): Recurring | null {
  const fee = feeOf(contract);
  return fee && { ...fee, contractId: contract.id };
}

function isInForce({ state, startsAt, endsAt }: ContractEntity, at: Temporal.Instant): boolean {
  const { compare } = Temporal.Instant;
  return state === 'ACTIVE' && compare(startsAt, at) <= 0 && (!endsAt || compare(at, endsAt) < 0);
}
