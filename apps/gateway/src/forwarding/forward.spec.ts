import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { signValue } from '@charter/subgraph/process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runGateway, serviceSecret } from '../testing/running-gateway.js';
import type { RunningGateway } from '../testing/running-gateway.js';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await runGateway();
});
afterAll(() => gateway.close());

const askForToken = (body: string | ReadableStream) =>
  fetch(new URL('/oauth/token', gateway.url), { method: 'POST', body, duplex: 'half' });

describe('what the gateway passes on', () => {
  it('comes back as the service answers it', async () => {
    expect((await askForToken('grant_type=client_credentials')).status).toBe(404);
  });

  it.each([
    ['is too large', 'x'.repeat(20_000)],
    ['does not tell its length', new Blob(['x']).stream()],
  ])('is refused when its body %s', async (_, body) => {
    expect((await askForToken(body)).status).toBe(413);
  });

  it('is refused when the service is down', async () => {
    await gateway.subgraphs.stop('billing');
    const answer = await gateway.get('/files/abc');
    expect(answer.status).toBe(503);
    expect(await answer.text()).not.toMatch(/127\.0\.0\.1|ECONN/);
  });

  it('is a feed with all by which it is asked for again, also without its body', async () => {
    const feed = await gateway.get('/feeds/known.ics');
    const [etag, modified] = ['etag', 'last-modified'].map((name) => feed.headers.get(name));
    expect([feed.status, etag, modified, await feed.text()]).toEqual([
      200,
      '"1"',
      'yesterday',
      'BEGIN',
    ]);
    const head = await fetch(new URL('/feeds/known.ics', gateway.url), { method: 'HEAD' });
    expect([head.status, head.headers.get('etag')]).toEqual([200, '"1"']);
    const headers = { 'if-none-match': '"1"' };
    const again = await fetch(new URL('/feeds/known.ics', gateway.url), { headers });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('is a feed that nobody reads too often, whichever of its addresses is asked', async () => {
    const ask = (path: string) => gateway.get(path).then(({ status }) => status);
    const addresses = ['/feeds/a.ics', '/feeds/a/b.json', '/feeds/%61.json', '/feeds/a%2Eics'];
    const paths = Array.from({ length: 130 }, (_, i) => addresses[i % addresses.length]!);
    const statuses = await Promise.all(paths.map(ask));
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    const refused = await gateway.get('/feeds/a.json');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({
      errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }],
    });
    expect(await ask('/feeds/known.ics')).toBe(200);
  });
});

describe('an address that was signed for an import', () => {
  // Its address is signed anew each time that somebody asks for it.
  let asked = 0;
  const address = (path: string, id: string) =>
    `/${path}/${signValue(serviceSecret, { id, expiresAt: asked++ })}`;
  const statuses = async (count: number, ask: () => Promise<Response>) =>
    (await Promise.all(Array.from({ length: count }, ask))).map(({ status }) => status);
  const refused = (all: readonly number[]) => all.filter((status) => status === 429).length;

  it('takes files so many times a minute, and says when to go on', async () => {
    const send = (id: string) =>
      fetch(new URL(address('uploads', id), gateway.url), { method: 'PUT', body: 'a' });
    expect(refused(await statuses(23, () => send('a')))).toBe(3);
    const again = await send('a');
    expect(Number(again.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await again.json()).toMatchObject({
      errors: [
        {
          message: 'Files for an import are sent 20 times a minute at most.',
          extensions: {
            code: 'TOO_MANY_REQUESTS',
            remedy: expect.stringMatching(/^Wait for \d+ seconds\.$/),
          },
        },
      ],
    });
    expect((await send('b')).status).toBe(202);
  });

  it('gives its report so many times a minute, whoever makes addresses up beside', async () => {
    const read = (id: string) => gateway.get(address('reports', id));
    expect(refused(await statuses(33, () => read('a')))).toBe(3);
    expect(refused(await statuses(33, () => gateway.get(`/reports/made.up${asked++}`)))).toBe(3);
    expect((await read('b')).status).toBe(404);
  });
});

describe('a file that is sent through the gateway', () => {
  const send = (path: string, body: Blob | ReadableStream) =>
    fetch(new URL(path, gateway.url), {
      method: 'PUT',
      headers: { 'content-type': 'text/csv' },
      body,
      duplex: 'half',
    });
  const megabytes = (count: number) => new Blob([new Uint8Array(count * 1024 * 1024)]);

  it('reaches the service whole, far beyond what a question may have', async () => {
    const answer = await send('/uploads/abc', megabytes(40));
    expect(answer.status).toBe(202);
    expect(await answer.json()).toEqual({ bytes: 40 * 1024 * 1024, type: 'text/csv' });
  });

  it('hears of its refusal while it is still under way', async () => {
    expect((await send('/uploads/refused', megabytes(8))).status).toBe(422);
  });

  it('leaves its connection to the next question, also where it was refused while under way', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = async (method: string, path: string, body: Buffer) => {
      const headers = { 'content-type': 'text/csv', 'content-length': body.length };
      const question = request(new URL(path, gateway.url), { agent, method, headers });
      question.end(body);
      const [answer] = (await once(question, 'response')) as [IncomingMessage];
      await answer.toArray();
      return answer.statusCode;
    };
    for (let time = 0; time < 5; time++) {
      expect(await ask('PUT', '/uploads/refused', Buffer.alloc(8 * 1024 * 1024))).toBe(422);
      expect(await ask('GET', '/feeds/known.ics', Buffer.alloc(0))).toBe(200);
    }
    agent.destroy();
  });

  it('is refused with the limit where it is larger, or does not tell its length', async () => {
    const large = await send('/uploads/abc', megabytes(101));
    expect(large.status).toBe(413);
    const refused = (await large.json()) as { errors: unknown[] };
    expect(refused.errors[0]).toMatchObject({
      message: expect.stringContaining('104857600 bytes'),
      extensions: { code: 'TOO_LARGE', remedy: expect.stringContaining('Content-Length') },
    });
    expect((await send('/uploads/abc', new Blob(['x']).stream())).status).toBe(413);
  });
});
