import { optionsSold, planNone, type Charter } from '@charter/charter';
import { reason, type CoverageReason } from './coverage-reason.js';
import type { Holding } from './support-contract.js';
import type { VersionStanding } from './version-standing.js';

export type CoverageTerms = 'INCLUDED' | 'BILLABLE' | 'QUOTE_REQUIRED' | 'PROFESSIONAL_SERVICES';

interface Request {
  readonly holding: Holding;
  readonly options: readonly string[];
  readonly professionalServices: boolean;
  readonly newVersion: boolean;
}

/**
 * On what terms an admitted request is handled. A signed contract accepts its plan's terms in advance
 * where the charter says so; an option is a price of its own and always needs a quote. Where the
 * charter wants maintenance for the support of new versions, a plan includes nothing about a version
 * that is newer than what was paid for: such a request is handled as without a contract [S4.21].
 */
export function termsOfRequest(
  charter: Charter,
  { holding, options, professionalServices, newVersion }: Request,
  standing: VersionStanding,
): { terms: CoverageTerms; reasons: CoverageReason[] } {
  const { plan, contract, maintenance } = holding;
  const { consent } = charter.pricing;
  if (standing.state === 'DISCONTINUED' || professionalServices) {
    const clause = charter.versionSupport?.discontinued.clause ?? consent?.clause;
    return { terms: 'PROFESSIONAL_SERVICES', reasons: [reason('TERMS_QUOTE_REQUIRED', clause)] };
  }
  const signed = contract?.signedOn != null && (consent?.signedPlans ?? []).includes(plan.key);
  if (consent && (options.length > 0 || !signed)) {
    return { terms: 'QUOTE_REQUIRED', reasons: [reason('TERMS_QUOTE_REQUIRED', consent.clause)] };
  }
  const terms = (maintenance ? plan.terms.withMaintenance : undefined) ?? plan.terms.are;
  const rule = charter.versionSupport?.maintenance;
  if (terms === 'INCLUDED' && newVersion && rule?.requiredFor.includes('SUPPORT_OF_NEW_VERSION')) {
    const { are } = planNone(charter).terms;
    const why = reason('MAINTENANCE_REQUIRED', rule.clause);
    return { terms: are, reasons: [why, reason(`TERMS_${are}`, rule.clause)] };
  }
  return { terms, reasons: [reason(`TERMS_${terms}`, plan.terms.clause)] };
}

/** The options of a request that the charter does not sell under this plan. */
export function optionsNotSold(
  { pricing }: Charter,
  planKey: string,
  options: readonly string[],
): string[] {
  const sold = optionsSold(pricing.options, planKey).map(({ key }) => key);
  return options.filter((option) => !sold.includes(option));
}

/** Whether any of these options is immediate handling. */
export function isImmediate({ pricing }: Charter, options: readonly string[]): boolean {
  return pricing.options.some(({ key, kind }) => kind === 'IMMEDIATE' && options.includes(key));
}
