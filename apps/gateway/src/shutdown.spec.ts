import { expect, it } from 'vitest';
import { runGateway } from './testing/running-gateway.js';

it('finishes what it has begun before it ends', async () => {
  const ending = await runGateway();
  const answer = ending.ask('{ slow }');
  await expect.poll(() => ending.subgraphs.received.length).toBe(1);
  await ending.close();
  expect((await answer).body).toEqual({ data: { slow: 'done' } });
});
