import type { TurnKind } from '../../lifecycle/domain/turns.js';
import type { FeedItem } from './feed-items.js';

export type Language = 'fr' | 'en';

type Words = Record<TurnKind, string>;

const happens: Record<Language, Words> = {
  en: {
    RELEASE: 'release',
    WITHDRAWAL: 'withdrawal from sale',
    END_OF_SUPPORT: 'last day of support',
    RECALL: 'recalled',
    END_OF_EXTENSION: 'last day of extended support',
  },
  fr: {
    RELEASE: 'publication',
    WITHDRAWAL: 'retrait de la vente',
    END_OF_SUPPORT: 'dernier jour de support',
    RECALL: 'version rappelée',
    END_OF_EXTENSION: 'dernier jour du support prolongé',
  },
};

const meaning: Record<Language, Words> = {
  en: {
    RELEASE: '{version} is on sale and supported from this day on.',
    WITHDRAWAL: '{version} has a successor. It is not sold from this day on; it stays supported.',
    END_OF_SUPPORT: '{version} is supported through this day. From the next on it is obsolete.',
    RECALL: '{version} was recalled: do not install it.',
    END_OF_EXTENSION: 'The recorded extension of support for {version} ends with this day.',
  },
  fr: {
    RELEASE: '{version} est en vente et supportée à partir de ce jour.',
    WITHDRAWAL:
      '{version} est remplacée. Elle n’est plus vendue à partir de ce jour ; elle reste supportée.',
    END_OF_SUPPORT:
      '{version} est supportée jusqu’à ce jour inclus. Dès le lendemain elle est obsolète.',
    RECALL: '{version} a été rappelée : ne l’installez pas.',
    END_OF_EXTENSION:
      'La prolongation du support de {version}, décidée et enregistrée, prend fin ce jour.',
  },
};

const standing: Record<Language, Record<FeedItem['status'], string | null>> = {
  en: { CONFIRMED: null, TENTATIVE: 'expected', CANCELLED: 'cancelled' },
  fr: { CONFIRMED: null, TENTATIVE: 'prévu', CANCELLED: 'annulé' },
};

const about: Record<Language, { expected: string; cancelled: string; by: string; says: string }> = {
  en: {
    expected: 'Expected, by a plan that may still move.',
    cancelled: 'This was announced and does not hold any more.',
    by: 'Charter {charter}, clause {id}',
    says: ': ',
  },
  fr: {
    expected: 'Attendu, selon un plan qui peut encore changer.',
    cancelled: 'Annoncé auparavant, ceci ne vaut plus.',
    by: 'Charte {charter}, clause {id}',
    says: ' : ',
  },
};

export interface CitedClause {
  id: string;
  charterVersion: string;
  text?: { fr: string; en: string };
}

/** What happens, in a line: `Gestion 4.2: last day of support`. */
export function summaryOf(item: FeedItem, language: Language): string {
  const version = `${item.product} ${item.label}`;
  const beside = [item.customer, standing[language][item.status]].filter(Boolean).join(', ');
  const what = happens[language][item.kind] + (beside && ` (${beside})`);
  return language === 'fr' ? `${version} : ${what}` : `${version}: ${what}`;
}

/** The same in sentences, with what it follows from. */
export function descriptionOf(
  item: FeedItem,
  clause: CitedClause | null,
  language: Language,
): string {
  const { expected, cancelled, by, says } = about[language];
  const sentences = [
    fill(meaning[language][item.kind], { version: `${item.product} ${item.label}` }),
  ];
  if (item.status === 'TENTATIVE') sentences.push(expected);
  if (item.status === 'CANCELLED') sentences.push(cancelled);
  if (clause) {
    const { id, charterVersion: charter, text } = clause;
    sentences.push(fill(by, { charter, id }) + (text ? says + text[language] : ''));
  }
  return sentences.join('\n');
}

function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
