import { describe, expect, it } from 'vitest';
import { at, blueNote, down, metaCompliance, window } from './interruption.fixture.js';
import { hits, type Interruption, touches } from './interruption.js';
import { judge } from './judgement.js';

const announcedAt = '2026-03-05T09:00:00Z';
const [from, to] = ['2026-03-10T20:00:00Z', '2026-03-10T23:00:00Z'];
const maintenance = (more: Partial<Interruption> = {}) =>
  window('PREVENTIVE_MAINTENANCE', from, to, announcedAt, more);

/** `reason clause hours` of each stretch. */
const judged = (
  interruption: Interruption,
  rule = blueNote,
  customerId: string | null = null,
): string[] =>
  judge(interruption, rule, customerId).map(
    (stretch) =>
      `${stretch.reason} ${stretch.clause} ${(stretch.to - stretch.from) / 3_600_000}` +
      (stretch.counts ? ' counts' : ''),
  );

describe('an interruption', () => {
  it('[S0.5] is left out if it is of an excluded kind and was announced before it began', () => {
    expect(judged(maintenance())).toEqual(['EXCLUDED_KIND S0.5 3']);
    expect(judged({ ...maintenance(), announcements: [] })).toEqual([
      'NOT_ANNOUNCED S0.5 3 counts',
    ]);
    const operation = window('OPERATION', from, to, announcedAt);
    expect(judged(operation)).toEqual(['EXCLUDED_KIND S0.5 3']);
    expect(judged(window('OPERATION', from, to, from))).toEqual(['NOT_ANNOUNCED S0.5 3 counts']);
  });

  it('[S0.5] counts where it corrects a fault, announced or not', () => {
    const intervention = window('CORRECTIVE_INTERVENTION', from, to, announcedAt);
    expect(judged(intervention)).toEqual(['COUNTED_KIND S0.6 3 counts']);
    const renamed = { ...intervention, kind: 'PREVENTIVE_MAINTENANCE' };
    expect(judged(renamed)).toEqual(['NOT_ANNOUNCED S0.5 3 counts']);
  });

  it('[S0.5] counts where it exceeds what was announced, at either end', () => {
    const overrun = { ...maintenance(), endsAt: at('2026-03-11T01:00:00Z') };
    expect(judged(overrun)).toEqual(['EXCLUDED_KIND S0.5 3', 'BEYOND_ANNOUNCEMENT S0.5 2 counts']);
    const early = { ...maintenance(), startsAt: at('2026-03-10T19:00:00Z') };
    expect(judged(early)).toEqual(['BEYOND_ANNOUNCEMENT S0.5 1 counts', 'EXCLUDED_KIND S0.5 3']);
    const lasting = { ...maintenance(), endsAt: null };
    expect(judged(lasting)).toEqual([
      'EXCLUDED_KIND S0.5 3',
      'BEYOND_ANNOUNCEMENT S0.5 Infinity counts',
    ]);
    const elsewhen = { ...maintenance(), startsAt: at(to), endsAt: at('2026-03-11T00:00:00Z') };
    expect(judged(elsewhen)).toEqual(['BEYOND_ANNOUNCEMENT S0.5 1 counts']);
  });

  it('[S0.5] is excused by the last announcement before it began, unless that called it off', () => {
    const again = (startsAt: string | null, endsAt: string | null, when: string) => ({
      ...maintenance().announcements[0]!,
      announcedAt: at(when),
      startsAt: startsAt === null ? null : at(startsAt),
      endsAt: endsAt === null ? null : at(endsAt),
    });
    const moved = maintenance({
      announcements: [again('2026-03-10T21:00:00Z', to, '2026-03-06T09:00:00Z')],
    });
    expect(judged(moved)).toEqual(['BEYOND_ANNOUNCEMENT S0.5 1 counts', 'EXCLUDED_KIND S0.5 2']);
    const calledOff = maintenance({ announcements: [again(null, null, '2026-03-06T09:00:00Z')] });
    expect(judged(calledOff)).toEqual(['NOT_ANNOUNCED S0.5 3 counts']);
    const tooLate = maintenance({ announcements: [again(null, null, from)] });
    expect(judged(tooLate)).toEqual(['EXCLUDED_KIND S0.5 3']);
  });

  it('[S0.5] is announced to those alone whom the announcement named, and for its product alone', () => {
    const named = { ...maintenance({ customerIds: ['a'] }), customerIds: ['a', 'b'] };
    expect(judged(named, blueNote, 'a')).toEqual(['EXCLUDED_KIND S0.5 3']);
    expect(judged(named, blueNote, 'b')).toEqual(['NOT_ANNOUNCED S0.5 3 counts']);
    expect(judged(named, blueNote, null)).toEqual(['NOT_ANNOUNCED S0.5 3 counts']);
    const wider = { ...maintenance({ productId: 'p' }), productId: null };
    expect(judged(wider)).toEqual(['NOT_ANNOUNCED S0.5 3 counts']);
    expect(judged({ ...maintenance(), productId: 'p' })).toEqual(['EXCLUDED_KIND S0.5 3']);
  });

  it('[S3.16] counts as well if it is maintenance, where the charter excludes none', () => {
    expect(judged(maintenance(), metaCompliance)).toEqual(['COUNTED_KIND S3.15 3 counts']);
  });

  it('is left out without announcement where the charter asks none, and when it was called off', () => {
    const exclusions = [{ kind: 'PREVENTIVE_MAINTENANCE', announced: false, clause: 'S0.5' }];
    const silent = down(from, to, { kind: 'PREVENTIVE_MAINTENANCE' });
    expect(judged(silent, { ...blueNote, exclusions })).toEqual(['EXCLUDED_KIND S0.5 3']);
    expect(judged(down(from, to, { cancelled: true }))).toEqual(['CALLED_OFF S0.6 3']);
  });

  it('[S3.16] counts for a customer what names it or nobody', () => {
    const named = down(from, to, { customerIds: ['a'] });
    expect([hits(named, 'a'), hits(named, 'b'), hits(named, null)]).toEqual([true, false, false]);
    expect(hits(down(from, to), 'b')).toBe(true);
    const whole = { ...blueNote, counted: 'EVERYBODY' as const };
    expect(judged(named, whole, 'a')).toEqual(['HIT_SOME_ALONE S0.6 3']);
    expect(judged(down(from, to), whole, 'a')).toEqual(['COUNTED_KIND S0.6 3 counts']);
  });

  it('touches a product that it names, or all', () => {
    const named = down(from, to, { productId: 'p' });
    expect([touches(named, ['p']), touches(named, ['q']), touches(named, [])]).toEqual([
      true,
      false,
      true,
    ]);
    expect(touches(down(from, to), ['q'])).toBe(true);
  });
});
