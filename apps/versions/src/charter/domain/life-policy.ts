import type { Charter } from '@charter/charter';
import type { LifePolicy, LifeTerms } from '../../product/domain/version-window.js';
import type { SuccessorRule } from '../../product/domain/successor.js';

export interface CharterInForce {
  id: string;
  effectiveFrom: Temporal.Instant;
  document: Charter;
}

/** What each published charter says of the life of versions, ascending by its first instant in force. */
export function lifePolicies(charters: readonly CharterInForce[]): LifePolicy[] {
  return charters
    .map(({ id, effectiveFrom, document }) => ({
      charterVersionId: id,
      charterVersion: document.version,
      effectiveFrom,
      zone: document.provider.zone,
      terms: lifeTerms(document),
    }))
    .sort((a, b) => Temporal.Instant.compare(a.effectiveFrom, b.effectiveFrom));
}

function lifeTerms({ versionSupport }: Charter): LifeTerms | null {
  if (!versionSupport) return null;
  const { successor, window, withdrawal, download, fixes, maintenance, extension, discontinued } =
    versionSupport;
  return {
    supportedFor: Temporal.Duration.from({ months: window.months }),
    upgradeNeedsMaintenance: maintenance.requiredFor.includes('UPGRADE'),
    clauses: {
      successor: successor.clause,
      window: window.clause,
      withdrawal: withdrawal.clause,
      download: download.clause,
      fixes: fixes.clause,
      maintenance: maintenance.clause,
      extension: extension.clause,
      discontinued: discontinued.clause,
    },
  };
}

/** A product's line: its rule is the product's own, or (with `clause`) the charter's at its creation. */
export interface LineRule {
  key: string;
  successor: SuccessorRule;
  clause: { id: string; charterVersion: string } | null;
}

/** The line of a product that has one only. */
export const MAIN_LINE = 'main';

/** `main` and the lines that the charter names; by any new version where it says nothing. */
export function linesOf(charter: Charter): LineRule[] {
  const successor = charter.versionSupport?.successor;
  if (!successor) return [{ key: MAIN_LINE, successor: 'ANY', clause: null }];
  const clause = { id: successor.clause, charterVersion: charter.version };
  return Object.entries({ [MAIN_LINE]: successor.rule, ...successor.lines }).map(([key, rule]) => ({
    key,
    successor: rule,
    clause,
  }));
}
