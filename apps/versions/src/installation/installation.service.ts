import { decodeId, UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import { commonErrors, invalidInput, notFound, once, type Refused } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { charterNow } from '../charter/charter.queries.js';
import { decisions } from '../decisions.js';
import { errors } from '../errors.js';
import type { RegisterInstallationInput, RetireInstallationInput } from '../generated/graphql.js';
import { InstallationEntity } from './installation.entity.js';
import { InstallationJudging } from './installation-judging.js';
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

  /** Records that an installation is not run any more. */
  retire(viewer: Viewer, input: RetireInstallationInput): Promise<InstallationEntity> {
    const { idempotencyKey: key } = input;
    return this.unitOfWork.run(viewer, async (tx) => {
      const installation = await lockInstallation(tx, input);
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

async function retire(
  tx: Transaction,
  installation: InstallationEntity,
  { until, expectedVersion }: RetireInstallationInput,
): Promise<void> {
  const { since, until: ended, version } = installation;
  if (ended) throw errors.refused('INSTALLATION_RETIRED', { params: { until: ended.toString() } });
  if (expectedVersion != null && expectedVersion !== version)
    throw commonErrors.refused('CONFLICT');
  const { zone } = (await charterNow(tx)).provider;
  const now = Temporal.Instant.from(tx.viewer.now);
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const end = until ?? today;
  if (Temporal.PlainDate.compare(end, today) > 0) throw notYetOver();
  if (Temporal.PlainDate.compare(end, since) < 0) {
    const params = { since: since.toString() };
    throw errors.refused('RETIRED_BEFORE_START', { path: ['input', 'until'], params });
  }
  await tx.update(InstallationEntity, installation, { until: end });
  await tellInstallation(tx, installation, zone);
}

function notYetOver(): Refused {
  return invalidInput(
    'until',
    'An installation is retired from its last day on, not before.',
    'Une installation se retire à partir de son dernier jour, pas avant.',
  );
}

async function lockInstallation(tx: Transaction, { installationId }: RetireInstallationInput) {
  const id = decodeId('installation', installationId);
  const absent = () => notFound('installation', ['input', 'installationId']);
  const installation = await tx.lockOrFail(InstallationEntity, id, absent);
  await decisions.authorize(tx, 'retireInstallation', installation.customerId);
  return installation;
}
