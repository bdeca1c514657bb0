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

  it('is rated once, however often its event comes', async () => {
    const ticketId = await stage.openTicket('BILLABLE', { planKey: 'sla' });
    await stage.archive(ticketId, [{}], { planKey: 'sla' });
    await stage.archive(ticketId, [{}], { planKey: 'sla' });
    expect(await stage.chargesOf(ticketId)).toHaveLength(1);
    expect(await stage.invoices()).toHaveLength(1);
  });
});
