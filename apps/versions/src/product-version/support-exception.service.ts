import { decodeId, newId, UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import { parseMoney } from '@charter/money';
import { commonErrors, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { charterNow, charters, lifeClause } from '../charter/charter.queries.js';
import { customerOrFail } from '../customer.js';
import { decisions } from '../decisions.js';
import { errors } from '../errors.js';
import type { MoneyInput, RecordSupportExceptionInput } from '../generated/graphql.js';
import { refuseException } from './domain/support-exception.js';
import { ProductVersionEntity } from './product-version.entity.js';
import { SupportExceptionEntity } from './support-exception.entity.js';
import { VersionLife } from './version-life.js';

@Injectable()
export class SupportExceptionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: VersionLife,
  ) {}

  /** Records the decision to support a version beyond its end. */
  record(viewer: Viewer, input: RecordSupportExceptionInput) {
    const { idempotencyKey: key } = input;
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, 'recordSupportException');
      const version = await lockVersion(tx, input.productVersionId);
      const call = { mutation: 'recordSupportException', key, input };
      const { id } = await once(tx, call, () => this.insert(tx, version, input));
      return {
        supportException: await tx.find(SupportExceptionEntity, id),
        productVersion: version,
      };
    });
  }

  private async insert(
    tx: Transaction,
    version: ProductVersionEntity,
    input: RecordSupportExceptionInput,
  ): Promise<{ id: string }> {
    const { zone } = (await charterNow(tx)).provider;
    const recordedAt = Temporal.Instant.from(tx.viewer.now);
    const until = input.supportedThrough.add({ days: 1 }).toZonedDateTime(zone).toInstant();
    const reason = input.reason.trim();
    const code = refuseException({ reason, until }, version, recordedAt);
    if (code) {
      const path = ['input', code === 'REASON_REQUIRED' ? 'reason' : 'supportedThrough'];
      const clause = lifeClause(await charters(tx), version.charterVersionId, 'extension');
      const through = version.supportedThrough?.toString() ?? '';
      throw errors.refused(code, { path, clause, params: { label: version.label, through } });
    }
    const exception = await tx.insert(SupportExceptionEntity, {
      id: newId(),
      providerId: version.providerId,
      productVersionId: version.id,
      customerId: input.organizationId ? await customerOrFail(tx, input.organizationId) : null,
      reason,
      decidedBy: tx.viewer.personId,
      recordedAt,
      until,
      ...priceOf(input.price ?? null),
    });
    await this.life.tell(tx, version);
    return exception;
  }
}

function lockVersion(tx: Transaction, id: string): Promise<ProductVersionEntity> {
  const path = ['input', 'productVersionId'];
  return tx.lockOrFail(ProductVersionEntity, decodeId('version', id), () =>
    commonErrors.refused('NOT_FOUND', { path, params: { what: 'productVersion' } }),
  );
}

function priceOf(price: MoneyInput | null) {
  if (!price) return { priceMinor: null, priceCurrency: null };
  try {
    const { minor, currency } = parseMoney(price.amount, price.currency);
    if (minor < 0n) throw new RangeError('a price is not negative');
    return { priceMinor: minor, priceCurrency: currency };
  } catch (error) {
    const problem = `price: ${(error as Error).message}`;
    throw commonErrors.refused('INVALID_INPUT', { path: ['input', 'price'], params: { problem } });
  }
}
