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
  [2, install],
  [1, recordProblem],
];
