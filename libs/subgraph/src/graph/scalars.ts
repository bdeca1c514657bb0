import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';

interface TextScalar<T> {
  name: string;
  expected: string;
  parse: (text: string) => T;
  format: (value: T) => string;
}

const SHOWN_CHARACTERS = 60;

/** A scalar that travels as text and is a Temporal value in code. */
function textScalar<T>({
  name,
  expected,
  parse,
  format,
}: TextScalar<T>): GraphQLScalarType<T, string> {
  const read = (value: unknown, given: string): T => {
    try {
      if (typeof value === 'string') return parse(value);
    } catch {
      // falls through to the one message for all that is malformed
    }
    const shown = given.length > SHOWN_CHARACTERS ? `${given.slice(0, SHOWN_CHARACTERS)}…` : given;
    throw new GraphQLError(`${name} cannot be ${shown}. Give ${expected}.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  };
  return new GraphQLScalarType<T, string>({
    name,
    serialize: (value) => format(value as T),
    parseValue: (value) => read(value, JSON.stringify(value)),
    parseLiteral: (node: ValueNode) =>
      read(node.kind === Kind.STRING ? node.value : undefined, print(node)),
  });
}

/** Far enough for every date of business, and near enough that a century more still has four digits. */
const firstYear = 1900;
const lastYear = 2999;

function within<T extends { readonly year: number }>(date: T): T {
  if (date.year < firstYear || date.year > lastYear) throw new RangeError('out of range');
  return date;
}

const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/i;

/**
 * RFC 3339 instants of the years 1900 to 2999; any offset in, UTC with milliseconds only where there
 * are any out. Rounded to the millisecond, which is what rows and machine time hold.
 */
export const dateTimeScalar = textScalar<Temporal.Instant>({
  name: 'DateTime',
  expected: 'an instant such as "2026-03-02T09:00:00Z"',
  parse: (text) => {
    if (!rfc3339.test(text)) throw new RangeError('not RFC 3339');
    const instant = Temporal.Instant.from(text).round('millisecond');
    within(instant.toZonedDateTimeISO('UTC'));
    return instant;
  },
  format: (value) => value.toString(),
});

/** ISO 8601 calendar dates of the years 1900 to 2999. */
export const dateScalar = textScalar<Temporal.PlainDate>({
  name: 'Date',
  expected: 'a date such as "2026-03-02"',
  parse: (text) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError('not a plain date');
    return within(Temporal.PlainDate.from(text));
  },
  format: (value) => value.toString(),
});

const MAXIMUM_DURATION_SECONDS = 100 * 366 * 86_400;

/**
 * ISO 8601 spans of exact time, rounded to the millisecond: not negative, at most a hundred years.
 * A day is 24 hours and comes out as such, since an instant cannot be moved by days.
 */
export const durationScalar = textScalar<Temporal.Duration>({
  name: 'Duration',
  expected: 'an exact span between PT0S and a hundred years, such as "PT2H30M"',
  parse: (text) => {
    const duration = Temporal.Duration.from(text);
    const calendarUnits = duration.years || duration.months || duration.weeks;
    const seconds = calendarUnits ? Number.NaN : duration.total('seconds');
    if (!(seconds >= 0 && seconds <= MAXIMUM_DURATION_SECONDS))
      throw new RangeError('out of range');
    return duration.round({ largestUnit: 'hour', smallestUnit: 'millisecond' });
  },
  format: (value) => value.toString(),
});

/** Any JSON value, as it is. */
export const jsonScalar = new GraphQLScalarType<unknown, unknown>({ name: 'JSON' });
