import type { Transaction } from '@charter/database';
import { encodeId } from '@charter/database';
import { commonErrors, dateScalar, invalidInput, notFound, Refused } from '@charter/subgraph';
import { MAIN_LINE } from '../charter/domain/life-policy.js';
import { errors } from '../errors.js';
import type { Acquisition } from '../installation/domain/acquisition.js';
import type { InstallationItem } from '../installation/installation-facts.js';
import { canonicalLabel } from '../product/domain/version-label.js';
import { ProductEntity } from '../product/product.entity.js';
import { cellsOf, type Cells, type Column } from './domain/columns.js';
import type { ParsedLine } from './parse-lines.js';
import { PROBLEMS } from './line-problems.js';

/** A line as it is staged, and whether another line of the file has its external id. */
export interface StagedLine extends ParsedLine {
  readonly repeated: boolean;
}

export type LineItem = InstallationItem & { externalId: string };

/** What the lines ask for, or what keeps each of them from being judged; by their place among them. */
export async function itemsOf(
  tx: Transaction,
  lines: readonly StagedLine[],
): Promise<(LineItem | Refused)[]> {
  const all = lines.map(({ cells }) => cellsOf(cells));
  const versionIdOf = await versionFinder(tx, all);
  return lines.map((line, index) => {
    try {
      return itemOf(line, all[index]!, versionIdOf);
    } catch (error) {
      if (error instanceof Refused) return error;
      throw error;
    }
  });
}

type VersionFinder = (cells: Cells) => string;

interface NamedVersion {
  id: string;
  product_id: string;
  line: string;
  canonical_label: string;
}

function itemOf(line: StagedLine, cells: Cells, versionIdOf: VersionFinder): LineItem {
  if (line.problem) throw PROBLEMS[line.problem]();
  const externalId = required(cells, 'external_id');
  if (line.repeated) {
    const details = { path: ['external_id'], params: { externalId } };
    throw errors.refused('DUPLICATE_EXTERNAL_ID', details);
  }
  const organizationId = required(cells, 'customer');
  return {
    externalId,
    organizationId,
    productVersionId: versionIdOf(cells),
    ...(cells.environment && { environment: cells.environment }),
    acquisition: acquisitionOf(required(cells, 'acquisition')),
    since: dayOf(cells, 'since'),
    until: dayOf(cells, 'until'),
  };
}

function required(cells: Cells, column: Column): string {
  const value = cells[column];
  if (value) return value;
  throw invalidInput(
    [column],
    `The column ${column} needs a value.`,
    `La colonne ${column} doit être remplie.`,
  );
}

const ACQUISITIONS = ['PURCHASE', 'UPGRADE', 'EXISTING_RIGHT'] as const;

function acquisitionOf(text: string): Acquisition {
  const found = ACQUISITIONS.find((known) => known === text.toUpperCase());
  if (found) return found;
  throw invalidInput(
    ['acquisition'],
    `acquisition is one of ${ACQUISITIONS.join(', ')}.`,
    `acquisition prend l’une des valeurs ${ACQUISITIONS.join(', ')}.`,
  );
}

/** The same days as the graph takes. */
function dayOf(cells: Cells, column: 'since' | 'until'): Temporal.PlainDate | null {
  const text = cells[column];
  if (!text) return null;
  try {
    return dateScalar.parseValue(text) as Temporal.PlainDate;
  } catch {
    throw invalidInput(
      [column],
      `${column} is a day such as 2026-03-31.`,
      `${column} est une date telle que 2026-03-31.`,
    );
  }
}

/** Finds versions that lines name by the key of their product, their line and their label. */
async function versionFinder(tx: Transaction, lines: readonly Cells[]): Promise<VersionFinder> {
  const keys = new Set(lines.flatMap(({ product }) => product ?? []));
  const products = await tx.manager
    .createQueryBuilder(ProductEntity, 'product')
    .where('product.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('product.key = ANY(:keys)', { keys: [...keys] })
    .getMany();
  const byKey = new Map(products.map((product) => [product.key, product]));
  const named = lines.flatMap(({ product: key, version }) => {
    const product = byKey.get(key ?? '');
    return product && version ? [[product.id, canonicalLabel(version, product.scheme)]] : [];
  });
  const versions = await tx.manager.query<NamedVersion[]>(
    `SELECT id, product_id, line, canonical_label FROM product_version
     WHERE provider_id = $1
       AND (product_id, canonical_label) IN (SELECT * FROM unnest($2::uuid[], $3::text[]))`,
    [tx.viewer.providerId, named.map(([id]) => id), named.map(([, label]) => label)],
  );
  const nameOf = (productId: string, line: string, label: string) =>
    [productId, line, label].join('\n');
  const byName = new Map(
    versions.map((it) => [nameOf(it.product_id, it.line, it.canonical_label), it.id]),
  );
  return (cells) => {
    const product = byKey.get(required(cells, 'product'));
    if (!product) throw notFound('product', ['product']);
    const line = cells.line ?? (product.lines.length === 1 ? product.lines[0]!.key : MAIN_LINE);
    if (!product.lines.some(({ key }) => key === line)) throw unknownLine(product, line);
    const label = canonicalLabel(required(cells, 'version'), product.scheme);
    const id = byName.get(nameOf(product.id, line, label));
    if (id) return encodeId('version', id);
    throw notFound('version', ['version']);
  };
}

function unknownLine({ lines }: ProductEntity, line: string): Refused {
  const params = { line, lines: lines.map(({ key }) => key).join(', ') };
  return errors.refused('UNKNOWN_LINE', { path: ['line'], params });
}

/** A line whose creator has no rights left, whatever it says. */
export function withoutRights(): Refused {
  const capacities = 'admin, manager, agent, administrativeUser, delegatedReseller';
  const params = { action: 'registerInstallation', capacities };
  return commonErrors.refused('FORBIDDEN', { params });
}
