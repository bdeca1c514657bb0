import { describe, expect, it } from 'vitest';
import { instant, local, published, rules } from '../../testing/publications.js';
import { refuseReleases } from './release-order.js';
import type { Publication } from './successor.js';
import { deriveWindows } from './version-window.js';

const named = (text: string): Publication => {
  const [label, month, generation] = text.split(' ') as [string, string, string?];
  return published(label, `2025-${month}-01`, generation ? { generation } : {});
};
const windows = (...versions: Publication[]) =>
  deriveWindows(versions, rules('ANY', undefined, 'NAMED'));

describe('generations of names', () => {
  it('[S4.19] hold several versions, and follow each other by their first', () => {
    const found = windows(
      named('Lilac 03 spring'),
      named('Aster 09 autumn'),
      named('Rose 01 spring'),
    );
    expect([...found.keys()].sort()).toEqual(['Lilac', 'Rose']);
    expect(found.get('Rose')).toBe(found.get('Lilac'));
    expect(local(found.get('Rose')?.withdrawnAt)).toBe('2025-09-01T00:00');
  });

  it('are one each where none is stated, and not those of the same name', () => {
    expect(windows(named('Rose 01'), named('Lilac 03')).get('Rose')?.successorId).toBe('Lilac');
    expect(windows(named('Spring 01'), named('Rose 03 spring')).has('Spring')).toBe(true);
  });

  it('begin with the first version that stands', () => {
    const recalled = { ...named('Rose 01 spring'), recalledAt: instant('2025-02-01') };
    const found = windows(recalled, named('Aster 03 autumn'), named('Lilac 05 spring'));
    expect(found.get('Aster')?.successorId).toBe('Lilac');
    expect(found.has('Rose')).toBe(false);
  });

  it.each([
    ['Lilac 05 spring', ['Rose 01 spring', 'Aster 03 autumn'], 'GENERATION_ALREADY_SUCCEEDED'],
    ['Aster 03 autumn', ['Rose 01 spring', 'Lilac 05 spring'], 'GENERATION_ALREADY_SUCCEEDED'],
    ['Aster 03', ['Rose 01 spring', 'Lilac 05 spring'], 'GENERATION_ALREADY_SUCCEEDED'],
    ['Rose 01 spring', ['Aster 03 autumn', 'Lilac 05 spring'], 'GENERATION_ALREADY_SUCCEEDED'],
    ['Lilac 02 spring', ['Rose 01 spring', 'Aster 03 autumn'], undefined],
    ['Lilac 05 winter', ['Rose 01 spring', 'Aster 03 autumn'], undefined],
    ['Lilac 05', ['Rose 01 spring', 'Aster 03 autumn'], undefined],
  ])('do not come back after another has succeeded them: %s beside %j', (text, others, code) => {
    const own = named(text);
    expect(refuseReleases([own], others.map(named), 'NAMED').get(own)?.code).toBe(code);
  });
});
