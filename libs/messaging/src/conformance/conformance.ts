import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { kinds } from './kinds.js';
import type { Kind } from './kinds.js';
import { Site } from './site.js';

/** Runs these tests on each bus; `site()` is what the test at hand has. */
export function onEachBus(tests: (site: () => Site, kind: Kind) => void): void {
  for (const kind of kinds)
    describe.skipIf(kind.absent)(kind.title, { timeout: 120_000 }, () => {
      let site: Site;
      beforeAll(async () => {
        site = await Site.open(kind);
      });
      afterAll(() => site[Symbol.asyncDispose]());
      beforeEach(() => site.renew());
      afterEach(() => site.clear());
      tests(() => site, kind);
    });
}
