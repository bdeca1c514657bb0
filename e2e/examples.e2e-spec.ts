import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { example } from './examples.js';
import { Scene } from './scene.js';

const head = (text: string, key: string) =>
  new RegExp(`^# ${key}: (.*)$`, 'm').exec(text)?.[1] ?? '';

const readable = globSync(join(import.meta.dirname, '../examples/*.graphql'))
  .map((file) => ({ name: basename(file, '.graphql'), text: example(basename(file, '.graphql')) }))
  // An ellipsis stands for what the reader fills in; such operations are run by the stories.
  .filter(({ text }) => /^query/m.test(text) && !head(text, 'variables').includes('…'));

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open(
    '2026-03-02T15:00:00Z',
    ...['blue-note', 'metacompliance', 'selion', 'techtra', 'vala-bleu'],
  );
});
afterAll(() => scene?.close());

it.each(readable)('$name answers the person it is written for', async ({ text }) => {
  const person = await scene.gateway.signedIn(head(text, 'as'));
  const variables = JSON.parse(head(text, 'variables') || '{}');
  const { data, errors } = await person
    .as({ provider: head(text, 'provider') })
    .ask(text, variables);
  expect(errors).toBeUndefined();
  expect(data).toBeTruthy();
});
