import { encodeId, newId, type Viewer } from '@charter/database';
import type { EventData } from '@charter/events';
import { beforeEach, describe, expect, it } from 'vitest';
import { ownDatabase } from '../testing/database.js';
import type { Stage } from '../testing/stage.js';
import { PaymentService } from '../account/payment.service.js';
import { DocumentPrinter } from '../files/document-printer.js';
import { CreditNoteService } from './credit-note.service.js';
import { UNBLOCK } from './issue.js';
import type { InvoiceEntity } from './invoice.entity.js';
import { MONTH_END } from './invoicing.js';

const database = ownDatabase();
let stage: Stage;

beforeEach(async () => {
  stage = await database.stage('selion');
});

describe('invoices', () => {
  const close = async () => {
    const ticketId = await stage.openTicket('BILLABLE', { planKey: 'sla' });
    await stage.archive(ticketId, [{}], { planKey: 'sla' });
  };

  it('[S1.5] are numbered without gaps and chained, however many are issued at once', async () => {
    await stage.completeProfiles();
    await Promise.all(Array.from({ length: 8 }, close));
    const issued = await stage.invoices();
    expect(issued.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const chain = issued.map(({ previousHash }) => previousHash);
    expect(chain).toEqual([null, ...issued.slice(0, -1).map(({ hash }) => hash)]);
  });

  it('are never dated before their predecessor', async () => {
    await stage.completeProfiles();
    await close();
    stage.now = stage.now.subtract({ hours: 48 });
    await close();
    const [first, second] = await stage.invoices();
    expect(second?.issuedOn?.toString()).toBe(first?.issuedOn?.toString());
  });

  it('stand blocked, without number, until the legal profiles are complete', async () => {
    await close();
    expect((await stage.invoices())[0]).toMatchObject({ state: 'BLOCKED', number: null });
    // A profile that was being completed meanwhile did not see the document: it is looked at again.
    const again = 'SELECT FROM due_work WHERE kind = $1 AND id = $2';
    expect((await database.asked(again, [UNBLOCK, stage.customerId])).rowCount).toBe(1);
    await stage.completeProfiles();
    await stage.work(UNBLOCK, stage.customerId);
    await stage.work(UNBLOCK, stage.providerId);
    expect(await stage.invoices()).toMatchObject([
      { state: 'ISSUED', number: 'SEL-INV-2026-000001' },
    ]);
    expect((await database.told(stage, 'invoice.issued'))[0]).toMatchObject({
      total: { minor: '3872' },
    });
  });

  it('never change once issued', async () => {
    await stage.completeProfiles();
    await close();
    const change = (sql: string) =>
      database.asked(`UPDATE invoice SET ${sql} WHERE provider_id = $1`, [stage.providerId]);
    await expect(change('gross_minor = 1, net_minor = 1, tax_minor = 0')).rejects.toThrow(
      'cannot change',
    );
    await expect(change("lines = '[]'")).rejects.toThrow('cannot change');
    await expect(
      database.asked('DELETE FROM invoice WHERE provider_id = $1', [stage.providerId]),
    ).rejects.toThrow('cannot change');
  });

  it('are taken back by a credit note of the same amounts, in a series of its own', async () => {
    await stage.completeProfiles();
    await close();
    const [invoice] = await stage.invoices();
    const credit = new CreditNoteService(stage.unitOfWork);
    const input = {
      invoiceId: encodeId('invoice', invoice!.id),
      reason: 'Facturé par erreur',
      expectedVersion: invoice!.version,
      idempotencyKey: 'credit',
    };
    const note = await credit.issue(stage.staff('billing'), input);
    expect(note).toMatchObject({ number: 'SEL-CRN-2026-000001', grossMinor: -3872n });
    expect((await stage.invoices())[0]).toMatchObject({ settledMinor: 3872n });
    await expect(
      credit.issue(stage.staff('billing'), { ...input, idempotencyKey: 'again' }),
    ).rejects.toMatchObject({ code: 'ALREADY_CREDITED' });
  });

  it('[S1.7] take payments, but no more than is owed, and no card numbers', async () => {
    await stage.completeProfiles();
    await close();
    const [invoice] = await stage.invoices();
    const payments = new PaymentService(stage.unitOfWork);
    const pay = (amount: string, bankReference = 'OGM 123', receivedOn = '2026-11-16') =>
      payments.record(stage.staff('billing'), {
        invoiceId: encodeId('invoice', invoice!.id),
        amount: { amount, currency: 'EUR' },
        receivedOn: Temporal.PlainDate.from(receivedOn),
        bankReference,
        idempotencyKey: newId(),
      });
    await expect(pay('38.73')).rejects.toMatchObject({ code: 'OVERPAID' });
    await expect(pay('1.00', '4111 1111 1111 1111')).rejects.toMatchObject({ code: 'CARD_NUMBER' });
    await expect(pay('1.00', '', '2026-11-17')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await pay('38.72')).toMatchObject({ settledMinor: 3872n });
  });

  const contract: EventData<'contract.changed'> = {
    contractId: newId(),
    reference: 'SEL-C-1',
    customerId: '',
    kind: 'SUPPORT',
    planKey: 'sla',
    productIds: [],
    state: 'ACTIVE',
    signedOn: Temporal.PlainDate.from('2026-01-01'),
    startsOn: Temporal.PlainDate.from('2026-01-01'),
    endsBefore: null,
    startsAt: Temporal.Instant.from('2025-12-31T23:00:00Z'),
    endsAt: null,
    inArrears: false,
    options: [],
    pinnedCharterVersion: null,
    fee: { minor: 14_500n, currency: 'EUR' },
    feePeriod: 'MONTH',
    successManagerId: null,
  };
  const tellContract = (changes: Partial<EventData<'contract.changed'>>, time = stage.now) => {
    const data = { ...contract, contractId: newId(), customerId: stage.customerId, ...changes };
    return stage.tell('contract.changed', data.contractId, data, time);
  };
  const monthEnd = async () => {
    const due = 'SELECT due_at FROM due_work WHERE kind = $1 AND id = $2';
    const { rows } = await database.asked(due, [MONTH_END, stage.customerId]);
    return rows[0]?.due_at.toISOString() ?? null;
  };

  it('[S0.4] ask for fees with the month that is over, apart from one-off costs', async () => {
    const contractId = newId();
    await stage.completeProfiles();
    await tellContract({ contractId });
    const due = Temporal.Instant.from('2026-11-30T23:00:00Z');
    expect(await monthEnd()).toBe('2026-11-30T23:00:00.000Z');
    stage.now = due;
    await stage.work(MONTH_END, stage.customerId, due);
    const [invoice] = await stage.invoices();
    expect(invoice?.lines).toMatchObject([{ recurring: true, net: { minor: 14_500n } }]);
    // Whoever keeps the contract learns what of it can no longer be changed.
    const november = { contractId, startsOn: '2026-11-01', endsBefore: '2026-12-01' };
    expect((await database.told(stage, 'invoice.issued'))[0]).toMatchObject({ fees: [november] });
  });

  it('[S0.4] ask for every month of a contract that is heard of late, once', async () => {
    const heard = Temporal.Instant.from('2026-09-10T09:00:00Z');
    const endsAt = Temporal.Instant.from('2026-10-31T23:00:00Z');
    await tellContract({ state: 'EXPIRED', endsAt }, heard);
    for (const due of ['2026-09-30T22:00:00Z', '2026-10-31T23:00:00Z']) {
      expect(await monthEnd()).toBe(due.replace('Z', '.000Z'));
      await stage.work(MONTH_END, stage.customerId, Temporal.Instant.from(due));
      await database.asked('DELETE FROM due_work WHERE due_at = $1', [due]);
    }
    expect(await monthEnd()).toBeNull();
    expect(await stage.invoices()).toHaveLength(2);

    // Heard of later still: its September is asked for, that of the first is not asked for again.
    await tellContract({ reference: 'SEL-C-2' }, heard);
    expect(await monthEnd()).toBe('2026-09-30T22:00:00.000Z');
    await stage.work(MONTH_END, stage.customerId, Temporal.Instant.from('2026-09-30T22:00:00Z'));
    const invoices = await stage.invoices();
    expect(invoices).toHaveLength(3);
    expect(invoices.flatMap(({ lines }) => lines)).toHaveLength(3);
  });

  it('[S0.4] ask for what a contract owed when each month ended, whatever was heard since', async () => {
    const contractId = newId();
    const told = [
      ['2026-08-05T09:00:00Z', 'ACTIVE'],
      ['2026-09-10T09:00:00Z', 'SUSPENDED'],
      ['2026-10-20T09:00:00Z', 'ACTIVE'],
      ['2026-11-10T09:00:00Z', 'SUSPENDED'],
    ] as const;
    for (const [time, state] of told)
      await tellContract({ contractId, state }, Temporal.Instant.from(time));
    const ended = [];
    for (let due; (due = await monthEnd()) && ended.length < 6; ended.push(due)) {
      await stage.work(MONTH_END, stage.customerId, Temporal.Instant.from(due));
      await database.asked('DELETE FROM due_work WHERE due_at = $1', [due]);
    }
    expect(ended.at(-1)).toBe('2026-11-30T23:00:00.000Z');
    const lines = (await stage.invoices()).flatMap(({ lines }) => lines);
    expect(lines.map(({ description }) => description).toSorted()).toEqual([
      'Redevance mensuelle, août 2026',
      'Redevance mensuelle, octobre 2026',
    ]);
  });

  it('[S0.4] go on over a renewal that is told as of the end, once the month was closed', async () => {
    const contractId = newId();
    const until = (text: string) => ({ contractId, endsAt: Temporal.Instant.from(text) });
    const end = Temporal.Instant.from('2026-11-30T23:00:00Z');
    await tellContract(
      until('2026-11-30T23:00:00Z'),
      Temporal.Instant.from('2026-11-10T09:00:00Z'),
    );
    stage.now = end;
    await stage.work(MONTH_END, stage.customerId, end);
    await database.asked('DELETE FROM due_work WHERE id = $1', [stage.customerId]);
    await tellContract(until('2026-12-31T23:00:00Z'), end);
    expect(await monthEnd()).toBe('2026-12-31T23:00:00.000Z');
    stage.now = Temporal.Instant.from('2026-12-31T23:00:00Z');
    await stage.work(MONTH_END, stage.customerId, stage.now);
    const asked = (await stage.invoices()).flatMap(({ lines }) => lines);
    expect(asked.map(({ description }) => description).toSorted()).toEqual([
      expect.stringContaining('décembre 2026'),
      expect.stringContaining('novembre 2026'),
    ]);
  });

  it('[S0.4] wait for the earlier month, whichever of two contracts is heard of first', async () => {
    await tellContract({}, Temporal.Instant.from('2026-09-10T09:00:00Z'));
    await tellContract({ reference: 'SEL-C-2' }, Temporal.Instant.from('2026-08-05T09:00:00Z'));
    expect(await monthEnd()).toBe('2026-08-31T22:00:00.000Z');
  });

  it('[S1.2, S1.6] are seen by staff and the customer, not by others', async () => {
    await close();
    const seen = async (viewer: Viewer) => (await stage.invoices(viewer)).length;
    expect(await seen(stage.customer)).toBe(1);
    expect(await seen(stage.staff('agent'))).toBe(1);
    expect(await seen(stage.person({ administers: [newId()] }))).toBe(0);
    expect(await seen(stage.person({ usesFor: [stage.customerId] }))).toBe(0);
    expect(await seen({ ...stage.staff('admin'), providerId: newId() })).toBe(0);
  });

  it('[S1.4] print as PDF', { timeout: 20_000 }, async () => {
    await stage.completeProfiles();
    await close();
    const [invoice] = await stage.invoices();
    const note = await new CreditNoteService(stage.unitOfWork).issue(stage.staff('billing'), {
      invoiceId: encodeId('invoice', invoice!.id),
      reason: '#panic("<nobody> executes what people write")',
      expectedVersion: invoice!.version,
      idempotencyKey: 'credit',
    });
    const printer = new DocumentPrinter();
    for (const document of [invoice as InvoiceEntity, note]) {
      const pdf = await printer.print(document);
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    }
  });
});
