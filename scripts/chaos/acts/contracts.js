export const administrators = { selion: 'benoit', techtra: 'marc-andre' };
const plans = { selion: 'sla', techtra: 'support' };
const currencies = { selion: 'EUR', techtra: 'CAD' };
const products = { selion: 'assistance', techtra: 'gestion' };
const providers = Object.keys(administrators);

async function createOrganization(load, random) {
  await found(load, random, random.pick(providers), random.chance(0.3) ? 'RESELLER' : 'CUSTOMER');
}

/** Enters an organization; resolves to it, or to null where that is refused. */
export async function found(load, random, provider, kind) {
  const token = load.token();
  const payload = await load.perform(
    random,
    load.as(provider, administrators[provider]),
    'createOrganization',
    {
      token,
      input: { kind, name: token, language: 'FR' },
      selection: 'organization { id }',
      id: ({ organization }) => organization.id,
    },
  );
  if (!payload) return null;
  const organization = { provider, kind, id: payload.organization.id };
  load.memory.customers.push(organization);
  return organization;
}

const created = (load, random, kind) =>
  random.pick(load.memory.customers.filter((one) => !kind || one.kind === kind));

async function addPerson(load, random) {
  const organization = created(load, random);
  if (!organization) return;
  const { provider, id: organizationId, kind } = organization;
  const token = load.token();
  const admin = load.as(provider, administrators[provider]);
  const added = await load.perform(random, admin, 'addPerson', {
    token,
    input: { organizationId, person: personOf(token), role: roleIn(kind, random) },
    selection: 'membership { id person { id } }',
    id: ({ membership }) => membership.id,
  });
  if (!added) return;
  const { id: membershipId, person: somebody } = added.membership;
  if (random.chance(0.3))
    await load.perform(random, admin, 'endMembership', {
      input: { membershipId },
      selection: 'membership { id }',
      id: ({ membership }) => membership.id,
    });
  if (random.chance(0.3)) await erase(load, random, admin, { id: somebody.id, tokens: [token] });
}

/** Erases a person, and with them whatever holds these tokens. */
export async function erase(load, random, admin, { id, tokens }) {
  for (const token of tokens) load.erased.add(token);
  await load.perform(random, admin, 'erasePerson', {
    input: { personId: id },
    selection: 'person { id }',
    id: ({ person }) => person.id,
  });
}

/** Somebody whose name, address and sign-in hold a token. */
export const personOf = (token) => ({
  displayName: token,
  email: `${token}@chaos.example`,
  language: 'FR',
  issuer: 'charter-development',
  subject: token,
});

const roleIn = (kind, random) =>
  kind === 'RESELLER' ? 'RESELLER' : random.pick(['ADMINISTRATIVE_USER', 'USER']);

async function delegate(load, random) {
  const reseller = created(load, random, 'RESELLER');
  const customer = random.pick(
    load.memory.customers.filter(
      ({ kind, provider }) => kind === 'CUSTOMER' && provider === reseller?.provider,
    ),
  );
  if (!customer) return;
  const granted = await grant(load, random, reseller, customer);
  if (!granted || !random.chance(0.5)) return;
  await load.perform(
    random,
    load.as(customer.provider, administrators[customer.provider]),
    'revokeDelegation',
    {
      input: { delegationId: granted.delegation.id },
      selection: 'delegation { id }',
      id: ({ delegation }) => delegation.id,
    },
  );
}

export function grant(load, random, reseller, customer) {
  const caller = load.as(customer.provider, administrators[customer.provider]);
  return load.perform(random, caller, 'grantDelegation', {
    token: load.token(),
    input: { resellerId: reseller.id, customerId: customer.id },
    selection: 'delegation { id }',
    id: ({ delegation }) => delegation.id,
  });
}

const productsOf = (load, provider) => [load.stages.get(provider).ids.get(products[provider])];

async function sign(load, random) {
  const customer = created(load, random, 'CUSTOMER');
  const contract = customer && (await signWith(load, random, customer));
  if (contract) load.memory.contracts.push(contract);
}

/** Agrees with a customer on a contract that costs a monthly fee from this month on. */
export async function signWith(load, random, { provider, id: customerId }) {
  const now = await load.until('time', () => load.now());
  const caller = load.as(provider, administrators[provider]);
  const today = now.toZonedDateTimeISO('UTC').toPlainDate().with({ day: 1 });
  const productIds = random.chance(0.5) ? productsOf(load, provider) : [];
  const drafted = await load.perform(random, caller, 'draftContract', {
    token: load.token(),
    input: {
      customerId,
      kind: 'SUPPORT',
      planKey: plans[provider],
      productIds,
      startsOn: `${today}`,
      endsBefore: `${today.add({ months: random.between(1, 24) })}`,
      fee: { amount: '100.00', currency: currencies[provider] },
      feePeriod: 'MONTH',
      ...(random.chance(0.5) && {
        renewal: { kind: 'TACIT', periodMonths: random.between(1, 3), noticeDays: 7 },
      }),
    },
    selection: 'contract { id version }',
    id: ({ contract }) => contract.id,
  });
  if (!drafted) return null;
  const { id: contractId, version: expectedVersion } = drafted.contract;
  const active = await change(load, random, caller, 'activateContract', {
    contractId,
    expectedVersion,
    signedOn: `${today}`,
  });
  const { version } = active?.contract ?? {};
  return active && { caller, provider, productIds, id: contractId, version, state: 'ACTIVE' };
}

