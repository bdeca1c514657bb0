import { describe, expect, it } from 'vitest';
import { nextStageAfter, stageAt, stagesOf, type NoticeLife } from './notice-stage.js';

/** A window by civil times of its zone: withdrawn, and its first day without support. */
function window(withdrawn: string, ends: string, zone = 'America/Toronto'): NoticeLife {
  return {
    withdrawnAt: Temporal.PlainDateTime.from(withdrawn).toZonedDateTime(zone).toInstant(),
    endsAt: Temporal.PlainDate.from(ends).toZonedDateTime(zone).toInstant(),
    recalledAt: null,
    zone,
  };
}

const civil = (life: NoticeLife) =>
  stagesOf(life).map(({ stage, at }) => {
    const { zone } = life;
    return `${stage} ${at.toZonedDateTimeISO(zone).toPlainDateTime().toString().slice(0, 16)}`;
  });

describe('[S4.19] the stages of a window', () => {
  it.each([
    {
      name: 'lie on local days, at midnight on both sides of a change of the clock',
      life: window('2026-03-02T10:00', '2026-09-02'),
      stages: ['2026-03-02T10:00', '2026-06-04T00:00', '2026-08-03T00:00', '2026-09-02T00:00'],
    },
    {
      name: 'count days of the calendar across the end of February',
      life: window('2025-08-31T09:30', '2026-02-28', 'Europe/Paris'),
      stages: ['2025-08-31T09:30', '2025-11-30T00:00', '2026-01-29T00:00', '2026-02-28T00:00'],
    },
    {
      name: 'begin when the day does where midnight does not exist',
      life: window('2026-01-05T08:00', '2026-07-23', 'Africa/Cairo'),
      stages: ['2026-01-05T08:00', '2026-04-24T01:00', '2026-06-23T00:00', '2026-07-23T00:00'],
    },
  ])('$name', ({ life, stages: [release, first, second, end] }) => {
    const expected = [`RELEASE ${release}`, `WARNING_90 ${first}`, `WARNING_30 ${second}`];
    expect(civil(life)).toEqual([...expected, `END ${end}`]);
  });

  it('have no warning whose day is not after the withdrawal', () => {
    expect(civil(window('2026-03-02T10:00', '2026-05-02'))).toEqual([
      'RELEASE 2026-03-02T10:00',
      'WARNING_30 2026-04-02T00:00',
      'END 2026-05-02T00:00',
    ]);
    expect(civil(window('2026-03-02T10:00', '2026-03-20'))).toEqual([
      'RELEASE 2026-03-02T10:00',
      'END 2026-03-20T00:00',
    ]);
    // Thirty days before is the day of the release itself.
    expect(civil(window('2026-03-02T10:00', '2026-04-01'))).toHaveLength(2);
    expect(stagesOf({ ...window('2026-03-02T10:00', '2026-09-02'), withdrawnAt: null })).toEqual(
      [],
    );
  });

  it('are each reached at their very instant, and the next is the one after', () => {
    const life = window('2026-03-02T10:00', '2026-09-02');
    const [release, first, , end] = stagesOf(life).map(({ at }) => at);
    const justBefore = first!.subtract({ milliseconds: 1 });
    expect(stageAt(life, release!.subtract({ milliseconds: 1 }))).toBeNull();
    expect(stageAt(life, justBefore)!.stage).toBe('RELEASE');
    expect(stageAt(life, first!)!.stage).toBe('WARNING_90');
    expect(nextStageAfter(life, justBefore)).toEqual(first);
    expect(nextStageAfter(life, end!)).toBeNull();
  });
});
