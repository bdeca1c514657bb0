import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fixesAfter, idsOut, newsOf, type Fix, type KnownFix, type Told } from './problem-news.js';

const fix = (label: string): Fix => ({
  ...{ versionId: `v${label}`, productId: 'p', label, releasedAt: '2026-03-02T15:00:00Z' },
});
const nothing: Told = { fixIds: [], workaround: false };
const said = (fixes: KnownFix[], told: Told, workaround = false) =>
  newsOf({ fixes, workaround }, told).map((news) =>
    'fix' in news ? `${news.kind} ${news.fix.label}` : news.kind,
  );

it('[S4.17] tells of a correction, of its recall, and of what corrects it still', () => {
  const out = fixesAfter([], [fix('5.0'), fix('5.1')]);
  expect(said(out, nothing)).toEqual(['FIXED 5.0', 'FIXED 5.1']);
  const told = { fixIds: idsOut(out), workaround: false };
  expect(said(out, told)).toEqual([]);
  const recalled = fixesAfter(out, [fix('5.1')]);
  expect(said(recalled, told)).toEqual(['FIX_WITHDRAWN 5.0']);
  expect(newsOf({ fixes: recalled, workaround: false }, told)).toMatchObject([
    { others: [{ label: '5.1' }] },
  ]);
});

it('tells of a workaround once, and of no correction that was recalled before anybody heard of it', () => {
  expect(said([], nothing, true)).toEqual(['WORKAROUND']);
  expect(said([], { fixIds: [], workaround: true }, true)).toEqual([]);
  expect(said(fixesAfter(fixesAfter([], [fix('5.0')]), []), nothing)).toEqual([]);
});

it('tells whoever listens as often as it may please just what became of each correction', () => {
  const labels = fc.subarray(['5.0', '5.1', '5.2', '6.0']);
  const story = fc.array(fc.record({ labels, heard: fc.boolean() }), { maxLength: 12 });
  fc.assert(
    fc.property(story, (steps) => {
      let fixes: KnownFix[] = [];
      let told = nothing;
      const believed = new Set<string>();
      for (const { labels: now, heard } of [...steps, { labels: [], heard: true }]) {
        fixes = fixesAfter(fixes, now.map(fix));
        if (!heard) continue;
        for (const news of newsOf({ fixes, workaround: false }, told)) {
          if (news.kind === 'FIXED') {
            expect(believed.has(news.fix.label)).toBe(false);
            believed.add(news.fix.label);
          } else if (news.kind === 'FIX_WITHDRAWN') {
            expect(believed.delete(news.fix.label)).toBe(true);
          }
        }
        told = { fixIds: idsOut(fixes), workaround: false };
        expect([...believed].toSorted()).toEqual(now.toSorted());
      }
    }),
  );
});
