import { CONSUMERS, loadSettings, SubgraphModule, subgraphSettings } from '@charter/subgraph';
import { Module } from '@nestjs/common';
import { CharterEvents } from './charter/charter-events.consumer.js';
import { VersionsConsumers } from './consumers.js';
import { entities } from './entities.js';
import {
  AffectedResellerResolver,
  VersionResellersResolver,
} from './impact/affected-resellers.resolver.js';
import { DashboardsResolver, ObsolescentVersionResolver } from './impact/dashboards.resolver.js';
import { ContractAtRiskResolver, VersionImpactResolver } from './impact/impact.resolver.js';
import {
  PreviewedChangeResolver,
  ReleasePreviewResolver,
} from './impact/release-preview.resolver.js';
import { FeedReading } from './feed/feed-reading.js';
import { FeedResolver } from './feed/feed.resolver.js';
import { FeedService } from './feed/feed.service.js';
import { FeedsController } from './feed/feeds.controller.js';
import {
  AffectedOrganizationResolver,
  OrganizationInstallationsResolver,
  VersionInstallationsResolver,
} from './installation/affected.resolver.js';
import {
  AttestationStepResolver,
  InstallationAttestationsResolver,
} from './installation/attestation-steps.resolver.js';
import { InstallationBulkResolver } from './installation/installation-bulk.resolver.js';
import { InstallationBulkService } from './installation/installation-bulk.service.js';
import { DownloadResolver, VersionDownloadsResolver } from './download/download.resolver.js';
import { DownloadService } from './download/download.service.js';
import {
  ImportLineResolver,
  InstallationImportResolver,
} from './installation-import/import.resolver.js';
import { ImportLinks } from './installation-import/import-links.js';
import { ImportRun } from './installation-import/import-run.js';
import { ImportService } from './installation-import/import.service.js';
import { ReportsController } from './installation-import/reports.controller.js';
import { UploadService } from './installation-import/upload.service.js';
import { UploadsController } from './installation-import/uploads.controller.js';
import {
  InstallationHistoryResolver,
  InstallationRunResolver,
  VersionRunsResolver,
} from './installation/installation-runs.resolver.js';
import { InstallationResolver } from './installation/installation.resolver.js';
import { InstallationService } from './installation/installation.service.js';
import { LifecycleResolver } from './lifecycle/lifecycle.resolver.js';
import { migrations } from './migrations/index.js';
import { ProblemEditService } from './problem/problem-edit.service.js';
import { ProblemEditsResolver } from './problem/problem-edits.resolver.js';
import {
  ProblemResolver,
  ProblemStepResolver,
  ProblemTicketResolver,
  VersionProblemsResolver,
} from './problem/problem.resolver.js';
import { ProblemService } from './problem/problem.service.js';
import {
  CancelledReleaseResolver,
  RedatedReleaseResolver,
  ReleasePlanResolver,
  ReleaseStepResolver,
  VersionChangeResolver,
} from './product-version/release-plan.resolver.js';
import { ReleasePlanService } from './product-version/release-plan.service.js';
import { ReleaseRecallService } from './product-version/release-recall.service.js';
import { RecalledReleaseResolver, ReleaseResolver } from './product-version/release.resolver.js';
import { ReleaseService } from './product-version/release.service.js';
import { SupportExceptionService } from './product-version/support-exception.service.js';
import { VersionLife } from './product-version/version-life.js';
import { VersionTimers } from './product-version/version-timers.js';
import {
  FixEligibilityResolver,
  SupportExceptionResolver,
  VersionSupportResolver,
} from './product-version/version-support.resolver.js';
import { ProductVersionResolver } from './product-version/version.resolver.js';
import { ProductResolver } from './product/product.resolver.js';
import { ProductService } from './product/product.service.js';
import { TicketEvents } from './ticket/ticket-events.consumer.js';
import { TicketResolver } from './ticket/ticket.resolver.js';
import { typeDefinitions } from './type-definitions.js';
import { VersionNotices } from './version-notice/version-notices.js';
import {
  OrganizationNoticesResolver,
  VersionNoticeResolver,
  VersionNoticesResolver,
} from './version-notice/version-notices.resolver.js';

@Module({
  imports: [
    SubgraphModule.forRoot({
      name: 'versions',
      typeDefs: typeDefinitions,
      entities,
      migrations,
      settings: loadSettings(subgraphSettings),
      openPaths: ['/feeds/', '/reports/', '/uploads/'],
    }),
  ],
  controllers: [FeedsController, ReportsController, UploadsController],
  providers: [
    { provide: CONSUMERS, useClass: VersionsConsumers },
    AffectedOrganizationResolver,
    AffectedResellerResolver,
    CharterEvents,
    ContractAtRiskResolver,
    DashboardsResolver,
    FeedReading,
    FeedResolver,
    FeedService,
    InstallationBulkResolver,
    DownloadResolver,
    DownloadService,
    InstallationBulkService,
    ImportLineResolver,
    ImportLinks,
    ImportRun,
    ImportService,
    UploadService,
    InstallationImportResolver,
    AttestationStepResolver,
    InstallationAttestationsResolver,
    InstallationHistoryResolver,
    InstallationRunResolver,
    InstallationResolver,
    InstallationService,
    LifecycleResolver,
    ObsolescentVersionResolver,
    PreviewedChangeResolver,
    ReleasePreviewResolver,
    OrganizationInstallationsResolver,
    ProblemEditService,
    ProblemEditsResolver,
    ProblemResolver,
    ProblemService,
    ProblemStepResolver,
    ProblemTicketResolver,
    ProductResolver,
    ProductService,
    ProductVersionResolver,
    CancelledReleaseResolver,
    RecalledReleaseResolver,
    RedatedReleaseResolver,
    ReleasePlanResolver,
    ReleasePlanService,
    ReleaseRecallService,
    ReleaseResolver,
    ReleaseService,
    ReleaseStepResolver,
    VersionChangeResolver,
    FixEligibilityResolver,
    SupportExceptionResolver,
    SupportExceptionService,
    TicketEvents,
    TicketResolver,
    VersionImpactResolver,
    VersionDownloadsResolver,
    VersionInstallationsResolver,
    VersionRunsResolver,
    VersionLife,
    VersionNoticeResolver,
    VersionNotices,
    VersionNoticesResolver,
    OrganizationNoticesResolver,
    VersionProblemsResolver,
    VersionResellersResolver,
    VersionSupportResolver,
    VersionTimers,
  ],
})
export class VersionsModule {}
