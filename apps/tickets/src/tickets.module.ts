import { CONSUMERS, loadSettings, subgraphSettings, SubgraphModule } from '@charter/subgraph';
import { Module } from '@nestjs/common';
import { ApprovalResolver } from './approval/approval.resolver.js';
import { ApprovalService } from './approval/approval.service.js';
import { ClockChangesResolver } from './clock/clock-changes.resolver.js';
import { DeadlinePreviewResolver } from './clock/deadline-preview.resolver.js';
import { ClockQueriesResolver } from './clock/clock-queries.resolver.js';
import { TicketClockResolver } from './clock/clock.resolver.js';
import {
  CannedReplyResolver,
  CannedReplyRevisionResolver,
} from './canned-reply/canned-reply.resolver.js';
import { CannedReplyService } from './canned-reply/canned-reply.service.js';
import { ExcuseService } from './clock/excuse.service.js';
import { BestAgentsResolver, WorkingStateResolver } from './agent/agent.resolver.js';
import { WorkingStateService } from './agent/working-state.service.js';
import { SkillResolver } from './skill/skill.resolver.js';
import { SkillService } from './skill/skill.service.js';
import { TeamResolver, TicketTeamResolver } from './team/team.resolver.js';
import { TeamService } from './team/team.service.js';
import { TransferService } from './ticket/transfer.service.js';
import { TicketsConsumers } from './consumers.js';
import { ContractConsumer } from './contract/contract.consumer.js';
import { MergeResolver } from './correction/merge.resolver.js';
import { MergeService } from './correction/merge.service.js';
import { entities } from './entities.js';
import {
  OrganizationEntitlementsResolver,
  TicketEntitlementsResolver,
} from './entitlement/entitlement.resolver.js';
import { IntakeResolver } from './intake/intake.resolver.js';
import { LinkService } from './link/link.service.js';
import { TicketLinkResolver, TicketLinksResolver } from './link/link.resolver.js';
import { MessageResolver } from './message/message.resolver.js';
import { migrations } from './migrations/index.js';
import { ProductVersionConsumer } from './product-version/product-version.consumer.js';
import { RefusalResolver } from './refusal/refusal.resolver.js';
import {
  ContractResolver,
  OrganizationResolver,
  ProductVersionResolver,
} from './stubs.resolver.js';
import { ClosingService } from './ticket/closing.service.js';
import { ConversationService } from './ticket/conversation.service.js';
import { HandlingService } from './ticket/handling.service.js';
import { OpeningService } from './ticket/opening.service.js';
import { QuoteConsumer } from './ticket/quote.consumer.js';
import { TicketChangesResolver } from './ticket/ticket-changes.resolver.js';
import {
  CoverageResolver,
  EscalationResolver,
  QueueRankResolver,
  TicketCoverageResolver,
} from './ticket/ticket-details.resolver.js';
import { TicketMutationsResolver } from './ticket/ticket-mutations.resolver.js';
import { TicketQueriesResolver } from './ticket/ticket-queries.resolver.js';
import { TicketResolver } from './ticket/ticket.resolver.js';
import { TimeService } from './ticket/time.service.js';
import { TimeCorrectionService } from './time-entry/time-correction.service.js';
import { TicketWorkResolver, TimeEntryResolver } from './time-entry/time-entry.resolver.js';
import { TicketTimelineResolver, TimelineEntryResolver } from './timeline/timeline.resolver.js';
import { typeDefinitions } from './type-definitions.js';

@Module({
  imports: [
    SubgraphModule.forRoot({
      name: 'tickets',
      typeDefs: typeDefinitions,
      entities,
      migrations,
      settings: loadSettings(subgraphSettings),
    }),
  ],
  providers: [
    { provide: CONSUMERS, useClass: TicketsConsumers },
    ApprovalResolver,
    ApprovalService,
    BestAgentsResolver,
    WorkingStateResolver,
    WorkingStateService,
    SkillResolver,
    SkillService,
    TeamResolver,
    TeamService,
    TicketTeamResolver,
    TransferService,
    CannedReplyResolver,
    CannedReplyRevisionResolver,
    CannedReplyService,
    ClockChangesResolver,
    ClockQueriesResolver,
    ClosingService,
    ContractConsumer,
    ContractResolver,
    ConversationService,
    CoverageResolver,
    EscalationResolver,
    ExcuseService,
    HandlingService,
    IntakeResolver,
    LinkService,
    MergeResolver,
    MergeService,
    MessageResolver,
    OpeningService,
    OrganizationEntitlementsResolver,
    OrganizationResolver,
    ProductVersionConsumer,
    ProductVersionResolver,
    QueueRankResolver,
    QuoteConsumer,
    RefusalResolver,
    TicketChangesResolver,
    DeadlinePreviewResolver,
    TicketClockResolver,
    TicketCoverageResolver,
    TicketEntitlementsResolver,
    TicketLinkResolver,
    TicketLinksResolver,
    TicketMutationsResolver,
    TicketQueriesResolver,
    TicketResolver,
    TicketTimelineResolver,
    TicketWorkResolver,
    TimeCorrectionService,
    TimeEntryResolver,
    TimelineEntryResolver,
    TimeService,
  ],
})
export class TicketsModule {}
