import { encodeId } from '@charter/database';
import { answer, exactlyOne, type GraphContext, rowId } from '@charter/subgraph';
import {
  Args,
  Context,
  Mutation,
  Parent,
  Query,
  ResolveField,
  ResolveReference,
  Resolver,
} from '@nestjs/graphql';
import { actions } from '../decisions.js';
import { externalOwner } from '../external-id.js';
import type {
  MutationCreateProductArgs,
  ProductVersionsArgs,
  QueryProductArgs,
  QueryProductsArgs,
} from '../generated/graphql.js';
import { MAIN_LINE } from '../charter/domain/life-policy.js';
import { isReleased } from '../product-version/version.queries.js';
import { versionsOfProduct } from '../product-version/version.lists.js';
import { versionsByProduct } from '../product-version/version.loaders.js';
import { comparePublications } from './domain/successor.js';
import { stateAt } from './domain/version-state.js';
import type { ProductEntity } from './product.entity.js';
import { products, productWhere } from './product.lists.js';
import { productById } from './product.loaders.js';
import { ProductService } from './product.service.js';

@Resolver('Product')
export class ProductResolver {
  constructor(private readonly service: ProductService) {}

  @Query('product')
  product(@Args() names: QueryProductArgs, @Context() context: GraphContext) {
    const { name, value } = exactlyOne(names);
    if (name === 'id') return this.byId(value, context);
    if (name === 'key') return productWhere(context, 'product.key = :value', { value });
    const owner = externalOwner(context.viewer);
    const condition = 'product.externalOwner = :owner AND product.externalId = :value';
    return productWhere(context, condition, { owner, value });
  }

  @Query('products')
  products(@Args() args: QueryProductsArgs, @Context() context: GraphContext) {
    return products(context, args);
  }

  @Mutation('createProduct')
  createProduct(@Args() { input }: MutationCreateProductArgs, @Context() context: GraphContext) {
    return answer(context, 'product', () => this.service.create(context.viewer, input));
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: GraphContext) {
    return this.byId(id, context);
  }

  @ResolveField('id')
  id(@Parent() { id }: ProductEntity) {
    return encodeId('product', id);
  }

  /** The newest version on sale in the main line. */
  @ResolveField('currentVersion')
  async currentVersion(@Parent() { id, scheme }: ProductEntity, @Context() context: GraphContext) {
    const versions = (await versionsByProduct(context).load(id)) ?? [];
    const onSale = versions
      .filter(isReleased)
      .filter((it) => it.line === MAIN_LINE && stateAt(it, context.now) === 'CURRENT');
    return onSale.sort((a, b) => comparePublications(a, b, scheme)).at(-1) ?? null;
  }

  @ResolveField('versions')
  versions(
    @Parent() { id }: ProductEntity,
    @Args() args: ProductVersionsArgs,
    @Context() context: GraphContext,
  ) {
    return versionsOfProduct(context, id, args);
  }

  @ResolveField('actions')
  actions(@Parent() _: ProductEntity, @Context() context: GraphContext) {
    const allowed = () => null;
    return actions(context, null, {
      planRelease: allowed,
      publishRelease: allowed,
      importReleases: allowed,
      recordProblem: allowed,
    });
  }

  private byId(id: string, context: GraphContext): Promise<ProductEntity | null> {
    const row = rowId('product', id);
    return row ? productById(context).load(row) : Promise.resolve(null);
  }
}
