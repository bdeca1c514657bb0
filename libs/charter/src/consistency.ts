import { validateCalendar } from '@charter/business-time';
import { citations } from './clauses.js';
import { escalationProblems } from './escalations.js';
import { problemAt, type Problem } from './problem.js';
import { danglingReferences, repeatedKeys } from './references.js';
import type { Charter } from './schema/document.js';

/** What the shape alone does not show: each problem with the path and clause of its rule. */
export function inconsistencies(charter: Charter): Problem[] {
  return [
    ...zoneProblems(charter),
    ...calendarProblems(charter),
    ...clauseProblems(charter),
    ...repeatedKeys(charter),
    ...danglingReferences(charter),
    ...planProblems(charter),
    ...clockProblems(charter),
    ...escalationProblems(charter),
    ...exclusionProblems(charter),
  ];
}

function zoneProblems(charter: Charter): Problem[] {
  const { zone } = charter.provider;
  const bands = [{ days: ['mon' as const], opens: '09:00', closes: '17:00' }];
  return validateCalendar({ zone, bands }).map(({ message }) =>
    problemAt(charter, ['provider', 'zone'], message),
  );
}

function calendarProblems(charter: Charter): Problem[] {
  return Object.entries(charter.calendars).flatMap(([key, calendar]) =>
    validateCalendar(calendar).map(({ path, message }) =>
      problemAt(charter, ['calendars', key, ...path.split(/[.[\]]+/).filter(Boolean)], message),
    ),
  );
}

/** Every citation has its clause; every enforced or measured clause has a rule. */
function clauseProblems(charter: Charter): Problem[] {
  const cited = citations(charter);
  const unknown = cited
    .filter(({ clause }) => !(clause in charter.clauses))
    .map(({ clause, path }) => ({
      path,
      reason: `cites ${clause}, which is not a clause of this charter`,
      clause,
    }));
  const ruled = new Set(cited.map(({ clause }) => clause));
  const ruleless = Object.entries(charter.clauses)
    .filter(([id, { kept }]) => kept !== 'D' && !ruled.has(id))
    .map(([id, { kept }]) => ({
      path: `clauses.${id}`,
      reason: `is ${kept === 'M' ? 'measured' : 'enforced'}, but no rule cites it`,
      clause: id,
    }));
  const gaps = charter.gaps.flatMap(({ clause }, index) =>
    clause && !(clause in charter.clauses)
      ? [
          {
            path: `gaps.${index}`,
            reason: `speaks of ${clause}, which is not a clause of this charter`,
            clause,
          },
        ]
      : [],
  );
  return [...unknown, ...ruleless, ...gaps];
}

function planProblems(charter: Charter): Problem[] {
  const last = charter.plans.length - 1;
  return charter.plans.flatMap((plan, index) =>
    (plan.key === 'none') !== (index === last) ||
    (plan.key === 'none') !== (plan.heldBy === 'NOBODY_ELSE')
      ? [
          problemAt(
            charter,
            ['plans', index],
            'plan none, and it alone, stands last and is held by NOBODY_ELSE',
          ),
        ]
      : [],
  );
}

function clockProblems(charter: Charter): Problem[] {
  return charter.clocks.flatMap((clock, at) =>
    clock.levels.flatMap((level, index) =>
      level.unit === 'SAME_BUSINESS_DAY' && level.amount !== 1
        ? [
            problemAt(
              charter,
              ['clocks', at, 'levels', index, 'amount'],
              'of SAME_BUSINESS_DAY is always 1',
            ),
          ]
        : [],
    ),
  );
}

/** An interruption is judged by the one exclusion of its kind. */
function exclusionProblems(charter: Charter): Problem[] {
  const kinds = charter.availability?.exclusions.map(({ kind }) => kind) ?? [];
  return kinds.flatMap((kind, index) =>
    kinds.indexOf(kind) < index
      ? [problemAt(charter, ['availability', 'exclusions', index], `excludes ${kind} twice`)]
      : [],
  );
}
