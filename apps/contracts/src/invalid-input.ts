import { commonErrors, type Refused, type Text } from '@charter/subgraph';

/** The refusal of one value of the input, in both languages; `field` is its path below `input`. */
export function invalidInput(field: string, en: string, fr: string): Refused {
  const problem: Text = { en, fr };
  return commonErrors.refused('INVALID_INPUT', {
    path: ['input', ...field.split('.')],
    params: { problem },
  });
}

const things = {
  organization: { en: 'organization', fr: 'organisation' },
  provider: { en: 'provider', fr: 'fournisseur' },
  customer: { en: 'customer', fr: 'client' },
  reseller: { en: 'reseller', fr: 'revendeur' },
  person: { en: 'person', fr: 'personne' },
  membership: { en: 'membership', fr: 'appartenance' },
  apiClient: { en: 'API client', fr: 'client d’API' },
  delegation: { en: 'delegation', fr: 'délégation' },
  contract: { en: 'contract', fr: 'contrat' },
  outage: { en: 'outage', fr: 'interruption' },
  notice: { en: 'notice', fr: 'message' },
} as const satisfies Record<string, Text>;

/** What is absent, or not the viewer's to see; both are told in the same words. */
export function notFound(what: keyof typeof things, field?: string): Refused {
  const path = field ? ['input', ...field.split('.')] : [];
  return commonErrors.refused('NOT_FOUND', { path, params: { what: things[what] } });
}
