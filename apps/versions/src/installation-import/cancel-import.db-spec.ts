import { encodeId, newId, type Viewer } from '@charter/database';
import { testDatabase, viewersOf, type TestDatabase } from '@charter/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../migrations/index.js';
import { ImportStage } from '../testing/import-stage.js';
import { openStage, refusals, type Stage } from '../testing/stage.js';
import { UploadRefused } from './upload-refused.js';

let database: TestDatabase;
let stage: Stage;
let imports: ImportStage;
let customerId: string;
let owner: Viewer;

beforeAll(async () => {
  database = await testDatabase('versions', migrations);
  stage = await openStage(database);
  imports = new ImportStage(stage, database.worker);
});
afterAll(async () => {
  await imports?.close();
  await stage?.close();
  await database?.drop();
});
beforeEach(async () => {
  await stage.begin('2026-03-02T10:00');
  await stage.product('4.2 2025-11-04');
  customerId = await stage.customer('Agro');
  owner = await imports.person('ADMINISTRATIVE_USER', customerId);
});

const header = 'external_id,customer,product,version,acquisition';
const file = (count: number) => {
  const customer = encodeId('organization', customerId);
  const lines = Array.from(
    { length: count },
    (_, n) => `n${n},${customer},gestion,4.2,EXISTING_RIGHT`,
  );
  return [header, ...lines].join('\n');
};
const told = () => stage.told('installation.changed');

describe('an import that is cancelled', () => {
  it('keeps what is written, and does no more', async () => {
    const id = await imports.upload(owner, file(1_203));
    await imports.doNext();
    expect(await imports.cancel(owner, id)).toMatchObject({ state: 'CANCELLED', done: 500 });
    await imports.doAll();
    expect(await imports.job(id)).toMatchObject({ state: 'CANCELLED', done: 500, created: 500 });
    expect(await told()).toHaveLength(500);
    const lines = await imports.told(id);
    expect([lines[499], lines[500], lines.length]).toEqual(['n499 CREATED', 'n500 PENDING', 1_203]);
  });

  it('stays cancelled by whom and when it first was', async () => {
    const id = await imports.upload(owner, file(1));
    const first = await imports.cancel(owner, id);
    stage.now = stage.now.add({ hours: 1 });
    const again = await imports.cancel({ ...stage.admin, now: stage.now.toString() }, id);
    expect(again.cancelledAt!.equals(first.cancelledAt!)).toBe(true);
    expect(again.cancelledBy).toBe(owner.personId);
  });

  it('lets the lines that are being done be done, and no others', async () => {
    const id = await imports.upload(owner, file(600));
    const cancelled = await imports.duringNext(() => imports.cancel(owner, id));
    expect(cancelled).toMatchObject({ value: { state: 'CANCELLED', done: 500 } });
    await imports.doAll();
    expect(await told()).toHaveLength(500);
  });

  it('is done where its last lines were being done, and says so', async () => {
    for (const mode of ['VALID_ITEMS', 'ALL_OR_NOTHING'] as const) {
      const id = await imports.upload(owner, file(3), { mode });
      const cancelled = await imports.duringNext(() => imports.cancel(owner, id));
      expect(cancelled).toMatchObject({ status: 'rejected', reason: { code: 'IMPORT_DONE' } });
      expect(await imports.job(id)).toMatchObject({ state: 'DONE', done: 3, cancelledAt: null });
    }
  });

  it('does nothing at all where its process died over the first lines', async () => {
    const id = await imports.upload(owner, file(3));
    await imports.dieInNext();
    expect(await imports.cancel(owner, id)).toMatchObject({ state: 'CANCELLED', done: 0 });
    await imports.doAll();
    expect(await told()).toEqual([]);
  });

  it('takes no file any more, and leaves nothing of one that is being sent', async () => {
    const text = Buffer.from(file(2_500));
    const { id } = await imports.create(owner, text.length);
    const cancelled = Promise.withResolvers<void>();
    async function* slow() {
      yield text.subarray(0, -20);
      await cancelled.promise;
      yield text.subarray(-20);
    }
    const sending = imports.uploads.take(imports.grant(id), text.length, slow());
    const refused = expect(sending).rejects.toMatchObject({ code: 'UPLOAD_CANCELLED' });
    await expect.poll(async () => (await imports.told(id)).length).toBe(2_000);
    await imports.cancel(owner, id);
    cancelled.resolve();
    await refused;
    const again = imports.uploads.take(imports.grant(id), text.length, slow());
    await expect(again).rejects.toMatchObject({ code: 'UPLOAD_CANCELLED' });
    await imports.doAll();
    expect(await imports.told(id)).toEqual([]);
    expect(await imports.job(id)).toMatchObject({ state: 'CANCELLED', total: null });
  });
});

