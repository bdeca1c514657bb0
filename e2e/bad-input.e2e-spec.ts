import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Scene } from './scene.js';

describe('bad input is refused cleanly', () => {
  let scene: Scene;
  let ticketId: string;

  const request = (more: object = {}) => ({
    customerId: scene.id('parvis'),
    subject: 'Formulaire muet',
    description: 'Depuis ce matin.',
    idempotencyKey: 'open',
    ...more,
  });

  beforeAll(async () => {
    scene = await Scene.open('2026-03-02T09:00:00Z', 'vala-bleu', 'techtra');
    const { ticket } = await scene.as('elise').perform('openTicket', request(), 'ticket { id }');
    ticketId = ticket.id;
  });
  afterAll(() => scene?.close());

  const codes = async (handle: string, mutation: string, input: object) =>
    (await scene.as(handle).attempt(mutation, input)).errors.map(({ code }: any) => code);

  describe('tokens', () => {
    const ask = (token?: string, provider?: string) =>
      scene.gateway
        .as({ ...(token && { token }), ...(provider && { provider }) })
        .ask('{ viewer { person { id } } }');

    it.each(['nonsense', 'a.b.c', `${'x'.repeat(5000)}`])('malformed: %.20s', async (token) => {
      expect(await ask(token)).toMatchObject({ status: 401 });
    });

    it('expired, or signed by somebody else', async () => {
      const { privateKey } = await generateKeyPair('EdDSA');
      const token = new SignJWT({})
        .setProtectedHeader({ alg: 'EdDSA', kid: 'development' })
        .setIssuer('charter-development')
        .setAudience('charter')
        .setSubject('elise.fournier@parvis.example');
      const expired = await token.setExpirationTime('-1 hour').sign(privateKey);
      const forged = await token.setExpirationTime('1 hour').sign(privateKey);
      expect(await ask(expired)).toMatchObject({ status: 401 });
      expect(await ask(forged)).toMatchObject({ status: 401 });
    });

    it('none at all', async () => {
      expect(await ask()).toMatchObject({ status: 401 });
    });

    it('of another provider: sees nothing there, and may do nothing', async () => {
      const stranger = scene.as('luc').as({ provider: 'vala-bleu' });
      const { data } = await stranger.ask('query ($id: ID!) { ticket(id: $id) { id } }', {
        id: ticketId,
      });
      expect(data?.['ticket'] ?? null).toBeNull();
      const { data: refused, errors } = await stranger.ask(
        'mutation ($input: ReplyToTicketInput!) { replyToTicket(input: $input) { errors { code } } }',
        { input: { ticketId, body: 'x', idempotencyKey: 'stranger' } },
      );
      expect(errors ?? refused?.['replyToTicket'].errors).not.toEqual([]);
    });
  });

  describe('ids', () => {
    const reply = (id: string) => ({ ticketId: id, body: 'Bonjour', idempotencyKey: id });

    it('unknown', async () => {
      const unknown = 'tkt_01h455vb4pex5vsknk084sn02q';
      expect(await codes('elise', 'replyToTicket', reply(unknown))).toEqual(['NOT_FOUND']);
      const { ticket } = await scene
        .as('elise')
        .query('query ($id: ID!) { ticket(id: $id) { id } }', { id: unknown });
      expect(ticket).toBeNull();
    });

    it.each(['org', 'nonsense'])('of the wrong type: %s', async (kind) => {
      const id = kind === 'org' ? scene.id('parvis') : kind;
      expect(await codes('elise', 'replyToTicket', reply(id))).toEqual(['INVALID_ID']);
    });

    it('of another customer: the same as unknown', async () => {
      expect(await codes('marion', 'replyToTicket', reply(ticketId))).toEqual(['NOT_FOUND']);
      const foreign = request({ customerId: scene.id('parvis'), idempotencyKey: 'foreign' });
      // An id younger than a minute may be one that no event has told of yet.
      const [code] = await codes('marion', 'openTicket', foreign);
      expect(code).toMatch(/^(NOT_FOUND|NOT_YET_KNOWN)$/);
    });

    it('of a product in a contract: another provider’s is the same as unknown', async () => {
      const draft = async (idempotencyKey: string, productIds: string[]) => {
        const terms = { kind: 'SUPPORT', planKey: 'hosting', startsOn: '2026-05-01', productIds };
        const customerId = scene.id('parvis');
        return codes('pierre', 'draftContract', { customerId, ...terms, idempotencyKey });
      };
      const unknown = 'prd_01h455vb4pex5vsknk084sn02q';
      expect(await draft('unknown', [unknown])).toEqual(['NOT_FOUND']);
      const [code, ...others] = await draft('foreign', [scene.id('gestion')]);
      expect([code, others]).toEqual([expect.stringMatching(/^NOT_(FOUND|YET_KNOWN)$/), []]);
      expect(await draft('own', [scene.id('hebergement')])).toEqual([]);
    });
  });

  describe('values', () => {
    it('a contract that ends before it starts', async () => {
      const contract = {
        customerId: scene.id('parvis'),
        kind: 'SUPPORT',
        planKey: 'hosting',
        startsOn: '2026-05-01',
        endsBefore: '2026-04-01',
        idempotencyKey: 'backwards',
      };
      expect(await codes('pierre', 'draftContract', contract)).toEqual([
        'PERIOD_ENDS_BEFORE_START',
      ]);
    });

    it('a release dated in the past, before its predecessor', async () => {
      const release = { productId: scene.id('gestion'), label: '5.0', releasedOn: '2020-01-01' };
      const [code] = await codes('genevieve', 'publishRelease', {
        ...release,
        idempotencyKey: 'r',
      });
      expect(code).toMatch(/RELEASE|INVALID_INPUT|DATE/);
    });

    it.each([-5, 0, 100_000_000])('%d minutes of work', async (minutes) => {
      await scene.as('leo').attempt('takeOverTicket', { ticketId });
      const work = { ticketId, kind: 'REMOTE', startedAt: '2026-03-02T08:00:00Z', minutes };
      const refused = await codes('leo', 'logTime', { ...work, idempotencyKey: `${minutes}` });
      expect(refused).toEqual(['TIME_NOT_POSSIBLE']);
    });

    it.each(['-PT1H', 'P100000Y', 'soon'])('time advanced by %s', async (by) => {
      const { data, errors } = await scene
        .as('leo')
        .ask(
          'mutation ($input: AdvanceTimeInput!) { advanceTime(input: $input) { errors { code } } }',
          { input: { by, idempotencyKey: by } },
        );
      expect(data?.['advanceTime']?.errors ?? errors).not.toEqual([]);
      expect(data?.['advanceTime']?.job ?? null).toBeNull();
    });

    it('time advanced without the service that keeps it', async () => {
      const input = { by: 'PT1H', without: ['CONTRACTS'], idempotencyKey: 'without' };
      const query =
        'mutation ($input: AdvanceTimeInput!) { advanceTime(input: $input) { job { id } } }';
      const { data, errors } = await scene.as('leo').ask(query, { input });
      expect(data ?? null).toBeNull();
      expect(errors).toMatchObject([
        { message: expect.stringMatching(/CONTRACTS.*TravellingService/) },
      ]);
    });

    it('an idempotency key repeated with another body', async () => {
      const again = await scene.as('elise').perform('openTicket', request(), 'ticket { id }');
      expect(again.ticket.id).toBe(ticketId);
      const other = request({ subject: 'Autre chose' });
      expect(await codes('elise', 'openTicket', other)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    });
  });

  describe('charters', () => {
    const charter = readFileSync(join(import.meta.dirname, '../charters/techtra.yaml'), 'utf8');

    it.each([
      ['an unknown field', charter.replace('key: techtra', 'key: techtra\nmotto: vite'), 'motto'],
      ['an unknown zone', charter.replaceAll('America/Toronto', 'America/Torronto'), 'zone'],
      ['overlapping bands', charter.replace(/(\n +)(- \{[^\n]*opens[^\n]*)/, '$1$2$1$2'), 'bands'],
    ])('%s', async (_, document, where) => {
      expect(document).not.toBe(charter);
      const { charter: valid, errors } = await scene
        .as('marc-andre')
        .attempt('validateCharter', { document }, 'charter { key }');
      expect(valid).toBeNull();
      expect(JSON.stringify(errors.map(({ path, message }: any) => [path, message]))).toContain(
        where,
      );
    });
  });

  describe('queries', () => {
    it('of depth 50', async () => {
      const deep = `{ tickets { nodes ${'{ followUpOf '.repeat(50)}{ id }${' }'.repeat(50)} } }`;
      const { data, errors } = await scene.as('elise').ask(deep);
      expect(data ?? null).toBeNull();
      expect(errors).toMatchObject([
        { extensions: { limit: 'depth', remedy: expect.any(String) } },
      ]);
    });

    it('of 1,000 aliases', async () => {
      const many = Array.from({ length: 1000 }, (_, n) => `t${n}: serverTime { now }`).join(' ');
      const { data, errors } = await scene.as('elise').ask(`{ ${many} }`);
      expect(data ?? null).toBeNull();
      expect(errors).toHaveLength(1);
    });

    it.each(['contracts', 'tickets', 'billing', 'versions'])(
      'sent to %s directly',
      async (name) => {
        const { status } = await fetch(`http://127.0.0.1:${scene.ports[name]}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: '{ _service { sdl } }' }),
        });
        expect(status).toBe(401);
      },
    );
  });
});
