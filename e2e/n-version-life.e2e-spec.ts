import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Scene } from './scene.js';

const dates = 'state withdrawnAt obsoleteFrom supportedThrough';
const changes = `changes { productVersion { label } before { ${dates} } after { ${dates} } }`;

describe('n. Release 5.0: planned, published, six months, obsolescence, extension, recall', () => {
  let scene: Scene;
  let planned: string;

  const key = (name: string) => ({ idempotencyKey: name });
  const request = (name: string, productVersionId: string) => ({
    ...key(name),
    customerId: scene.id('agro-richelieu'),
    subject: 'Écriture non équilibrée',
    description: 'Depuis ce matin.',
    productVersionId,
    answers: [{ key: 'documentation-consulted', value: 'YES' }],
  });
  const coverage = async (name: string, productVersionId: string) => {
    const fields = 'ticket { id coverage { live { versionState terms } } }';
    const { ticket } = await scene
      .as('luc')
      .perform('openTicket', request(name, productVersionId), fields);
    // What `versions` says of the ticket's version is what `tickets` decided by.
    const query = 'query ($id: ID!) { ticket(id: $id) { versionSupport { state } } }';
    const support = await scene.eventually(async () => {
      const { versionSupport } = (await scene.as('luc').query(query, { id: ticket.id }))['ticket'];
      return versionSupport.state !== 'PENDING' && versionSupport;
    });
    expect(support.state).toBe(ticket.coverage.live.versionState);
    return ticket.coverage.live;
  };
  const version = async (handle: string, id: string, fields: string) => {
    const query = `query ($id: ID!) { productVersion(id: $id) { ${fields} } }`;
    return (await scene.as(handle).query(query, { id }))['productVersion'];
  };
  /** Subjects of what somebody was told of versions, newest first. */
  const told = async (handle: string) => {
    const query = '{ viewer { notices(first: 50) { nodes { template text } } } }';
    const { viewer } = await scene.as(handle).query(query);
    return viewer.notices.nodes.filter((it: any) => it.template.startsWith('version.'));
  };

  beforeAll(async () => {
    scene = await Scene.open('2026-03-02T15:00:00Z', 'techtra');
  });
  afterAll(() => scene?.close());

  it('is planned and moved before anybody outside knows of it', async () => {
    const genevieve = scene.as('genevieve');
    const plan = { productId: scene.id('gestion'), label: '5.0', plannedOn: '2026-03-10' };
    const { productVersion } = await genevieve.perform(
      'planRelease',
      { ...plan, ...key('plan') },
      'productVersion { id state }',
    );
    expect(productVersion.state).toBe('PLANNED');
    planned = productVersion.id;
    const moved = { productVersionId: planned, plannedOn: '2026-03-16', reason: 'Tests.' };
    const { expectedChanges } = await genevieve.perform(
      'redateRelease',
      { ...moved, ...key('move') },
      `expectedChanges { productVersion { label } after { supportedThrough } }`,
    );
    expect(expectedChanges).toContainEqual({
      productVersion: { label: '4.2' },
      after: { supportedThrough: '2026-09-15' },
    });
    expect(await version('luc', planned, 'label')).toBeNull();
  });

  it('[S4.19] shows before it is done what it changes, for whom, and what hangs on it', async () => {
    const query = `query ($input: PreviewReleaseInput!) { previewRelease(input: $input) { errors { code } preview {
      impact { installations organizations openTickets revenue { yearly { amount currency } contracts } }
      notices { announced corrected } } } }`;
    const input = { productVersionId: planned };
    const { previewRelease } = await scene.as('genevieve').query(query, { input });
    expect(previewRelease.errors).toEqual([]);
    expect(previewRelease.preview).toEqual({
      impact: {
        installations: 4,
        organizations: 4,
        openTickets: 0,
        // Agro-Richelieu 4,800 and 2,150, Boréale 1,890, Saguenay 6,200.
        revenue: [{ yearly: { amount: '15040.00', currency: 'CAD' }, contracts: 4 }],
      },
      notices: { announced: 4, corrected: 0 },
    });
    const refused = (await scene.as('luc').query(query, { input }))['previewRelease'];
    expect(refused?.preview ?? null).toBeNull();
  });

  it('[S4.22] withdraws 4.2 from sale at its instant, and tells who runs it in their language', async () => {
    await scene.travel('2026-03-16T14:00:00Z');
    const payload = await scene
      .as('genevieve')
      .perform('publishRelease', { productVersionId: planned, ...key('publish') }, changes);
    expect(payload.changes.map((it: any) => it.productVersion.label).sort()).toEqual([
      '4.2',
      '5.0',
    ]);
    await scene.atRest('versions');
    const [notice] = await scene.eventually(async () => {
      const notices = await told('luc');
      return notices.length > 0 && notices;
    });
    expect(notice).toMatchObject({
      template: 'version.released',
      text: expect.stringMatching(/jusqu’au 15 septembre 2026/),
    });
  });

  it('[S4.21] [S4.22] sells 4.2 no more, and gives 5.0 to those under annual maintenance', async () => {
    const sale = {
      organizationId: scene.id('champlain'),
      productVersionId: scene.id('gestion 4.2'),
      acquisition: 'PURCHASE',
      ...key('sale'),
    };
    const { errors } = await scene.as('julie').attempt('registerInstallation', sale);
    expect(errors).toMatchObject([
      { code: 'VERSION_WITHDRAWN_FROM_SALE', clause: { id: 'S4.22' } },
    ]);
    const installation = async (handle: string) => {
      const query = '{ installations(first: 1) { nodes { id } } }';
      const { installations } = await scene.as(handle).query(query);
      return installations.nodes[0].id;
    };
    const upgrade = async (handle: string) => ({
      installationId: await installation(handle),
      productVersionId: planned,
      acquisition: 'UPGRADE',
      ...key(`upgrade-${handle}`),
    });
    const champlain = await scene
      .as('rejean')
      .attempt('upgradeInstallation', await upgrade('rejean'));
    expect(champlain.errors).toMatchObject([
      { code: 'MAINTENANCE_REQUIRED', clause: { id: 'S4.21' } },
    ]);
    await scene
      .as('isabelle')
      .perform('upgradeInstallation', await upgrade('isabelle'), 'installation { id }');
  });

  it('[S4.21] takes no customer’s own word for a right to 5.0, and that of the provider', async () => {
    const champlain = { organizationId: scene.id('champlain'), productVersionId: planned };
    const { installation } = await scene
      .as('rejean')
      .perform(
        'registerInstallation',
        { ...champlain, acquisition: 'EXISTING_RIGHT', ...key('declared') },
        'installation { id version attestation }',
      );
    expect(installation.attestation).toBe('DECLARED');
    const download = async (name: string) =>
      (await scene.as('rejean').attempt('requestDownload', { ...champlain, ...key(name) })).errors;
    expect(await download('refused')).toMatchObject([
      { code: 'DOWNLOAD_NOT_ATTESTED', clause: { id: 'S4.21' } },
    ]);
    const seen = { installationId: installation.id, expectedVersion: installation.version };
    const attest = { ...seen, ...key('attested') };
    await scene.as('julie').perform('attestInstallation', attest, 'installation { attestation }');
    expect(await download('entitled')).toMatchObject([{ code: 'DOWNLOAD_NOT_PROVIDED' }]);
  });

  it('[S4.19] [S4.20] supports and corrects 4.2 for six months', async () => {
    await scene.atRest('versions');
    await scene.atRest('tickets');
    expect(await coverage('grace', scene.id('gestion 4.2'))).toMatchObject({
      versionState: 'GRACE',
    });
    const fixes = 'fixEligibility { allowed clause { id } }';
    expect(await version('julie', scene.id('gestion 4.2'), fixes)).toEqual({
      fixEligibility: { allowed: true, clause: { id: 'S4.20' } },
    });
  });

  it('[S4.23] warns 90 and 30 days before the end, tells of the end, each once', async () => {
    await scene.travel('2026-09-16T14:00:00Z');
    const templates = (await told('luc')).map((it: any) => it.template);
    expect(templates).toEqual([
      'version.obsolete',
      'version.ends-soon',
      'version.ends-soon',
      'version.released',
    ]);
    // Who has moved on to 5.0 is not told of the end of 4.2.
    expect((await told('isabelle')).map((it: any) => it.template)).toEqual(['version.released']);
    const query =
      'notices(first: 50, filter: { occasions: [WARNING_90, WARNING_30, END] }) { nodes { occasion toldAt name } }';
    const { notices } = await version('genevieve', scene.id('gestion 4.2'), query);
    expect(notices.nodes).toHaveLength(9);
    expect(notices.nodes.map((it: any) => it.toldAt.slice(0, 10)).sort()).toEqual(
      ['2026-06-18', '2026-08-17', '2026-09-16'].flatMap((day) => [day, day, day]),
    );
  });

  it('[S4.23] [S4.25] installs and supports 4.2 no more, and offers professional services', async () => {
    const { errors } = await scene
      .as('luc')
      .attempt('openTicket', request('late', scene.id('gestion 4.2')));
    expect(errors).toMatchObject([{ code: 'VERSION_DISCONTINUED' }]);
    const install = {
      organizationId: scene.id('agro-richelieu'),
      productVersionId: scene.id('gestion 4.2'),
      acquisition: 'EXISTING_RIGHT',
      ...key('install'),
    };
    const query = `mutation ($input: RegisterInstallationInput!) { registerInstallation(input: $input) {
      errors { code clause { id } offer { terms clause { id } } } } }`;
    const answer = await scene.as('luc').query(query, { input: install });
    expect(answer['registerInstallation'].errors).toEqual([
      {
        code: 'VERSION_OBSOLETE',
        clause: { id: 'S4.23' },
        offer: { terms: 'PROFESSIONAL_SERVICES', clause: { id: 'S4.25' } },
      },
    ]);
  });

  it('[S4.24] supports it further by a recorded decision, for whom it holds', async () => {
    const decision = {
      productVersionId: scene.id('gestion 4.2'),
      organizationId: scene.id('agro-richelieu'),
      reason: 'Clôture de l’exercice.',
      supportedThrough: '2026-12-31',
      price: { amount: '1200.00', currency: 'CAD' },
      ...key('extension'),
    };
    await scene
      .as('genevieve')
      .perform('recordSupportException', decision, 'supportException { id }');
    await scene.atRest('versions');
    await scene.atRest('tickets');
    expect(await coverage('extended', scene.id('gestion 4.2'))).toMatchObject({
      versionState: 'GRACE',
    });
    const state = async (handle: string, organization: string) => {
      const id = scene.id(organization);
      const query = `support(organizationId: "${id}") { state }`;
      return (await version(handle, scene.id('gestion 4.2'), query)).support.state;
    };
    expect(await state('luc', 'agro-richelieu')).toBe('GRACE');
    expect(await state('helene', 'saguenay')).toBe('DISCONTINUED');
  });

  it('[S4.19] is recalled: 4.2 is on sale again, and whoever was told of its end is told so', async () => {
    await scene.travel('2026-10-01T14:00:00Z');
    const input = { productVersionId: planned, reason: 'Perte de données.', ...key('recall') };
    const payload = await scene.as('genevieve').perform('recallRelease', input, changes);
    expect(payload.changes).toContainEqual({
      productVersion: { label: '4.2' },
      before: expect.objectContaining({ state: 'OBSOLETE' }),
      after: { state: 'CURRENT', withdrawnAt: null, obsoleteFrom: null, supportedThrough: null },
    });
    await scene.atRest('versions');
    await scene.atRest('tickets');
    expect(await coverage('again', scene.id('gestion 4.2'))).toMatchObject({
      versionState: 'SUPPORTED',
    });
    await scene.eventually(
      async () => (await told('helene'))[0]?.template === 'version.end-lifted',
    );
    await scene.eventually(
      async () => (await told('isabelle'))[0]?.template === 'version.recalled',
    );
    expect(await version('isabelle', planned, 'state support { state }')).toEqual({
      state: 'RECALLED',
      support: { state: 'SUPPORTED' },
    });
  });

  it('[S4.23] is judged for the past by what was known then', async () => {
    const query = 'support(at: "2026-09-20T12:00:00Z") { versionState state }';
    expect(await version('luc', scene.id('gestion 4.2'), query)).toMatchObject({
      support: { versionState: 'OBSOLETE', state: 'DISCONTINUED' },
    });
  });
});
