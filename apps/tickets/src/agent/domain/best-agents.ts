export type Language = 'fr' | 'en';

/** Somebody of the staff who answers tickets. */
export interface Agent {
  readonly personId: string;
  /** Keys of the provider's vocabulary; `fr` and `en` are languages spoken besides one's own. */
  readonly skills: readonly string[];
  readonly language: Language;
  /** A senior resource for complex problems. */
  readonly senior: boolean;
  /** Tickets at hand: new or in progress, not those that wait for somebody else. */
  readonly load: number;
  readonly away: boolean;
}

/** What a ticket asks of whoever answers it. */
export interface Need {
  readonly skills: readonly string[];
  /** The customer's. */
  readonly language: Language;
  /** By telephone nobody translates before answering. */
  readonly spoken: boolean;
  readonly technicalLevel: 'BEGINNER' | 'INTERMEDIATE' | 'EXPERT' | null;
  /** Of the team that it was handed to; empty without one. */
  readonly teamMembers: readonly string[];
}

export type Reason =
  | { readonly code: 'SKILL' | 'SKILL_MISSING'; readonly points: number; readonly skill: string }
  | { readonly code: 'LANGUAGE' | 'OTHER_LANGUAGE'; readonly points: number }
  | { readonly code: 'TEAM' | 'SENIOR' | 'LOAD'; readonly points: number };

export interface Proposal {
  readonly agent: Agent;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

const SKILLS = 60;
const LANGUAGE = 25;
/** More than all the rest together: on a spoken channel who does not speak it comes after who does. */
const SPOKEN_LANGUAGE = 200;
const TEAM = 40;
const SENIOR = 10;
const PER_TICKET = 2;
const AT_MOST = 40;

/**
 * The agents best able to answer [S1.27], best first. Skills give up to 60 points, the share of the needed
 * ones that somebody has, each rounded down; the customer's language 25, or 200 where the channel is spoken
 * [S4.11]; the ticket's team 40; a senior resource 10 for a customer who is an expert; each ticket at hand
 * takes 2, at most 40. Whoever is away is not proposed. Equal scores: fewer tickets at hand first, then by id.
 */
export function bestAgents(agents: readonly Agent[], need: Need): Proposal[] {
  return agents
    .filter(({ away }) => !away)
    .map((agent) => {
      const reasons = reasonsFor(agent, need);
      return { agent, reasons, score: reasons.reduce((sum, { points }) => sum + points, 0) };
    })
    .toSorted(
      (a, b) =>
        b.score - a.score ||
        a.agent.load - b.agent.load ||
        (a.agent.personId < b.agent.personId ? -1 : 1),
    );
}

function reasonsFor(agent: Agent, need: Need): Reason[] {
  const reasons: Reason[] = [];
  const perSkill = Math.floor(SKILLS / Math.max(need.skills.length, 1));
  for (const skill of need.skills) {
    const has = agent.skills.includes(skill);
    reasons.push({ code: has ? 'SKILL' : 'SKILL_MISSING', points: has ? perSkill : 0, skill });
  }
  const speaks = agent.language === need.language || agent.skills.includes(need.language);
  const language = need.spoken ? SPOKEN_LANGUAGE : LANGUAGE;
  reasons.push({ code: speaks ? 'LANGUAGE' : 'OTHER_LANGUAGE', points: speaks ? language : 0 });
  if (need.teamMembers.includes(agent.personId)) reasons.push({ code: 'TEAM', points: TEAM });
  if (agent.senior && need.technicalLevel === 'EXPERT')
    reasons.push({ code: 'SENIOR', points: SENIOR });
  if (agent.load > 0)
    reasons.push({ code: 'LOAD', points: -Math.min(PER_TICKET * agent.load, AT_MOST) });
  return reasons;
}
