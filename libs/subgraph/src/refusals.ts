import { bornAt } from '@charter/database';
import { commonErrors, type Refused, type Text } from './errors.js';

/** Where in the input: a field below it (`person.name`), or a whole path (`['input', 'items', '3']`). */
type Place = string | readonly string[];

const things = {
  agent: { en: 'agent', fr: 'agent' },
  apiClient: { en: 'API client', fr: 'client d’API' },
  calendar: { en: 'calendar', fr: 'calendrier' },
  cannedReply: { en: 'canned reply', fr: 'réponse type' },
  charter: { en: 'charter', fr: 'charte' },
  contact: { en: 'contact', fr: 'contact' },
  contract: { en: 'contract', fr: 'contrat' },
  customer: { en: 'customer', fr: 'client' },
  delegation: { en: 'delegation', fr: 'délégation' },
  deliverable: { en: 'deliverable', fr: 'livrable' },
  feed: { en: 'feed', fr: 'flux' },
  installation: { en: 'installation', fr: 'installation' },
  installationImport: { en: 'import', fr: 'import' },
  invoice: { en: 'invoice', fr: 'facture' },
  membership: { en: 'membership', fr: 'appartenance' },
  notice: { en: 'notice', fr: 'message' },
  organization: { en: 'organization', fr: 'organisation' },
  outage: { en: 'outage', fr: 'interruption' },
  person: { en: 'person', fr: 'personne' },
  problem: { en: 'problem', fr: 'problème' },
  product: { en: 'product', fr: 'produit' },
  provider: { en: 'provider', fr: 'fournisseur' },
  quote: { en: 'quote', fr: 'devis' },
  releasedVersion: { en: 'released product version', fr: 'version de produit publiée' },
  reseller: { en: 'reseller', fr: 'revendeur' },
  skill: { en: 'skill', fr: 'compétence' },
  team: { en: 'team', fr: 'équipe' },
  ticket: { en: 'ticket', fr: 'ticket' },
  ticketLink: { en: 'link', fr: 'lien' },
  timeEntry: { en: 'time entry', fr: 'travail noté' },
  version: { en: 'product version', fr: 'version de produit' },
} as const satisfies Record<string, Text>;

export type Thing = keyof typeof things;

/** INVALID_INPUT: what is wrong with one value, said in both languages. */
export function invalidInput(place: Place, en: string, fr: string): Refused {
  return commonErrors.refused('INVALID_INPUT', {
    path: pathOf(place),
    params: { problem: { en, fr } },
  });
}

/** NOT_FOUND: what is absent, or not the viewer's to see; both are told in the same words. */
export function notFound(what: Thing, place: Place = []): Refused {
  return commonErrors.refused('NOT_FOUND', { path: pathOf(place), params: { what: things[what] } });
}

/** NOT_YET_KNOWN, retryable: what another service has not told yet. */
export function notYetKnown(what: Thing, place: Place = []): Refused {
  const params = { what: things[what] };
  return commonErrors.refused('NOT_YET_KNOWN', { path: pathOf(place), params });
}

/** Ids that are younger, by machine time, may still be on their way from the service that made them. */
const YOUNG = Temporal.Duration.from({ minutes: 1 });

/**
 * Another service's row that the viewer does not see, absent and foreign alike: NOT_YET_KNOWN while its
 * UUIDv7 is under a minute old, else NOT_FOUND.
 */
export function notSeen(what: Thing, id: string, place: Place): Refused {
  const age = Temporal.Now.instant().since(bornAt(id));
  const young = Temporal.Duration.compare(age, YOUNG) < 0;
  return young ? notYetKnown(what, place) : notFound(what, place);
}

/** A letter, digit, sign or symbol: control and zero-width characters show nobody anything. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Refuses a text that shows nothing, or is longer than so many characters (UTF-16 units). */
export function refuseText(place: Place, text: string, most: number): void {
  if (visible.test(text) && text.length <= most) return;
  const field = pathOf(place).at(-1);
  throw invalidInput(
    place,
    `${field} takes 1 to ${most} characters.`,
    `${field} prend de 1 à ${most} caractères.`,
  );
}

/** Line breaks of any script, tabs and whatever else steers instead of showing. */
const steering = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/** Whether a text stands on one line, without control characters. */
export function isOneLine(text: string): boolean {
  return !steering.test(text);
}

/** Refuses what {@link refuseText} does, and what is not on one line: names and titles stand in lists and subjects. */
export function refuseLine(place: Place, text: string, most: number): void {
  refuseText(place, text, most);
  if (isOneLine(text)) return;
  const field = pathOf(place).at(-1);
  throw invalidInput(
    place,
    `${field} stands on one line: leave out line breaks, tabs and other control characters.`,
    `${field} tient sur une ligne : n’y mettez ni saut de ligne, ni tabulation, ni autre caractère de contrôle.`,
  );
}

function pathOf(place: Place): readonly string[] {
  return typeof place === 'string' ? ['input', ...place.split('.')] : place;
}
