import { encodeId, newId, type Viewer } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../migrations/index.js';
import { forgetLines } from './forget-lines.js';
import { openStage, refusals, type Stage } from '../testing/stage.js';
import { ImportStage } from '../testing/import-stage.js';

let database: TestDatabase;
let stage: Stage;
let imports: ImportStage;
let customerId: string;
let viewer: Viewer;

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
  customerId = await stage.customer('Agro');
  viewer = await imports.person('ADMIN', stage.providerId);
});

const header = 'external_id,customer,product,version,acquisition,since,until';
const lineOf = (externalId: string, label = '4.2', more = ',') =>
  [
    externalId,
    encodeId('organization', customerId),
    'gestion',
    label,
    `EXISTING_RIGHT,${more}`,
  ].join();
const file = (...lines: string[]) => [header, ...lines].join('\n');
const told = () => stage.told('installation.changed');

describe('an import of installations', () => {
  it('creates, changes and leaves alone, and tells of each line why it is refused', async () => {
    await stage.product('4.2 2025-11-04', '5.0 2026-01-10');
    await stage.maintain(customerId, '2025-01-01T00:00', '2027-01-01T00:00');
    await imports.do(viewer, file(lineOf('a'), lineOf('b'), lineOf('c')));
    const stranger = encodeId('organization', newId());
    const again = await imports.do(
      viewer,
      file(
        lineOf('a', 'v5.0.0'),
        lineOf('b'),
        lineOf('c').replace('gestion', 'paie'),
        lineOf('d', '6.0'),
        lineOf('e').replace('EXISTING_RIGHT', 'GIFT'),
        lineOf('f', '4.2', '31.12.2025,'),
        lineOf('g'),
        lineOf('g'),
        lineOf('h').replace(encodeId('organization', customerId), stranger),
        lineOf('i').replace('gestion,', ''),
        lineOf('j', '4.2', '2025-12-01,2026-02-01'),
        lineOf('', '4.2'),
      ),
    );
    expect(await imports.told(again)).toEqual([
      'a CHANGED',
      'b UNCHANGED',
      'c REFUSED NOT_FOUND product',
      'd REFUSED NOT_FOUND version',
      'e REFUSED INVALID_INPUT acquisition',
      'f REFUSED INVALID_INPUT since',
      'g REFUSED DUPLICATE_EXTERNAL_ID external_id',
      'g REFUSED DUPLICATE_EXTERNAL_ID external_id',
      'h REFUSED NOT_YET_KNOWN customer',
      'null REFUSED INVALID_INPUT ',
      'j CREATED',
      'null REFUSED INVALID_INPUT external_id',
    ]);
    expect(await imports.job(again)).toMatchObject({
      ...{ state: 'DONE', total: 12, done: 12 },
      ...{ created: 1, changed: 1, unchanged: 1, refused: 9 },
    });
    expect(await told()).toHaveLength(5);
  });

  it('writes nothing where one line is wrong, or when it is only tried', async () => {
    await stage.product('4.2 2025-11-04');
    const wrong = file(lineOf('a'), lineOf('b', '9.9'));
    const refused = await imports.do(viewer, wrong, { mode: 'ALL_OR_NOTHING' });
    expect(await imports.told(refused)).toEqual(['a LEFT_OUT', 'b REFUSED NOT_FOUND version']);
    const tried = await imports.do(viewer, wrong, { dryRun: true });
    expect(await imports.told(tried)).toEqual(['a CREATED', 'b REFUSED NOT_FOUND version']);
    expect(await told()).toEqual([]);
    const right = file(lineOf('a'), lineOf('b'));
    const done = await imports.do(viewer, right, { mode: 'ALL_OR_NOTHING' });
    expect(await imports.told(done)).toEqual(['a CREATED', 'b CREATED']);
    expect(await told()).toHaveLength(2);
  });

  it('goes on where it stood when its process dies, and does nothing twice', async () => {
    await stage.product('4.2 2025-11-04');
    const externalIds = Array.from({ length: 1_203 }, (_, index) => `n${index}`);
    const job = await imports.upload(viewer, file(...externalIds.map((id) => lineOf(id))));
    await imports.doNext();
    expect(await imports.job(job)).toMatchObject({ state: 'RUNNING', done: 500 });
    await imports.dieInNext();
    expect(await imports.job(job)).toMatchObject({ state: 'RUNNING', done: 500 });
    await imports.doAll();
    expect(await imports.job(job)).toMatchObject({ state: 'DONE', done: 1_203, created: 1_203 });
    const ids = (await told()).map(({ installationId }) => installationId);
    expect([ids.length, new Set(ids).size]).toEqual([1_203, 1_203]);
  });

  it('is forgotten line by line after a month, but not what became of it', async () => {
    await stage.product('4.2 2025-11-04');
    const job = await imports.do(viewer, file(lineOf('a')));
    await imports.doAll('2026-04-01T09:00');
    expect(await imports.told(job)).toHaveLength(1);
    await imports.doAll('2026-04-02T10:00');
    expect(await imports.told(job)).toEqual([]);
    expect((await imports.job(job)).created).toBe(1);
    expect((await imports.job(job)).forgottenAt).not.toBeNull();
    const undone = await imports.upload(viewer, file(lineOf('b')));
    await stage.unitOfWork.run(stage.system, (tx) => forgetLines(undone, stage.now, tx));
    expect(await imports.told(undone)).toEqual(['b PENDING']);
  });
});

