import type { Charter } from '@charter/charter';
import { ticketErrors } from '../errors.js';
import { toMutationError, type Refused } from '@charter/subgraph';
import { reasonTexts } from './coverage-texts.js';
import type { CoverageReason } from './domain/coverage-reason.js';
import { clauseOf } from './refuse-denied.js';
import type { StoredCoverage } from './stored-coverage.js';

/** A decision with the charter that it rests on. */
export interface ShownCoverage {
  readonly charter: Charter;
  readonly decision: StoredCoverage;
}

/** A reason in words, with the clause's text. */
export function shownReason(charter: Charter, reason: CoverageReason, language: 'fr' | 'en') {
  return {
    code: reason.code,
    message: reasonMessage(charter, reason, language),
    clause: clauseOf(charter, reason.clause),
  };
}

function reasonMessage(charter: Charter, reason: CoverageReason, language: 'fr' | 'en'): string {
  const { code, params } = reason;
  if (isRefusal(code)) return toMutationError(refusalOfReason(charter, reason), language).message;
  return reasonTexts[code](
    { ...params, ...labels(charter, params, language) },
    charter.provider.zone,
  )[language];
}

/** A refusing reason in the words of the catalogue, in the charter's first language where names occur. */
export function refusalOfReason(
  charter: Charter,
  { code, clause, params }: CoverageReason,
): Refused {
  if (!isRefusal(code)) throw new Error(`${code} refuses nothing`);
  const [language = 'en'] = charter.provider.languages;
  return ticketErrors.refused(code, {
    clause: clauseOf(charter, clause),
    params: { ...params, ...labels(charter, params, language) },
  });
}

type RefusalCode = Extract<CoverageReason['code'], keyof typeof ticketErrors.catalogue>;

function isRefusal(code: CoverageReason['code']): code is RefusalCode {
  return code in ticketErrors.catalogue;
}

/** Plans and channels by their names instead of their keys. */
function labels(charter: Charter, params: CoverageReason['params'], language: 'fr' | 'en') {
  const plan = charter.plans.find(({ key }) => key === params['plan'])?.label[language];
  const channel = charter.channels.find(({ key }) => key === params['channel'])?.label[language];
  return { ...(plan && { plan }), ...(channel && { channel }) };
}
