import type { Text } from '@charter/subgraph';
import type { Agent, Language, Reason } from './domain/best-agents.js';

interface Told {
  readonly agent: Agent;
  readonly skills: readonly { readonly key: string; readonly labels: Text }[];
  readonly language: Language;
}

const texts: Record<Reason['code'], Text> = {
  SKILL: { en: 'Knows {skill}', fr: 'Connaît {skill}' },
  SKILL_MISSING: { en: 'Does not know {skill}', fr: 'Ne connaît pas {skill}' },
  LANGUAGE: { en: 'Speaks the customer’s language', fr: 'Parle la langue du client' },
  OTHER_LANGUAGE: {
    en: 'Does not speak the customer’s language',
    fr: 'Ne parle pas la langue du client',
  },
  TEAM: { en: 'Is of the ticket’s team', fr: 'Est de l’équipe du ticket' },
  SENIOR: { en: 'Is a senior, for an expert', fr: 'Est senior, pour un expert' },
  LOAD: { en: 'Tickets at hand: {load}', fr: 'Tickets en cours : {load}' },
};

/** One reason of a proposal, in words. */
export function reasonText(reason: Reason, { agent, skills, language }: Told): string {
  const key = 'skill' in reason ? reason.skill : '';
  const label = skills.find((skill) => skill.key === key)?.labels[language] ?? key;
  return texts[reason.code][language]
    .replace('{skill}', label)
    .replace('{load}', String(agent.load));
}
