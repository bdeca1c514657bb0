import { encodeId, newId } from '@charter/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFeedStage, type FeedStage, type Member } from '../testing/feed-stage.js';
import { refusals } from '../testing/stage.js';

let scene: FeedStage;
let manager: Member;
let productId: string;
let agro: string;
let laval: string;

beforeAll(async () => {
  scene = await openFeedStage();
});
afterAll(() => scene?.server.close());
beforeEach(async () => {
  await scene.begin('2026-03-02T10:00');
  manager = await scene.member('MANAGER');
  productId = await scene.stage.product('4.1 2024-09-17', '4.2 2025-11-04');
  agro = await scene.stage.customer('Agro');
  laval = await scene.stage.customer('Laval');
  await scene.stage.install(agro, '4.2');
  await scene.stage.install(laval, '4.1', scene.stage.admin, 'EXISTING_RIGHT');
});

const status = async (token: string | null) => (await scene.get(`${token}.ics`)).status;
const text = async (token: string | null) => (await scene.get(`${token}.ics`)).text();

describe('who opens a feed', () => {
  it('is staff that manages, or whoever acts for the customer that it is about', async () => {
    const user = await scene.member('ADMINISTRATIVE_USER', agro);
    const own = await scene.create(user.viewer, { customerId: agro });
    expect(await text(own.token)).toContain('Gestion 4.2: release');
    expect(await text(own.token)).not.toContain('Gestion 4.1');
    expect(await refusals(scene.create(user.viewer))).toEqual(['FORBIDDEN']);
    expect(await refusals(scene.create(user.viewer, { customerId: laval }))).toEqual([
      'NOT_YET_KNOWN',
    ]);
    const plain = await scene.member('USER', agro);
    expect(await refusals(scene.create(plain.viewer, { customerId: agro }))).toEqual(['FORBIDDEN']);
    const agent = await scene.member('AGENT');
    expect(await refusals(scene.create(agent.viewer))).toEqual(['FORBIDDEN']);
    const nobody = { ...agent.viewer, staffRoles: [] };
    expect(await refusals(scene.create(nobody))).toEqual(['FORBIDDEN']);
  });

  it.each([
    ['a name that shows nothing', { name: '\u200b ' }, 'INVALID_INPUT'],
    ['no product at all', { productIds: [] }, 'INVALID_INPUT'],
    ['a product that never was', { productIds: [encodeId('product', newId())] }, 'NOT_FOUND'],
  ])('does not give it %s', async (_, input, code) => {
    expect(await refusals(scene.create(manager.viewer, input))).toEqual([code]);
  });
});

describe('a feed is read by the rights that its creator has then', () => {
  it('ends with the membership, the role and the person behind it', async () => {
    const leaving = await scene.member('ADMINISTRATIVE_USER', agro);
    const erased = await scene.member('ADMIN');
    const tokens = [
      (await scene.create(leaving.viewer, { customerId: agro })).token,
      (await scene.create(erased.viewer)).token,
      (await scene.create(manager.viewer)).token,
    ];
    expect(await Promise.all(tokens.map(status))).toEqual([200, 200, 200]);
    await scene.become(leaving, { active: false });
    await scene.erase(erased);
    await scene.become(manager, { role: 'AGENT' });
    expect(await Promise.all(tokens.map(status))).toEqual([404, 404, 404]);
  });

  it('ends with the delegation of a reseller, and reaches no other customer', async () => {
    const resellerId = await scene.organization(newId(), 'RESELLER');
    const reseller = await scene.member('RESELLER', resellerId);
    const delegationId = await scene.delegate(resellerId, agro);
    const other = scene.create(reseller.viewer, { customerId: laval });
    expect(await refusals(other)).toEqual(['NOT_YET_KNOWN']);
    const { token } = await scene.create(reseller.viewer, { customerId: agro });
    expect(await text(token)).toContain('Gestion 4.2');
    await scene.delegate(resellerId, agro, delegationId, true);
    expect(await status(token)).toBe(404);
  });

  it('ends with the program that created it, or with its leave to write', async () => {
    const program = await scene.program(agro);
    const { token } = await scene.create(program.viewer, { customerId: agro });
    expect(await text(token)).toContain('Gestion 4.2');
    await scene.program(agro, program.clientId, ['versions:read']);
    expect(await status(token)).toBe(404);
    await scene.program(agro, program.clientId);
    expect(await status(token)).toBe(200);
    await scene.program(agro, program.clientId, []);
    expect(await status(token)).toBe(404);
  });

  it('stays closed to staff who only reach it otherwise', async () => {
    const user = await scene.member('ADMINISTRATIVE_USER', agro);
    const { token } = await scene.create(user.viewer, { customerId: agro });
    const place = { ...user.membership, membershipId: newId() };
    const asStaff = { ...place, organizationId: scene.stage.providerId };
    await scene.become({ membership: asStaff }, { role: 'ADMIN' });
    await scene.become(user, { active: false });
    expect(await status(token)).toBe(404);
  });

  it('answers for what is revoked as for what never was', async () => {
    const { token, feed } = await scene.create(manager.viewer);
    const stranger = await scene.member('ADMINISTRATIVE_USER', laval);
    expect(await refusals(scene.revoke(stranger.viewer, feed!))).toEqual(['NOT_FOUND']);
    await scene.revoke(manager.viewer, feed!);
    const made = [
      token!,
      `${token!.slice(0, -1)}${token!.endsWith('A') ? 'B' : 'A'}`,
      'x',
      newId(),
    ];
    const answers = await Promise.all(made.map((it) => scene.get(`${it}.ics`)));
    const seen = await Promise.all(answers.map(async (it) => [it.status, await it.text()]));
    expect(new Set(seen.map((it) => it.join(' '))).size).toBe(1);
    expect(seen[0]![0]).toBe(404);
    expect(await scene.revoke(manager.viewer, feed!)).toMatchObject({ id: feed!.id });
  });

  it('stays within its provider', async () => {
    const { token, feed } = await scene.create(manager.viewer);
    await scene.begin('2026-03-02T10:00');
    const other = await scene.member('ADMIN');
    expect(await refusals(scene.revoke(other.viewer, feed!))).toEqual(['NOT_FOUND']);
    await scene.stage.product('9.9 2025-01-15');
    expect(await text(token)).not.toContain('9.9');
  });

  it('tells of plans to staff who asked, and to nobody else', async () => {
    const user = await scene.member('ADMINISTRATIVE_USER', agro);
    const plans = { includePlanned: true };
    const refused = scene.create(user.viewer, { ...plans, customerId: agro });
    expect(await refusals(refused)).toEqual(['PLANS_FOR_STAFF_ONLY']);
    await scene.stage.plan(productId, '5.0', '2026-05-31');
    const asked = await scene.create(manager.viewer, plans);
    const calendar = await text(asked.token);
    expect(calendar).toMatch(/SUMMARY:Gestion 5\.0: release \(expected\)\r\n/);
    expect(calendar).toMatch(/SUMMARY:Gestion 4\.2: last day of support \(expected\)\r\n/);
    expect(calendar.match(/STATUS:TENTATIVE/g)).toHaveLength(3);
    const others = [scene.create(manager.viewer), scene.create(user.viewer, { customerId: agro })];
    for (const { token } of await Promise.all(others)) {
      expect(await text(token)).not.toMatch(/5\.0|TENTATIVE/);
      expect(await (await scene.get(`${token}.json`)).text()).not.toContain('5.0');
    }
  });
});
