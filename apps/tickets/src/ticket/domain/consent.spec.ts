import { describe, expect, it } from 'vitest';
import { awaitsConsent, mayWork } from './consent.js';

const withoutSla = { terms: 'QUOTE_REQUIRED', consentClause: 'S2.12' } as const;

describe('consent before work', () => {
  it.each([null, 'AWAITED', 'OFFERED', 'DECLINED', 'EXPIRED'] as const)(
    '[S2.12] refuses work while the quote is %s',
    (quoteState) => {
      expect(mayWork({ ...withoutSla, quoteState })).toMatchObject({
        code: 'QUOTE_NOT_ACCEPTED',
        clause: 'S2.12',
      });
    },
  );

  it('[S2.12] lets work start once the price is accepted', () => {
    expect(mayWork({ ...withoutSla, quoteState: 'ACCEPTED' })).toBeNull();
  });

  it('[S2.12] takes a signed SLA as acceptance of its own terms', () => {
    expect(awaitsConsent({ terms: 'BILLABLE', quoteState: null, consentClause: 'S2.12' })).toBe(
      false,
    );
  });

  it('[S4.25] sells professional services only at an accepted price', () => {
    expect(
      mayWork({ terms: 'PROFESSIONAL_SERVICES', quoteState: 'OFFERED', consentClause: 'S4.25' }),
    ).toMatchObject({ code: 'QUOTE_NOT_ACCEPTED', clause: 'S4.25' });
  });
});
