import { encodeId, newId, type Viewer } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';
import { ClosingService } from '../ticket/closing.service.js';
import { ExcuseService } from './excuse.service.js';

const GUARANTEE = 'FIRST_RESPONSE:GUARANTEE:1';
const TARGET = 'FIRST_RESPONSE:TARGET:1';

let stage: TicketStage;
let excuses: ExcuseService;
let techtra: string;
let customer: string;
let manager: Viewer;

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  excuses = new ExcuseService(stage.unitOfWork);
  techtra = await stage.provider('techtra');
  customer = await stage.organization(techtra);
  await stage.contract(techtra, customer, 'support');
  manager = { ...stage.agent(techtra), staffRoles: ['manager'] };
});
afterAll(() => stage.close());

const now = (viewer: Viewer): Viewer => ({ ...viewer, now: stage.now.toString() });

/** A ticket whose target of two business hours is missed, and its guarantee not. */
async function late() {
  stage.at('2026-03-03T15:00:00Z');
  const version = encodeId('version', await stage.productVersion(techtra));
  const administrator = stage.administrator(techtra, customer);
  const { ticket } = await stage.openings.open(now(administrator), {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customer),
    subject: 'Sauvegarde en échec',
    description: 'La sauvegarde de nuit a échoué.',
    productVersionId: version,
    answers: [{ key: 'documentation-consulted', value: 'YES' }],
  });
  stage.at('2026-03-03T18:00:00Z');
  await stage.work();
  return { id: ticket!.id, on: { ticketId: encodeId('ticket', ticket!.id) }, administrator };
}

const excuse = (who: Viewer, on: { ticketId: string }, clockKey = TARGET) =>
  excuses.excuse(now(who), { ...on, clockKey, reason: 'Panne du réseau du client.' });

async function row(ticketId: string) {
  const { rows } = await stage.admin.query(
    `SELECT state, breached_at IS NOT NULL AS breached, excused_by, excuse_reason
     FROM ticket_clock WHERE ticket_id = $1 AND key = $2`,
    [ticketId, TARGET],
  );
  return rows[0];
}

describe('the excuse of a breach', () => {
  it('stands beside the breach, which stays, whatever happens then', async () => {
    const { id, on } = await late();
    await excuse(manager, on);
    const excused = {
      state: 'BREACHED',
      breached: true,
      excused_by: manager.personId,
      excuse_reason: 'Panne du réseau du client.',
    };
    expect(await row(id)).toEqual(excused);
    const body = 'Voici comment faire.';
    await stage.conversations.reply(now(manager), { ...on, idempotencyKey: newId(), body });
    expect(await row(id)).toEqual(excused);
  });

  it('is refused of what was not missed, was excused before, or is not there', async () => {
    const { id, on } = await late();
    await expect(excuse(manager, on, GUARANTEE)).rejects.toMatchObject({
      code: 'CLOCK_NOT_BREACHED',
    });
    await expect(excuse(manager, on, 'RESOLUTION:TARGET:1')).rejects.toMatchObject({
      code: 'CLOCK_UNKNOWN',
    });
    await excuse(manager, on);
    await expect(excuse(manager, on)).rejects.toMatchObject({ code: 'BREACH_EXCUSED' });
    const { rows } = await stage.admin.query(
      `SELECT count(*)::int AS told FROM ticket_fact WHERE ticket_id = $1 AND kind = 'breach-excused'`,
      [id],
    );
    expect(rows).toEqual([{ told: 1 }]);
  });

  it('is refused to agents, customers and programs, and on a ticket that is no more', async () => {
    const { on, administrator } = await late();
    const program: Viewer = { ...manager, personId: null, clientId: newId() };
    await expect(excuse(program, on)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const agent = stage.agent(techtra);
    await expect(excuse(agent, on)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(excuse(administrator, on)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await new ClosingService(stage.unitOfWork).cancel(now(administrator), on);
    await expect(excuse(manager, on)).rejects.toMatchObject({ code: 'STATE_FORBIDS' });
  });

  it('loses its text when the manager is erased, and nothing else', async () => {
    const { id, on } = await late();
    await excuse(manager, on);
    await stage.tell(techtra, 'person.erased', { personId: manager.personId! });
    expect(await row(id)).toMatchObject({ excused_by: manager.personId, excuse_reason: null });
    const other = await late();
    await excuse(manager, other.on);
    expect(await row(other.id)).toMatchObject({ breached: true, excuse_reason: null });
  });
});
