import { loadCharter } from '@charter/charter';
import { createDataSource, newId, systemViewer, UnitOfWork } from '@charter/database';
import type { Migration, RoleUrls, Transaction, Viewer } from '@charter/database';
import type { EventData, EventType } from '@charter/events';
import type { EventHandler, ReceivedEvent } from '@charter/messaging';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { TicketsConsumers } from '../consumers.js';
import { ContractConsumer } from '../contract/contract.consumer.js';
import { entities } from '../entities.js';
import { migrations } from '../migrations/index.js';
import { ProductVersionConsumer } from '../product-version/product-version.consumer.js';
import { ClosingService } from '../ticket/closing.service.js';
import { ConversationService } from '../ticket/conversation.service.js';
import { DiscussionService } from '../escalation/discussion.service.js';
import { FollowUpService } from '../follow-up/follow-up.service.js';
import { HandlingService } from '../ticket/handling.service.js';
import { OpeningService } from '../ticket/opening.service.js';
import { QuoteConsumer } from '../ticket/quote.consumer.js';
import { TimeService } from '../ticket/time.service.js';
import { LinkService } from '../link/link.service.js';
import { MoveService } from '../correction/move.service.js';
import { OutcomeService } from '../correction/outcome.service.js';
import { TransferService } from '../ticket/transfer.service.js';
import { MergeService } from '../correction/merge.service.js';
import { TimeCorrectionService } from '../time-entry/time-correction.service.js';

type Database = RoleUrls & { readonly admin: string; drop(): Promise<void> };
type OpenDatabase = (service: string, migrations: Migration[]) => Promise<Database>;

/** The service with a database of its own, told of the world by the events of the other services. */
export async function openTicketStage(testDatabase: OpenDatabase): Promise<TicketStage> {
  const database = await testDatabase('tickets', migrations);
  const dataSource = createDataSource({ url: database.app, entities, connections: 10 });
  await dataSource.initialize();
  const admin = new pg.Client(database.admin);
  await admin.connect();
  return new TicketStage(database, dataSource, admin);
}

export class TicketStage {
  now = Temporal.Instant.from('2026-03-03T15:00:00Z');
  readonly unitOfWork: UnitOfWork;
  readonly openings: OpeningService;
  readonly handling: HandlingService;
  readonly conversations: ConversationService;
  readonly times: TimeService;
  readonly links: LinkService;
  readonly moves: MoveService;
  readonly outcomes: OutcomeService;
  readonly transfers: TransferService;
  readonly merges: MergeService;
  readonly timeCorrections: TimeCorrectionService;
  readonly closing: ClosingService;
  readonly discussions: DiscussionService;
  readonly followUps: FollowUpService;
  readonly consumers = new TicketsConsumers(
    new ContractConsumer(),
    new ProductVersionConsumer(),
    new QuoteConsumer(),
  );
  private version = 0;

  constructor(
    readonly database: Database,
    readonly dataSource: DataSource,
    readonly admin: pg.Client,
  ) {
    this.unitOfWork = new UnitOfWork(dataSource);
    this.openings = new OpeningService(this.unitOfWork);
    this.handling = new HandlingService(this.unitOfWork);
    this.conversations = new ConversationService(this.unitOfWork);
    this.times = new TimeService(this.unitOfWork);
    this.links = new LinkService(this.unitOfWork);
    this.moves = new MoveService(this.unitOfWork);
    this.outcomes = new OutcomeService(this.unitOfWork);
    this.transfers = new TransferService(this.unitOfWork);
    this.merges = new MergeService(this.unitOfWork);
    this.timeCorrections = new TimeCorrectionService(this.unitOfWork);
    this.closing = new ClosingService(this.unitOfWork);
    this.discussions = new DiscussionService(this.unitOfWork);
    this.followUps = new FollowUpService(this.unitOfWork);
  }

  async close(): Promise<void> {
    await this.admin.end();
    await this.dataSource.destroy();
    await this.database.drop();
  }

  at(instant: string): void {
    this.now = Temporal.Instant.from(instant);
  }

  /** Tells the service an event of its provider, as projector and as reactor; late, if it is of `time`. */
  async tell<T extends EventType>(
    providerId: string,
    type: T,
    data: EventData<T>,
    time = this.now,
  ): Promise<void> {
    const project = handlerOf(this.consumers.consumers[type], 'project');
    const react = handlerOf(this.consumers.consumers[type], 'react');
    const event = {
      id: newId(),
      type,
      data,
      providerId,
      aggregateId: newId(),
      aggregateVersion: ++this.version,
      time,
      topic: '',
      partition: 0,
      offset: 0n,
    } as unknown as ReceivedEvent<never>;
    await this.system(providerId, async (tx) => {
      await project?.(event, tx);
      await react?.(event, tx);
    });
  }

