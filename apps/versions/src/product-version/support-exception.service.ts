import { decodeId, newId, UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import { parseMoney } from '@charter/money';
import { invalidInput, notFound, once, refuseText } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { charterNow, charters, lifeClause } from '../charter/charter.queries.js';
import { customerOrFail } from '../customer.js';
import { decisions } from '../decisions.js';
import { errors } from '../errors.js';
import type { MoneyInput, RecordSupportExceptionInput } from '../generated/graphql.js';
import { lookAtNotices } from '../version-notice/notice-timer.js';
import { refuseException } from './domain/support-exception.js';
import { ProductVersionEntity } from './product-version.entity.js';
import { SupportExceptionEntity } from './support-exception.entity.js';
import { VersionLife } from './version-life.js';

const LONGEST_REASON = 2_000;

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
    if (reason !== '') refuseText(['input', 'reason'], reason, LONGEST_REASON);
    const code = refuseException({ reason, until }, version, recordedAt, zone);
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
      clientId: tx.viewer.clientId,
      recordedAt,
      until,
      ...priceOf(input.price ?? null),
    });
    await this.life.tell(tx, [version]);
    await lookAtNotices(tx, [version.id]);
    return exception;
  }
}

function lockVersion(tx: Transaction, id: string): Promise<ProductVersionEntity> {
  const path = ['input', 'productVersionId'];
  return tx.lockOrFail(ProductVersionEntity, decodeId('version', id, path), () =>
    notFound('version', path),
  );
}

/** A price is exact and not negative. */
function priceOf(price: MoneyInput | null) {
  if (!price) return { priceMinor: null, priceCurrency: null };
  const { amount, currency } = price;
  try {
    const { minor } = parseMoney(amount, currency);
    if (minor >= 0n) return { priceMinor: minor, priceCurrency: currency };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw invalidInput(
    ['input', 'price'],
    `${amount} ${currency} is not a price.`,
    `${amount} ${currency} n’est pas un prix.`,
  );
}
