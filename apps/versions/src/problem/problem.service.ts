import { decodeId, newId, UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import { notFound, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { refuseTooMany } from '../bulk.js';
import { decisions } from '../decisions.js';
import type { RecordProblemInput } from '../generated/graphql.js';
import { ProductEntity } from '../product/product.entity.js';
import {
  checkedTitle,
  checkedWorkaround,
  freeTickets,
  refuseFix,
  versionsNamed,
} from './problem-judging.js';
import { ProblemEntity } from './problem.entity.js';
import { insertProblem } from './problem.writes.js';

@Injectable()
export class ProblemService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Enters a problem that staff words, with the tickets behind it. */
  record(viewer: Viewer, input: RecordProblemInput): Promise<ProblemEntity | null> {
    const { idempotencyKey: key } = input;
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, 'recordProblem');
      const { id } = await once(tx, { mutation: 'recordProblem', key, input }, () =>
        record(tx, input),
      );
      return tx.find(ProblemEntity, id);
    });
  }
}

async function record(tx: Transaction, input: RecordProblemInput): Promise<{ id: string }> {
  const { id: productId } = await productOrFail(tx, input.productId);
  const title = checkedTitle(input.title);
  const workaround = checkedWorkaround(input.workaround);
  const named = async (ids: readonly string[] | null | undefined, field: string) =>
    versionsNamed(tx, productId, ids ?? [], field);
  const affected = (await named(input.affectedVersionIds, 'affectedVersionIds')).map(idOf);
  const fixes = await named(input.fixedInVersionIds, 'fixedInVersionIds');
  for (const fix of fixes) refuseFix(tx, fix, new Set(affected), ['input', 'fixedInVersionIds']);
  const asked = { productId, affected };
  const path = (index: number) => ['input', 'ticketIds', String(index)];
  const ticketIds = input.ticketIds ?? [];
  refuseTooMany(ticketIds, 'ticketIds');
  const tickets = await freeTickets(tx, asked, ticketIds, path);
  return insertProblem(tx, {
    ...{ id: newId(), kind: input.kind, productId, title, workaround },
    ...{ affected, fixed: fixes.map(idOf), tickets },
  });
}

const idOf = ({ id }: { id: string }) => id;

async function productOrFail(tx: Transaction, productId: string): Promise<ProductEntity> {
  const product = await tx.find(ProductEntity, decodeId('product', productId));
  if (product) return product;
  throw notFound('product', ['input', 'productId']);
}
