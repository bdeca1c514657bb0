const customers = ['agro-richelieu', 'boreale', 'saguenay', 'champlain'];

/**
 * Releases the next version, sometimes by a plan, with these problems corrected; resolves to the payload, or null where
 * it is refused or another is being released.
 */
export async function release(load, random, problems) {
  if (load.memory.releasing) return null;
  load.memory.releasing = true;
  try {
    const what = {
      productId: load.stages.get('techtra').ids.get('gestion'),
      label: `5.${load.memory.releases}`,
    };
    const planned = random.chance(0.3) ? await planToMend(load, random, what, problems) : null;
    const payload = await load.perform(random, load.as('techtra', 'marc-andre'), 'publishRelease', {
      token: load.token(),
      input: {
        ...(planned ? { productVersionId: planned } : what),
        fixedProblemIds: problems.map(({ id }) => id),
      },
      selection: 'productVersion { id }',
      id: ({ productVersion }) => productVersion.id,
    });
    if (!payload) return null;
    load.memory.releases++;
    load.memory.newest = payload.productVersion.id;
    return payload;
  } finally {
    load.memory.releasing = false;
  }
}

async function releaseSome(load, random) {
  const standing = load.memory.problems.filter(({ busy }) => !busy);
  await release(load, random, random.shuffled(standing).slice(0, random.between(0, 2)));
}

/** Plans a release for tomorrow that is to correct the first of these problems; resolves to its id. */
async function planToMend(load, random, what, [problem]) {
  const now = await load.now();
  if (!now) return null;
  const tomorrow = now.toZonedDateTimeISO('America/Toronto').toPlainDate().add({ days: 1 });
  const caller = load.as('techtra', 'marc-andre');
  const token = load.token();
  const planned = await load.perform(random, caller, 'planRelease', {
    token,
    input: { ...what, plannedOn: `${tomorrow}`, reason: token },
    selection: 'productVersion { id }',
    id: ({ productVersion }) => productVersion.id,
  });
  const id = planned?.productVersion.id ?? null;
  if (id && problem)
    await load.perform(random, caller, 'markProblemFixed', {
      token: load.token(),
      input: { problemId: problem.id, fixedInVersionIds: [id] },
      selection: 'problem { id }',
      id: (payload) => payload.problem.id,
    });
  return id;
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

/**
 * A customer without maintenance says what it runs, and may go back to what it ran before. The provider confirms what
 * it was told, and takes that back, now and then.
 */
async function declare(load, random) {
  const { ids } = load.stages.get('techtra');
  const [own, agent] = [load.as('techtra', 'rejean'), load.as('techtra', 'julie')];
  const [newest, older] = [load.memory.newest, ids.get('gestion 4.2')];
  const act = (caller, mutation, input) =>
    load.perform(random, caller, mutation, {
      token: load.token(),
      input,
      selection: 'installation { id version }',
      id: ({ installation }) => installation.id,
    });
  const declared = await act(own, 'registerInstallation', {
    organizationId: ids.get('champlain'),
    productVersionId: newest ?? older,
    acquisition: 'EXISTING_RIGHT',
  });
  if (!declared || random.chance(0.5)) return;
  const { id: installationId, version: expectedVersion } = declared.installation;
  const attested = await act(agent, 'attestInstallation', { installationId, expectedVersion });
  if (!attested || random.chance(0.5)) return;
  const seen = { installationId, expectedVersion: attested.installation.version };
  const back = { ...seen, productVersionId: older };
  const moved = newest && (await act(own, 'upgradeInstallation', back));
  await act(agent, 'retractAttestation', {
    ...{ installationId, productVersionId: newest ?? older },
    expectedVersion: (moved || attested).installation.version,
  });
}

export const versionActs = [
  [2, releaseSome],
  [1, slip],
  [1, recall],
  [2, install],
  [1, declare],
];
