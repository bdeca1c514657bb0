import { type Charter, optionsSold } from '@charter/charter';
import { type ReadTransaction } from '@charter/database';
import {
  charterInForce,
  charterOfVersion,
  invalidInput,
  notFound,
  refuseText,
} from '@charter/subgraph';
import { contractsErrors } from '../errors.js';
import { MembershipEntity } from '../person/membership.entity.js';
import type { ContractEntity } from './contract.entity.js';
import type { Terms } from './domain/contract-terms.js';
import { renewalFault } from './domain/renewal.js';

interface Held {
  readonly kind: ContractEntity['kind'];
  readonly startsOn: Temporal.PlainDate;
}

interface Judged {
  /** Instant from which the terms hold. */
  readonly at: Temporal.Instant;
  /** What was agreed until then, which another charter than ours may have allowed; null for a draft. */
  readonly before: Terms | null;
}

/**
 * Refuses terms that cannot be held: a plan that the charter lacks, which is the pinned one or else the
 * one in force at `at`, new options that it does not sell with the plan, a fee in another currency, a
 * manager of nobody, a renewal without end.
 */
export async function checkTerms(
  tx: ReadTransaction,
  held: Held,
  terms: Terms,
  { at, before }: Judged,
): Promise<void> {
  refuseLists(terms);
  const charter = await charterWithPlan(tx, held.kind, terms, at);
  refuseOptions(charter, terms, before);
  refuseFee(terms, charter.provider.currency);
  refuseRenewal(held.startsOn, terms);
  await refuseManager(tx, terms.successManagerId);
}

const MOST_PRODUCTS = 200;
const LONGEST_OPTION = 100;

/** Products travel with every event of the contract, so their list does not grow without end. */
function refuseLists({ productIds, options }: Terms): void {
  if (productIds.length > MOST_PRODUCTS)
    throw invalidInput(
      'productIds',
      `Name at most ${MOST_PRODUCTS} products, or none for all of them.`,
      `Nommez ${MOST_PRODUCTS} produits au plus, ou aucun pour tous.`,
    );
  for (const option of options) refuseText('options', option, LONGEST_OPTION);
}

/** The charter that the contract takes its plan from. */
async function charterWithPlan(
  tx: ReadTransaction,
  kind: ContractEntity['kind'],
  { planKey, pinnedCharterVersion }: Terms,
  at: Temporal.Instant,
) {
  const charter = pinnedCharterVersion
    ? await charterOfVersion(tx, pinnedCharterVersion)
    : await charterInForce(tx, at);
  if (!charter) throw contractsErrors.refused('CHARTER_MISSING');
  if (kind === 'MAINTENANCE' && !planKey) return charter;
  const plans = charter.plans.map((plan) => plan.key).filter((key) => key !== 'none');
  if (kind === 'SUPPORT' && planKey && plans.includes(planKey)) return charter;
  throw contractsErrors.refused('PLAN_UNKNOWN', {
    path: ['input', 'planKey'],
    params: { plan: planKey ?? '', plans: kind === 'MAINTENANCE' ? '—' : plans.join(', ') },
  });
}

/** Options that the contract has stay while its plan and the charter pinned do. */
function refuseOptions({ pricing }: Charter, terms: Terms, before: Terms | null): void {
  const { planKey, options, pinnedCharterVersion } = terms;
  const stays = before?.planKey === planKey && before.pinnedCharterVersion === pinnedCharterVersion;
  const sold = optionsSold(pricing.options, planKey).map(({ key }) => key);
  const known = new Set([...sold, ...(stays ? before.options : [])]);
  const option = options.find((key) => !known.has(key));
  if (option === undefined) return;
  throw contractsErrors.refused('UNKNOWN_OPTION', {
    path: ['input', 'options'],
    params: { option, options: sold.join(', ') || '—' },
  });
}

/** Fees stand on the same invoices as the provider's charges, so they are in its currency. */
function refuseFee({ fee, feePeriod }: Terms, currency: string): void {
  if (!fee && feePeriod)
    throw invalidInput(
      'feePeriod',
      'There is no fee that this would be the period of: give the fee too.',
      'Il n’y a pas de redevance dont ce serait la période : indiquez aussi la redevance.',
    );
  if (!fee) return;
  if (!feePeriod)
    throw invalidInput(
      'feePeriod',
      'A fee needs its period: MONTH or YEAR.',
      'Une redevance demande sa période : MONTH ou YEAR.',
    );
  if (fee.currency !== currency || BigInt(fee.minor) <= 0n) throw amountRefused('fee', currency);
}

export function amountRefused(field: 'fee' | 'price', currency: string) {
  return invalidInput(
    field,
    `An amount is more than zero, a decimal number with the digits of its currency, in ${currency}.`,
    `Un montant est supérieur à zéro, un nombre décimal aux chiffres de sa devise, en ${currency}.`,
  );
}

const renewalFaults = {
  NO_END: [
    'renewal',
    'Only a contract with an end is renewed: give endsBefore.',
    'Seul un contrat qui a une fin se renouvelle : indiquez endsBefore.',
  ],
  PERIOD: [
    'renewal.periodMonths',
    'A renewal is by 1 to 120 months.',
    'Un renouvellement est de 1 à 120 mois.',
  ],
  NOTICE: [
    'renewal.noticeDays',
    'Notice is given within the term: from 0 days up to less than its length.',
    'Le préavis tient dans la durée du contrat : de 0 jour à moins que cette durée.',
  ],
  REMINDER: [
    'renewal.remindDays',
    'Reminders go out 0 to 365 days ahead.',
    'Les rappels partent de 0 à 365 jours à l’avance.',
  ],
} as const;

function refuseRenewal(startsOn: Temporal.PlainDate, { renewal, endsBefore }: Terms): void {
  const end = endsBefore === null ? null : Temporal.PlainDate.from(endsBefore);
  const fault = renewalFault(renewal, startsOn, end);
  if (!fault) return;
  const [place, en, fr] = renewalFaults[fault];
  throw invalidInput(place, en, fr);
}

/** A success manager is one of the provider's own people. */
async function refuseManager(tx: ReadTransaction, personId: string | null): Promise<void> {
  if (personId === null) return;
  const organizationId = String(tx.viewer.providerId);
  const staff = { personId, organizationId, active: true };
  if (await tx.manager.existsBy(MembershipEntity, staff)) return;
  throw notFound('person', 'successManagerId');
}

/** Refuses a period that ends before, or as, it begins. */
export function refusePeriod(start: Temporal.PlainDate, end: Temporal.PlainDate | null): void {
  if (end === null || Temporal.PlainDate.compare(start, end) < 0) return;
  throw contractsErrors.refused('PERIOD_ENDS_BEFORE_START', {
    path: ['input', 'endsBefore'],
    params: { start: start.toString(), end: end.toString() },
  });
}
