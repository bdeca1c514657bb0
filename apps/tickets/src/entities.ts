import { ApprovalEntity } from './approval/approval.entity.js';
import {
  CannedReplyEntity,
  CannedReplyRevisionEntity,
} from './canned-reply/canned-reply.entity.js';
import { CustomerCalendarEntity } from './calendar/customer-calendar.entity.js';
import { ContractEntity } from './contract/contract.entity.js';
import { ToldTermsEntity } from './contract/told-terms.entity.js';
import { EscalationEntity } from './escalation/escalation.entity.js';
import { FollowUpEntity } from './follow-up/follow-up.entity.js';
import { MessageEntity } from './message/message.entity.js';
import { KnownProblemEntity } from './problem/known-problem.entity.js';
import { ProductVersionEntity } from './product-version/product-version.entity.js';
import { ToldWindowEntity } from './product-version/told-window.entity.js';
import { RefusalEntity } from './refusal/refusal.entity.js';
import { TicketClockEntity } from './clock/ticket-clock.entity.js';
import { TicketLinkEntity } from './link/ticket-link.entity.js';
import { SkillEntity } from './skill/skill.entity.js';
import { TeamEntity } from './team/team.entity.js';
import { TicketFactEntity } from './ticket/ticket-fact.entity.js';
import { TicketEntity } from './ticket/ticket.entity.js';
import { TimeEntryEntity } from './time-entry/time-entry.entity.js';

/** Every table that this service reads and writes as rows. */
export const entities = [
  SkillEntity,
  TeamEntity,
  ApprovalEntity,
  CannedReplyEntity,
  CannedReplyRevisionEntity,
  ContractEntity,
  CustomerCalendarEntity,
  EscalationEntity,
  FollowUpEntity,
  KnownProblemEntity,
  MessageEntity,
  ProductVersionEntity,
  RefusalEntity,
  TicketClockEntity,
  TicketEntity,
  TicketFactEntity,
  TicketLinkEntity,
  TimeEntryEntity,
  ToldTermsEntity,
  ToldWindowEntity,
];
