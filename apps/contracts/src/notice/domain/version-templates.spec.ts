import { expect, it } from 'vitest';
import { render } from './templates.js';

const parameters = {
  ...{ product: 'Gestion', previous: '4.2', version: '5.0', until: '2026-09-01' },
  ...{ announced: '2026-02-01', recalledOn: '2026-03-09' },
};
const told = (template: string, further = {}) => {
  const notice = { template, parameters: { ...parameters, ...further }, body: null };
  return { en: render(notice, 'en').text, fr: render(notice, 'fr').text };
};

it('[S4.19] [S4.22] tells of a successor and of the last day of support, the day in words', () => {
  expect(told('version.released')).toEqual({
    en: 'Gestion 5.0 is out. 4.2 is no longer sold; it is supported through 1 September 2026.',
    fr: 'Gestion 5.0 est disponible. 4.2 n’est plus vendue ; elle est prise en charge jusqu’au 1er septembre 2026 inclus.',
  });
});

it('tells a reseller how many of its customers it concerns', () => {
  const { en, fr } = told('version.ends-soon', { customers: '12' });
  expect(en).toBe(
    'Gestion 4.2 is supported through 1 September 2026. Its successor is 5.0. Customers of yours who run it: 12.',
  );
  expect(fr).toMatch(/Vos clients qui l’utilisent : 12\.$/);
  expect(told('version.ends-soon').en).not.toContain('Customers');
});

it('says of a correction which end no longer holds, and which one does', () => {
  expect(told('version.end-lifted').en).toBe(
    'The end of support of Gestion 4.2 announced for 1 February 2026 no longer holds: no end is set.',
  );
  expect(told('version.end-moved').fr).toBe(
    'La fin de prise en charge de Gestion 4.2 annoncée pour le 1er février 2026 ne vaut plus : elle est prise en charge jusqu’au 1er septembre 2026 inclus.',
  );
  expect(told('version.end-was').en).toContain('it was supported through 1 September 2026');
});

it.each(['released', 'ends-soon', 'obsolete', 'recalled', 'recalled-ending'])(
  'says all of version.%s in both languages',
  (key) => {
    for (const text of Object.values(told(`version.${key}`)))
      expect(text).not.toMatch(/…|\{|version\./);
  },
);
