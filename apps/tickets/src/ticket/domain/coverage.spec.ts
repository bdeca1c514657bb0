import { loadCharter, priorityOf, queueRank, type Charter } from '@charter/charter';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decideCoverage, firstRefusal, type Opening } from './coverage.js';
import { holdingOf, type ContractTerms } from './support-contract.js';
import type { VersionWindow } from './version-standing.js';

const file = (key: string) =>
  loadCharter(
    readFileSync(new URL(`../../../../../charters/${key}.yaml`, import.meta.url), 'utf8'),
  );
const techtra = file('techtra');
const selion = file('selion');
const metacompliance = file('metacompliance');
const blueNote = file('blue-note');
const valaBleu = file('vala-bleu');

const at = (text: string) => Temporal.Instant.from(text);
const now = at('2026-03-03T15:00:00Z');

const incident = { workKind: 'REMOTE', informationOnly: false } as const;

function contract(planKey: string | null, changes: Partial<ContractTerms> = {}): ContractTerms {
  return {
    id: '0197',
    kind: planKey ? 'SUPPORT' : 'MAINTENANCE',
    planKey,
    productIds: [],
    state: 'ACTIVE',
    signedOn: Temporal.PlainDate.from('2026-01-01'),
    startsAt: at('2026-01-01T05:00:00Z'),
    endsAt: at('2027-01-01T05:00:00Z'),
    options: [],
    pinnedCharterVersion: null,
    ...changes,
  };
}

function decide(charter: Charter, contracts: ContractTerms[], changes: Partial<Opening> = {}) {
  const when = changes.at ?? now;
  return decideCoverage(charter, {
    at: when,
    customerId: 'customer',
    opener: 'ADMINISTRATIVE_USER',
    channelKey: 'portal',
    holding: holdingOf(charter, contracts, null, when),
    version: null,
    options: [],
    professionalServices: false,
    newVersion: false,
    arrival: incident,
    answers: {},
    ...changes,
  });
}

const window = (supportedUntil: string): VersionWindow => ({
  releasedAt: at('2025-02-10T15:00:00Z'),
  recalled: false,
  withdrawnAt: at('2026-02-10T15:00:00Z'),
  supportedUntil: at(supportedUntil),
  extensions: [],
});

describe('coverage at Techtra', () => {
  it('[S4.9] opens the telephone to a support contract only', () => {
    expect(decide(techtra, [contract('support')], { channelKey: 'phone' }).admission).toBe(
      'ADMITTED',
    );
    const refused = decide(techtra, [contract(null)], { channelKey: 'phone' });
    expect(refused.admission).toBe('REFUSED');
    expect(firstRefusal(refused)).toMatchObject({ code: 'CHANNEL_NOT_IN_PLAN', clause: 'S4.9' });
  });

  it('[S4.19] still supports a superseded version inside its window, and says until when', () => {
    const coverage = decide(techtra, [contract('support')], {
      version: window('2026-08-10T04:00:00Z'),
    });
    expect(coverage).toMatchObject({
      admission: 'ADMITTED',
      versionState: 'GRACE',
      terms: 'INCLUDED',
    });
    expect(coverage.graceUntil?.toString()).toBe('2026-08-10T04:00:00Z');
  });

  it('[S4.20] [S4.25] offers professional services only for an obsolete version, from the very instant', () => {
    const version = window(now.toString());
    const refused = decide(techtra, [contract('support')], { version });
    expect(firstRefusal(refused)).toMatchObject({ code: 'VERSION_DISCONTINUED', clause: 'S4.20' });
    const sold = decide(techtra, [contract('support')], { version, professionalServices: true });
    expect(sold).toMatchObject({ admission: 'ADMITTED', terms: 'PROFESSIONAL_SERVICES' });
  });

  it('[S4.24] keeps to a recorded extension, for the customers it names', () => {
    const extension = { customerIds: ['customer'], until: at('2026-12-01T05:00:00Z') };
    const version = { ...window(now.toString()), extensions: [extension] };
    expect(decide(techtra, [], { version }).versionState).toBe('GRACE');
    expect(decide(techtra, [], { version, customerId: 'other' }).versionState).toBe('DISCONTINUED');
  });

  it('[S4.19] says of a recalled version that it was, and by when its generation ends', () => {
    const recalled = { ...window('2026-08-10T04:00:00Z'), recalled: true };
    const codes = (version: VersionWindow) =>
      decide(techtra, [contract('support')], { version }).reasons.map(({ code }) => code);
    expect(codes({ ...recalled, withdrawnAt: null, supportedUntil: null })).toContain(
      'VERSION_RECALLED',
    );
    expect(codes(recalled)).toEqual(
      expect.arrayContaining(['VERSION_RECALLED', 'VERSION_IN_GRACE']),
    );
  });

  it('[S4.3] [S4.4] [S4.5] ranks the queue by contract, maintenance, then the rest', () => {
    const rank = (contracts: ContractTerms[]) => {
      const { support, maintenance } = holdingOf(techtra, contracts, null, now);
      return queueRank(techtra, { support, maintenance, immediate: false })?.rank;
    };
    expect([rank([contract('support'), contract(null)]), rank([contract(null)]), rank([])]).toEqual(
      [1, 2, 3],
    );
  });

  it('[S4.21] includes what maintenance pays for', () => {
    expect(decide(techtra, [contract(null)]).terms).toBe('INCLUDED');
    expect(decide(techtra, []).terms).toBe('BILLABLE');
  });

  it('[S4.21] includes no support of a version that neither purchase nor maintenance gave', () => {
    const asked = (contracts: ContractTerms[], newVersion: boolean) => {
      const { terms, reasons, admission } = decide(techtra, contracts, { newVersion });
      const clauses = reasons.filter(({ code }) => /MAINTENANCE|TERMS/.test(code));
      return [admission, terms, ...clauses.map(({ code, clause }) => `${code} ${clause}`)];
    };
    expect(asked([contract('support')], false)).toEqual([
      'ADMITTED',
      'INCLUDED',
      'TERMS_INCLUDED S4.6',
    ]);
    expect(asked([contract('support')], true)).toEqual([
      ...['ADMITTED', 'BILLABLE', 'MAINTENANCE_REQUIRED S4.21', 'TERMS_BILLABLE S4.21'],
    ]);
    expect(asked([], true)).toEqual(['ADMITTED', 'BILLABLE', 'TERMS_BILLABLE S4.21']);
    expect(decide(metacompliance, [contract('standard')], { newVersion: true }).terms).toBe(
      decide(metacompliance, [contract('standard')]).terms,
    );
  });
});

