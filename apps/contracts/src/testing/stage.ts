import {
  createDataSource,
  encodeId,
  newId,
  systemViewer,
  UnitOfWork,
  type Viewer,
} from '@charter/database';
import type { ReceivedEvent } from '@charter/messaging';
import { Refused, RefusedAll } from '@charter/subgraph';
import { testDatabase, viewersOf } from '@charter/testing';
import pg from 'pg';
import { entities } from '../entities.js';
import { migrations } from '../migrations/index.js';
import type { OrganizationEntity } from '../organization/organization.entity.js';
import { OrganizationService } from '../organization/organization.service.js';
import { projectProduct } from '../product/product.projector.js';

export const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
export const later = (hours: number) => now.add({ hours });

/** A database of contracts with one provider in Toronto; its services run on it below the graph. */
export async function openStage() {
  const database = await testDatabase('contracts', migrations);
  const options = { url: database.app, entities: [...entities], connections: 10 };
  const dataSource = await createDataSource(options).initialize();
  const admin = new pg.Client(database.admin);
  await admin.connect();
  const unitOfWork = new UnitOfWork(dataSource);
  const organizations = new OrganizationService(unitOfWork);
  const provider = await organizations.createProvider(operator('ada'), {
    key: `p${newId().slice(-12)}`,
    name: 'Provider',
    language: 'FR',
    country: 'CA',
    timeZone: 'America/Toronto',
    administrator: { displayName: 'Ada', email: 'ada@example.com' },
    idempotencyKey: newId(),
  });
  const viewers = viewersOf(provider.id, now);
  const administrator = viewers.staff('admin');
  const organization = (
    kind: 'CUSTOMER' | 'RESELLER',
    name: string = kind,
  ): Promise<OrganizationEntity> =>
    organizations.createOrganization(administrator, { kind, name, idempotencyKey: newId() });
  return {
    ...{ database, dataSource, unitOfWork, organizations, provider, viewers, administrator },
    organization,
    /** Lets versions tell of a product, the provider's or another's; resolves to its id in the graph. */
    async product(productId = newId(), providerId = provider.id): Promise<string> {
      const event = { data: { productId }, providerId } as ReceivedEvent<'product.changed'>;
      await unitOfWork.run(systemViewer(providerId, now), (tx) => projectProduct(event, tx));
      return encodeId('product', productId);
    },
    /** Rows as a superuser sees them. */
    rows: async (sql: string, ...values: unknown[]) => (await admin.query(sql, values)).rows,
    async close() {
      await admin.end();
      await dataSource.destroy();
      await database.drop();
    },
  };
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

/** An operator of the platform, a person of no provider. */
export function operator(subject: string): Viewer {
  const nobody = viewersOf(newId(), now).stranger();
  const identity = { issuer: 'https://issuer.example', subject };
  return { ...nobody, providerId: null, personId: null, operator: true, identity };
}

export const orgId = ({ id }: { readonly id: string }) => encodeId('organization', id);

/** Codes with paths of what a call is refused for; empty if it is not. */
export async function refusalsOf(work: Promise<unknown>): Promise<string[]> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  const refusals = error instanceof RefusedAll ? error.refusals : [error];
  return refusals
    .filter((refusal) => refusal !== null)
    .map((refusal) => {
      if (!(refusal instanceof Refused)) throw refusal;
      return [refusal.code, ...(refusal.details.path ?? []).slice(1)].join(' ');
    });
}
