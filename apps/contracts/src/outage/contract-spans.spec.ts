import { expect, it } from 'vitest';
import type { ContractEntity } from '../contract/contract.entity.js';
import type { Amendment } from '../contract/domain/contract-terms.js';
import { contractSpans } from './contract-spans.js';

const at = (day: number) => Temporal.Instant.fromEpochMilliseconds(day * 86_400_000);
const contract = (productIds: string[], endsAt: number | null = 400) =>
  ({
    ...{ productIds, options: [], feeMinor: null, endsBefore: null, startsAt: at(100) },
    endsAt: endsAt === null ? null : at(endsAt),
  }) as unknown as ContractEntity;
const amended = (number: number, day: number, before: string[], after: string[]): Amendment => ({
  ...{ number, state: 'EFFECTIVE', effectiveAt: at(day) },
  ...{ before: { productIds: before }, changes: { productIds: after }, effect: number },
});
const days = (...question: Parameters<typeof contractSpans>) =>
  contractSpans(...question).map(({ from, to }) => [from / 86_400_000, to / 86_400_000]);

it('[S0.7] a contract covers a product while its terms name it, or name none', () => {
  expect(days(contract([]), [], ['a'])).toEqual([[100, 400]]);
  expect(days(contract(['b'], null), [], [])).toEqual([[100, Infinity]]);
  expect(days(contract(['b']), [], ['a'])).toEqual([]);
  const swapped = amended(1, 200, ['a'], ['b']);
  expect(days(contract(['b']), [swapped], ['a'])).toEqual([[100, 200]]);
  expect(days(contract(['b']), [swapped], ['b'])).toEqual([[200, 400]]);
  const back = [swapped, amended(2, 300, ['b'], ['a'])];
  expect(days(contract(['a']), back, ['a'])).toEqual([
    [100, 200],
    [300, 400],
  ]);
  const toCome = { ...swapped, state: 'SCHEDULED' as const, before: null };
  expect(days(contract(['a']), [toCome], ['a'])).toEqual([[100, 400]]);
});
