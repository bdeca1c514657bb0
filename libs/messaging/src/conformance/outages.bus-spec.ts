import { newId } from '@charter/database';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { write } from '../testing/stage.js';
import { kinds } from './kinds.js';
import { openOutage } from './outages.js';
import type { Outage } from './outages.js';

/** Machine milliseconds that the bus is away; a whole minute is tried by hand. */
const away = Number(process.env['CHARTER_OUTAGE'] ?? 8_000);
/** By then health must say what is wrong. */
const RED = 10_000;

const consumers = {
  'person.erased': { project: write('project'), react: write('react') },
} as const;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

for (const kind of kinds)
  describe.skipIf(kind.absent)(kind.title, { timeout: 120_000 + 2 * away }, () => {
    let outage: Outage;
    beforeAll(async () => {
      outage = await openOutage(kind);
    });
    afterAll(() => outage[Symbol.asyncDispose]());
    beforeEach(() => outage.site.renew());
    afterEach(() => outage.site.clear());

    async function effectsOf(id: string): Promise<string[]> {
      const { rows } = await outage.site.stage.admin.query(
        'SELECT text FROM line WHERE aggregate = $1 ORDER BY left(text, 1), seq',
        [id],
      );
      return rows.map((row) => row.text);
    }

    const twice = ['project 1', 'project 2', 'react 1', 'react 2'];

    test('a bus that goes away is told by health, and what was told meanwhile arrives once', async () => {
      const { stage } = outage.site;
      const messaging = await outage.site.messaging(consumers);
      const id = newId();
      await stage.tell(id, 1);
      await stage.until(async () => (await effectsOf(id)).length === 2);
      await outage.leave();
      await stage.tell(id, 2);
      await stage.until(() => !messaging.health().healthy, RED);
      expect(messaging.health().reason).toMatch(/bus|relay/);
      await pause(away);
      expect(await effectsOf(id)).toEqual(['project 1', 'react 1']);
      await outage.comeBack();
      await stage.until(() => messaging.health().healthy, 60_000);
      await stage.until(async () => (await effectsOf(id)).length === 4, 60_000);
      expect(await effectsOf(id)).toEqual(twice);
    });

    test('a bus that falls silent is told by health within ten seconds', async () => {
      const { stage } = outage.site;
      const messaging = await outage.site.messaging(consumers);
      await stage.until(() => messaging.health().healthy);
      outage.fallSilent();
      await stage.until(() => !messaging.health().healthy, RED + 1_000);
      outage.speak();
      const id = newId();
      await stage.tell(id, 1, 2);
      await stage.until(() => messaging.health().healthy, 60_000);
      await stage.until(async () => (await effectsOf(id)).length === 4, 60_000);
      expect(await effectsOf(id)).toEqual(twice);
    });

    test('a process that starts while the bus is away begins when it is back', async () => {
      const { stage } = outage.site;
      await outage.leave();
      const messaging = await outage.site.messaging(consumers);
      const id = newId();
      await stage.tell(id, 1, 2);
      expect(messaging.health().healthy).toBe(false);
      await outage.comeBack();
      await stage.until(async () => (await effectsOf(id)).length === 4, 60_000);
      expect(await effectsOf(id)).toEqual(twice);
    });

    test('refused credentials are told by health; nothing ends, nothing is lost', async () => {
      const { stage } = outage.site;
      const refused = await outage.site.messaging(consumers, { url: outage.wrongUrl });
      const id = newId();
      await stage.tell(id, 1, 2);
      const complaint = /password|authentication/i;
      await stage.until(() => complaint.test(refused.health().reason ?? ''), RED);
      await stage.stop(refused);
      expect(await effectsOf(id)).toEqual([]);
      await outage.site.messaging(consumers);
      await stage.until(async () => (await effectsOf(id)).length === 4, 60_000);
      expect(await effectsOf(id)).toEqual(twice);
    });
  });
