import { encodeId, newId } from '@charter/database';
import { beforeEach, expect, it } from 'vitest';
import { ownDatabase } from '../testing/database.js';
import type { Stage } from '../testing/stage.js';

const database = ownDatabase();
let stage: Stage;

beforeEach(async () => {
  stage = await database.stage('selion');
});

const complete = (more: object) =>
  stage.profiles.complete(stage.customer, {
    organizationId: encodeId('organization', stage.customerId),
    idempotencyKey: newId(),
    ...more,
  });

it('[S1.5] holds no text that a document could not show', async () => {
  const wrong = [
    { legalName: ' ' },
    { addressLine: 'x'.repeat(201) },
    { country: 'Belgique' },
    { iban: 'BE00 0000 0000 0000' },
    { taxNumbers: [{ key: 'vat', number: '' }] },
  ];
  for (const fields of wrong)
    await expect(complete(fields)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

it('keeps what is absent and clears what is null', async () => {
  const taxNumbers = [{ key: 'vat', number: 'BE0403170701' }];
  await complete({ city: 'Namur', taxNumbers });
  expect(await complete({ city: null })).toMatchObject({ city: null, taxNumbers });
  expect(await complete({ taxNumbers: null })).toMatchObject({ taxNumbers: [] });
});
