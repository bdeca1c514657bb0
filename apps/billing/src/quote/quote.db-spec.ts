import { encodeId, newId } from '@charter/database';
import type { EventData } from '@charter/events';
import { beforeEach, describe, expect, it } from 'vitest';
import { ownDatabase } from '../testing/database.js';
import type { Stage } from '../testing/stage.js';
import { PRICE_TICKET } from '../tariff/tariff.service.js';
import { QUOTE_EXPIRY } from './quote-offers.js';

const both = { options: ['immediate', 'out-of-hours'] };

const database = ownDatabase();
let stage: Stage;

beforeEach(async () => {
  stage = await database.stage('selion');
});

describe('consent', () => {
  it('[S2.12] is asked for when a request without SLA is opened, and told when it is given', async () => {
    const ticketId = await stage.openTicket('QUOTE_REQUIRED');
    const quote = await stage.accept(ticketId);
    expect(quote).toMatchObject({ state: 'ACCEPTED', decidedBy: expect.any(String) });
    expect((await database.told(stage, 'quote.changed')).map(({ state }) => state)).toEqual([
      'OFFERED',
      'ACCEPTED',
    ]);
  });

  it('[S2.12] is not asked for where a signed SLA gives it', async () => {
    expect(await stage.quotesOf(await stage.openTicket('BILLABLE', { planKey: 'sla' }))).toEqual(
      [],
    );
  });

  it('[S2.12] is given to what was shown only, once, and by the customer', async () => {
    const ticketId = await stage.openTicket('QUOTE_REQUIRED');
    const [quote] = await stage.quotesOf(ticketId);
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
    const [quote] = await stage.quotesOf(ticketId);
    const customer = stage.customer;
    const accept = () =>
      stage.quotes.accept(customer, {
        quoteId: encodeId('quote', quote!.id),
        shownHash: quote!.shownHash,
        idempotencyKey: 'same',
      });
    const all = await Promise.all([accept(), accept(), accept()]);
    expect(new Set(all.map(({ id, version }) => `${id} ${version}`)).size).toBe(1);
    expect(await database.told(stage, 'quote.changed')).toHaveLength(2);
  });

  it('[S2.19, S2.20] gives way to a price with other options once that is accepted', async () => {
    const ticketId = await stage.openTicket('QUOTE_REQUIRED');
    await stage.accept(ticketId);
    const ask = { ticketId: encodeId('ticket', ticketId), ...both, idempotencyKey: 'options' };
    const offered = await stage.quotes.requestOptions(stage.customer, ask);
    expect(offered.offer.prices.map(({ hourly }) => hourly)).toEqual(['360.00', '720.00']);
    expect((await stage.quotesOf(ticketId)).map(({ state }) => state).sort()).toEqual([
      'ACCEPTED',
      'OFFERED',
    ]);
    await stage.accept(ticketId);
    expect((await stage.quotesOf(ticketId)).map(({ state }) => state).sort()).toEqual([
      'ACCEPTED',
      'SUPERSEDED',
    ]);
  });

  it('[S2.19] cannot be taken back for an option under which work has begun, only added to', async () => {
    const ticketId = await stage.openTicket('QUOTE_REQUIRED', { options: ['immediate'] });
    await stage.accept(ticketId);
    const ask = (...options: string[]) =>
      stage.quotes.requestOptions(stage.customer, {
        ticketId: encodeId('ticket', ticketId),
        options,
        idempotencyKey: `options ${options.join()}`,
      });
    await ask();
    await stage.tell('ticket.state-changed', ticketId, {
      ticketId,
      from: 'NEW',
      to: 'IN_PROGRESS',
      at: stage.now,
      outcomeKey: null,
    });
    await expect(stage.accept(ticketId)).rejects.toMatchObject({ code: 'OPTION_IN_USE' });
    await ask(...both.options);
    expect(await stage.accept(ticketId)).toMatchObject({ state: 'ACCEPTED' });
  });

  it('[S2.20] counts an option once, however often it is named', async () => {
    const twice = { options: ['immediate', 'immediate'] };
    const [quote] = await stage.quotesOf(await stage.openTicket('QUOTE_REQUIRED', twice));
    expect(quote?.offer.options).toEqual(['immediate']);
    expect(quote?.offer.prices.map(({ hourly }) => hourly)).toEqual(['360.00']);
  });

  it('[S4.25] waits for a tariff, and is asked for no more once the request is over', async () => {
    const open = () => stage.openTicket('PROFESSIONAL_SERVICES');
    const [waiting, over] = [await open(), await open()];
    await stage.archive(over, [{}]);
    await stage.tariffs.publish(stage.staff('billing'), {
      kind: 'PROFESSIONAL_SERVICES',
      hourly: { amount: '150.00', currency: 'EUR' },
      travel: { amount: '45.00', currency: 'EUR' },
      validFrom: Temporal.PlainDate.from('2024-01-01'),
      idempotencyKey: 'services',
    });
    for (const ticketId of [waiting, over]) await stage.work(PRICE_TICKET, ticketId);
    expect(await stage.quotesOf(waiting)).toMatchObject([{ state: 'OFFERED' }]);
    expect(await stage.quotesOf(over)).toEqual([]);
  });

  it('ends after thirty days', async () => {
    const ticketId = await stage.openTicket('QUOTE_REQUIRED');
    const [quote] = await stage.quotesOf(ticketId);
    stage.now = quote!.expiresAt;
    await expect(stage.accept(ticketId)).rejects.toMatchObject({ code: 'QUOTE_EXPIRED' });
    await stage.work(QUOTE_EXPIRY, quote!.id);
    expect((await stage.quotesOf(ticketId))[0]?.state).toBe('EXPIRED');
  });

  it('ends with the request that is cancelled, be it a duplicate or withdrawn', async () => {
    const ticketId = await stage.openTicket('QUOTE_REQUIRED');
    await stage.cancel(ticketId);
    expect(await stage.quotesOf(ticketId)).toMatchObject([{ state: 'EXPIRED' }]);
    await expect(stage.accept(ticketId)).rejects.toMatchObject({ code: 'QUOTE_EXPIRED' });
  });

  it('ends when its time is over, even if what ended the request since is heard first', async () => {
    const ticketId = await stage.openTicket('QUOTE_REQUIRED');
    const [offered] = await stage.quotesOf(ticketId);
    stage.now = offered!.expiresAt.add({ hours: 240 });
    await stage.archive(ticketId, [{}]);
    const [ended] = await stage.quotesOf(ticketId);
    expect(ended?.state).toBe('EXPIRED');
    expect(String(ended?.decidedAt)).toBe(String(ended?.expiresAt));
  });
});

