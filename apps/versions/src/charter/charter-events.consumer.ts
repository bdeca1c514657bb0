import { lockInOrder, type Transaction } from '@charter/database';
import type { ReceivedEvent } from '@charter/messaging';
import { Injectable } from '@nestjs/common';
import { VersionLife } from '../product-version/version-life.js';
import { ProductEntity } from '../product/product.entity.js';

@Injectable()
export class CharterEvents {
  constructor(private readonly life: VersionLife) {}

  /** A charter may tell of windows of releases that came before it: all are derived anew. */
  async onPublished(_: ReceivedEvent<'charter.published'>, tx: Transaction): Promise<void> {
    const products = tx.manager
      .createQueryBuilder(ProductEntity, 'product')
      .where('product.providerId = :providerId', { providerId: tx.viewer.providerId });
    for (const product of await lockInOrder(products).getMany())
      await this.life.rederive(tx, product);
  }
}
