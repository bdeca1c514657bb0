import { newId, type Transaction, UnitOfWork, type Viewer } from '@charter/database';
import {
  invalidInput,
  notFound,
  once,
  type Refused,
  RefusedAll,
  refuseTaken,
} from '@charter/subgraph';
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
    const work = async (tx: Transaction) => {
      await decisions.authorize(tx, 'createProvider');
      refuseProblems(input);
      const call = { mutation: 'createProvider', key: input.idempotencyKey, input };
      const { id } = await once(tx, call, async () => {
        const provider = await this.insert(tx, newId(), null, {
          ...input,
          kind: 'PROVIDER',
          language: input.language === 'FR' ? 'fr' : 'en',
        });
        await addPersonTo(tx, provider, input.administrator, { role: 'ADMIN' });
        return provider;
      });
      return tx.manager.findOneByOrFail(OrganizationEntity, { id });
    };
    return refuseTaken({ organization_key: () => taken('key', input.key) }, () =>
      this.unitOfWork.run(platform, work),
    );
  }

  createOrganization(viewer: Viewer, input: CreateOrganizationInput): Promise<OrganizationEntity> {
    const work = async (tx: Transaction) => {
      await decisions.authorize(tx, 'createOrganization');
      refuseProblems(input);
      if (input.kind === 'PROVIDER')
        throw invalidInput(
          'kind',
          'A provider is created by the platform: give CUSTOMER or RESELLER.',
          'Un fournisseur est créé par la plateforme : donnez CUSTOMER ou RESELLER.',
        );
      const call = { mutation: 'createOrganization', key: input.idempotencyKey, input };
      const { id } = await once(tx, call, async () => {
        const provider = await findOrganization(tx, { id: String(viewer.providerId) });
        if (!provider) throw notFound('provider');
        return this.insert(tx, newId(), provider.id, {
          kind: input.kind,
          key: null,
          name: input.name,
          language: input.language ? (input.language === 'FR' ? 'fr' : 'en') : provider.language,
          country: input.country ?? provider.country,
          timeZone: input.timeZone ?? provider.timeZone,
          externalId: input.externalId ?? null,
        });
      });
      return tx.manager.findOneByOrFail(OrganizationEntity, { id });
    };
    const externalIdTaken = () => taken('externalId', input.externalId ?? '');
    return refuseTaken({ organization_external_id: externalIdTaken }, () =>
      this.unitOfWork.run(viewer, work),
    );
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
    throw new RefusedAll(problems.map(({ field, en, fr }) => invalidInput(field, en, fr)));
}

function taken(field: string, value: string): Refused {
  return invalidInput(field, `“${value}” is taken.`, `« ${value} » est déjà pris.`);
}
