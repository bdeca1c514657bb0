import { encodeId, newId } from '@charter/database';
import { tablesHolding } from '@charter/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CalendarService } from '../calendar/calendar.service.js';
import { OutageService } from '../outage/outage.service.js';
import { type ContractStage, date, openContractStage } from '../testing/contract-stage.js';
import { later, now, orgId } from '../testing/stage.js';
import { PersonService } from './person.service.js';

let stage: ContractStage;
beforeAll(async () => {
  stage = await openContractStage();
});
afterAll(() => stage?.close());

const once = () => ({ idempotencyKey: newId() });

/** Has somebody give every kind of reason, each with these words. */
async function giveReasons(personId: string, reason: string): Promise<void> {
  const viewer = { ...stage.manager, personId };
  const renewal = { kind: 'TACIT' as const, periodMonths: 6 };
  const contract = await stage.active({ renewal });
  const amendment = { effectiveOn: date('2026-03-02'), planKey: 'personalised', reason };
  const amended = await stage.amendments.amend(
    viewer,
    { ...stage.call(contract), ...amendment },
    now,
  );
  await stage.renewals.giveNotice(viewer, { ...stage.call(amended), reason }, now);
  const outages = new OutageService(stage.unitOfWork);
  const outage = await outages.record(viewer, {
    ...{ kind: 'INCIDENT', summary: 'Panne', startsAt: later(-2), endsAt: later(-1), ...once() },
  });
  const outageId = encodeId('outage', outage.id);
  await outages.correct(viewer, { outageId, startsAt: later(-3), reason, ...once() });
  const calendar = {
    ...{ customerId: orgId(stage.customer), calendarKey: 'office', timeZone: 'Europe/London' },
    bands: [{ days: ['MON' as const], opens: '07:00', closes: '19:00' }],
  };
  const hours = { ...calendar, effectiveFrom: date('2026-03-03'), reason, ...once() };
  await new CalendarService(stage.unitOfWork).set(viewer, hours, now);
}

test('of an erased person no reason is left that it gave, of what was done for it all', async () => {
  const people = new PersonService(stage.unitOfWork);
  const { personId } = await people.addPerson(stage.administrator, {
    ...{ organizationId: orgId(stage.customer), role: 'ADMINISTRATIVE_USER', ...once() },
    person: { displayName: 'Zoltan', email: 'zoltan@example.com' },
  });
  await giveReasons(personId, 'as zoltan wished');
  expect(await tablesHolding(stage.database.admin, ['as zoltan'])).toHaveLength(4);
  await people.erasePerson(stage.administrator, personId);
  expect(await tablesHolding(stage.database.admin, ['as zoltan'])).toEqual([]);
  const kept = await stage.rows(
    `SELECT (SELECT count(*) FROM contract_amendment WHERE made_by = $1)::int
       + (SELECT count(*) FROM contract WHERE notice_person_id = $1)::int
       + (SELECT count(*) FROM outage_correction WHERE person_id = $1)::int
       + (SELECT count(*) FROM customer_calendar WHERE hours->0->>'setBy' = $1::text)::int AS kept`,
    personId,
  );
  expect(kept).toEqual([{ kept: 4 }]);
});
