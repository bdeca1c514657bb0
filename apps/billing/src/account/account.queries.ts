import type { ReadTransaction } from '@charter/database';
import { sum, type Money } from '@charter/money';
import { anyStaff, capacitiesOf } from '@charter/subgraph';
import { unbilledCharges } from '../charge/charge.queries.js';
import { contractsOf } from '../contract/contract.queries.js';
import type { ContractEntity } from '../contract/contract.entity.js';
import { findOrganization } from '../organization.queries.js';
import type { Standing } from './domain/standing.js';
import { standingOf } from './standing.js';

/** A fee that comes back each period. */
export interface Recurring {
  readonly contractId: string;
  readonly amount: Money;
  readonly months: 1 | 12;
}

export interface AccountView extends Standing {
  readonly customerId: string;
  readonly unbilled: Money;
  readonly recurring: Recurring[];
  readonly asOf: Temporal.Instant;
}

/** Whether the viewer sees a customer's money: staff, its administrative users, resellers it delegated to. */
export async function seesMoneyOf(tx: ReadTransaction, customerId: string): Promise<boolean> {
  const held = await capacitiesOf(tx, customerId);
  return [...anyStaff, 'administrativeUser' as const, 'delegatedReseller' as const].some((one) =>
    held.has(one),
  );
}

/** What a customer owes and will be asked for; null where it is none, or not the viewer's to see. */
export async function accountOf(
  tx: ReadTransaction,
  customerId: string,
  at: Temporal.Instant,
): Promise<AccountView | null> {
  const organization = await findOrganization(tx, customerId);
  if (organization?.kind !== 'CUSTOMER' || !(await seesMoneyOf(tx, customerId))) return null;
  const standing = await standingOf(tx, customerId, at);
  if (!standing) return null;
  const charges = await unbilledCharges(tx, customerId).getMany();
  const unbilled = charges.map(({ totalMinor, currency }) => ({ minor: totalMinor, currency }));
  const contracts = await contractsOf(tx, customerId);
  return {
    ...standing,
    customerId,
    unbilled: sum(unbilled, standing.balance.currency),
    recurring: contracts.filter((one) => isInForce(one, at)).flatMap((one) => feeOf(one) ?? []),
    asOf: at,
  };
}

/** The fee of a contract; null where it has none. */
export function feeOf({ id, feeMinor, feeCurrency, feePeriod }: ContractEntity): Recurring | null {
  if (feeMinor === null || feeCurrency === null || feePeriod === null) return null;
  const amount = { minor: feeMinor, currency: feeCurrency };
  return { contractId: id, amount, months: feePeriod === 'MONTH' ? 1 : 12 };
}

function isInForce({ state, startsAt, endsAt }: ContractEntity, at: Temporal.Instant): boolean {
  const { compare } = Temporal.Instant;
  return state === 'ACTIVE' && compare(startsAt, at) <= 0 && (!endsAt || compare(at, endsAt) < 0);
}
