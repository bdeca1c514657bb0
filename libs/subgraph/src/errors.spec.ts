import { ConflictError, WrongId } from '@charter/database';
import { describe, expect, it } from 'vitest';
import { commonErrors, RefusedAll } from './errors.js';
import { answer } from './graph/answer.js';

const context = (language: 'fr' | 'en') => ({ language, memo: new Map<object, unknown>() });
const failing = (error: Error) => () => Promise.reject(error);
const problem = { en: 'Too late.', fr: 'Trop tard.' };
const tooLate = () =>
  commonErrors.refused('INVALID_INPUT', { path: ['input', 'at'], params: { problem } });

describe('a refusal', () => {
  it('speaks the language of the viewer, while its code stays', async () => {
    const told = async (language: 'fr' | 'en') =>
      (await answer(context(language), 'ticket', failing(tooLate()))).errors[0];
    expect(await told('en')).toMatchObject({ code: 'INVALID_INPUT', message: 'Too late.' });
    expect(await told('fr')).toMatchObject({
      ...{ code: 'INVALID_INPUT', message: 'Trop tard.', path: ['input', 'at'] },
      ...{ retryable: false, clause: null, remedy: 'Corrigez cette valeur.' },
    });
  });

  it('puts values in as they are, whatever they hold', async () => {
    const refusal = commonErrors.refused('NOT_FOUND', { params: { what: '{remedy} $1' } });
    const { errors } = await answer(context('en'), 'ticket', failing(refusal));
    expect(errors[0]?.message).toBe('There is no such {remedy} $1.');
  });

  it('comes with its like, and never with an entity', async () => {
    const all = new RefusedAll([tooLate(), tooLate()]);
    const payload = await answer(context('en'), 'ticket', failing(all));
    expect(payload).toMatchObject({ ticket: null, errors: [{}, {}] });
  });

  it('is made of an id of the wrong type, too', async () => {
    const wrong = failing(new WrongId('org_x', 'ticket', 'organization'));
    expect((await answer(context('en'), 'ticket', wrong)).errors[0]).toMatchObject({
      code: 'INVALID_ID',
      remedy: 'Give an id that begins with tkt_.',
    });
    const long = failing(new WrongId('x'.repeat(25_000), 'ticket', null));
    expect((await answer(context('en'), 'ticket', long)).errors[0]?.message.length).toBeLessThan(
      100,
    );
  });

  it('of a conflict brings the current state, read anew', async () => {
    const known = context('en');
    known.memo.set({}, 'what a loader read before');
    const conflict = failing(new ConflictError('contract', 'x'));
    const current = async () => ({ version: 4, forgotten: known.memo.size === 0 });
    expect(await answer(known, 'contract', conflict, current)).toMatchObject({
      contract: { version: 4, forgotten: true },
      errors: [{ code: 'CONFLICT', retryable: true }],
    });
  });

  it('is not made of a fault of ours', async () => {
    const fault = failing(new Error('connection lost'));
    await expect(answer(context('en'), 'ticket', fault)).rejects.toThrow('connection lost');
  });
});
