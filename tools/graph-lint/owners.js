/** Which subgraph owns each entity; the others only point to it or add nullable fields. */
const entities = {
  contracts: [
    'Organization',
    'Person',
    'Membership',
    'ApiClient',
    'Delegation',
    'Charter',
    'CharterVersion',
    'Contract',
    'Pack',
    'Outage',
    'Deliverable',
    'CustomerCalendar',
    'AvailabilityReport',
    'Notice',
    'Viewer',
  ],
  tickets: ['Ticket', 'Message', 'TimeEntry', 'Refusal', 'Escalation', 'TicketIntake'],
  billing: ['Tariff', 'Quote', 'Charge', 'Account', 'LegalProfile', 'Invoice', 'CreditNote'],
  versions: ['Product', 'ProductVersion', 'Release', 'Installation', 'Problem'],
};

export const ownerOf = Object.fromEntries(
  Object.entries(entities).flatMap(([app, names]) => names.map((name) => [name, app])),
);
