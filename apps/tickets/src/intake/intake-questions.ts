import { clauseRef, type Charter, type Question } from '@charter/charter';
import { questionsFor, type RequestKind } from '../ticket/domain/request-kind.js';

type Language = 'fr' | 'en';

/** Everything that the form has to ask: what the priority derives from, and the charter's questions. */
export function intakeQuestions(charter: Charter, kind: RequestKind, language: Language) {
  return [
    ...severityQuestions(charter, kind.informationOnly, language),
    ...questionsFor(charter, kind).map((question) => shownQuestion(charter, question, language)),
  ];
}

const severityTexts = {
  impact: { fr: 'Quel est l’impact ?', en: 'What is the impact?' },
  affectedUsers: {
    fr: 'Combien d’utilisateurs sont touchés ?',
    en: 'How many users are affected?',
  },
};

function severityQuestions(charter: Charter, informationOnly: boolean, language: Language) {
  const { priorityRule } = charter;
  if (!priorityRule || informationOnly) return [];
  const asked = [
    { key: 'impact', label: severityTexts.impact, degrees: priorityRule.impacts },
    { key: 'affectedUsers', label: severityTexts.affectedUsers, degrees: priorityRule.users },
  ];
  return asked.map(({ key, label, degrees }) => ({
    key,
    inputField: key,
    label: label[language],
    required: true,
    choices: degrees.map((degree) => ({ key: degree.key, label: degree.label[language] })),
    clause: clauseRef(charter, priorityRule.clause),
  }));
}

const yesNo = [
  { key: 'YES', label: { fr: 'Oui', en: 'Yes' } },
  { key: 'NO', label: { fr: 'Non', en: 'No' } },
];

function shownQuestion(charter: Charter, question: Question, language: Language) {
  const choices = question.answer === 'YES_NO' ? yesNo : (question.choices ?? []);
  return {
    key: question.key,
    inputField: null,
    label: question.label[language],
    required: question.required,
    choices: choices.map(({ key, label }) => ({ key, label: label[language] })),
    clause: clauseRef(charter, question.clause),
  };
}
