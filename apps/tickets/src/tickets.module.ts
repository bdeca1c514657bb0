import { CONSUMERS, loadSettings, subgraphSettings, SubgraphModule } from '@charter/subgraph';
import { Module } from '@nestjs/common';
import { ApprovalResolver } from './approval/approval.resolver.js';
import { ApprovalService } from './approval/approval.service.js';
import { ClockChangesResolver } from './clock/clock-changes.resolver.js';
import { DeadlinePreviewResolver } from './clock/deadline-preview.resolver.js';
import { ClockQueriesResolver } from './clock/clock-queries.resolver.js';
import { TicketClockResolver } from './clock/clock.resolver.js';
import { TicketBriefOfResolver, TicketBriefResolver } from './brief/brief.resolver.js';
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
import {
  ComplianceFiguresResolver,
  ComplianceIndicatorResolver,
  ComplianceReportResolver,
} from './compliance/compliance.resolver.js';
import { TicketsConsumers } from './consumers.js';
import {
  ContractChoiceResolver,
  CoverageChoiceResolver,
  TicketChoiceResolver,
} from './contract/contract-choice.resolver.js';
import { ContractConsumer } from './contract/contract.consumer.js';
import { CorrectionResolver } from './correction/correction.resolver.js';
import { MergeService } from './correction/merge.service.js';
import { MoveService } from './correction/move.service.js';
import { OutcomeService } from './correction/outcome.service.js';
import { VersionService } from './correction/version.service.js';
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
import { EscalationResolver } from './escalation/escalation.resolver.js';
import { DiscussionService } from './escalation/discussion.service.js';
import { FollowUpResolver, TicketFollowUpResolver } from './follow-up/follow-up.resolver.js';
import { FollowUpService } from './follow-up/follow-up.service.js';
import { HandlingService } from './ticket/handling.service.js';
import { OpeningService } from './ticket/opening.service.js';
import { QuoteConsumer } from './ticket/quote.consumer.js';
import { TicketChangesResolver } from './ticket/ticket-changes.resolver.js';
import {
  CoverageResolver,
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
    ComplianceFiguresResolver,
    ComplianceIndicatorResolver,
    ComplianceReportResolver,
    ContractConsumer,
    ContractResolver,
    ConversationService,
    CoverageResolver,
    DiscussionService,
    EscalationResolver,
    FollowUpResolver,
    FollowUpService,
    ExcuseService,
    HandlingService,
    IntakeResolver,
    LinkService,
    CorrectionResolver,
    MergeService,
    MoveService,
    OutcomeService,
    VersionService,
    MessageResolver,
    OpeningService,
    ContractChoiceResolver,
    CoverageChoiceResolver,
    OrganizationEntitlementsResolver,
    OrganizationResolver,
    ProductVersionConsumer,
    ProductVersionResolver,
    QueueRankResolver,
    QuoteConsumer,
    RefusalResolver,
    TicketBriefOfResolver,
    TicketBriefResolver,
    TicketChangesResolver,
    DeadlinePreviewResolver,
    TicketClockResolver,
    TicketCoverageResolver,
    TicketChoiceResolver,
    TicketEntitlementsResolver,
    TicketFollowUpResolver,
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
