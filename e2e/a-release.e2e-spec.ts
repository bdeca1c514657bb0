import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { example } from './examples.js';
import { Scene } from './scene.js';

describe('a. Techtra publishes release 5.0', () => {
  let scene: Scene;
  let payload: any;

  beforeAll(async () => {
    scene = await Scene.open('2026-03-02T15:00:00Z', 'techtra');
    const input = { productId: scene.id('gestion'), label: '5.0', idempotencyKey: 'release-5.0' };
    const data = await scene.as('genevieve').query(example('publish-release'), { input });
    payload = data['publishRelease'];
  });
  afterAll(() => scene?.close());

  it('[S4.22] withdraws 4.2 from sale in the same instant', () => {
    expect(payload.errors).toEqual([]);
    expect(payload.productVersion).toMatchObject({ label: '5.0', state: 'CURRENT' });
    expect(payload.withdrawn).toMatchObject([
      { label: '4.2', state: 'WITHDRAWN', withdrawnAt: payload.productVersion.releasedAt },
    ]);
  });

  it('[S4.19] keeps it supported for six calendar months, in Toronto', () => {
    expect(payload.withdrawn).toMatchObject([
      {
        supportedThrough: '2026-09-01',
        obsoleteFrom: '2026-09-02T04:00:00Z',
        timeZone: 'America/Toronto',
      },
    ]);
  });

  it('is for staff only', async () => {
    const input = { productId: scene.id('gestion'), label: '6.0', idempotencyKey: 'release-6.0' };
    const { errors } = await scene.as('luc').attempt('publishRelease', input);
    expect(errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });
});
