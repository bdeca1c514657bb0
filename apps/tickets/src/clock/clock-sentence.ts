import type { AmountUnit } from '@charter/charter';
import type { TicketClock } from './domain/clocks.js';

type Language = 'fr' | 'en';

const units: Record<Language, Record<AmountUnit, [one: string, many: string]>> = {
  en: {
    MINUTE: ['minute', 'minutes'],
    HOUR: ['hour around the clock', 'hours around the clock'],
    BUSINESS_HOUR: ['business hour', 'business hours'],
    BUSINESS_DAY: ['business day', 'business days'],
    SAME_BUSINESS_DAY: ['same business day', 'same business day'],
  },
  fr: {
    MINUTE: ['minute', 'minutes'],
    HOUR: ['heure, jour et nuit', 'heures, jour et nuit'],
    BUSINESS_HOUR: ['heure ouvrée', 'heures ouvrées'],
    BUSINESS_DAY: ['jour ouvré', 'jours ouvrés'],
    SAME_BUSINESS_DAY: ['même jour ouvré', 'même jour ouvré'],
  },
};

/** One sentence on how a due instant comes about, in local times of the calendar. */
export function clockSentence(clock: TicketClock, language: Language): string {
  const { target, startedAt, dueAt, calendar, pauses, clause } = clock;
  const local = (at: Temporal.Instant) =>
    at.toZonedDateTimeISO(calendar.zone).toLocaleString(language === 'fr' ? 'fr-CA' : 'en-GB', {
      dateStyle: 'medium',
      timeStyle: 'short',
    });
  const [one, many] = units[language][target.unit];
  const named = target.amount === 1 ? one : many;
  const amount = target.unit === 'SAME_BUSINESS_DAY' ? named : `${target.amount} ${named}`;
  const count = pauses.length;
  if (language === 'fr') {
    const without = count === 0 ? '' : `, hors ${count} pause${count > 1 ? 's' : ''}`;
    return `${clause} : ${amount} depuis le ${local(startedAt)} (${calendar.zone})${without}, échéance le ${local(dueAt)}.`;
  }
  const without = count === 0 ? '' : `, without ${count} pause${count > 1 ? 's' : ''}`;
  return `${clause}: ${amount} from ${local(startedAt)} (${calendar.zone})${without}, due ${local(dueAt)}.`;
}
