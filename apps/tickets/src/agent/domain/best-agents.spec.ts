import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestAgents, type Agent, type Need } from './best-agents.js';

const agent = (personId: string, traits: Partial<Agent> = {}): Agent => ({
  ...{ personId, skills: [], language: 'fr', senior: false, load: 0, away: false },
  ...traits,
});
const need = (traits: Partial<Need> = {}): Need => ({
  ...{ skills: [], language: 'fr', spoken: false, technicalLevel: null, teamMembers: [] },
  ...traits,
});
const order = (agents: Agent[], asked: Need) =>
  bestAgents(agents, asked).map(({ agent: { personId } }) => personId);

describe('the agents best able to answer', () => {
  it.each<[string, Agent[], Need, string[]]>([
    [
      'have the skills, most of them first',
      [agent('none'), agent('one', { skills: ['crm'] }), agent('both', { skills: ['crm', 'net'] })],
      need({ skills: ['crm', 'net'] }),
      ['both', 'one', 'none'],
    ],
    [
      'speak the customer’s language, as their own or as a further one',
      [
        agent('english', { language: 'en' }),
        agent('both', { language: 'en', skills: ['fr'] }),
        agent('french'),
      ],
      need(),
      ['both', 'french', 'english'],
    ],
    [
      'are of the team that has it',
      [agent('skilled', { skills: ['crm'], load: 20 }), agent('team')],
      need({ skills: ['crm'], teamMembers: ['team'] }),
      ['team', 'skilled'],
    ],
    [
      'are senior where the customer is an expert',
      [agent('a'), agent('senior', { senior: true })],
      need({ technicalLevel: 'EXPERT' }),
      ['senior', 'a'],
    ],
    [
      'have less at hand, and are there',
      [agent('busy', { load: 9 }), agent('away', { away: true }), agent('free', { load: 1 })],
      need(),
      ['free', 'busy'],
    ],
    [
      'of equal score have fewer tickets, then the smaller id',
      [agent('a', { load: 30 }), agent('c', { load: 25 }), agent('b', { load: 25 })],
      need(),
      ['b', 'c', 'a'],
    ],
  ])('[S1.27] %s', (_, agents, asked, expected) => {
    expect(order(agents, asked)).toEqual(expected);
  });

  it('[S4.11] speak the language above all where the channel is spoken', () => {
    const skilled = agent('skilled', { language: 'en', skills: ['crm'], senior: true });
    const french = agent('french', { load: 30 });
    const asked = need({ skills: ['crm'], teamMembers: ['skilled'], technicalLevel: 'EXPERT' });
    expect(order([french, skilled], asked)).toEqual(['skilled', 'french']);
    expect(order([french, skilled], { ...asked, spoken: true })).toEqual(['french', 'skilled']);
  });

  it('[S1.27] are told with reasons that make up the score', () => {
    const [best] = bestAgents(
      [agent('a', { skills: ['crm'], load: 3 })],
      need({ skills: ['crm', 'net', 'ops'] }),
    );
    expect(best).toMatchObject({
      score: 20 + 25 - 6,
      reasons: [
        { code: 'SKILL', skill: 'crm', points: 20 },
        { code: 'SKILL_MISSING', skill: 'net', points: 0 },
        { code: 'SKILL_MISSING', skill: 'ops', points: 0 },
        { code: 'LANGUAGE', points: 25 },
        { code: 'LOAD', points: -6 },
      ],
    });
  });

  const key = fc.constantFrom('crm', 'net', 'ops', 'en');
  const anyAgent = fc.record({
    personId: fc.uuid(),
    skills: fc.uniqueArray(key),
    language: fc.constantFrom('fr' as const, 'en' as const),
    senior: fc.boolean(),
    load: fc.nat(60),
    away: fc.boolean(),
  });
  const agents = fc.uniqueArray(anyAgent, { selector: (one) => one.personId, maxLength: 8 });
  const anyNeed = fc.record({
    skills: fc.uniqueArray(fc.constantFrom('crm', 'net', 'ops')),
    language: fc.constantFrom('fr' as const, 'en' as const),
    spoken: fc.boolean(),
    technicalLevel: fc.constantFrom('EXPERT' as const, null),
    teamMembers: fc.constant([]),
  });

  it('[S1.27] are the same in whatever order they are looked at, and lose nothing by one more skill', () => {
    fc.assert(
      fc.property(agents, anyNeed, (all, asked) => {
        const expected = order(all, asked);
        expect(order(all.toReversed(), asked)).toEqual(expected);
        const [learner] = all;
        if (!learner || learner.away) return;
        const learned = { ...learner, skills: ['crm', 'net', 'ops', 'fr', 'en'], load: 0 };
        const place = order([learned, ...all.slice(1)], asked).indexOf(learner.personId);
        expect(place).toBeLessThanOrEqual(expected.indexOf(learner.personId));
      }),
    );
  });
});
