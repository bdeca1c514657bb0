import { decodeId, encodeId, UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import { commonErrors, notFound, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { charterNow } from '../charter/charter.queries.js';
import { decisions } from '../decisions.js';
import { errors } from '../errors.js';
import type {
  AttestInstallationInput,
  RegisterInstallationInput,
  RetireInstallationInput,
  RetractAttestationInput,
  UpgradeInstallationInput,
} from '../generated/graphql.js';
import { attest, retract } from './attestation.writes.js';
import { reasonOf } from '../product-version/release-input.js';
import { InstallationEntity } from './installation.entity.js';
import { InstallationJudging, notYetOver } from './installation-judging.js';
import { tellInstallation, writeInstallation } from './installation.writes.js';

@Injectable()
export class InstallationService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Records that a customer runs a version. */
  register(viewer: Viewer, input: RegisterInstallationInput): Promise<InstallationEntity | null> {
    const { idempotencyKey: key } = input;
    return this.unitOfWork.run(viewer, async (tx) => {
      const call = { mutation: 'registerInstallation', key, input };
      const { id } = await once(tx, call, () => register(tx, input));
      return tx.find(InstallationEntity, id);
    });
  }

  /** Moves an installation to another version of its product; what it ran before is kept. */
  upgrade(viewer: Viewer, input: UpgradeInstallationInput): Promise<InstallationEntity> {
    const { idempotencyKey: key } = input;
    return this.unitOfWork.run(viewer, async (tx) => {
      const installation = await lockInstallation(tx, 'upgradeInstallation', input);
      await once(tx, { mutation: 'upgradeInstallation', key, input }, async () => {
        await upgrade(tx, installation, input);
        return { id: installation.id };
      });
      return installation;
    });
  }

  /** Confirms that a customer has a right to what an installation runs, or ran last. */
  attest(viewer: Viewer, input: AttestInstallationInput): Promise<InstallationEntity> {
    const { idempotencyKey: key } = input;
    return this.unitOfWork.run(viewer, async (tx) => {
      const installation = await lockInstallation(tx, 'attestInstallation', input);
      await once(tx, { mutation: 'attestInstallation', key, input }, async () => {
        refuseChanged(installation, input.expectedVersion);
        await attest(tx, installation, input.reason == null ? null : reasonOf(input.reason));
        return { id: installation.id };
      });
      return installation;
    });
  }

  /** Takes back that provider or reseller stand for a right to what an installation runs, or ran. */
  retract(viewer: Viewer, input: RetractAttestationInput): Promise<InstallationEntity> {
    const { idempotencyKey: key, productVersionId: asked } = input;
    return this.unitOfWork.run(viewer, async (tx) => {
      const installation = await lockInstallation(tx, 'retractAttestation', input);
      await once(tx, { mutation: 'retractAttestation', key, input }, async () => {
        refuseChanged(installation, input.expectedVersion);
        const versionId = asked ? decodeId('version', asked) : installation.productVersionId;
        const reason = input.reason == null ? null : reasonOf(input.reason);
        await retract(tx, installation, { versionId, reason });
        return { id: installation.id };
      });
      return installation;
    });
  }

  /** Records that an installation is not run any more. */
  retire(viewer: Viewer, input: RetireInstallationInput): Promise<InstallationEntity> {
    const { idempotencyKey: key } = input;
    return this.unitOfWork.run(viewer, async (tx) => {
      const installation = await lockInstallation(tx, 'retireInstallation', input);
      await once(tx, { mutation: 'retireInstallation', key, input }, async () => {
        await retire(tx, installation, input);
        return { id: installation.id };
      });
      return installation;
    });
  }
}

async function register(tx: Transaction, input: RegisterInstallationInput) {
  const judging = await InstallationJudging.read(tx, [input]);
  const item = await judging.judge(input, ['input']);
  if (item.existing) {
    const params = { externalId: item.externalId! };
    throw errors.refused('EXTERNAL_ID_TAKEN', { path: ['input', 'externalId'], params });
  }
  return writeInstallation(tx, item, judging.zone);
}

async function upgrade(
  tx: Transaction,
  installation: InstallationEntity,
  input: UpgradeInstallationInput,
): Promise<void> {
  refuseRetired(installation);
  refuseChanged(installation, input.expectedVersion);
  const { customerId, environment } = installation;
  const { productVersionId, since } = input;
  const organizationId = encodeId('organization', customerId);
  const item = { organizationId, productVersionId, environment, since };
  const judging = await InstallationJudging.read(tx, [item], installation);
  const acquisition = input.acquisition ?? judging.acquisitionOf(installation, productVersionId);
  const judged = await judging.judge({ ...item, acquisition }, ['input'], installation);
  if (judged.version.id === installation.productVersionId) throw runAlready(judged.version.label);
  await writeInstallation(tx, judged, judging.zone);
}

function runAlready(label: string) {
  const path = ['input', 'productVersionId'];
  return errors.refused('VERSION_RUN_ALREADY', { path, params: { label } });
}

function refuseRetired({ until }: InstallationEntity): void {
  if (until) throw errors.refused('INSTALLATION_RETIRED', { params: { until: until.toString() } });
}

function refuseChanged({ version }: InstallationEntity, expected: number | null | undefined): void {
  if (expected != null && expected !== version) throw commonErrors.refused('CONFLICT');
}

async function retire(
  tx: Transaction,
  installation: InstallationEntity,
  { until, expectedVersion }: RetireInstallationInput,
): Promise<void> {
  const { since } = installation;
  refuseRetired(installation);
  refuseChanged(installation, expectedVersion);
  const { zone } = (await charterNow(tx)).provider;
  const now = Temporal.Instant.from(tx.viewer.now);
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const end = until ?? today;
  if (Temporal.PlainDate.compare(end, today) > 0) throw notYetOver(['input', 'until']);
  if (Temporal.PlainDate.compare(end, since) < 0) {
    const params = { since: since.toString() };
    throw errors.refused('RETIRED_BEFORE_START', { path: ['input', 'until'], params });
  }
  await tx.update(InstallationEntity, installation, { until: end });
  await tellInstallation(tx, installation, zone);
}

async function lockInstallation(
  tx: Transaction,
  action: Extract<
    keyof typeof decisions.table,
    `${'attest' | 'retire' | 'upgrade'}Installation` | 'retractAttestation'
  >,
  { installationId }: { installationId: string },
) {
  const id = decodeId('installation', installationId);
  const absent = () => notFound('installation', ['input', 'installationId']);
  const installation = await tx.lockOrFail(InstallationEntity, id, absent);
  await decisions.authorize(tx, action, installation.customerId);
  return installation;
}
