import { CONSUMERS, loadSettings, SubgraphModule } from '@charter/subgraph';
import { Module } from '@nestjs/common';
import { ApiClientResolver } from './api-client/api-client.resolver.js';
import { ApiClientService } from './api-client/api-client.service.js';
import { CalendarResolver } from './calendar/calendar.resolver.js';
import { CalendarService } from './calendar/calendar.service.js';
import { CharterClauseResolver } from './charter/charter-clause.resolver.js';
import { CharterVersionResolver } from './charter/charter-version.resolver.js';
import { CharterResolver } from './charter/charter.resolver.js';
import { CharterService } from './charter/charter.service.js';
import { ClockKeeper } from './clock/clock-keeper.js';
import { ClockResolver } from './clock/clock.resolver.js';
import { TimeTravelService } from './clock/time-travel.service.js';
import { ContractsConsumers } from './consumers.js';
import { AmendmentService } from './contract/amendment.service.js';
import { ContractLifeResolver } from './contract/contract-life.resolver.js';
import { ContractResolver } from './contract/contract.resolver.js';
import { ContractService } from './contract/contract.service.js';
import {
  AmendmentResolver,
  ContractHistoryResolver,
  ContractTermsResolver,
} from './contract/amendment.resolver.js';
import { RenewalService } from './contract/renewal.service.js';
import { DelegationResolver } from './delegation/delegation.resolver.js';
import { DelegationService } from './delegation/delegation.service.js';
import { entities } from './entities.js';
import { migrations } from './migrations/index.js';
import { DeliverableMutations } from './deliverable/deliverable-mutations.resolver.js';
import {
  ContractDeliverablesResolver,
  DeliverableResolver,
  DeliverableStepResolver,
} from './deliverable/deliverable.resolver.js';
import { DeliverableService } from './deliverable/deliverable.service.js';
import { NoticeConsumer } from './notice/notice.consumer.js';
import { NoticeResolver } from './notice/notice.resolver.js';
import { OauthController } from './oauth/oauth.controller.js';
import { DeadLetterResolver } from './operations/dead-letter.resolver.js';
import { DeadLetterService } from './operations/dead-letter.service.js';
import { ServiceOperations } from './operations/service-operations.js';
import { OrganizationResolver } from './organization/organization.resolver.js';
import { OrganizationService } from './organization/organization.service.js';
import { AvailabilityResolver } from './outage/availability.resolver.js';
import {
  OutageAnnouncementResolver,
  OutageCorrectionResolver,
  OutageFactsResolver,
} from './outage/outage-history.resolver.js';
import { OutageMutations } from './outage/outage-mutations.resolver.js';
import { OutageResolver } from './outage/outage.resolver.js';
import { OutageService } from './outage/outage.service.js';
import { ContractPacksResolver, PackResolver } from './pack/pack.resolver.js';
import { PackService } from './pack/pack.service.js';
import { Peers } from './peers/peers.js';
import { MembershipResolver, PersonResolver } from './person/person.resolver.js';
import { PersonProfileResolver } from './person/person-profile.resolver.js';
import { PersonProfileService } from './person/person-profile.service.js';
import { PersonService } from './person/person.service.js';
import { contractsSettings } from './settings.js';
import { typeDefinitions } from './type-definitions.js';
import { PeopleController } from './viewer/people.controller.js';
import { ViewerResolver } from './viewer/viewer.resolver.js';

@Module({
  imports: [
    SubgraphModule.forRoot({
      name: 'contracts',
      typeDefs: typeDefinitions,
      entities,
      migrations,
      settings: loadSettings(contractsSettings),
      openPaths: ['/oauth/'],
      formPaths: ['/oauth'],
      ownsClock: true,
    }),
  ],
  controllers: [OauthController, PeopleController],
  providers: [
    { provide: CONSUMERS, useClass: ContractsConsumers },
    AmendmentResolver,
    AmendmentService,
    ApiClientResolver,
    ApiClientService,
    AvailabilityResolver,
    CalendarResolver,
    CalendarService,
    CharterClauseResolver,
    CharterResolver,
    CharterService,
    CharterVersionResolver,
    ClockKeeper,
    ClockResolver,
    ContractHistoryResolver,
    ContractLifeResolver,
    ContractPacksResolver,
    ContractResolver,
    ContractService,
    ContractTermsResolver,
    DeadLetterResolver,
    DeadLetterService,
    DelegationResolver,
    DelegationService,
    ContractDeliverablesResolver,
    DeliverableMutations,
    DeliverableResolver,
    DeliverableService,
    DeliverableStepResolver,
    MembershipResolver,
    NoticeConsumer,
    NoticeResolver,
    OrganizationResolver,
    OrganizationService,
    OutageAnnouncementResolver,
    OutageCorrectionResolver,
    OutageFactsResolver,
    OutageMutations,
    OutageResolver,
    OutageService,
    PackResolver,
    PackService,
    Peers,
    PersonProfileResolver,
    PersonProfileService,
    PersonResolver,
    PersonService,
    RenewalService,
    ServiceOperations,
    TimeTravelService,
    ViewerResolver,
  ],
})
export class ContractsModule {}
