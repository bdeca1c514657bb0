import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { charterJsonSchema, citations, clauseRef, loadCharter } from './index.js';

const providers = ['blue-note', 'vala-bleu', 'selion', 'metacompliance', 'techtra'];

function fileOf(key: string): string {
  return readFileSync(new URL(`../../../charters/${key}.yaml`, import.meta.url), 'utf8');
}

/** How the clauses of each text are kept; those not listed are enforced. */
const asked = [
  { count: 25, declared: [1, 2, 17, 18, 19, 20, 21, 23, 25], measured: [6, 7, 15] },
  { count: 35, declared: [1, 8, 17], measured: [34], both: [33] },
  { count: 21, declared: [3], measured: [9] },
  { count: 27, declared: [10], measured: [15, 16] },
  { count: 26, declared: [], measured: [] },
];

describe('the five charters', () => {
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  const validate = ajv.compile(charterJsonSchema());

  test.each(asked.map((ask, index) => ({ ...ask, index, key: providers[index] ?? '' })))(
    '$key holds every clause of its text, kept as asked',
    ({ key, index, count, declared, measured, both = [] }) => {
      const kept = (n: number) =>
        declared.includes(n) ? 'D' : measured.includes(n) ? 'M' : both.includes(n) ? 'E/M' : 'E';
      const numbers = Array.from({ length: count }, (_, n) => n + 1);
      const expected = Object.fromEntries(numbers.map((n) => [`S${index}.${n}`, kept(n)]));

      const { clauses } = loadCharter(fileOf(key));

      expect(
        Object.fromEntries(Object.entries(clauses).map(([id, clause]) => [id, clause.kept])),
      ).toEqual(expected);
    },
  );

  test.each(providers)('%s satisfies the schema that editors use', (key) => {
    expect(validate(parse(fileOf(key))) || validate.errors).toBe(true);
  });

  test.each(providers)('%s cites nothing that it cannot show', (key) => {
    const charter = loadCharter(fileOf(key));
    for (const { clause } of citations(charter)) {
      expect(clauseRef(charter, clause)).toMatchObject({
        id: clause,
        charterVersion: charter.version,
      });
    }
  });

  test('what the texts leave open is marked as a reading', () => {
    const readings = citations(loadCharter(fileOf('selion')))
      .filter(({ reading }) => reading)
      .map(({ clause, path }) => `${clause} ${path}`);
    expect(readings).toContain('S2.19 pricing.options.immediate');
    expect(readings).toContain('S2.20 pricing.options.out-of-hours');
    expect(readings).not.toContain('S2.17 pricing.rating.minimum');
  });
});
