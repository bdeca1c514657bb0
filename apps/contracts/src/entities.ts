import { ApiClientEntity } from './api-client/api-client.entity.js';
import { CustomerCalendarEntity } from './calendar/customer-calendar.entity.js';
import { CharterVersionEntity } from './charter/charter-version.entity.js';
import { CharterEntity } from './charter/charter.entity.js';
import { DomainClockEntity, TimeTravelEntity } from './clock/domain-clock.entity.js';
import { ContractAmendmentEntity } from './contract/amendment.entity.js';
import { ContractEntity } from './contract/contract.entity.js';
import { DelegationEntity } from './delegation/delegation.entity.js';
import { DeliverableStepEntity } from './deliverable/deliverable-step.entity.js';
import { DeliverableEntity } from './deliverable/deliverable.entity.js';
import { NoticeEntity } from './notice/notice.entity.js';
import { OrganizationEntity } from './organization/organization.entity.js';
import {
  OutageAnnouncementEntity,
  OutageCorrectionEntity,
} from './outage/outage-history.entity.js';
import { OutageEntity } from './outage/outage.entity.js';
import { PackEntity } from './pack/pack.entity.js';
import { MembershipEntity } from './person/membership.entity.js';
import { PersonEntity } from './person/person.entity.js';

/** Every table that contracts reads and writes as rows. */
export const entities = [
  ApiClientEntity,
  CharterEntity,
  CharterVersionEntity,
  ContractAmendmentEntity,
  ContractEntity,
  CustomerCalendarEntity,
  DelegationEntity,
  DeliverableEntity,
  DeliverableStepEntity,
  DomainClockEntity,
  MembershipEntity,
  NoticeEntity,
  OrganizationEntity,
  OutageAnnouncementEntity,
  OutageCorrectionEntity,
  OutageEntity,
  PackEntity,
  PersonEntity,
  TimeTravelEntity,
];
