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
