export { startTestServer, type TestServer } from './postgres/test-server.js';
export { GraphClient, MutationRefused } from './graph-client.js';
export type { GraphAnswer, Refusal } from './graph-client.js';
