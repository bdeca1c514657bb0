import { decodeId, idPrefixes, WrongId, type IdType, type Transaction } from '@charter/database';
import {
  commonErrors,
  invalidInput,
  notFound,
  notSeen,
  Refused,
  refuseText,
} from '@charter/subgraph';
import { decisions } from '../decisions.js';
import { errors } from '../errors.js';
import type { ProductVersionEntity } from '../product-version/product-version.entity.js';
import type { Acquisition } from './domain/acquisition.js';
import { readFacts, type InstallationFacts, type InstallationItem } from './installation-facts.js';
import { refusedInstallation } from './installation-refusals.js';
import type { InstallationEntity } from './installation.entity.js';

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

/** Judges installations by what was read once for all of them. */
export class InstallationJudging {
  private readonly rights = new Map<string, Promise<Refused | null>>();

  private constructor(
    private readonly tx: Transaction,
    private readonly facts: InstallationFacts,
  ) {}

  static async read(
    tx: Transaction,
    items: readonly InstallationItem[],
  ): Promise<InstallationJudging> {
    return new InstallationJudging(tx, await readFacts(tx, items));
  }

  get zone(): string {
    return this.facts.zone;
  }

  /** Throws what stands against the item, with paths below `path`. */
  async judge(item: InstallationItem, path: readonly string[]): Promise<JudgedItem> {
    const { acquisition, environment = 'production', externalId = null } = item;
    refuseText([...path, 'environment'], environment, 60);
    if (externalId !== null) refuseText([...path, 'externalId'], externalId, 200);
    const customerId = await this.customerOf(item, [...path, 'organizationId']);
    const version = this.versionOf(item, [...path, 'productVersionId']);
    const existing = (externalId && this.facts.existing.get(externalId)) || null;
    refuseChange(existing, customerId, path);
    const same = existing?.productVersionId === version.id;
    const since = item.since ?? (same ? existing.since : null);
    if (since && Temporal.PlainDate.compare(since, this.today()) > 0)
      throw notYetBegun([...path, 'since']);
    const untouched = same && since?.equals(existing.since) && acquisition === existing.acquisition;
    const refusal = untouched
      ? null
      : refusedInstallation(this.facts, { customerId, version, acquisition, since }, path);
    if (refusal) throw refusal;
    const stated = { customerId, version, environment, acquisition, externalId, existing };
    return { ...stated, since: since ?? this.today() };
  }

  private today(): Temporal.PlainDate {
    return this.facts.now.toZonedDateTimeISO(this.zone).toPlainDate();
  }

  /** The customer, if the viewer sees it and may do this for it. */
  private async customerOf(item: InstallationItem, path: readonly string[]): Promise<string> {
    const id = idOf('organization', item.organizationId, path);
    if (!this.facts.customers.has(id)) throw notSeen('customer', id, path);
    const judged = this.rights.get(id) ?? decisions.judge(this.tx, 'registerInstallation', id);
    this.rights.set(id, judged);
    const refusal = await judged;
    if (refusal) throw refusal;
    return id;
  }

  private versionOf(item: InstallationItem, path: readonly string[]): ProductVersionEntity {
    const version = this.facts.versions.get(idOf('version', item.productVersionId, path));
    if (version) return version;
    throw notFound('version', path);
  }
}

function notYetBegun(path: readonly string[]): Refused {
  return invalidInput(
    path,
    'An installation is recorded from its first day on, not before.',
    'Une installation s’enregistre à partir de son premier jour, pas avant.',
  );
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
