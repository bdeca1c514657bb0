import { referencePrefix } from '@charter/charter';
import { decodeId, newId, type Transaction } from '@charter/database';
import { parseMoney } from '@charter/money';
import {
  charterInForce,
  charterOfVersion,
  invalidInput,
  notFound,
  refuseText,
} from '@charter/subgraph';
import { contractsErrors } from '../errors.js';
import type { DraftContractInput } from '../generated/graphql.js';
import { findOrganization } from '../organization/organization.queries.js';
import { MembershipEntity } from '../person/membership.entity.js';
import { contractChanged } from './contract-facts.js';
import { ContractEntity } from './contract.entity.js';
import { nextInSeries } from './contract.queries.js';
import { periodInstants } from './domain/contract-lifecycle.js';

/** Inserts a draft whose plan the charter knows and whose period is right. */
export async function draftContract(
  tx: Transaction,
  input: DraftContractInput,
  now: Temporal.Instant,
): Promise<ContractEntity> {
  const provider = await requireOrganization(tx, String(tx.viewer.providerId), 'PROVIDER');
  const customerId = decodeId('organization', input.customerId);
  await requireOrganization(tx, customerId, 'CUSTOMER');
  if (input.externalId != null) refuseText('externalId', input.externalId, 200);
  const endsBefore = input.endsBefore ?? null;
  refusePeriod(input.startsOn, endsBefore);
  const { provider: terms } = await charterWithPlan(tx, input, now);
  const fee = feeOf(input, terms.currency);
  const year = now.toZonedDateTimeISO(provider.timeZone).year;
  const number = await nextInSeries(tx, `contract-${year}`);
  const prefix = referencePrefix(provider.key ?? '');
  const row = await tx.insert(ContractEntity, {
    id: newId(),
    providerId: provider.id,
    customerId,
    reference: `${prefix}-C-${year}-${String(number).padStart(4, '0')}`,
    externalId: input.externalId ?? null,
    kind: input.kind,
    planKey: input.planKey ?? null,
    productIds: (input.productIds ?? []).map((id) => decodeId('product', id)),
    state: 'DRAFT',
    startsOn: input.startsOn,
    endsBefore,
    ...periodInstants(input.startsOn, endsBefore, provider.timeZone),
    timeZone: provider.timeZone,
    inArrears: false,
    options: input.options ?? [],
    pinnedCharterVersion: input.pinnedCharterVersion ?? null,
    feeMinor: fee?.minor ?? null,
    feeCurrency: fee?.currency ?? null,
    feePeriod: fee ? (input.feePeriod ?? null) : null,
    successManagerId: await successManagerOf(tx, input),
  });
  await tx.publish(row, contractChanged(row));
  return row;
}

async function requireOrganization(tx: Transaction, id: string, kind: 'PROVIDER' | 'CUSTOMER') {
  const organization = await findOrganization(tx, { id });
  if (organization?.kind === kind) return organization;
  throw kind === 'CUSTOMER' ? notFound('customer', 'customerId') : notFound('provider');
}

function refusePeriod(startsOn: Temporal.PlainDate, endsBefore: Temporal.PlainDate | null): void {
  if (endsBefore === null || Temporal.PlainDate.compare(startsOn, endsBefore) < 0) return;
  throw contractsErrors.refused('PERIOD_ENDS_BEFORE_START', {
    path: ['input', 'endsBefore'],
    params: { start: startsOn.toString(), end: endsBefore.toString() },
  });
}

/** The charter that the contract takes its plan from. */
async function charterWithPlan(tx: Transaction, input: DraftContractInput, now: Temporal.Instant) {
  const { kind, planKey, pinnedCharterVersion } = input;
  const charter = pinnedCharterVersion
    ? await charterOfVersion(tx, pinnedCharterVersion)
    : await charterInForce(tx, now);
  if (!charter) throw contractsErrors.refused('CHARTER_MISSING');
  if (kind === 'MAINTENANCE' && !planKey) return charter;
  const plans = charter.plans.map((plan) => plan.key).filter((key) => key !== 'none');
  if (kind === 'SUPPORT' && planKey && plans.includes(planKey)) return charter;
  throw contractsErrors.refused('PLAN_UNKNOWN', {
    path: ['input', 'planKey'],
    params: { plan: planKey ?? '', plans: kind === 'MAINTENANCE' ? '—' : plans.join(', ') },
  });
}

/** A success manager is one of the provider's own people. */
async function successManagerOf(tx: Transaction, { successManagerId }: DraftContractInput) {
  if (!successManagerId) return null;
  const personId = decodeId('person', successManagerId);
  const organizationId = String(tx.viewer.providerId);
  const staff = { personId, organizationId, active: true };
  if (await tx.manager.existsBy(MembershipEntity, staff)) return personId;
  throw notFound('person', 'successManagerId');
}

/** Fees stand on the same invoices as the provider's charges, so they are in its currency. */
function feeOf({ fee, feePeriod }: DraftContractInput, currency: string) {
  if (!fee) return null;
  if (!feePeriod)
    throw invalidInput(
      'feePeriod',
      'A fee needs its period: MONTH or YEAR.',
      'Une redevance demande sa période : MONTH ou YEAR.',
    );
  const money = fee.currency === currency ? readMoney(fee) : null;
  if (money && money.minor > 0n) return money;
  throw invalidInput(
    'fee',
    `A fee is more than zero, a decimal number with the digits of its currency, in ${currency}.`,
    `Une redevance est supérieure à zéro, un nombre décimal aux chiffres de sa devise, en ${currency}.`,
  );
}

function readMoney({ amount, currency }: { amount: string; currency: string }) {
  try {
    return parseMoney(amount, currency);
  } catch {
    return null;
  }
}
