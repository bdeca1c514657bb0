import { newId } from '@charter/database';
import { expect, test } from 'vitest';
import type { LoggedRecord } from './bus.js';
import { readEnvelope, readEvent } from './envelope.js';

/** Why an operator finds it in the dead letters. */
function reasonFor(value: string | null, attributes: Record<string, string> = {}): string {
  const key = newId();
  const headers = {
    ...{ ce_id: newId(), ce_type: 'contract.changed', ce_time: '2026-03-02T08:00:00Z' },
    ...{ ce_aggregateversion: '1', ce_dataversion: '1', ...attributes },
  };
  const record: LoggedRecord = {
    topic: 'contract',
    key,
    headers,
    value,
    partition: 0,
    offset: 0n,
  };
  try {
    readEvent(record, readEnvelope(record));
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('it was read');
}

test('data that do not fit are told by field, in one line of a length to be read', () => {
  const reason = reasonFor('{ "contractId": 3 }');
  expect(reason).toMatch(/^data of contract\.changed do not fit: contractId: [^;]+; reference: /);
  expect(reason).toMatch(/; and \d+ more$/);
  expect(reason).not.toContain('\n');
});

test('what is no JSON is not quoted', () => {
  expect(reasonFor('Jeanne')).toBe('data of contract.changed do not fit: no JSON');
});

test('a record without value is no tombstone on a topic that keeps everything', () => {
  expect(reasonFor(null)).toBe('contract.changed has no data, and contract has no tombstones');
});

test('what is unknown is told with its version', () => {
  const reason = reasonFor('{}', { ce_dataversion: '99' });
  expect(reason).toBe('contract.changed (version 99) is not known yet');
});
