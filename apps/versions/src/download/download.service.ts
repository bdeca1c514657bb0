import { decodeId, newId, UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import { notFound, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { customerOrFail } from '../customer.js';
import { decisions } from '../decisions.js';
import { errors } from '../errors.js';
import type { RequestDownloadInput, SetDownloadAddressInput } from '../generated/graphql.js';
import { InstallationEntity } from '../installation/installation.entity.js';
import { ProductVersionEntity } from '../product-version/product-version.entity.js';
import { stateAt } from '../product/domain/version-state.js';
import { addressOf, refuseAddress, setAddress } from './version-address.js';
import { DownloadEntity } from './download.entity.js';
import { judgedDownload } from './download-judging.js';

@Injectable()
export class DownloadService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Records who asks for a version, and gives its address; judged anew at each repetition. */
  request(
    viewer: Viewer,
    input: RequestDownloadInput,
  ): Promise<{ download: DownloadEntity; url: string }> {
    const { idempotencyKey: key } = input;
    return this.unitOfWork.run(viewer, async (tx) => {
      const customerId = await customerOrFail(tx, input.organizationId);
      await decisions.authorize(tx, 'requestDownload', customerId);
      const version = await versionOrFail(tx, input.productVersionId);
      const installationId = await installationOf(tx, customerId, input);
      const entitledBy = await judgedDownload(tx, customerId, version);
      const { id } = await once(tx, { mutation: 'requestDownload', key, input }, () =>
        tx.insert(DownloadEntity, {
          id: newId(),
          providerId: version.providerId,
          customerId,
          productVersionId: version.id,
          installationId,
          entitledBy,
          requestedAt: Temporal.Instant.from(tx.viewer.now),
          requestedBy: tx.viewer.personId,
          clientId: tx.viewer.clientId,
        }),
      );
      const download = await tx.find(DownloadEntity, id);
      // The address is there for those alone whose request is recorded.
      const url = await addressOf(tx, version.id);
      if (download && url) return { download, url };
      const params = { label: version.label };
      throw errors.refused('DOWNLOAD_NOT_PROVIDED', { path: versionPath, params });
    });
  }

  /** Sets, or takes away, where a version is downloaded. */
  setAddress(viewer: Viewer, input: SetDownloadAddressInput): Promise<ProductVersionEntity> {
    const { idempotencyKey: key, url = null } = input;
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, 'setDownloadAddress');
      const version = await versionOrFail(tx, input.productVersionId);
      if (url !== null) refuseAddress(url);
      await once(tx, { mutation: 'setDownloadAddress', key, input }, async () => {
        await setAddress(tx, version, url);
        return { id: version.id };
      });
      return version;
    });
  }
}

const versionPath = ['input', 'productVersionId'];

/** The version; what is only planned is the provider's own affair. */
async function versionOrFail(tx: Transaction, id: string): Promise<ProductVersionEntity> {
  const version = await tx.find(ProductVersionEntity, decodeId('version', id));
  if (!version) throw notFound('version', versionPath);
  const state = stateAt(version, Temporal.Instant.from(tx.viewer.now));
  const isSecret = state === 'PLANNED' || state === 'CANCELLED';
  if (isSecret && tx.viewer.staffRoles.length === 0) throw notFound('version', versionPath);
  return version;
}

async function installationOf(
  tx: Transaction,
  customerId: string,
  { installationId }: RequestDownloadInput,
): Promise<string | null> {
  if (installationId == null) return null;
  const found = await tx.find(InstallationEntity, decodeId('installation', installationId));
  if (found?.customerId === customerId) return found.id;
  throw notFound('installation', ['input', 'installationId']);
}