describe('who cancels an import', () => {
  it('is whoever created it, or staff of its provider', async () => {
    const viewers = viewersOf(stage.providerId, stage.now);
    const colleague = await imports.person('ADMINISTRATIVE_USER', customerId);
    const reseller = await imports.reseller();
    await imports.delegate(reseller.organizationId, customerId);
    const program = await imports.program(customerId);
    const foreign = { ...stage.admin, providerId: newId() };
    const id = await imports.upload(owner, file(1));
    const strangers = { colleague, reseller: reseller.viewer, program, foreign };
    for (const [who, viewer] of Object.entries({ ...strangers, nobody: viewers.stranger() }))
      expect(await refusals(imports.cancel(viewer, id)), who).toEqual(['NOT_FOUND']);
    const reader = await imports.program(stage.providerId, ['versions:read']);
    expect(await refusals(imports.cancel(reader, id))).toEqual(['FORBIDDEN']);
    expect(await imports.job(id)).toMatchObject({ state: 'QUEUED' });
    const own = await imports.program(stage.providerId);
    for (const viewer of [stage.admin, viewers.staff('billing'), own]) {
      const each = await imports.upload(owner, file(1));
      expect(await imports.cancel(viewer, each)).toMatchObject({ state: 'CANCELLED' });
    }
  });

  it('is a program for its own, as long as it may write', async () => {
    const program = await imports.program(customerId);
    const id = await imports.upload(program, file(1));
    const reading = { ...program, scopes: ['versions:read'] };
    expect(await refusals(imports.cancel(reading, id))).toEqual(['FORBIDDEN']);
    expect(await refusals(imports.cancel(owner, id))).toEqual(['NOT_FOUND']);
    const cancelled = await imports.cancel(program, id);
    expect(cancelled).toMatchObject({
      ...{ state: 'CANCELLED', cancelledBy: null, cancelledByClient: program.clientId },
    });
  });

  it('is its creator with no right left over what it is about, too', async () => {
    const reseller = await imports.reseller();
    const revoke = await imports.delegate(reseller.organizationId, customerId);
    const id = await imports.upload(reseller.viewer, file(1));
    await revoke();
    expect(await imports.cancel(reseller.viewer, id)).toMatchObject({ state: 'CANCELLED' });
  });
});

it('a file of a program that was revoked is not taken any more', async () => {
  const program = await imports.program(customerId);
  const { id } = await imports.create(program, header.length);
  await imports.program(customerId, [], program.clientId!);
  const sent = imports.uploads.take(imports.grant(id), header.length, ReadableStream.from([]));
  await expect(sent).rejects.toMatchObject({ code: 'UPLOAD_NOT_FOUND' });
});

describe('ten imports that are not done', () => {
  const createTen = () =>
    Promise.all(Array.from({ length: 10 }, () => imports.create(owner, header.length)));
  const send = (id: string) =>
    imports.uploads
      .take(imports.grant(id), header.length, ReadableStream.from([Buffer.from(header)]))
      .catch((error: unknown) => error);

  it('are as many as one caller has, until one is cancelled', async () => {
    const [first] = await createTen();
    expect(await refusals(imports.create(owner, 10))).toEqual(['TOO_MANY_IMPORTS']);
    await imports.cancel(owner, first!.id);
    expect(await refusals(imports.create(owner, 10))).toEqual([]);
    expect(await refusals(imports.create(owner, 10))).toEqual(['TOO_MANY_IMPORTS']);
  });

  it('are not those whose file was refused as a whole, until it is sent again', async () => {
    const [refused, wrongSize, wrongType, ...rest] = await createTen();
    expect(await send(refused!.id)).toMatchObject({ code: 'FILE_WITHOUT_LINES' });
    const short = imports.uploads.take(imports.grant(wrongSize!.id), 1, ReadableStream.from([]));
    await expect(short).rejects.toMatchObject({ code: 'UPLOAD_SIZE' });
    const type = new UploadRefused('UPLOAD_TYPE');
    await expect(imports.uploads.refuse(imports.grant(wrongType!.id), type)).rejects.toBe(type);
    const more = [1, 2, 3].map(() => imports.create(owner, 10));
    await Promise.all(more);
    expect(await refusals(imports.create(owner, 10))).toEqual(['TOO_MANY_IMPORTS']);
    expect(await send(refused!.id)).toMatchObject({ code: 'TOO_MANY_IMPORTS', status: 429 });
    expect((await imports.job(refused!.id)).uploadFailure?.en).toMatch(/^10 imports of yours/);
    await imports.cancel(owner, rest[0]!.id);
    expect(await send(refused!.id)).toMatchObject({ code: 'FILE_WITHOUT_LINES' });
  });
});
