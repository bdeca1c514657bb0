import type { ReadTransaction } from '@charter/database';
import type { LineRules, LifePolicy } from '../product/domain/version-window.js';
import type { ProductEntity } from '../product/product.entity.js';
import { ProductVersionEntity } from './product-version.entity.js';
import { SupportExceptionEntity } from './support-exception.entity.js';

/** A version that is published: a publication of the domain. */
export type ReleasedVersion = ProductVersionEntity & {
  releasedAt: Temporal.Instant;
  knownAt: Temporal.Instant;
};

export function isReleased(version: ProductVersionEntity): version is ReleasedVersion {
  return version.releasedAt !== null && version.knownAt !== null;
}

/** A version that is planned: a plan of the domain. */
export type PlannedVersion = ProductVersionEntity & { plannedOn: Temporal.PlainDate };

export function isPlanned(version: ProductVersionEntity): version is PlannedVersion {
  return version.plannedOn !== null;
}

export function rulesOf(product: ProductEntity, policies: readonly LifePolicy[]): LineRules {
  return {
    scheme: product.scheme,
    successor: (line) => product.lines.find(({ key }) => key === line)?.successor ?? 'ANY',
    policies,
  };
}

export function versionsOf(
  tx: ReadTransaction,
  productIds: readonly string[],
): Promise<ProductVersionEntity[]> {
  return tx.manager
    .createQueryBuilder(ProductVersionEntity, 'version')
    .where('version.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('version.productId = ANY(:productIds)', { productIds })
    .orderBy('version.releasedAt')
    .addOrderBy('version.id')
    .getMany();
}

/** Exceptions of versions, newest first. */
export function exceptionsOf(
  tx: ReadTransaction,
  versionIds: readonly string[],
): Promise<SupportExceptionEntity[]> {
  return tx.manager
    .createQueryBuilder(SupportExceptionEntity, 'exception')
    .where('exception.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('exception.productVersionId = ANY(:versionIds)', { versionIds })
    .orderBy('exception.recordedAt', 'DESC')
    .addOrderBy('exception.id', 'DESC')
    .getMany();
}

/** SQL: the state at an instant, the parameter `:now` unless told, as the domain's `stateAt` has it. */
export function stateSql(alias: string, at = ':now'): string {
  return `CASE
    WHEN ${alias}.recalled_at <= ${at} THEN 'RECALLED'
    WHEN ${alias}.released_at IS NULL AND ${alias}.cancelled_at <= ${at} THEN 'CANCELLED'
    WHEN ${alias}.released_at IS NULL OR ${alias}.released_at > ${at} THEN 'PLANNED'
    WHEN ${alias}.obsolete_from <= ${at} THEN 'OBSOLETE'
    WHEN ${alias}.withdrawn_at <= ${at} THEN 'WITHDRAWN'
    ELSE 'CURRENT' END`;
}
