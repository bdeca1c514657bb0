import { readFileSync } from 'node:fs';
import { loadCharter } from '@charter/charter';
import {
  encodeId,
  newId,
  systemViewer,
  type ReadTransaction,
  type StaffRole,
  type UnitOfWork,
  type Viewer,
} from '@charter/database';
import type { EventData, EventType } from '@charter/events';
import type { DueWork, EventHandler, ReceivedEvent } from '@charter/messaging';
import type { ChargeEntity } from '../charge/charge.entity.js';
import { selectCharges } from '../charge/charge.queries.js';
import { BillingConsumers } from '../consumers.js';
import type { InvoiceEntity } from '../invoice/invoice.entity.js';
import { selectInvoices } from '../invoice/invoice.queries.js';
import { LegalProfileService } from '../legal-profile/legal-profile.service.js';
import type { QuoteEntity } from '../quote/quote.entity.js';
import { selectQuotes } from '../quote/quote.queries.js';
import { QuoteService } from '../quote/quote.service.js';
import { TariffService } from '../tariff/tariff.service.js';

type Price = EventData<'ticket.opened'>['price'];
type Work = EventData<'ticket.archived'>['work'][number];

/** A provider with its charter and one customer, told to billing as the other services would tell it. */
export class Stage {
  private told = 0;
  private charterVersion = '';
  readonly providerId = newId();
  readonly customerId = newId();
  readonly dueWork: DueWork;
  readonly quotes: QuoteService;
  readonly profiles: LegalProfileService;
  readonly tariffs: TariffService;
  private readonly consumers: BillingConsumers;
  now = Temporal.Instant.from('2026-11-16T09:00:00Z');

  constructor(readonly unitOfWork: UnitOfWork) {
    this.quotes = new QuoteService(unitOfWork);
    this.profiles = new LegalProfileService(unitOfWork);
    this.tariffs = new TariffService(unitOfWork);
    this.consumers = new BillingConsumers(this.quotes, this.profiles);
    this.dueWork = this.consumers.dueWork;
  }

  get system(): Viewer {
    return systemViewer(this.providerId, this.now);
  }

  /** Somebody at the customer's, as its administrative user. */
  get customer(): Viewer {
    return this.person({ administers: [this.customerId] });
  }

  staff(...staffRoles: StaffRole[]): Viewer {
    return this.person({ staffRoles });
  }

  person(rights: Partial<Viewer>): Viewer {
    return { ...this.system, kind: 'request', personId: newId(), ...rights };
  }

  /** Tells an event as the bus does: to the projector, then to the reactor; late, if it is of `time`. */
  async tell<T extends EventType>(
    type: T,
    aggregateId: string,
    data: EventData<T>,
    time = this.now,
  ) {
    const consumer = this.consumers.consumers[type] as {
      project?: EventHandler;
      react?: EventHandler;
    };
    const event = {
      id: newId(),
      type,
      data,
      providerId: this.providerId,
      aggregateId,
      aggregateVersion: ++this.told,
      time,
      topic: '',
      partition: 0,
      offset: 0n,
    } as unknown as ReceivedEvent;
    for (const handler of [consumer.project, consumer.react]) {
      if (handler) await this.unitOfWork.run(this.system, (tx) => handler(event, tx));
    }
  }

  /** Does one piece of due work, as the runner would. */
  async work(kind: string, id: string, dueAt = this.now) {
    await this.unitOfWork.run(this.system, (tx) => this.dueWork[kind]!(id, dueAt, tx));
  }

  async open(charterKey: string): Promise<void> {
    const file = new URL(`../../../../charters/${charterKey}.yaml`, import.meta.url);
    const charter = loadCharter(readFileSync(file, 'utf8'));
    this.charterVersion = charter.version;
    const { zone, country, currency } = charter.provider;
    const organization = { language: 'fr', country, timeZone: zone, active: true } as const;
    await this.tell('organization.changed', this.providerId, {
      ...organization,
      organizationId: this.providerId,
      kind: 'PROVIDER',
      // Keys are unique among providers, and each test has its own.
      key: `${charterKey}-${this.providerId.slice(-12)}`,
      name: charter.provider.name,
    });
    await this.tell('organization.changed', this.customerId, {
      ...organization,
      organizationId: this.customerId,
      kind: 'CUSTOMER',
      key: null,
      name: 'Notaires Lambert & Fils',
    });
    await this.tell('charter.published', newId(), {
      charterVersionId: newId(),
      key: charterKey,
      version: charter.version,
      date: Temporal.PlainDate.from(charter.date),
      effectiveFrom: Temporal.Instant.from('2024-01-01T00:00:00Z'),
      hash: 'hash',
      document: charter,
    });
    await this.tariffs.publish(this.staff('billing'), {
      kind: 'SUPPORT',
      hourly: { amount: '120.00', currency },
      travel: { amount: '45.00', currency },
      validFrom: Temporal.PlainDate.from('2024-01-01'),
      example: true,
      idempotencyKey: 'tariff',
    });
  }

