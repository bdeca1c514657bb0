const customers = ['agro-richelieu', 'boreale', 'saguenay', 'champlain'];

async function release(load, random) {
  if (load.memory.releasing) return;
  load.memory.releasing = true;
  const label = `5.${load.memory.releases}`;
  const payload = await load.perform(random, load.as('techtra', 'marc-andre'), 'publishRelease', {
    token: load.token(),
    input: { productId: load.stages.get('techtra').ids.get('gestion'), label },
    selection: 'productVersion { id }',
    id: ({ productVersion }) => productVersion.id,
  });
  if (payload) {
    load.memory.releases++;
    load.memory.newest = payload.productVersion.id;
  }
  load.memory.releasing = false;
}

/** A plan that slips and, often, comes to nothing. */
async function slip(load, random) {
  const now = await load.now();
  if (!now) return;
  const today = now.toZonedDateTimeISO('America/Toronto').toPlainDate();
  const caller = load.as('techtra', 'marc-andre');
  load.memory.plans = (load.memory.plans ?? 0) + 1;
  const productId = load.stages.get('techtra').ids.get('gestion');
  const label = `6.${load.memory.plans}`;
  const act = (mutation, input) => {
    const token = load.token();
    return load.perform(random, caller, mutation, {
      token,
      input: { ...input, reason: token },
      selection: 'productVersion { id }',
      id: ({ productVersion }) => productVersion.id,
    });
  };
  const plannedOn = today.add({ days: load.memory.plans }).toString();
  const planned = await act('planRelease', { productId, label, plannedOn });
  if (!planned) return;
  const productVersionId = planned.productVersion.id;
  const later = today.add({ days: 1 + load.memory.plans }).toString();
  await act('redateRelease', { productVersionId, plannedOn: later });
  if (random.chance(0.7)) await act('cancelRelease', { productVersionId });
}

/** The newest release is taken back, while nobody releases another. */
async function recall(load, random) {
  if (load.memory.releasing || !load.memory.newest) return;
  load.memory.releasing = true;
  const token = load.token();
  try {
    const payload = await load.perform(random, load.as('techtra', 'marc-andre'), 'recallRelease', {
      token,
      input: { productVersionId: load.memory.newest, reason: token },
      selection: 'productVersion { id }',
      id: ({ productVersion }) => productVersion.id,
    });
    if (payload) load.memory.newest = null;
  } finally {
    load.memory.releasing = false;
  }
}

async function install(load, random) {
  const { ids } = load.stages.get('techtra');
  await load.perform(random, load.as('techtra', 'marc-andre'), 'registerInstallation', {
    token: load.token(),
    input: {
      organizationId: ids.get(random.pick(customers)),
      productVersionId: load.memory.newest ?? ids.get('gestion 4.2'),
      acquisition: 'PURCHASE',
    },
    selection: 'installation { id }',
    id: ({ installation }) => installation.id,
  });
}

/** A customer without maintenance says what it runs; now and then the provider confirms that it may. */
async function declare(load, random) {
  const { ids } = load.stages.get('techtra');
  const declared = await load.perform(
    random,
    load.as('techtra', 'rejean'),
    'registerInstallation',
    {
      token: load.token(),
      input: {
        organizationId: ids.get('champlain'),
        productVersionId: load.memory.newest ?? ids.get('gestion 4.2'),
        acquisition: 'EXISTING_RIGHT',
      },
      selection: 'installation { id }',
      id: ({ installation }) => installation.id,
    },
  );
  if (!declared || random.chance(0.5)) return;
  await load.perform(random, load.as('techtra', 'julie'), 'attestInstallation', {
    token: load.token(),
    input: { installationId: declared.installation.id },
    selection: 'installation { id }',
    id: ({ installation }) => installation.id,
  });
}

async function recordProblem(load, random) {
  const token = load.token();
  const { ids } = load.stages.get('techtra');
  await load.perform(random, load.as('techtra', 'marc-andre'), 'recordProblem', {
    token,
    input: { kind: 'MALFUNCTION', productId: ids.get('gestion'), title: token },
    selection: 'problem { id }',
    id: ({ problem }) => problem.id,
  });
}

export const versionActs = [
  [1, release],
  [1, slip],
  [1, recall],
  [2, install],
  [1, declare],
  [1, recordProblem],
];
