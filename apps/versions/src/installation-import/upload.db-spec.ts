import { testDatabase, type TestDatabase } from '@charter/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { encodeId, newId, type Viewer } from '@charter/database';
import { migrations } from '../migrations/index.js';
import { runUploads, type RunningUploads } from '../testing/running-uploads.js';
import { openStage, type Stage } from '../testing/stage.js';
import { ImportStage } from '../testing/import-stage.js';

let database: TestDatabase;
let stage: Stage;
let imports: ImportStage;
let server: RunningUploads;
let viewer: Viewer;

beforeAll(async () => {
  database = await testDatabase('versions', migrations);
  stage = await openStage(database);
  imports = new ImportStage(stage, database.worker);
  server = await runUploads(stage.unitOfWork, imports.uploads);
});
afterAll(async () => {
  await server?.close();
  await imports?.close();
  await stage?.close();
  await database?.drop();
});
beforeEach(async () => {
  await stage.begin('2026-03-02T10:00');
  viewer = await imports.person('ADMIN', stage.providerId);
});

const header = 'external_id,customer,product,version,acquisition';
const file = (count: number) =>
  [header, ...Array.from({ length: count }, (_, n) => `n${n},org,gestion,4.2,PURCHASE`)].join('\n');

/** A new import of a file of this size, and its upload's address. */
async function announced(bytes: number, options = {}) {
  const { id } = await imports.create(viewer, bytes, options);
  return { id, path: `/uploads/${server.token(imports.grant(id), 'installation-upload')}` };
}
const send = (path: string, body: string, headers = { 'content-type': 'text/csv' }) =>
  server.send(path, { method: 'PUT', body, headers });

