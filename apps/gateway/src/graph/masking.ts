import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from '@charter/subgraph/process';

/** The extensions that callers see; whatever else a subgraph or library adds stays inside. */
const shown = [
  'code',
  'service',
  'remedy',
  'retryable',
  'limit',
  'allowed',
  'asked',
  'clause',
  'subject',
  'argumentName',
];

/** Codes of errors that nobody chose: Apollo's, and the gateway's for a subgraph's without one. */
const unforeseen = new Set<unknown>([
  undefined,
  'INTERNAL_SERVER_ERROR',
  'DOWNSTREAM_SERVICE_ERROR',
]);

/**
 * Errors as callers see them: no stack, no host, no SQL. What nobody foresaw is logged whole and
 * shown only as an internal error.
 */
export function maskErrors(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const tokens = /contains more tha[nt] (\d+) tokens/.exec(formatted.message);
    if (tokens) return tooManyTokens(Number(tokens[1]));

    if (unforeseen.has(formatted.extensions?.['code'])) {
      const { path, extensions } = formatted;
      const err = unwrapResolverError(error);
      log.error({ err, path, service: extensions?.['serviceName'] }, 'An operation failed');
      return internal(formatted);
    }
    const extensions = Object.fromEntries(
      Object.entries(formatted.extensions ?? {}).filter(([key]) => shown.includes(key)),
    );
    if (extensions['limit']) extensions['code'] = 'LIMIT_EXCEEDED';
    return { ...formatted, path: withoutListMarks(formatted.path), extensions };
  };
}

function tooManyTokens(allowed: number): GraphQLFormattedError {
  return {
    message: `The document has more than ${allowed} tokens.`,
    extensions: {
      code: 'LIMIT_EXCEEDED',
      limit: 'tokens',
      allowed,
      remedy: 'Split the document, pass values as variables, use lists in place of aliases.',
    },
  };
}

function internal({ path, locations }: GraphQLFormattedError): GraphQLFormattedError {
  return {
    message: 'Something went wrong on our side.',
    ...(path && { path: withoutListMarks(path) }),
    ...(locations && { locations }),
    extensions: {
      code: 'INTERNAL_SERVER_ERROR',
      remedy: 'Try again; if it stays, tell support the trace id of this request.',
      retryable: true,
    },
  };
}

/** The gateway marks "every element of this list" in a path with `@`, which clients do not know. */
function withoutListMarks(path: GraphQLFormattedError['path']) {
  return path?.slice(0, path.indexOf('@') === -1 ? undefined : path.indexOf('@'));
}