  /** Does the work that is due by now, earliest first, as the runner does. */
  async work(): Promise<void> {
    for (;;) {
      const { rows } = await this.admin.query<{
        provider_id: string;
        kind: string;
        id: string;
        due_at: Date;
      }>('SELECT * FROM due_work WHERE due_at <= $1 ORDER BY due_at, kind, id LIMIT 1', [
        new Date(this.now.epochMilliseconds),
      ]);
      const [row] = rows;
      if (!row) return;
      const dueAt = Temporal.Instant.fromEpochMilliseconds(row.due_at.getTime());
      await this.unitOfWork.run(systemViewer(row.provider_id, dueAt), async (tx) => {
        await tx.unschedule(row.kind, row.id);
        await this.consumers.dueWork[row.kind]?.(row.id, dueAt, tx);
      });
    }
  }

  system<T>(providerId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(systemViewer(providerId, this.now), work);
  }

  /** A provider with the charter of this key. */
  async provider(key: string): Promise<string> {
    const providerId = newId();
    await this.organization(providerId, 'PROVIDER', providerId, key);
    const file = new URL(`../../../../charters/${key}.yaml`, import.meta.url);
    const charter = loadCharter(readFileSync(file, 'utf8'));
    await this.tell(providerId, 'charter.published', {
      charterVersionId: newId(),
      key,
      version: charter.version,
      date: Temporal.PlainDate.from(charter.date),
      effectiveFrom: Temporal.Instant.from('2024-01-01T00:00:00Z'),
      hash: '',
      document: charter,
    });
    return providerId;
  }

  async organization(
    providerId: string,
    kind: 'PROVIDER' | 'RESELLER' | 'CUSTOMER' = 'CUSTOMER',
    id = newId(),
    key: string | null = null,
  ): Promise<string> {
    await this.tell(providerId, 'organization.changed', {
      organizationId: id,
      kind,
      key,
      name: `${kind} ${id.slice(-4)}`,
      language: 'fr',
      country: 'CA',
      timeZone: 'America/Toronto',
      active: true,
    });
    return id;
  }

  async contract(
    providerId: string,
    customerId: string,
    planKey: string | null,
    changes: Partial<EventData<'contract.changed'>> = {},
  ): Promise<string> {
    const contractId = changes.contractId ?? newId();
    await this.tell(providerId, 'contract.changed', {
      contractId,
      reference: contractId.slice(-6),
      customerId,
      kind: planKey ? 'SUPPORT' : 'MAINTENANCE',
      planKey,
      productIds: [],
      state: 'ACTIVE',
      signedOn: Temporal.PlainDate.from('2026-01-01'),
      startsOn: Temporal.PlainDate.from('2026-01-01'),
      endsBefore: null,
      startsAt: Temporal.Instant.from('2026-01-01T05:00:00Z'),
      endsAt: null,
      inArrears: false,
      options: [],
      pinnedCharterVersion: null,
      fee: null,
      feePeriod: null,
      successManagerId: null,
      ...changes,
    });
    return contractId;
  }

  /** Makes a person a member of an organization. */
  member(
    providerId: string,
    organizationId: string,
    personId: string,
    role: EventData<'membership.changed'>['role'],
    functions: EventData<'membership.changed'>['functions'] = [],
  ): Promise<void> {
    const membershipId = newId();
    const member = { membershipId, personId, organizationId, role, functions };
    return this.tell(providerId, 'membership.changed', { ...member, skills: [], active: true });
  }

  async productVersion(
    providerId: string,
    changes: Partial<EventData<'product-version.window-changed'>> = {},
    time = this.now,
  ): Promise<string> {
    const versionId = changes.versionId ?? newId();
    const data = {
      versionId,
      productId: newId(),
      label: '4.2',
      releasedAt: Temporal.Instant.from('2025-06-01T12:00:00Z'),
      withdrawnAt: null,
      supportedUntil: null,
      extensions: [],
      clause: null,
      recalled: false,
      ...changes,
    };
    await this.tell(providerId, 'product-version.window-changed', data, time);
    return versionId;
  }

  agent(providerId: string, personId = newId()): Viewer {
    return { ...this.viewer(providerId, personId), staffRoles: ['agent'] };
  }

  administrator(providerId: string, customerId: string, personId = newId()): Viewer {
    return { ...this.viewer(providerId, personId), administers: [customerId] };
  }

  user(providerId: string, customerId: string, personId = newId()): Viewer {
    return { ...this.viewer(providerId, personId), usesFor: [customerId] };
  }

  private viewer(providerId: string, personId: string): Viewer {
    const viewer = systemViewer(providerId, this.now);
    return { ...viewer, kind: 'request', personId };
  }

  /** Events in the outbox, oldest first. */
  async told(type: EventType): Promise<Record<string, unknown>[]> {
    const { rows } = await this.admin.query<{ data: Record<string, unknown> }>(
      'SELECT data FROM outbox WHERE type = $1 ORDER BY seq',
      [type],
    );
    return rows.map(({ data }) => data);
  }
}

function handlerOf(consumer: unknown, purpose: 'project' | 'react'): EventHandler | undefined {
  if (consumer === 'ignored') return undefined;
  return (consumer as Partial<Record<typeof purpose, EventHandler>>)[purpose];
}
