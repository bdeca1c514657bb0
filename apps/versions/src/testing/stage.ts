import { readFileSync } from 'node:fs';
import { loadCharter } from '@charter/charter';
import {
  createDataSource,
  encodeId,
  newId,
  systemViewer,
  UnitOfWork,
  type Viewer,
} from '@charter/database';
import type { EventData, EventType } from '@charter/events';
import { projectAccess, projectCharter, Refused, RefusedAll } from '@charter/subgraph';
import type { DataSource } from 'typeorm';
import { entities } from '../entities.js';
import { CharterEvents } from '../charter/charter-events.consumer.js';
import { projectContract } from '../contract/contract-events.consumer.js';
import type { Acquisition } from '../installation/domain/acquisition.js';
import { InstallationService } from '../installation/installation.service.js';
import { ReleasePlanService } from '../product-version/release-plan.service.js';
import { ReleaseRecallService } from '../product-version/release-recall.service.js';
import { SETTLE_FIXES_WORK, settleFixes } from '../problem/problem-fixes.js';
import { ReleaseService } from '../product-version/release.service.js';
import { SupportExceptionService } from '../product-version/support-exception.service.js';
import { VersionLife } from '../product-version/version-life.js';
import { VersionTimers } from '../product-version/version-timers.js';
import { ProductVersionEntity } from '../product-version/product-version.entity.js';
import { NOTICES_WORK } from '../version-notice/notice-timer.js';
import { VersionNotices } from '../version-notice/version-notices.js';
import { ProductService } from '../product/product.service.js';

const techtra = readFileSync(new URL('../../../../charters/techtra.yaml', import.meta.url), 'utf8');
const zone = 'America/Toronto';

/** An instant by its civil time at the provider, in Toronto. */
export const instant = (text: string) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();
export const date = (text: string) => Temporal.PlainDate.from(text);

/** A provider with Techtra's charter, in a database of the test's. */
export async function openStage(urls: { app: string; worker: string }): Promise<Stage> {
  const open = (url: string) => createDataSource({ url, entities }).initialize();
  return new Stage(await open(urls.app), await open(urls.worker));
}

export class Stage {
  readonly unitOfWork: UnitOfWork;
  readonly life = new VersionLife();
  readonly timers = new VersionTimers(this.life);
  readonly products: ProductService;
  readonly releases: ReleaseService;
  readonly plans: ReleasePlanService;
  readonly recalls: ReleaseRecallService;
  readonly exceptions: SupportExceptionService;
  readonly installations: InstallationService;
  providerId: string = newId();
  /** The charter's, as a test begins. */
  charterVersion = '';
  now = instant('2026-03-02T10:00');

  constructor(
    private readonly app: DataSource,
    private readonly worker: DataSource,
  ) {
    this.unitOfWork = new UnitOfWork(app);
    this.products = new ProductService(this.unitOfWork);
    this.releases = new ReleaseService(this.unitOfWork, this.life);
    this.plans = new ReleasePlanService(this.unitOfWork);
    this.recalls = new ReleaseRecallService(this.unitOfWork, this.life);
    this.exceptions = new SupportExceptionService(this.unitOfWork, this.life);
    this.installations = new InstallationService(this.unitOfWork);
  }

  get system(): Viewer {
    return systemViewer(this.providerId, this.now);
  }

  get admin(): Viewer {
    return { ...this.system, kind: 'request', personId: newId(), staffRoles: ['admin'] };
  }

  memberOf(resellerId: string): Viewer {
    return { ...this.system, kind: 'request', personId: newId(), resellerIds: [resellerId] };
  }

  administratorOf(customerId: string): Viewer {
    return { ...this.system, kind: 'request', personId: newId(), administers: [customerId] };
  }

  /** A provider of its own for each test. */
  async begin(now: string): Promise<void> {
    this.providerId = newId();
    this.now = instant(now);
    this.charterVersion = await this.publishCharter('2024-01-01T00:00');
  }

