import type { NestExpressApplication } from '@nestjs/platform-express';
import { NestFactory } from '@nestjs/core';
import { encodeId, newId, UnitOfWork, type Viewer } from '@charter/database';
import { preparePostgresBus } from '@charter/messaging';
import { DomainClock, projectAccess } from '@charter/subgraph';
import { testDatabase } from '@charter/testing';
import { FeedService } from '../feed/feed.service.js';
import type { CreateLifecycleFeedInput } from '../generated/graphql.js';
import { migrations } from '../migrations/index.js';
import { openStage, type Stage } from './stage.js';

type Role = 'ADMIN' | 'MANAGER' | 'AGENT' | 'ADMINISTRATIVE_USER' | 'USER' | 'RESELLER';

/** Somebody with a membership in the service's own projection. */
export interface Member {
  viewer: Viewer;
  membership: { membershipId: string; personId: string; organizationId: string; role: string };
}

/** The service listening, with people whose rights it looks up. */
export async function openFeedStage() {
  const database = await testDatabase('versions', migrations);
  const bus = await testDatabase('bus', []);
  await preparePostgresBus(bus.owner);
  const stage = await openStage(database);
  Object.assign(process.env, {
    CHARTER_MODE: 'production',
    PORT: '0',
    LOG_LEVEL: 'fatal',
    SERVICE_SECRET: 'x'.repeat(32),
    DATABASE_URL: database.app,
    DATABASE_WORKER_URL: database.worker,
    BUS_URL: bus.app,
    GATEWAY_PUBLIC_JWK: '{"kty":"OKP","crv":"Ed25519","x":""}',
    CONTRACTS_URL: 'http://127.0.0.1:9',
  });
  const { VersionsModule } = await import('../versions.module.js');
  const app = await NestFactory.create<NestExpressApplication>(VersionsModule, { logger: false });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const close = async () => {
    await app.close();
    await stage.close();
    await database.drop();
    await bus.drop();
  };
  return new FeedStage(stage, app, { url, adminUrl: database.admin, close });
}

export class FeedStage {
  private readonly feeds: FeedService;

  constructor(
    readonly stage: Stage,
    private readonly app: NestExpressApplication,
    readonly server: { url: string; adminUrl: string; close: () => Promise<void> },
  ) {
    this.feeds = new FeedService(app.get(UnitOfWork));
  }

  /** A provider of its own, with an organization of staff. */
  async begin(now: string): Promise<void> {
    await this.stage.begin(now);
    await this.organization(this.stage.providerId, 'PROVIDER');
  }

  async organization(id: string, kind: 'PROVIDER' | 'RESELLER'): Promise<string> {
    const key = kind === 'PROVIDER' ? id : null;
    const where = { language: 'fr' as const, country: 'CA', timeZone: 'America/Toronto' };
    const data = { organizationId: id, kind, key, name: 'Organization', active: true, ...where };
    await this.project((tx) => projectAccess.organization({ data, ...this.told }, tx));
    return id;
  }

  /** A new person in a role of an organization, and how that person's requests come. */
  async member(role: Role, organizationId = this.stage.providerId): Promise<Member> {
    const personId = newId();
    const known = { personId, issuer: 'test', subject: personId, language: 'fr' as const };
    const data = { ...known, displayName: 'P', email: 'p@example.org', technicalLevel: null };
    await this.project((tx) => projectAccess.person({ data, ...this.told } as never, tx));
    const membership = { membershipId: newId(), personId, organizationId, role };
    await this.become({ membership });
    const staff = { ADMIN: 'admin', MANAGER: 'manager', AGENT: 'agent' } as const;
    const viewer: Viewer = {
      ...this.stage.system,
      kind: 'request',
      personId,
      staffRoles: role in staff ? [staff[role as keyof typeof staff]] : [],
      administers: role === 'ADMINISTRATIVE_USER' ? [organizationId] : [],
      usesFor: role === 'USER' ? [organizationId] : [],
      resellerIds: role === 'RESELLER' ? [organizationId] : [],
    };
    return { viewer, membership };
  }

  /** Tells of a membership as it is from now on. */
  async become(
    { membership }: Pick<Member, 'membership'>,
    changes: { role?: Role; active?: boolean } = {},
  ): Promise<void> {
    const data = { ...membership, functions: [], skills: [], active: true, ...changes };
    await this.project((tx) => projectAccess.membership({ data, ...this.told } as never, tx));
  }

  /** Tells of a program of an organization of customers, as it is from now on, and how its requests come. */
  async program(customerId: string, clientId = newId(), scopes = ['versions:write']) {
    const data = { clientId, organizationId: customerId, scopes, active: scopes.length > 0 };
    await this.project((tx) => projectAccess.apiClient({ data, ...this.told }, tx));
    const viewer: Viewer = {
      ...this.stage.system,
      kind: 'request',
      clientId,
      scopes,
      administers: [customerId],
    };
    return { clientId, viewer };
  }

  async erase({ membership: { personId } }: Member): Promise<void> {
    await this.project((tx) =>
      projectAccess.personErased({ data: { personId }, ...this.told } as never, tx),
    );
  }

  async delegate(resellerId: string, customerId: string, delegationId = newId(), revoked = false) {
    const revokedAt = revoked ? this.stage.now : null;
    const startsAt = this.stage.now.subtract({ hours: 1 });
    const data = { delegationId, resellerId, customerId, startsAt, endsAt: null, revokedAt };
    await this.project((tx) => projectAccess.delegation({ data, ...this.told } as never, tx));
    return delegationId;
  }

  create(viewer: Viewer, input: Partial<CreateLifecycleFeedInput> & { customerId?: string } = {}) {
    const { customerId, ...rest } = input;
    const organizationId = customerId ? encodeId('organization', customerId) : null;
    const named = { name: 'Versions', language: 'EN' as const, includePlanned: false };
    return this.feeds.create(viewer, {
      ...named,
      idempotencyKey: newId(),
      organizationId,
      ...rest,
    });
  }

  revoke(viewer: Viewer, feed: { id: string }) {
    return this.feeds.revoke(viewer, { feedId: encodeId('lifecycleFeed', feed.id) });
  }

  /** What stands at an address below `/feeds/` as of the stage's instant. */
  get(path: string, init: RequestInit = {}): Promise<Response> {
    const clock = this.app.get(DomainClock);
    const { revision } = clock.current();
    const frozenAt = this.stage.now.toString();
    clock.set({ revision: revision + 1, offsetMilliseconds: 0, frozenAt });
    return fetch(new URL(`/feeds/${path}`, this.server.url), init);
  }

  private get told() {
    return { providerId: this.stage.providerId, aggregateVersion: 1 };
  }

  private project(work: Parameters<UnitOfWork['run']>[1]): Promise<unknown> {
    return this.stage.unitOfWork.run(this.stage.system, work);
  }
}