describe('a file', () => {
  it('is taken once, with the size that was declared', async () => {
    const text = file(2_500);
    const { id, path } = await announced(text.length);
    expect(await send(path, `${text} `)).toMatchObject({ status: 400, code: 'UPLOAD_SIZE' });
    for (const type of ['application/json', 'application/x-www-form-urlencoded'])
      expect(await send(path, text, { 'content-type': type })).toMatchObject({
        ...{ status: 415, code: 'UPLOAD_TYPE' },
      });
    const coded = { 'content-type': 'text/csv', 'content-encoding': 'gzip' };
    expect(await send(path, text, coded)).toMatchObject({ status: 415, code: 'UPLOAD_CODING' });
    expect(await send(path, text)).toMatchObject({ status: 202, body: { lines: 2_500 } });
    expect(await send(path, text)).toMatchObject({ status: 409, code: 'UPLOAD_USED' });
    expect(await imports.job(id)).toMatchObject({ state: 'QUEUED', total: 2_500 });
  });

  it('is taken at its own address only, while that lasts', async () => {
    const { id } = await announced(10);
    const other = imports.grant(id);
    for (const token of [
      server.token(other, 'installation-report'),
      server.token(other, 'installation-upload', -1),
      server.token({ ...other, providerId: newId() }, 'installation-upload'),
      server.token(other, 'installation-upload').slice(0, -2),
      'none',
    ])
      expect(await send(`/uploads/${token}`, '0123456789')).toMatchObject({ status: 404 });
  });

  it('that breaks off, or is none, leaves nothing, and may be sent again', async () => {
    const text = file(15_000);
    const { id, path } = await announced(text.length);
    const hangUp = await server.begin(path, text, text.length - 20);
    await expect
      .poll(() => imports.job(id), { timeout: 20_000 })
      .toMatchObject({ state: 'UPLOADING' });
    hangUp();
    await expect
      .poll(() => imports.job(id), { timeout: 20_000 })
      .toMatchObject({ state: 'AWAITED', total: null });
    expect(await imports.told(id)).toEqual([]);
    const unknown = text.replace('product', 'colours');
    expect(await send(path, unknown)).toMatchObject({ status: 422, code: 'COLUMN_UNKNOWN' });
    expect(await send(path, text)).toMatchObject({ status: 202, body: { lines: 15_000 } });
  });

  it('is told in the sender’s language what is wrong with it, and the import tells it, too', async () => {
    const { id, path } = await announced(header.length);
    const french = { 'content-type': 'text/csv', 'accept-language': 'fr' };
    expect(await send(path, header, french)).toMatchObject({
      ...{ status: 422, code: 'FILE_WITHOUT_LINES' },
      message: 'Le fichier a un en-tête, mais aucune ligne.',
    });
    expect(await imports.job(id)).toMatchObject({
      state: 'AWAITED',
      uploadFailure: { en: 'The file has a header and no line below it.' },
    });
  });

  it('has as many lines as are written at once, if one wrong line is to refuse all', async () => {
    const text = file(5_001);
    const whole = await announced(text.length, { mode: 'ALL_OR_NOTHING' });
    expect(await send(whole.path, text)).toMatchObject({
      status: 413,
      code: 'FILE_TOO_MANY_LINES',
    });
    const tried = await announced(text.length, { mode: 'ALL_OR_NOTHING', dryRun: true });
    expect(await send(tried.path, text)).toMatchObject({ status: 202 });
  });

  it('is sent by one at a time', async () => {
    const text = file(4_000);
    const { id, path } = await announced(text.length);
    const both = await Promise.all([send(path, text), send(path, text)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([202, 409]);
    expect((await imports.job(id)).total).toBe(4_000);
  });
});

it('what a sending brings after another one took its place counts for nothing', async () => {
  const text = file(2_500);
  const { id, path } = await announced(text.length);
  const { promise: resumed, resolve: resume } = Promise.withResolvers<void>();
  async function* slow() {
    yield Buffer.from(text.slice(0, -20));
    await resumed;
    yield Buffer.from(text.slice(-20));
  }
  const first = imports.uploads
    .take(imports.grant(id), text.length, slow())
    .catch((error: unknown) => error);
  await expect.poll(async () => (await imports.told(id)).length).toBe(2_000);
  await stage.unitOfWork.run(stage.system, (tx) =>
    tx.manager.query(
      `UPDATE installation_import SET attempt_until = now() - interval '1 second' WHERE id = $1`,
      [id],
    ),
  );
  expect(await send(path, text)).toMatchObject({ status: 202, body: { lines: 2_500 } });
  resume();
  expect(await first).toMatchObject({ code: 'UPLOAD_USED' });
  expect(await imports.job(id)).toMatchObject({ state: 'QUEUED', total: 2_500 });
  expect(await imports.told(id)).toHaveLength(2_500);
});

describe('a report', () => {
  async function reported(id: string): Promise<string[]> {
    const token = server.token(imports.grant(id), 'installation-report');
    const { status, text } = await server.send(`/reports/${token}`, { method: 'GET' });
    expect(status).toBe(200);
    return text.trimEnd().split('\n');
  }

  it('tells of each line, and begins no cell as a formula', async () => {
    await stage.product('4.2 2025-11-04');
    const organizationId = encodeId('organization', await stage.customer('Agro'));
    // The last one begins cells where a spreadsheet cuts by semicolon, as in French.
    const lines = ['=1+1', '+a', '-b', '@c', 'd', '"e;=HYPERLINK(A1);""+1"'].map(
      (id) => `${id},${organizationId},gestion,4.2,`,
    );
    const id = await imports.do(viewer, [header, ...lines.map((it) => `${it}GIFT`)].join('\n'));
    const [head, ...rows] = await reported(id);
    expect(head).toMatch(/^file_line,outcome,code,column,message,remedy,external_id,customer/);
    expect(rows.slice(0, 5).map((row) => row.split(',').at(-9))).toEqual([
      "'=1+1",
      "'+a",
      "'-b",
      "'@c",
      'd',
    ]);
    expect(rows[5]).toContain(`,"e;'=HYPERLINK(A1);""'+1",`);
    expect(rows[0]).toMatch(/^2,REFUSED,INVALID_INPUT,acquisition,/);
    const over = server.token(imports.grant(id), 'installation-report', -1);
    expect((await server.send(`/reports/${over}`, { method: 'GET' })).status).toBe(404);
  });

  it('of an import that was cancelled tells what is not done any more', async () => {
    const id = await imports.upload(viewer, file(502));
    await imports.doNext();
    const outcomes = async () => (await reported(id)).slice(500, 503).map((it) => it.split(',')[1]);
    expect(await outcomes()).toEqual(['REFUSED', 'PENDING', 'PENDING']);
    await imports.cancel(viewer, id);
    expect(await outcomes()).toEqual(['REFUSED', 'NOT_DONE', 'NOT_DONE']);
  });
});
