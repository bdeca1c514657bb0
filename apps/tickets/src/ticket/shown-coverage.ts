import type { Charter } from '@charter/charter';
import { ticketErrors } from '../errors.js';
import { type Offer, Refused, toMutationError, type Text } from '@charter/subgraph';
import { localTime, reasonTexts } from './coverage-texts.js';
import type { CoverageReason } from './domain/coverage-reason.js';
import { clauseOf } from './refuse-denied.js';
import type { StoredCoverage } from './stored-coverage.js';

type Language = 'fr' | 'en';

/** A decision with the charter that it rests on. */
export interface ShownCoverage {
  readonly charter: Charter;
  readonly decision: StoredCoverage;
}

/** A reason in words, with the clause's text. */
export function shownReason(charter: Charter, reason: CoverageReason, language: Language) {
  return {
    code: reason.code,
    message: reasonMessage(charter, reason, language),
    clause: clauseOf(charter, reason.clause),
  };
}

function reasonMessage(charter: Charter, reason: CoverageReason, language: Language): string {
  const { code, params } = reason;
  if (isRefusal(code)) return toMutationError(refusalOfReason(charter, reason), language).message;
  const named = { ...params, ...namesIn(charter, params, language) };
  return reasonTexts[code](named, charter.provider.zone)[language];
}

/** A refusing reason in the words of the catalogue, with the charter's own remedy where it gives one. */
export function refusalOfReason(charter: Charter, reason: CoverageReason): Refused {
  const { code, clause, params } = reason;
  if (!isRefusal(code)) throw new Error(`${code} refuses nothing`);
  const kind = ticketErrors.catalogue[code];
  const named = (language: Language) =>
    fillIn(kind.message[language], { ...params, ...namesIn(charter, params, language) });
  const channel = charter.channels.find(({ key }) => key === params['channel']);
  const question = charter.intake.questions.find(({ key }) => key === params['question']);
  return new Refused(
    code,
    {
      ...kind,
      message: { fr: named('fr'), en: named('en') },
      remedy: channel?.remedy ?? question?.remedy ?? kind.remedy,
    },
    { clause: clauseOf(charter, clause), offer: offerOf(charter, params) },
  );
}

/** [S4.25] What is refused for its version can be bought. */
function offerOf(charter: Charter, { offer }: CoverageReason['params']): Offer | null {
  return offer ? { terms: 'PROFESSIONAL_SERVICES', clause: clauseOf(charter, offer) } : null;
}

type RefusalCode = Extract<CoverageReason['code'], keyof typeof ticketErrors.catalogue>;

function isRefusal(code: CoverageReason['code']): code is RefusalCode {
  return code in ticketErrors.catalogue;
}

/** Plans, channels and questions by their names instead of their keys. */
function namesIn(charter: Charter, params: CoverageReason['params'], language: Language) {
  const name = (terms: readonly { key: string; label: Text }[], kind: string) => {
    const label = terms.find(({ key }) => key === params[kind])?.label[language];
    return label === undefined ? {} : { [kind]: label };
  };
  const { opensAt } = params;
  return {
    ...(opensAt && { opensAt: localTime(opensAt, charter.provider.zone) }),
    ...name(charter.plans, 'plan'),
    ...name(charter.channels, 'channel'),
    ...name(charter.intake.questions, 'question'),
  };
}

function fillIn(text: string, names: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => names[name] ?? whole);
}
