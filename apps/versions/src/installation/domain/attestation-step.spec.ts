import { describe, expect, it } from 'vitest';
import { stepOf, type Attested } from './attestation-step.js';

const since = Temporal.PlainDate.from('2026-03-01');
const bought: Attested = {
  ...{ productVersionId: '5.0', acquisition: 'PURCHASE', since, attestation: 'DECLARED' },
};

describe('[S4.21] what is said of a right', () => {
  it.each<[string, Attested | null, Partial<Attested>, ReturnType<typeof stepOf>]>([
    ['of a new installation', null, {}, { kind: 'RECORDED', before: null }],
    ['of a move', bought, { productVersionId: '5.1' }, { kind: 'RECORDED', before: null }],
    ['once more', bought, {}, null],
    [
      'once more, on the same day told anew',
      bought,
      { since: Temporal.PlainDate.from('2026-03-01') },
      null,
    ],
    [
      'by a stronger one',
      bought,
      { attestation: 'RESELLER' },
      { kind: 'ATTESTED', before: 'DECLARED' },
    ],
    [
      'of another way to the version',
      { ...bought, attestation: 'PROVIDER' },
      { acquisition: 'UPGRADE' },
      { kind: 'RESTATED', before: 'PROVIDER' },
    ],
    [
      'of another day, by the same',
      bought,
      { since: since.subtract({ days: 1 }) },
      { kind: 'RESTATED', before: 'DECLARED' },
    ],
  ])('%s', (_what, known, more, expected) => {
    expect(stepOf(known, { ...bought, ...more })).toEqual(expected);
  });
});
