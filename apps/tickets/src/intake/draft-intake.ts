import type { Charter, Question } from '@charter/charter';
import { toMutationError, type GraphContext } from '@charter/subgraph';
import type { TicketIntakeInput } from '../generated/graphql.js';
import { charterTerm } from '../ticket/charter-term.js';
import {
  announcementsFor,
  billingTermsFor,
  channelsFor,
  deadlinesFor,
  questionsFor,
  remoteToolPresent,
} from '../ticket/domain/intake.js';
import { derivedPriority, rankOf, type Request } from '../ticket/judge-request.js';
import { clauseOf } from '../ticket/refuse-denied.js';
import { refusalOfReason } from '../ticket/shown-coverage.js';
import { storedCoverage } from '../ticket/stored-coverage.js';
import { intakeKey } from './intake-key.js';

/** What a form shows before a ticket is opened, by the rules that opening it applies. */
export function draftIntake(
  { now, language }: GraphContext,
  secret: string,
  request: Request,
  input: TicketIntakeInput,
) {
  const { charter, opening, coverage, kind } = request;
  const { holding, options, answers } = opening;
  const planKey = holding.plan.key;
  const priority = priorityIfAnswered(charter, input);
  const rank = rankOf(request);
  const terms = billingTermsFor(charter, coverage, {
    planKey,
    options,
    answers,
    workKind: kind.workKind,
  });
  return {
    key: intakeKey(secret, {
      customerId: request.customerId,
      planKey,
      charterKey: charter.key,
      charterVersion: charter.version,
      contractId: holding.contract?.id ?? null,
      terms: coverage.terms,
      options,
      remoteToolPresent: remoteToolPresent(charter, answers),
      workKind: kind.workKind,
    }),
    channels: channelsFor(charter, opening).map(({ channel, refusal }) => ({
      key: channel.key,
      label: channel.label[language],
      address: channel.addresses?.join(' · ') ?? null,
      allowed: refusal === null,
      error: refusal && toMutationError(refusalOfReason(charter, refusal), language),
    })),
    questions: [
      ...severityQuestions(charter, kind.informationOnly, language),
      ...questionsFor(charter, kind).map((question) => shownQuestion(charter, question, language)),
    ],
    coverage: { charter, decision: storedCoverage(coverage, now) },
    priority: charterTerm(charter.priorities, priority?.key ?? null),
    queueRank: rank && { ...rank, clause: clauseOf(charter, rank.clause) },
    deadlines: deadlinesFor(charter, planKey, priority?.key ?? null, now).map((clock) => ({
      kind: clock.kind,
      level: clock.level,
      target: clock.target,
      dueAt: clock.dueAt,
      timeZone: clock.calendar.zone,
      clause: clauseOf(charter, clock.clause),
    })),
    terms: terms && {
      ...terms,
      coefficients: terms.coefficients.map(({ key, label, factor, clause }) => ({
        key,
        label: label[language],
        factor,
        clause: clauseOf(charter, clause),
      })),
    },
    advice: announcementsFor(charter, answers).map(({ key, text, clause }) => ({
      code: key,
      text: text[language],
      clause: clauseOf(charter, clause),
    })),
  };
}

export type DraftIntake = ReturnType<typeof draftIntake>;

/** A form may ask before everything is answered; a ticket may not. */
function priorityIfAnswered(charter: Charter, input: TicketIntakeInput) {
  const answered = input.informationOnly || (input.impact && input.affectedUsers);
  return answered ? derivedPriority(charter, input) : null;
}

function severityQuestions(charter: Charter, informationOnly: boolean, language: 'fr' | 'en') {
  const { priorityRule } = charter;
  if (!priorityRule || informationOnly) return [];
  const asked = [
    { key: 'impact', label: severityTexts.impact, degrees: priorityRule.impacts },
    { key: 'affectedUsers', label: severityTexts.affectedUsers, degrees: priorityRule.users },
  ];
  return asked.map(({ key, label, degrees }) => ({
    key,
    label: label[language],
    required: true,
    choices: degrees.map((degree) => ({ key: degree.key, label: degree.label[language] })),
    clause: clauseOf(charter, priorityRule.clause),
  }));
}

const severityTexts = {
  impact: { fr: 'Quel est l’impact ?', en: 'What is the impact?' },
  affectedUsers: {
    fr: 'Combien d’utilisateurs sont touchés ?',
    en: 'How many users are affected?',
  },
};

function shownQuestion(charter: Charter, question: Question, language: 'fr' | 'en') {
  const yesNo = [
    { key: 'YES', label: { fr: 'Oui', en: 'Yes' } },
    { key: 'NO', label: { fr: 'Non', en: 'No' } },
  ];
  const choices = question.answer === 'YES_NO' ? yesNo : (question.choices ?? []);
  return {
    key: question.key,
    label: question.label[language],
    required: question.required,
    choices: choices.map(({ key, label }) => ({ key, label: label[language] })),
    clause: clauseOf(charter, question.clause),
  };
}
