import { expect, it } from 'vitest';
import { noticeText } from './notice-text.js';

const at = (text: string) => Temporal.Instant.from(text);
const about = {
  ...{ product: 'Gestion', label: '4.2', successor: '5.0', zone: 'America/Toronto' },
  ...{ recalledAt: null, now: at('2026-03-09T14:00:00Z') },
};
const ending = (endsAt: string | null) => ({
  ...{ stage: 'RELEASE' as const, recalled: false, endsAt: endsAt === null ? null : at(endsAt) },
});

it('[S4.19] names the successor and the last day of support, and a reseller’s customers', () => {
  const standing = ending('2026-09-02T04:00:00Z');
  const release = { occasion: 'RELEASE' as const, standing, last: null };
  const parameters = { product: 'Gestion', previous: '4.2', version: '5.0', until: '2026-09-01' };
  expect(noticeText(about, { ...release, customers: null })).toEqual({
    template: 'version.released',
    parameters,
  });
  expect(noticeText(about, { ...release, customers: 12 }).parameters).toEqual({
    ...parameters,
    customers: '12',
  });
});

it.each([
  { endsAt: null, template: 'version.end-lifted', until: undefined },
  { endsAt: '2026-12-01T05:00:00Z', template: 'version.end-moved', until: '2026-11-30' },
  { endsAt: '2026-03-09T04:00:00Z', template: 'version.end-was', until: '2026-03-08' },
])('corrects by $template, with the day that was announced', ({ endsAt, template, until }) => {
  const last = ending('2026-09-02T04:00:00Z');
  const input = {
    occasion: 'CORRECTION' as const,
    standing: ending(endsAt),
    last,
    customers: null,
  };
  const text = noticeText(about, input);
  expect(text.template).toBe(template);
  expect(text.parameters).toMatchObject({ announced: '2026-09-01' });
  expect(text.parameters['until']).toBe(until);
});

it('tells of a recall with the end that holds for what was recalled', () => {
  const recalled = { ...about, successor: null, recalledAt: at('2026-03-09T03:30:00Z') };
  const input = { occasion: 'RECALLED' as const, last: null, customers: null };
  const parameters = { product: 'Gestion', previous: '4.2', recalledOn: '2026-03-08' };
  const standing = { ...ending(null), stage: null, recalled: true };
  expect(noticeText(recalled, { ...input, standing })).toEqual({
    template: 'version.recalled',
    parameters,
  });
  const ends = { ...ending('2026-12-01T05:00:00Z'), recalled: true };
  expect(noticeText(recalled, { ...input, standing: ends })).toMatchObject({
    template: 'version.recalled-ending',
    parameters: { until: '2026-11-30' },
  });
});
