import ICAL from 'ical.js';
import { newId } from '@charter/database';
import { describe, expect, it } from 'vitest';
import { calendarDocument } from './calendar-document.js';
import type { FeedItem } from './domain/feed-items.js';
import type { Language } from './domain/feed-text.js';

const versionId = newId();
const changedAt = Temporal.Instant.from('2026-03-02T15:00:00Z');

const ending: FeedItem = {
  kind: 'END_OF_SUPPORT',
  id: versionId,
  product: 'Gestion',
  label: '4.2',
  day: Temporal.PlainDate.from('2026-02-28'),
  status: 'CONFIRMED',
  charterVersionId: null,
  customer: null,
  changedAt,
};
const clause = {
  id: 'S4.19',
  charterVersion: '1.1',
  text: {
    fr: 'La version précédente reste supportée ; six mois.',
    en: 'The previous one stays supported; six months.',
  },
};

function written(item: Partial<FeedItem> = {}, language: Language = 'en', name = 'Versions') {
  const items = [{ ...ending, ...item }];
  return calendarDocument({ name, language, items, clauseOf: () => clause });
}

/** Read back by another library than the one that wrote. */
function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [event] = calendar.getAllSubcomponents('vevent').map((it) => new ICAL.Event(it));
  const property = (key: string) => String(event!.component.getFirstPropertyValue(key));
  return { calendar, event: event!, property };
}

describe('a calendar of lifecycle events', () => {
  it('has all-day events that block nobody, on local days, also at the end of a month', async () => {
    const { event, property } = readBack(await written());
    expect(event.startDate.isDate).toBe(true);
    expect([event.startDate.toString(), event.endDate.toString()]).toEqual([
      '2026-02-28',
      '2026-03-01',
    ]);
    expect(property('transp')).toBe('TRANSPARENT');
    expect(property('status')).toBe('CONFIRMED');
    expect(property('categories')).toBe('END_OF_SUPPORT');
  });

  it.each([
    [
      'en',
      'Gestion 4.2: last day of support',
      /through this day.*\nCharter 1\.1, clause S4\.19: The previous/,
    ],
    [
      'fr',
      'Gestion 4.2 : dernier jour de support',
      /jusqu’à ce jour inclus.*\nCharte 1\.1, clause S4\.19 : La/,
    ],
  ] as const)(
    'says in %s what happens and by which clause',
    async (language, summary, description) => {
      const { event } = readBack(await written({}, language));
      expect(event.summary).toBe(summary);
      expect(event.description).toMatch(description);
    },
  );

  it('brings names of products back as they are, and folds long lines', async () => {
    const product = `Paie, „Québec“; C:\\new\nEND:VEVENT ${'é🙂'.repeat(60)}`;
    const text = await written({ product }, 'fr', product);
    const { event, calendar } = readBack(text);
    expect(event.summary).toBe(`${product} 4.2 : dernier jour de support`);
    // Of a property with an X- nobody knows that it is text: it comes as it was written.
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toMatch(
      /^Paie\\, „Québec“\\; C:\\\\new\\nEND/,
    );
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
    const octets = text.split('\r\n').map((line) => Buffer.byteLength(line));
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u);
    expect(readBack(await written({ product: 'Ges\u0007tion' })).event.summary).toMatch(
      /^Ges tion 4\.2/,
    );
  });

  it('keeps the UID of what is moved or taken back, under a higher SEQUENCE', async () => {
    const later = changedAt.add({ seconds: 1 });
    const before = readBack(await written());
    const moved = readBack(
      await written({ day: Temporal.PlainDate.from('2026-03-31'), changedAt: later }),
    );
    const cancelled = readBack(
      await written({ status: 'CANCELLED', changedAt: later.add({ hours: 1 }) }),
    );
    expect(moved.event.uid).toBe(before.event.uid);
    expect(cancelled.event.uid).toBe(before.event.uid);
    expect(moved.event.sequence).toBeGreaterThan(before.event.sequence);
    expect(cancelled.event.sequence).toBeGreaterThan(moved.event.sequence);
    expect(cancelled.property('status')).toBe('CANCELLED');
    expect(moved.property('last-modified')).toBe('2026-03-02T15:00:01Z');
    expect(readBack(await written({ kind: 'RELEASE' })).event.uid).not.toBe(before.event.uid);
  });

  it('says in words what is expected only, and whose extension ends', async () => {
    const expected = readBack(await written({ status: 'TENTATIVE', kind: 'RELEASE' }));
    expect(expected.event.summary).toBe('Gestion 4.2: release (expected)');
    expect(expected.event.description).toContain('a plan that may still move');
    const cancelled = readBack(await written({ status: 'CANCELLED' }, 'fr'));
    expect(cancelled.event.summary).toBe('Gestion 4.2 : dernier jour de support (annulé)');
    const extension = { kind: 'END_OF_EXTENSION', customer: 'Agro, inc.' } as const;
    expect(readBack(await written(extension)).event.summary).toBe(
      'Gestion 4.2: last day of extended support (Agro, inc.)',
    );
  });

  it('is the same to the byte for the same items', async () => {
    expect(await written()).toBe(await written());
  });
});
