import type { SupportState } from './support-exception.js';

interface Explained {
  /** Label of the version, with its product's name; null where no version is meant. */
  version: string | null;
  support: SupportState | { state: 'PENDING' };
  /** From when the version is recalled, where it is. */
  recalledAt: Temporal.Instant | null;
  zone: string;
}

type Language = 'fr' | 'en';

/** The reason for a state of support, in a sentence or two. Days are inclusive, in the charter's zone. */
export function explainSupport(explained: Explained, language: Language): string {
  const { version, recalledAt, support, zone } = explained;
  if (!recalledAt) return explainState(explained, language);
  const day = localDay(recalledAt, zone, language);
  const french = language === 'fr';
  const recalled = french
    ? `${version} a été rappelée le ${day}.`
    : `${version} was recalled on ${day}.`;
  if (support.state !== 'SUPPORTED') return `${recalled} ${explainState(explained, language)}`;
  return french
    ? `${recalled} Qui l’exploite reste supporté comme pour toute version de sa génération.`
    : `${recalled} Who runs it stays supported like any version of its generation.`;
}

function explainState({ version, support, zone }: Explained, language: Language): string {
  const day = (instant: Temporal.Instant) => localDay(instant, zone, language);
  const through = (until: Temporal.Instant) => day(until.subtract({ nanoseconds: 1 }));
  const french = language === 'fr';
  switch (support.state) {
    case 'PENDING':
      return french
        ? 'Le ticket n’est pas encore connu de ce service.'
        : 'The ticket is not known to this service yet.';
    case 'UNKNOWN':
      if (!version) return french ? 'Aucune version n’est indiquée.' : 'No version was named.';
      return french
        ? `${version} n’était pas encore publiée, ou pas encore connue.`
        : `${version} was not released, or not known, at that time.`;
    case 'SUPPORTED':
      return french ? `${version} est la version en vente.` : `${version} is the version on sale.`;
    case 'GRACE':
      if (support.exceptionId) {
        return french
          ? `${version} est obsolète ; son support est prolongé par décision jusqu’au ${through(support.until)} inclus.`
          : `${version} is obsolete; its support is extended by a recorded decision through ${through(support.until)}.`;
      }
      return french
        ? `${version} a été remplacée et retirée de la vente ; elle reste supportée jusqu’au ${through(support.until)} inclus.`
        : `${version} has a successor and is withdrawn from sale; it stays supported through ${through(support.until)}.`;
    case 'DISCONTINUED':
      return french
        ? `${version} est obsolète depuis le ${day(support.since)} ; les services professionnels restent disponibles.`
        : `${version} is obsolete since ${day(support.since)}; professional services can be bought.`;
  }
}

function localDay(instant: Temporal.Instant, zone: string, language: Language): string {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  return instant
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toLocaleString(locale, { day: 'numeric', month: 'long', year: 'numeric' });
}
