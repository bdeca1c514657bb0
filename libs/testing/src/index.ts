export { startTestServer, type TestServer } from './postgres/test-server.js';
export { startTestBroker } from './kafka/test-broker.js';
export type { KafkaBroker } from './kafka/broker.js';
export { GraphClient, MutationRefused } from './graph-client.js';
export type { GraphAnswer, Refusal } from './graph-client.js';
export { testDatabase, type TestDatabase } from './postgres/test-database.js';
export { tablesHolding } from './postgres/tables-holding.js';
export { viewersOf } from './viewers.js';