describe('a request taken from the wrong customer', () => {
  const moveTo = async (
    ticketId: string,
    customerId: string,
    terms: EventData<'ticket.customer-changed'>['terms'],
  ) => {
    const price = stage.priced({});
    const data = { ticketId, customerId, openedBy: null, terms, price };
    await stage.tell('ticket.customer-changed', ticketId, data);
  };

  const anotherCustomer = async () => {
    const organizationId = newId();
    await stage.tell('organization.changed', organizationId, {
      ...{ organizationId, kind: 'CUSTOMER', key: null, name: 'Notaire Dubois' },
      ...{ language: 'fr', country: 'BE', timeZone: 'Europe/Brussels', active: true },
    });
    return organizationId;
  };

  const quotesNow = async (ticketId: string) =>
    (await stage.quotesOf(ticketId)).map(({ state, customerId }) => [state, customerId]);

  it('[S2.12] is offered to the right one, whatever the former was offered or accepted', async () => {
    const right = newId();
    const [offered, accepted] = [
      await stage.openTicket('QUOTE_REQUIRED'),
      await stage.openTicket('QUOTE_REQUIRED'),
    ];
    await stage.accept(accepted);
    stage.now = stage.now.add({ hours: 1 });
    for (const ticketId of [offered, accepted]) {
      await moveTo(ticketId, right, 'QUOTE_REQUIRED');
      expect(await quotesNow(ticketId)).toEqual([
        ['OFFERED', right],
        ['SUPERSEDED', stage.customerId],
      ]);
    }
    // Back again: it is asked anew there, too.
    stage.now = stage.now.add({ hours: 1 });
    await moveTo(offered, stage.customerId, 'QUOTE_REQUIRED');
    expect((await quotesNow(offered))[0]).toEqual(['OFFERED', stage.customerId]);
  });

  it('is charged to the right one, by its terms and its contract', async () => {
    const right = await anotherCustomer();
    const ticketId = await stage.openTicket('QUOTE_REQUIRED');
    await moveTo(ticketId, right, 'BILLABLE');
    expect(await quotesNow(ticketId)).toEqual([['SUPERSEDED', stage.customerId]]);
    await stage.archive(ticketId, [{}]);
    expect(await stage.chargesOf(ticketId)).toMatchObject([{ customerId: right, quoteId: null }]);
  });
});
