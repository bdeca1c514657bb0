import { connection, type GraphContext, type PageArguments } from '@charter/subgraph';
import { Args, Context, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { apiClientLoader } from '../api-client/api-client.loaders.js';
import { noticesNewestFirst, selectOwnNotices } from '../notice/notice.queries.js';
import { organizationLoader } from '../organization/organization.loaders.js';
import { personLoader } from '../person/person.loaders.js';
import { membershipsOfPerson } from '../person/person.queries.js';
import { actionsOn } from './actions.js';

@Resolver('Viewer')
export class ViewerResolver {
  @Query('viewer')
  viewer() {
    return {};
  }

  @ResolveField('person')
  person(@Context() context: GraphContext) {
    const { personId } = context.viewer;
    return personId && personLoader(context).load(personId);
  }

  @ResolveField('apiClient')
  apiClient(@Context() context: GraphContext) {
    const { clientId } = context.viewer;
    return clientId && apiClientLoader(context).load(clientId);
  }

  @ResolveField('provider')
  provider(@Context() context: GraphContext) {
    const { providerId } = context.viewer;
    return providerId && organizationLoader(context).load(providerId);
  }

  @ResolveField('memberships')
  memberships(@Context() context: GraphContext) {
    const { personId } = context.viewer;
    if (!personId) return [];
    return context.read((tx) => membershipsOfPerson(tx, personId));
  }

  @ResolveField('actions')
  actions(@Context() context: GraphContext) {
    return actionsOn(context, null, {
      createProvider: 'createProvider',
      replayDeadLetters: 'replayDeadLetters',
      dismissDeadLetters: 'dismissDeadLetters',
      createOrganization: 'createOrganization',
      draftContract: 'draftContract',
      announceInterruption: 'announceInterruption',
      recordOutage: 'recordOutage',
      submitDeliverable: 'submitDeliverable',
      publishCharter: 'publishCharter',
    });
  }

  @ResolveField('notices')
  notices(@Args() args: PageArguments, @Context() context: GraphContext) {
    return connection(context, {
      query: selectOwnNotices,
      order: noticesNewestFirst,
      args,
      defaultSize: 10,
    });
  }
}
