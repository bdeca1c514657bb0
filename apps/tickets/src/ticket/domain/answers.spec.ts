import { loadCharter, type Charter } from '@charter/charter';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeMedium } from './admission.js';
import { answerFaults, judgeAnswers } from './answers.js';

const file = (key: string) =>
  loadCharter(
    readFileSync(new URL(`../../../../../charters/${key}.yaml`, import.meta.url), 'utf8'),
  );
const techtra = file('techtra');
const metacompliance = file('metacompliance');
const incident = { workKind: 'REMOTE', informationOnly: false } as const;
const information = { ...incident, informationOnly: true };

describe('an incident', () => {
  it('[S4.13] is not taken where the documentation was not consulted', () => {
    const answers = { 'documentation-consulted': 'NO' };
    expect(judgeAnswers(techtra, incident, answers)).toMatchObject([
      { code: 'ANSWER_EXCLUDES', clause: 'S4.13', refuses: true },
    ]);
    expect(judgeAnswers(techtra, information, answers)).toEqual([]);
  });

  it('[S4.13] is one defined question: several go into tickets of their own', () => {
    const answers = { 'documentation-consulted': 'YES', 'single-request': 'NO' };
    expect(judgeAnswers(techtra, incident, answers)).toMatchObject([
      { params: { question: 'single-request' }, clause: 'S4.13' },
    ]);
    expect(judgeAnswers(techtra, incident, { ...answers, 'single-request': 'YES' })).toEqual([]);
  });

  it('[S4.13] comes by the channels that the charter names for it', () => {
    const byMail: Charter = {
      ...techtra,
      intake: {
        ...techtra.intake,
        mediaOfIncident: { clause: 'S4.13', channels: ['phone', 'email'] },
      },
    };
    const by = (channel: string, kind: typeof incident | typeof information) =>
      judgeMedium(byMail, channel, kind).map(({ code, clause }) => [code, clause]);
    expect(by('portal', incident)).toEqual([['CHANNEL_NOT_FOR_INCIDENT', 'S4.13']]);
    expect([by('email', incident), by('portal', information)]).toEqual([[], []]);
    const asRead = ['phone', 'email', 'portal', 'api'].flatMap((channel) =>
      judgeMedium(techtra, channel, incident),
    );
    expect(asRead).toEqual([]);
  });

  it('[S3.6] that cannot be reproduced is assessed by an agent, not refused by a form', () => {
    expect(judgeAnswers(metacompliance, incident, { reproducible: 'NO' })).toEqual([]);
  });
});

describe('answers as such', () => {
  const faults = (...answers: [string, string][]) =>
    answerFaults(
      techtra,
      answers.map(([key, value]) => ({ key, value })),
    );

  it.each([
    ['to a question that is not asked', [['mood', 'fine']], { code: 'ANSWER_UNKNOWN' }],
    [
      'that are not a choice',
      [['documentation-consulted', 'maybe']],
      { code: 'ANSWER_NOT_A_CHOICE', choices: ['YES', 'NO'] },
    ],
    [
      'given twice',
      [
        ['documentation-consulted', 'YES'],
        ['documentation-consulted', 'NO'],
      ],
      { code: 'ANSWER_TWICE', question: 'documentation-consulted' },
    ],
  ] as [string, [string, string][], object][])('are refused %s', (_, answers, fault) => {
    expect(faults(...answers)).toMatchObject([fault]);
  });

  it('may be left blank: what is required is asked for apart', () => {
    expect(faults(['documentation-consulted', ' '], ['single-request', 'YES'])).toEqual([]);
    expect(answerFaults(metacompliance, [{ key: 'tried', value: 'Anything.' }])).toEqual([]);
  });
});
