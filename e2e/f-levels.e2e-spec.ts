import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { example } from './examples.js';
import { Scene } from './scene.js';

const answers = [
  { key: 'tried', value: 'The Administrator Academy' },
  { key: 'nature', value: 'Nothing opens' },
  { key: 'reproducible', value: 'YES' },
];

describe('f. MetaCompliance, standard and enhanced', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await Scene.open('2026-03-02T20:30:00Z', 'metacompliance');
  });
  afterAll(() => scene?.close());

  const open = async (handle: string, organization: string, more: object) => {
    const input = {
      customerId: scene.id(organization),
      subject: 'The platform does not open',
      description: 'Error 503 in all offices.',
      productVersionId: scene.id('platform 8.0'),
      answers,
      idempotencyKey: randomUUID(),
      ...more,
    };
    return (await scene.as(handle).query(example('open-ticket'), { input }))['openTicket'];
  };

  it('[S3.17] [S3.20] [S3.25] answers a P1 within two hours of 08:00 to 22:00', async () => {
    const severity = { impact: 'critical', affectedUsers: 'most' };
    const { ticket, errors } = await open('daniel', 'northgate', severity);
    expect(errors).toEqual([]);
    expect(ticket.clocks).toContainEqual(
      expect.objectContaining({
        kind: 'FIRST_RESPONSE',
        dueAt: '2026-03-03T08:30:00Z',
        clause: { id: 'S3.20' },
      }),
    );
  });

  it('[S3.20] [S3.23] [S3.25] tries a change of priority, and then makes it', async () => {
    const severity = { impact: 'minor', affectedUsers: 'one-or-two' };
    const { ticket } = await open('daniel', 'northgate', severity);
    const input = { ticketId: ticket.id, priority: 'P1' };
    const priya = scene.as('priya');
    const tried = await priya.query(example('preview-change'), { input });
    const { before, after } = tried['previewTicketChange'].preview;
    expect([before, after]).toMatchObject([
      [{ dueAt: '2026-03-04T16:30:00Z', clause: { id: 'S3.23' } }],
      [{ dueAt: '2026-03-03T08:30:00Z', clause: { id: 'S3.20' } }],
    ]);
    const change = `mutation ($input: SetTicketPriorityInput!) { setTicketPriority(input: $input) {
      ticket { priority { key } clocks { dueAt clause { id } } } errors { code } } }`;
    const made = await priya.query(change, { input: { ...input, reason: 'Everybody waits.' } });
    expect(made['setTicketPriority']).toEqual({
      ticket: {
        priority: { key: 'P1' },
        clocks: [{ dueAt: '2026-03-03T08:30:00Z', clause: { id: 'S3.20' } }],
      },
      errors: [],
    });
  });

  it('[S3.24] sets no deadline for a request for information', async () => {
    const { ticket } = await open('simon', 'harbour', { informationOnly: true });
    expect(ticket.clocks).toEqual([]);
    const query = `query ($id: ID!) { ticket(id: $id) {
      priority { key } withoutDeadline { kind clause { id } } } }`;
    const { ticket: seen } = await scene.as('simon').query(query, { id: ticket.id });
    expect(seen).toEqual({
      priority: { key: 'P5' },
      withoutDeadline: [{ kind: 'FIRST_RESPONSE', clause: { id: 'S3.24' } }],
    });
  });

  it('[S3.18] [S3.19] takes an enhanced customer’s request by email and by telephone', async () => {
    for (const channel of ['email', 'phone']) {
      const severity = { impact: 'minor', affectedUsers: 'one-or-two' };
      const { ticket } = await open('daniel', 'northgate', { channel, ...severity });
      expect(ticket.coverage.admission).toBe('ADMITTED');
    }
  });

  it('[S3.12] refuses the telephone under standard, and the form said so before', async () => {
    const asked = { input: { customerId: scene.id('ashford') } };
    const { ticketIntake } = await scene.as('janet').query(example('intake'), asked);
    const phone = ticketIntake.channels.find(({ key }: any) => key === 'phone');
    expect(phone).toMatchObject({ allowed: false, error: { code: 'CHANNEL_NOT_IN_PLAN' } });

    const { ticket, refusal, errors } = await open('janet', 'ashford', { channel: 'phone' });
    expect(ticket).toBeNull();
    expect(refusal).toMatchObject({ code: 'CHANNEL_NOT_IN_PLAN', clause: phone.error.clause });
    expect(errors).toMatchObject([{ code: 'CHANNEL_NOT_IN_PLAN', clause: phone.error.clause }]);
  });

  it('[S3.7] takes requests from administrative users only', async () => {
    const { ticket, errors } = await open('tom', 'ashford', {});
    expect(ticket).toBeNull();
    expect(errors).toMatchObject([
      { code: 'ADMINISTRATIVE_USER_REQUIRED', clause: { id: 'S3.7' }, remedy: expect.any(String) },
    ]);
  });
});
