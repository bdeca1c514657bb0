import { GraphQLError } from 'graphql';

/** The one argument given to a root field that takes exactly one of several; else a clear error. */
export function exactlyOne(args: Readonly<Record<string, unknown>>): {
  readonly name: string;
  readonly value: string;
} {
  const given = Object.entries(args).filter(([, value]) => value != null);
  const [first] = given;
  if (first && given.length === 1) return { name: first[0], value: String(first[1]) };
  throw new GraphQLError('Give exactly one of the arguments by which it is found.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
