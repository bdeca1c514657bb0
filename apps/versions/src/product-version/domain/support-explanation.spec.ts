import { describe, expect, it } from 'vitest';
import { instant } from '../../testing/publications.js';
import { explainSupport } from './support-explanation.js';

const explained = {
  version: 'Gestion 5.0',
  recalledAt: instant('2026-03-09'),
  zone: 'America/Toronto',
};

describe('the sentence about support of a recalled version', () => {
  it('tells of the recall, and that who runs it is supported like its generation', () => {
    const support = { state: 'SUPPORTED', until: null } as const;
    expect(explainSupport({ ...explained, support }, 'en')).toBe(
      'Gestion 5.0 was recalled on 9 March 2026. Who runs it stays supported like any version of its generation.',
    );
    expect(explainSupport({ ...explained, recalledAt: null, support }, 'fr')).toBe(
      'Gestion 5.0 est la version en vente.',
    );
  });

  it('[S4.19] tells of the window once its generation has a successor', () => {
    const support = { state: 'GRACE', until: instant('2026-10-10'), exceptionId: null } as const;
    expect(explainSupport({ ...explained, support }, 'en')).toMatch(
      /^Gestion 5.0 was recalled on 9 March 2026. .* supported through 9 October 2026\.$/,
    );
  });
});
