import { newId, type Transaction, UnitOfWork, type Viewer } from '@charter/database';
import { commonErrors, once, Refused, RefusedAll } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { decisions } from '../decisions.js';
import type { CreateOrganizationInput, CreateProviderInput } from '../generated/graphql.js';
import { addPersonTo } from '../person/add-person.js';
import { organizationProblems } from './domain/organization-input.js';
import { organizationChanged } from './organization-facts.js';
import { OrganizationEntity } from './organization.entity.js';
import { findOrganization } from './organization.queries.js';

@Injectable()
export class OrganizationService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Creates a tenant; it runs for the platform, since the provider does not exist before. */
  createProvider(viewer: Viewer, input: CreateProviderInput): Promise<OrganizationEntity> {
    const platform: Viewer = { ...viewer, kind: 'platform', providerId: null };
    return this.unitOfWork.run(platform, async (tx) => {
      await decisions.authorize(tx, 'createProvider');
      refuseProblems(input);
      const call = { mutation: 'createProvider', key: input.idempotencyKey, input };
      const { id } = await once(tx, call, async () => {
        if (await isKeyTaken(tx, input.key))
          throw invalid('key', `The key “${input.key}” is taken.`);
        const provider = await this.insert(tx, newId(), null, {
          ...input,
          kind: 'PROVIDER',
          language: input.language === 'FR' ? 'fr' : 'en',
        });
        await addPersonTo(tx, provider, input.administrator, { role: 'ADMIN' });
        return provider;
      });
      return tx.manager.findOneByOrFail(OrganizationEntity, { id });
    });
  }

  createOrganization(viewer: Viewer, input: CreateOrganizationInput): Promise<OrganizationEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, 'createOrganization');
      refuseProblems(input);
      if (input.kind === 'PROVIDER')
        throw invalid('kind', 'A provider is created by the platform: give CUSTOMER or RESELLER.');
      const call = { mutation: 'createOrganization', key: input.idempotencyKey, input };
      const { id } = await once(tx, call, async () => {
        const provider = await findOrganization(tx, { id: String(viewer.providerId) });
        if (!provider) throw commonErrors.refused('NOT_FOUND', { params: { what: 'provider' } });
        const { externalId } = input;
        if (externalId && (await findOrganization(tx, { externalId })))
          throw invalid('externalId', `The external id “${externalId}” is taken.`);
        return this.insert(tx, newId(), provider.id, {
          kind: input.kind,
          key: null,
          name: input.name,
          language: input.language ? (input.language === 'FR' ? 'fr' : 'en') : provider.language,
          country: input.country ?? provider.country,
          timeZone: input.timeZone ?? provider.timeZone,
          externalId: externalId ?? null,
        });
      });
      return tx.manager.findOneByOrFail(OrganizationEntity, { id });
    });
  }

  private async insert(
    tx: Transaction,
    id: string,
    providerId: string | null,
    fields: Pick<
      OrganizationEntity,
      'kind' | 'key' | 'name' | 'language' | 'country' | 'timeZone'
    > &
      Partial<Pick<OrganizationEntity, 'externalId'>>,
  ): Promise<OrganizationEntity> {
    const { kind, key, name, language, country, timeZone, externalId = null } = fields;
    const row = await tx.insert(OrganizationEntity, {
      id,
      providerId: providerId ?? id,
      kind,
      key,
      name: name.trim(),
      language,
      country,
      timeZone,
      externalId,
      active: true,
    });
    await tx.publish(row, organizationChanged(row));
    return row;
  }
}

function refuseProblems(input: Parameters<typeof organizationProblems>[0]): void {
  const problems = organizationProblems(input);
  if (problems.length > 0)
    throw new RefusedAll(problems.map(({ field, problem }) => invalid(field, problem)));
}

function invalid(field: string, problem: string): Refused {
  return commonErrors.refused('INVALID_INPUT', { path: ['input', field], params: { problem } });
}

async function isKeyTaken(tx: Transaction, key: string): Promise<boolean> {
  return tx.manager.existsBy(OrganizationEntity, { key });
}
