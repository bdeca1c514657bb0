import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateOf, momentOf } from './dates.js';
import { inTurns } from './in-turns.js';
import { untilThere } from './until-there.js';

const charters = join(import.meta.dirname, '../charters');
const issuer = 'charter-development';

/**
 * Creates one provider with its charter, people, customers, contracts, products and installations,
 * each through the graph by whoever may. Returns what timelines need to act: clients and ids.
 */
export async function loadProvider(gateway, cast, today) {
  const { key } = cast.provider;
  const now = today.toZonedDateTimeISO(cast.provider.timeZone);
  const stage = { key, now, ids: new Map(), clients: new Map(), emails: new Map(), cast };
  await createProvider(gateway, stage);
  await publishCharter(stage);
  await inTurns(cast.staff, (person) => addPerson(gateway, stage, stage.ids.get(key), person));
  await loadProducts(stage);
  await loadBilling(stage);
  await loadSkills(stage);
  await inTurns(cast.resellers ?? [], (one) => createOrganization(gateway, stage, 'RESELLER', one));
  await inTurns(cast.customers, (one) => createOrganization(gateway, stage, 'CUSTOMER', one));
  await inTurns(cast.customers, (customer) => loadCustomer(stage, customer));
  return stage;
}

async function createProvider(gateway, stage) {
  const { key, name, country, timeZone, language, domain } = stage.cast.provider;
  const operator = await gateway.signedIn('operator', ['platform:operate']);
  const admin = stage.cast.staff.find(({ role }) => role === 'ADMIN');
  const { provider } = await operator.perform(
    'createProvider',
    {
      key,
      name,
      country,
      timeZone,
      language: language.toUpperCase(),
      administrator: personInput(admin),
      idempotencyKey: `demo-${domain}`,
    },
    'provider { id }',
  );
  stage.ids.set(key, provider.id);
  stage.admin = await signIn(gateway, stage, admin);
  await knownEverywhere(stage.admin);
  stage.cast.staff = stage.cast.staff.filter((person) => person !== admin);
}

// Each service learns by event who belongs to a provider; until then it shows the door.
async function knownEverywhere(person) {
  const everywhere =
    '{ viewer { memberships { id } } products { nodes { id } } tickets { nodes { id } } tariffs { id } }';
  await untilThere(
    () => person.ask(everywhere),
    ({ errors }) => !errors,
  );
}

async function publishCharter(stage) {
  const document = readFileSync(join(charters, `${stage.key}.yaml`), 'utf8');
  await stage.admin.perform(
    'publishCharter',
    {
      document,
      effectiveFrom: '2021-01-01T00:00:00Z',
      idempotencyKey: `demo-charter-${stage.key}`,
    },
    'charterVersion { id }',
  );
}

/** The vocabulary in which its agents' skills are said, and the requests that ask for each. */
async function loadSkills(stage) {
  await inTurns(stage.cast.skills ?? [], ({ key, fr, en, words = [], products = [] }) =>
    stage.admin.perform(
      'createSkill',
      {
        ...{ key, labelFr: fr, labelEn: en, words },
        // A story may be about some of the products only.
        productIds: products.flatMap((product) => stage.ids.get(product) ?? []),
        idempotencyKey: `demo-${stage.key}-skill-${key}`,
      },
      'skill { id }',
    ),
  );
}

async function loadBilling(stage) {
  const { tariffs = [], provider, legal } = stage.cast;
  const money = (amount) => ({ amount, currency: provider.currency });
  for (const { kind, hourly, travel, from } of tariffs) {
    await stage.admin.perform(
      'publishTariff',
      {
        kind,
        hourly: money(hourly),
        travel: money(travel),
        validFrom: String(from),
        example: true,
        idempotencyKey: `demo-${stage.key}-${kind}`,
      },
      'tariff { id }',
    );
  }
  if (legal) await completeLegalProfile(stage, provider.key, provider.name, legal);
}

async function completeLegalProfile(stage, handle, legalName, { vat, gst, qst, ...profile }) {
  const taxNumbers = Object.entries({ vat, gst, qst })
    .filter(([, number]) => number !== undefined)
    .map(([key, number]) => ({ key, number }));
  await stage.admin.perform(
    'completeLegalProfile',
    {
      organizationId: stage.ids.get(handle),
      legalName,
      taxNumbers,
      ...profile,
      idempotencyKey: `demo-legal-${handle}`,
    },
    'legalProfile { missing }',
  );
}

