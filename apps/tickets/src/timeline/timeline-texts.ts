import type { Text } from '@charter/subgraph';
import type { ClockKind } from '../clock/domain/clocks.js';
import type { TicketFact } from '../ticket/domain/ticket-facts.js';
import { timelineText } from '../ticket/timeline-texts.js';
import type { TimelineRow } from './timeline.queries.js';

const clocks: Record<ClockKind, Text> = {
  ACKNOWLEDGEMENT: { en: 'acknowledgement', fr: 'accusé de réception' },
  TAKE_OVER: { en: 'take-over', fr: 'prise en charge' },
  FIRST_RESPONSE: { en: 'first response', fr: 'première réponse' },
  NEXT_UPDATE: { en: 'next update', fr: 'nouvelles suivantes' },
  RESOLUTION: { en: 'resolution', fr: 'résolution' },
};

const levels: Record<string, Text> = {
  GUARANTEE: { en: 'guaranteed', fr: 'garantie' },
  TARGET: { en: 'aimed at', fr: 'visée' },
};

const ofClocks: Record<'clock-started' | 'clock-met', Text> = {
  'clock-started': { en: 'Deadline set', fr: 'Échéance fixée' },
  'clock-met': { en: 'Deadline kept', fr: 'Échéance tenue' },
};

/** What an entry says; of a clock, which one it is. */
export function shownText(entry: TimelineRow, language: 'fr' | 'en'): string {
  const { kind, data } = entry;
  const text =
    kind === 'clock-started' || kind === 'clock-met'
      ? ofClocks[kind][language]
      : timelineText({ ...entry, kind } as unknown as TicketFact, language);
  const key = data['clockKey'];
  if (typeof key !== 'string') return text;
  const [clock = '', level = ''] = key.split(':');
  const which = [clocks[clock as ClockKind], levels[level]].flatMap(
    (said) => said?.[language] ?? [],
  );
  return `${text}${language === 'fr' ? ' : ' : ': '}${which.join(', ')}`;
}