  /** Completes what the law wants of both parties. */
  async completeProfiles(): Promise<void> {
    for (const id of [this.providerId, this.customerId]) {
      await this.completeProfile(encodeId('organization', id));
    }
  }

  private async completeProfile(organizationId: string): Promise<void> {
    await this.profiles.complete(this.staff('billing'), {
      organizationId,
      legalName: 'Selion SRL',
      addressLine: 'Rue de la Loi 41',
      postalCode: '1040',
      city: 'Bruxelles',
      country: 'BE',
      registrationNumber: '0403.170.701',
      taxNumbers: [{ key: 'vat', number: 'BE0403170701' }],
      iban: 'BE68 5390 0754 7034',
      idempotencyKey: `profile ${organizationId}`,
    });
  }

  quotesOf(ticketId: string): Promise<QuoteEntity[]> {
    return this.read((tx) => selectQuotes(tx, [ticketId]).getMany());
  }

  chargesOf(ticketId: string): Promise<ChargeEntity[]> {
    return this.read((tx) => selectCharges(tx, [ticketId]).getMany());
  }

  invoices(viewer = this.system): Promise<InvoiceEntity[]> {
    return this.read((tx) => selectInvoices(tx).orderBy('i.sequence').getMany(), viewer);
  }

  private read<T>(work: (tx: ReadTransaction) => Promise<T>, viewer = this.system): Promise<T> {
    return this.unitOfWork.read(viewer, work);
  }

  /** The customer accepts what the ticket's last quote shows. */
  async accept(ticketId: string, key = newId()): Promise<QuoteEntity> {
    const [quote] = await this.quotesOf(ticketId);
    if (!quote) throw new Error('no quote was offered');
    return this.quotes.accept(this.customer, {
      quoteId: encodeId('quote', quote.id),
      shownHash: quote.shownHash,
      idempotencyKey: key,
    });
  }

  /** A request as it is opened; `price` tells what differs from a plain remote one without contract. */
  async openTicket(terms: EventData<'ticket.opened'>['terms'], price: Partial<Price> = {}) {
    const ticketId = newId();
    await this.tell('ticket.opened', ticketId, {
      ticketId,
      reference: `SEL-2026-${ticketId.slice(-6)}`,
      customerId: this.customerId,
      productId: null,
      versionId: null,
      openedBy: null,
      openedAt: this.now,
      channelKey: 'portal',
      terms,
      price: this.priced(price),
      followUpOf: null,
    });
    return ticketId;
  }

  async cancel(ticketId: string) {
    const data = { ticketId, from: 'IN_PROGRESS', to: 'CANCELLED', at: this.now } as const;
    await this.tell('ticket.state-changed', ticketId, { ...data, outcomeKey: null });
  }

  async archive(ticketId: string, work: Partial<Work>[], price: Partial<Price> = {}) {
    await this.tell('ticket.archived', ticketId, {
      ticketId,
      reference: `SEL-2026-${ticketId.slice(-6)}`,
      customerId: this.customerId,
      outcomeKey: 'resolved',
      archivedAt: this.now,
      price: this.priced(price),
      work: work.map((entry) => ({
        timeEntryId: newId(),
        agentId: newId(),
        kind: 'REMOTE',
        startedAt: Temporal.Instant.from('2026-11-16T10:00:00Z'),
        minutes: 16,
        travelled: false,
        ...entry,
      })),
    });
  }

  /** What governs a price, as far as nothing else is said. */
  priced(price: Partial<Price>): Price {
    return {
      planKey: 'none',
      charterKey: 'selion',
      charterVersion: this.charterVersion,
      contractId: null,
      options: [],
      remoteToolPresent: true,
      workKind: 'REMOTE',
      ...price,
    };
  }
}