describe('the rights of an import', () => {
  it('are those of its creator when a line is done', async () => {
    await stage.product('4.2 2025-11-04');
    const other = await stage.customer('Boréale');
    const reseller = await imports.reseller();
    const revoke = await imports.delegate(reseller.organizationId, customerId);
    await imports.delegate(reseller.organizationId, other);
    const both = file(
      lineOf('a'),
      lineOf('b').replace(encodeId('organization', customerId), encodeId('organization', other)),
    );
    const job = await imports.upload(reseller.viewer, both);
    await revoke();
    await imports.doAll();
    expect(await imports.told(job)).toEqual(['a REFUSED NOT_YET_KNOWN customer', 'b CREATED']);
    const left = await imports.upload(reseller.viewer, file(lineOf('c')));
    await reseller.leave();
    await imports.doAll();
    expect(await imports.told(left)).toEqual(['c REFUSED FORBIDDEN ']);
  });

  it('let nobody else see or continue it', async () => {
    await stage.product('4.2 2025-11-04');
    const own = await imports.person('ADMINISTRATIVE_USER', customerId);
    const job = await imports.do(own, file(lineOf('a')));
    const colleague = await imports.person('ADMINISTRATIVE_USER', customerId);
    expect(await imports.seen(own, job)).toEqual({ imports: 1, lines: 1 });
    expect(await imports.seen(colleague, job)).toEqual({ imports: 0, lines: 0 });
    expect(await imports.seen(viewer, job)).toEqual({ imports: 1, lines: 1 });
    const user = await imports.person('USER', customerId);
    expect(await refusals(imports.create(user, 10))).toEqual(['FORBIDDEN']);
  });

  it('keep an external id that a reseller gave to a customer it lost', async () => {
    await stage.product('4.2 2025-11-04');
    const other = await stage.customer('Boréale');
    const reseller = await imports.reseller();
    const revoke = await imports.delegate(reseller.organizationId, customerId);
    await imports.delegate(reseller.organizationId, other);
    await imports.do(reseller.viewer, file(lineOf('a')));
    await revoke();
    customerId = other;
    const job = await imports.do(reseller.viewer, file(lineOf('a'), lineOf('b')));
    expect(await imports.told(job)).toEqual([
      'a REFUSED EXTERNAL_ID_TAKEN external_id',
      'b CREATED',
    ]);
  });
});
