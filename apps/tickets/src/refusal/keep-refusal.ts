import { newId, type Transaction } from '@charter/database';
import { firstRefusal } from '../ticket/domain/coverage.js';
import type { Request } from '../ticket/judge-request.js';
import { storedCoverage } from '../ticket/stored-coverage.js';
import { nowOf } from '../ticket/ticket.queries.js';
import { RefusalEntity } from './refusal.entity.js';

/** Keeps a refused opening, so that it can be counted and answered again; gives its id. */
export async function keepRefusal(tx: Transaction, request: Request): Promise<string> {
  const { charter, coverage, customerId, opening, version } = request;
  const first = firstRefusal(coverage);
  if (!first) throw new Error('an admitted opening is no refusal');
  const at = nowOf(tx);
  const refusal = await tx.insert(RefusalEntity, {
    id: newId(),
    providerId: tx.viewer.providerId!,
    customerId,
    requesterId: tx.viewer.personId,
    code: first.code,
    clause: first.clause,
    charterVersion: charter.version,
    channelKey: opening.channelKey,
    productVersionId: version?.id ?? null,
    coverage: storedCoverage(coverage, opening.at),
    at,
  });
  const clause = first.clause && { id: first.clause, charterVersion: charter.version };
  const { id: refusalId, code, channelKey } = refusal;
  const data = { refusalId, customerId, code, clause: clause || null, channelKey, at };
  await tx.publish(refusal, { type: 'opening.refused', data });
  return refusalId;
}
