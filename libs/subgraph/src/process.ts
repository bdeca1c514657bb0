/**
 * What every process of the product shares, the gateway included, without the database, the bus
 * and the schema that only subgraphs load: `@charter/subgraph/process`.
 */
export {
  callerClaims,
  OAUTH_AUDIENCE,
  OAUTH_ISSUER,
  OPERATOR_SCOPE,
  type Caller,
} from './access/caller.js';
export { clockState, DomainClock, type ClockState } from './clock/domain-clock.js';
export {
  jwkText,
  loadSettings,
  processSettings,
  urlsText,
  type ProcessSettings,
} from './config/config.js';
export { HealthController, READINESS, type ReadinessCheck } from './http/health.controller.js';
export { ThrownFilter } from './http/thrown.filter.js';
export {
  gatewaySigningKey,
  mintInternalToken,
  mintServiceToken,
  verifyServiceToken,
} from './http/tokens.js';
export { openSignedValue, signValue } from './signed-value.js';
export { createLogger, nestLogger, type Logger } from './telemetry/log.js';
export { metricsRegistry, startMetrics } from './telemetry/metrics.js';
export {
  nameRequest,
  startTracing,
  traceCall,
  traceHeaders,
  traceRequests,
  Tracing,
} from './telemetry/tracing.js';
