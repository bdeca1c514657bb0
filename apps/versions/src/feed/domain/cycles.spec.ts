import { describe, expect, it } from 'vitest';
import { feedOf } from '../../testing/feed.js';
import { instant, published, rules } from '../../testing/publications.js';
import type { Publication } from '../../product/domain/successor.js';
import { cyclesOf } from './cycles.js';

type More = NonNullable<Parameters<typeof feedOf>[1]>;

const cycles = (publications: readonly Publication[], more: More = {}) => {
  const facts = feedOf(publications, more);
  return cyclesOf(facts.products[0]!, facts);
};

const four = published('4.0', '2025-01-15T10:00');
const fourOne = published('4.1', '2025-03-01T10:00');
const five = published('5.0', '2025-08-31T10:00');

describe('cycles as endoflife.date has them', () => {
  it('[S4.19] are generations, newest first, each with its newest version and its last day', () => {
    expect(cycles([four, fourOne, five])).toEqual([
      {
        cycle: '5',
        releaseDate: '2025-08-31',
        eol: false,
        support: true,
        extendedSupport: false,
        discontinued: false,
        latest: '5.0',
        latestReleaseDate: '2025-08-31',
        lts: false,
      },
      {
        cycle: '4',
        releaseDate: '2025-01-15',
        eol: '2026-02-27',
        support: '2026-02-27',
        extendedSupport: false,
        discontinued: '2025-08-31',
        latest: '4.1',
        latestReleaseDate: '2025-03-01',
        lts: false,
      },
    ]);
  });

  it.each([
    ['MAJOR', ['5', '4']],
    ['MINOR', ['5.0', '4.1', '4.0']],
    ['ANY', ['5.0', '4.1', '4.0']],
  ] as const)('are named by what the rule %s counts', (rule, names) => {
    const found = cycles([four, fourOne, five], { rules: rules(rule) });
    expect(found.map(({ cycle }) => cycle)).toEqual(names);
  });

  it('are named by the generation where versions have names', () => {
    const named = (label: string, on: string) => published(label, on, { generation: '2026' });
    const more = { rules: rules('ANY', undefined, 'NAMED') };
    const found = cycles(
      [named('Spring', '2026-03-01T10:00'), named('Autumn', '2026-09-01T10:00')],
      more,
    );
    expect(found).toMatchObject([{ cycle: '2026', latest: 'Autumn', eol: false }]);
  });

  it('that came out on one day follow each other by number', () => {
    const eve = ['9.0', '10.0', '8.0'].map((label) => published(label, '2025-09-01'));
    expect(cycles(eve).map(({ cycle }) => cycle)).toEqual(['10', '9', '8']);
  });

  it('of another line bear its key, so that names stay apart', () => {
    const longTerm = published('4.0', '2025-02-01T10:00', { line: 'lts' });
    const found = cycles([four, { ...longTerm, id: 'lts' }]);
    expect(found.map(({ cycle, lts }) => [cycle, lts])).toEqual([
      ['4-lts', true],
      ['4', false],
    ]);
  });

  it('leave out what was recalled, but not who runs it', () => {
    const recalled = published('5.0', '2025-08-31T10:00', { recalledOn: '2025-09-02T10:00' });
    const lives = cycles([four, fourOne, recalled]);
    expect(lives).toMatchObject([
      { cycle: '4', latest: '4.1', eol: false, discontinued: false },
      { cycle: '5', support: true, eol: false, discontinued: '2025-09-02' },
    ]);
    expect(Object.keys(lives[1]!)).not.toContain('latest');
    expect(Object.keys(lives[1]!)).not.toContain('latestReleaseDate');
    const patched = [four, { ...fourOne, recalledAt: instant('2025-03-03T10:00') }];
    expect(cycles(patched)).toMatchObject([{ cycle: '4', latest: '4.0' }]);
  });

  it('were on sale until the last of them was recalled, whatever came later', () => {
    const recalled = (label: string, on: string, recalledOn: string) =>
      published(label, on, { recalledOn });
    const both = [
      recalled('5.0', '2025-08-31T10:00', '2025-10-01T10:00'),
      recalled('5.1', '2025-09-10T10:00', '2025-09-20T10:00'),
    ];
    const six = published('6.0', '2025-12-01T10:00');
    expect(cycles(both)).toMatchObject([{ cycle: '5', discontinued: '2025-10-01' }]);
    expect(cycles([...both, six])[1]).toMatchObject({ cycle: '5', discontinued: '2025-10-01' });
    const later = recalled('5.0', '2025-08-31T10:00', '2026-01-01T10:00');
    expect(cycles([later, six])[1]).toMatchObject({ cycle: '5', discontinued: '2025-12-01' });
  });

  it('tell of no extension that a recall has outrun', () => {
    const extension = { id: 'extension', productVersionId: '4.0', customerId: null };
    const until = instant('2027-01-01');
    const more = { extensions: [{ ...extension, customer: null, until, recordedAt: until }] };
    expect(cycles([four], more)).toMatchObject([{ eol: false, extendedSupport: false }]);
    const successor = published('5.0', '2026-12-01T10:00');
    expect(cycles([four, successor], more)[1]).toMatchObject({ extendedSupport: false });
  });

  it('[S4.24] tell of extensions that hold for all, or for the customer that they are about', () => {
    const extension = {
      id: 'extension',
      productVersionId: '4.1',
      customer: null,
      recordedAt: instant('2026-01-01'),
    };
    const until = instant('2027-01-01');
    const forAll = { ...extension, customerId: null, until };
    const forOne = { ...extension, customerId: 'agro', until };
    const ofFour = (more: More) => cycles([four, fourOne, five], more).at(-1)!.extendedSupport;
    expect(ofFour({ extensions: [forAll] })).toBe('2026-12-31');
    expect(ofFour({ extensions: [forOne] })).toBe(false);
    expect(ofFour({ extensions: [forOne], about: ['4.1'] })).toBe('2026-12-31');
  });

  it('are those that a customer runs, with the newest version that there is', () => {
    expect(cycles([four, fourOne, five], { about: ['4.0'] })).toMatchObject([
      { cycle: '4', latest: '4.1', eol: '2026-02-27' },
    ]);
  });
});
