import { CharterVersionEntity } from './charter/charter-version.entity.js';
import { ContractEntity } from './contract/contract.entity.js';
import { AffectedCustomerEntity } from './installation/affected-customer.entity.js';
import { LifecycleFeedEntity } from './feed/lifecycle-feed.entity.js';
import { ResellerEntity } from './impact/reseller.entity.js';
import { DownloadEntity } from './download/download.entity.js';
import { ImportLineEntity } from './installation-import/import-line.entity.js';
import { InstallationImportEntity } from './installation-import/installation-import.entity.js';
import { AttestationStepEntity } from './installation/attestation-step.entity.js';
import { InstallationRunEntity } from './installation/installation-run.entity.js';
import { InstallationSpanEntity } from './installation/installation-span.entity.js';
import { InstallationEntity } from './installation/installation.entity.js';
import {
  ProblemEntity,
  ProblemStepEntity,
  ProblemTicketEntity,
  ProblemVersionEntity,
} from './problem/problem.entity.js';
import { ProductVersionEntity } from './product-version/product-version.entity.js';
import { ReleaseStepEntity } from './product-version/release-step.entity.js';
import { SupportExceptionEntity } from './product-version/support-exception.entity.js';
import { ProductEntity } from './product/product.entity.js';
import { VersionNoticeEntity } from './version-notice/version-notice.entity.js';
import { TicketEntity } from './ticket/ticket.entity.js';

export const entities = [
  AffectedCustomerEntity,
  AttestationStepEntity,
  CharterVersionEntity,
  ContractEntity,
  DownloadEntity,
  InstallationEntity,
  ImportLineEntity,
  InstallationImportEntity,
  InstallationRunEntity,
  InstallationSpanEntity,
  LifecycleFeedEntity,
  ProblemEntity,
  ProblemStepEntity,
  ProblemTicketEntity,
  ProblemVersionEntity,
  ProductEntity,
  ProductVersionEntity,
  ReleaseStepEntity,
  ResellerEntity,
  SupportExceptionEntity,
  TicketEntity,
  VersionNoticeEntity,
];
