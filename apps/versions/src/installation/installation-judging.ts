import { decodeId, idPrefixes, WrongId, type IdType, type Transaction } from '@charter/database';
import { commonErrors, Refused } from '@charter/subgraph';
import { charterNow, charters, lifeClause } from '../charter/charter.queries.js';
import type { CharterInForce } from '../charter/domain/life-policy.js';
import { customersAmong, notSeen } from '../customer.js';
import { decisions } from '../decisions.js';
import { errors } from '../errors.js';
import { externalOwner } from '../external-id.js';
import { rowId } from '../ids.js';
import { ProductVersionEntity } from '../product-version/product-version.entity.js';
import { dayOf } from '../product-version/release-refusals.js';
import {
  refuseInstallation,
  type Acquisition,
  type InstallationRefusal,
} from './domain/acquisition.js';
import { InstallationEntity } from './installation.entity.js';

export interface InstallationItem {
  organizationId: string;
  productVersionId: string;
  environment?: string;
  acquisition: Acquisition;
  since?: Temporal.PlainDate | null;
  externalId?: string | null;
}

/** An item found to be in order, ready to be written. */
export interface JudgedItem {
  customerId: string;
  version: ProductVersionEntity;
  environment: string;
  acquisition: Acquisition;
  since: Temporal.PlainDate;
  externalId: string | null;
  /** Installation that bears the external id already. */
  existing: InstallationEntity | null;
}

interface Known {
  zone: string;
  charters: readonly CharterInForce[];
  customers: ReadonlySet<string>;
  versions: ReadonlyMap<string, ProductVersionEntity>;
  existing: ReadonlyMap<string, InstallationEntity>;
}

/** Judges installations by what was read once for all of them. */
export class InstallationJudging {
  private readonly rights = new Map<string, Promise<Refused | null>>();

  private constructor(
    private readonly tx: Transaction,
    private readonly known: Known,
  ) {}

  get zone(): string {
    return this.known.zone;
  }

  static async read(
    tx: Transaction,
    items: readonly InstallationItem[],
  ): Promise<InstallationJudging> {
    const { zone } = (await charterNow(tx)).provider;
    const idsOf = (type: IdType, ids: string[]) =>
      [...new Set(ids)].flatMap((id) => rowId(type, id) ?? []);
    return new InstallationJudging(tx, {
      zone,
      charters: await charters(tx),
      customers: await customersAmong(
        tx,
        idsOf(
          'organization',
          items.map((item) => item.organizationId),
        ),
      ),
      versions: await versionsAmong(
        tx,
        idsOf(
          'version',
          items.map((item) => item.productVersionId),
        ),
      ),
      existing: await existingAmong(
        tx,
        items.flatMap(({ externalId }) => externalId ?? []),
      ),
    });
  }

  /** Throws what stands against the item, with paths below `path`. */
  async judge(item: InstallationItem, path: readonly string[]): Promise<JudgedItem> {
    const at = (field: string) => [...path, field];
    const customerId = idOf('organization', item.organizationId, at('organizationId'));
    if (!this.known.customers.has(customerId))
      throw notSeen('organization', customerId, at('organizationId'));
    await this.authorize(customerId);
    const version = this.versionOf(item.productVersionId, at('productVersionId'));
    const existing = (item.externalId && this.known.existing.get(item.externalId)) || null;
    refuseChange(existing, customerId, path);
    const same = existing?.productVersionId === version.id;
    const since = item.since ?? (same ? existing.since : null);
    const untouched =
      same && since?.equals(existing.since) && item.acquisition === existing.acquisition;
    if (!untouched) this.refuse(version, item.acquisition, since, path);
    return {
      customerId,
      version,
      environment: item.environment ?? 'production',
      acquisition: item.acquisition,
      since: since ?? this.today(),
      externalId: item.externalId ?? null,
      existing,
    };
  }

  private today(): Temporal.PlainDate {
    const now = Temporal.Instant.from(this.tx.viewer.now);
    return now.toZonedDateTimeISO(this.zone).toPlainDate();
  }

  private async authorize(customerId: string): Promise<void> {
    const judged =
      this.rights.get(customerId) ?? decisions.judge(this.tx, 'registerInstallation', customerId);
    this.rights.set(customerId, judged);
    const refusal = await judged;
    if (refusal) throw refusal;
  }

  private versionOf(id: string, path: readonly string[]): ProductVersionEntity {
    const version = this.known.versions.get(idOf('version', id, path));
    if (version) return version;
    throw commonErrors.refused('NOT_FOUND', { path, params: { what: 'productVersion' } });
  }

  private refuse(
    version: ProductVersionEntity,
    acquisition: Acquisition,
    since: Temporal.PlainDate | null,
    path: readonly string[],
  ): void {
    const { zone } = this;
    const now = Temporal.Instant.from(this.tx.viewer.now);
    const code = refuseInstallation(version, acquisition, since, zone, now);
    if (!code) return;
    const day = (instant: Temporal.Instant | null) => (instant ? dayOf(instant, zone) : '');
    throw errors.refused(code, {
      path: [...path, code === 'INSTALLED_BEFORE_RELEASE' ? 'since' : 'productVersionId'],
      clause: this.clauseOf(version, code),
      params: {
        label: version.label,
        releasedOn: day(version.releasedAt),
        withdrawnOn: day(version.withdrawnAt),
        obsoleteOn: day(version.obsoleteFrom),
      },
    });
  }

  private clauseOf({ charterVersionId }: ProductVersionEntity, code: InstallationRefusal) {
    if (code === 'VERSION_WITHDRAWN_FROM_SALE')
      return lifeClause(this.known.charters, charterVersionId, 'withdrawal');
    if (code === 'VERSION_OBSOLETE')
      return lifeClause(this.known.charters, charterVersionId, 'download');
    return null;
  }
}

function idOf(type: IdType, id: string, path: readonly string[]): string {
  try {
    return decodeId(type, id);
  } catch (error) {
    if (!(error instanceof WrongId)) throw error;
    const params = { value: id, what: type, prefix: idPrefixes[type] };
    throw commonErrors.refused('INVALID_ID', { path, params });
  }
}

function refuseChange(
  existing: InstallationEntity | null,
  customerId: string,
  path: readonly string[],
): void {
  if (!existing) return;
  if (existing.until) {
    const params = { until: existing.until.toString() };
    throw errors.refused('INSTALLATION_RETIRED', { path: [...path, 'externalId'], params });
  }
  if (existing.customerId === customerId) return;
  const params = { externalId: existing.externalId! };
  throw errors.refused('EXTERNAL_ID_TAKEN', { path: [...path, 'externalId'], params });
}

async function versionsAmong(tx: Transaction, ids: readonly string[]) {
  const rows = await tx.manager
    .createQueryBuilder(ProductVersionEntity, 'version')
    .where('version.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('version.id = ANY(:ids)', { ids })
    .getMany();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The caller's installations by external id; calls of one caller that name any take turns. */
async function existingAmong(tx: Transaction, externalIds: readonly string[]) {
  if (externalIds.length === 0) return new Map<string, InstallationEntity>();
  const owner = externalOwner(tx.viewer);
  await tx.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `installation ${tx.viewer.providerId} ${owner}`,
  ]);
  const rows = await tx.manager
    .createQueryBuilder(InstallationEntity, 'installation')
    .where('installation.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('installation.externalOwner = :owner', { owner })
    .andWhere('installation.externalId = ANY(:externalIds)', { externalIds })
    .getMany();
  return new Map(rows.map((row) => [row.externalId!, row]));
}
