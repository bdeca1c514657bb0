import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { example } from './examples.js';
import { Scene } from './scene.js';

describe('j. What five charters promise, told before and kept after', () => {
  let scene: Scene;

  beforeAll(async () => {
    const providers = ['blue-note', 'vala-bleu', 'selion', 'metacompliance', 'techtra'];
    scene = await Scene.open('2026-03-06T14:00:00Z', ...providers);
  });
  afterAll(() => scene?.close());

  interface Asked {
    clause: string;
    promise: string;
    as: string;
    input: { planKey: string; receivedAt: string; priority?: string };
    due: Record<string, string>;
  }

  it.each<Asked>([
    {
      clause: '[S0.13] [S0.14]',
      promise: 'four hours of Mon-Fri 09:00-18:00, from Friday 17:00',
      as: 'olivier',
      input: { planKey: 'support', receivedAt: '2026-03-06T16:00:00Z' },
      due: { GUARANTEE: '2026-03-09T11:00:00Z' },
    },
    {
      clause: '[S0.13] [S0.14]',
      promise: 'not on the first of May',
      as: 'olivier',
      input: { planKey: 'support', receivedAt: '2026-04-30T15:00:00Z' },
      due: { GUARANTEE: '2026-05-04T10:00:00Z' },
    },
    {
      clause: '[S1.33]',
      promise: 'less than an hour, in the night in which clocks go forward',
      as: 'pierre',
      input: { planKey: 'hosting', receivedAt: '2026-03-29T00:30:00Z' },
      due: { TARGET: '2026-03-29T01:30:00Z' },
    },
    {
      clause: '[S2.8] [S2.11]',
      promise: 'fifteen working days, and no resolution',
      as: 'martine',
      input: { planKey: 'none', receivedAt: '2026-03-06T15:00:00Z' },
      due: { GUARANTEE: '2026-03-27T16:00:00Z' },
    },
    {
      clause: '[S3.11] [S3.14]',
      promise: 'twelve business hours over Easter, in British summer time',
      as: 'alistair',
      input: { planKey: 'standard', priority: 'P1', receivedAt: '2026-04-02T15:00:00Z' },
      due: { GUARANTEE: '2026-04-08T11:00:00Z' },
    },
    ...['P2 2026-03-09T10:00:00Z', 'P3 2026-03-09T18:00:00Z', 'P4 2026-03-10T16:00:00Z'].map(
      (expected, index): Asked => {
        const [priority, target] = expected.split(' ') as [string, string];
        return {
          clause: `[S3.${21 + index}] [S3.17]`,
          promise: `${priority} in hours of 08:00-22:00, from Friday 20:00`,
          as: 'alistair',
          input: { planKey: 'enhanced', priority, receivedAt: '2026-03-06T20:00:00Z' },
          due: { TARGET: target },
        };
      },
    ),
    {
      clause: '[S3.24]',
      promise: 'no deadline for a request for information',
      as: 'alistair',
      input: { planKey: 'enhanced', priority: 'P5', receivedAt: '2026-03-06T20:00:00Z' },
      due: {},
    },
    {
      clause: '[S4.1] [S4.6] [S4.7]',
      promise: 'the next business day, usually two hours of it, after Friday’s close',
      as: 'genevieve',
      input: { planKey: 'support', receivedAt: '2026-03-06T22:30:00Z' },
      due: { GUARANTEE: '2026-03-09T21:00:00Z', TARGET: '2026-03-09T15:00:00Z' },
    },
    {
      clause: '[S4.5] [S4.6]',
      promise: 'nothing without a support contract',
      as: 'genevieve',
      input: { planKey: 'none', receivedAt: '2026-03-06T22:30:00Z' },
      due: {},
    },
  ])('$clause promises $promise', async ({ as, input, due }) => {
    const query = `query ($input: PreviewDeadlinesInput!) { previewDeadlines(input: $input) {
      preview { deadlines { level dueAt explanation { intervals { from to counted } } } }
      errors { code message } } }`;
    const { previewDeadlines } = await scene.as(as).query(query, { input });
    expect(previewDeadlines.errors).toEqual([]);
    const { deadlines } = previewDeadlines.preview;
    expect(Object.fromEntries(deadlines.map((one: any) => [one.level, one.dueAt]))).toEqual(due);
    for (const { dueAt, explanation } of deadlines) {
      const { intervals } = explanation;
      expect(intervals[0].from).toBe(input.receivedAt);
      expect(intervals.at(-1)).toMatchObject({ to: dueAt, counted: true });
    }
  });

  const intake = async (handle: string, customer: string, more: object = {}) => {
    const input = { customerId: scene.id(customer), ...more };
    return (await scene.as(handle).query(example('intake'), { input }))['ticketIntake'];
  };

  it.each([
    ['[S0.12]', 'paul', 'mercier', ['phone', 'email', 'portal', 'api'], {}],
    ['[S1.35]', 'elise', 'parvis', ['portal', 'api'], { phone: 'S1.35' }],
    ['[S3.12]', 'janet', 'ashford', ['email', 'portal', 'api'], { phone: 'S3.12' }],
    ['[S3.19]', 'daniel', 'northgate', ['email', 'portal', 'api', 'phone'], {}],
    ['[S4.9] [S4.10]', 'luc', 'agro-richelieu', ['phone', 'email', 'portal', 'api'], {}],
    ['[S4.9] [S4.13]', 'isabelle', 'boreale', ['email', 'portal', 'api'], { phone: 'S4.9' }],
  ] as const)('%s opens to %s of %s the channels of the charter', async (...row) => {
    const [, handle, customer, open, closed] = row;
    const { channels } = await intake(handle, customer);
    const allowed = channels.filter((channel: any) => channel.allowed);
    expect(new Set(allowed.map(({ key }: any) => key))).toEqual(new Set(open));
    for (const [key, clause] of Object.entries(closed)) {
      const { error } = channels.find((channel: any) => channel.key === key);
      expect(error.clause.id).toBe(clause);
    }
  });

  it('[S2.5] [S2.6] [S2.7] asks for the remote tool, and says what its absence costs', async () => {
    const absent = { workKind: 'REMOTE', answers: [{ key: 'remote-tool', value: 'NO' }] };
    const { questions, advice, terms } = await intake('catherine', 'dubois', absent);
    expect(questions).toContainEqual(
      expect.objectContaining({ key: 'remote-tool', required: true, clause: { id: 'S2.5' } }),
    );
    expect(advice).toContainEqual(expect.objectContaining({ clause: { id: 'S2.7' } }));
    expect(terms.minimumMinutes).toBe(60);
  });

  it('[S3.6] [S3.9] [S3.27] asks what was tried, the fault’s nature and whether it comes again', async () => {
    const { questions } = await intake('daniel', 'northgate', { informationOnly: false });
    const clauses = questions.map(({ clause }: any) => clause?.id);
    expect(clauses).toEqual(expect.arrayContaining(['S3.9', 'S3.27']));
  });

  describe('an afternoon at Vala Bleu', () => {
    let ticketId: string;
    const clocks = async (handle: string) => {
      const query = `query ($id: ID!) { ticket(id: $id) { clocks { kind state stoppedAt
        clause { id } } } }`;
      return (await scene.as(handle).query(query, { id: ticketId }))['ticket'].clocks;
    };

    beforeAll(async () => {
      const input = {
        customerId: scene.id('parvis'),
        subject: 'Le courriel ne part plus',
        description: 'Depuis midi, tout reste dans la boîte d’envoi.',
        idempotencyKey: randomUUID(),
      };
      const { ticket } = await scene.as('elise').perform('openTicket', input, 'ticket { id }');
      ticketId = ticket.id;
    });

    it('[S1.19] [S1.25] [S1.26] shows the agent who is involved and to whom it speaks', async () => {
      const query = `query ($id: ID!) { ticket(id: $id) {
        brief { contact { language technicalLevel } people { person { displayName } } }
        bestAgents(first: 1) { agent { displayName } reasons { code } } } }`;
      const { ticket } = await scene.as('leo').query(query, { id: ticketId });
      expect(ticket.brief.people).not.toEqual([]);
      expect(ticket.bestAgents).toHaveLength(1);
      const asCustomer = await scene.as('elise').query(query, { id: ticketId });
      expect(asCustomer['ticket']).toEqual({ brief: null, bestAgents: null });
    });

    it('[S1.28] lets a canned text answer nobody, and a person’s words do', async () => {
      const text = { language: 'FR', text: 'Nous regardons cela.' };
      const made = { key: 'vu', texts: [text], idempotencyKey: randomUUID() };
      const leo = scene.as('leo');
      const { cannedReply } = await leo.perform('createCannedReply', made, 'cannedReply { id }');
      await leo.perform('takeOverTicket', { ticketId }, 'ticket { id }');
      const reply = (more: object) =>
        leo.perform(
          'replyToTicket',
          { ticketId, idempotencyKey: randomUUID(), ...more },
          'ticket { id }',
        );
      await reply({ body: text.text, cannedReplyId: cannedReply.id });
      expect(await clocks('elise')).toMatchObject([{ kind: 'FIRST_RESPONSE', state: 'RUNNING' }]);
      await scene.travel('2026-03-06T14:59:59Z');
      await reply({ body: 'Votre domaine a changé de serveur ; je le corrige.' });
      const [first] = await clocks('elise');
      expect(first).toMatchObject({ state: 'MET', stoppedAt: '2026-03-06T14:59:59Z' });
    });

    it('[S1.33] [S1.34] breaches the next reply at the full hour, and reports what was kept', async () => {
      await scene
        .as('elise')
        .perform(
          'replyToTicket',
          { ticketId, body: 'Toujours rien.', idempotencyKey: randomUUID() },
          'ticket { id }',
        );
      const radar = `{ clocks(filter: { dueBefore: "2026-03-06T16:00:00Z" }) {
        nodes { kind dueAt ticket { id } } } }`;
      const running = await scene.as('pierre').query(radar);
      expect(running['clocks'].nodes).toEqual([
        { kind: 'NEXT_UPDATE', dueAt: '2026-03-06T15:59:59Z', ticket: { id: ticketId } },
      ]);
      await scene.travel('2026-03-06T15:59:59Z');
      const report = `{ complianceReport(period: { gte: "2026-03-06T00:00:00Z", lt: "2026-03-07T00:00:00Z" }) {
        clocks { kind met breached excused } indicators { measures clause { id } share { part whole } } } }`;
      const { complianceReport } = await scene.as('pierre').query(report);
      expect(complianceReport.clocks).toEqual([
        { kind: 'FIRST_RESPONSE', met: 1, breached: 0, excused: 0 },
        { kind: 'NEXT_UPDATE', met: 0, breached: 1, excused: 0 },
      ]);
      expect(complianceReport.indicators).toEqual([
        { measures: 'RESOLVED_WITHIN', clause: { id: 'S1.34' }, share: { part: 0, whole: 1 } },
      ]);
    });
  });
});
