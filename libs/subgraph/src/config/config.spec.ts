import { describe, expect, it } from 'vitest';
import { busUrl } from './config.js';

describe('the address of the bus', () => {
  it.each([
    'postgres://bus_app:secret@db.example:5432/bus',
    'postgresql:///bus?host=/run/postgresql',
    'kafka://broker.example:9092',
  ])('may be %s', (url) => {
    expect(busUrl.safeParse(url).success).toBe(true);
  });

  // The driver would go on with localhost, or with the database that bears the user's name.
  it.each([
    'postgres://',
    'postgres:///bus',
    'postgres://db.example',
    'postgres://db.example/',
    'db.example:5432/bus',
    'mysql://db.example/bus',
    '',
  ])('is refused without scheme, host or database: "%s"', (url) => {
    const { error } = busUrl.safeParse(url);
    expect(error?.issues[0]?.message).toBe('must be postgres://…/bus or kafka://host:port');
  });
});