  /** Publishes the charter, edited; gives its version. */
  async publishCharter(
    effectiveFrom: string,
    edit: (text: string) => string = (text) => text,
  ): Promise<string> {
    const document = loadCharter(edit(techtra));
    const data = {
      charterVersionId: newId(),
      key: document.key,
      version: document.version,
      date: date(document.date),
      effectiveFrom: instant(effectiveFrom),
      hash: '',
      document,
    };
    const told = { data, providerId: this.providerId };
    await this.unitOfWork.run(this.system, (tx) => projectCharter(told, tx));
    return document.version;
  }

  /** Lets the reactor to a published charter act. */
  async letCharterAct(): Promise<void> {
    const reactor = new CharterEvents(this.life);
    await this.unitOfWork.run(this.system, (tx) => reactor.onPublished({} as never, tx));
  }

  /** Tells of a contract of annual maintenance for all products. */
  async maintain(customerId: string, from: string, until: string): Promise<void> {
    const period = { startsAt: instant(from), endsAt: instant(until) };
    await this.contract(customerId, { kind: 'MAINTENANCE', ...period });
  }

  /** Tells of a contract of support for all products, but for what is said of it; gives its row id. */
  async contract(
    customerId: string,
    terms: Partial<EventData<'contract.changed'>> = {},
  ): Promise<string> {
    const data = {
      contractId: newId(),
      reference: 'TEC-C-1',
      kind: 'SUPPORT' as const,
      state: 'ACTIVE' as const,
      productIds: [],
      startsAt: instant('2025-01-01T00:00'),
      endsAt: null,
      fee: null,
      feePeriod: null,
      ...terms,
      customerId,
    };
    const told = { data, providerId: this.providerId };
    await this.unitOfWork.run(this.system, (tx) => projectContract(told as never, tx));
    return data.contractId;
  }

  /** Row id of a new customer. */
  customer(name: string): Promise<string> {
    return this.organization('CUSTOMER', name);
  }

  /** Row id of a new reseller to which these customers delegate from the first day of 2026 on. */
  async reseller(name: string, ...customerIds: string[]): Promise<string> {
    const resellerId = await this.organization('RESELLER', name);
    for (const customerId of customerIds) {
      const period = { startsAt: instant('2026-01-01T00:00'), endsAt: null, revokedAt: null };
      const data = { delegationId: newId(), resellerId, customerId, ...period };
      const told = { data, providerId: this.providerId, aggregateVersion: 1 };
      await this.unitOfWork.run(this.system, (tx) => projectAccess.delegation(told as never, tx));
    }
    return resellerId;
  }

  private async organization(kind: 'CUSTOMER' | 'RESELLER', name: string): Promise<string> {
    const organizationId = newId();
    const data = { organizationId, kind, key: null, name, active: true };
    const where = { language: 'fr' as const, country: 'CA', timeZone: zone };
    const told = { data: { ...data, ...where }, providerId: this.providerId, aggregateVersion: 1 };
    await this.unitOfWork.run(this.system, (tx) => projectAccess.organization(told, tx));
    return organizationId;
  }

  /** Typed id of a new product with these past releases (`4.2 2025-11-04`). */
  async product(...releases: string[]): Promise<string> {
    const input = { key: 'gestion', name: 'Gestion', idempotencyKey: newId() };
    const product = await this.products.create(this.admin, input);
    const productId = encodeId('product', product!.id);
    if (releases.length > 0) await this.import(productId, ...releases);
    return productId;
  }

  import(productId: string, ...releases: string[]) {
    return this.releases.import(this.admin, {
      productId,
      reason: 'history',
      idempotencyKey: newId(),
      releases: releases.map((text) => {
        const [label, releasedOn] = text.split(' ') as [string, string];
        return { label, releasedOn: date(releasedOn) };
      }),
    });
  }

  publish(productId: string, label: string, idempotencyKey: string = newId()) {
    return this.releases.publish(this.admin, { productId, label, idempotencyKey });
  }