async function suspendOrResume(load, random) {
  const contract = random.pick(load.memory.contracts.filter(({ state }) => state !== 'BUSY'));
  if (!contract) return;
  const suspends = contract.state === 'ACTIVE';
  const { caller, id: contractId, version: expectedVersion } = contract;
  contract.state = 'BUSY';
  const done = await change(load, random, caller, suspends ? 'suspendContract' : 'resumeContract', {
    contractId,
    expectedVersion,
  });
  // Refused: an answer was lost and the change had been made, or the contract has ended meanwhile.
  if (done)
    Object.assign(contract, {
      version: done.contract.version,
      state: suspends ? 'SUSPENDED' : 'ACTIVE',
    });
}

/** Agrees on other options from tomorrow on; what takes effect by itself then changes the version too. */
async function amend(load, random) {
  const contract = random.pick(load.memory.contracts.filter(({ state }) => state !== 'BUSY'));
  const now = contract && (await load.now());
  if (!now) return;
  const { caller, provider, id: contractId, version: expectedVersion, state } = contract;
  contract.state = 'BUSY';
  const token = load.token();
  const productIds = contract.productIds.length > 0 ? [] : productsOf(load, provider);
  const tomorrow = now.toZonedDateTimeISO('UTC').toPlainDate().add({ days: 1 });
  const done = await load.perform(random, caller, 'amendContract', {
    token,
    input: {
      ...{ contractId, expectedVersion, effectiveOn: `${tomorrow}` },
      ...{ productIds, reason: token },
    },
    selection: 'contract { id version }',
    id: ({ contract: amended }) => amended.id,
  });
  if (done) Object.assign(contract, { version: done.contract.version, state, productIds });
}

const change = (load, random, caller, mutation, input) =>
  load.perform(random, caller, mutation, {
    input,
    selection: 'contract { id version }',
    id: ({ contract }) => contract.id,
  });

async function letProgramIn(load, random) {
  const organization = created(load, random, 'CUSTOMER');
  if (organization) await register(load, random, organization);
}

/** Lets a program in for an organization; asks twice, as its secret is told once. */
export async function register(load, random, { provider, id: organizationId }) {
  const token = load.token();
  const admin = load.as(provider, administrators[provider]);
  const client = await load.perform(random, admin, 'createApiClient', {
    token,
    input: { organizationId, name: token, scopes: ['tickets:read'] },
    selection: 'apiClient { id }',
    id: ({ apiClient }) => apiClient.id,
    twice: true,
  });
  if (!client || !random.chance(0.3)) return;
  await load.perform(random, admin, 'revokeApiClient', {
    input: { apiClientId: client.apiClient.id },
    selection: 'apiClient { id }',
    id: ({ apiClient }) => apiClient.id,
  });
}

async function keepOwnHours(load, random) {
  const customer = created(load, random, 'CUSTOMER');
  if (customer) await setHours(load, random, customer);
}

/** Gives a customer hours of its own; refused where it has some already. */
export async function setHours(load, random, { provider, id: customerId }) {
  const now = await load.now();
  if (!now) return;
  const token = load.token();
  await load.perform(random, load.as(provider, administrators[provider]), 'setCustomerCalendar', {
    token,
    input: {
      customerId,
      calendarKey: 'office',
      effectiveFrom: `${now.toZonedDateTimeISO('UTC').toPlainDate().add({ days: 1 })}`,
      timeZone: 'Europe/London',
      bands: [{ days: ['MON', 'WED', 'FRI'], opens: '07:00', closes: '19:00' }],
      reason: token,
    },
    selection: 'calendar { id }',
    id: ({ calendar }) => calendar.id,
  });
}

/** Says of somebody how technical replies may be, and in which language; both travel. */
async function describe(load, random) {
  const { ids } = load.stages.get('selion');
  const personId = ids.get(random.pick(['philippe', 'arnaud', 'pieter']));
  const [mutation, input] = random.pick([
    ['setTechnicalLevel', { technicalLevel: random.pick(['BEGINNER', 'EXPERT']) }],
    ['setPersonLanguage', { language: random.pick(['FR', 'EN']) }],
  ]);
  await load.perform(random, load.as('selion', 'kevin'), mutation, {
    input: { personId, ...input },
    selection: 'person { id }',
    id: ({ person }) => person.id,
  });
}

export const contractActs = [
  [3, createOrganization],
  [3, addPerson],
  [1, delegate],
  [3, sign],
  [3, suspendOrResume],
  [1, amend],
  [1, describe],
  [1, keepOwnHours],
  [1, letProgramIn],
];