describe('coverage at the Belgian helpdesk', () => {
  it('[S2.12] asks for an accepted quote without SLA, and takes a signed SLA as acceptance', () => {
    expect(decide(selion, []).terms).toBe('QUOTE_REQUIRED');
    expect(decide(selion, [contract('sla')]).terms).toBe('BILLABLE');
    expect(decide(selion, [contract('sla', { signedOn: null })]).terms).toBe('QUOTE_REQUIRED');
  });

  it('[S2.20] asks for a quote for an option in both cases', () => {
    expect(decide(selion, [contract('sla')], { options: ['out-of-hours'] }).terms).toBe(
      'QUOTE_REQUIRED',
    );
  });

  it('[S2.19] ranks immediate handling first', () => {
    const facts = { support: false, maintenance: false, immediate: true };
    expect(queueRank(selion, facts)).toMatchObject({ rank: 1, clause: 'S2.19' });
  });
});

describe('coverage at MetaCompliance', () => {
  it('[S3.12] refuses the telephone under the standard level', () => {
    const refused = decide(metacompliance, [contract('standard')], { channelKey: 'phone' });
    expect(firstRefusal(refused)).toMatchObject({ code: 'CHANNEL_NOT_IN_PLAN', clause: 'S3.12' });
  });

  it.each(['email', 'phone'])('[S3.18] [S3.19] answers the enhanced level by %s', (channelKey) => {
    expect(decide(metacompliance, [contract('enhanced')], { channelKey }).admission).toBe(
      'ADMITTED',
    );
  });

  it('[S3.4] [S3.7] lets only an administrative user open a ticket, and lists every other reason too', () => {
    const refused = decide(metacompliance, [], { opener: 'USER', channelKey: 'phone' });
    expect(refused.reasons.filter(({ refuses }) => refuses).map(({ clause }) => clause)).toEqual([
      'S3.7',
      'S3.4',
      'S3.12',
    ]);
  });

  it('[S3.1-S3.3] gives the standard level with any contract, the enhanced one where purchased', () => {
    const plan = (...contracts: ContractTerms[]) =>
      holdingOf(metacompliance, contracts, null, now).plan.key;
    expect([plan(contract(null)), plan(contract(null), contract('enhanced'))]).toEqual([
      'standard',
      'enhanced',
    ]);
  });

  it('[S3.25] derives priority from the larger of impact and users', () => {
    expect(priorityOf(metacompliance, { impact: 'critical', users: 'few' })?.key).toBe('P3');
  });
});

describe('coverage at Blue note and Vala Bleu', () => {
  it.each(['phone', 'email', 'portal'])('[S0.12] Blue note takes requests by %s', (channelKey) => {
    expect(decide(blueNote, [], { channelKey }).admission).toBe('ADMITTED');
  });

  it('[S1.21] Vala Bleu takes a ticket from a logged-in user only', () => {
    const by = (opener: Opening['opener'], channelKey = 'portal') =>
      firstRefusal(decide(valaBleu, [], { opener, channelKey }))?.clause;
    expect([by('USER'), by('ADMINISTRATIVE_USER'), by('RESELLER')]).toEqual(
      Array(3).fill(undefined),
    );
    expect([by('STAFF'), by('USER', 'email')]).toEqual(['S1.21', 'S1.21']);
  });

  it('[S1.35] Vala Bleu has no telephone, whatever the contract', () => {
    const refused = decide(valaBleu, [contract('hosting')], { channelKey: 'phone' });
    expect(firstRefusal(refused)).toMatchObject({ code: 'CHANNEL_NOT_OFFERED', clause: 'S1.35' });
  });

  it('[S1.16] Vala Bleu charges no ticket, with a contract or without', () => {
    const terms = [[contract('hosting')], []].map((held) => decide(valaBleu, held).terms);
    expect(terms).toEqual(['INCLUDED', 'INCLUDED']);
  });
});

describe('the contract whose clocks count', () => {
  it('is the best plan in force; ties go to the later end', () => {
    const contracts = [
      contract('support', { id: 'a', endsAt: at('2026-06-01T00:00:00Z') }),
      contract('support', { id: 'b', endsAt: null }),
      contract('personalised', { id: 'c', endsAt: at('2026-03-01T00:00:00Z') }),
    ];
    expect(holdingOf(techtra, contracts, null, now).contract?.id).toBe('b');
  });

  it('covers only the products that it names', () => {
    const contracts = [contract('support', { productIds: ['erp'] })];
    expect(holdingOf(techtra, contracts, 'crm', now).plan.key).toBe('none');
  });
});
