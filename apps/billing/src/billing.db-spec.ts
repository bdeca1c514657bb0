import { createDataSource, encodeId, newId, UnitOfWork } from '@charter/database';
import { formatAmount } from '@charter/money';
import { testDatabase, type TestDatabase } from '@charter/testing';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PaymentService } from './account/payment.service.js';
import { ChargeEntity } from './charge/charge.entity.js';
import { selectCharges } from './charge/charge.queries.js';
import { entities } from './entities.js';
import { DocumentPrinter } from './files/document-printer.js';
import { CreditNoteService } from './invoice/credit-note.service.js';
import { InvoiceEntity } from './invoice/invoice.entity.js';
import { selectInvoices } from './invoice/invoice.queries.js';
import { MONTH_END } from './invoice/invoicing.js';
import { UNBLOCK } from './legal-profile/legal-profile.service.js';
import { migrations } from './migrations/index.js';
import { QuoteEntity } from './quote/quote.entity.js';
import { selectQuotes } from './quote/quote.queries.js';
import { QUOTE_EXPIRY } from './quote/quote-offers.js';
import { Stage } from './testing/stage.js';

let database: TestDatabase;
let dataSource: DataSource;
let admin: pg.Client;
let stage: Stage;

beforeAll(async () => {
  database = await testDatabase('billing', migrations);
  dataSource = await createDataSource({ url: database.app, entities }).initialize();
  admin = new pg.Client(database.admin);
  await admin.connect();
});

afterAll(async () => {
  await dataSource?.destroy();
  await admin?.end();
  await database?.drop();
});

beforeEach(async () => {
  stage = new Stage(new UnitOfWork(dataSource));
  await stage.open('selion');
});

const read = <T>(work: Parameters<typeof stage.unitOfWork.read<T>>[1], viewer = stage.system) =>
  stage.unitOfWork.read(viewer, work);
const quotesOf = (ticketId: string) => read((tx) => selectQuotes(tx, [ticketId]).getMany());
const chargesOf = (ticketId: string) => read((tx) => selectCharges(tx, [ticketId]).getMany());
const invoices = () => read((tx) => selectInvoices(tx).orderBy('i.sequence').getMany());
const told = async (type: string) =>
  (
    await admin.query('SELECT data FROM outbox WHERE type = $1 AND provider_id = $2 ORDER BY seq', [
      type,
      stage.providerId,
    ])
  ).rows.map((row) => row.data);
const net = (charge: ChargeEntity | undefined) =>
  charge && formatAmount({ minor: charge.totalMinor, currency: charge.currency });

const both = { options: ['immediate', 'out-of-hours'] };
const evening = { startedAt: Temporal.Instant.from('2026-11-16T19:00:00Z') };

async function acceptedQuote(ticketId: string, key = newId()): Promise<QuoteEntity> {
  const [quote] = await quotesOf(ticketId);
  return stage.quotes.accept(stage.customer, {
    quoteId: encodeId('quote', quote!.id),
    shownHash: quote!.shownHash,
    idempotencyKey: key,
  });
}

async function completeProfiles(): Promise<void> {
  for (const id of [stage.providerId, stage.customerId]) {
    await stage.completeProfile(encodeId('organization', id));
  }
}

