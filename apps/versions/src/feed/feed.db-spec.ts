import ICAL from 'ical.js';
import { encodeId, newId } from '@charter/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import pg from 'pg';
import { tablesHolding } from '@charter/testing';
import { refusals } from '../testing/stage.js';
import { openFeedStage, type FeedStage, type Member } from '../testing/feed-stage.js';

let scene: FeedStage;
let manager: Member;

beforeAll(async () => {
  scene = await openFeedStage();
});
afterAll(() => scene?.server.close());
beforeEach(async () => {
  await scene.begin('2026-03-02T10:00');
  manager = await scene.member('MANAGER');
});

/** Events of a calendar as `day summary status`. */
function eventsIn(text: string): string[] {
  return eventsOf(text).map(({ startDate, summary, component }) =>
    [startDate, summary, component.getFirstPropertyValue('status')].join(' | '),
  );
}

function eventsOf(text: string): ICAL.Event[] {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  return events.map((component) => new ICAL.Event(component));
}

describe('a feed of lifecycle events', () => {
  it('[S4.19] [S4.22] stands as a calendar and as JSON at one address, in its language', async () => {
    await scene.stage.product('4.1 2024-09-17', '4.2 2025-11-04');
    const { token } = await scene.create(manager.viewer, { language: 'FR' });
    const calendar = await scene.get(`${token}.ics`);
    expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(eventsIn(await calendar.text())).toEqual([
      '2024-09-17 | Gestion 4.1 : publication | CONFIRMED',
      '2025-11-04 | Gestion 4.2 : publication | CONFIRMED',
      '2025-11-04 | Gestion 4.1 : retrait de la vente | CONFIRMED',
      '2026-05-03 | Gestion 4.1 : dernier jour de support | CONFIRMED',
    ]);
    const all = (await (await scene.get(`${token}.json`)).json()) as Record<string, unknown>;
    expect(all).toMatchObject({
      gestion: [
        { cycle: '4.2', eol: false, latest: '4.2' },
        { cycle: '4.1', eol: '2026-05-03', discontinued: '2025-11-04', latest: '4.1' },
      ],
    });
    expect(await (await scene.get(`${token}/gestion.json`)).json()).toEqual(all['gestion']);
    expect(await (await scene.get(`${token}/all.json`)).json()).toEqual(['gestion']);
    for (const nothing of [`${token}/paie.json`, `${token}/gestion`, `${token}/.json`, token!]) {
      const answer = await scene.get(nothing);
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store']);
    }
  });

  it('has an address of its own for each product: none is named as the list of them', async () => {
    const { products, admin } = scene.stage;
    const create = (key: string) =>
      products.create(admin, { key, name: key, idempotencyKey: newId() });
    expect(await refusals(create('all'))).toEqual(['INVALID_INPUT']);
    expect(await refusals(create('all-in-one'))).toEqual([]);
  });

  it('is asked again with what one has, and told whether that still holds', async () => {
    const productId = await scene.stage.product('4.1 2024-09-17');
    const { token } = await scene.create(manager.viewer);
    const first = await scene.get(`${token}.ics`);
    const etag = first.headers.get('etag')!;
    const modified = first.headers.get('last-modified')!;
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const head = await scene.get(`${token}.ics`, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
    const conditions = [{ 'if-none-match': etag }, { 'if-modified-since': modified }];
    const again = async () => {
      // Else fetch would ask for a fresh answer whatever the condition.
      const known = { 'cache-control': 'max-age=0' };
      const answers = conditions.map((condition) =>
        scene.get(`${token}.ics`, { headers: { ...condition, ...known } }),
      );
      return (await Promise.all(answers)).map(({ status }) => status);
    };
    expect(await again()).toEqual([304, 304]);
    scene.stage.now = scene.stage.now.add({ hours: 1 });
    await scene.stage.publish(productId, '5.0');
    expect(await again()).toEqual([200, 200]);
  });

  it('tells no last change where what it shows may change without one', async () => {
    await scene.stage.product('4.1 2024-09-17');
    const agro = await scene.stage.customer('Agro');
    const tells = async (of: Parameters<FeedStage['create']>[1]) => {
      const { token } = await scene.create(manager.viewer, of);
      return (await scene.get(`${token}.ics`)).headers.has('last-modified');
    };
    expect(await tells({})).toBe(true);
    expect(await tells({ customerId: agro })).toBe(false);
    expect(await tells({ includePlanned: true })).toBe(false);
  });

  it('corrects a calendar that was subscribed to, through plan, publication and recall', async () => {
    const productId = await scene.stage.product('4.1 2024-09-17');
    const { token } = await scene.create(manager.viewer, { includePlanned: true });
    const seen: string[] = [];
    let sequence = -1;
    const look = async () => {
      const [end] = eventsOf(await (await scene.get(`${token}.ics`)).text()).filter(({ uid }) =>
        uid.endsWith('.end-of-support'),
      );
      expect(end!.sequence).toBeGreaterThan(sequence);
      sequence = end!.sequence;
      seen.push(`${end!.startDate} ${end!.component.getFirstPropertyValue('status')}`);
      scene.stage.now = scene.stage.now.add({ hours: 1 });
    };
    await scene.stage.plan(productId, '5.0', '2026-05-31');
    await look();
    await scene.stage.redate('5.0', '2026-06-30');
    await look();
    await scene.stage.cancel('5.0');
    await look();
    await scene.stage.plan(productId, '5.0', '2026-03-02');
    await scene.stage.publish(productId, '5.0');
    await look();
    await scene.stage.recall('5.0');
    await look();
    expect(seen).toEqual([
      '2026-11-29 TENTATIVE',
      '2026-12-29 TENTATIVE',
      '2026-12-29 CANCELLED',
      '2026-09-01 CONFIRMED',
      '2026-09-01 CANCELLED',
    ]);
  });

  it('keeps an address as a digest alone, and tells it once', async () => {
    const idempotencyKey = newId();
    const { token, feed } = await scene.create(manager.viewer, { idempotencyKey });
    const repeated = await scene.create(manager.viewer, { idempotencyKey });
    expect(repeated).toEqual({ feed: expect.objectContaining({ id: feed!.id }), token: null });
    expect(await tablesHolding(scene.server.adminUrl, [token!])).toEqual([]);
    expect(await tablesHolding(scene.server.adminUrl, [feed!.tokenHash])).toEqual([
      'public.lifecycle_feed',
    ]);
  });

  it('keeps to products, and to what a customer runs', async () => {
    await scene.stage.product('4.1 2024-09-17');
    const agro = await scene.stage.customer('Agro');
    await scene.stage.install(agro, '4.1');
    scene.stage.now = scene.stage.now.add({ hours: 1 });
    await scene.stage.import(await otherProduct(), '1.0 2025-01-15');
    const user = await scene.member('ADMINISTRATIVE_USER', agro);
    const { token } = await scene.create(user.viewer, { customerId: agro });
    expect(Object.keys(await json(token))).toEqual(['gestion']);
    const one = await scene.create(manager.viewer, { productIds: [paieId] });
    expect(Object.keys(await json(one.token))).toEqual(['paie']);
  });

  it('reads ten times as many versions with as many statements', async () => {
    const productId = await scene.stage.product('1.0 2024-01-15');
    const { token } = await scene.create(manager.viewer);
    const few = await statements(() => scene.get(`${token}.ics`));
    expect(few).toBe(4);
    const labels = Array.from({ length: 20 }, (_, index) => `${index + 2}.0 2025-01-15`);
    await scene.stage.import(productId, ...labels);
    expect(await statements(() => scene.get(`${token}.ics`))).toBe(few);
  });

  let paieId = '';

  async function otherProduct(): Promise<string> {
    const input = { key: 'paie', name: 'Paie', idempotencyKey: newId() };
    const product = await scene.stage.products.create(scene.stage.admin, input);
    return (paieId = encodeId('product', product!.id));
  }

  async function json(token: string | null): Promise<object> {
    return (await (await scene.get(`${token}.json`)).json()) as object;
  }
});

/** Statements of feeds that a piece of work makes; the service has other things to do meanwhile. */
async function statements(work: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await work();
    const texts = query.mock.calls.map(([statement]) =>
      typeof statement === 'string' ? statement : (statement as { text?: string }).text,
    );
    return texts.filter((text) =>
      /FROM (person p|product_version version|support_exception extension|"lifecycle_feed" )/.test(
        text ?? '',
      ),
    ).length;
  } finally {
    query.mockRestore();
  }
}