  plan(productId: string, label: string, plannedOn: string) {
    const input = { productId, label, plannedOn: date(plannedOn), idempotencyKey: newId() };
    return this.plans.plan(this.admin, input);
  }

  async redate(label: string, plannedOn: string, reason = 'more tests') {
    const productVersionId = encodeId('version', (await this.version(label)).id);
    const input = { productVersionId, plannedOn: date(plannedOn), reason, idempotencyKey: newId() };
    return this.plans.redate(this.admin, input);
  }

  async cancel(label: string, reason = 'not worth it') {
    const productVersionId = encodeId('version', (await this.version(label)).id);
    return this.plans.cancel(this.admin, { productVersionId, reason, idempotencyKey: newId() });
  }

  async recall(label: string, reason = 'loses data') {
    const productVersionId = encodeId('version', (await this.version(label)).id);
    return this.recalls.recall(this.admin, { productVersionId, reason, idempotencyKey: newId() });
  }

  async extend(label: string, through: string, customerId: string | null = null) {
    return this.exceptions.record(this.admin, {
      productVersionId: encodeId('version', (await this.version(label)).id),
      organizationId: customerId && encodeId('organization', customerId),
      reason: 'migration is planned',
      supportedThrough: date(through),
      idempotencyKey: newId(),
    });
  }

  async install(
    customerId: string,
    label: string,
    viewer = this.admin,
    acquisition: Acquisition = 'PURCHASE',
  ) {
    return this.installations.register(viewer, {
      organizationId: encodeId('organization', customerId),
      productVersionId: encodeId('version', (await this.version(label)).id),
      acquisition,
      idempotencyKey: newId(),
    });
  }

  async version(label: string): Promise<ProductVersionEntity> {
    const where = { providerId: this.providerId, label };
    return this.unitOfWork.read(this.system, (tx) =>
      tx.manager.findOneByOrFail(ProductVersionEntity, where),
    );
  }

  /** Data of the events told so far, in order. */
  async told<T extends EventType>(type: T): Promise<Record<string, unknown>[]> {
    const rows = await this.worker.query<{ data: Record<string, unknown> }[]>(
      'SELECT data FROM outbox WHERE provider_id = $1 AND type = $2 ORDER BY seq',
      [this.providerId, type],
    );
    return rows.map(({ data }) => data);
  }

  /** Lets due work happen until nothing is due, as the runner does: each in its time, or all of it late. */
  async letTimeActUntil(now: string, late = false): Promise<void> {
    for (;;) {
      const [due] = await this.worker.query<{ kind: string; id: string; due_at: Date }[]>(
        'SELECT kind, id, due_at FROM due_work WHERE provider_id = $1 AND due_at <= $2 ORDER BY due_at, kind, id LIMIT 1',
        [this.providerId, instant(now).toString()],
      );
      if (!due) break;
      const dueAt = Temporal.Instant.fromEpochMilliseconds(due.due_at.getTime());
      if (late) this.now = instant(now);
      else if (Temporal.Instant.compare(this.now, dueAt) < 0) this.now = dueAt;
      await this.unitOfWork.run(this.system, async (tx) => {
        await tx.unschedule(due.kind, due.id);
        if (due.kind === SETTLE_FIXES_WORK) await settleFixes(due.id, dueAt, tx);
        else if (due.kind === NOTICES_WORK) await new VersionNotices().tell(due.id, dueAt, tx);
        else await this.timers.obsolete(due.id, dueAt, tx);
      });
    }
    this.now = instant(now);
  }

  async close(): Promise<void> {
    await this.app.destroy();
    await this.worker.destroy();
  }
}

/** Codes of what stands against a piece of work. */
export async function refusals(work: Promise<unknown>): Promise<string[]> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof RefusedAll) return error.refusals.map(({ code }) => code);
  if (error instanceof Refused) return [error.code];
  if (error) throw error;
  return [];
}
