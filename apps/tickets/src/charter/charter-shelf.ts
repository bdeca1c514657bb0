import type { Charter } from '@charter/charter';
import type { ReadTransaction } from '@charter/database';
import { Injectable } from '@nestjs/common';
import { ticketErrors } from '../errors.js';
import { CharterVersionEntity } from './charter-version.entity.js';

/** The charters of the providers. Published versions never change, so each is read once. */
@Injectable()
export class CharterShelf {
  private readonly read = new Map<string, Charter>();

  /** The charter in force at an instant; throws CHARTER_MISSING where there is none. */
  async inForce(tx: ReadTransaction, at: Temporal.Instant): Promise<Charter> {
    const row = await tx.manager
      .createQueryBuilder(CharterVersionEntity, 'charter')
      .select(['charter.id', 'charter.charterVersion'])
      .where('charter.providerId = :providerId', { providerId: tx.viewer.providerId })
      .andWhere('charter.effectiveFrom <= :at', { at: at.toString() })
      .orderBy('charter.effectiveFrom', 'DESC')
      .addOrderBy('charter.id', 'DESC')
      .limit(1)
      .getOne();
    if (!row) throw ticketErrors.refused('CHARTER_MISSING');
    return this.version(tx, row.charterVersion);
  }

  /** One version of the viewer's provider; throws CHARTER_MISSING where it has not arrived. */
  async version(tx: ReadTransaction, charterVersion: string): Promise<Charter> {
    const { providerId } = tx.viewer;
    const key = `${providerId} ${charterVersion}`;
    const known = this.read.get(key);
    if (known) return known;
    const row = await tx.manager
      .createQueryBuilder(CharterVersionEntity, 'charter')
      .where('charter.providerId = :providerId', { providerId })
      .andWhere('charter.charterVersion = :charterVersion', { charterVersion })
      .getOne();
    if (!row) throw ticketErrors.refused('CHARTER_MISSING');
    this.read.set(key, row.document);
    return row.document;
  }
}
