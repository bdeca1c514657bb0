import { newId, UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import { invalidInput, once, refuseLine } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { charterNow } from '../charter/charter.queries.js';
import { linesOf, type LineRule } from '../charter/domain/life-policy.js';
import { decisions } from '../decisions.js';
import { errors } from '../errors.js';
import { externalOwner } from '../external-id.js';
import type { CreateProductInput } from '../generated/graphql.js';
import { ProductEntity } from './product.entity.js';

@Injectable()
export class ProductService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  create(viewer: Viewer, input: CreateProductInput): Promise<ProductEntity | null> {
    const { idempotencyKey } = input;
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, 'createProduct');
      const call = { mutation: 'createProduct', key: idempotencyKey, input };
      const { id } = await once(tx, call, () => insertProduct(tx, input));
      return tx.find(ProductEntity, id);
    });
  }
}

async function insertProduct(tx: Transaction, input: CreateProductInput): Promise<{ id: string }> {
  const { key, name, scheme = 'NUMBERED', externalId } = input;
  refuseKey(key);
  refuseLine(['input', 'name'], name.trim(), 200);
  if (externalId) refuseLine(['input', 'externalId'], externalId, 200);
  // Two that choose one key at the same time: the second finds it taken.
  await tx.takeTurn('product', String(tx.viewer.providerId));
  await refuseTaken(tx, input);
  const product = await tx.insert(ProductEntity, {
    id: newId(),
    providerId: tx.viewer.providerId!,
    key,
    name: name.trim(),
    scheme,
    lines: await chosenLines(tx, input),
    externalId: externalId ?? null,
    externalOwner: externalId ? externalOwner(tx.viewer) : null,
    createdAt: Temporal.Instant.from(tx.viewer.now),
  });
  const data = { productId: product.id, key, name: product.name, active: true };
  await tx.publish(product, { type: 'product.changed', data });
  return product;
}

async function chosenLines(tx: Transaction, input: CreateProductInput): Promise<LineRule[]> {
  if (!input.lines) {
    const lines = linesOf(await charterNow(tx));
    return input.scheme === 'NAMED' ? lines.map((it) => ({ ...it, successor: 'ANY' })) : lines;
  }
  const lines = input.lines.map((line) => ({ ...line, clause: null }));
  const keys = new Set(lines.map(({ key }) => key));
  const path = ['input', 'lines'];
  if (keys.size === 0 || keys.size < lines.length) {
    throw invalidInput(
      path,
      'Name each line once, at least one.',
      'Nommez chaque ligne une fois, une au moins.',
    );
  }
  if (input.scheme === 'NAMED' && lines.some(({ successor }) => successor !== 'ANY')) {
    throw invalidInput(
      path,
      'Names are neither major nor minor: give ANY.',
      'Un nom n’est ni majeur ni mineur : donnez ANY.',
    );
  }
  return lines;
}

function refuseKey(key: string): void {
  // In a feed `all.json` lists the products: the cycles of one of that name would stand nowhere.
  if (key === 'all') {
    throw invalidInput(
      ['input', 'key'],
      '“all” means all products in feeds: choose another key.',
      '« all » désigne tous les produits dans les flux : choisissez une autre clé.',
    );
  }
  if (/^[a-z][a-z0-9-]{0,62}$/.test(key)) return;
  throw invalidInput(
    ['input', 'key'],
    `“${key}” is not a key of small letters, digits and hyphens.`,
    `« ${key} » n’est pas une clé de minuscules, chiffres et tirets.`,
  );
}

async function refuseTaken(
  tx: Transaction,
  { key, externalId }: CreateProductInput,
): Promise<void> {
  const { providerId } = tx.viewer;
  const taken = (where: object) =>
    tx.manager.existsBy(ProductEntity, { providerId, ...where } as never);
  if (await taken({ key })) {
    throw errors.refused('KEY_TAKEN', { path: ['input', 'key'], params: { key } });
  }
  if (externalId && (await taken({ externalId, externalOwner: externalOwner(tx.viewer) }))) {
    const path = ['input', 'externalId'];
    throw errors.refused('EXTERNAL_ID_TAKEN', { path, params: { externalId } });
  }
}
