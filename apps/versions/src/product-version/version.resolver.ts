import { encodeId } from '@charter/database';
import {
  exactlyOne,
  type GraphContext,
  type PageArguments,
  rowId,
  rowIds,
} from '@charter/subgraph';
import {
  Args,
  Context,
  Parent,
  Query,
  ResolveField,
  ResolveReference,
  Resolver,
} from '@nestjs/graphql';
import { chartersOf } from '../charter/charter.loaders.js';
import type {
  ProductVersionLabel,
  ProductVersionSupportArgs,
  QueryProductVersionArgs,
  QueryProductVersionsArgs,
} from '../generated/graphql.js';
import { MAIN_LINE } from '../charter/domain/life-policy.js';
import { canonicalLabel } from '../product/domain/version-label.js';
import { stateAt } from '../product/domain/version-state.js';
import { productWhere } from '../product/product.lists.js';
import { productById } from '../product/product.loaders.js';
import type { ProductVersionEntity } from './product-version.entity.js';
import { productVersions, versionWhere } from './version.lists.js';
import { exceptionsByVersion, supportOfVersion, versionById } from './version.loaders.js';
import { actionsOf } from './version-actions.js';
import { fixesOf } from './version-fixes.js';
import { exceptionsOfVersion, stepsOfVersion } from './version-records.lists.js';
import { zoneOf } from './version-support.js';

@Resolver('ProductVersion')
export class ProductVersionResolver {
  @Query('productVersion')
  productVersion(@Args() names: QueryProductVersionArgs, @Context() context: GraphContext) {
    const { id, label } = names;
    const { value } = exactlyOne({ id, label: label?.label });
    return label ? this.byLabel(label, context) : this.byId(value, context);
  }

  @Query('productVersions')
  productVersions(@Args() args: QueryProductVersionsArgs, @Context() context: GraphContext) {
    return productVersions(context, args);
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: GraphContext) {
    return this.byId(id, context);
  }

  @ResolveField('id')
  id(@Parent() { id }: ProductVersionEntity) {
    return encodeId('version', id);
  }

  @ResolveField('product')
  product(@Parent() { productId }: ProductVersionEntity, @Context() context: GraphContext) {
    return productById(context).load(productId);
  }

  @ResolveField('state')
  state(@Parent() version: ProductVersionEntity, @Context() context: GraphContext) {
    return stateAt(version, context.now);
  }

  @ResolveField('recordedAt')
  recordedAt(@Parent() { knownAt }: ProductVersionEntity) {
    return knownAt;
  }

  @ResolveField('importReason')
  importReason(@Parent() { importReason }: ProductVersionEntity, @Context() context: GraphContext) {
    return context.viewer.staffRoles.length > 0 ? importReason || null : null;
  }

  @ResolveField('timeZone')
  async timeZone(@Parent() _: ProductVersionEntity, @Context() context: GraphContext) {
    return zoneOf(await chartersOf(context));
  }

  @ResolveField('steps')
  steps(
    @Parent() { id }: ProductVersionEntity,
    @Args() args: PageArguments,
    @Context() context: GraphContext,
  ) {
    return stepsOfVersion(context, id, args);
  }

  @ResolveField('fixEligibility')
  fixEligibility(@Parent() version: ProductVersionEntity, @Context() context: GraphContext) {
    return fixesOf(context, version);
  }

  @ResolveField('successor')
  successor(@Parent() { successorId }: ProductVersionEntity, @Context() context: GraphContext) {
    return successorId ? versionById(context).load(successorId) : null;
  }

  @ResolveField('support')
  support(
    @Parent() version: ProductVersionEntity,
    @Args() args: ProductVersionSupportArgs,
    @Context() context: GraphContext,
  ) {
    const at = args.at ?? context.now;
    const past = Temporal.Instant.compare(at, context.now) < 0;
    const knownAt = args.knownAt ?? (past ? at : context.now);
    const [customerId = null] =
      rowIds('organization', args.organizationId ? [args.organizationId] : []) ?? [];
    return supportOfVersion(context, version, { at, knownAt, customerId });
  }

  @ResolveField('supportExceptions')
  async supportExceptions(
    @Parent() { id }: ProductVersionEntity,
    @Context() context: GraphContext,
  ) {
    return (await exceptionsByVersion(context).load(id)) ?? [];
  }

  @ResolveField('exceptions')
  exceptions(
    @Parent() { id }: ProductVersionEntity,
    @Args() args: PageArguments,
    @Context() context: GraphContext,
  ) {
    return exceptionsOfVersion(context, id, args);
  }

  @ResolveField('actions')
  actions(@Parent() version: ProductVersionEntity, @Context() context: GraphContext) {
    return actionsOf(context, version);
  }

  private byId(id: string, context: GraphContext): Promise<ProductVersionEntity | null> {
    const row = rowId('version', id);
    return row ? versionById(context).load(row) : Promise.resolve(null);
  }

  private async byLabel(named: ProductVersionLabel, context: GraphContext) {
    const product = await productWhere(context, 'product.key = :key', { key: named.productKey });
    if (!product) return null;
    return versionWhere(
      context,
      'version.productId = :productId AND version.line = :line AND version.canonicalLabel = :label',
      {
        productId: product.id,
        line: named.line ?? MAIN_LINE,
        label: canonicalLabel(named.label, product.scheme),
      },
    );
  }
}
