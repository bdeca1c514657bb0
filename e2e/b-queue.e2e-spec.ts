import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { example } from './examples.js';
import { Scene } from './scene.js';

const answers = [{ key: 'documentation-consulted', value: 'YES' }];

describe('b. Techtra’s customers open tickets on 4.2', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await Scene.open('2026-03-02T15:30:00Z', 'techtra');
  });
  afterAll(() => scene?.close());

  async function open(handle: string, organization: string) {
    const input = {
      customerId: scene.id(organization),
      subject: 'La fermeture de mois s’arrête',
      description: 'À 60 %, sans message.',
      productVersionId: scene.id('gestion 4.2'),
      answers,
      idempotencyKey: `open-${handle}`,
    };
    const data = await scene.as(handle).query(example('open-ticket'), { input });
    expect(data['openTicket'].errors).toEqual([]);
    return data['openTicket'].ticket;
  }

  it('[S4.3] [S4.6] [S4.7] puts a support contract first, with a guarantee and a target', async () => {
    const ticket = await open('luc', 'agro-richelieu');
    expect(ticket.reference).toMatch(/^TEC-2026-\d{6}$/);
    expect(ticket.acknowledgedAt).not.toBeNull();
    expect(ticket.queueRank).toMatchObject({ rank: 1, clause: { id: 'S4.3' } });
    expect(ticket.coverage).toMatchObject({ admission: 'ADMITTED', terms: 'INCLUDED' });
    expect(ticket.coverage.reasons).not.toEqual([]);
    const response = ticket.clocks.filter(({ kind }: any) => kind === 'FIRST_RESPONSE');
    expect(response).toEqual([
      expect.objectContaining({
        level: 'GUARANTEE',
        dueAt: '2026-03-02T22:00:00Z',
        clause: { id: 'S4.6' },
      }),
      expect.objectContaining({
        level: 'TARGET',
        dueAt: '2026-03-02T17:30:00Z',
        clause: { id: 'S4.7' },
      }),
    ]);
  });

  it.each([
    ['[S4.4] maintenance only ranks second', 'isabelle', 'boreale', 2],
    ['[S4.5] any other request ranks third', 'rejean', 'champlain', 3],
  ])('%s, without a deadline', async (_, handle, organization, rank) => {
    const ticket = await open(handle, organization);
    expect(ticket.queueRank.rank).toBe(rank);
    expect(ticket.clocks.filter(({ dueAt }: any) => dueAt)).toEqual([]);
  });

  it('[S4.14] [S4.17] brings in the director after ten business days, and closes by an alternative', async () => {
    const { id: ticketId } = await open('helene', 'saguenay');
    await scene.as('julie').perform('takeOverTicket', { ticketId }, 'ticket { state }');
    await scene.travel('2026-03-17T14:00:00Z');

    const query =
      'query ($id: ID!) { ticket(id: $id) { escalations { key clause { id } person { displayName } } } }';
    const { ticket } = await scene.as('julie').query(query, { id: ticketId });
    expect(ticket.escalations).toEqual([
      { key: 'answer-at-risk', clause: { id: 'S4.8' }, person: expect.anything() },
      { key: 'answer-overdue', clause: { id: 'S4.8' }, person: expect.anything() },
      { key: 'director', clause: { id: 'S4.14' }, person: { displayName: 'Geneviève Tremblay' } },
    ]);

    const vague = { ticketId, outcome: 'given-up', message: 'On verra.' };
    expect((await scene.as('julie').attempt('resolveTicket', vague)).errors).toMatchObject([
      { code: 'OUTCOME_UNKNOWN' },
    ]);
    const close = { ticketId, outcome: 'malfunction', message: 'Un correctif suit.' };
    expect((await scene.as('julie').attempt('resolveTicket', close)).errors).toMatchObject([
      { code: 'ALTERNATIVES_NOT_DISCUSSED', clause: { id: 'S4.14' } },
    ]);
    const talk = { ticketId, summary: 'Un correctif est convenu.', idempotencyKey: 'talk' };
    await scene.as('genevieve').perform('discussAlternatives', talk, 'ticket { state }');
    await scene.as('julie').perform('resolveTicket', close, 'ticket { state }');
    const problem = await scene.eventually(async () => {
      const asked = 'query ($id: ID!) { ticket(id: $id) { problem { id reference } } }';
      return (await scene.as('julie').query(asked, { id: ticketId }))['ticket'].problem;
    });
    expect(problem.reference).toBeTruthy();
    await correct(problem.id);
    const history =
      'query ($id: ID!) { ticket(id: $id) { history(topics: [PROBLEM]) { nodes { text } } } }';
    const entry = await scene.eventually(async () => {
      const told = await scene.as('helene').query(history, { id: ticketId });
      return told['ticket'].history.nodes[0];
    });
    expect(entry.text).toMatch(/5\.0/);
    const notice = await scene.eventually(async () => {
      const query = '{ viewer { notices(first: 20) { nodes { template text } } } }';
      const { viewer } = await scene.as('helene').query(query);
      return viewer.notices.nodes.find(({ template }: any) => template.startsWith('problem.fixed'));
    });
    expect(notice.text).toMatch(/5\.0/);
    const notes = 'query ($id: ID!) { problem(id: $id) { title fixedInVersions { label } } }';
    expect((await scene.as('isabelle').query(notes, { id: problem.id }))['problem']).toEqual({
      title: 'La fermeture de mois s’arrête',
      fixedInVersions: [{ label: '5.0' }],
    });
  });

  /** Words a problem and publishes the version that corrects it. */
  async function correct(problemId: string): Promise<void> {
    const words = { problemId, title: 'La fermeture de mois s’arrête', idempotencyKey: 'words' };
    await scene.as('julie').perform('describeProblem', words, 'problem { title }');
    const release = { productId: scene.id('gestion'), label: '5.0', idempotencyKey: 'release' };
    const input = { ...release, fixedProblemIds: [problemId] };
    await scene.as('genevieve').perform('publishRelease', input, 'productVersion { label }');
  }
});
