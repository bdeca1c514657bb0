import { describe, expect, it } from 'vitest';
import { isMaintained, refuseInstallation, type Acquisition } from './acquisition.js';

const zone = 'America/Toronto';
const instant = (text: string) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();
const version = {
  releasedAt: instant('2025-03-01T10:00'),
  withdrawnAt: instant('2026-03-10T14:30'),
  obsoleteFrom: instant('2026-09-10'),
};

const asked = (acquisition: Acquisition, since: string | null) => ({
  ...{ customerId: 'agro', acquisition, exceptions: [] },
  since: since ? Temporal.PlainDate.from(since) : null,
});
const refusal = (acquisition: Acquisition, since: string | null, now: string) =>
  refuseInstallation(version, asked(acquisition, since), zone, instant(now));

describe('an installation of a version', () => {
  it('[S4.22] is sold until the successor is out, not a minute longer', () => {
    expect(refusal('PURCHASE', null, '2026-03-10T14:29')).toBeNull();
    expect(refusal('PURCHASE', null, '2026-03-10T14:30')).toBe('VERSION_WITHDRAWN_FROM_SALE');
    expect(refusal('PURCHASE', '2026-03-10', '2026-03-10T15:00')).toBe(
      'VERSION_WITHDRAWN_FROM_SALE',
    );
  });

  it.each(['UPGRADE', 'EXISTING_RIGHT'] as const)(
    '[S4.23] by %s is installed until the version is obsolete',
    (acquisition) => {
      expect(refusal(acquisition, null, '2026-09-09T23:59')).toBeNull();
      expect(refusal(acquisition, null, '2026-09-10T00:00')).toBe('VERSION_OBSOLETE');
    },
  );

  it('[S4.22] bought before withdrawal is recorded at any later time', () => {
    expect(refusal('PURCHASE', '2026-03-10', '2027-01-01T09:00')).toBeNull();
    expect(refusal('PURCHASE', '2025-03-01', '2027-01-01T09:00')).toBeNull();
    expect(refusal('PURCHASE', '2026-03-11', '2027-01-01T09:00')).toBe(
      'VERSION_WITHDRAWN_FROM_SALE',
    );
    expect(refusal('UPGRADE', '2026-09-10', '2027-01-01T09:00')).toBe('VERSION_OBSOLETE');
  });

  it('[S4.24] that came out under an extension is had by those who have it until its end, and never sold', () => {
    const patch = { ...version, releasedAt: instant('2026-10-01T10:00') };
    const extension = {
      ...{ id: 'one', reason: 'migration', customerId: 'agro' },
      ...{ recordedAt: patch.releasedAt, until: instant('2027-01-01') },
    };
    const of = (
      life: typeof version,
      customerId: string,
      now: string,
      more = asked('UPGRADE', null),
    ) =>
      refuseInstallation(
        life,
        { ...more, customerId, exceptions: [extension] },
        zone,
        instant(now),
      );
    expect(of(patch, 'agro', '2026-12-31T23:59')).toBeNull();
    expect(of(patch, 'agro', '2027-01-01T00:00')).toBe('VERSION_OBSOLETE');
    expect(of(patch, 'agro', '2027-02-01T00:00', asked('UPGRADE', '2026-10-01'))).toBeNull();
    expect(of(patch, 'boréale', '2026-12-31T23:59')).toBe('VERSION_OBSOLETE');
    expect(of(patch, 'agro', '2026-11-01T10:00', asked('PURCHASE', null))).toBe('VERSION_OBSOLETE');
    expect(of(version, 'agro', '2026-11-01T10:00')).toBe('VERSION_OBSOLETE');
  });

  it('cannot be older than the version', () => {
    expect(refusal('PURCHASE', '2025-02-28', '2025-04-01T09:00')).toBe('INSTALLED_BEFORE_RELEASE');
    expect(refusal('PURCHASE', null, '2025-02-28T09:00')).toBe('VERSION_NOT_RELEASED');
  });
});

describe('annual maintenance', () => {
  const contract = {
    customerId: 'agro',
    productIds: ['gestion'],
    startsAt: instant('2025-01-01'),
    endsAt: instant('2026-01-01'),
  };
  it.each([
    ['agro', 'gestion', '2025-01-01T00:00', true],
    ['agro', 'gestion', '2025-12-31T23:59', true],
    ['agro', 'gestion', '2026-01-01T00:00', false],
    ['agro', 'gestion', '2024-12-31T23:59', false],
    ['agro', 'paie', '2025-06-01T00:00', false],
    ['other', 'gestion', '2025-06-01T00:00', false],
  ])('[S4.21] of %s for %s at %s: %s', (customer, product, at, expected) => {
    expect(isMaintained([contract], customer, product, instant(at))).toBe(expected);
  });

  it('[S4.21] without named products is for all, without end goes on', () => {
    const whole = { ...contract, productIds: [], endsAt: null };
    expect(isMaintained([whole], 'agro', 'paie', instant('2030-01-01'))).toBe(true);
  });
});
