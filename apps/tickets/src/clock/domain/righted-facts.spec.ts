import { loadCharter } from '@charter/charter';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { NewFact, TicketFact } from '../../ticket/domain/ticket-facts.js';
import { deriveClocks } from './clocks.js';

const charter = loadCharter(
  readFileSync(new URL('../../../../../charters/metacompliance.yaml', import.meta.url), 'utf8'),
);
const start = Temporal.Instant.from('2026-03-27T08:00:00Z');
const plan = fc.constantFrom(...charter.plans.map(({ key }) => key));
const priority = fc.constantFrom(...charter.priorities.map(({ key }) => key));

/** What happened, whoever's the ticket was. */
const happened = fc.oneof<fc.Arbitrary<NewFact>[]>(
  fc.constantFrom('STAFF' as const, 'CUSTOMER' as const).map((by) => ({
    kind: 'replied',
    data: { by, automatic: false },
  })),
  fc.constant({ kind: 'taken-over', data: { agentId: 'agent' } }),
  priority.map((priorityKey) => ({
    kind: 'priority-changed',
    data: { from: null, priorityKey, reason: '' },
  })),
  fc
    .constantFrom(['IN_PROGRESS', 'WAITING_CUSTOMER'], ['WAITING_CUSTOMER', 'IN_PROGRESS'])
    .map(([from, to]) => ({ kind: 'state-changed', data: { from, to } }) as NewFact),
);

/** What came about between the provider and the former customer. */
const between = fc.oneof<fc.Arbitrary<NewFact>[]>(
  plan.map((planKey) => ({ kind: 'plan-changed', data: { planKey } })),
  fc.constant({ kind: 'quote-awaited', data: {} }),
  fc.constant({ kind: 'quote-declined', data: {} }),
  fc.constant({ kind: 'contract-changed', data: { from: null, contractId: 'theirs' } }),
);

const marked = fc.array(
  fc.record({
    theirs: fc.boolean(),
    own: happened,
    former: between,
    minutes: fc.integer({ min: 0, max: 900 }),
  }),
  { maxLength: 8 },
);

it('counts a ticket that was moved as if it had been opened for its customer', () => {
  const history = fc.record({
    former: plan,
    right: plan,
    priorityKey: priority,
    before: marked,
    after: fc.array(fc.record({ own: happened, minutes: fc.integer({ min: 0, max: 900 }) }), {
      maxLength: 4,
    }),
  });
  fc.assert(
    fc.property(history, ({ former, right, priorityKey, before, after }) => {
      let at = start;
      const opening = (planKey: string): TicketFact => ({
        kind: 'opened',
        at: start,
        data: { receivedAt: start.toString(), planKey, priorityKey },
      });
      const moved: TicketFact[] = [opening(former)];
      const opened: TicketFact[] = [opening(right)];
      const tell = (fact: NewFact, lists: TicketFact[][]) => {
        for (const list of lists) list.push({ ...fact, at } as TicketFact);
      };
      for (const { theirs, own, former: between, minutes } of before) {
        at = at.add({ minutes });
        tell(theirs ? between : own, theirs ? [moved] : [moved, opened]);
      }
      const { version: charterVersion } = charter;
      const data = { planKey: right, contractId: null, charterVersion, calendars: {} };
      tell({ kind: 'customer-corrected', data }, [moved]);
      for (const { own, minutes } of after) {
        at = at.add({ minutes });
        tell(own, [moved, opened]);
      }
      const now = at.add({ hours: 3 });
      const clocks = (facts: readonly TicketFact[]) =>
        // Places in the history are its own; all else is the same.
        deriveClocks(charter, facts, now).map(({ sinceIndex: _, ...clock }) => clock);
      expect(JSON.stringify(clocks(moved))).toBe(JSON.stringify(clocks(opened)));
    }),
    { numRuns: 500 },
  );
});