async function loadProducts(stage) {
  await inTurns(stage.cast.products, async ({ key, name, releases }) => {
    const { product } = await stage.admin.perform(
      'createProduct',
      { key, name, idempotencyKey: `demo-${stage.key}-${key}` },
      'product { id }',
    );
    const { results } = await stage.admin.perform(
      'importReleases',
      {
        productId: product.id,
        reason:
          stage.cast.provider.language === 'fr' ? 'Reprise de l’historique' : 'History taken over',
        releases: releases.map(({ label, on }) => ({
          label,
          releasedOn: dateOf(String(on), stage.now).toString(),
        })),
        idempotencyKey: `demo-${stage.key}-${key}-releases`,
      },
      'results { productVersion { id label } errors { code message } }',
    );
    stage.ids.set(key, product.id);
    for (const { productVersion } of results) {
      stage.ids.set(`${key} ${productVersion.label}`, productVersion.id);
    }
  });
}

async function createOrganization(gateway, stage, kind, { handle, name, language, people }) {
  const { organization } = await stage.admin.perform(
    'createOrganization',
    { kind, name, language: language.toUpperCase(), idempotencyKey: `demo-${stage.key}-${handle}` },
    'organization { id }',
  );
  stage.ids.set(handle, organization.id);
  await inTurns(people, (person) => addPerson(gateway, stage, organization.id, person));
}

async function addPerson(gateway, stage, organizationId, person) {
  const { membership } = await stage.admin.perform(
    'addPerson',
    {
      organizationId,
      person: personInput(person),
      role: person.role,
      functions: person.functions ?? [],
      skills: person.skills ?? [],
      idempotencyKey: `demo-${person.email}`,
    },
    'membership { id person { id } }',
  );
  stage.ids.set(person.handle, membership.person.id);
  await signIn(gateway, stage, person);
}

async function signIn(gateway, stage, { handle, email, language }) {
  const client = (await gateway.signedIn(email)).as({ provider: stage.key, language });
  stage.clients.set(handle, client);
  stage.emails.set(handle, email);
  return client;
}

const personInput = ({ name, email, language, technicalLevel }) => ({
  displayName: name,
  email,
  language: language.toUpperCase(),
  issuer,
  subject: email,
  technicalLevel,
});

async function loadCustomer(stage, customer) {
  const customerId = stage.ids.get(customer.handle);
  for (const [index, contract] of (customer.contracts ?? []).entries()) {
    await signContract(stage, customerId, contract, `demo-${customer.handle}-${index}`);
  }
  if (customer.legal)
    await completeLegalProfile(stage, customer.handle, customer.name, customer.legal);
  const user = stage.clients.get(customer.people[0].handle);
  for (const { to, until } of customer.delegations ?? []) {
    await user.perform(
      'grantDelegation',
      {
        resellerId: stage.ids.get(to),
        customerId,
        endsAt: momentOf(until, stage.now).toString(),
        idempotencyKey: `demo-${customer.handle}-${to}`,
      },
      'delegation { id }',
    );
  }
  for (const { product, version, since } of customer.installations ?? []) {
    await stage.admin.perform(
      'registerInstallation',
      {
        organizationId: customerId,
        productVersionId: stage.ids.get(`${product} ${version}`),
        acquisition: 'EXISTING_RIGHT',
        since: dateOf(String(since), stage.now).toString(),
        idempotencyKey: `demo-${customer.handle}-${product}-${version}`,
      },
      'installation { id }',
    );
  }
}

async function signContract(stage, customerId, terms, idempotencyKey) {
  const { contract } = await stage.admin.perform(
    'draftContract',
    {
      customerId,
      kind: terms.kind,
      planKey: terms.plan,
      startsOn: String(terms.from),
      endsBefore: String(terms.to),
      options: terms.options ?? [],
      fee: { amount: terms.fee, currency: stage.cast.provider.currency },
      feePeriod: terms.period,
      successManagerId: terms.successManager && stage.ids.get(terms.successManager),
      renewal: terms.renewal,
      idempotencyKey,
    },
    'contract { id version }',
  );
  const { id: contractId } = contract;
  const signed = await stage.admin.perform(
    'activateContract',
    { contractId, signedOn: String(terms.from), expectedVersion: contract.version },
    'contract { version }',
  );
  if (!terms.amendment) return;
  const { on, plan: planKey, reason } = terms.amendment;
  await stage.admin.perform(
    'amendContract',
    {
      ...{ contractId, expectedVersion: signed.contract.version, planKey, reason },
      effectiveOn: dateOf(on, stage.now).toString(),
      idempotencyKey: `${idempotencyKey}-amendment`,
    },
    'contract { id }',
  );
}
