import { decodeId, newId, platformViewer, UnitOfWork, type Viewer } from '@charter/database';
import type { EventOf } from '@charter/events';
import { DomainClock, invalidInput, notFound, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { decisions } from '../decisions.js';
import type { CreateApiClientInput } from '../generated/graphql.js';
import { findOrganization } from '../organization/organization.queries.js';
import { ApiClientEntity } from './api-client.entity.js';
import { isSecret, newSecret } from './client-secret.js';
import { knownScopes } from './scopes.js';

@Injectable()
export class ApiClientService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: DomainClock,
  ) {}

  /** Creates a client; its secret is told once and kept as a digest only. */
  async create(
    viewer: Viewer,
    input: CreateApiClientInput,
  ): Promise<{ apiClient: ApiClientEntity; secret: string | null }> {
    const organizationId = decodeId('organization', input.organizationId);
    let secret: string | null = null;
    const apiClient = await this.unitOfWork.run(viewer, async (tx) => {
      secret = null; // of an attempt that was rolled back
      const organization = await findOrganization(tx, { id: organizationId });
      if (!organization) throw notFound('organization', 'organizationId');
      await decisions.authorize(tx, 'createApiClient', organizationId);
      refuseScopes(input.scopes, viewer.scopes);
      if (input.name.trim() === '' || input.name.length > 200)
        throw invalidInput(
          'name',
          'A name has 1 to 200 characters.',
          'Un nom compte de 1 à 200 caractères.',
        );
      const call = { mutation: 'createApiClient', key: input.idempotencyKey, input };
      const { id } = await once(tx, call, async () => {
        const made = await newSecret();
        secret = made.secret;
        const client = await tx.insert(ApiClientEntity, {
          id: newId(),
          providerId: organization.providerId,
          organizationId,
          name: input.name,
          scopes: [...new Set(input.scopes)],
          secretDigest: made.digest,
          active: true,
        });
        await tx.publish(client, apiClientChanged(client));
        return client;
      });
      return tx.manager.findOneByOrFail(ApiClientEntity, { id });
    });
    return { apiClient, secret };
  }

  /** Shuts a client out; tokens that it still holds are refused from the next call on. */
  revoke(viewer: Viewer, clientId: string): Promise<ApiClientEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const seen = await tx.find(ApiClientEntity, clientId);
      if (!seen) throw notFound('apiClient');
      await decisions.authorize(tx, 'revokeApiClient', seen.organizationId);
      const client = await tx.lockOrFail(ApiClientEntity, clientId, () => notFound('apiClient'));
      if (!client.active) return client;
      const revoked = await tx.update(ApiClientEntity, client, { active: false });
      await tx.publish(revoked, apiClientChanged(revoked));
      return revoked;
    });
  }

  /** The client behind these credentials; null for all that is wrong, without saying what. */
  async authenticate(clientId: string, secret: string): Promise<ApiClientEntity | null> {
    const client = await this.unitOfWork.read(platformViewer(this.clock.now()), (tx) =>
      tx.manager.findOneBy(ApiClientEntity, { id: clientId }),
    );
    const matches = await isSecret(secret, client?.secretDigest ?? unknownDigest);
    return client?.active && matches ? client : null;
  }
}

/** Compared with where there is no client, so that the answer takes as long. */
const unknownDigest = `${'A'.repeat(22)}.${'A'.repeat(43)}`;

/** `own` are the scopes of a program that lets another in; null for a person, who may give all. */
function refuseScopes(scopes: readonly string[], own: readonly string[] | null): void {
  const known = knownScopes.filter((scope) => own === null || own.includes(scope));
  if (scopes.length > 0 && scopes.every((scope) => known.includes(scope))) return;
  const list = known.join(', ');
  throw invalidInput(
    'scopes',
    `Give one or more of: ${list}.`,
    `Donnez une ou plusieurs de ces portées : ${list}.`,
  );
}

function apiClientChanged(row: ApiClientEntity): EventOf<'api-client.changed'> {
  const { id, organizationId, scopes, active } = row;
  return { type: 'api-client.changed', data: { clientId: id, organizationId, scopes, active } };
}
