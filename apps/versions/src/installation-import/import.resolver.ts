import { encodeId } from '@charter/database';
import {
  answer,
  type GraphContext,
  type PageArguments,
  referenceTo,
  rowId,
  toMutationError,
} from '@charter/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  InstallationImportLinesArgs,
  MutationCancelInstallationImportArgs,
  MutationCreateInstallationImportArgs,
  QueryInstallationImportArgs,
} from '../generated/graphql.js';
import { installationById } from '../installation/installation.loaders.js';
import { toldOutcome, type ImportLineEntity, type ToldOutcome } from './import-line.entity.js';
import { ImportLinks } from './import-links.js';
import { importById, importLines, installationImports } from './import.lists.js';
import { isOwn } from './import-owner.js';
import { ImportService } from './import.service.js';
import type { InstallationImportEntity } from './installation-import.entity.js';
import { jobOf } from './import-job.js';
import { shownRefusal } from './kept-refusal.js';

@Resolver('InstallationImport')
export class InstallationImportResolver {
  constructor(
    private readonly service: ImportService,
    private readonly links: ImportLinks,
  ) {}

  @Query('installationImport')
  installationImport(
    @Args() { id }: QueryInstallationImportArgs,
    @Context() context: GraphContext,
  ) {
    const row = rowId('job', id);
    return row ? importById(context).load(row) : null;
  }

  @Query('installationImports')
  installationImports(@Args() args: PageArguments, @Context() context: GraphContext) {
    return installationImports(context, args);
  }

  @Mutation('createInstallationImport')
  createInstallationImport(
    @Args() { input }: MutationCreateInstallationImportArgs,
    @Context() context: GraphContext,
  ) {
    return answer(context, 'installationImport', () => this.service.create(context.viewer, input));
  }

  @Mutation('cancelInstallationImport')
  cancelInstallationImport(
    @Args() { input }: MutationCancelInstallationImportArgs,
    @Context() context: GraphContext,
  ) {
    return answer(context, 'installationImport', () => this.service.cancel(context.viewer, input));
  }

  @ResolveField('id')
  id(@Parent() { id }: InstallationImportEntity) {
    return encodeId('job', id);
  }

  @ResolveField('job')
  job(@Parent() job: InstallationImportEntity, @Context() { language }: GraphContext) {
    const errorsUrl = job.refused > 0 ? (this.links.report(job, language)?.url ?? null) : null;
    return jobOf(job, language, errorsUrl);
  }

  @ResolveField('createdBy')
  createdBy(@Parent() { createdBy }: InstallationImportEntity) {
    return referenceTo('person', createdBy);
  }

  @ResolveField('cancelledBy')
  cancelledBy(@Parent() { cancelledBy }: InstallationImportEntity) {
    return referenceTo('person', cancelledBy);
  }

  @ResolveField('cancelledByClientId')
  cancelledByClientId(@Parent() { cancelledByClient }: InstallationImportEntity) {
    return cancelledByClient && encodeId('apiClient', cancelledByClient);
  }

  @ResolveField('counts')
  counts(@Parent() job: InstallationImportEntity) {
    const { state, total, done, created, changed, unchanged, refused } = job;
    const leftOut = done - created - changed - unchanged - refused;
    const notDone = state === 'CANCELLED' && total !== null ? total - done : 0;
    return { created, changed, unchanged, refused, leftOut, notDone };
  }

  /** Lines are judged in the creator's name, so that nobody else says what they are. */
  @ResolveField('upload')
  upload(@Parent() job: InstallationImportEntity, @Context() { viewer, language }: GraphContext) {
    return isOwn(job, viewer) ? this.links.upload(job, language) : null;
  }

  @ResolveField('report')
  report(@Parent() job: InstallationImportEntity, @Context() { language }: GraphContext) {
    return this.links.report(job, language);
  }

  @ResolveField('lines')
  lines(
    @Parent() job: InstallationImportEntity,
    @Args() args: InstallationImportLinesArgs,
    @Context() context: GraphContext,
  ) {
    return importLines(context, job, args);
  }
}

@Resolver('InstallationImportLine')
export class ImportLineResolver {
  @ResolveField('outcome')
  async outcome(
    @Parent() { importId, outcome }: ImportLineEntity,
    @Context() context: GraphContext,
  ): Promise<ToldOutcome> {
    const job = await importById(context).load(importId);
    return job ? toldOutcome(job, outcome) : outcome;
  }

  @ResolveField('installation')
  installation(@Parent() { installationId }: ImportLineEntity, @Context() context: GraphContext) {
    return installationId && installationById(context).load(installationId);
  }

  @ResolveField('errors')
  errors(@Parent() { refusal }: ImportLineEntity, @Context() { language }: GraphContext) {
    return refusal ? [toMutationError(shownRefusal(refusal), language)] : [];
  }
}
