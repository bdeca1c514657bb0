import { expect, it } from 'vitest';
import { gaveUpOn } from './absence.js';

it('says where time stands, and how to go on without the service that is away', () => {
  const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
  const at = { now, target: now.add({ hours: 1 }) };
  expect(gaveUpOn('billing', at).en).toBe(
    'billing did not answer, so domain time stands at 2026-03-02T09:00:00Z. Start billing, or name BILLING in `without`, and advance to 2026-03-02T10:00:00Z with another key.',
  );
  expect(gaveUpOn('gateway', at).fr).not.toContain('without');
});
