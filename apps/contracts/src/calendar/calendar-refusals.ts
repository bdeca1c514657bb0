import type { CalendarProblem, CalendarProblemCode } from '@charter/business-time';
import { invalidInput, type Refused } from '@charter/subgraph';
import { contractsErrors } from '../errors.js';

/** What is wrong with a calendar, in both languages. */
const said: Record<CalendarProblemCode, { readonly en: string; readonly fr: string }> = {
  UNKNOWN_ZONE: {
    en: 'No IANA time zone has this name, such as Europe/Paris.',
    fr: 'Aucun fuseau IANA ne porte ce nom, tel que Europe/Paris.',
  },
  INVALID_TIME: {
    en: 'This is no time of day from 00:00; a band closes at 24:00 at the latest.',
    fr: 'Ce n’est pas une heure à partir de 00:00 ; une plage ferme à 24:00 au plus tard.',
  },
  INVALID_DATE: {
    en: 'This is no date such as 2027-01-31.',
    fr: 'Ce n’est pas une date telle que 2027-01-31.',
  },
  EMPTY_BAND: {
    en: 'A band names a day and must not close when it opens; a whole day is 00:00 to 24:00.',
    fr: 'Une plage nomme un jour et ne ferme pas à son ouverture ; un jour entier va de 00:00 à 24:00.',
  },
  OVERLAPPING_BANDS: {
    en: 'It overlaps another band: of the same day, of the night before, or of the hours that follow.',
    fr: 'Elle chevauche une autre plage : du même jour, de la nuit d’avant ou des heures suivantes.',
  },
  NEVER_OPENS: {
    en: 'The calendar would open on no day of the week, so nothing would ever be due.',
    fr: 'Le calendrier n’ouvrirait aucun jour de la semaine : rien ne viendrait jamais à échéance.',
  },
  REGION_REQUIRED: {
    en: 'Holidays differ within this country: name the region, such as GB with ENG.',
    fr: 'Les jours fériés varient dans ce pays : précisez la région, telle que GB avec ENG.',
  },
  UNKNOWN_REGION: {
    en: 'No public holidays are known for this country and region.',
    fr: 'Aucun jour férié n’est connu pour ce pays et cette région.',
  },
  CHANGES_OUT_OF_ORDER: {
    en: 'The versions of the hours do not stand in order of date.',
    fr: 'Les versions des heures ne suivent pas l’ordre des dates.',
  },
  DATE_OF_OTHER_VERSION: {
    en: 'Other hours are in force on this date: name it with those.',
    fr: 'D’autres heures sont en vigueur à cette date : nommez-la avec celles-ci.',
  },
};

/** `bands[1].closes` of a calendar, as it stands in the input. */
export function invalidCalendar({ path, code }: CalendarProblem): Refused {
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  return contractsErrors.refused('CALENDAR_INVALID', {
    path: ['input', ...(steps[0] === 'zone' ? ['timeZone'] : steps)],
    params: { problem: said[code] },
  });
}

export const calendarRefusals = {
  begins: (today: Temporal.PlainDate) =>
    invalidInput(
      'effectiveFrom',
      `Hours take effect today, ${today}, or later: what was counted stays.`,
      `Des heures prennent effet aujourd’hui, ${today}, ou plus tard : ce qui a été compté demeure.`,
    ),
  tooFar: () =>
    invalidInput(
      'effectiveFrom',
      'Hours are set for ten years ahead at most.',
      'Des heures se définissent dix ans à l’avance au plus.',
    ),
  zone: (timeZone: string) =>
    invalidInput(
      'timeZone',
      `This calendar is kept in ${timeZone}: end it, and set another from that day on.`,
      `Ce calendrier est tenu dans ${timeZone} : mettez-y fin, puis définissez-en un autre dès ce jour.`,
    ),
  tooMany: (field: string, most: number) =>
    invalidInput(field, `There are at most ${most} of them.`, `Il y en a au plus ${most}.`),
  ends: (today: Temporal.PlainDate) =>
    invalidInput(
      'endsBefore',
      `A calendar ends today, ${today}, or later, and not before it begins.`,
      `Un calendrier finit aujourd’hui, ${today}, ou plus tard, et pas avant de commencer.`,
    ),
  endsAlready: (endsBefore: Temporal.PlainDate) =>
    invalidInput(
      'endsBefore',
      `It ends before ${endsBefore} as it is; give an earlier day, or set it anew from then on.`,
      `Il finit déjà avant le ${endsBefore} ; donnez un jour antérieur, ou redéfinissez-le dès lors.`,
    ),
};
