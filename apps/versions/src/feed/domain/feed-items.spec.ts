import { describe, expect, it } from 'vitest';
import { feedOf } from '../../testing/feed.js';
import { instant, published, rules } from '../../testing/publications.js';
import type { FeedFacts } from './feed-facts.js';
import { feedItems } from './feed-items.js';

const now = instant('2026-04-01T09:00');

/** `day label kind`, with the status of what is not certain. */
const told = (facts: FeedFacts, at = now) =>
  feedItems(facts, at).map(({ day, label, kind, status }) =>
    [day.toString(), label, kind, ...(status === 'CONFIRMED' ? [] : [status])].join(' '),
  );

describe('what a feed tells', () => {
  it('[S4.19] [S4.22] ends support with its last day, the end of the month clamped', () => {
    const facts = feedOf([
      published('4.0', '2025-01-15T10:00'),
      published('5.0', '2025-08-31T23:30'),
    ]);
    expect(told(facts)).toEqual([
      '2025-01-15 4.0 RELEASE',
      '2025-08-31 5.0 RELEASE',
      '2025-08-31 4.0 WITHDRAWAL',
      '2026-02-27 4.0 END_OF_SUPPORT',
    ]);
  });

  it('tells of no day on which a patch of a superseded generation was withdrawn', () => {
    const facts = feedOf([
      published('4.0', '2025-06-01T10:00'),
      published('5.0', '2026-01-10T10:00'),
      published('4.1', '2026-02-01T10:00'),
    ]);
    expect(told(facts).filter((it) => it.includes(' 4.1 '))).toEqual([
      '2026-02-01 4.1 RELEASE',
      '2026-07-09 4.1 END_OF_SUPPORT',
    ]);
  });

  it('takes back for 90 days what a recall made untrue, and then is silent of it', () => {
    const facts = feedOf([
      published('4.0', '2025-06-01T10:00'),
      published('5.0', '2026-01-10T10:00', { recalledOn: '2026-01-20T10:00' }),
    ]);
    expect(told(facts)).toEqual([
      '2025-06-01 4.0 RELEASE',
      '2026-01-10 5.0 RELEASE CANCELLED',
      '2026-01-10 4.0 WITHDRAWAL CANCELLED',
      '2026-01-20 5.0 RECALL',
      '2026-07-09 4.0 END_OF_SUPPORT CANCELLED',
    ]);
    expect(told(facts, instant('2026-04-20T11:01'))).toEqual([
      '2025-06-01 4.0 RELEASE',
      '2026-01-20 5.0 RECALL',
    ]);
  });

  it('moves an item under its name when another successor takes the place of a recalled one', () => {
    const facts = feedOf([
      published('4.0', '2025-06-01T10:00'),
      published('5.0', '2026-01-10T10:00', { recalledOn: '2026-01-20T10:00' }),
      published('5.1', '2026-02-05T10:00'),
    ]);
    const ends = feedItems(facts, now).filter((it) => it.id === '4.0' && it.kind !== 'RELEASE');
    expect(ends.map(({ kind, day, status }) => `${kind} ${day} ${status}`)).toEqual([
      'WITHDRAWAL 2026-02-05 CONFIRMED',
      'END_OF_SUPPORT 2026-08-04 CONFIRMED',
    ]);
  });

  it('tells of plans, and of what would follow, as tentative', () => {
    const facts = feedOf([published('4.0', '2025-06-01T10:00')], {
      plans: { '5.0': '2026-05-31' },
    });
    expect(told(facts)).toEqual([
      '2025-06-01 4.0 RELEASE',
      '2026-05-31 5.0 RELEASE TENTATIVE',
      '2026-05-31 4.0 WITHDRAWAL TENTATIVE',
      '2026-11-29 4.0 END_OF_SUPPORT TENTATIVE',
    ]);
  });

  it('takes back what a plan let expect that is cancelled, unless another lets expect it', () => {
    const asked = { plans: { '5.0': '2026-05-31' } };
    const facts = feedOf([published('4.0', '2025-06-01T10:00')], asked);
    const cancelled = facts.versions.map((it) =>
      it.plannedOn ? { ...it, plannedOn: null, cancelledAt: now, cancelledDay: it.plannedOn } : it,
    );
    expect(told({ ...facts, versions: cancelled })).toEqual([
      '2025-06-01 4.0 RELEASE',
      '2026-05-31 5.0 RELEASE CANCELLED',
      '2026-05-31 4.0 WITHDRAWAL CANCELLED',
      '2026-11-29 4.0 END_OF_SUPPORT CANCELLED',
    ]);
    const six = feedOf([], { plans: { '6.0': '2026-06-15' } }).versions;
    expect(told({ ...facts, versions: [...cancelled, ...six] })).toContain(
      '2026-06-15 4.0 WITHDRAWAL TENTATIVE',
    );
    const later = now.add({ hours: 24 * 90 });
    expect(told({ ...facts, versions: cancelled }, later)).toEqual(['2025-06-01 4.0 RELEASE']);
  });

  it('moves with each day what is overdue, and says so', () => {
    const facts = feedOf([published('4.0', '2025-06-01T10:00')], {
      plans: { '5.0': '2026-03-01' },
    });
    const release = (at: Temporal.Instant) =>
      feedItems(facts, at).find(
        ({ status, kind }) => status === 'TENTATIVE' && kind === 'RELEASE',
      )!;
    expect(release(now).day.toString()).toBe('2026-04-01');
    const next = release(now.add({ hours: 24 }));
    expect(next.day.toString()).toBe('2026-04-02');
    expect(Temporal.Instant.compare(next.changedAt, release(now).changedAt)).toBe(1);
  });

  it('[S4.24] ends an extension with its last day, and names whose it is', () => {
    const extension = {
      id: 'extension',
      productVersionId: '4.0',
      customerId: 'agro',
      customer: 'Agro',
      recordedAt: now,
      until: instant('2027-01-01T00:00'),
    };
    const facts = feedOf([published('4.0', '2025-06-01T10:00')], { extensions: [extension] });
    expect(feedItems(facts, now).at(-1)).toMatchObject({
      kind: 'END_OF_EXTENSION',
      id: 'extension',
      label: '4.0',
      customer: 'Agro',
      changedAt: now,
    });
    expect(told(facts).at(-1)).toBe('2026-12-31 4.0 END_OF_EXTENSION');
  });

  it('keeps to what a customer runs, and dates it by what it does not', () => {
    const facts = feedOf(
      [published('4.0', '2025-06-01T10:00'), published('5.0', '2026-01-10T10:00')],
      {
        about: ['4.0'],
        rules: rules('ANY'),
      },
    );
    expect(told(facts)).toEqual([
      '2025-06-01 4.0 RELEASE',
      '2026-01-10 4.0 WITHDRAWAL',
      '2026-07-09 4.0 END_OF_SUPPORT',
    ]);
  });
});
