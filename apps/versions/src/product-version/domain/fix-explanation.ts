import type { FixEligibility } from './fix-eligibility.js';

/** Why corrections of a version may be published or not, in a sentence. Days are inclusive, in `zone`. */
export function explainFixes(
  verdict: FixEligibility,
  label: string,
  zone: string,
  language: 'fr' | 'en',
): string {
  const french = language === 'fr';
  const day = (at: Temporal.Instant) =>
    at
      .toZonedDateTimeISO(zone)
      .toPlainDate()
      .toLocaleString(french ? 'fr-FR' : 'en-GB', {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      });
  const through = (until: Temporal.Instant) => day(until.subtract({ nanoseconds: 1 }));
  if (!verdict.allowed) {
    if (!verdict.since)
      return french
        ? `${label} n’est pas publiée : rien n’est à corriger.`
        : `${label} is not published: there is nothing to correct.`;
    return french
      ? `${label} est obsolète depuis le ${day(verdict.since)} : les correctifs vont aux versions suivantes, sauf prolongation décidée.`
      : `${label} is obsolete since ${day(verdict.since)}: corrections are for newer versions, unless an extension is recorded.`;
  }
  if (verdict.rule === 'extension')
    return french
      ? `${label} est obsolète ; une prolongation décidée permet de la corriger jusqu’au ${through(verdict.until)} inclus.`
      : `${label} is obsolete; a recorded extension lets it be corrected through ${through(verdict.until)}.`;
  if (!verdict.until)
    return french
      ? `${label} n’a pas de version suivante : elle est corrigée.`
      : `${label} has no successor: it is corrected.`;
  return french
    ? `${label} a une version suivante ; elle est corrigée jusqu’au ${through(verdict.until)} inclus.`
    : `${label} has a successor; it is corrected through ${through(verdict.until)}.`;
}
