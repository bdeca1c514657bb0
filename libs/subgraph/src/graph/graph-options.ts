import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { UnitOfWork, WrongId } from '@charter/database';
import { ApolloFederationDriver, type ApolloFederationDriverConfig } from '@nestjs/apollo';
import { type GraphQLFormattedError, GraphQLError } from 'graphql';
import sharedSdl from '../../schema/shared.graphql';
import { AccessDirectory } from '../access/access-directory.js';
import type { VerifiedRequest } from '../http/require-token.js';
import type { SubgraphDefinition } from '../module/definition.js';
import type { Logger } from '../telemetry/log.js';
import type { GraphContext } from './context.js';
import { dateScalar, dateTimeScalar, durationScalar, jsonScalar } from './scalars.js';

/** The graph of a subgraph: its SDL and what all share, a fresh context per request, masked faults. */
export function graphOptions(
  subgraph: SubgraphDefinition,
  unitOfWork: UnitOfWork,
  log: Logger,
): ApolloFederationDriverConfig {
  const directory = new AccessDirectory(subgraph.name, unitOfWork);
  return {
    driver: ApolloFederationDriver,
    typeDefs: [sharedSdl, ...subgraph.typeDefs],
    resolvers: {
      DateTime: dateTimeScalar,
      Date: dateScalar,
      Duration: durationScalar,
      JSON: jsonScalar,
    },
    context: ({ req }: { req: VerifiedRequest }) => contextOf(req, directory, unitOfWork),
    formatError: (formatted, error) => masked(formatted, error, log),
    plugins: [ApolloServerPluginInlineTraceDisabled()],
    // The gateway composes offline and limits what it lets through; nobody browses a subgraph.
    introspection: false,
    playground: false,
    graphiql: false,
  };
}

async function contextOf(
  request: VerifiedRequest,
  directory: AccessDirectory,
  unitOfWork: UnitOfWork,
): Promise<GraphContext> {
  const { caller } = request;
  if (!caller) throw new Error('a request without caller reached the graph');
  const viewer = await directory.viewerOf(caller, languageOf(request));
  return {
    caller,
    viewer,
    now: Temporal.Instant.from(caller.now),
    language: viewer.language,
    unitOfWork,
    read: (work) => unitOfWork.read(viewer, work),
    memo: new Map(),
  };
}

function languageOf(request: VerifiedRequest): 'fr' | 'en' | null {
  const asked = request.headers['accept-language'];
  // Programs that do not care send `*`: then the person's own language holds.
  if (!asked || asked.trim() === '*') return null;
  const language = request.acceptsLanguages('fr', 'en');
  return language === 'fr' || language === 'en' ? language : null;
}

function masked(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: Logger,
): GraphQLFormattedError {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const { path } = formatted;
  if (cause instanceof WrongId) {
    const code = 'BAD_USER_INPUT';
    log.info({ code, path }, 'an operation was refused');
    return { ...formatted, message: cause.message, extensions: { code } };
  }
  const code = formatted.extensions?.['code'];
  if (code !== 'INTERNAL_SERVER_ERROR') {
    log.info({ code, path }, 'an operation was refused');
    const { stacktrace: _stack, ...extensions } = formatted.extensions ?? {};
    return { ...formatted, extensions };
  }
  log.error({ err: cause, path }, 'a resolver failed');
  return {
    message: 'Something went wrong on our side. Try again; if it stays, tell us the trace id.',
    extensions: { code },
    ...(formatted.path ? { path: formatted.path } : {}),
    ...(formatted.locations ? { locations: formatted.locations } : {}),
  };
}
