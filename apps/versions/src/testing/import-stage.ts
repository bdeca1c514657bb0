import { encodeId, newId, type Viewer } from '@charter/database';
import { DomainClock, projectAccess, viewerOnBehalf } from '@charter/subgraph';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { viewersOf } from '@charter/testing';
import type { CreateInstallationImportInput } from '../generated/graphql.js';
import { forgetLines } from '../installation-import/forget-lines.js';
import type { ImportGrant } from '../installation-import/import-links.js';
import { ImportRun } from '../installation-import/import-run.js';
import { ImportService } from '../installation-import/import.service.js';
import { InstallationImportEntity } from '../installation-import/installation-import.entity.js';
import { linesOf } from '../installation-import/import.lists.js';
import { RUN, UploadService } from '../installation-import/upload.service.js';
import { instant, type Stage } from './stage.js';

type Role = 'ADMIN' | 'ADMINISTRATIVE_USER' | 'USER' | 'RESELLER';
type Options = Partial<Pick<CreateInstallationImportInput, 'mode' | 'dryRun'>>;

/** Imports of files, and the people who send them. */
export class ImportStage {
  readonly uploads: UploadService;
  private readonly service: ImportService;
  private readonly running: ImportRun;
  private readonly clock = new DomainClock();
  private readonly worker: pg.Pool;

  constructor(
    private readonly stage: Stage,
    workerUrl: string,
  ) {
    this.service = new ImportService(stage.unitOfWork);
    this.uploads = new UploadService(stage.unitOfWork, this.clock);
    this.running = new ImportRun(stage.unitOfWork);
    this.worker = new pg.Pool({ connectionString: workerUrl });
  }

  /** A person of an organization, who signs in. */
  async person(role: Role, organizationId: string): Promise<Viewer> {
    const { viewer } = await this.member(role, organizationId);
    return viewer;
  }

  async reseller() {
    const organizationId = newId();
    await this.project('organization', {
      ...{ organizationId, kind: 'RESELLER', key: null, name: 'Relais', active: true },
      ...{ language: 'fr', country: 'CA', timeZone: 'America/Toronto' },
    });
    return { organizationId, ...(await this.member('RESELLER', organizationId)) };
  }

  /** A program of an organization, as its requests come; without scopes it is revoked. */
  async program(
    organizationId: string,
    scopes = ['versions:write'],
    clientId: string = newId(),
  ): Promise<Viewer> {
    const { providerId, now, unitOfWork } = this.stage;
    await this.provider();
    await this.project('apiClient', {
      ...{ clientId, organizationId, scopes, active: scopes.length > 0 },
    });
    const client = { providerId, personId: null, clientId, language: 'en' } as const;
    const nothing = { staffRoles: [], administers: [], usesFor: [], resellerIds: [] };
    const revoked = { ...this.stage.system, kind: 'request' as const, clientId, scopes };
    return (await viewerOnBehalf(unitOfWork, client, now)) ?? { ...revoked, ...nothing };
  }

  /** Lets a reseller act for a customer; gives what takes it away again. */
  async delegate(resellerId: string, customerId: string): Promise<() => Promise<void>> {
    const startsAt = instant('2025-01-01T00:00');
    const data = { delegationId: newId(), resellerId, customerId, startsAt, endsAt: null };
    await this.project('delegation', { ...data, revokedAt: null });
    return () => this.project('delegation', { ...data, revokedAt: this.stage.now });
  }

  create(viewer: Viewer, bytes: number, options: Options = {}): Promise<InstallationImportEntity> {
    return this.service.create(viewer, { idempotencyKey: newId(), bytes, ...options });
  }

  cancel(viewer: Viewer, id: string): Promise<InstallationImportEntity> {
    return this.service.cancel(viewer, { installationImportId: encodeId('job', id) });
  }

  /** Creates an import and sends its file; gives its id. */
  async upload(viewer: Viewer, file: string, options: Options = {}): Promise<string> {
    this.tellTime();
    const bytes = Buffer.from(file);
    const { id } = await this.create(viewer, bytes.length, options);
    await this.uploads.take(this.grant(id), bytes.length, ReadableStream.from([bytes]));
    return id;
  }

  async do(viewer: Viewer, file: string, options: Options = {}): Promise<string> {
    const id = await this.upload(viewer, file, options);
    await this.doAll();
    return id;
  }

  grant(id: string): ImportGrant {
    const { providerId } = this.stage;
    return { use: 'installation-upload', id, providerId, language: 'en', expiresAt: 0 };
  }

  /** Does the piece of work that is due first, as the runner does: with its row's deletion. */
  doNext(): Promise<boolean> {
    return this.next(() => undefined);
  }

  /** The process ends within the next piece of work, when all is written and nothing committed. */
  async dieInNext(): Promise<void> {
    const death = new Error('killed');
    await this.next(() => {
      throw death;
    }).catch((error: unknown) => {
      if (error !== death) throw error;
    });
  }

