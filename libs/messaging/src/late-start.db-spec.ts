import { newId, type Transaction } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { ReceivedEvent } from './event.js';
import { openStage, type Stage, write, writeDue } from './testing/stage.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage(testDatabase);
});
afterAll(() => stage?.close());
afterEach(() => stage.clear());

async function slowly(event: ReceivedEvent, tx: Transaction): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 30));
  await write('heard')(event, tx);
}

it('a service that was away hears what was told before it does what is due', async () => {
  const relay = await stage.messaging({});
  await stage.tell(newId(), 1, 5);
  await stage.drained(relay);
  await stage.stop(relay);
  await stage.run((tx) => tx.schedule('anything', newId(), stage.clock.now()));

  const late = await stage.messaging(
    { 'person.erased': { react: slowly } },
    { anything: writeDue },
  );
  await stage.until(async () => (await stage.lines()).includes('due'));
  await stage.drained(late);
  expect(await stage.lines()).toEqual([...[1, 2, 3, 4, 5].map((n) => `heard ${n}`), 'due']);
});