describe('consent', () => {
  it('[S2.12] is asked for when a request without SLA is opened, and told when it is given', async () => {
    const ticketId = await stage.openTicket('QUOTE_REQUIRED');
    const quote = await acceptedQuote(ticketId);
    expect(quote).toMatchObject({ state: 'ACCEPTED', decidedBy: expect.any(String) });
    expect((await told('quote.changed')).map(({ state }) => state)).toEqual([
      'OFFERED',
      'ACCEPTED',
    ]);
  });

  it('[S2.12] is not asked for where a signed SLA gives it', async () => {
    expect(await quotesOf(await stage.openTicket('BILLABLE', { planKey: 'sla' }))).toEqual([]);
  });

  it('[S2.12] is given to what was shown only, once, and by the customer', async () => {
    const ticketId = await stage.openTicket('QUOTE_REQUIRED');
    const [quote] = await quotesOf(ticketId);
    const input = {
      quoteId: encodeId('quote', quote!.id),
      shownHash: 'other',
      idempotencyKey: 'a',
    };
    await expect(stage.quotes.accept(stage.customer, input)).rejects.toMatchObject({
      code: 'SHOWN_HASH_MISMATCH',
    });
    const right = { ...input, shownHash: quote!.shownHash };
    await expect(stage.quotes.accept(stage.staff('agent'), right)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const stranger = stage.person({ administers: [newId()] });
    await expect(stage.quotes.accept(stranger, right)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await stage.quotes.accept(stage.customer, { ...right, idempotencyKey: 'b' });
    await expect(
      stage.quotes.accept(stage.customer, { ...right, idempotencyKey: 'c' }),
    ).rejects.toMatchObject({ code: 'QUOTE_NOT_OPEN' });
  });

  it('[S2.12] is recorded once, however often and at once it is sent', async () => {
    const ticketId = await stage.openTicket('QUOTE_REQUIRED');
    const [quote] = await quotesOf(ticketId);
    const customer = stage.customer;
    const accept = () =>
      stage.quotes.accept(customer, {
        quoteId: encodeId('quote', quote!.id),
        shownHash: quote!.shownHash,
        idempotencyKey: 'same',
      });
    const all = await Promise.all([accept(), accept(), accept()]);
    expect(new Set(all.map(({ id, version }) => `${id} ${version}`)).size).toBe(1);
    expect(await told('quote.changed')).toHaveLength(2);
  });

  it('[S2.19, S2.20] gives way to a price with other options once that is accepted', async () => {
    const ticketId = await stage.openTicket('QUOTE_REQUIRED');
    await acceptedQuote(ticketId);
    const ask = { ticketId: encodeId('ticket', ticketId), ...both, idempotencyKey: 'options' };
    const offered = await stage.quotes.requestOptions(stage.customer, ask);
    expect(offered.offer.prices.map(({ hourly }) => hourly)).toEqual(['360.00', '720.00']);
    expect((await quotesOf(ticketId)).map(({ state }) => state).sort()).toEqual([
      'ACCEPTED',
      'OFFERED',
    ]);
    await acceptedQuote(ticketId);
    expect((await quotesOf(ticketId)).map(({ state }) => state).sort()).toEqual([
      'ACCEPTED',
      'SUPERSEDED',
    ]);
  });

  it('ends after thirty days', async () => {
    const ticketId = await stage.openTicket('QUOTE_REQUIRED');
    const [quote] = await quotesOf(ticketId);
    stage.now = quote!.expiresAt;
    await expect(acceptedQuote(ticketId)).rejects.toMatchObject({ code: 'QUOTE_EXPIRED' });
    await stage.work(QUOTE_EXPIRY, quote!.id);
    expect((await quotesOf(ticketId))[0]?.state).toBe('EXPIRED');
  });
});

describe('a request that is over', () => {
  it('[S2.4, S2.18] with SLA is rated by its time, and invoiced with the next number', async () => {
    await completeProfiles();
    const ticketId = await stage.openTicket('BILLABLE', { planKey: 'sla' });
    await stage.archive(ticketId, [{}], { planKey: 'sla' });
    const [charge] = await chargesOf(ticketId);
    expect(net(charge)).toBe('32.00');
    const [invoice] = await invoices();
    expect(invoice).toMatchObject({
      number: 'SEL-INV-2026-000001',
      state: 'ISSUED',
      grossMinor: 3872n,
    });
    expect(charge).toMatchObject({ state: 'INVOICED', invoiceId: invoice?.id });
  });

  it('[S2.19, S2.20] at once and out of hours costs six times as much, as the quote said', async () => {
    const ticketId = await stage.openTicket('QUOTE_REQUIRED', both);
    await acceptedQuote(ticketId);
    await stage.archive(ticketId, [evening], both);
    expect(net((await chargesOf(ticketId))[0])).toBe('192.00');
  });

  it('[S2.6] is billed 60 minutes where the remote tool was missing', async () => {
    const missing = { planKey: 'sla', remoteToolPresent: false };
    const ticketId = await stage.openTicket('BILLABLE', missing);
    await stage.archive(ticketId, [{ minutes: 20 }], missing);
    expect((await chargesOf(ticketId))[0]).toMatchObject({
      billedMinutes: 60,
      minimumClause: 'S2.6',
    });
  });

  it('[S2.12] is not charged where nobody accepted its price', async () => {
    const ticketId = await stage.openTicket('QUOTE_REQUIRED');
    await stage.archive(ticketId, [{}]);
    expect(await chargesOf(ticketId)).toEqual([]);
  });

  it('is rated once, however often its event comes', async () => {
    const ticketId = await stage.openTicket('BILLABLE', { planKey: 'sla' });
    await stage.archive(ticketId, [{}], { planKey: 'sla' });
    await stage.archive(ticketId, [{}], { planKey: 'sla' });
    expect(await chargesOf(ticketId)).toHaveLength(1);
    expect(await invoices()).toHaveLength(1);
  });
});

describe('invoices', () => {
  const close = async () => {
    const ticketId = await stage.openTicket('BILLABLE', { planKey: 'sla' });
    await stage.archive(ticketId, [{}], { planKey: 'sla' });
  };

  it('[S1.5] are numbered without gaps and chained, however many are issued at once', async () => {
    await completeProfiles();
    await Promise.all(Array.from({ length: 8 }, close));
    const issued = await invoices();
    expect(issued.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const chain = issued.map(({ previousHash }) => previousHash);
    expect(chain).toEqual([null, ...issued.slice(0, -1).map(({ hash }) => hash)]);
  });

  it('are never dated before their predecessor', async () => {
    await completeProfiles();
    await close();
    stage.now = stage.now.subtract({ hours: 48 });
    await close();
    const [first, second] = await invoices();
    expect(second?.issuedOn?.toString()).toBe(first?.issuedOn?.toString());
  });

  it('stand blocked, without number, until the legal profiles are complete', async () => {
    await close();
    expect((await invoices())[0]).toMatchObject({ state: 'BLOCKED', number: null });
    await completeProfiles();
    await stage.work(UNBLOCK, stage.customerId);
    await stage.work(UNBLOCK, stage.providerId);
    expect(await invoices()).toMatchObject([{ state: 'ISSUED', number: 'SEL-INV-2026-000001' }]);
    expect((await told('invoice.issued'))[0]).toMatchObject({ total: { minor: '3872' } });
  });

  it('never change once issued', async () => {
    await completeProfiles();
    await close();
    const change = (sql: string) =>
      admin.query(`UPDATE invoice SET ${sql} WHERE provider_id = $1`, [stage.providerId]);
    await expect(change('gross_minor = 1, net_minor = 1, tax_minor = 0')).rejects.toThrow(
      'cannot change',
    );
    await expect(change("lines = '[]'")).rejects.toThrow('cannot change');
    await expect(
      admin.query('DELETE FROM invoice WHERE provider_id = $1', [stage.providerId]),
    ).rejects.toThrow('cannot change');
  });

  it('are taken back by a credit note of the same amounts, in a series of its own', async () => {
    await completeProfiles();
    await close();
    const [invoice] = await invoices();
    const credit = new CreditNoteService(stage.unitOfWork);
    const input = {
      invoiceId: encodeId('invoice', invoice!.id),
      reason: 'Facturé par erreur',
      expectedVersion: invoice!.version,
      idempotencyKey: 'credit',
    };
    const note = await credit.issue(stage.staff('billing'), input);
    expect(note).toMatchObject({ number: 'SEL-CRN-2026-000001', grossMinor: -3872n });
    expect((await invoices())[0]).toMatchObject({ settledMinor: 3872n });
    await expect(
      credit.issue(stage.staff('billing'), { ...input, idempotencyKey: 'again' }),
    ).rejects.toMatchObject({ code: 'ALREADY_CREDITED' });
  });

  it('[S1.7] take payments, but no more than is owed, and no card numbers', async () => {
    await completeProfiles();
    await close();
    const [invoice] = await invoices();
    const payments = new PaymentService(stage.unitOfWork);
    const pay = (amount: string, bankReference = 'OGM 123') =>
      payments.record(stage.staff('billing'), {
        invoiceId: encodeId('invoice', invoice!.id),
        amount: { amount, currency: 'EUR' },
        receivedOn: Temporal.PlainDate.from('2026-11-20'),
        bankReference,
        idempotencyKey: newId(),
      });
    await expect(pay('38.73')).rejects.toMatchObject({ code: 'OVERPAID' });
    await expect(pay('1.00', '4111 1111 1111 1111')).rejects.toMatchObject({ code: 'CARD_NUMBER' });
    expect(await pay('38.72')).toMatchObject({ settledMinor: 3872n });
  });

  it('[S0.4] ask for fees with the month that is over, apart from one-off costs', async () => {
    const contractId = newId();
    await stage.tell('contract.changed', contractId, {
      contractId,
      reference: 'SEL-C-1',
      customerId: stage.customerId,
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
    });
    const due = Temporal.Instant.from('2026-11-30T23:00:00Z');
    const { rows } = await admin.query('SELECT due_at FROM due_work WHERE kind = $1 AND id = $2', [
      MONTH_END,
      stage.customerId,
    ]);
    expect(rows[0].due_at.toISOString()).toBe('2026-11-30T23:00:00.000Z');
    stage.now = due;
    await stage.work(MONTH_END, stage.customerId, due);
    const [invoice] = await invoices();
    expect(invoice?.lines).toMatchObject([{ recurring: true, net: { minor: 14_500n } }]);
  });

  it('[S1.2, S1.6] are seen by staff and the customer, not by others', async () => {
    await close();
    const seen = async (viewer = stage.system) =>
      (await read((tx) => selectInvoices(tx).getMany(), viewer)).length;
    expect(await seen(stage.customer)).toBe(1);
    expect(await seen(stage.staff('agent'))).toBe(1);
    expect(await seen(stage.person({ administers: [newId()] }))).toBe(0);
    expect(await seen(stage.person({ usesFor: [stage.customerId] }))).toBe(0);
    expect(await seen({ ...stage.staff('admin'), providerId: newId() })).toBe(0);
  });

  it('[S1.4] print as PDF', { timeout: 20_000 }, async () => {
    await completeProfiles();
    await close();
    const [invoice] = await invoices();
    const pdf = await new DocumentPrinter().print(invoice as InvoiceEntity);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
