import { loadCharter } from '@charter/charter';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unanswered } from './answers.js';
import { announcementsFor, billingTermsFor, channelsFor } from './intake.js';
import { holdingOf } from './support-contract.js';

const file = (key: string) =>
  loadCharter(
    readFileSync(new URL(`../../../../../charters/${key}.yaml`, import.meta.url), 'utf8'),
  );
const selion = file('selion');
const metacompliance = file('metacompliance');
const blueNote = file('blue-note');
const now = Temporal.Instant.from('2026-03-03T15:00:00Z');

const arriving = { at: now, arrival: { workKind: 'REMOTE', informationOnly: false } } as const;

describe('what a form says before a ticket is opened', () => {
  it('[S3.12] shows the telephone as closed under the standard level, with the clause', () => {
    const contract = {
      id: 'c',
      kind: 'SUPPORT',
      planKey: 'standard',
      productIds: [],
      state: 'ACTIVE',
      signedOn: null,
      startsAt: now,
      endsAt: null,
      options: [],
      pinnedCharterVersion: null,
    } as const;
    const channels = channelsFor(metacompliance, {
      holding: holdingOf(metacompliance, [contract], null, now),
      ...arriving,
    });
    expect(channels.filter(({ refusal }) => refusal)).toMatchObject([
      { channel: { key: 'phone' }, refusal: { clause: 'S3.12' } },
    ]);
  });

  it('[S0.12] gives numbers and addresses of the channels from the charter', () => {
    const channels = channelsFor(blueNote, {
      holding: holdingOf(blueNote, [], null, now),
      ...arriving,
    });
    expect(
      channels.map(({ channel, refusal }) => [channel.key, channel.addresses, refusal]),
    ).toEqual([
      ['phone', ['0 810 002 846'], null],
      ['email', ['help@bluenote-systems.com'], null],
      ['portal', undefined, null],
      ['api', undefined, null],
    ]);
  });

  it('[S3.9] [S3.27] [S3.6] asks what was tried, and of an incident its nature and reproducibility', () => {
    const ask = (informationOnly: boolean) =>
      unanswered(metacompliance, { workKind: 'REMOTE', informationOnly }, { tried: ' ' }).map(
        ({ key }) => key,
      );
    expect(ask(true)).toEqual(['tried']);
    expect(ask(false)).toEqual(['tried', 'nature', 'reproducible']);
  });

  it('[S2.5] [S2.6] [S2.7] tells that a missing remote tool makes 60 minutes the minimum', () => {
    const answers = { 'remote-tool': 'NO' };
    const told = (workKind: 'REMOTE' | 'ON_SITE', given: Record<string, string>) =>
      announcementsFor(selion, { workKind, informationOnly: false }, given);
    expect(told('REMOTE', answers)).toMatchObject([{ clause: 'S2.7' }]);
    expect(told('REMOTE', { 'remote-tool': 'YES' })).toEqual([]);
    expect(told('ON_SITE', answers)).toEqual([]);
    const terms = (workKind: 'REMOTE' | 'ON_SITE') =>
      billingTermsFor(
        selion,
        { terms: 'QUOTE_REQUIRED' },
        { planKey: 'none', options: [], workKind, answers },
      );
    expect(terms('REMOTE')).toMatchObject({ minimumMinutes: 60, minimumClause: 'S2.6' });
    expect(terms('ON_SITE')).toMatchObject({ minimumMinutes: 15, minimumClause: 'S2.17' });
  });

  it('[S2.19] [S2.20] [S2.14] names the factors of options, the quote and the travel', () => {
    const options = ['immediate', 'out-of-hours'];
    const terms = billingTermsFor(
      selion,
      { terms: 'QUOTE_REQUIRED' },
      { planKey: 'none', options, workKind: 'REMOTE', answers: {} },
    );
    expect(terms).toMatchObject({ quoteRequired: true, travelCharged: true });
    expect(terms?.coefficients.map(({ factor }) => factor)).toEqual(['1', '3', '2']);
  });
});
