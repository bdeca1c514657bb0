import { decodeId, idPrefixes, WrongId, type IdType, type Transaction } from '@charter/database';
import {
  commonErrors,
  invalidInput,
  notFound,
  notSeen,
  Refused,
  refuseLine,
  rowId,
} from '@charter/subgraph';
import { decisions } from '../decisions.js';
import { errors } from '../errors.js';
import type { ProductVersionEntity } from '../product-version/product-version.entity.js';
import { stateAt } from '../product/domain/version-state.js';
import { isMaintained, type Acquisition } from './domain/acquisition.js';
import { attestationOf, isHeld, type Attestation, type Claim } from './domain/attestation.js';
import { isSameClaim } from './domain/attestation-step.js';
import { acquisitionOf } from './domain/move.js';
import { readFacts, type InstallationFacts, type InstallationItem } from './installation-facts.js';
import { refusedInstallation } from './installation-refusals.js';
import type { InstallationEntity } from './installation.entity.js';
import { isKnown, type JudgedItem } from './judged-item.js';
import { isForward, moveOf, refusedMove } from './move-refusals.js';
import { speakerOf } from './speaker.js';

type Stated = Pick<JudgedItem, 'version' | 'acquisition' | 'since' | 'existing'>;

/** Judges installations by what was read once for all of them. */
export class InstallationJudging {
  private readonly rights = new Map<string, Promise<Refused | null>>();

  private constructor(
    private readonly tx: Transaction,
    private readonly facts: InstallationFacts,
  ) {}

  /** @param moved the installation that the one item is about, where it is not found by its external id */
  static async read(
    tx: Transaction,
    items: Parameters<typeof readFacts>[1],
    moved: InstallationEntity | null = null,
  ): Promise<InstallationJudging> {
    return new InstallationJudging(tx, await readFacts(tx, items, moved));
  }

  get zone(): string {
    return this.facts.zone;
  }

  /** The installation that bears the external id already, as far as the caller sees it. */
  existing(externalId: string | null | undefined): InstallationEntity | null {
    return (externalId && this.facts.existing.get(externalId)) || null;
  }

  /** How an installation moves to a version unless it is told; an unknown version is refused when it is judged. */
  acquisitionOf(installation: InstallationEntity, productVersionId: string): Acquisition {
    const version = this.facts.versions.get(rowId('version', productVersionId) ?? '');
    return version ? acquisitionOf(moveOf(this.facts, installation, version).direction) : 'UPGRADE';
  }

  /** Throws what stands against the item, with paths below `path`. */
  async judge(
    item: InstallationItem,
    path: readonly string[],
    moved: InstallationEntity | null = null,
  ): Promise<JudgedItem> {
    const { acquisition, environment = 'production', externalId = null } = item;
    const existing = moved ?? this.existing(externalId);
    if (environment !== existing?.environment)
      refuseLine([...path, 'environment'], environment, 60);
    if (externalId !== null && externalId !== existing?.externalId)
      refuseLine([...path, 'externalId'], externalId, 200);
    const customerId = await this.customerOf(item, [...path, 'organizationId']);
    const version = this.versionOf(item.productVersionId, [...path, 'productVersionId']);
    this.refuseTaken(externalId, existing, customerId, path);
    const until = item.until ?? null;
    const same = existing?.productVersionId === version.id;
    const given = item.since ?? (same ? existing.since : null);
    const since = given ?? this.today();
    this.refuseDays(since, until, path);
    const stated = { version, environment, acquisition, since, until, existing };
    if (existing && !isKnown(existing, stated)) this.refuseChange(existing, stated, path);
    const untouched = same && since.equals(existing.since) && acquisition === existing.acquisition;
    const asked = { customerId, version, acquisition, since: given, newTo: this.isNew(stated) };
    const refusal = untouched ? null : refusedInstallation(this.facts, asked, path);
    if (refusal) throw refusal;
    const inNameOf = await speakerOf(this.tx, customerId);
    const attestation = this.attestationOf(customerId, stated, inNameOf);
    return { ...stated, customerId, externalId, attestation, inNameOf };
  }

  /** Who stands for the customer's right to what is stated: maintenance as of now, whatever day is. */
  private attestationOf(
    customerId: string,
    { version, acquisition, since, existing }: Stated,
    by: Claim['by'],
  ): Attestation {
    const { maintenance, now, history } = this.facts;
    const said = { productVersionId: version.id, acquisition, since };
    return attestationOf({
      by,
      acquisition,
      maintained: isMaintained(maintenance, customerId, version.productId, now),
      before: existing && isSameClaim(existing, said) ? existing.attestation : 'DECLARED',
      runs: history.runs(customerId, version.id),
    });
  }

  private today(): Temporal.PlainDate {
    return this.facts.now.toZonedDateTimeISO(this.zone).toPlainDate();
  }

  private refuseDays(
    since: Temporal.PlainDate,
    until: Temporal.PlainDate | null,
    path: readonly string[],
  ): void {
    const isToCome = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(day, this.today()) > 0;
    if (isToCome(since)) throw notYetBegun([...path, 'since']);
    if (!until) return;
    if (isToCome(until)) throw notYetOver([...path, 'until']);
    if (Temporal.PlainDate.compare(until, since) >= 0) return;
    const params = { since: since.toString() };
    throw errors.refused('RETIRED_BEFORE_START', { path: [...path, 'until'], params });
  }

  /** What an installation is changed to has to follow what it ran before. */
  private refuseChange(
    existing: InstallationEntity,
    { version, acquisition, since }: Stated,
    path: readonly string[],
  ): void {
    if (existing.until) {
      const params = { until: existing.until.toString() };
      throw errors.refused('INSTALLATION_RETIRED', { path: [...path, 'externalId'], params });
    }
    const refusal = refusedMove(this.facts, existing, { version, acquisition, since }, path);
    if (refusal) throw refusal;
  }

  /** Whether an installation goes on to a version to which its customer is not known to have had a right. */
  private isNew({ existing, version }: Stated): boolean {
    if (!existing || existing.productVersionId === version.id) return false;
    if (isHeld(this.facts.history.runs(existing.customerId, version.id))) return false;
    return isForward(this.facts, existing, version);
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

  /** What is only planned is the provider's own affair. */
  private versionOf(id: string, path: readonly string[]): ProductVersionEntity {
    const version = this.facts.versions.get(idOf('version', id, path));
    const { kind, staffRoles } = this.tx.viewer;
    const isOutside = kind === 'request' && staffRoles.length === 0;
    const isSecret = (it: ProductVersionEntity) =>
      isOutside && ['PLANNED', 'CANCELLED'].includes(stateAt(it, this.facts.now));
    if (version && !isSecret(version)) return version;
    throw notFound('version', path);
  }

  private refuseTaken(
    externalId: string | null,
    existing: InstallationEntity | null,
    customerId: string,
    path: readonly string[],
  ): void {
    if (externalId === null) return;
    const isTaken = existing
      ? existing.customerId !== customerId
      : this.facts.hidden.has(externalId);
    if (!isTaken) return;
    const params = { externalId };
    throw errors.refused('EXTERNAL_ID_TAKEN', { path: [...path, 'externalId'], params });
  }
}

function notYetBegun(path: readonly string[]): Refused {
  return invalidInput(
    path,
    'An installation is recorded from its first day on, not before.',
    'Une installation s’enregistre à partir de son premier jour, pas avant.',
  );
}

/** An installation that would end after today. */
export function notYetOver(path: readonly string[]): Refused {
  return invalidInput(
    path,
    'An installation is retired from its last day on, not before.',
    'Une installation se retire à partir de son dernier jour, pas avant.',
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
