import { decodeId, newId, platformViewer, UnitOfWork, type Viewer } from '@charter/database';
import type { EventOf } from '@charter/events';
import { commonErrors, DomainClock, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { decisions } from '../decisions.js';
import type { CreateApiClientInput } from '../generated/graphql.js';
import { findOrganization } from '../organization/organization.queries.js';
import { ApiClientEntity } from './api-client.entity.js';
import { isSecret, newSecret } from './client-secret.js';

const services = ['tickets', 'contracts', 'billing', 'versions'];
export const knownScopes = services.flatMap((service) => [`${service}:read`, `${service}:write`]);

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
    const { secret, digest } = await newSecret();
    return this.unitOfWork.run(viewer, async (tx) => {
      const organization = await findOrganization(tx, { id: organizationId });
      if (!organization)
        throw commonErrors.refused('NOT_FOUND', { params: { what: 'organization' } });
      await decisions.authorize(tx, 'createApiClient', organizationId);
      refuseScopes(input.scopes);
      const call = { mutation: 'createApiClient', key: input.idempotencyKey, input };
      const { id, repeated } = await once(tx, call, async () => {
        const client = await tx.insert(ApiClientEntity, {
          id: newId(),
          providerId: organization.providerId,
          organizationId,
          name: input.name,
          scopes: input.scopes,
          secretDigest: digest,
          active: true,
        });
        await tx.publish(client, apiClientChanged(client));
        return client;
      });
      const apiClient = await tx.manager.findOneByOrFail(ApiClientEntity, { id });
      return { apiClient, secret: repeated ? null : secret };
    });
  }

  /** Shuts a client out; tokens that it still holds are refused from the next call on. */
  revoke(viewer: Viewer, clientId: string): Promise<ApiClientEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const client = await tx.lockOrFail(ApiClientEntity, clientId, () =>
        commonErrors.refused('NOT_FOUND', { params: { what: 'API client' } }),
      );
      await decisions.authorize(tx, 'revokeApiClient', client.organizationId);
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

function refuseScopes(scopes: readonly string[]): void {
  const unknown = scopes.filter((scope) => !knownScopes.includes(scope));
  if (scopes.length > 0 && unknown.length === 0) return;
  throw commonErrors.refused('INVALID_INPUT', {
    path: ['input', 'scopes'],
    params: { problem: `Give one or more of: ${knownScopes.join(', ')}.` },
  });
}

function apiClientChanged(row: ApiClientEntity): EventOf<'api-client.changed'> {
  const { id, organizationId, scopes, active } = row;
  return { type: 'api-client.changed', data: { clientId: id, organizationId, scopes, active } };
}
