import { loadCharter } from '@charter/charter';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mayEscalate, mayEscalateAtAll } from '../../escalation/domain/may-escalate.js';
import { holdingOf, type ContractTerms } from '../../ticket/domain/support-contract.js';
import { entitlementsOf } from './entitlements.js';

const file = (key: string) =>
  loadCharter(
    readFileSync(new URL(`../../../../../charters/${key}.yaml`, import.meta.url), 'utf8'),
  );
const techtra = file('techtra');
const metacompliance = file('metacompliance');
const selion = file('selion');
const at = (text: string) => Temporal.Instant.from(text);
const march = at('2026-03-03T15:00:00Z');

const contract = (planKey: string | null, changes: Partial<ContractTerms> = {}): ContractTerms => ({
  id: planKey ?? 'maintenance',
  kind: planKey ? 'SUPPORT' : 'MAINTENANCE',
  planKey,
  productIds: [],
  state: 'ACTIVE',
  signedOn: Temporal.PlainDate.from('2026-01-01'),
  startsAt: at('2026-01-01T05:00:00Z'),
  endsAt: null,
  options: [],
  pinnedCharterVersion: null,
  ...changes,
});

const given = (charter: typeof techtra, contracts: ContractTerms[], when = march) =>
  entitlementsOf(charter, holdingOf(charter, contracts, null, when)).map(
    ({ kind, channelKey, clause, contracts: by }) =>
      [kind, channelKey, clause, ...by.map(({ id }) => id)].filter(Boolean).join(' '),
  );

describe('what contracts in force give', () => {
  it('[S4.9] [S4.12] is the telephone and senior resources with a support contract', () => {
    expect(given(techtra, [contract('support')])).toEqual([
      'SENIOR S4.12 support',
      'CHANNEL phone S4.9 support',
    ]);
    expect([given(techtra, [contract(null)]), given(techtra, [])]).toEqual([[], []]);
  });

  it('[S4.2] is any hour with personalised support, and the union of all contracts', () => {
    expect(given(techtra, [contract('support'), contract('personalised')])).toEqual([
      'SENIOR S4.12 personalised',
      'OUT_OF_HOURS S4.2 personalised',
      'CHANNEL phone S4.9 personalised',
      'SENIOR S4.12 support',
      'CHANNEL phone S4.9 support',
    ]);
  });

  it('[S3.12] [S3.19] [S3.26] is the telephone and a success manager with the enhanced level', () => {
    expect(given(metacompliance, [contract(null)])).toEqual([]);
    expect(given(metacompliance, [contract('enhanced')])).toEqual([
      'SUCCESS_MANAGER S3.26 enhanced',
      'CHANNEL phone S3.12 enhanced',
    ]);
  });

  it('lasts from the first instant of the contract to its last', () => {
    const ending = contract('support', { endsAt: at('2026-03-04T05:00:00Z') });
    const counts = ['2026-03-04T04:59:59.999Z', '2026-03-04T05:00:00Z', '2025-12-31T23:00:00Z'];
    expect(counts.map((when) => given(techtra, [ending], at(when)).length)).toEqual([2, 0, 0]);
  });
});

describe('a way up', () => {
  const ways = (charter: typeof techtra, contracts: ContractTerms[]) => {
    const { plans } = holdingOf(charter, contracts, null, march);
    return charter.lifecycle.escalations
      .filter((rule) => mayEscalate(charter, rule, plans) === null)
      .map(({ key }) => key);
  };

  it('[S4.12] to senior resources is refused without a contract, by the clause of the right', () => {
    const { plans } = holdingOf(techtra, [contract(null)], null, march);
    const complex = techtra.lifecycle.escalations.find(({ key }) => key === 'complex')!;
    expect(mayEscalate(techtra, complex, plans)).toMatchObject({
      code: 'ESCALATION_NOT_ENTITLED',
      clause: 'S4.12',
    });
    expect(ways(techtra, [contract(null), contract('support')])).toContain('complex');
  });

  it('[S3.26] to the success manager is open under the enhanced plan alone', () => {
    expect(ways(metacompliance, [contract('standard')])).toEqual([]);
    expect(ways(metacompliance, [contract('enhanced')])).toContain('success-manager');
    const { plans } = holdingOf(metacompliance, [contract('standard')], null, march);
    expect(mayEscalateAtAll(metacompliance, plans)).toMatchObject({ clause: 'S3.26' });
  });

  it('is not provided at all by some charters', () => {
    expect(mayEscalateAtAll(selion, [])).toMatchObject({ code: 'ESCALATION_NOT_PROVIDED' });
  });
});
