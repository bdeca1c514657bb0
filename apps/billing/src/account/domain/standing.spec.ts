import { money } from '@charter/money';
import { describe, expect, it } from 'vitest';
import { standing } from './standing.js';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('what is owed', () => {
  const item = (dueOn: string, gross: number, settled = 0) => ({
    dueOn: day(dueOn),
    gross: money(gross, 'EUR'),
    settled: money(settled, 'EUR'),
  });

  it('is overdue from the day after, and then spoils good standing', () => {
    const items = [item('2026-11-20', 500, 200), item('2026-12-20', 1_000)];
    expect(standing(items, 'EUR', day('2026-11-20'))).toMatchObject({
      inGoodStanding: true,
      balance: { minor: 1_300n },
    });
    expect(standing(items, 'EUR', day('2026-11-21'))).toMatchObject({
      inGoodStanding: false,
      overdue: { minor: 300n },
    });
  });
});
