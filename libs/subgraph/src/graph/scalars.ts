import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

interface TextScalar<T> {
  name: string;
  expected: string;
  parse: (text: string) => T;
  format: (value: T) => string;
}

/** A scalar that travels as text and is a Temporal value in code. */
function textScalar<T>({
  name,
  expected,
  parse,
  format,
}: TextScalar<T>): GraphQLScalarType<T, string> {
  const read = (value: unknown): T => {
    try {
      if (typeof value === 'string') return parse(value);
    } catch {
      // falls through to the one message for all that is malformed
    }
    throw new GraphQLError(`${name} cannot be ${JSON.stringify(value)}. Give ${expected}.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  };
  return new GraphQLScalarType<T, string>({
    name,
    serialize: (value) => format(value as T),
    parseValue: read,
    parseLiteral: (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** RFC 3339 instants; any offset in, UTC with milliseconds only where there are any out. */
export const dateTimeScalar = textScalar<Temporal.Instant>({
  name: 'DateTime',
  expected: 'an instant such as "2026-03-02T09:00:00Z"',
  parse: (text) => Temporal.Instant.from(text).round('millisecond'),
  format: (value) => value.toString(),
});

/** ISO 8601 calendar dates. */
export const dateScalar = textScalar<Temporal.PlainDate>({
  name: 'Date',
  expected: 'a date such as "2026-03-02"',
  parse: (text) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError('not a plain date');
    return Temporal.PlainDate.from(text);
  },
  format: (value) => value.toString(),
});

const MAXIMUM_DURATION_SECONDS = 100 * 366 * 86_400;

/** ISO 8601 spans of exact time (days count 24 hours): not negative, at most a hundred years. */
export const durationScalar = textScalar<Temporal.Duration>({
  name: 'Duration',
  expected: 'an exact span between PT0S and a hundred years, such as "PT2H30M"',
  parse: (text) => {
    const duration = Temporal.Duration.from(text);
    const calendarUnits = duration.years || duration.months || duration.weeks;
    const seconds = calendarUnits ? Number.NaN : duration.total('seconds');
    if (!(seconds >= 0 && seconds <= MAXIMUM_DURATION_SECONDS))
      throw new RangeError('out of range');
    return duration;
  },
  format: (value) => value.toString(),
});

/** Any JSON value, as it is. */
export const jsonScalar = new GraphQLScalarType<unknown, unknown>({ name: 'JSON' });
