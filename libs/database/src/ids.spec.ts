import { expect, test } from 'vitest';
import { bornAt, decodeId, encodeId, newId, parseId, WrongId } from './index.js';

test('a typed id holds its UUID', () => {
  const uuid = newId();
  expect(encodeId('ticket', uuid)).toMatch(/^tkt_[0-9a-z]{26}$/);
  expect(decodeId('ticket', encodeId('ticket', uuid))).toBe(uuid);
  expect(parseId(encodeId('quote', uuid))).toEqual({ type: 'quote', uuid });
});

test('an id of another type is told apart from no id at all', () => {
  const contract = encodeId('contract', newId());
  expect(() => decodeId('ticket', contract)).toThrow(
    'expected the id of a ticket, got the id of a contract',
  );
  expect(() => decodeId('organization', contract)).toThrow('expected the id of an organization');
  for (const wrong of ['', 'tkt', 'tkt_', 'tkt_zzz', newId(), `tkt_${'z'.repeat(26)}`, 'ü_1'])
    expect(() => decodeId('ticket', wrong), wrong).toThrow(WrongId);
});

test('an id tells when it was made, by the clock of the machine', () => {
  expect(Date.now() - bornAt(newId()).epochMilliseconds).toBeLessThan(1000);
});
