import type { Charter } from '@charter/charter';
import { judgeChannel, judgeMedium, judgeOpener, judgePlan } from './admission.js';
import { judgeAnswers } from './answers.js';
import { reason, refusal, type CoverageReason, type OpenerKind } from './coverage-reason.js';
import { judgeHours } from './hours.js';
import type { RequestKind } from './request-kind.js';
import type { ConsideredContract, Holding } from './support-contract.js';
import { termsOfRequest, type CoverageTerms } from './terms-of-request.js';
import {
  standingOf,
  type VersionStanding,
  type VersionState,
  type VersionWindow,
} from './version-standing.js';

/** What is asked: who wants to open what, how, and what the customer holds at that instant. */
export interface Opening {
  readonly at: Temporal.Instant;
  readonly customerId: string;
  readonly opener: OpenerKind;
  readonly channelKey: string;
  readonly holding: Holding;
  readonly version: VersionWindow | null;
  /** Whether the version is newer than what the customer's purchases and maintenance give it [S4.21]. */
  readonly newVersion: boolean;
  readonly options: readonly string[];
  readonly professionalServices: boolean;
  /** What counts only as it arrives; null where a request is judged anew. */
  readonly arrival: RequestKind | null;
  /** Answers to the charter's questions, by their key. */
  readonly answers: Readonly<Record<string, string>>;
}

export interface Coverage {
  readonly admission: 'ADMITTED' | 'REFUSED';
  readonly terms: CoverageTerms;
  readonly versionState: VersionState;
  readonly graceUntil: Temporal.Instant | null;
  readonly reasons: readonly CoverageReason[];
  readonly contractChoice: readonly ConsideredContract[];
}

/**
 * The one decision on a request, in this order: the right to open; the contract, or plan `none`; the
 * channel; the version. The first refusal decides and names the clause; all reasons are told.
 */
export function decideCoverage(charter: Charter, opening: Opening): Coverage {
  const standing = standingOf(opening.version, opening.customerId, opening.at);
  const terms = termsOfRequest(charter, opening, standing);
  const reasons = [
    judgeOpener(charter, opening.opener),
    judgePlan(opening.holding),
    ...judgeChannel(charter, opening.channelKey, opening.holding.plans),
    ...judgeArrival(charter, opening),
    ...judgeVersion(charter, standing, opening.professionalServices),
    ...terms.reasons,
  ];
  return {
    admission: reasons.some(({ refuses }) => refuses) ? 'REFUSED' : 'ADMITTED',
    terms: terms.terms,
    versionState: standing.state,
    graceUntil: standing.until,
    reasons,
    contractChoice: opening.holding.choice,
  };
}

/** Which channel, at which hour and with which answers it comes: once it is in, they count no more. */
function judgeArrival(
  charter: Charter,
  { arrival, channelKey, holding, answers, at }: Opening,
): CoverageReason[] {
  if (!arrival) return [];
  return [
    ...judgeMedium(charter, channelKey, arrival),
    ...judgeHours(charter, channelKey, holding.plans, at),
    ...judgeAnswers(charter, arrival, answers),
  ];
}

/** The refusal that decides, or null. */
export function firstRefusal({ reasons }: Pick<Coverage, 'reasons'>): CoverageReason | null {
  return reasons.find(({ refuses }) => refuses) ?? null;
}

function judgeVersion(
  charter: Charter,
  { state, until, extended, recalled }: VersionStanding,
  professionalServices: boolean,
): CoverageReason[] {
  const rule = charter.versionSupport;
  if (!rule || state === 'UNKNOWN') return [];
  const params: Record<string, string> = until ? { until: until.toString() } : {};
  if (state === 'SUPPORTED') {
    return [reason(recalled ? 'VERSION_RECALLED' : 'VERSION_SUPPORTED', rule.fixes.clause)];
  }
  if (state === 'GRACE') {
    return [
      ...(recalled ? [reason('VERSION_RECALLED', rule.fixes.clause)] : []),
      extended
        ? reason('VERSION_EXTENDED', rule.extension.clause, params)
        : reason('VERSION_IN_GRACE', rule.window.clause, params),
    ];
  }
  return [
    professionalServices
      ? reason('PROFESSIONAL_SERVICES_SOLD', rule.discontinued.clause)
      : refusal('VERSION_DISCONTINUED', rule.fixes.clause, { offer: rule.discontinued.clause }),
  ];
}
