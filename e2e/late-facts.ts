import type { Scene } from './scene.js';

const ticketFields = `state acknowledgedAt takenOverAt resolvedAt assignee { displayName } queueRank { rank }
  messages(first: 50) { nodes { body } } coverage { admission terms versionState changed live { versionState admission } }
  clocks { kind level state dueAt startedAt stoppedAt breachedAt clause { id } }
  escalations { key at clause { id } person { displayName } }
  timeline { kind text at }
  problem { reference kind affectedVersions { label } }
  quote { state offeredAt expiresAt decidedAt terms { amountFor(minutes: 60) { amount currency } } }
  charges { state ratedAt actualMinutes billedMinutes lines { kind amount { amount } } total { amount currency } }`;

const readers = ['luc', 'helene', 'julie', 'genevieve', 'nathalie'];

/**
 * What has come of the story, as the graph tells it once everything has come to rest: without ids,
 * and without what a service dates by its own act (the invoice's day and number, the notice's hour).
 */
export async function factsOf(scene: Scene, tickets: Readonly<Record<string, string>>) {
  const manager = scene.as('genevieve');
  const facts: Record<string, unknown> = {};
  for (const [name, id] of Object.entries(tickets)) {
    const query = `query ($id: ID!) { ticket(id: $id) { ${ticketFields} } }`;
    facts[`ticket ${name}`] = (await manager.query(query, { id }))['ticket'];
  }
  const refusals =
    '{ refusals(first: 20) { nodes { code at clause { id } organization { name } } } }';
  facts['refusals'] = (await manager.query(refusals))['refusals'].nodes;
  facts['invoices'] = await invoices(scene);
  const versions = `query ($id: ID!) { product(id: $id) { versions(first: 20) { nodes { label state
    releasedAt withdrawnAt obsoleteFrom supportedThrough successor { label }
    affectedOrganizations(first: 20) { nodes { name } } } } } }`;
  facts['versions'] = (await manager.query(versions, { id: scene.id('gestion') }))['product'];
  // Whom an end of support concerns stands in order of ids, which differ from run to run.
  for (const { affectedOrganizations } of (facts['versions'] as any).versions.nodes)
    affectedOrganizations.nodes.sort(byName);
  const outage = `query ($month: Date!, $id: ID!) { availability(month: $month, customerId: $id) {
    downSeconds percent outages { kind startsAt endsAt } } }`;
  const month = { month: '2026-03-01', id: scene.id('agro-richelieu') };
  facts['availability'] = (await manager.query(outage, month))['availability'];
  // What is overdue goes by when billing issued its documents.
  const standing = `query ($id: ID!) { organization(id: $id) { account { balance { amount } inGoodStanding
    unbilled { amount } recurring { amount { amount } months } } } }`;
  for (const customer of ['agro-richelieu', 'saguenay'])
    facts[`account of ${customer}`] = (
      await scene.as('nathalie').query(standing, { id: scene.id(customer) })
    )['organization'];
  for (const reader of readers) facts[`notices of ${reader}`] = await noticesOf(scene, reader);
  return facts;
}

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);

async function invoices(scene: Scene) {
  const query = `{ invoices(first: 100) { nodes { state customer { name } net { amount currency }
    tax { amount } gross { amount } outstanding { amount } lines { subject description quantity
    recurring unitPrice { amount } coefficients net { amount } } } } }`;
  const { invoices: found } = await scene.as('nathalie').query(query);
  // References of contracts are given as the cast is loaded, several at once.
  const told = found.nodes.map((node: object) =>
    JSON.stringify(node).replace(/TEC-C-[\d-]+/g, '…'),
  );
  return told.toSorted();
}

/** Templates with their texts, without the numbers of invoices; a warning whose day is past is not told late. */
async function noticesOf(scene: Scene, reader: string): Promise<string[]> {
  const query = '{ viewer { notices(first: 100) { nodes { template text } } } }';
  const { viewer } = await scene.as(reader).query(query);
  return viewer.notices.nodes
    .filter(({ template }: { template: string }) => template !== 'version.ends-soon')
    .map(
      ({ template, text }: { template: string; text: string }) =>
        `${template}: ${text.replace(/\S*-\d{6}\b/, '…')}`,
    )
    .toSorted();
}
