export {
  accessProjectionMigration,
  accessProjections,
  createAccessTables,
} from './access/access-tables.js';
export { defineActions, defineRights, shownAction, type ShownAction } from './access/actions.js';
export { projectAccess } from './access/access.projector.js';
export {
  callerClaims,
  OAUTH_AUDIENCE,
  OAUTH_ISSUER,
  OPERATOR_SCOPE,
  type Caller,
} from './access/caller.js';
export {
  anyCustomer,
  anyStaff,
  capacitiesOf,
  defineDecisions,
  type Capacity,
} from './access/decisions.js';
export { eraseTexts } from './access/erased-person.js';
export { viewerOnBehalf } from './access/viewer-on-behalf.js';
export { holdsCardNumber } from './card-number.js';
export { charterProjectionMigration, createCharterTable } from './charter/charter-table.js';
export { charterAt, charterByVersion } from './charter/charter.loaders.js';
export { charterInForce, charterOfVersion, projectCharter } from './charter/charters.js';
export { clockState, DomainClock, type ClockState } from './clock/domain-clock.js';
export {
  jwkText,
  loadSettings,
  processSettings,
  subgraphSettings,
  urlsText,
  type ProcessSettings,
  type SubgraphSettings,
} from './config/config.js';
export {
  commonErrors,
  defineErrors,
  fill,
  Refused,
  RefusedAll,
  type Clause,
  type ErrorKind,
  type Offer,
  type RefusalDetails,
  type Text,
} from './errors.js';
export {
  invalidInput,
  isOneLine,
  notFound,
  notSeen,
  notYetKnown,
  refuseLine,
  refuseText,
  type Thing,
} from './refusals.js';
export { openSignedValue, signValue } from './signed-value.js';
export { answer, toMutationError, type MutationErrorValue, type Payload } from './graph/answer.js';
export { connection } from './graph/connection.js';
export { foreignCursor, type Order } from './graph/cursor.js';
export { groupedCounts } from './graph/grouped-counts.js';
export { type Lane, walkedColumns } from './graph/lanes.js';
export { defineChosenConnection, defineNestedConnection } from './graph/nested-connection.js';
export { pageOf, walkToTheEnd, type Connection, type PageArguments } from './graph/page.js';
export { remoteConnection } from './graph/remote-connection.js';
export type { GraphContext } from './graph/context.js';
export { referenceTo, rowId, rowIds } from './graph/ids.js';
export { inLanguage } from './graph/shared.resolvers.js';
export { exactlyOne } from './graph/exactly-one.js';
export { byKey, defineLoader, groupByKey } from './graph/loader.js';
export { refuseTaken } from './graph/refuse-taken.js';
export { once, type Effect } from './graph/once.js';
export { dateScalar, dateTimeScalar, durationScalar } from './graph/scalars.js';
export { HealthController, READINESS, type ReadinessCheck } from './http/health.controller.js';
export { readBodies } from './http/read-bodies.js';
export { requireToken, type VerifiedRequest } from './http/require-token.js';
export {
  gatewaySigningKey,
  mintInternalToken,
  mintServiceToken,
  verifyInternalToken,
  verifyServiceToken,
} from './http/tokens.js';
export {
  eraseNotices,
  isErased,
  noticeSeal,
  requestNotice,
  requestNotices,
} from './notice/notices.js';
export type { ContactsNotice } from './notice/notices.js';
export { createLogger, nestLogger, type Logger } from './telemetry/log.js';
export { metricsRegistry, startMetrics } from './telemetry/metrics.js';
export { startTracing, traceHeaders, traceRequests } from './telemetry/tracing.js';
export { bootstrapSubgraph, createSubgraph } from './bootstrap.js';
export { migrateSubgraph, migrationSettings } from './migrate.js';
export { rebuildSubgraph } from './rebuild.js';
export type { ServiceConsumers, SubgraphDefinition } from './module/definition.js';
export { MessagingLifecycle } from './module/messaging-lifecycle.js';
export { SubgraphModule } from './module/subgraph.module.js';
export { CONSUMERS, LOG, SETTINGS, SUBGRAPH } from './module/tokens.js';
