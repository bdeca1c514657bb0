import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tinySupergraph } from '../testing/tiny-subgraphs.js';
import { runGateway } from '../testing/running-gateway.js';
import type { RunningGateway } from '../testing/running-gateway.js';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await runGateway();
});
afterAll(() => gateway.close());

describe('the supergraph', () => {
  const reloaded = async (sdl: string, until: () => Promise<boolean>) => {
    writeFileSync(gateway.supergraphFile, sdl);
    await expect.poll(until, { timeout: 5_000, interval: 50 }).toBe(true);
  };
  const hasPrice = async () => {
    const { body } = await gateway.ask('{ __type(name: "Ticket") { fields { name } } }');
    return body.data.__type.fields.some(({ name }: { name: string }) => name === 'price');
  };

  it('is taken up anew when its file changes, and kept when the file is bad', async () => {
    await reloaded(tinySupergraph(['tickets']), async () => !(await hasPrice()));
    writeFileSync(gateway.supergraphFile, 'type Query { broken');
    await new Promise((done) => setTimeout(done, 800));
    expect((await gateway.ask('{ now }')).body.errors).toBeUndefined();
    await reloaded(tinySupergraph(), hasPrice);
  });
});