  /** Does the next piece of work, and begins something beside it that waits for it before it is committed. */
  async duringNext<T>(work: () => Promise<T>): Promise<PromiseSettledResult<T>> {
    let beside: Promise<PromiseSettledResult<T>[]> | null = null;
    await this.next(async () => {
      beside = Promise.allSettled([work()]);
      while (!(await this.someoneWaits())) await wait(10);
    });
    const [result] = await beside!;
    return result!;
  }

  /** Lets due work happen until nothing is due, at this time or as it is. */
  async doAll(now?: string): Promise<void> {
    if (now) this.stage.now = instant(now);
    while (await this.doNext());
  }

  async job(id: string): Promise<InstallationImportEntity> {
    const found = await this.stage.unitOfWork.read(this.stage.system, (tx) =>
      tx.find(InstallationImportEntity, id),
    );
    return found!;
  }

  /** What became of each line, in the file's order. */
  async told(id: string): Promise<string[]> {
    const lines = await this.stage.unitOfWork.read(this.stage.system, (tx) =>
      linesOf(tx, id).orderBy('line.line').getMany(),
    );
    return lines.map(({ externalId, outcome, refusal }) =>
      [externalId, outcome, ...(refusal ? [refusal.code, refusal.details.path?.join('.')] : [])]
        .map(String)
        .join(' '),
    );
  }

  /** How many imports of this id, and of its lines, a viewer sees. */
  seen(viewer: Viewer, id: string): Promise<{ imports: number; lines: number }> {
    return this.stage.unitOfWork.read(viewer, async (tx) => ({
      imports: (await tx.find(InstallationImportEntity, id)) ? 1 : 0,
      lines: await linesOf(tx, id).getCount(),
    }));
  }

  close(): Promise<void> {
    return this.worker.end();
  }

  private async someoneWaits(): Promise<boolean> {
    const { rowCount } = await this.worker.query(
      `SELECT FROM pg_locks JOIN pg_stat_activity USING (pid)
       WHERE NOT granted AND datname = current_database()`,
    );
    return (rowCount ?? 0) > 0;
  }

  private async next(before: () => void | Promise<void>): Promise<boolean> {
    const { rows } = await this.worker.query<{ kind: string; id: string; due_at: Date }>(
      `SELECT kind, id, due_at FROM due_work
       WHERE provider_id = $1 AND due_at <= $2 AND kind LIKE 'installation-import.%'
       ORDER BY due_at LIMIT 1`,
      [this.stage.providerId, this.stage.now.toString()],
    );
    const due = rows[0];
    if (!due) return false;
    const dueAt = Temporal.Instant.fromEpochMilliseconds(due.due_at.getTime());
    await this.stage.unitOfWork.run(this.stage.system, async (tx) => {
      if (due.kind === RUN) await this.running.run(due.id, dueAt, tx);
      else await forgetLines(due.id, dueAt, tx);
      await tx.manager.query(
        'DELETE FROM due_work WHERE provider_id = $1 AND kind = $2 AND id = $3 AND due_at = $4',
        [this.stage.providerId, due.kind, due.id, due.due_at],
      );
      await before();
    });
    return true;
  }

  private async member(role: Role, organizationId: string) {
    const personId = newId();
    const sign = { issuer: 'urn:test', subject: personId, technicalLevel: null };
    const named = { displayName: 'Zoé', email: 'zoe@example.org', language: 'en' };
    await this.provider();
    await this.project('person', { personId, ...sign, ...named });
    const membership = { membershipId: newId(), personId, organizationId, role };
    const state = { functions: [], skills: [] };
    await this.project('membership', { ...membership, ...state, active: true });
    const viewers = viewersOf(this.stage.providerId, this.stage.now);
    const viewer = {
      ADMIN: () => viewers.staff('admin'),
      ADMINISTRATIVE_USER: () => viewers.administrativeUser(organizationId),
      USER: () => viewers.user(organizationId),
      RESELLER: () => viewers.reseller(organizationId),
    }[role]();
    const leave = () => this.project('membership', { ...membership, ...state, active: false });
    return { viewer: { ...viewer, personId }, leave };
  }

  private provider(): Promise<void> {
    const { providerId } = this.stage;
    return this.project('organization', {
      ...{ organizationId: providerId, kind: 'PROVIDER', key: providerId },
      ...{ name: 'Techtra', active: true, language: 'fr', country: 'CA', timeZone: 'UTC' },
    });
  }

  private async project(what: keyof typeof projectAccess, data: object): Promise<void> {
    const told = { data, providerId: this.stage.providerId, aggregateVersion: 1 } as never;
    const { system } = this.stage;
    await this.stage.unitOfWork.run(system, (tx) => projectAccess[what](told, tx) as Promise<void>);
  }

  private tellTime(): void {
    const frozenAt = this.stage.now.toString();
    const revision = this.clock.current().revision + 1;
    this.clock.set({ revision, offsetMilliseconds: 0, frozenAt });
  }
}
