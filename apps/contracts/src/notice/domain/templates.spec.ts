import { expect, it } from 'vitest';
import { render } from './templates.js';

const announced = {
  template: 'interruption.announced',
  parameters: {
    ...{ kind: 'PREVENTIVE_MAINTENANCE', zone: 'Europe/Paris' },
    ...{ from: '2026-02-14 22:00', to: '2026-02-15 00:00' },
  },
  body: null,
};

it('[S0.5] tells of a window in the language of whoever reads it', () => {
  expect(render(announced, 'fr')).toEqual({
    subject: 'Interruption le 2026-02-14 22:00 : maintenance préventive',
    text: 'Le service sera interrompu du 2026-02-14 22:00 au 2026-02-15 00:00 (Europe/Paris) : maintenance préventive.',
  });
  expect(render(announced, 'en').text).toContain('preventive maintenance');
  const cancelled = { ...announced, template: 'interruption.cancelled' };
  expect(render(cancelled, 'en').text).toBe(
    'The interruption announced from 2026-02-14 22:00 to 2026-02-15 00:00 (Europe/Paris) will not take place.',
  );
});

it.each(['ticket.due-soon', 'ticket.overdue', 'ticket.escalated'])(
  '[S4.7] says of %s which deadline it is about, in the language of whoever reads it',
  (template) => {
    const parameters = {
      ...{ reference: 'TEC-2026-000001', clock: 'FIRST_RESPONSE', level: 'TARGET' },
      ...{ due: '2026-03-03 12:00', zone: 'America/Toronto' },
    };
    const about = { template, parameters, body: null };
    expect(render(about, 'en').text).toMatch(
      / It is the target deadline for the first response: 2026-03-03 12:00 \(America\/Toronto\)\.$/,
    );
    expect(render(about, 'fr').text).toMatch(
      / Échéance visée : première réponse, le 2026-03-03 12:00 \(America\/Toronto\)\.$/,
    );
    // What an agent escalated has no clock, and older messages name none.
    const bare = { ...about, parameters: { reference: 'TEC-2026-000001' } };
    expect(render(bare, 'en').text).not.toMatch(/It is the|…/);
  },
);
