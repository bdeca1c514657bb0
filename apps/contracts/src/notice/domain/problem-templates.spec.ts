import { expect, it } from 'vitest';
import { problemTemplates } from './problem-templates.js';
import { render } from './templates.js';

const parameters = {
  ...{ reference: 'TEC-2026-000007', problem: 'PRB-000003', version: '5.1', others: '5.0, 4.3' },
};

it.each(Object.keys(problemTemplates))(
  '[S4.11] [S4.17] %s says all that it has to, in both languages',
  (template) => {
    for (const language of ['en', 'fr'] as const) {
      const { subject, text } = render({ template, parameters, body: null }, language);
      expect(subject).toContain('PRB-000003');
      expect(text).toContain('TEC-2026-000007');
      expect(`${subject}${text}`).not.toMatch(/[{}…]/);
    }
  },
);

it('[S4.17] tells in which version it is corrected, and on what terms that is open to the customer', () => {
  const said = (template: string) => render({ template, parameters, body: null }, 'en').text;
  expect(said('problem.fixed')).toMatch(/corrected in version 5\.1, which is open to you/);
  expect(said('problem.fixed-maintenance')).toMatch(/5\.1, which you may install under annual/);
  expect(said('problem.fix-withdrawn-other')).toMatch(/it stays corrected in 5\.0, 4\.3/);
});
