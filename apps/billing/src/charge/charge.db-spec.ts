import { newId } from '@charter/database';
import type { EventData } from '@charter/events';
import { formatAmount } from '@charter/money';
import { beforeEach, describe, expect, it } from 'vitest';
import { ownDatabase } from '../testing/database.js';
import type { Stage } from '../testing/stage.js';
import type { ChargeEntity } from './charge.entity.js';

const both = { options: ['immediate', 'out-of-hours'] };
const evening = { startedAt: Temporal.Instant.from('2026-11-16T19:00:00Z') };
const net = (charge: ChargeEntity | undefined) =>
  charge && formatAmount({ minor: charge.totalMinor, currency: charge.currency });

const database = ownDatabase();
let stage: Stage;

beforeEach(async () => {
  stage = await database.stage('selion');
});

describe('a request that is over', () => {
  it('[S2.4, S2.18] with SLA is rated by its time, and invoiced with the next number', async () => {
    await stage.completeProfiles();
    const ticketId = await stage.openTicket('BILLABLE', { planKey: 'sla' });
    await stage.archive(ticketId, [{}], { planKey: 'sla' });
    const [charge] = await stage.chargesOf(ticketId);
    expect(net(charge)).toBe('32.00');
    const [invoice] = await stage.invoices();
    expect(invoice).toMatchObject({
      number: 'SEL-INV-2026-000001',
      state: 'ISSUED',
      grossMinor: 3872n,
    });
    expect(charge).toMatchObject({ state: 'INVOICED', invoiceId: invoice?.id });
  });

  it('[S2.19, S2.20] at once and out of hours costs six times as much, as the quote said', async () => {
    const ticketId = await stage.openTicket('QUOTE_REQUIRED', both);
    await stage.accept(ticketId);
    await stage.archive(ticketId, [evening], both);
    expect(net((await stage.chargesOf(ticketId))[0])).toBe('192.00');
  });

  it('[S2.6] is billed 60 minutes where the remote tool was missing', async () => {
    const missing = { planKey: 'sla', remoteToolPresent: false };
    const ticketId = await stage.openTicket('BILLABLE', missing);
    await stage.archive(ticketId, [{ minutes: 20 }], missing);
    expect((await stage.chargesOf(ticketId))[0]).toMatchObject({
      billedMinutes: 60,
      minimumClause: 'S2.6',
    });
  });

  it('[S2.12] is not charged where nobody accepted its price', async () => {
    const ticketId = await stage.openTicket('QUOTE_REQUIRED');
    await stage.archive(ticketId, [{}]);
    expect(await stage.chargesOf(ticketId)).toEqual([]);
  });

  it('[S4.25] about an obsolete version is sold without any contract, and billed as it was accepted', async () => {
    stage = await database.stage('techtra');
    const price = { charterKey: 'techtra', planKey: 'none' };
    await stage.tariffs.publish(stage.staff('billing'), {
      kind: 'PROFESSIONAL_SERVICES',
      hourly: { amount: '165.00', currency: 'CAD' },
      travel: { amount: '45.00', currency: 'CAD' },
      validFrom: Temporal.PlainDate.from('2024-01-01'),
      idempotencyKey: 'services',
    });
    const [accepted, declined] = [
      await stage.openTicket('PROFESSIONAL_SERVICES', price),
      await stage.openTicket('PROFESSIONAL_SERVICES', price),
    ];
    await stage.accept(accepted);
    for (const ticketId of [accepted, declined])
      await stage.archive(ticketId, [{ minutes: 60 }], price);
    expect(net((await stage.chargesOf(accepted))[0])).toBe('165.00');
    expect(await stage.chargesOf(declined)).toEqual([]);
  });

  it('is rated once, however often its event comes', async () => {
    const ticketId = await stage.openTicket('BILLABLE', { planKey: 'sla' });
    await stage.archive(ticketId, [{}], { planKey: 'sla' });
    await stage.archive(ticketId, [{}], { planKey: 'sla' });
    expect(await stage.chargesOf(ticketId)).toHaveLength(1);
    expect(await stage.invoices()).toHaveLength(1);
  });

  it('[S2.18] is rated by its work as it was corrected, not as it was noted first', async () => {
    const ticketId = await stage.openTicket('BILLABLE', { planKey: 'sla' });
    const [kept, withdrawn] = [workOf(16), workOf(30)];
    for (const entry of [kept, withdrawn])
      await stage.tell('ticket.time-logged', ticketId, { ticketId, entry });
    const correction = async (timeEntryId: string, entry: Work | null) =>
      stage.tell('ticket.time-corrected', ticketId, { ticketId, timeEntryId, entry });
    for (const minutes of [40, 25])
      await correction(kept.timeEntryId, { ...kept, minutes, travelled: true });
    await correction(withdrawn.timeEntryId, null);
    await correction(newId(), null);
    await stage.cancel(ticketId);
    expect((await stage.chargesOf(ticketId))[0]).toMatchObject({
      actualMinutes: 25,
      lines: [{ kind: 'WORK' }, { kind: 'TRAVEL', quantity: '1' }],
    });
  });

  it('is charged nothing where all its work was withdrawn', async () => {
    const ticketId = await stage.openTicket('BILLABLE', { planKey: 'sla' });
    const entry = workOf(16);
    await stage.tell('ticket.time-logged', ticketId, { ticketId, entry });
    const { timeEntryId } = entry;
    await stage.tell('ticket.time-corrected', ticketId, { ticketId, timeEntryId, entry: null });
    await stage.cancel(ticketId);
    expect(await stage.chargesOf(ticketId)).toEqual([]);
  });
});

type Work = EventData<'ticket.time-logged'>['entry'];

const workOf = (minutes: number): Work => ({
  timeEntryId: newId(),
  agentId: newId(),
  kind: 'ON_SITE',
  startedAt: Temporal.Instant.from('2026-11-16T10:00:00Z'),
  minutes,
  travelled: false,
});
