/** Whose mutation a step is: the service that must be there for it. */
export type Service = 'contracts' | 'tickets' | 'billing' | 'versions';

/** Somebody calls a mutation. */
export interface Act {
  readonly service: Service;
  readonly who: string;
  readonly mutation: string;
  /** `@name` stands for the id of what the cast or an earlier step calls so. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Field of the payload whose id is kept, and the name under which. */
  readonly makes?: readonly [field: string, name: string];
  /** Code of the refusal that it ends in. */
  readonly refused?: string;
}

/** Time passes up to an instant. */
export interface Pause {
  readonly until: string;
}

export const beginning = '2026-03-02T15:00:00Z';

const request = {
  subject: 'La fermeture de mois s’arrête',
  description: 'À 60 %, sans message.',
  productVersionId: '@gestion 4.2',
  answers: [{ key: 'documentation-consulted', value: 'YES' }],
};

const ticket = (who: string, mutation: string, name: string, more: object = {}): Act => ({
  service: 'tickets',
  who,
  mutation,
  input: { ticketId: `@${name}`, ...more },
});

/** Half a year at Techtra: a ticket kept, one forgotten, a release, its predecessor's end, a bill. */
export const story: readonly (Act | Pause)[] = [
  {
    service: 'contracts',
    who: 'genevieve',
    mutation: 'announceInterruption',
    input: {
      kind: 'CORRECTIVE_INTERVENTION',
      summary: 'Serveur de licences',
      startsAt: '2026-03-05T15:00:00Z',
      endsAt: '2026-03-05T15:45:00Z',
      idempotencyKey: 'interruption',
    },
  },
  {
    service: 'tickets',
    who: 'luc',
    mutation: 'openTicket',
    input: { ...request, customerId: '@agro-richelieu', idempotencyKey: 'kept' },
    makes: ['ticket', 'kept'],
  },
  ticket('julie', 'takeOverTicket', 'kept'),
  ticket('julie', 'replyToTicket', 'kept', { body: 'Je regarde.', idempotencyKey: 'reply' }),
  {
    service: 'tickets',
    who: 'helene',
    mutation: 'openTicket',
    input: { ...request, customerId: '@saguenay', idempotencyKey: 'forgotten' },
    makes: ['ticket', 'forgotten'],
  },
  {
    service: 'versions',
    who: 'genevieve',
    mutation: 'publishRelease',
    input: { productId: '@gestion', label: '5.0', idempotencyKey: 'release' },
    makes: ['productVersion', 'gestion 5.0'],
  },
  // Nobody answers: warned of, late, and after ten business days brought before the director.
  { until: '2026-03-17T14:00:00Z' },
  ticket('julie', 'takeOverTicket', 'forgotten'),
  ticket('julie', 'resolveTicket', 'forgotten', { outcome: 'resolved', message: 'En ordre.' }),
  ticket('genevieve', 'discussAlternatives', 'kept', {
    summary: 'Un correctif est convenu.',
    idempotencyKey: 'talk',
  }),
  ticket('julie', 'resolveTicket', 'kept', {
    outcome: 'malfunction',
    message: 'Un correctif suit.',
  }),
  // Silence validates both, somebody has to ask after one, and March is invoiced.
  { until: '2026-04-02T14:00:00Z' },
  // Six months after its successor, 4.2 is obsolete.
  { until: '2026-09-02T14:00:00Z' },
  {
    service: 'tickets',
    who: 'luc',
    mutation: 'openTicket',
    input: { ...request, customerId: '@agro-richelieu', idempotencyKey: 'refused' },
    refused: 'VERSION_DISCONTINUED',
  },
  {
    service: 'tickets',
    who: 'luc',
    mutation: 'openTicket',
    input: {
      ...request,
      customerId: '@agro-richelieu',
      professionalServices: true,
      idempotencyKey: 'paid',
    },
    makes: ['ticket', 'paid'],
  },
  {
    service: 'billing',
    who: 'luc',
    mutation: 'acceptQuote',
    input: { quoteId: '@quote', shownHash: '@quote hash', idempotencyKey: 'accept' },
  },
  ticket('julie', 'takeOverTicket', 'paid'),
  { until: '2026-09-02T16:00:00Z' },
  ticket('julie', 'logTime', 'paid', {
    kind: 'REMOTE',
    startedAt: '2026-09-02T14:30:00Z',
    minutes: 60,
    idempotencyKey: 'work',
  }),
  ticket('julie', 'resolveTicket', 'paid', { outcome: 'resolved', message: 'Converti.' }),
  ticket('luc', 'validateTicket', 'paid'),
  ticket('julie', 'archiveTicket', 'paid'),
  // The work goes on the invoice of September, which nobody pays.
  { until: '2026-11-05T14:00:00Z' },
];
