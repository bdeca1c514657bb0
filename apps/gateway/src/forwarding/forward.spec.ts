import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runGateway } from '../testing/running-gateway.js';
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
});
