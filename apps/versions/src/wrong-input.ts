import { bornAt } from '@charter/database';
import { commonErrors, type Refused, type Text } from '@charter/subgraph';

const things = {
  charter: { en: 'charter', fr: 'charte' },
  installation: { en: 'installation', fr: 'installation' },
  organization: { en: 'customer', fr: 'client' },
  product: { en: 'product', fr: 'produit' },
  ticket: { en: 'ticket', fr: 'ticket' },
  version: { en: 'product version', fr: 'version de produit' },
} as const satisfies Record<string, Text>;

type Thing = keyof typeof things;

/** What is absent, or not the viewer's to see; both are told in the same words. */
export function notFound(what: Thing, path: readonly string[]): Refused {
  return commonErrors.refused('NOT_FOUND', { path, params: { what: things[what] } });
}

export function notYetKnown(what: Thing, path: readonly string[] = []): Refused {
  return commonErrors.refused('NOT_YET_KNOWN', { path, params: { what: things[what] } });
}

/** Ids that are younger may still be on their way here from the service that made them. */
const YOUNG = Temporal.Duration.from({ minutes: 1 });

/** NOT_YET_KNOWN for the id of another service that is under a minute old, else NOT_FOUND. */
export function notSeen(what: Thing, id: string, path: readonly string[]): Refused {
  const age = Temporal.Now.instant().since(bornAt(id));
  const young = Temporal.Duration.compare(age, YOUNG) < 0;
  return young ? notYetKnown(what, path) : notFound(what, path);
}

export function wrongInput(path: readonly string[], en: string, fr: string): Refused {
  return commonErrors.refused('INVALID_INPUT', { path, params: { problem: { en, fr } } });
}

/** Refuses a text that is blank or longer than so many characters. */
export function refuseText(path: readonly string[], text: string, most: number): void {
  if (text.trim() !== '' && text.length <= most) return;
  const field = path.at(-1);
  throw wrongInput(
    path,
    `${field} takes 1 to ${most} characters.`,
    `${field} prend de 1 à ${most} caractères.`,
  );
}
