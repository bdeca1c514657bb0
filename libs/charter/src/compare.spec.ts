import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  charterHash,
  compareCharters,
  loadCharter,
  recordVersions,
  unraisedVersions,
  type Charter,
} from './index.js';

const text = readFileSync(new URL('../../../charters/techtra.yaml', import.meta.url), 'utf8');
const charter = loadCharter(text);

function changed(change: (copy: Charter) => void): Charter {
  const copy = structuredClone(charter);
  change(copy);
  return copy;
}

test('a changed rule is found by the key of its list, with its clause', () => {
  const longer = loadCharter(
    text.replace('amount: 2, unit: BUSINESS_HOUR', 'amount: 3, unit: BUSINESS_HOUR'),
  );
  expect(compareCharters(charter, longer)).toEqual([
    { path: 'clocks.first-response.levels.1.amount', clause: 'S4.7', before: 2, after: 3 },
  ]);
});

test('a new plan renames nothing that stood after it', () => {
  const [first] = charter.plans;
  const gold = { ...first!, key: 'gold', clause: 'S4.12' };
  expect(
    compareCharters(
      charter,
      changed((copy) => copy.plans.unshift(gold)),
    ),
  ).toEqual([{ path: 'plans.gold', clause: 'S4.12', before: undefined, after: gold }]);
});

test('plans in another order of favour are a difference', () => {
  const swapped = changed((copy) => copy.plans.unshift(...copy.plans.splice(1, 1)));
  expect(compareCharters(charter, swapped)).toEqual([
    {
      path: 'plans',
      clause: null,
      before: ['personalised', 'support', 'none'],
      after: ['support', 'personalised', 'none'],
    },
  ]);
  expect(charterHash(swapped)).not.toBe(charterHash(charter));
});

test('a reworded clause is a difference of that clause', () => {
  const reworded = changed((copy) => (copy.clauses['S4.9']!.text.en = 'Phone with a contract.'));
  expect(compareCharters(charter, reworded)).toMatchObject([
    { path: 'clauses.S4.9.text.en', clause: 'S4.9' },
  ]);
});

test('the hash looks neither at the order of fields nor at spelling of the file', () => {
  const { key, ...rest } = charter;
  expect(charterHash({ ...rest, key })).toBe(charterHash(charter));
  expect(charterHash(loadCharter(JSON.stringify(charter)))).toBe(charterHash(charter));
});

test('content that changes under its version asks for a new version', () => {
  const recorded = recordVersions([{ key: 'techtra', version: '1.0', hash: 'a' }], {});
  expect(unraisedVersions([{ key: 'techtra', version: '1.0', hash: 'b' }], recorded)).toEqual([
    'techtra 1.0 has changed: raise the version',
  ]);
  const raised = [{ key: 'techtra', version: '1.1', hash: 'b' }];
  expect(unraisedVersions(raised, recorded)).toEqual([]);
  expect(recordVersions(raised, recorded)).toEqual({ techtra: { '1.0': 'a', '1.1': 'b' } });
});
