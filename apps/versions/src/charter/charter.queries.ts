import { clauseRef, type Charter } from '@charter/charter';
import type { ReadTransaction } from '@charter/database';
import { type Clause, notYetKnown } from '@charter/subgraph';
import type { LifePolicy, LifeRule } from '../product/domain/version-window.js';
import { CharterVersionEntity } from './charter-version.entity.js';
import { lifePolicies, type CharterInForce } from './domain/life-policy.js';

/** The provider's published charters, ascending by their first instant in force. */
export function charters(tx: ReadTransaction): Promise<CharterInForce[]> {
  return tx.manager
    .createQueryBuilder(CharterVersionEntity, 'charter')
    .where('charter.providerId = :providerId', { providerId: tx.viewer.providerId })
    .orderBy('charter.effectiveFrom')
    .addOrderBy('charter.id')
    .getMany();
}

export async function policies(tx: ReadTransaction): Promise<LifePolicy[]> {
  return lifePolicies(await charters(tx));
}

/** The charter in force now, or the first one to come; throws NOT_YET_KNOWN where none has arrived. */
export async function charterNow(tx: ReadTransaction): Promise<Charter> {
  const now = Temporal.Instant.from(tx.viewer.now);
  const all = await charters(tx);
  const inForce = all.findLast((it) => Temporal.Instant.compare(it.effectiveFrom, now) <= 0);
  const charter = inForce ?? all[0];
  if (!charter) throw notYetKnown('charter');
  return charter.document;
}

/** The clause behind a rule in one charter version, with its text; null where it has no such rule. */
export function lifeClause(
  all: readonly CharterInForce[],
  charterVersionId: string | null,
  rule: LifeRule,
): Clause | null {
  const charter = all.find(({ id }) => id === charterVersionId) ?? all.at(-1);
  const terms = charter && lifePolicies([charter])[0]?.terms;
  return charter && terms ? clauseRef(charter.document, terms.clauses[rule]) : null;
}
