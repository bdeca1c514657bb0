import { z } from 'zod';

/** A row's id, a plain UUID on the wire. */
export const id = z.uuid();

/** An instant of domain time: RFC 3339 in UTC on the wire, `Temporal.Instant` in code, to the millisecond. */
export const instant = z.codec(z.iso.datetime({ offset: true }), z.instanceof(Temporal.Instant), {
  decode: (text) => Temporal.Instant.from(text),
  encode: (value) => value.toString({ smallestUnit: 'millisecond' }),
});

/** A calendar date without zone: ISO 8601 on the wire, `Temporal.PlainDate` in code. */
export const date = z.codec(z.iso.date(), z.instanceof(Temporal.PlainDate), {
  decode: (text) => Temporal.PlainDate.from(text),
  encode: (value) => value.toString(),
});

/** An amount in minor units (cents): decimal digits on the wire, `bigint` in code. */
export const minorUnits = z.codec(z.string().regex(/^-?\d+$/), z.bigint(), {
  decode: (text) => BigInt(text),
  encode: (value) => value.toString(),
});

/** An exact amount of money: minor units of an ISO 4217 currency. */
export const money = z.object({
  minor: minorUnits,
  currency: z.string().length(3),
});

export const language = z.enum(['fr', 'en']);

/** The clause that a decision comes from, with the charter version that holds it. */
export const clauseRef = z.object({
  id: z.string(),
  charterVersion: z.string(),
});
