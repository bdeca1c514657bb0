import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noticeDue, standingAt, type Occasion, type Told } from './due-notice.js';
import type { NoticeLife } from './notice-stage.js';
import { noticesDue } from './notices-due.js';

const zone = 'America/Toronto';
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();
const day = (text: string) => at(`${text}T00:00`);
const life = (withdrawn: string | null, ends: string | null, recalled?: string): NoticeLife => ({
  withdrawnAt: withdrawn ? day(withdrawn) : null,
  endsAt: ends ? day(ends) : null,
  recalledAt: recalled ? day(recalled) : null,
  zone,
});

const current = life(null, null);
const withdrawn = life('2026-03-02', '2026-09-02');
const releaseTold: Told = { stage: 'RELEASE', endsAt: day('2026-09-02'), recalled: false };

/** Who is looked at in each of these lives in turn, and told what is due. */
function tellThrough(...looks: [NoticeLife, string][]): (Occasion | null)[] {
  let told: Told | null = null;
  return looks.map(([then, instant]) => {
    const standing = standingAt(then, at(instant));
    const occasion = noticeDue(standing, told);
    if (occasion) told = standing;
    return occasion;
  });
}

describe('[S4.23] somebody who runs a version', () => {
  it('is told of each stage once, in its time', () => {
    const told = tellThrough(
      [current, '2026-03-01T23:59'],
      [withdrawn, '2026-03-02T00:00'],
      [withdrawn, '2026-06-03T23:59'],
      [withdrawn, '2026-06-04T00:00'],
      [withdrawn, '2026-08-03T00:00'],
      [withdrawn, '2026-08-03T00:00'],
      [withdrawn, '2026-09-02T00:00'],
      [withdrawn, '2027-09-02T00:00'],
    );
    const stages = [null, 'RELEASE', null, 'WARNING_90', 'WARNING_30', null, 'END', null];
    expect(told).toEqual(stages);
  });

  it('is told only the newest where nobody looked for long, or the version was learnt of late', () => {
    expect(tellThrough([withdrawn, '2026-08-20T12:00'])).toEqual(['WARNING_30']);
    expect(tellThrough([withdrawn, '2026-09-20T12:00'])).toEqual(['END']);
    expect(tellThrough([withdrawn, '2026-10-03T12:00'])).toEqual([null]);
    const away = tellThrough([withdrawn, '2026-03-02T00:00'], [withdrawn, '2027-01-01T12:00']);
    expect(away).toEqual(['RELEASE', 'END']);
  });

  it('is corrected once where an end that was told moves, and told nothing where none was', () => {
    const earlier = life('2026-02-02', '2026-08-02');
    expect(
      tellThrough(
        [withdrawn, '2026-03-02T10:00'],
        [earlier, '2026-03-05T10:00'],
        [earlier, '2026-03-05T10:00'],
      ),
    ).toEqual(['RELEASE', 'CORRECTION', null]);
    expect(tellThrough([current, '2026-03-02T10:00'], [current, '2026-03-05T10:00'])).toEqual([
      null,
      null,
    ]);
  });

  it('learns that no end is set once the successor is recalled, and of the next successor as of the first', () => {
    expect(
      tellThrough(
        [withdrawn, '2026-03-02T10:00'],
        [current, '2026-03-09T10:00'],
        [withdrawn, '2026-03-10T10:00'],
        [current, '2026-03-11T10:00'],
      ),
    ).toEqual(['RELEASE', 'CORRECTION', 'RELEASE', 'CORRECTION']);
  });

  it('is told of a recall once, with the end that holds then, and of what comes after it', () => {
    const recalled = life(null, null, '2026-03-09');
    const succeeded = life('2026-05-02', '2026-11-02', '2026-03-09');
    expect(
      tellThrough(
        [current, '2026-03-02T10:00'],
        [recalled, '2026-03-09T10:00'],
        [recalled, '2026-03-09T10:00'],
        [succeeded, '2026-05-02T10:00'],
      ),
    ).toEqual([null, 'RECALLED', null, 'RELEASE']);
    expect(tellThrough([succeeded, '2026-05-02T10:00'], [succeeded, '2026-05-02T10:00'])).toEqual([
      'RECALLED',
      null,
    ]);
  });

  it('[S4.24] has warnings and end put off by an extension', () => {
    const extended = { ...withdrawn, endsAt: day('2027-01-01') };
    expect(
      tellThrough(
        [withdrawn, '2026-08-03T00:00'],
        [extended, '2026-08-10T10:00'],
        [extended, '2026-09-02T00:00'],
        [extended, '2026-10-03T00:00'],
        [extended, '2026-12-02T00:00'],
        [extended, '2027-01-01T00:00'],
      ),
    ).toEqual(['WARNING_30', 'CORRECTION', null, 'WARNING_90', 'WARNING_30', 'END']);
  });

  it('is never told the same twice, nor anything once all is told, however lives change', () => {
    const days = fc
      .integer({ min: 0, max: 400 })
      .map((days) => day('2026-01-01').add({ hours: days * 24 }));
    const lives = fc.record({
      withdrawnAt: fc.option(days),
      length: fc.integer({ min: 1, max: 200 }),
      recalled: fc.boolean(),
      now: days,
    });
    fc.assert(
      fc.property(fc.array(lives, { maxLength: 12 }), (looks) => {
        let told: Told | null = null;
        const sinceCorrection = new Set<string>();
        for (const { withdrawnAt, length, recalled, now } of looks) {
          const endsAt = withdrawnAt && withdrawnAt.add({ hours: length * 24 });
          const standing = standingAt(
            { withdrawnAt, endsAt, recalledAt: recalled ? now : null, zone },
            now,
          );
          const occasion = noticeDue(standing, told);
          if (!occasion) continue;
          // A correction, and a recall, tell of another end: what was told before does not count any more.
          if (occasion === 'CORRECTION' || occasion === 'RECALLED') sinceCorrection.clear();
          const said = `${occasion} ${standing.endsAt}`;
          expect(sinceCorrection.has(said)).toBe(false);
          sinceCorrection.add(said);
          told = standing;
          expect(noticeDue(standing, told)).toBeNull();
        }
      }),
    );
  });
});

it('counts what an act would send by what was told to whom', () => {
  const before = { ...current, obsoleteFrom: current.endsAt };
  const after = { ...withdrawn, obsoleteFrom: withdrawn.endsAt };
  const now = at('2026-03-02T10:00');
  const groups = [
    { versionId: '4.2', told: null, extendedUntil: null, recipients: 7 },
    { versionId: '4.1', told: releaseTold, extendedUntil: null, recipients: 5 },
    { versionId: '4.1', told: releaseTold, extendedUntil: day('2026-12-24'), recipients: 2 },
  ];
  const lives = (changed: typeof before) =>
    new Map([
      ['4.2', changed],
      ['4.1', after],
    ]);
  const published = noticesDue(lives(before), lives(after), groups, now);
  expect(published).toEqual({ announced: 7, corrected: 0, recalled: 0 });
  const recalled = new Map([['4.1', before]]);
  expect(noticesDue(new Map([['4.1', after]]), recalled, groups, now)).toEqual({
    ...{ announced: 0, corrected: 7, recalled: 0 },
  });
});
