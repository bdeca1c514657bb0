import { decodeId, encodeId } from '@charter/database';
import { answer, type GraphContext } from '@charter/subgraph';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { CreateApiClientInput, RevokeApiClientInput } from '../generated/graphql.js';
import { organizationLoader } from '../organization/organization.loaders.js';
import type { ApiClientEntity } from './api-client.entity.js';
import { ApiClientService } from './api-client.service.js';

@Resolver('ApiClient')
export class ApiClientResolver {
  constructor(private readonly clients: ApiClientService) {}

  @ResolveField('id')
  id(@Parent() client: ApiClientEntity) {
    return encodeId('apiClient', client.id);
  }

  @ResolveField('organization')
  organization(@Parent() client: ApiClientEntity, @Context() context: GraphContext) {
    return organizationLoader(context).load(client.organizationId);
  }

  @Mutation('createApiClient')
  async createApiClient(
    @Args('input') input: CreateApiClientInput,
    @Context() context: GraphContext,
  ) {
    let secret: string | null = null;
    const payload = await answer(context, 'apiClient', async () => {
      const created = await this.clients.create(context.viewer, input);
      secret = created.secret;
      return created.apiClient;
    });
    return { ...payload, secret };
  }

  @Mutation('revokeApiClient')
  revokeApiClient(@Args('input') input: RevokeApiClientInput, @Context() context: GraphContext) {
    return answer(context, 'apiClient', () =>
      this.clients.revoke(context.viewer, decodeId('apiClient', input.apiClientId)),
    );
  }
}
